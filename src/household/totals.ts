/** What the amounts of some determinations come to, by how often they are paid. */
import { isTampered, ownRecord } from '../checks/own'
import type { AmountRange, AmountUnit, Determination } from '../kit/determination'
import { yuanText } from './fen'

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
export type Totals = { readonly [period in Period]: string | AmountRange }

/** Whole fen; undefined where there is no largest sum. */
interface Fen {
  low: bigint
  high: bigint | undefined
}

/** The sums that some determinations lie between, not entitled counting as nothing. */
export function rangesOf(determinations: readonly Determination[]): RangesByPeriod {
  const ranges: { [period in Period]?: AmountRange } = {}
  for (const [period, { low, high }] of sumsOf(determinations))
    ranges[period] = { min: yuanText(low), ...(high === undefined ? {} : { max: yuanText(high) }) }
  return ranges
}

/** What all of them come to. */
export function totalsOf(determinations: readonly Determination[]): Totals {
  const sums = sumsOf(determinations)
  const total = (period: Period): string | AmountRange => {
    const { low, high } = sums.get(period) ?? { low: 0n, high: 0n }
    if (low === high) return yuanText(low)
    return { min: yuanText(low), ...(high === undefined ? {} : { max: yuanText(high) }) }
  }
  return { perMonth: total('perMonth'), perYear: total('perYear'), once: total('once') }
}

function sumsOf(determinations: readonly Determination[]): ReadonlyMap<Period, Fen> {
  const sums = new Map<Period, Fen>()
  // What a stranger puts on every object is no amount.
  const own = isTampered() ? determinations.map(ownRecord) : determinations
  for (const { unit, amount, range } of own) {
    if (unit === undefined) continue
    const period = periods[unit]
    const sum = sums.get(period) ?? { low: 0n, high: 0n }
    sums.set(period, sum)
    const most = amount ?? range?.max
    sum.low += fenOf(amount ?? range?.min ?? '0.00')
    sum.high = sum.high === undefined || most === undefined ? undefined : sum.high + fenOf(most)
  }
  return sums
}

/** An amount with two decimals in whole fen. */
const fenOf = (amount: string): bigint => BigInt(amount.replace('.', ''))
