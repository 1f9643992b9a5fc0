/**
 * Where a share is counted over the year, or the cap is another for later claims: what earlier claims took of the cap, and
 * earlier aid of the person's share. What a claim gets is then cut by limits that differ from claim to claim, so that no
 * window gives it: the claims of each holder are settled in rounds, one claim of every holder at a time.
 */
import type { Input } from '../language/expression'
import type { Column, Columns, Rounds } from '../sql/columns'
import { quoted, type Sql, sql } from '../sql/expression'
import type { InputColumn } from '../sql/inputs'
import { queryParts } from '../words/sql'
import type { PaidEarlier } from './claims-cap'
import type { ClaimOrder } from './claims-order'
import { type Counted, sumPlace } from './claims-others'

/** Stands for a sum without a limit: more than any claims of a year come to. */
export const noLimit = '10000000000000000'

/** The cap under which a claim is settled. */
export interface CapOfClaim {
  readonly least: Sql
  /** NULL where nobody knows the cap any more. */
  readonly most: Sql
  /** What uses up any cap. */
  readonly beyond: string
  /** Whether it is one number for every claim; the ends are columns otherwise. */
  readonly isFixed: boolean
}

/** What a claim can get by itself: of its own limits, and of the share of the year before any aid of the year. */
interface Limits {
  readonly surely: Sql
  readonly perhaps: Sql
  readonly own: Counted | undefined
  readonly room: Counted | undefined
  readonly cap: CapOfClaim
  readonly paid: PaidEarlier
}

interface RoundBits {
  readonly aidEarlier: string
  readonly otherAid: string
  readonly servedOn: string
}

/** Adds the two sums that grow from claim to claim. */
export function addRounds(
  columns: Columns,
  order: ClaimOrder,
  limits: Limits,
  { used, otherAid }: { readonly used: Input; readonly otherAid: Input | undefined },
  bits: RoundBits,
): { readonly aidEarlier: InputColumn; readonly otherAid: InputColumn | undefined } {
  const { own, room, cap } = limits
  columns.begin(queryParts.rounds)
  columns.add('row', sql`ROW_NUMBER() OVER ()`)
  columns.add('number', order.rowNumber('holder'))
  columns.add('last', order.overHolder(sql`COUNT(*)`, { year: false, before: false }))
  columns.begin()
  columns.add('surely', limits.surely)
  columns.add('perhaps', limits.perhaps)
  for (const [name, ends] of [['share', own] as const, ['room', room] as const])
    if (ends) {
      columns.add(`${name}.least`, ends.low)
      columns.add(`${name}.most`, ends.high)
    }
  columns.add('any.paid', limits.paid.ofUnknownYear)

  const now = order.hasUnknownYears ? inAnyYear(bits) : inOneYear(bits)
  const rounds: Rounds = {
    row: 'row',
    carried: [...order.keys, ...carriedColumns(limits)],
    working: [sumsOf(order), ...(order.hasUnknownYears ? [largestOf(order)] : []), now.sums],
    state: [{ name: 'round', first: '1', next: '"round" + 1' }, ...statesOf(limits), ...now.missing],
    goesOn: '"round" <= "last"',
    stands: 'r."round" = r."number" + 1',
  }
  columns.addRounds(queryParts.roundsOfHolder, rounds)
  columns.begin()
  const place = (input: Input, name: string): InputColumn => {
    const most = columns.get(`${name}.most`)
    return sumPlace(
      columns,
      input,
      columns.get(`${name}.least`),
      cap.isFixed ? most : sql`CASE WHEN ${most} < ${noLimit} THEN ${most} END`,
      { highFinite: cap.isFixed, missing: columns.get(`${name}.missing`) },
    )
  }
  return { aidEarlier: place(used, 'taken'), otherAid: otherAid && place(otherAid, 'aided') }
}

const carriedColumns = ({ own, room, cap }: Limits): readonly string[] => [
  ...['year', 'number', 'last', 'surely', 'perhaps'],
  ...(own ? ['share.least', 'share.most'] : []),
  ...(room ? ['room.least', 'room.most'] : []),
  ...(cap.isFixed ? [] : ['cap.least', 'cap.most']),
  ...['paid earlier.least', 'paid earlier.most', 'any.paid', 'paid.least', 'paid.most'],
]

const column = (name: string, text: string): Column => ({ name, text, notes: [] })

/** What the claims that are settled so far got; one that is not counts with 0. */
function sumsOf({ partitions, hasUnknownYears }: ClaimOrder): readonly Column[] {
  const sum = (name: string, of: string, by: readonly string[]): Column =>
    column(name, `SUM(${of}) OVER (PARTITION BY ${by.map(quoted).join(', ')})`)
  const { holder, person } = partitions
  const noYear = (amount: string): string => `CASE WHEN "year" IS NULL THEN ${amount} ELSE 0 END`
  const someYear = (amount: string): string => `CASE WHEN "year" IS NULL THEN 0 ELSE ${amount} END`
  return [
    sum('of year.least', '"due.least"', [...holder, 'year']),
    sum('of year.most', '"due.most"', [...holder, 'year']),
    sum('of person.least', '"due.least"', [...person, 'year']),
    sum('of person.most', '"due.most"', [...person, 'year']),
    ...(hasUnknownYears
      ? [
          sum('any.most', noYear('"due.most"'), holder),
          sum('any of person.most', noYear('"due.most"'), person),
          sum('all of person.most', '"due.most"', person),
          sum('all of person.least', someYear('"due.least"'), person),
        ]
      : []),
  ]
}

/** The year of the holder in which most was taken: at least, at most, and at most of a year that is not settled. */
function largestOf({ partitions }: ClaimOrder): readonly Column[] {
  const by = partitions.holder.map(quoted).join(', ')
  const largest = (name: string, when: string, of: string): Column =>
    column(name, `COALESCE(MAX(CASE WHEN ${when} THEN ${of} END) OVER (PARTITION BY ${by}), 0)`)
  const most = '"paid earlier.most" + "of year.most"'
  return [
    largest('largest.least', '"year" IS NOT NULL', '"paid earlier.least" + "of year.least"'),
    largest('largest.most', '"year" IS NOT NULL', most),
    largest('largest.open', '"year" IS NOT NULL AND "of year.least" < "of year.most"', most),
  ]
}

/** Of the claim whose turn it is. */
const whoseTurn = (value: string, before: string): string =>
  `CASE WHEN "number" = "round" THEN ${value} ELSE ${quoted(before)} END`

const money = (name: string, value: string) => ({
  name,
  first: 'CAST(0 AS DECIMAL(38, 2))',
  next: `CAST(${whoseTurn(value, name)} AS DECIMAL(38, 2))`,
})

const mask = (name: string, value: string) => ({
  name,
  first: 'CAST(0 AS BIGINT)',
  next: whoseTurn(`CAST(${value} AS BIGINT)`, name),
})

/** What each claim gets, and what was taken before it. Its least looks at the most of the others, and the other way round. */
function statesOf({ own, room, cap }: Limits): Rounds['state'] {
  const ofCap = `GREATEST(0, ${cap.most.text} - "now taken.least")`
  const least = [
    ...(own ? ['"share.least"'] : []),
    `GREATEST(0, ${cap.least.text} - "now taken.most")`,
    ...(room ? ['GREATEST(0, "room.least" - "now aided.most")'] : []),
  ].join(', ')
  const most = [
    ...(own ? ['"share.most"'] : []),
    ...(cap.isFixed ? [ofCap] : [`CASE WHEN ${cap.most.text} IS NOT NULL THEN ${ofCap} END`, noLimit]),
    ...(room ? ['CASE WHEN "room.most" IS NOT NULL THEN GREATEST(0, "room.most" - "now aided.least") END'] : []),
  ].join(', ')
  return [
    money('due.least', `CASE WHEN "surely" THEN LEAST(${least}) ELSE 0 END`),
    money('due.most', `CASE WHEN "perhaps" THEN LEAST(${most}) ELSE 0 END`),
    money('taken.least', '"now taken.least"'),
    money('taken.most', '"now taken.most"'),
    money('aided.least', '"now aided.least"'),
    money('aided.most', '"now aided.most"'),
  ]
}

interface Now {
  readonly sums: readonly Column[]
  readonly missing: Rounds['state']
}

const isOpen = (name: string): string => `"now ${name}.least" < "now ${name}.most"`

/** By day of settlement every claim has its year. */
const inOneYear = ({ aidEarlier, otherAid }: RoundBits): Now => ({
  sums: [
    column('now taken.least', '"paid earlier.least" + "of year.least"'),
    column('now taken.most', '"paid earlier.most" + "of year.most"'),
    column('now aided.least', '"of person.least"'),
    column('now aided.most', '"of person.most"'),
  ],
  missing: [
    mask('taken.missing', `CASE WHEN ${isOpen('taken')} THEN ${aidEarlier} ELSE 0 END`),
    mask('aided.missing', `CASE WHEN ${isOpen('aided')} THEN ${otherAid} ELSE 0 END`),
  ],
})

/** A claim of unknown year may have used any year's cap, and come after whichever year took most. */
function inAnyYear({ aidEarlier, otherAid, servedOn }: RoundBits): Now {
  const byYear = (unknown: string, known: string): string =>
    `CASE WHEN "year" IS NULL THEN ${unknown} ELSE ${known} END`
  const any = '"any.paid" + "any.most"'
  const missing = (name: string, byOthers: string, bit: string) => {
    const ofUnknown = `(${servedOn} | CASE WHEN ${byOthers} THEN ${bit} ELSE 0 END)`
    return mask(`${name}.missing`, `CASE WHEN ${isOpen(name)} THEN ${byYear(ofUnknown, bit)} ELSE 0 END`)
  }
  const openYear = `"largest.open" > 0 AND "largest.open" + ${any} > "largest.least"`
  return {
    sums: [
      column('now taken.least', byYear('"paid.least"', '"paid earlier.least" + "of year.least"')),
      column('now taken.most', `${byYear('"largest.most"', '"paid earlier.most" + "of year.most"')} + ${any}`),
      column('now aided.least', byYear('0', '"of person.least"')),
      column('now aided.most', byYear('"all of person.most"', '"of person.most" + "any of person.most"')),
    ],
    missing: [
      // What was paid before this very claim is unknown by its own day of service, and by nothing that others took.
      missing('taken', `${any} > "paid.most" OR (${openYear})`, aidEarlier),
      missing('aided', '"all of person.most" > "all of person.least"', otherAid),
    ],
  }
}
