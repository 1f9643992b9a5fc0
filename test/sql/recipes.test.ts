/** The recipes of docs/sql.md, run as they stand there: only what changed, and what a reform comes to. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Standards, toSql } from '../support/all'
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

it('a reform is summed over the rows that both sides know', async () => {
  const figures = Standards.from([{ figure: 'dibaoFloorShare', from: '2012-12-03', value: '0.5' }])
  await database.run(toSql('dibao', { dialect: 'duckdb', as: 'view', name: 'reform', figures }))
  const [sums] = statements('What a reform comes to')
  // H1 has the floor of 480, H4 650, H5 400. Half of 1 200 is 600 for H1, half of 1 350 is 675 for H4; H5 goes on having 400.
  expect(await database.rows(sums ?? '')).toEqual([
    { rows: '3', before: '1530.00', after: '1675.00', difference: '145.00', more: '2', less: '0' },
  ])
})
