/**
 * What earlier claims of the year took of the cap, as windows over the claims of its holder.
 *
 * A claim gets the least of what it would get alone and what is left of the cap, so with everything known the earlier
 * claims together took what they would have got alone, or the whole cap. With facts missing each claim got between a least
 * and a most, and the exact lane's fold is: `least` of a claim looks at the most that the earlier ones took, `most` at the
 * least. Where every claim has its year, two windows give the same:
 *
 * 1. Add up what the earlier claims would get alone, at least and at most. Until the sum of the most reaches the cap nothing
 *    was cut, and the earlier claims took between these two sums.
 * 2. One claim of the year at most brings the sum of the most to the cap. Behind it no claim surely gets anything, so the
 *    least that was taken stays as it is there: the sum of the least, and what that claim gets at least, cut by the cap less
 *    the sum of the most. The most that was taken is the cap or more, and more than the cap leaves no less of it.
 *
 * A claim whose year is unknown (by day of service) may have used any year's cap: it adds to each year's most, but to no
 * year's least, and itself may come after the most of whichever year took most. What was paid before it surely used the same
 * cap. What others took of it says which facts are missing, so there the fold is three windows, each after the other: the sum
 * of what each would get at most alone, the sum of what each then gets at least, and the sum of what each then gets at most.
 */
import type { Input } from '../language/expression'
import type { Columns } from '../sql/columns'
import { plainSql, type Sql, sql } from '../sql/expression'
import type { InputColumn } from '../sql/inputs'
import { queryParts } from '../words/sql'
import type { ClaimOrder } from './claims-order'
import { sumPlace } from './claims-others'
import { givenName } from './read-facts'

/** What a claim would get if the whole cap were left, between these; 0 where it has no place in the order. */
interface Alone {
  readonly least: Sql
  readonly most: Sql
}

/** The cap of a year, and the input of the rule that says what was used of it. */
export interface Cap {
  readonly amount: string
  readonly used: Input
}

/** The bits by which a claim's place in what was taken before is called missing. */
interface UsedBits {
  readonly aidEarlier: string
  readonly servedOn: string | undefined
}

/** What was paid before the first claims, of the claim's own year; and all that was paid before a claim of unknown year. */
export interface PaidEarlier {
  readonly least: Sql
  readonly most: Sql
  readonly ofUnknownYear: Sql
  /** At least, before this very claim: in the year whose cap it uses, whichever that is. */
  readonly ofClaim: Sql
}

const year = { year: true, before: true } as const
const allYears = { year: false, before: true } as const

/** Adds what was paid before the first claims; it counts in the years of those, from their beginning. */
export function addPaidEarlier(columns: Columns, order: ClaimOrder, cap: string): PaidEarlier {
  const { paidEarlier } = order
  if (!paidEarlier) return nothingPaid(columns)
  const { atLeast, atMost } = order.paidByClaim
    ? paidBeforeClaims(columns, order, paidEarlier)
    : paidBeforeFirst(columns, order, paidEarlier, cap)
  columns.begin()
  const whole = { year: true, before: false }
  return {
    least: columns.add('paid earlier.least', order.overHolder(sql`SUM(${atLeast})`, whole)),
    most: columns.add('paid earlier.most', order.overHolder(sql`SUM(${atMost})`, whole)),
    ofUnknownYear: order.hasUnknownYears
      ? columns.add(
          'paid earlier.in any year',
          order.overHolder(sql`SUM(CASE WHEN ${order.year} IS NULL THEN ${atMost} END)`, {
            year: false,
            before: false,
          }),
        )
      : plainSql('0'),
    ofClaim: atLeast,
  }
}

/** What one claim's row says of what was paid before it. */
interface PaidBefore {
  readonly atLeast: Sql
  readonly atMost: Sql
}

/** It stands in every row of a person, and counts with the first. */
function paidBeforeFirst(columns: Columns, order: ClaimOrder, paidEarlier: Input, cap: string): PaidBefore {
  columns.begin(queryParts.paidBeforeFirst)
  const number = columns.add('number of the person', order.rowNumber('person'))
  columns.begin()
  const given = columns.get(givenName(paidEarlier))
  const paid = columns.get(paidEarlier.id)
  const isFirst = sql`${number} = 1 AND ${order.isPlaced}`
  const atLeast = columns.add('paid.least', sql`CASE WHEN ${isFirst} THEN COALESCE(${paid}, 0) ELSE 0 END`)
  // A sum that is at fault may be anything: more than the cap is no worse.
  const atMost = columns.add(
    'paid.most',
    sql`CASE WHEN ${isFirst} THEN CASE WHEN ${given} IS NOT NULL AND ${paid} IS NULL THEN ${cap} ELSE COALESCE(${paid}, 0) END ELSE 0 END`,
  )
  return { atLeast, atMost }
}

/** It stands where it counts, and has been checked. */
function paidBeforeClaims(columns: Columns, order: ClaimOrder, paidEarlier: Input): PaidBefore {
  columns.begin(queryParts.paidBefore)
  const paid = columns.get(paidEarlier.id)
  const sum = sql`CASE WHEN ${order.isPlaced} THEN COALESCE(${paid}, 0) ELSE 0 END`
  return { atLeast: columns.add('paid.least', sum), atMost: columns.add('paid.most', sum) }
}

/** Where the table does not say, nothing was paid before. */
function nothingPaid(columns: Columns): PaidEarlier {
  columns.begin()
  const nothing = plainSql('0')
  columns.add('paid.least', nothing)
  columns.add('paid.most', nothing)
  return {
    least: columns.add('paid earlier.least', nothing),
    most: columns.add('paid earlier.most', nothing),
    ofUnknownYear: nothing,
    ofClaim: nothing,
  }
}

/** Adds what earlier claims took, between its ends. */
export function addCapUse(columns: Columns, order: ClaimOrder, alone: Alone, cap: Cap, bits: UsedBits): InputColumn {
  const paid = addPaidEarlier(columns, order, cap.amount)
  return order.hasUnknownYears
    ? inAnyYear(columns, order, alone, paid, cap, bits)
    : inOneYear(columns, order, alone, paid, cap)
}

/** Every claim has its year. */
function inOneYear(
  columns: Columns,
  order: ClaimOrder,
  alone: Alone,
  paid: PaidEarlier,
  { amount: cap, used }: Cap,
): InputColumn {
  columns.begin(queryParts.capAlone)
  const sum = (which: 'least' | 'most'): Sql => order.overHolder(sql`SUM(${alone[which]})`, year)
  const least = columns.add('alone before.least', sql`${paid.least} + ${sum('least')}`)
  const most = columns.add('alone before.most', sql`${paid.most} + ${sum('most')}`)
  columns.begin()
  const reaches = sql`${most} < ${cap} AND ${most} + ${alone.most} >= ${cap}`
  const behind = columns.add(
    'least behind',
    sql`CASE WHEN ${reaches} THEN ${least} + LEAST(${alone.least}, ${cap} - ${most}) END`,
  )

  columns.begin(queryParts.capReached)
  const stays = order.overHolder(sql`MAX(${behind})`, { year: true, before: false }, paid.least)
  const takenLeast = columns.add('taken.least', sql`CASE WHEN ${most} < ${cap} THEN ${least} ELSE ${stays} END`)
  columns.begin()
  const takenMost = columns.add('taken.most', sql`GREATEST(${takenLeast}, LEAST(${most}, ${cap}))`)
  return sumPlace(columns, used, takenLeast, takenMost, { highFinite: true })
}

/** Some claim may have no year. */
function inAnyYear(
  columns: Columns,
  order: ClaimOrder,
  alone: Alone,
  paid: PaidEarlier,
  { amount: cap, used }: Cap,
  bits: UsedBits,
): InputColumn {
  const left = (taken: Sql): Sql => sql`GREATEST(0, ${cap} - ${taken})`
  columns.begin(queryParts.cap1)
  const ofUnknownYear = sql`CASE WHEN ${order.year} IS NULL THEN LEAST(${alone.most}, ${left(paid.ofClaim)}) END`
  const inAnyYear = columns.add(
    'taken in any year',
    sql`${paid.ofUnknownYear} + ${order.overHolder(sql`SUM(${ofUnknownYear})`, allYears)}`,
  )
  const atMostAlone = columns.add('alone before', order.overHolder(sql`SUM(${alone.most})`, year))
  columns.begin()
  const before = sql`${paid.most} + ${atMostAlone} + ${inAnyYear}`
  const surely = columns.add('gets.least', sql`LEAST(${alone.least}, ${left(sql`(${before})`)})`)

  columns.begin(queryParts.cap2)
  const least = columns.add('taken.least', sql`${paid.least} + ${order.overHolder(sql`SUM(${surely})`, year)}`)
  columns.begin()
  const perhaps = columns.add('gets.most', sql`LEAST(${alone.most}, ${left(least)})`)

  columns.begin(queryParts.cap3)
  const most = columns.add('taken.most', sql`${paid.most} + ${order.overHolder(sql`SUM(${perhaps})`, year)}`)
  return ofAnyYear(columns, order, { least, most, surely, perhaps, inAnyYear, paid }, used, bits)
}

interface Taken {
  readonly least: Sql
  readonly most: Sql
  readonly surely: Sql
  readonly perhaps: Sql
  readonly inAnyYear: Sql
  readonly paid: PaidEarlier
}

/** A claim of unknown year comes after what was paid before it at least, and at most after whichever year took most. */
function ofAnyYear(columns: Columns, order: ClaimOrder, taken: Taken, used: Input, bits: UsedBits): InputColumn {
  const { least, most, surely, perhaps, inAnyYear, paid } = taken
  columns.begin()
  const leastAfter = columns.add('after.least', sql`${least} + ${surely}`)
  const mostAfter = columns.add('after.most', sql`${most} + ${perhaps}`)
  columns.begin()
  const largest = (paidThen: Sql, after: Sql, when: Sql): Sql =>
    sql`GREATEST(${order.overHolder(sql`MAX(CASE WHEN ${when} THEN ${paidThen} END)`, { year: false, before: false })}, ${order.overHolder(sql`MAX(CASE WHEN ${when} THEN ${after} END)`, allYears)})`
  const hasYear = sql`${order.year} IS NOT NULL`
  const anyLeast = columns.add('any year.least', largest(paid.least, leastAfter, hasYear))
  const anyMost = columns.add('any year.most', largest(paid.most, mostAfter, hasYear))
  const isOpen = sql`${hasYear} AND ${leastAfter} < ${mostAfter}`
  const open = columns.add(
    'any year.open',
    order.overHolder(sql`MAX(CASE WHEN ${isOpen} THEN ${mostAfter} END)`, allYears),
  )
  columns.begin()
  const low = columns.add('used.least', sql`CASE WHEN ${order.year} IS NULL THEN ${paid.ofClaim} ELSE ${least} END`)
  const high = columns.add(
    'used.most',
    sql`CASE WHEN ${order.year} IS NULL THEN ${anyMost} ELSE ${most} END + ${inAnyYear}`,
  )
  // What was paid before this very claim is unknown by its own day of service, and by nothing that others took.
  const byOthers = sql`(${inAnyYear} > ${columns.get('paid.most')} OR (${open} > 0 AND ${open} + ${inAnyYear} > ${anyLeast}))`
  const named = sql`(${bits.servedOn ?? '0'} | CASE WHEN ${byOthers} THEN ${bits.aidEarlier} ELSE 0 END)`
  const missing = columns.add(
    'used.missing',
    sql`CASE WHEN ${low} = ${high} THEN 0 WHEN ${order.year} IS NULL THEN ${named} ELSE ${bits.aidEarlier} END`,
  )
  columns.begin()
  return sumPlace(columns, used, low, high, { highFinite: true, missing })
}
