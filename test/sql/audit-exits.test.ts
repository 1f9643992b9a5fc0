/** Who has left, in the audit in SQL: by hand, on DuckDB. Random ledgers hold exits too (`audit.test.ts`). */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toAuditSql } from '../../src/database/audit/to-audit-sql'
import { yiwu } from '../../src/yiwu/policy'
import { type AuditCase, fillTables, findingsIn, findingsOf, tablesOf } from './support/audit'
import { DuckDb } from './support/duckdb'

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

const standards = [{ standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' }]
const household = (more: object = {}, members: readonly object[] = [{ id: 'a' }, { id: 'b' }]) => ({
  ...{ id: 'H', on: '2013-01-01', residence: 'urban', monthlyIncome: '300', certified: { lowIncome: false } },
  members: members.map((member) => ({ categories: [], ...member })),
  ...more,
})
const paid = (period: string, amount: string) => ({
  household: 'H',
  programme: 'dibao',
  period,
  amount,
  paidOn: `${period}-28`,
  id: period,
})
const exit = (on: string, reason: string) => ({ exit: { on, reason } })

/** Kind, period, due and paid of the findings on dibao, which must be those of the command. */
async function found(cases: AuditCase['cases'], payments: AuditCase['payments']): Promise<readonly string[]> {
  const under = { from: '2013-01', to: '2013-12' }
  const given = { cases, payments, standards }
  await fillTables(database, tablesOf(given))
  const texts = await findingsIn(database, under, { programmes: ['dibao'] })
  const exact = await findingsOf(given, under)
  expect(texts).toEqual(exact.texts.filter((text) => text.includes('| dibao |')))
  return texts.map((text) => {
    const cells = text.split(' | ')
    return [cells[0], cells[5], cells[6], cells[7]].join(' ')
  })
}

const months = ['04', '05', '06', '07'].map((month) => `2013-${month}`)
const others = ['01', '02', '03', '08', '09', '10', '11', '12'].map((month) => `2013-${month}`)

it('a member counts until the month of the exit: 500 x 2 - 300 = 700, from June on 500 - 300 = 200', async () => {
  const cases = [household({}, [{ id: 'a' }, { id: 'b', ...exit('2013-05-15', 'movedAway') }])]
  const payments = [...months, ...others].map((month) => paid(month, month <= '2013-05' ? '700' : '200'))
  expect(await found(cases, payments)).toEqual([])
  const late = payments.map((one) => (one.period === '2013-06' ? { ...one, amount: '700' } : one))
  expect(await found(cases, late)).toEqual(['overpaid 2013-06 200.00 700.00'])
})

it('a household that left is due nothing from the month after, for whatever reason', async () => {
  for (const reason of ['death', 'movedAway', 'incomeRose', 'ownRequest', 'other']) {
    const payments = [...months, ...others].filter((month) => month <= '2013-06').map((month) => paid(month, '700'))
    expect(await found([household(exit('2013-05-31', reason))], payments)).toEqual([
      'shouldHaveExited 2013-06 0.00 700.00',
    ])
  }
})

it('an exit that is recorded late counts, the latest version decides, and one without begins anew', async () => {
  const late = [household(), household({ on: '2013-08-01', ...exit('2013-05-31', 'ownRequest') })]
  const payments = [...months, ...others].filter((month) => month <= '2013-06').map((month) => paid(month, '700'))
  expect(await found(late, payments)).toEqual(['shouldHaveExited 2013-06 0.00 700.00'])
  // A version of October without an exit is a new entry: 700 are due in each of three months.
  expect(await found([...late, household({ on: '2013-10-01' })], payments)).toEqual([
    'shouldHaveBeenCovered 2013-10 700.00 0.00',
    'shouldHaveBeenCovered 2013-11 700.00 0.00',
    'shouldHaveBeenCovered 2013-12 700.00 0.00',
    'shouldHaveExited 2013-06 0.00 700.00',
  ])
})

it('of one who had died before the household is known nobody has stated a status, whenever the claim is settled', async () => {
  const claim = { id: 'c', settledOn: '2013-10-05', disease: 'uraemia', inPolicyCost: '10000', insurancePaid: '4000' }
  const cases = [
    household({ on: '2013-03-24' }, [{ id: 'a', ...exit('2013-01-15', 'death'), claims: [claim] }, { id: 'b' }]),
  ]
  const payment = {
    ...paid('', '4800'),
    programme: 'medicalAssistance',
    person: 'a',
    claim: 'c',
    paidOn: '2013-12-20',
    id: 'Z',
  }
  const given = { cases, payments: [payment], standards }
  await fillTables(database, tablesOf(given))
  const under = { from: '2013-01', to: '2013-12' }
  const exact = await findingsOf(given, under)
  expect(exact.texts.map((text) => text.split(' | ').slice(0, 4).join(' '))).toContain('unverifiable H a c')
  expect(await findingsIn(database, under)).toEqual(exact.texts)
})

it('tables without the columns are those of a register from which nobody left', async () => {
  const given = { cases: [household()], payments: [paid('2013-06', '100')], standards }
  await fillTables(database, tablesOf(given))
  const under = [{ from: '2013-06', to: '2013-06' }, { programmes: ['dibao'] }] as const
  const withThem = await findingsIn(database, ...under)
  expect(withThem.map((text) => text.split(' | ')[0])).toEqual(['shouldHaveBeenToppedUp'])
  for (const table of ['households', 'members'])
    for (const column of ['exit.on', 'exit.reason']) await database.run(`ALTER TABLE ${table} DROP COLUMN "${column}"`)
  expect(await findingsIn(database, ...under)).toEqual(withThem)
  // Nor does the query that looks for what is lacking ask for them, but their types must be right where they are there.
  const check = toAuditSql(yiwu, { dialect: 'duckdb', as: 'check', standardsTo: true })
  expect(await database.rows(check)).toEqual([])
  await database.run('ALTER TABLE members ADD COLUMN "exit.on" INTEGER')
  expect((await database.rows(check)).map(({ table, column }) => [table, column])).toEqual([['members', 'exit.on']])
})

it('a reason without a day is a row that cannot be read', async () => {
  const given = { cases: [household()], payments: [paid('2013-06', '700')], standards }
  const tables = tablesOf(given)
  await fillTables(database, {
    ...tables,
    members: tables.members.replace(/^(H,2013-01-01,a,.*)$/m, (row) => {
      const header = tables.members.split('\n')[0]?.split(',') ?? []
      const cells = row.split(',')
      cells[header.indexOf('exit.reason')] = 'death'
      return cells.join(',')
    }),
  })
  const texts = await findingsIn(database, { from: '2013-01', to: '2013-12' }, { programmes: ['dibao'] })
  expect(texts.every((text) => text.startsWith('unverifiable'))).toBe(true)
})
