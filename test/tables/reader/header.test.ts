import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/checks/issue'
import { Names } from '../../../src/tables/catalogue/names'
import { dibaoTable, paymentsTable, programmeTable, wholeTable } from './support'

const rows = 'SL1,农村,3,700\nSL2,城镇,1,0\n'
const header = '户编号,户籍类别,家庭人口,家庭月收入\n'

/** The incomes of a table, or the messages of what is wrong with it. */
const incomes = async (text: string, options: object = {}): Promise<readonly unknown[] | string> =>
  wholeTable(text, dibaoTable, options).then(
    (whole) => whole.rows.map(({ values }) => values.monthlyIncome),
    (error) => (error instanceof InputError ? error.issues.map(({ code }) => code).join() : String(error)),
  )

describe('the header', () => {
  it('is found below titles, at most in row 20', async () => {
    expect(await incomes(header + rows)).toEqual(['700', '0'])
    expect(await incomes(`2013年6月名册,,,\n,,,\n单位：元,,,\n${header}${rows}`)).toEqual(['700', '0'])
    expect(await incomes('题\n'.repeat(19) + header + rows)).toEqual(['700', '0'])
    expect(await incomes('题\n'.repeat(20) + header + rows)).toBe('headerNotFound')
    expect(await incomes('题\n'.repeat(20) + header + rows, { headerRow: 21 })).toEqual(['700', '0'])
    expect(await incomes(header + rows, { headerRow: 9 })).toBe('headerRowAbsent')
  })

  it.each([
    '名册（单位：百元）',
    '单位:万元',
    '金额单位为千元',
    '某镇,,单位：元/人·年',
    '单位：人、万元',
    '单位：元／年',
  ])('is not read where another unit of money stands above it: %s', async (title) => {
    expect(await incomes(`${title}\n${header}${rows}`)).toBe('titleUnit')
    await expect(wholeTable(`题\n${title}\n${header}${rows}`, dibaoTable)).rejects.toThrow(
      /^row 2 tells the unit \S*元\S*, but sums are read in yuan; convert them$/,
    )
  })

  it.each([
    '单位：元',
    '单位：人、户、元',
    '（金额单位：人民币元）',
    '单位:元/月',
    '单位：元/人·月',
    '填报单位：元江镇',
    '单位：户',
  ])('may have the unit of its columns, or none of money, above it: %s', async (title) => {
    expect(await incomes(`${title}\n${header}${rows}`)).toEqual(['700', '0'])
  })

  it('may be one known column alone, and is none where one of several is known', async () => {
    const { table, rows: read } = await wholeTable('孤儿养育方式\n社会散居\n', programmeTable('orphanAllowance'))
    expect([table.header.row, read[0]?.values]).toEqual([1, { orphanCare: 'scattered' }])
    expect(await incomes('户编号,甲,乙\nSL1,1,2\n')).toBe('headerNotFound')
  })

  it('tells the delimiter', async () => {
    for (const sign of [';', '\t', ','])
      expect(await incomes(`甲，乙;丙\n${header}${rows}`.replaceAll(',', sign))).toEqual(['700', '0'])
    const categories = '户编号;人员类别\nSL1;"孤儿,残疾人"\n'
    const { rows: read } = await wholeTable(categories, programmeTable('severeDisabilityGuarantee'))
    expect(read[0]?.values).toEqual({ household: 'SL1', categories: 'orphan;disabled' })
  })

  it('is joined of two rows', async () => {
    const [upper, lower] = ['户编号,户籍类别,家庭情况,\n', ',,家庭人口,家庭月收入\n']
    expect(await incomes(upper + lower + rows)).toEqual(['700', '0'])
    expect(await incomes(`名册,,,\n${upper}${lower}${rows}`)).toEqual(['700', '0'])
    // Here the upper row names no two columns, so that the lower one is found first.
    expect(await incomes(`户编号,户情,,\n,户籍类别,家庭人口,家庭月收入\n${rows}`)).toEqual(['700', '0'])
    // A row of data under names that are all known is no second row of names.
    expect(await incomes(`${header}SL1,备注,3,700\n`)).toEqual(['700'])
  })

  it('is known whatever blanks, width and unit its names carry', async () => {
    const spelled = '户 编 号,"户籍\n类别",家庭　人口（人）,家庭月收入 (元/月)\n'
    expect(await incomes(spelled + rows)).toEqual(['700', '0'])
    expect(await incomes(header.replace('家庭月收入', '家庭月收入（万元）') + rows)).toBe('unknownColumn')
    expect(await incomes(header.replace('家庭月收入', '家庭月收入（元/年）') + rows)).toBe('unknownColumn')
    expect(await incomes(header.replace('家庭人口', '家庭人口数') + rows)).toEqual(['700', '0'])
  })

  it('names each column once, and no result', async () => {
    expect(await incomes(`${header.trim()},家庭人口数\nSL1,农村,3,700,3\n`)).toBe('columnTwice')
    expect(await incomes(header + rows, { set: { 家庭人口: '3' } })).toBe('columnGivenTwice')
    expect(await incomes(header + rows, { set: { 人口: '3' } })).toBe('unknownColumn')
  })
})

describe('a column that is not known', () => {
  const messageOf = async (name: string): Promise<string> =>
    wholeTable(`户编号,户籍类别,${name}\nSL1,农村,机密\n`, dibaoTable).then(
      () => 'read',
      (error) => (error as Error).message,
    )

  it('is named with both ways out, and nothing of a row', async () => {
    const message = await messageOf('主要致贫原因')
    expect(message).toContain('"主要致贫原因"')
    expect(message).toContain('--carry 主要致贫原因')
    expect(message).toContain('--carry-all')
    expect(message).not.toContain('机密')
    expect(await messageOf('长'.repeat(60))).toContain(`"${'长'.repeat(39)}…"`)
  })

  it('is kept where somebody says so', async () => {
    const text = '户编号,户籍类别,主要致贫原因\nSL1,农村,因病\n'
    for (const options of [{ carry: ['主要致贫原因'] }, { carryAll: true }]) {
      const { table } = await wholeTable(text, dibaoTable, options)
      expect(table.columns[2]).toMatchObject({ kind: 'carried', as: '主要致贫原因' })
    }
  })

  it('is met with a suggestion only where the meaning stays', () => {
    const dibao = new Names(dibaoTable)
    const suggested = (name: string): string => dibao.suggestionFor(name)
    expect(suggested('家庭月收人')).toBe('家庭月收入')
    expect(suggested('户藉类别')).toBe('户籍类别')
    expect(suggested('houshold')).toBe('household')
    expect(
      ['人均月收入', '家庭年收入', '家庭年总收入', '月人均收入', '保障人口', '城镇类别', 'x'].map(suggested),
    ).toEqual(Array.from({ length: 7 }, () => ''))
    const payments = new Names(paymentsTable)
    expect(payments.meaningOf('发放年月')).toMatchObject({ column: { id: 'period' } })
    expect(payments.suggestionFor('应发金额')).toBe('')
  })
})

describe('the household’s number', () => {
  it('is the certificate’s where there is no other', async () => {
    const { rows: read } = await wholeTable('低保证号,户籍类别\nD1,农村\n', dibaoTable)
    expect(read[0]?.values).toEqual({ household: 'D1', residence: 'rural' })
    const { table } = await wholeTable('户编号,低保证号,户籍类别\nSL1,D1,农村\n', dibaoTable)
    expect(table.columns[1]).toMatchObject({ kind: 'carried', as: '低保证号' })
  })
})
