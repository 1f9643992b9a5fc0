import { Decimal as Shared } from 'decimal.js'
import type { Rounding } from '../language/expression'

/**
 * The project's own decimal arithmetic: 60 digits, untouched by a stranger's `Decimal.set`.
 * Nothing outside `src/exact` sees a decimal object; money crosses the border as text.
 */
const options = { defaults: true, precision: 60, toExpNeg: -60, toExpPos: 60 }
export const Exact = Shared.clone(options) as unknown as Decimals

/** What the library asks of a decimal; bundlers get decimal.js with no more than this (`build/decimal.ts`). */
export interface Exact {
  abs(): Exact
  ceil(): Exact
  floor(): Exact
  negated(): Exact
  plus(other: Given): Exact
  minus(other: Given): Exact
  times(other: Given): Exact
  div(other: Given): Exact
  toDecimalPlaces(places: number, mode?: Shared.Rounding): Exact
  cmp(other: Given): number
  eq(other: Given): boolean
  lt(other: Given): boolean
  lte(other: Given): boolean
  gt(other: Given): boolean
  gte(other: Given): boolean
  isFinite(): boolean
  isInteger(): boolean
  isZero(): boolean
  toFixed(places?: number): string
  toNumber(): number
}

type Given = Exact | string | number

interface Decimals {
  new (value: Given): Exact
  min(...of: readonly Exact[]): Exact
  max(...of: readonly Exact[]): Exact
}

const modes = { up: Shared.ROUND_CEIL, down: Shared.ROUND_FLOOR, halfUp: Shared.ROUND_HALF_CEIL } as const

/** The largest sum that is taken: 13 digits before the point. */
export const mostYuan = '9999999999999.99'

export const zero: Exact = new Exact(0)
export const infinity: Exact = new Exact(Number.POSITIVE_INFINITY)

export const exact = (text: string): Exact => new Exact(text)

/** Rounds to the fen: `up` never undercuts, `down` never exceeds, `halfUp` takes a tie upwards. */
export const toFen = (value: Exact, rounding: Rounding): Exact => value.toDecimalPlaces(2, modes[rounding])

/** A sum of money as text, always with two decimals; the value must already be in whole fen. */
export const fenText = (value: Exact): string => value.toFixed(2)

/** A value as text with all its digits and no exponent. */
export const exactText = (value: Exact): string => value.toFixed()

/** A figure with a comma before every three digits of its whole part: `1,200.00`. */
export function grouped(figure: string): string {
  const [whole = ''] = /^-?\d+/.exec(figure) ?? []
  const first = whole.startsWith('-') ? 2 : 1
  let text = figure
  for (let place = whole.length - 3; place >= first; place -= 3) text = `${text.slice(0, place)},${text.slice(place)}`
  return text
}

/** The sums in a text with such commas; whole numbers and ids stay as they are. */
export const thousandsApart = (text: string): string => text.replace(/(?<![\d.])\d{4,}\.\d\d(?!\d)/g, grouped)
