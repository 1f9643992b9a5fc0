/** Decimal figures as fractions of whole numbers: 0.80 is 4/5, so that a share of fen stays a whole number of fifths. */
import { TooWide } from './step'

export interface Fraction {
  readonly over: number
  readonly under: number
}

/** A decimal text times a whole number, in lowest terms. */
export function fractionOf(text: string, times: number): Fraction {
  const [, decimals = ''] = text.split('.')
  const digits = Number.parseInt(text.replace('.', ''), 10)
  const over = digits * times
  if (!Number.isSafeInteger(over)) throw new TooWide(`${text} has more digits than the kernel holds`)
  const under = 10 ** decimals.length
  const common = commonDivisor(Math.abs(over), under)
  return { over: over / common, under: under / common }
}

/** The largest whole number that divides both. */
export const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** How many decimals parts of a whole have that is divided by a number; NaN where they have no end. */
export function decimalPlaces(under: number): number {
  const places = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((one) => 10 ** one % under === 0)
  return places ?? Number.NaN
}

/** What brings parts of a whole to that many decimals. */
export const timesTo = (places: number, under: number): number => 10 ** places / under
