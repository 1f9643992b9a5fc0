/** Arithmetic on the ends of ranges, where NULL is no limit: GREATEST and LEAST pass over NULL, which is right for half of it. */
import { joined, nothingMissing, type Sql, sql } from './expression'
import type { RangeSql } from './range'
import type { Traits } from './traits'

type Item = RangeSql & Traits

/** GREATEST or LEAST that is NULL where an item is. */
export function guarded(extreme: 'GREATEST' | 'LEAST', items: readonly Sql[], never: boolean): Sql {
  const chosen = sql`${extreme}(${joined(items, ', ')})`
  if (never) return chosen
  const known = joined(
    items.map((item) => sql`${item} IS NOT NULL`),
    ' AND ',
  )
  return sql`CASE WHEN ${known} THEN ${chosen} END`
}

/** A smallest value without a limit downwards has none itself; one without a limit upwards does not matter. */
export function smallest(items: readonly Item[]): Omit<RangeSql, 'missing'> {
  const finite = items.every(({ lowFinite }) => lowFinite)
  const lows = items.map(({ low }) => low)
  return {
    low: guarded('LEAST', lows, finite),
    high: sql`LEAST(${joined(
      items.map(({ high }) => high),
      ', ',
    )})`,
  }
}

export function largest(items: readonly Item[]): Omit<RangeSql, 'missing'> {
  const finite = items.every(({ highFinite }) => highFinite)
  const highs = items.map(({ high }) => high)
  return {
    low: sql`GREATEST(${joined(
      items.map(({ low }) => low),
      ', ',
    )})`,
    high: guarded('GREATEST', highs, finite),
  }
}

/** What the items miss that can still win: a smallest that another is never above cannot, nor a largest never below. */
export const remaining = (kind: 'least' | 'greatest', items: readonly RangeSql[]): readonly Sql[] =>
  items.flatMap((item) => {
    if (item.missing.length === 0) return []
    const beaten = items
      .filter((other) => other !== item)
      .map((other) => (kind === 'least' ? sql`${other.high} <= ${item.low}` : sql`${other.low} >= ${item.high}`))
    return beaten.length === 0
      ? item.missing
      : [sql`CASE WHEN ${joined(beaten, ' OR ')} THEN 0 ELSE ${unionOf(item.missing)} END`]
  })

/** Every bit of several. */
export function unionOf(masks: readonly Sql[]): Sql {
  const some = [...new Map(masks.filter(({ text }) => text !== '0').map((mask) => [mask.text, mask])).values()]
  if (some.length === 0) return nothingMissing
  const [only] = some
  return only && some.length === 1 ? only : sql`(${joined(some, ' | ')})`
}
