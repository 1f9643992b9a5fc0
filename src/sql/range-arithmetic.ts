/** Arithmetic on the ends of ranges, where NULL is no limit: GREATEST and LEAST pass over NULL, which is right for half of it. */
import { joined, nothingMissing, type Sql, sql } from './expression'
import type { Traits } from './traits'

/** A quantity's ends, and the bits of what is missing, to be united. */
export interface RangeSql {
  readonly low: Sql
  readonly high: Sql
  readonly missing: readonly Sql[]
}

export type Item = RangeSql & Traits

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

/** An end of a factor; `outwards` is the side of 0 on which it gives a product without a limit. */
interface FactorEnd extends End {
  readonly neverZero: boolean
  readonly neverBelow: boolean
  readonly outwards: '<' | '>'
}

/**
 * A product: its ends are among the products of ends. Nothing times something without a limit is still nothing; anything
 * else times that has no limit either.
 */
export function product(a: Item, b: Item): Omit<RangeSql, 'missing'> {
  const about = ({ positive, nonNegative }: Item) => ({ neverZero: positive, neverBelow: nonNegative })
  const lowOf = (one: Item): FactorEnd => ({ end: one.low, finite: one.lowFinite, outwards: '<', ...about(one) })
  const highOf = (one: Item): FactorEnd => ({ end: one.high, finite: one.highFinite, outwards: '>', ...about(one) })
  const [lows, highs, across, back] = [
    [lowOf(a), lowOf(b)],
    [highOf(a), highOf(b)],
    [lowOf(a), highOf(b)],
    [highOf(a), lowOf(b)],
  ] as const
  if (a.nonNegative && b.nonNegative) return { low: corner(lows), high: corner(highs) }
  const both = !a.nonNegative && !b.nonNegative
  const ofLow = both ? [lows, across, back, highs] : a.nonNegative ? [lows, back] : [lows, across]
  const ofHigh = both ? [highs, across, back, lows] : a.nonNegative ? [highs, across] : [highs, back]
  return {
    low: extremeOf('LEAST', ofLow, [across, back]),
    high: extremeOf('GREATEST', ofHigh, [lows, highs]),
  }
}

type Corner = readonly [FactorEnd, FactorEnd]

function corner([a, b]: Corner): Sql {
  const plain = sql`(${a.end} * ${b.end})`
  const isPlain = (a.finite || b.neverZero) && (b.finite || a.neverZero)
  return isPlain ? plain : sql`CASE WHEN ${a.end} = 0 OR ${b.end} = 0 THEN 0 ELSE ${plain} END`
}

/** The extreme of some corners; LEAST and GREATEST pass over those that are NULL. `limits` are the corners that can leave it none. */
function extremeOf(extreme: 'LEAST' | 'GREATEST', corners: readonly Corner[], limits: readonly Corner[]): Sql {
  const all = sql`${extreme}(${joined(corners.map(corner), ', ')})`
  const endless = limits.flatMap(([a, b]) => [...withoutLimit(a, b), ...withoutLimit(b, a)])
  return endless.length === 0 ? all : sql`CASE WHEN NOT (${joined(endless, ' OR ')}) THEN ${all} END`
}

/** A factor without a limit, where the other is on its side of 0 or has none either. */
const withoutLimit = (a: FactorEnd, b: FactorEnd): readonly Sql[] =>
  a.finite || (b.neverBelow && b.outwards === '<')
    ? []
    : [sql`${a.end} IS NULL AND COALESCE(${b.end} ${b.outwards} 0, TRUE)`]

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
