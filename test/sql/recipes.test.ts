/** The recipes of docs/sql.md, run as they stand there: only what changed, and what a reform comes to. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compare, Standards, toSql } from '../support/all'
import { jiuzhu } from '../support/command-line'
import { Random } from '../support/random'
import { blocksOf } from './support/documentation'
import { DuckDb } from './support/duckdb'

const page = readFileSync('docs/sql.md', 'utf8')
const statements = (heading: string): readonly string[] =>
  blocksOf(page, heading)
    .filter(({ language }) => language === 'sql')
    .map(({ body }) => body)

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
  await database.run(`
    CREATE TABLE households ("household" TEXT, "residence" TEXT, "householdSize" INTEGER, "monthlyIncome" DECIMAL(15, 2), "on" DATE);
    INSERT INTO households VALUES ('H1', 'rural', 3, 700, DATE '2013-06-01'), ('H2', 'rural', 3, 1000, DATE '2013-06-01'),
      ('H3', 'urban', 1, NULL, DATE '2013-06-01'), ('H4', 'rural', 3, 700, DATE '2014-06-01');
    CREATE TABLE standards ("standard" TEXT, "from" DATE, "year" INTEGER, "value" DECIMAL(15, 2));
    INSERT INTO standards VALUES ('urbanDibaoStandard', DATE '2013-01-01', NULL, 500), ('ruralDibaoStandard', DATE '2013-01-01', NULL, 400);
  `)
  await database.run(toSql('dibao', { dialect: 'duckdb', as: 'view' }))
})
afterAll(() => database.close())

it('only households of which facts or standards changed are worked out again', async () => {
  const [once, nightly] = statements('Only what changed')
  const due = async () =>
    (await database.rows('SELECT * FROM due ORDER BY "household"')).map(
      ({ household, amount }) => `${household} ${amount}`,
    )
  await database.run(once ?? '')
  // 1 200 less 700 is 500; 40% of 1 200 is 480, over the difference of 200.
  expect(await due()).toEqual(['H1 500.00', 'H2 480.00', 'H3 null', 'H4 500.00'])
  // What nobody works out again keeps the mark.
  const marked = `UPDATE due SET "amount" = 1`
  await database.run(`${marked}; UPDATE households SET "monthlyIncome" = 800 WHERE "household" = 'H1';
    DELETE FROM households WHERE "household" = 'H2'; INSERT INTO households VALUES ('H5', 'rural', 1, 0, DATE '2013-06-01')`)
  await database.run(nightly ?? '')
  // The difference of 400 is under the floor of 480.
  expect(await due()).toEqual(['H1 480.00', 'H3 1.00', 'H4 1.00', 'H5 400.00'])
  // 450 from 2014: 1 350 less 700.
  await database.run(`${marked}; INSERT INTO standards VALUES ('ruralDibaoStandard', DATE '2014-01-01', NULL, 450)`)
  await database.run(nightly ?? '')
  expect(await due()).toEqual(['H1 1.00', 'H3 1.00', 'H4 650.00', 'H5 1.00'])
  await database.run(marked)
  await database.run(nightly ?? '')
  expect(await due()).toEqual(['H1 1.00', 'H3 1.00', 'H4 1.00', 'H5 1.00'])
})

it('a reform is counted and summed over the rows that are in order', async () => {
  const figures = Standards.from([{ figure: 'dibaoFloorShare', from: '2012-12-03', value: '0.5' }])
  await database.run(toSql('dibao', { dialect: 'duckdb', as: 'view', name: 'reform', figures }))
  const [sums] = statements('What a reform comes to')
  // H1 has the floor of 480, H4 650, H5 400, H3 between 0 and 500. Half of 1 200 is 600 for H1, half of 1 350 is 675 for H4; H5 goes on
  // having 400. 1 530 and 500 are 2 030; 1 675 and 500 are 2 175.
  expect(await database.rows(sums ?? '')).toEqual([
    {
      ...{ rows: '4', entitledBefore: '3', entitledAfter: '3', enter: '0', leave: '0' },
      ...{ 'before.min': '1530.00', 'before.max': '2030.00', 'after.min': '1675.00', 'after.max': '2175.00' },
      ...{ more: '2', less: '0', 'without a most': '0' },
    },
  ])
})

it('the same counts and sums as those of a comparison', async () => {
  const random = new Random(5)
  const on = '2013-06-01'
  const cases = Array.from({ length: 60 }, (_, number) => ({
    id: `R${number}`,
    on,
    residence: random.pick(['urban', 'rural'] as const),
    ...(random.chance(0.1) ? {} : { monthlyIncome: `${random.whole(0, 1500)}.50` }),
    members: Array.from({ length: random.whole(1, 4) }, (_, place) => ({ id: `p${place}` })),
  }))
  await database.run(`DELETE FROM households; CREATE TABLE reformed AS FROM standards;
    UPDATE reformed SET "value" = 450 WHERE "standard" = 'ruralDibaoStandard'; UPDATE reformed SET "value" = 480 WHERE "standard" = 'urbanDibaoStandard'`)
  const rows = cases.map(
    ({ id, residence, members, monthlyIncome = 'NULL' }) =>
      `('${id}', '${residence}', ${members.length}, ${monthlyIncome}, DATE '${on}')`,
  )
  await database.run(`INSERT INTO households VALUES ${rows.join(', ')}`)
  await database.run(toSql('dibao', { dialect: 'duckdb', as: 'view', name: 'reform', standardsTable: 'reformed' }))
  const [sums] = statements('What a reform comes to')
  const [row] = await database.rows(sums ?? '')
  const today = { standards: { urbanDibaoStandard: '500', ruralDibaoStandard: '400' } }
  const found = compare(cases, today, { standards: { urbanDibaoStandard: '480', ruralDibaoStandard: '450' } })
  const dibao = found.programmes.find(({ programme }) => programme === 'dibao')
  const counts = ['entitledBefore', 'entitledAfter', 'enter', 'leave'] as const
  expect(counts.map((name) => row?.[name])).toEqual(counts.map((name) => String(dibao?.[name])))
  expect({ min: row?.['before.min'], max: row?.['before.max'] }).toEqual(dibao?.before)
  expect({ min: row?.['after.min'], max: row?.['after.max'] }).toEqual(dibao?.after)
  expect(Math.min(...counts.map((name) => Number(row?.[name])))).toBeGreaterThan(0)
})

it('a standard is swept over a register', async () => {
  await database.run(`DELETE FROM households; INSERT INTO households VALUES
    ('H1', 'rural', 1, 390, DATE '2013-06-01'), ('H2', 'rural', 2, NULL, DATE '2013-06-01'), ('H3', 'urban', 1, 100, DATE '2013-06-01')`)
  const [atEach, sums] = statements('What each value of a standard comes to')
  await database.run(atEach ?? '')
  const [command = ''] = blocksOf(page, 'What each value of a standard comes to')
    .filter(({ language }) => language === 'sh')
    .map(({ body }) => body)
  await database.run((await jiuzhu(command.replace('npx jiuzhu ', '').split(' | ')[0] ?? '')).out)
  // H1 has nothing at 380, the floor of 160 at 400 and of 168 at 420; H2 at most twice the standard; H3 always 500 - 100.
  expect(await database.rows(sums ?? '')).toEqual([
    { value: '380.00', entitled: '1', least: '400.00', most: '1160.00' },
    { value: '400.00', entitled: '2', least: '560.00', most: '1360.00' },
    { value: '420.00', entitled: '2', least: '568.00', most: '1408.00' },
  ])
})
