/** Arithmetic on the ends of ranges, where NULL is no limit: GREATEST and LEAST pass over NULL, which is right for half of it. */
import { joined, nothingMissing, type Sql, sql } from './expression'
import type { Traits } from './traits'

/** A quantity's ends, and the bits of what is missing, to be united. */
export interface RangeSql {
  readonly low: Sql
  readonly high: Sql
  readonly missing: readonly Sql[]
}

type Item = RangeSql & Traits

/** An end of a range; `finite` where it is never NULL. */
interface End {
  readonly end: Sql
  readonly finite: boolean
}

/** GREATEST or LEAST that is NULL where an end is. */
export function guarded(extreme: 'GREATEST' | 'LEAST', ends: readonly End[]): Sql {
  const all = joined(
    ends.map(({ end }) => end),
    ', ',
  )
  const endless = ends.filter(({ finite }) => !finite)
  if (endless.length === 0) return sql`${extreme}(${all})`
  const known = joined(
    endless.map(({ end }) => sql`${end} IS NOT NULL`),
    ' AND ',
  )
  return sql`CASE WHEN ${known} THEN ${extreme}(${all}) END`
}

/** A smallest value without a limit downwards has none itself; one without a limit upwards does not matter. */
export const smallest = (items: readonly Item[]): Omit<RangeSql, 'missing'> => ({
  low: guarded(
    'LEAST',
    items.map(({ low, lowFinite }) => ({ end: low, finite: lowFinite })),
  ),
  high: guarded(
    'LEAST',
    items.map(({ high }) => ({ end: high, finite: true })),
  ),
})

export const largest = (items: readonly Item[]): Omit<RangeSql, 'missing'> => ({
  low: guarded(
    'GREATEST',
    items.map(({ low }) => ({ end: low, finite: true })),
  ),
  high: guarded(
    'GREATEST',
    items.map(({ high, highFinite }) => ({ end: high, finite: highFinite })),
  ),
})

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
