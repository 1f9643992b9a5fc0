/**
 * Rounding to the fen in exact decimals: whole fen are multiplied by 0.01, and nothing is divided but by whole numbers. The
 * hundred has a decimal, as DuckDB would round a plain integer in binary floats.
 */
import type { Rounding } from '../language/expression'
import type { Dialect } from './dialect'
import { type Sql, sql } from './expression'

export function rounded(of: Sql, rounding: Rounding, tried: Tried = asItIs): Sql {
  const fen = tried(sql`${of} * 100.0`)
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

/**
 * A product that is not negative, shared out into equal parts. For a whole n, the ceiling of x / n is that of the ceiling
 * of x, the floor that of the floor, and the nearest (a tie upwards) the floor of (2x + n) / 2n: so whole division will do.
 */
export function roundedShare(
  product: Sql,
  outOf: string,
  rounding: Rounding,
  { wholeQuotient }: Dialect,
  tried: Tried = asItIs,
): Sql {
  if (!/^[1-9]\d*$/.test(outOf)) throw new Error(`A share must be out of a whole number, not ${outOf}`)
  const parts = BigInt(outOf)
  switch (rounding) {
    case 'up':
      return sql`(${wholeQuotient(tried(sql`ceil(${tried(sql`${product} * 100.0`)}) + ${String(parts - 1n)}`), outOf)} * 0.01)`
    case 'down':
      return sql`(${wholeQuotient(sql`floor(${tried(sql`${product} * 100.0`)})`, outOf)} * 0.01)`
    case 'halfUp':
      return sql`(${wholeQuotient(sql`floor(${tried(sql`${tried(sql`${product} * 200.0`)} + ${outOf}`)})`, String(parts * 2n))} * 0.01)`
  }
}
