/**
 * Claims over a year: whose claims share a cap, in which calendar year each uses it, in which order, and what was paid
 * before the first of them. A claim without a valid household, person or day of settlement has no place and uses no cap.
 */

import type { WaysOfClaims } from '../household/claim-ways'
import { skeleton } from '../kit/shape'
import type { Input } from '../language/expression'
import type { Columns } from '../sql/columns'
import { dialects } from '../sql/dialects'
import { dayLiteral, joined, type Sql, sql } from '../sql/expression'
import { firstStage } from '../sql/query'
import { queryParts } from '../words/sql'
import type { CheckedOptions } from './options'
import type { Fault, ReadInput } from './read-facts'
import { stagePrefix } from './stage-names'
import { keyName } from './start'

export const settledOn = skeleton.claim.settledOn.takes.input
export const servedOn = skeleton.claim.servedOn.takes.input

/** How the claims of a year depend on each other, under the readings of a query. */
export interface ClaimWays extends WaysOfClaims {
  /** What a person was paid before the first of the claims, in that claim's year; where the table has it. */
  readonly paidEarlier: Input | undefined
}

/** What the order of claims reads of a row beside the facts of the rule. */
export const orderInputs = ({ byServiceDate, paidEarlier }: ClaimWays): readonly ReadInput[] =>
  [settledOn, ...(byServiceDate ? [servedOn] : []), ...(paidEarlier ? [paidEarlier] : [])].map((input) => ({
    input,
    path: input.id,
    required: input === settledOn,
  }))

/** Adds whether a claim stands twice in the table; to be called before the facts, where a row is still short. */
export function addTwice(columns: Columns, { dialect, table, standardsTable }: CheckedOptions): void {
  columns.begin(queryParts.claimTwice)
  const whole = (['household', 'person', 'claim'] as const).map((key) => columns.get(keyName(key)))
  const rows = firstStage(stagePrefix([table, standardsTable]))
  columns.add('twice', dialects[dialect].standsTwice(whole, rows))
}

/** Over the claims of one year or of all, before one in order or all of them. */
interface Over {
  readonly year: boolean
  readonly before: boolean
}

export class ClaimOrder {
  /** The year whose cap a claim uses; NULL where the day of service decides and is unknown. */
  readonly year: Sql
  readonly hasUnknownYears: boolean
  readonly isPlaced: Sql
  readonly faults: readonly Fault[]
  readonly paidEarlier: Input | undefined
  /** Whether what was paid earlier stands on the claim before which it was paid. */
  readonly paidByClaim: boolean
  /** The names of the columns of the holder and of the person. */
  readonly partitions: { readonly holder: readonly string[]; readonly person: readonly string[] }
  private readonly holder: readonly Sql[]
  private readonly person: readonly Sql[]
  private readonly sequence: Sql

  /** Adds its columns behind those of the facts. */
  constructor(columns: Columns, options: CheckedOptions, ways: ClaimWays) {
    const { byServiceDate, ofHousehold } = ways
    const firstDay = dayLiteral(options.policy.firstDay)
    const [household, person, claim] = (['household', 'person', 'claim'] as const).map((key) =>
      columns.get(keyName(key)),
    ) as [Sql, Sql, Sql]
    const settled = columns.get(settledOn.id)
    this.hasUnknownYears = byServiceDate
    this.paidEarlier = ways.paidEarlier
    this.paidByClaim = options.paidEarlier === 'byClaim'
    this.person = [household, person]
    this.holder = ofHousehold ? [household] : this.person
    const byPerson = [keyName('household'), keyName('person')]
    this.partitions = { holder: ofHousehold ? [keyName('household')] : byPerson, person: byPerson }

    columns.begin(queryParts.order)
    const decides = this.hasUnknownYears ? columns.get(servedOn.id) : settled
    this.year = columns.add('year', sql`CAST(extract(year FROM ${decides}) AS INTEGER)`)
    const named = joined(
      this.person.map((name) => sql`${name} IS NOT NULL`),
      ' AND ',
    )
    this.isPlaced = columns.add('placed', sql`COALESCE(${named} AND ${settled} >= ${firstDay}, FALSE)`)
    const order = columns.get('order')
    this.sequence = joined([sql`${this.isPlaced} DESC`, settled, order, claim, person], ', ')

    this.faults = [
      { when: sql`${household} IS NULL`, path: 'household' },
      { when: sql`${person} IS NULL`, path: 'person' },
      { when: sql`(${claim} IS NULL OR ${columns.get('twice')})`, path: 'claim' },
      { when: sql`COALESCE(${settled} < ${firstDay}, FALSE)`, path: settledOn.id },
      ...(options.order === options.claim ? [] : [{ when: sql`${order} IS NULL`, path: 'order' }]),
    ]
  }

  /** Over the claims of a holder's year, or of all years; `before` this one in order, or all of them, and `none` of which. */
  overHolder(aggregate: Sql, which: Over, none: Sql | string = '0'): Sql {
    return this.over(aggregate, this.holder, which, none)
  }

  overPerson(aggregate: Sql, which: Over): Sql {
    return this.over(aggregate, this.person, which, '0')
  }

  get keys(): readonly string[] {
    return this.partitions.person
  }

  private over(aggregate: Sql, partition: readonly Sql[], { year, before }: Over, none: Sql | string): Sql {
    const by = joined(year ? [...partition, this.year] : partition, ', ')
    return before
      ? sql`COALESCE(${aggregate} OVER (PARTITION BY ${by} ORDER BY ${this.sequence} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), ${none})`
      : sql`COALESCE(${aggregate} OVER (PARTITION BY ${by}), ${none})`
  }

  /** The number of a row in its holder's order, and of a person's claims. */
  rowNumber(of: 'holder' | 'person'): Sql {
    return sql`ROW_NUMBER() OVER (PARTITION BY ${joined(this[of], ', ')} ORDER BY ${this.sequence})`
  }
}
