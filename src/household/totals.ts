/** What the amounts of some determinations come to, by how often they are paid. */
import { type Exact, fenText, infinity, zero } from '../exact/decimal'
import type { AmountRange, AmountUnit, Determination } from '../kit/determination'

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

/** The sums that some determinations lie between, not entitled counting as nothing. */
export function rangesOf(determinations: readonly Determination[]): RangesByPeriod {
  const sums = new Map<Period, readonly [Exact, Exact]>()
  for (const { unit, amount, range } of determinations) {
    if (unit === undefined) continue
    const period = periods[unit]
    const [low, high] = sums.get(period) ?? [zero, zero]
    const min = amount ?? range?.min ?? '0'
    const max = amount ?? (range ? range.max : '0')
    sums.set(period, [low.plus(min), max === undefined ? infinity : high.plus(max)])
  }
  return Object.fromEntries([...sums].map(([period, [low, high]]) => [period, rangeText(low, high)]))
}

const rangeText = (low: Exact, high: Exact): AmountRange =>
  high.isFinite() ? { min: fenText(low), max: fenText(high) } : { min: fenText(low) }
