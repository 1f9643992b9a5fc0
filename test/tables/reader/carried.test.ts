/** Names and other columns of tables that cases carry along, and what they change: nothing. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../../src/case/case'
import { CaseReader } from '../../../src/case/case-columns'
import { householdsTable } from '../../../src/tables/catalogue/build'
import { carriedBy } from '../../../src/tables/reading/carried'
import { yiwu } from '../../../src/yiwu/policy'
import { assess } from '../../support/all'
import { peopleTable, policy, wholeTable } from './support'

const plainCase = {
  id: 'H1',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '700',
  members: [{ id: 'H1-1' }],
} as const
const carried = { name: '示例一', note: '低保户', carried: { 身份证号: '000000195509230022', 村: '示例村' } }
const named = { ...plainCase, ...carried, members: [{ id: 'H1-1', ...carried }] }

describe('what a row carries along', () => {
  it('is a name, a note and the rest by the labels of their columns; the number of a row is nothing', async () => {
    const csv =
      '序号,户编号,户主姓名,户主身份证号,备注,主要原因,家庭月收入\n1,H1,示例一,000000195509230022,低保户,因病,700\n2,H2,,,,,0\n'
    const { table, rows } = await wholeTable(csv, householdsTable(policy), { carryAll: true })
    expect(rows.map(carriedBy(table.columns))).toEqual([
      {
        name: '示例一',
        note: '低保户',
        carried: { 户主姓名: '示例一', 身份证号: '000000195509230022', 主要原因: '因病' },
      },
      {},
    ])
  })

  it('is, in a table of people, the household’s or the person’s', async () => {
    const csv = '户编号,户主姓名,村,姓名,身份证号\nH1,示例一,示例村,示例一家属,000000195509230022\n'
    const { table, rows } = await wholeTable(csv, peopleTable)
    expect(rows.map(carriedBy(table.columns, 'household'))).toEqual([
      { name: '示例一', carried: { 户主姓名: '示例一', 村: '示例村' } },
    ])
    expect(rows.map(carriedBy(table.columns, 'person'))).toEqual([
      { name: '示例一家属', carried: { 身份证号: '000000195509230022' } },
    ])
  })
})

describe('a case that carries a name, a note and other columns', () => {
  it('is assessed like one without', () => {
    const standards = { ruralDibaoStandard: '400' }
    expect(assess(named, { standards })).toEqual(assess(plainCase, { standards }))
  })

  it('is read by both lanes, which refuse what is no text', () => {
    expect(checkedCase(yiwu, named)).toMatchObject(carried)
    expect(new CaseReader(yiwu).read(named, undefined)).toMatchObject(carried)
    for (const wrong of [{ name: 7 }, { note: ['x'] }, { carried: 'x' }, { carried: { 村: 7 } }]) {
      expect(() => checkedCase(yiwu, { ...plainCase, ...wrong })).toThrow(Object.keys(wrong)[0])
      expect(new CaseReader(yiwu).read({ ...plainCase, ...wrong }, undefined)).toBeUndefined()
    }
  })
})
