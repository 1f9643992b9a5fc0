import { describe, expect, it } from 'vitest'
import { isSomebodyIn } from '../../../src/tables/reading/carried'
import { householdsAndMembers } from '../../../src/tables/reading/people'
import { openTable } from '../../../src/tables/reading/table'
import type { TableRow } from '../../../src/tables/reading/table-row'
import { fileOf, peopleTable } from './support'

const header = '序号,户编号,户主姓名,户籍类别,家庭月收入,人员编号,姓名,出生日期\n'

async function people(text: string) {
  const table = await openTable(fileOf(text), peopleTable)
  const { households, members } = await householdsAndMembers(table.rows(), peopleTable, isSomebodyIn(table.columns))
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

  const short = '序号,户编号,户籍类别,家庭月收入,姓名,人员类别,备注\n1,H1,农村,480,甲,无,\n2,,,,乙,,\n'

  it.each([
    ['a number and a note', '3,,,,,,以上经公示', [4, 'H1', 'H1-3', 'personAbsent ']],
    ['the household again', '3,H1,农村,480,,,', [4, 'H1', 'H1-3', 'personAbsent ']],
    ['a heading', '一、甲村,,,,,,', [4, 'captionRow ']],
    ['a name that no formula gave', '3,,,,#N/A,,', [4, 'H1', 'H1-3', 'personAbsent ']],
  ])('is nobody with %s alone', async (_, row, last) => {
    expect((await people(`${short}${row}\n`)).members).toEqual([[2, 'H1', 'H1-1', 'none'], [3, 'H1', 'H1-2'], last])
  })

  it('goes on below the foot of a page, and below a blank row with its number', async () => {
    const { members } = await people(`${short}第1页 共2页,,,,,,\n3,,,,,,\n4,,,,丙,无,\n`)
    expect(members).toEqual([
      [2, 'H1', 'H1-1', 'none'],
      [3, 'H1', 'H1-2'],
      [6, 'H1', 'H1-3', 'none'],
    ])
  })

  it('may be another household’s below a heading, so that the one above is not whole', async () => {
    const { members } = await people(`${short}一、甲村,,,,,,\n3,,,,丙,无,\n4,H2,农村,0,丁,无,\n5,,,,戊,无,\n`)
    expect(members.slice(2)).toEqual([
      [4, 'captionRow '],
      [5, 'H1', 'H1-3', 'none', 'required household'],
      [6, 'H2', 'H2-1', 'none'],
      [7, 'H2', 'H2-2', 'none'],
    ])
  })

  it('is refused where nothing but formulas without a result stand', async () => {
    const { members } = await people(`${short}3,,,,#FORMULA!,,\n`)
    expect(members.at(-1)).toEqual([4, 'H1', 'H1-3', 'personAbsent '])
  })

  it('may be known by nothing at all where the table has no names', async () => {
    const { members } = await people('户编号,户籍类别,人员类别\nH1,农村,\nH1,农村,\n,,\n')
    expect(members).toEqual([
      [2, 'H1', 'H1-1'],
      [3, 'H1', 'H1-2'],
    ])
  })
})
