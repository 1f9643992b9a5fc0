import { Buffer } from 'node:buffer'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { numberText } from '../../../src/tables/files/numbers'
import { zipEntries } from '../../../src/tables/files/zip'
import { dibaoTable, inShort, paymentsTable, wholeTable } from './support'

type Cell = { readonly value: string | number | boolean | Date; readonly format?: string } | null

/** A workbook with one sheet of some rows. */
async function workbook(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const data = rows.map((cells) =>
    cells.map((cell) => cell && { type: (cell.value as object).constructor as StringConstructor, ...cell }),
  )
  return writeWorkbook(data as never, { sheet: '表' } as never).toBuffer()
}

const text = (value: string): Cell => ({ value })
const day = (value: string, format = 'yyyy/m/d'): Cell => ({ value: new Date(`${value}T00:00:00Z`), format })

describe('a workbook', () => {
  it('gives days as days, months as their first days and numbers as numbers', async () => {
    const rows = [
      ['户编号', '项目', '所属期', '金额', '发放日期'].map(text),
      [text('SL1'), text('低保'), day('2013-05-01', 'mmm-yy'), { value: 480.1 }, day('2013-05-25')],
      [text('SL2'), text('低保'), text('2013-05'), { value: 0.1 + 0.2 }, text('2013/5/25')],
      [text('SL3'), text('低保'), day('2013-05-02', 'mmm-yy'), { value: 1 }, null],
    ]
    const whole = await wholeTable(await workbook(rows), paymentsTable)
    expect(
      inShort(whole).map(({ values, issues }) => [values.period, values.amount, values.paidOn, ...issues]),
    ).toEqual([
      ['2013-05', '480.1', '2013-05-25'],
      ['2013-05', '0.3', '2013-05-25'],
      [undefined, '1', undefined, 'period periodCell'],
    ])
  })

  it('keeps blank rows, so that the numbers of rows are those of the sheet', async () => {
    const rows = [[null, null], ['户编号', '户籍类别'].map(text), [null, null], [text('SL1'), text('农村')]]
    const { table, rows: read } = await wholeTable(await workbook(rows), dibaoTable)
    expect([table.header.row, read.map(({ row }) => row)]).toEqual([2, [4]])
  })

  it('has long ids refused that it made numbers of', async () => {
    const rows = [
      ['户编号', '户籍类别'].map(text),
      [{ value: Number('330782196804110011') }, text('农村')],
      [text('000000195509230000'), text('农村')],
    ]
    const whole = await wholeTable(await workbook(rows as readonly (readonly Cell[])[]), dibaoTable)
    expect(inShort(whole).flatMap(({ issues }) => issues)).toEqual(['household idDamaged', 'household idDamaged'])
  })

  it('shows numbers as a spreadsheet does', () => {
    expect(
      ['700.0', '480.00000000000006', '0.1', '1E3', '3.30782196804110E+17', '330782196804110011', '1e-7', '-5'].map(
        numberText,
      ),
    ).toEqual(['700', '480', '0.1', '1000', '3.30782196804110E+17', '3.30782196804110E+17', '0.0000001', '-5'])
  })

  it('says how large it is before it is unpacked', async () => {
    const bytes = await workbook([[text('a')]])
    const entries = zipEntries(bytes)
    expect([...(entries ?? [])].find(([name]) => /sheet1/.test(name))?.[1].size).toBeGreaterThan(100)
    expect(zipEntries(bytes.subarray(0, 60))).toBe(undefined)
    expect(zipEntries(Buffer.from('PK'))).toBe(undefined)
  })

  it('has no sheet of another name', async () => {
    await expect(wholeTable(await workbook([[text('户编号')]]), dibaoTable, { sheet: '二' })).rejects.toMatchObject({
      code: 'sheetAbsent',
      issues: [{ values: { sheets: '表' } }],
    })
  })

  it('has cells refused that hold the error of a formula, and not taken for blank', async () => {
    const rows = [['户编号', '户籍类别', '家庭月收入'].map(text), [text('SL1'), text('农村'), { value: 7 }]]
    const good = await workbook(rows as readonly (readonly Cell[])[])
    const entries = unzipSync(good)
    const name = Object.keys(entries).find((one) => /sheet1\.xml$/.test(one)) ?? ''
    const sheet = strFromU8(entries[name] ?? new Uint8Array())
    const broken = sheet.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>')
    expect(broken).not.toBe(sheet)
    const whole = await wholeTable(Buffer.from(zipSync({ ...entries, [name]: strToU8(broken) })), dibaoTable)
    expect(inShort(whole)[0]?.issues).toEqual(['monthlyIncome errorCell'])
  })
})
