import { describe, expect, it } from 'vitest'
import { householdsAndMembers } from '../../../src/tables/reading/people'
import { openTable } from '../../../src/tables/reading/table'
import type { TableRow } from '../../../src/tables/reading/table-row'
import { fileOf, peopleTable } from './support'

const header = '序号,户编号,户主姓名,户籍类别,家庭月收入,人员编号,姓名,出生日期\n'

async function people(text: string) {
  const table = await openTable(fileOf(text), peopleTable)
  const { households, members } = await householdsAndMembers(table.rows(), peopleTable)
  const shown = ({ row, values, issues }: TableRow) => [
    row,
    ...Object.values(values),
    ...issues.map(({ code, path, values }) =>
      [code, path, ...('row' in values ? [values.row] : [])].filter((part) => part !== undefined).join(' '),
    ),
  ]
  return { households: households.map(shown), members: members.map(shown) }
}

const first = '1,H1,甲,农村,700,p1,甲,1968/4/11\n'

describe('a row a person', () => {
  const families = {
    households: [
      [2, 'H1', 'rural', '700'],
      [4, 'H2', 'urban', '0'],
    ],
    members: [
      [2, 'H1', 'p1', '1968-04-11'],
      [3, 'H1', 'p2', '1970-01-01'],
      [4, 'H2', 'p1', '1980-02-02'],
      [5, 'H2', 'p2', '1981-02-02'],
    ],
  }

  it('has the household’s cells in every row', async () => {
    const rows = '2,H1,甲,农村,700,p2,乙,19700101\n3,H2,丙,城镇,0,p1,丙,19800202\n4,H2,丙,城镇,0,p2,丁,19810202\n'
    expect(await people(header + first + rows)).toEqual(families)
  })

  it('has them in its first row alone, where cells were merged', async () => {
    const rows = '2,,,,,p2,乙,19700101\n3,H2,丙,城镇,0,p1,丙,19800202\n4,,,,,p2,丁,19810202\n'
    expect(await people(header + first + rows)).toEqual(families)
  })

  it('names both rows that disagree', async () => {
    const { members } = await people(`${header}${first}2,H1,甲,农村,800,p2,乙,19700101\n`)
    expect(members[1]).toEqual([3, 'H1', 'p2', '1970-01-01', 'householdRowsDisagree monthlyIncome 2'])
    const late = await people(`${header}${first.replace('700', '')}2,H1,甲,农村,800,p2,乙,19700101\n`)
    expect(late.members[1]?.at(-1)).toBe('householdRowsDisagree monthlyIncome 2')
  })

  it('gives a person below a row that cannot be read to nobody', async () => {
    const damaged = '2,3.30782E+17,乙,农村,0,p1,乙,19700101\n3,,,,,p2,丙,19700101\n'
    const { members, households } = await people(header + first + damaged)
    expect(households).toEqual([[2, 'H1', 'rural', '700']])
    expect(members.slice(1).map((row) => row.at(-1))).toEqual(['idDamaged household', 'required household'])
  })

  it('refuses a household for its own cells and a person for theirs', async () => {
    const { members, households } = await people(`${header}1,H1,甲,农村,约700,p1,甲,不详\n`)
    expect(households).toEqual([[2, 'H1', 'rural', 'moneyCell monthlyIncome']])
    expect(members[0]?.slice(3)).toEqual(['moneyCell monthlyIncome', 'dayCell birthDate'])
  })

  it('numbers people who have no number', async () => {
    const { members } = await people('户编号,户籍类别,姓名,人员类别\nH1,农村,甲,无\n,,乙,孤儿\n')
    expect(members).toEqual([
      [2, 'H1', 'H1-1', 'none'],
      [3, 'H1', 'H1-2', 'orphan'],
    ])
  })
})
