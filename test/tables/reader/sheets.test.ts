import { describe, expect, it } from 'vitest'
import { sheetLines } from '../../../src/tables/reading/said'
import { type RawSheet, rawWorkbook } from './raw-workbook'
import { paymentsTable, wholeTable } from './support'

const rows = [
  ['户编号', '项目', '所属期', '金额'],
  ['SL1', '低保', '2013-01', 400],
  ['SL2', '低保', '2013-01', 320],
]
const notes = [['说明'], ['金额以元计']]

async function said(sheets: readonly RawSheet[], sheet?: string): Promise<readonly string[]> {
  const { table } = await wholeTable(rawWorkbook(sheets), paymentsTable, { sheet })
  return [...sheetLines(table, 'zh'), ...sheetLines(table, 'en')]
}

describe('of a workbook', () => {
  it('sheets are named that are such tables and were not read; notes and empty tables are not', async () => {
    const sheets = [
      { name: '1月', rows },
      { name: '2月', rows },
      { name: '说明', rows: notes },
      { name: '空表', rows: rows.slice(0, 1) },
      { name: '3月', rows: [['某镇'], ...rows] },
    ]
    expect(await said(sheets)).toEqual([
      '警告：table.csv：只读取了工作表“1月”，未读取：2月、3月；请用 --sheet 指明一张，或把各张另存为单独的文件',
      'warning: table.csv: only the sheet "1月" was read, and not: 2月, 3月; name one with --sheet, or save each as a file of its own',
    ])
    expect(await said(sheets, '2月')).toEqual([])
    expect(
      await said([
        { name: '1月', rows },
        { name: '说明', rows: notes },
      ]),
    ).toEqual([])
  })

  it('a sheet is said to be hidden, and how many rows are', async () => {
    expect(
      await said([
        { name: '旧', rows, state: 'hidden' },
        { name: '说明', rows: notes },
      ]),
    ).toEqual([
      '警告：table.csv：工作表“旧”是隐藏的；请用 --sheet 指明要读取的一张',
      'warning: table.csv: the sheet "旧" is hidden; name the one to be read with --sheet',
    ])
    // The fourth row is blank: nothing of it was read.
    expect(await said([{ name: '表', rows: [...rows, []], hiddenRows: [3, 4] }])).toEqual([
      'table.csv：隐藏的 1 行也已读取',
      'table.csv: hidden rows were read too (1)',
    ])
  })
})
