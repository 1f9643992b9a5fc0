import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../src/kit/read-figures'
import { oddFormats } from '../../../src/tables/files/number-formats'
import { standardsRows } from '../../../src/tables/standards'
import { formatted, formula, type RawCell, rawWorkbook } from './raw-workbook'
import { dibaoTable, fileOf, inShort, paymentsTable, policy, wholeTable } from './support'

const header = ['户编号', '户籍类别', '家庭月收入']

/** What each income of a row a household is read as, or why it is not. */
async function incomes(cells: readonly RawCell[], formats: readonly string[] = []): Promise<readonly unknown[]> {
  const rows = [header, ...cells.map((cell, at) => [`SL${at + 1}`, '农村', cell])]
  const whole = await wholeTable(rawWorkbook([{ name: '表', rows }], { formats }), dibaoTable)
  return inShort(whole).map(({ values, issues }) => [values.monthlyIncome, ...issues])
}

describe('a formula without a result', () => {
  it('is refused, however the workbook leaves the result out', async () => {
    const refused = [undefined, 'monthlyIncome formulaCell']
    expect(
      await incomes([
        formula('E2'),
        formula('E2', '<v></v>'),
        formula('E2', '<v/>'),
        { raw: '><f t="shared" si="0"/>' },
        { raw: ' t="str"><f>E2</f>' },
        { raw: ' t="e"><f>E2</f><v></v>' },
        formula('E2', '<v>300</v>'),
      ]),
    ).toEqual([refused, refused, refused, refused, refused, refused, ['300']])
  })

  it('has its result in the cell where a text stands there', async () => {
    expect(await incomes([{ raw: ' t="inlineStr"><f>E2</f><is><t>480</t></is>' }])).toEqual([['480']])
  })

  it('is blank where its result is a text of no letter', async () => {
    expect(await incomes([{ raw: ' t="str"><f>""</f><v></v>' }, { raw: ' t="str"><f>""</f><v/>' }, null])).toEqual([
      [undefined],
      [undefined],
      [undefined],
    ])
  })

  it('is no month without a payment in a wide ledger', async () => {
    const rows = [
      ['户编号', '项目', '1月', '2月', '3月'],
      ['SL1', '低保', 400, formula('C2'), null],
    ]
    const whole = await wholeTable(rawWorkbook([{ name: '台账', rows }]), paymentsTable, { year: '2013' })
    expect(inShort(whole).map(({ values, issues }) => [values.period, values.amount, ...issues])).toEqual([
      ['2013-01', '400'],
      ['2013-02', undefined, 'amount formulaCell'],
    ])
  })

  it('is told also where no other cell stands in its row or column', async () => {
    const rows = [
      ['户编号', '户籍类别'],
      ['SL1', '农村'],
      [null, formula('B2')],
    ]
    const whole = await wholeTable(rawWorkbook([{ name: '表', rows }]), dibaoTable)
    expect(inShort(whole)[1]?.issues).toEqual(['residence formulaCell'])
    const beside = rawWorkbook([{ name: '表', rows: [header, ['SL1', '农村', 1, formula('C2')]] }])
    expect(inShort(await wholeTable(beside, dibaoTable))[0]?.issues).toEqual([' raggedRow'])
  })

  it('is found where tags have a prefix', async () => {
    const cell = { raw: '><f>E2</f></c><x:c r="D2"><x:f>E2</x:f></x:c><c r="E2">' }
    const rows = [
      [...header, '日期'],
      ['SL1', '农村', cell],
    ]
    const whole = await wholeTable(rawWorkbook([{ name: '表', rows }]), dibaoTable)
    expect(inShort(whole)[0]?.issues).toEqual(['monthlyIncome formulaCell', 'on formulaCell'])
  })
})

describe('a number in a format', () => {
  it('is the per cent that it shows, and no sum', async () => {
    const cell = (format: number): RawCell => formatted('0.7', format)
    const refused = [undefined, 'monthlyIncome moneyCell']
    expect(await incomes([cell(1), cell(2), cell(3), cell(4)], ['0%', '0.00%', '0.0"%"', '0.00"元"'])).toEqual([
      refused,
      refused,
      ['0.7'],
      ['0.7'],
    ])
  })

  it('is known by the numbers that formats of every workbook have', async () => {
    const rows = [header, ['SL1', '农村', formatted('0.7', 1)]]
    const bytes = rawWorkbook([{ name: '表', rows }], { formats: ['0%'] })
    const entries = unzipSync(bytes)
    const styles = strFromU8(entries['xl/styles.xml'] ?? new Uint8Array())
    for (const [id, issues] of [
      ['9', ['monthlyIncome moneyCell']],
      ['10', ['monthlyIncome moneyCell']],
      ['2', []],
    ] as const) {
      const own = styles.replace('<xf numFmtId="176"/>', `<xf numFmtId="${id}"/>`).replace(/<numFmts>.*<\/numFmts>/, '')
      const whole = await wholeTable(zipSync({ ...entries, 'xl/styles.xml': strToU8(own) }), dibaoTable)
      expect(inShort(whole)[0]?.issues).toEqual(issues)
    }
  })

  it('is refused where it is shown in thousands or ten thousands', async () => {
    const formats = [
      '0.00,',
      '0!.0,"万"',
      '0\\.0000',
      '#,##0,',
      '#,##0',
      '#,##0.00_);(#,##0.00)',
      '0.00, "千"',
      '[$¥]#,##0',
    ]
    const refused = [undefined, 'monthlyIncome scaledCell']
    const cells = formats.map((_, at) => formatted('12345', at + 1))
    const plain = ['12345']
    expect(await incomes(cells, formats)).toEqual([refused, refused, refused, refused, plain, plain, refused, plain])
  })

  it('stands as it is shown in a column that is only carried', async () => {
    const rows = [
      [...header, '备注'],
      ['SL1', '农村', 1, formatted('0.125', 1)],
    ]
    const whole = await wholeTable(rawWorkbook([{ name: '表', rows }], { formats: ['0%'] }), dibaoTable)
    expect(whole.rows[0]?.cells[3]).toBe('12.5%')
  })
})

it('takes a per cent for a share in a table of standards, and for no sum', async () => {
  const share = formatted('0.7', 1)
  const rows = [
    ['参数', '执行日期', '金额'],
    ...['医疗救助比例', '年度医疗救助最高额'].map((name) => [name, '2013-01-01', share]),
  ]
  const file = fileOf(rawWorkbook([{ name: '表', rows }], { formats: ['0%'] }))
  const given = await standardsRows(policy, file, 'zh')
  // Three decimals: no sum in yuan has them, so that 70% never becomes 0.70 yuan.
  expect(given).toMatchObject([{ value: '0.700' }, { value: '0.700' }])
  const { issues } = readFigures(
    policy,
    given.map((value, place) => ({ value, place })),
  )
  expect(issues.map(({ path, code }) => [path, code])).toEqual([['[1].value', 'moneyText']])
})

describe('a day', () => {
  /** What each day of the calendars of a workbook is read as. */
  async function days(serials: readonly string[], properties = ''): Promise<readonly unknown[]> {
    const rows = [
      ['户编号', '户籍类别', '日期'],
      ...serials.map((serial, at) => [`SL${at}`, '农村', formatted(serial, 1)]),
    ]
    const whole = await wholeTable(
      rawWorkbook([{ name: '表', rows }], { formats: ['yyyy/m/d'], properties }),
      dibaoTable,
    )
    return inShort(whole).map(({ values, issues }) => values.on ?? issues.join())
  }

  it('of 0 and less is refused', async () => {
    const zero = 'on dayZero'
    // Excel shows 1900/1/0 for 0 and 0.5, and ##### for less.
    expect(await days(['0', '0.5', '-1', '-41275', '1'])).toEqual([zero, zero, zero, zero, '1900-01-01'])
    expect(await days(['0', '1', '39813'], ' date1904="1"')).toEqual([zero, '1904-01-02', '2013-01-01'])
  })

  it('of the February of 1900 is the one that Excel shows; the 29th is none', async () => {
    expect(await days(['31', '32', '59', '60', '61'])).toEqual([
      '1900-01-31',
      '1900-02-01',
      '1900-02-28',
      'on dayAbsent',
      '1900-03-01',
    ])
  })

  it('counts from 1904 where the workbook says so, in either spelling', async () => {
    // 2013-01-01 is 41275 days after the last day of 1899, and 1462 fewer after the first of 1904.
    expect(await days(['41275'])).toEqual(['2013-01-01'])
    expect(await days(['41275'], ' date1904="false"')).toEqual(['2013-01-01'])
    expect(await days(['39813'], ' date1904="1"')).toEqual(['2013-01-01'])
    expect(await days(['0', '39813'], ' date1904="true"')).toEqual(['on dayZero', '2013-01-01'])
  })

  it('too late for any calendar is refused', async () => {
    expect(await days(['2958465', '2958466', '20130501', '330782196804110011'])).toEqual([
      '9999-12-31',
      'on dayCell',
      'on dayCell',
      'on dayCell',
    ])
  })
})

describe('the formats of cells', () => {
  const styles = (formats: string, cells: string, rules = '') =>
    `<styleSheet><numFmts>${formats}</numFmts><cellXfs>${cells}</cellXfs><dxfs>${rules}</dxfs></styleSheet>`

  it('are not those of rules, whose numbers are their own: style 1 is of days', () => {
    const rule = '<dxf><numFmt numFmtId="14" formatCode="0.00%"/></dxf>'
    expect([...oddFormats(styles('', '<xf numFmtId="0"/><xf numFmtId="14"/>', rule))]).toEqual([])
  })

  it('may hold the sign that ends a tag', () => {
    const format = '<numFmt numFmtId="176" formatCode="[>=10000]0!.0,"/>'
    expect([...oddFormats(styles(format, '<xf numFmtId="176" x=">"/>'))]).toEqual([['0', 'scaled']])
  })

  it('are those of style 0 for a cell that names none', async () => {
    const percent = { formats: ['0%'] }
    const workbook = rawWorkbook([{ name: '表', rows: [header, ['SL1', '农村', 0.7]] }], percent)
    const files = unzipSync(workbook)
    const text = strFromU8(files['xl/styles.xml'] as Uint8Array).replace('numFmtId="0"', 'numFmtId="9"')
    const whole = await wholeTable(zipSync({ ...files, 'xl/styles.xml': strToU8(text) }), dibaoTable)
    expect(inShort(whole)[0]?.issues).toEqual(['monthlyIncome moneyCell'])
  })
})
