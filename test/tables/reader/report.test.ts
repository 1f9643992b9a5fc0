import { describe, expect, it } from 'vitest'
import { tableReport } from '../../../src/tables/reading/report'
import { openTable } from '../../../src/tables/reading/table'
import { dibaoTable, fileOf, paymentsTable } from './support'

describe('the report of a table', () => {
  it('says what each column was taken for, what was passed over, and what each cell was read as', async () => {
    const text = '名册,,,\n低保证号,姓名,户口类型,家庭月收入（元）\nSL1,甲,农村,"1,200"\nSL2,乙,乡下,\n合计,,,1300\n'
    const report = await tableReport(await openTable(fileOf(text, '名册.csv'), dibaoTable))
    expect(report).toEqual({
      file: '名册.csv',
      table: 'dibao',
      form: { isGzip: false, encoding: 'utf-8', delimiter: ',' },
      alike: [],
      headerRow: 2,
      language: 'zh',
      issues: [],
      columns: [
        {
          name: '低保证号',
          place: 1,
          kind: 'column',
          id: 'household',
          meaning: { zh: '户编号', en: 'household' },
          certainty: 'instead',
          blank: 0,
          mended: 0,
          refused: 0,
        },
        {
          name: '姓名',
          place: 2,
          kind: 'carried',
          meaning: { zh: '姓名', en: '姓名' },
          blank: 0,
          mended: 0,
          refused: 0,
        },
        {
          name: '户口类型',
          place: 3,
          kind: 'column',
          id: 'residence',
          meaning: { zh: '户籍类别', en: 'residence' },
          certainty: 'synonym',
          example: 'rural',
          blank: 0,
          mended: 1,
          refused: 1,
        },
        {
          name: '家庭月收入（元）',
          place: 4,
          kind: 'column',
          id: 'monthlyIncome',
          meaning: { zh: '家庭月收入', en: 'monthly household income' },
          certainty: 'name',
          example: '1200',
          blank: 1,
          mended: 1,
          refused: 0,
        },
      ],
      rows: { read: 2, unreadable: 1, otherEncoding: 0 },
      passedOver: [
        { kind: 'title', count: 1, rows: [1] },
        { kind: 'total', count: 1, rows: [5] },
      ],
      wrongTotals: [{ row: 5, column: '家庭月收入（元）', stated: '1300.00', computed: '1200.00' }],
      rightTotals: 0,
      cells: [
        { row: 3, column: '户口类型', readAs: 'rural' },
        { row: 3, column: '家庭月收入（元）', readAs: '1200' },
        { row: 4, column: '户口类型', code: 'optionCell', values: { options: '城镇、农村' } },
      ],
      cellsLeftOut: 0,
    })
  })

  it('names the month of a cell that cannot be read', async () => {
    const file = fileOf('户编号,1月,2月\nSL1,400,四百\n')
    const report = await tableReport(await openTable(file, paymentsTable, { year: '2013', set: { 项目: '低保' } }))
    expect(report.cells).toEqual([{ row: 2, column: '2月', code: 'moneyCell', values: {} }])
  })
})
