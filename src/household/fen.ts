/**
 * Sums in whole fen as far as they are known. What is known is added as whole numbers; ranges go through the exact lane's
 * arithmetic, so that their ends and what they miss are its own.
 */
import { type Exact, exact, exactText, infinity } from '../exact/decimal'
import { add, eitherQuantity, greatest, multiply, round, share } from '../exact/interval'
import { type Interval, interval, known, type Missing, nothing, type Truth } from '../exact/value'

/** Whole fen. */
export interface FenRange {
  readonly low: bigint
  /** Undefined where there is no largest sum. */
  readonly high: bigint | undefined
  /** The facts that can still move it; none where it is known. */
  readonly missing: Missing
}

export const knownFen = (fen: bigint): FenRange => ({ low: fen, high: fen, missing: nothing })

export const noFen: FenRange = Object.freeze(knownFen(0n))

export const isKnown = ({ low, high }: FenRange): boolean => low === high

/**
 * Yuan as fen. A range without a smallest sum starts from nothing: nobody owes the city.
 * @throws Error where an end has parts of a fen, which its rule should have rounded.
 */
export function inFen({ low, high, missing }: Interval): FenRange {
  const least = low.isFinite() ? wholeFen(low) : 0n
  return { low: least, high: high.isFinite() ? wholeFen(high) : undefined, missing }
}

function wholeFen(yuan: Exact): bigint {
  const fen = yuan.times(100)
  if (!fen.isInteger()) throw new Error(`${exactText(yuan)} yuan has parts of a fen: its rule must round it`)
  return BigInt(exactText(fen))
}

/** Fen as yuan. */
export const inYuan = ({ low, high, missing }: FenRange): Interval =>
  interval(yuan(low), high === undefined ? infinity : yuan(high), missing)

const yuan = (fen: bigint): Exact => exact(`${fen}e-2`)

export function addFen(a: FenRange, b: FenRange): FenRange {
  if (a === noFen) return b
  return isKnown(a) && isKnown(b) ? knownFen(a.low + b.low) : inFen(add(inYuan(a), inYuan(b)))
}

/** The larger of two sums. */
export const largerFen = (a: FenRange, b: FenRange): FenRange =>
  isKnown(a) && isKnown(b) ? (a.low < b.low ? b : a) : inFen(greatest([inYuan(a), inYuan(b)]))

/** So many times a sum. */
export const timesFen = (a: FenRange, times: number): FenRange =>
  a === noFen
    ? a
    : isKnown(a)
      ? knownFen(a.low * BigInt(times))
      : inFen(multiply(inYuan(a), known.quantity(String(times))))

/** A twelfth of a sum of yearly figures, one a month, rounded up to the fen. */
export const shareOfYear = (figures: FenRange): FenRange =>
  inFen(round(share(inYuan(figures), known.quantity('1'), exact('12')), 'up'))

/** Either of two sums, by a condition that is not settled. */
export const eitherFen = (condition: Truth, a: FenRange, b: FenRange): FenRange =>
  inFen(eitherQuantity(condition, inYuan(a), inYuan(b)))

/** Whole fen as a text of yuan with two decimals. */
export function yuanText(fen: bigint): string {
  const digits = String(fen).replace('-', '').padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The same the other way: a text of yuan with two decimals in whole fen. */
export const fenOfText = (yuan: string): bigint => BigInt(yuan.replace('.', ''))

/** A known sum as a number in a kernel's column; `undefined` for a range, or a sum beyond 32 bits. */
export const inColumn = (sum: FenRange): number | undefined =>
  isKnown(sum) && sum.low <= 2147483647n ? Number.parseInt(String(sum.low), 10) : undefined
