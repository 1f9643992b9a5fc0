/** Exits in tables: of a household, and of a member, by the columns of the contract. */
import { expect, it } from 'vitest'
import { jiuzhuArgs } from '../../support/command-line'
import { withFiles } from '../../support/temporary-files'

const standards = JSON.stringify([{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' }])
const files = {
  'standards.json': standards,
  // E1 died in May, told as a month. E2: two of three persons are left from April on.
  'people.csv': `日期,户编号,户籍类别,家庭月收入,家庭终止日期,家庭终止原因,人员编号,姓名,终止日期,终止原因
2013-01-01,E1,农村,0,2013年5月,死亡,E1-1,示例一,,
2013-01-01,E2,农村,0,,,E2-1,示例二,,
,,,,,,E2-2,示例二家属甲,,
,,,,,,E2-3,示例二家属乙,2013/3/20,迁出
`,
  'households.csv': `id,on,residence,monthlyIncome,exitOn,exitReason
E1,2013-01-01,rural,0,2013-05,death
E2,2013-01-01,rural,0,,
`,
  'members.csv': `household,id,exitOn,exitReason
E1,E1-1,,
E2,E2-1,,
E2,E2-2,,
E2,E2-3,2013-03-20,movedAway
`,
}

it.each([
  ['a row a person', ['--people', 'people.csv']],
  ['households and members', ['--households', 'households.csv', '--members', 'members.csv']],
])('end what is due from the month after, in %s', async (_, tables) => {
  await withFiles(files, async (at) => {
    const given = tables.map((one) => (one.endsWith('.csv') ? at(one) : one))
    const settle = ['settle', ...given, '--standards', at('standards.json'), '--year', '2013', '--programme', 'dibao']
    const { out, code } = await jiuzhuArgs([...settle, '--ledger', '--lang', 'en'])
    expect(code).toBe(0)
    const rows = out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 4).join(' '))
    // E1: 400 a month, January to May. E2: 3 x 400 = 1200 until March, then 2 x 400 = 800.
    expect(rows).toEqual([
      ...['01', '02', '03'].flatMap((month) => [`E1 dibao 2013-${month} 400.00`, `E2 dibao 2013-${month} 1200.00`]),
      ...['04', '05'].flatMap((month) => [`E1 dibao 2013-${month} 400.00`, `E2 dibao 2013-${month} 800.00`]),
      ...['06', '07', '08', '09', '10', '11', '12'].map((month) => `E2 dibao 2013-${month} 800.00`),
    ])
  })
})
