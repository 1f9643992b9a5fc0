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
