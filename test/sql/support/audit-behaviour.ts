/** What an audit must do in either database: the findings of `jiuzhu audit` and no other. */

import { expect, it } from 'vitest'
import type { AuditSqlOptions } from '../../../src/database/audit/options'
import { exact, fenText } from '../../../src/exact/decimal'
import { programmes } from '../../../src/yiwu/programmes'
import { type ReadingId, type Readings, readings } from '../../../src/yiwu/readings'
import { plant } from '../../audit/planter'
import { Random } from '../../support/random'
import { readingIds } from '../../support/yiwu'
import { type AuditCase, type AuditUnder, auditIn, fillTables, findingsIn, findingsOf, tablesOf } from './audit'
import { findingsOfFiles } from './audit-files'
import { corrupted } from './corrupted'
import type { Database } from './database'
import { randomLedger } from './random-ledger'
import { strictly } from './strictly'

export interface AuditScale {
  /** Planted ledgers, and households in each. */
  readonly ledgers: number
  readonly households: number
  /** Made-up ledgers with facts unknown, and households in each. */
  readonly random: number
  readonly randomHouseholds: number
  /** How many windows each of these is looked at over. */
  readonly windows: number
  /** Ledgers with cells at fault. */
  readonly corrupted: number
  /** Every so many of the options of readings; 1 for all of them. */
  readonly everyReading: number
  /** Whether tables that are all text are read too. */
  readonly texts: boolean
}

const year: AuditUnder = { from: '2013-01', to: '2013-12' }
const windows: readonly AuditUnder[] = [
  year,
  { from: '2012-12', to: '2013-06' },
  { from: '2013-09', to: '2014-08' },
  { from: '2013-05', to: '2013-05' },
]
/** Every option of every reading once, and two sets in which readings meet. */
const chosen: readonly Partial<Readings>[] = [
  ...readingIds.flatMap((id: ReadingId) =>
    readings[id].options.map((option) => ({ [id]: option }) as Partial<Readings>),
  ),
  { medicalYear: 'serviceDate', medicalCapHolder: 'household', lowIncomePartYear: 'wholeYear' },
  { medicalRatioPeriod: 'perYear', medicalYear: 'serviceDate' },
]

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

/**
 * SQL keeps the plain interval of a rule: a claim whose earlier claims lack facts may stay unverifiable there where the exact lane,
 * which thinks of the claims together, knows what is due. It never finds anything else.
 */
function expectAsFarAsKnown(found: readonly string[], exact: readonly string[]): void {
  const extra = found.filter((one) => !exact.includes(one))
  const about = (text: string): string => text.split(' | ').slice(1, 5).join()
  expect(extra.filter((one) => !/^unverifiable \|.*\| medicalAssistance \|/.test(one))).toEqual([])
  const lacking = exact.filter((one) => !found.includes(one))
  expect(lacking.filter((one) => !extra.some((other) => about(other) === about(one)))).toEqual([])
}

export function describeAudit(open: () => Database, scale: AuditScale): void {
  const compare = async (
    given: AuditCase,
    under: AuditUnder,
    knowsAll = true,
    options: Partial<AuditSqlOptions> = {},
  ): Promise<void> => {
    const { texts } = await findingsOf(given, under)
    expect(texts.length).toBeGreaterThan(0)
    const found = await findingsIn(open(), under, options)
    if (knowsAll) expect(found).toEqual(texts)
    else expectAsFarAsKnown(found, texts)
  }

  it.each(seeds(scale.ledgers))('gives the findings of a planted ledger and no other, seed %i', async (seed) => {
    // Every other has spans of months, exits, people in two households and amounts that cannot be read, which typed tables do not hold
    const withMore = seed % 2 === 1
    const whole = plant(seed, scale.households, withMore)
    const isAmount = ({ amount }: { readonly amount: string }): boolean => /^-?[0-9]+([.][0-9]+)?$/.test(amount)
    const planted = scale.texts ? whole : { ...whole, payments: whole.payments.filter(isAmount) }
    const values = withMore && scale.texts ? 'text' : 'typed'
    await fillTables(open(), tablesOf(planted), { values })
    await compare(planted, year, true, { values })
  })

  it.each(seeds(scale.random))('gives those of a ledger with facts unknown, over any window, seed %i', async (seed) => {
    const ledger = randomLedger(seed, scale.randomHouseholds)
    await fillTables(open(), tablesOf(ledger))
    for (const window of windows.slice(0, scale.windows)) await compare(ledger, window, false)
  })

  const some = chosen.filter((_, at) => (chosen.length - 1 - at) % scale.everyReading === 0)
  it.each(some.map((one, at) => [JSON.stringify(one), one, at] as const))(
    'gives those under %s',
    async (_, one, at) => {
      const ledger = randomLedger(1000 + at, scale.randomHouseholds)
      await fillTables(open(), tablesOf(ledger))
      await compare(ledger, { ...year, readings: one }, false)
    },
  )

  it.each(seeds(scale.texts ? scale.corrupted : 0))(
    'gives those of tables with cells at fault, seed %i',
    async (seed) => {
      const csv = corrupted(tablesOf(randomLedger(seed, scale.randomHouseholds)), new Random(seed))
      const ofText = { values: 'text' } as const
      await fillTables(open(), csv, ofText)
      // What the reader of files would mend, SQL takes for no value: the findings are those of a cell that nobody reads.
      const { strict, mended } = await strictly(csv)
      // Some seeds damage nothing that could be mended.
      if (seed === 1) expect(mended).toBeGreaterThan(0)
      const { texts, unreadable } = await findingsOfFiles(strict, year)
      expect(await findingsIn(open(), year, ofText)).toEqual(texts)
      const faults = await auditIn(open(), { ...year, ...ofText, show: 'faults' })
      const ofPayments = unreadable.filter(({ source }) => source === 'payments')
      expect(faults.filter(({ source }) => source === 'payments').length).toBe(ofPayments.length)
      expect(faults.length).toBeGreaterThan(ofPayments.length)
    },
  )

  it('says what becomes of each payment, and how much was due', async () => {
    const ledger = randomLedger(77, scale.randomHouseholds)
    await fillTables(open(), tablesOf(ledger))
    const { findings, summary } = await findingsOf(ledger, year)
    const shown = (show: 'payments' | 'dues') => auditIn(open(), { ...year, show })
    const rows = await shown('payments')
    const ofFate = (fate: string) => {
      const own = rows.filter((row) => row.fate === fate)
      return [own.length, fenText(own.reduce((sum, { amount }) => sum.plus(amount ?? '0'), exact('0')))]
    }
    const { matched, unmatched, outsideWindow, unreadable, amounts } = summary
    expect(['due', 'unmatched', 'outsideWindow', 'unreadable'].map(ofFate)).toEqual([
      [matched, amounts.matched],
      [unmatched, amounts.unmatched],
      [outsideWindow, amounts.outsideWindow],
      [unreadable, amounts.unreadable],
    ])
    // What cannot be told was paid for, which is a finding, or not, which is counted.
    const unverifiable = findings.filter(({ kind, programme }) => kind === 'unverifiable' && withAmounts.has(programme))
    const unknown = (await shown('dues')).filter(({ due }) => due === null).length
    expect(unknown).toBe(unverifiable.length + summary.undeterminedUnpaid)
  })
}

const withAmounts = new Set(
  Object.values(programmes).flatMap(({ definition }) => (definition.grant.kind === 'amount' ? [definition.id] : [])),
)
