/**
 * Rounding to the fen in exact decimals: whole fen are multiplied by 0.01, and nothing is divided but by whole numbers. The
 * hundred has a decimal, as DuckDB would round a plain integer in binary floats.
 */
import type { Rounding } from '../language/expression'
import type { Dialect } from './dialect'
import { type Sql, sql } from './expression'

/** `factor` is a plain number by which `of` is multiplied: by it and by the hundred at once. */
export function rounded(of: Sql, rounding: Rounding, tried: Tried = asItIs, factor?: Sql): Sql {
  const fen = tried(factor ? sql`${of} * (${factor} * 100.0)` : sql`${of} * 100.0`)
  switch (rounding) {
    case 'up':
      return sql`(ceil(${fen}) * 0.01)`
    case 'down':
      return sql`(floor(${fen}) * 0.01)`
    case 'halfUp':
      return sql`(floor(${tried(sql`${fen} + 0.5`)}) * 0.01)`
  }
}

/** What becomes of each operation that may find no room. */
type Tried = (operation: Sql) => Sql

const asItIs: Tried = (operation) => operation

/** A product that is shared out, and whether it may be below 0. */
interface Shared {
  readonly product: Sql
  readonly outOf: string
  readonly mayBeNegative: boolean
}

/**
 * A product shared out into equal parts. For a whole n, the ceiling of x / n is that of the ceiling of x, the floor that of
 * the floor, and the nearest (a tie upwards) the floor of (2x + n) / 2n: so whole division will do.
 */
export function roundedShare(
  { product, outOf, mayBeNegative }: Shared,
  rounding: Rounding,
  dialect: Dialect,
  tried: Tried = asItIs,
): Sql {
  if (!/^[1-9]\d*$/.test(outOf)) throw new Error(`A share must be out of a whole number, not ${outOf}`)
  const parts = BigInt(outOf)
  const floored = (dividend: Sql, divisor: bigint): Sql =>
    sql`(${mayBeNegative ? floorOfQuotient(dividend, divisor, dialect) : dialect.wholeQuotient(dividend, String(divisor))} * 0.01)`
  switch (rounding) {
    case 'up':
      return floored(tried(sql`ceil(${tried(sql`${product} * 100.0`)}) + ${String(parts - 1n)}`), parts)
    case 'down':
      return floored(sql`floor(${tried(sql`${product} * 100.0`)})`, parts)
    case 'halfUp':
      return floored(sql`floor(${tried(sql`${tried(sql`${product} * 200.0`)} + ${outOf}`)})`, parts * 2n)
  }
}

/** Whole division cuts off towards 0; below 0 the floor of x / n is less the whole part of (n - 1 - x) / n. */
const floorOfQuotient = (dividend: Sql, divisor: bigint, { wholeQuotient }: Dialect): Sql =>
  sql`CASE WHEN ${dividend} < 0 THEN -${wholeQuotient(sql`(${String(divisor - 1n)} - (${dividend}))`, String(divisor))} ELSE ${wholeQuotient(dividend, String(divisor))} END`
