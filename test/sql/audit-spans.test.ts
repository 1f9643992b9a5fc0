/** Payments for several months, years paid by months, and one person in two households, in the audit in SQL: by hand, on DuckDB. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AuditTables, fillTables, findingsIn, findingsOf, tablesOf } from './support/audit'
import { DuckDb } from './support/duckdb'

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

const standards = [
  { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
  { standard: 'scatteredOrphanStandard', from: '2012-12-03', value: '9100' },
  { standard: 'urbanConsumptionPerCapita', year: 2011, value: '15000' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '15000' },
]
const household = (id = 'H', members: readonly object[] = [{ id: 'a' }, { id: 'b' }], more: object = {}) => ({
  ...{ id, on: '2012-12-03', residence: 'urban', monthlyIncome: '300', certified: { lowIncome: false }, ...more },
  members: members.map((member) => ({ categories: [], ...member })),
})
let number = 0
const paid = (period: string, amount: string, more: object = {}) => {
  number += 1
  return { household: 'H', programme: 'dibao', period, amount, paidOn: '2013-01-05', id: `Z${number}`, ...more }
}

type Cases = Parameters<typeof tablesOf>[0]['cases']
type Payments = Parameters<typeof tablesOf>[0]['payments']

/** Kind, period, due, paid and households of the findings, which must be those of the command. */
async function found(
  cases: Cases,
  payments: Payments,
  { from, to } = { from: '2013-01', to: '2013-06' },
  change = (tables: AuditTables): AuditTables => tables,
) {
  const given = { cases, payments, standards }
  await fillTables(database, change(tablesOf(given)))
  const [{ programme = '' } = {}] = payments
  const texts = await findingsIn(database, { from, to }, { programmes: [programme] })
  return { texts, exact: (await findingsOf(given, { from, to })).texts, short: texts.map(short) }
}

const short = (text: string): string => {
  const cells = text.split(' | ')
  return [0, 5, 6, 7, 13].flatMap((at) => cells[at] || []).join(' ')
}

const isOfHouseholds = (finding: string): boolean => !finding.startsWith('standardBelowFloor')

it('a quarter is held against the sum of its months: 3 x (500 x 2 - 300) = 2100', async () => {
  for (const quarter of ['2013-Q2', '2013年第二季度', '2013年2季度', '2013-04..2013-06']) {
    const { short: all } = await found([household()], [paid('2013-Q1', '2100'), paid(quarter, '2000')])
    expect(all).toEqual(['shouldHaveBeenToppedUp 2013-04..2013-06 2100.00 2000.00'])
  }
})

it('months that overlap are held together, inside the window or not', async () => {
  // December to March are four months, 2800; April is paid beside, and May and June are not.
  const payments = [paid('2012-12..2013-02', '2100'), paid('2013-02..2013-03', '700.01'), paid('2013-04', '700')]
  const { texts, exact, short: all } = await found([household()], payments)
  expect(all).toEqual([
    'overpaid 2012-12..2013-03 2800.00 2800.01',
    'shouldHaveBeenCovered 2013-05 700.00 0.00',
    'shouldHaveBeenCovered 2013-06 700.00 0.00',
  ])
  expect(texts).toEqual(exact.filter((text) => text.includes('| dibao |')))
})

it('a span that is longer than ten years, backwards or not of months cannot be read, and is never not paid', async () => {
  for (const period of ['2013-06..2013-01', '2003-01..2013-01', '2013年第五季度']) {
    const { short: all } = await found([household()], [paid('2013-01', '700'), paid(period, '3500')])
    expect(all).toEqual(['02', '03', '04', '05', '06'].map((month) => `unverifiable 2013-${month} 700.00 0.00`))
  }
})

it('what is taken back and paid again on one day was never missing, whichever row comes first', async () => {
  const one = { from: '2013-01', to: '2013-01' }
  const again = (back: string, anew: string) => [
    paid('2013-01', '700', { paidOn: '2013-01-05' }),
    paid('2013-01', '-700', { paidOn: back }),
    paid('2013-01', '700', { paidOn: anew }),
  ]
  const onOneDay = again('2013-02-10', '2013-02-10')
  for (const payments of [onOneDay, [...onOneDay].reverse().map((row, at) => ({ ...row, id: `R${at}` }))]) {
    const { texts, exact } = await found([household()], payments, one)
    expect([texts, exact.filter((text) => text.includes('| dibao |'))]).toEqual([[], []])
  }
  const { short: all, texts, exact } = await found([household()], again('2013-02-10', '2013-02-11'), one)
  expect(all).toEqual(['paidLate 2013-01 700.00 700.00'])
  expect(texts).toEqual(exact.filter((text) => text.includes('| dibao |')))
})

it('months of an allowance of the year are a twelfth each, up to the fen: 9100 / 12 = 758.34', async () => {
  const orphan = household('H', [{ id: 'o', categories: ['orphan'], orphanCare: 'scattered' }])
  const ofOrphan = { programme: 'orphanAllowance', person: 'o' }
  const payments = ['01', '02', '03', '04', '05'].map((month) => paid(`2013-${month}`, '758.34', ofOrphan))
  expect((await found([orphan], payments)).short.filter(isOfHouseholds)).toEqual([])
  // June is looked at once a payment names it, be it to another orphan.
  const both = [orphan, { ...orphan, id: 'I' }]
  const toOther = [...payments, paid('2013-06', '758.34', ofOrphan)].map((one) => ({
    ...one,
    household: 'I',
    id: `I${one.id}`,
  }))
  expect((await found(both, [...payments, ...toOther])).short.filter(isOfHouseholds)).toEqual([
    'shouldHaveBeenCovered 2013-06 758.34 0.00',
  ])
  // Half a year is 4550, and six instalments of 758.34 are 4550.04: anything between is in order.
  for (const [amount, finding] of [
    ['4549.99', ['shouldHaveBeenToppedUp 2013-01..2013-06 4550.00 4549.99']],
    ['4550.00', []],
    ['4550.04', []],
    ['4550.05', ['overpaid 2013-01..2013-06 4550.00 4550.05']],
  ] as const) {
    const { short: own } = await found([orphan], [paid('2013-01..2013-06', amount, ofOrphan)])
    expect(own.filter(isOfHouseholds)).toEqual(finding)
  }
})

it('one person in two households that are both paid for a month is told by identity number', async () => {
  // One member each: 500 - 300 = 200 a month.
  const identity = '33072519680411002x'
  const cases = [household('H', [{ id: identity }]), household('I', [{ id: identity.toUpperCase() }])]
  const window = { from: '2013-01', to: '2013-02' }
  const payments = [paid('2013-01..2013-02', '400'), paid('2013-02', '200', { household: 'I' })]
  const { texts, exact, short: all } = await found(cases, payments, window)
  expect(all).toEqual(['paidTwicePersons 2013-01..2013-02 600.00 H;I', 'shouldHaveBeenCovered 2013-01 200.00 0.00'])
  expect(texts).toEqual(exact.filter((text) => text.includes('| dibao |')))
  // Who has moved from one to the other is in each at another time.
  const moved = [
    household('H', [{ id: identity, exit: { on: '2013-01-31', reason: 'movedAway' } }]),
    household('I', [{ id: identity }], { on: '2013-02-01' }),
  ]
  const oneEach = [paid('2013-01', '200'), paid('2013-02', '200', { household: 'I' })]
  expect((await found(moved, oneEach, window)).short).toEqual([])
})

it('ids such as p1 tell nobody, and a column 身份证号 does', async () => {
  const cases = [household('H', [{ id: 'p1' }]), household('I', [{ id: 'p1' }])]
  const window = { from: '2013-01', to: '2013-01' }
  const payments = [paid('2013-01', '200'), paid('2013-01', '200', { household: 'I' })]
  expect((await found(cases, payments, window)).short).toEqual([])
  await found(cases, payments, window)
  await database.run(`ALTER TABLE "members" ADD COLUMN "身份证号" TEXT`)
  await database.run(`UPDATE "members" SET "身份证号" = '330725680411001'`)
  const texts = await findingsIn(database, window, { programmes: ['dibao'] })
  expect(texts.map(short)).toEqual(['paidTwicePersons 2013-01 400.00 H;I'])
})
