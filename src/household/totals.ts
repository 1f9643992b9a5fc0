/** What the amounts of some determinations come to, by how often they are paid. */
import { fenOf, yuanOf } from '../kernel/encode'
import type { AmountRange, AmountUnit, Determination } from '../kit/determination'
import { isSafeInteger } from '../language/intrinsics'
import { type Amount, addAmount, addTo, noSum, rangeText, type Sum, sumOfRange, sumText } from './sums'

/** Sums that are paid by the month, by the year or academic year, and once. */
export type Period = 'perMonth' | 'perYear' | 'once'

const periods: { readonly [unit in AmountUnit]: Period } = {
  'yuan/month': 'perMonth',
  'yuan/year': 'perYear',
  'yuan/academic year': 'perYear',
  yuan: 'once',
}

const allPeriods: readonly Period[] = ['perMonth', 'perYear', 'once']

/** Ranges in yuan by period; a period that no amount is paid by is left out. */
export type RangesByPeriod = { readonly [period in Period]?: AmountRange }

/** Sums in yuan by period, with two decimals; a range where facts are missing, not entitled counting as nothing. */
export type Totals = { readonly [period in Period]: Amount }

/** The sums that some determinations lie between, not entitled counting as nothing. */
export function rangesOf(determinations: readonly Determination[]): RangesByPeriod {
  const sums = sumsOf(determinations)
  const ranges: { [period in Period]?: AmountRange } = {}
  for (const period of allPeriods) if (sums[period]) ranges[period] = rangeText(sums[period])
  return ranges
}

/** What all of them come to. */
export const totalsOf = (determinations: readonly Determination[]): Totals =>
  totalsKnown(determinations) ?? totalsWithRanges(determinations)

const nothing: Partial<Determination> = {}

/**
 * The same, and quickly, where every amount is known and the sums of fen are whole numbers that a double holds exactly. Returns
 * `undefined` elsewhere.
 */
export function totalsKnown(determinations: readonly Determination[]): Totals | undefined {
  // What would be a stranger's on every object is left to the sums below, which look at what is each one's own.
  if (nothing.unit !== undefined || nothing.amount !== undefined) return undefined
  const sums = { perMonth: 0, perYear: 0, once: 0 }
  for (const { unit, amount } of determinations) {
    if (unit === undefined) continue
    const fen = amount === undefined ? -1 : fenOf(amount)
    const sum = sums[periods[unit]] + fen
    if (fen < 0 || !isSafeInteger(sum)) return undefined
    sums[periods[unit]] = sum
  }
  return { perMonth: yuanOf(sums.perMonth), perYear: yuanOf(sums.perYear), once: yuanOf(sums.once) }
}

function totalsWithRanges(determinations: readonly Determination[]): Totals {
  const { perMonth, perYear, once } = sumsOf(determinations)
  return { perMonth: total(perMonth), perYear: total(perYear), once: total(once) }
}

const total = (sum: Sum | undefined): Amount => (sum ? sumText(sum) : '0.00')

/** A period that no amount is paid by has no sum. */
function sumsOf(determinations: readonly Determination[]): { readonly [period in Period]: Sum | undefined } {
  const sums: { [period in Period]: Sum | undefined } = { perMonth: undefined, perYear: undefined, once: undefined }
  for (const one of determinations) {
    // What a stranger puts on every object is no amount.
    const unit = Object.hasOwn(one, 'unit') ? one.unit : undefined
    if (unit === undefined) continue
    const period = periods[unit]
    const sum = sums[period] ?? noSum()
    sums[period] = sum
    if (Object.hasOwn(one, 'amount') && one.amount !== undefined) addAmount(sum, one.amount)
    else addTo(sum, Object.hasOwn(one, 'range') && one.range ? sumOfRange(one.range) : anySum)
  }
  return sums
}

const anySum: Sum = { low: 0n, high: undefined }
