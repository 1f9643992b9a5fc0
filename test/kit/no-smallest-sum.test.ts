/** A sum that an unknown fact may take below any other starts from nothing in every room: nobody owes the city. */
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import * as kit from '../../src/kit'

const rent = kit.moneyFact('rent', 'yuan/month', { zh: '租金', en: 'rent' })
const income = kit.moneyFact('income', 'yuan/month', { zh: '收入', en: 'income' })
const poor = kit.truthFact('poor', { zh: '贫困', en: 'poor' })
const terms = { id: 'x', firstDay: '2015-03-01', readings: kit.declareReadings({}), standards: {} }
const help = kit.programmeUnder(terms, {
  id: 'help',
  label: { zh: '补助', en: 'Help' },
  clauses: ['1'],
  subject: 'household',
  facts: { rent, income, poor },
  requires: [kit.rule('isPoor', '1', { zh: '贫困', en: 'is poor' }, poor)],
  grant: { kind: 'amount', amount: kit.rule('left', '1', { zh: '差额', en: 'what is left' }, rent.minus(income)) },
})

const { household, member, education, claim } = kit.skeleton
const policy = kit.makePolicy({
  ...terms,
  figures: {},
  document: { title: { zh: '甲', en: 'X' }, issuer: { zh: '甲', en: 'X' }, signedOn: '2015-03-01', sha256: '' },
  programmes: { help },
  floors: [],
  unlikely: [],
  shape: {
    size: kit.countFact('members', 'person', { zh: '人数', en: 'members' }, { least: '1', most: '30' }),
    parts: {},
    someMember: [],
    household: [
      household.id,
      household.on,
      kit.field('rent', rent),
      kit.field('income', income),
      kit.field('poor', poor),
    ],
    member: [member.id],
    education: [education.academicYear],
    claim: [claim.id, claim.settledOn],
  },
})
const theCase = (facts: object) => ({ id: 'H', on: '2016-01-01', members: [{ id: 'a' }], ...facts })
const range = { min: '0.00', max: '10.00' }

it.each([true, null])('where poor is %s', async (isPoor) => {
  const facts = { rent: '10', income: null, poor: isPoor }
  expect(help(facts).range).toEqual(range)
  const { determinations, totals } = kit.assessUnder(policy, theCase(facts), {})
  expect([determinations[0]?.range, totals.perMonth]).toEqual([range, range])
  expect(kit.settleYearUnder(policy, theCase(facts), 2016, {}).totals).toEqual([
    { programme: 'help', range: { min: '0.00', max: '120.00' } },
  ])

  const database = await (await DuckDBInstance.create()).connect()
  await database.run(
    `CREATE TABLE households AS SELECT 'H' AS household, 10.00 AS rent, CAST(NULL AS DECIMAL(9, 2)) AS income, ${isPoor} AS poor`,
  )
  const answer = await database.runAndReadAll(kit.toSqlUnder(policy, 'help', { dialect: 'duckdb' }))
  expect(answer.getRowObjectsJson()).toMatchObject([{ outcome: 'undetermined', ...range }])
  database.closeSync()
})

it('along a value, too', () => {
  const swept = kit.sweepUnder(policy, theCase({ rent: '10', income: null, poor: true }), 'rent', { to: '20' })
  expect(swept.pieces).toMatchObject([{ total: { perMonth: {} } }])
})

it('stays below nothing where it is known', () => {
  expect(help({ rent: '10', income: '30', poor: true }).amount).toBe('-20.00')
})
