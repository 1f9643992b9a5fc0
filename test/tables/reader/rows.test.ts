import { describe, expect, it } from 'vitest'
import { checkedMapping, mapOfFile } from '../../../src/tables/reading/mapping'
import { dibaoTable, inShort, paymentsTable, wholeTable } from './support'

const header = '户编号,姓名,户籍类别,家庭人口,家庭月收入\n'
const read = async (rows: string, options: object = {}) => wholeTable(header + rows, dibaoTable, options)
const passedOver = async (rows: string) => {
  const { table, rows: found } = await read(rows)
  return [found.map(({ row }) => row), table.summary.passedOver.map(({ kind, rows: numbers }) => [kind, ...numbers])]
}

describe('rows that are nobody’s', () => {
  it('are passed over and counted', async () => {
    expect(
      await passedOver('SL1,甲,农村,3,700\n,,,,\n小计,1户,,3,700\nSL2,乙,农村,1,0\n 合　计 ,2户,,4,700\n'),
    ).toEqual([
      [2, 5],
      [
        ['blank', 3],
        ['total', 4, 6],
      ],
    ])
    expect(await passedOver(`SL1,甲,农村,3,700\n${header}制表：甲,,,,\n,,填表人：乙,,\n注：略\n\n`)).toEqual([
      [2],
      [
        ['headerAgain', 3],
        ['foot', 4, 5, 6],
        ['blank', 7],
      ],
    ])
    expect(await passedOver('SL1,甲,农村,3,700\n甲村小计,,,3,700\n累计数,,,3,700\n平均,,,3,700\n')).toEqual([
      [2],
      [
        ['total', 3, 4],
        ['foot', 5],
      ],
    ])
  })

  it.each(['1,总计：,,3,700', '1户,合计,,3,700', '1户,甲村小计,,3,700', 'SL1,小计,农村,3,700', '1,Total,,3,700'])(
    'are totals that tell of how many households they are, or of which: %s',
    async (total) => {
      expect(await passedOver(`SL1,甲,农村,3,700\n${total}\n`)).toEqual([[2], [['total', 3]]])
    },
  )

  it('tell of how many households they are before the id, where ids may be numbers', async () => {
    expect(await passedOver('1001,低保金合计,农村,1,500\n')).toEqual([[2], []])
    const wide = async (row: string) => {
      const { rows } = await wholeTable(`村,${header}甲村,1,甲,农村,3,700\n${row}\n`, dibaoTable)
      return rows.map(({ row: number }) => number)
    }
    expect(await wide('甲村小计,1,,,3,700')).toEqual([2])
  })

  it('are no households of such names', async () => {
    expect(
      await passedOver('SL1,注册,农村,3,700\nSL2,甲合计,农村,1,0\n注1,丙,农村,1,0\nHJ合计1,丁,农村,1,0\n'),
    ).toEqual([[2, 3, 4, 5], []])
  })

  it.each([
    ...[
      '第1页 共2页',
      '共 2 页 第 1 页',
      '第 1 页',
      '续表',
      '（续）',
      '过次页',
      '以下空白',
      '※注',
      '*数据截至六月',
      'Page 1 of 2',
    ],
    ...['填报人：张三', '负责人：', '经办人：李四', '单位（盖章）', '村民小组长签字：', '注意：下页继续', '打印时间：'],
  ])('stand on a page by themselves: %s', async (words) => {
    expect(await passedOver(`SL1,甲,农村,3,700\n${words},,,,\n`)).toEqual([[2], [['foot', 3]]])
  })

  it.each(['一、甲村', '续H1', '某镇低保花名册', 'see below'])(
    'may be headings, which nobody knows: %s',
    async (words) => {
      const whole = await read(`${words},,,,\nSL1,甲,农村,3,700\n`)
      expect(inShort(whole).map(({ row, values, issues }) => [row, values.household, ...issues])).toEqual([
        [2, undefined, ' captionRow'],
        [3, 'SL1'],
      ])
    },
  )

  it('are the title and the header that stand again on each page', async () => {
    const title = '某镇低保花名册,,,,\n'
    const whole = await wholeTable(`${title}${header}SL1,甲,农村,3,700\n${title}${header}SL2,乙,农村,1,0\n`, dibaoTable)
    expect(whole.rows.map(({ row, issues }) => [row, ...issues])).toEqual([[3], [6]])
    expect(whole.table.summary.passedOver).toEqual([
      { kind: 'title', count: 1, rows: [1] },
      { kind: 'headerAgain', count: 2, rows: [4, 5] },
    ])
  })

  it('are not those of which the id alone is known', async () => {
    expect(inShort(await read('SL-1,,,,\n,甲,,,\n')).map(({ values, issues }) => [values, issues])).toEqual([
      [{ household: 'SL-1' }, []],
      [{}, []],
    ])
  })

  it('have a number that was printed before they were filled in', async () => {
    const whole = await wholeTable(
      '序号,户编号,户籍类别,家庭人口,家庭月收入\n1,SL1,农村,3,700\n2,,,,\n三,,,,\n',
      dibaoTable,
    )
    expect(whole.table.summary.passedOver).toEqual([{ kind: 'blank', count: 1, rows: [3] }])
    expect(inShort(whole).map(({ row, issues }) => [row, ...issues])).toEqual([[2], [4, ' captionRow']])
  })
})

describe('totals', () => {
  const wrong = async (rows: string) => {
    const { table } = await read(rows)
    return table.summary.wrongTotals.map(({ row, column, stated, computed }) =>
      [row, column, stated, computed].join(' '),
    )
  }

  it('are held against their rows: 小计 since the one before, 合计 against all', async () => {
    const rows = (first: string, second: string, all: string): string =>
      `SL1,,农村,3,"1,000.10"\nSL2,,农村,2,480\n小计,,,5,${first}\nSL3,,农村,1,0.05\n小计,,,1,${second}\n合计,,,6,${all}\n`
    expect(await wrong(rows('1480.10', '0.05', '"1,480.15"'))).toEqual([])
    expect(await wrong(rows('1480.00', '0.05', '1480.15'))).toEqual(['4 家庭月收入 1480.00 1480.10'])
    expect(await wrong(rows('1480.10', '1480.15', '0.05'))).toEqual([
      '6 家庭月收入 1480.15 0.05',
      '7 家庭月收入 0.05 1480.15',
    ])
    expect(await wrong('SL1,,农村,3,0\n合计,,,4人,0\n')).toEqual(['3 家庭人口 4 3'])
    // Behind the id of a household stands the total of its own rows.
    expect(await wrong('SL1,,农村,3,700\nSL1,合计,,3,700\nSL2,,农村,1,80\nSL2,合计,,1,80\n合计,,,4,780\n')).toEqual([])
  })

  it('are not judged where a cell they add up cannot be read', async () => {
    expect(await wrong('SL1,,农村,3,约700\n合计,,,4,700\n')).toEqual(['3 家庭人口 4 3'])
  })
})

describe('a row', () => {
  it('has an issue for each cell that cannot be read, by its column', async () => {
    const whole = await read('SL1,,乡下,0,约700\nSL2,,农村,1\nSL3,,农村,1,0,多\nSL4,,农村,1,0,\n"SL5,,农村,1,0\n')
    expect(inShort(whole).map(({ row, issues }) => [row, ...issues])).toEqual([
      [2, 'residence optionCell', 'householdSize wholeNumber', 'monthlyIncome moneyCell'],
      [3, ' raggedRow'],
      [4, ' raggedRow'],
      [5],
      [6, ' quote'],
    ])
    expect(whole.rows[0]?.issues[0]?.values).toEqual({ options: '城镇、农村' })
    expect(whole.rows[2]?.cells).toContain('多')
  })

  it('of a household that stood before names the first one', async () => {
    const { rows } = await read('SL1,,农村,3,700\nSL1 ,,农村,3,700\n')
    expect(rows[1]?.issues).toMatchObject([{ code: 'householdTwice', path: 'household', values: { row: 2 } }])
    const dated = await wholeTable(
      '户编号,日期,户籍类别\nSL1,2013-05-01,农村\nSL1,2013-06-01,农村\nSL1,2013/5/1,农村\n',
      dibaoTable,
    )
    expect(inShort(dated).map(({ issues }) => issues)).toEqual([[], [], ['household householdTwice']])
  })

  it('has ids that a spreadsheet damaged refused, in a column that holds such', async () => {
    const ids = ['000000195509230000', '3.30782E+17', '000000196804110011']
    const table = (rows: readonly string[]) => read(rows.map((id) => `${id},,农村,1,0\n`).join(''))
    const issues = async (rows: readonly string[]) => inShort(await table(rows)).map((row) => row.issues.join())
    const damaged = 'household idDamaged'
    expect(await issues(ids)).toEqual([damaged, damaged, ''])
    expect(await issues([ids[0] ?? '', ids[2] ?? '', '12E5'])).toEqual(['', '', ''])
  })
})

describe('a ledger with a column a month', () => {
  it('is a row a month; a blank cell is no payment and 0 is one', async () => {
    const text = '户编号,1月,2月（元）,3月,合计\nSL1,400,,0,400\nSL2,x,320,320,640\n合计,400,320,320,1050\n'
    const whole = await wholeTable(text, paymentsTable, { year: '2013', set: { 项目: '低保' } })
    expect(
      inShort(whole).map(({ row, values, issues }) => [row, values.household, values.period, values.amount, ...issues]),
    ).toEqual([
      [2, 'SL1', '2013-01', '400'],
      [2, 'SL1', '2013-03', '0'],
      [3, 'SL2', '2013-01', undefined, 'amount moneyCell'],
      [3, 'SL2', '2013-02', '320'],
      [3, 'SL2', '2013-03', '320'],
    ])
    expect(whole.rows.every(({ values }) => values.programme === 'dibao')).toBe(true)
    expect(whole.table.summary.wrongTotals).toEqual([
      { row: 4, column: '合计', stated: '1050.00', computed: '1040.00' },
    ])
    await expect(wholeTable(text, paymentsTable, { set: { 项目: '低保' } })).rejects.toMatchObject({
      code: 'monthsWithoutYear',
    })
  })

  it('has the total of each row held against its months', async () => {
    const text = '户编号,1月,2月,合计\nSL1,400,20,400\nSL2,x,320,640\n'
    const { table } = await wholeTable(text, paymentsTable, { year: '2013', set: { 项目: '低保' } })
    expect(table.summary.wrongTotals).toEqual([{ row: 2, column: '合计', stated: '400.00', computed: '420.00' }])
  })
})

describe('a mapping', () => {
  const mapping = checkedMapping({
    files: [
      {
        name: '名册-*.csv',
        headerRow: 2,
        columns: { 证号: 'household', 户口: 'residence', '月收入(元)': '家庭月收入' },
        values: { residence: { 农业: 'rural', 非农业: '城镇' } },
        set: { householdSize: '1', on: '2013/6/1' },
        drop: ['账号'],
      },
      { name: '*' },
    ],
  })

  it('holds for the first name that fits', () => {
    expect(mapOfFile('/a/b/名册-2013.csv', mapping)?.headerRow).toBe(2)
    expect(mapOfFile('名册.csv', mapping)?.name).toBe('*')
    expect(() => checkedMapping({ files: [{ name: 'x', colums: {} }] })).toThrow('files[0].colums')
  })

  it('says what columns and values mean, and what the file leaves out', async () => {
    const map = mapOfFile('名册-2013.csv', mapping)
    const text =
      '户编号,户籍类别\n证号,户口,月收入（元）,账号\nSL1,农业,700,1\nSL2,非农业,0,2\nSL3,城镇,0,3\nSL4,农,0,4\n'
    const whole = await wholeTable(text, dibaoTable, { map })
    const surrounding = { householdSize: '1', on: '2013-06-01' }
    expect(inShort(whole).map(({ values }) => values)).toEqual([
      { ...surrounding, household: 'SL1', residence: 'rural', monthlyIncome: '700' },
      { ...surrounding, household: 'SL2', residence: 'urban', monthlyIncome: '0' },
      { ...surrounding, household: 'SL3', residence: 'urban', monthlyIncome: '0' },
      { ...surrounding, household: 'SL4', monthlyIncome: '0' },
    ])
    expect(whole.table.columns[3]).toMatchObject({ kind: 'dropped' })
  })
})
