/** What the amounts of some determinations come to, by how often they are paid. */
import { keptIn } from '../checks/once'
import { isTampered, ownRecord } from '../checks/own'
import type { AmountRange, AmountUnit, Determination } from '../kit/determination'
import { type Amount, addTo, noSum, rangeText, type Sum, sumOf, sumText } from './sums'

/** Sums that are paid by the month, by the year or academic year, and once. */
export type Period = 'perMonth' | 'perYear' | 'once'

const periods: { readonly [unit in AmountUnit]: Period } = {
  'yuan/month': 'perMonth',
  'yuan/year': 'perYear',
  'yuan/academic year': 'perYear',
  yuan: 'once',
}

/** Ranges in yuan by period; a period that no amount is paid by is left out. */
export type RangesByPeriod = { readonly [period in Period]?: AmountRange }

/** Sums in yuan by period, with two decimals; a range where facts are missing, not entitled counting as nothing. */
export type Totals = { readonly [period in Period]: Amount }

/** The sums that some determinations lie between, not entitled counting as nothing. */
export function rangesOf(determinations: readonly Determination[]): RangesByPeriod {
  const ranges: { [period in Period]?: AmountRange } = {}
  for (const [period, sum] of sumsOf(determinations)) ranges[period] = rangeText(sum)
  return ranges
}

/** What all of them come to. */
export function totalsOf(determinations: readonly Determination[]): Totals {
  const sums = sumsOf(determinations)
  const total = (period: Period): Amount => sumText(sums.get(period) ?? noSum())
  return { perMonth: total('perMonth'), perYear: total('perYear'), once: total('once') }
}

function sumsOf(determinations: readonly Determination[]): ReadonlyMap<Period, Sum> {
  const sums = new Map<Period, Sum>()
  // What a stranger puts on every object is no amount.
  const own = isTampered() ? determinations.map(ownRecord) : determinations
  for (const one of own) {
    if (one.unit === undefined) continue
    addTo(keptIn(sums, periods[one.unit], noSum), sumOf(one) ?? { low: 0n, high: undefined })
  }
  return sums
}
