/** What a household was due of a programme: for a month, a year, an academic year, or a claim. */

import { type Interval, settled, type Truth } from '../exact/value'
import type { Outcome } from '../kit/determination'
import { type Determined, readingsOf, readingsUnder, readingsUsedBy } from '../kit/determine'
import { type Definition, expressionsOf } from '../kit/programme'
import type { Readings } from '../kit/terms'
import type { Condition, Quantity } from '../language/quantity'
import type { Part, Sum } from './answer'
import { addFen, type FenRange, inYuan, isKnown, noFen } from './fen'

/** Which due it is. */
export interface DueKey {
  readonly definition: Definition
  /** Of a programme for persons, and of claims. */
  readonly person?: string | undefined
  readonly claim?: string | undefined
  /** `2013-05`, `2013`, `2012-2013`; empty for a claim, as in a payments table. */
  readonly period: string
}

/** What lies behind a due, which is worked out when it is asked for. */
interface Behind {
  /** One, or one a month. */
  readonly parts: () => readonly Part[]
  /** All readings that it was worked out under. */
  readonly under: Readings
  /** The month of a claim's settlement. */
  readonly month?: string
  /** The month as whose household a claim is decided: that of its settlement, or of the death of the person. */
  readonly asOf?: string
  /** What a year's sum depends on beside its programme: the rule of the year, or which of its months counts. */
  readonly rule?: Quantity<string> | Condition
  /** Of a yearly sum: the months that surely qualified. */
  readonly qualifyingMonths?: () => readonly string[]
}

export class Due implements DueKey {
  readonly definition: Definition
  readonly person: string | undefined
  readonly claim: string | undefined
  readonly period: string
  /** Not entitled counts as nothing. */
  readonly fen: FenRange
  /** Whether there was an entitlement in some part of the period. */
  readonly entitled: Truth
  private readonly behind: Behind

  constructor({ definition, person, claim, period }: DueKey, { due, entitled }: Sum, behind: Behind) {
    this.definition = definition
    this.person = person
    this.claim = claim
    this.period = period
    this.fen = due
    this.entitled = entitled
    this.behind = behind
  }

  /** In yuan. */
  get amount(): Interval {
    return inYuan(this.fen)
  }

  /** The month of a claim's settlement. */
  get month(): string | undefined {
    return this.behind.month
  }

  /** The month as whose household a claim is decided: that of its settlement, or of the death of the person. */
  get asOf(): string | undefined {
    return this.behind.asOf
  }

  /** Of a yearly sum: the months that surely qualified. */
  get qualifyingMonths(): readonly string[] | undefined {
    return this.behind.qualifyingMonths?.()
  }

  /** Those that the due depends on: a month of the programme, and what makes a year of it. */
  get readings(): Readings {
    const { definition } = this
    const { rule, under } = this.behind
    return rule ? readingsUnder(rule, () => [...expressionsOf(definition), rule], under) : readingsOf(definition, under)
  }

  /** What it is made of: one part, or one a month. */
  get parts(): readonly Part[] {
    return this.behind.parts()
  }

  /** What the rule gives in those of its parts that the authority has not approved; `undefined` if it has approved all. */
  get notApproved(): FenRange | undefined {
    let sum: FenRange | undefined
    for (const { answer } of this.parts) if (answer.notApproved) sum = addFen(sum ?? noFen, answer.notApproved)
    return sum
  }

  /** The readings of which surely no option changes the due: none of its parts, and not what makes a year of them. */
  idleReadings(): ReadonlySet<string> {
    const { rule } = this.behind
    const idle = inAll(Array.from(new Set(this.parts), (part) => part.idleReadings?.()))
    if (rule) for (const id of readingsUsedBy([rule])) idle.delete(id)
    return idle
  }

  /** The determinations behind its parts. */
  get determined(): readonly Determined[] {
    return this.parts.map((part) => part.exactly())
  }

  /** What it comes to where it is paid by monthly instalments, each of which is rounded. */
  get instalments(): bigint {
    return this.parts.reduce((sum, { answer }) => sum + answer.instalment, 0n)
  }
}

/** What stands in all of some sets; nothing where one of them is not known. */
export const inAll = ([first, ...others]: readonly (ReadonlySet<string> | undefined)[]): Set<string> =>
  new Set([...(first ?? [])].filter((id) => others.every((other) => other?.has(id))))

/** What is known of a due: its amount is exact unless `undetermined`. */
export function outcomeOf(due: Due): Outcome {
  const { entitled, fen } = due
  const { grant } = due.definition
  const holds = settled(entitled)
  if (holds === false) return 'notEntitled'
  if (holds === undefined || !isKnown(fen)) return 'undetermined'
  if (grant.kind === 'referral') return 'referred'
  if (grant.kind !== 'service' || !grant.elsewhere) return 'entitled'
  const outcomes = due.determined.map(({ determination }) => determination.outcome)
  return (['entitled', 'undetermined'] as const).find((one) => outcomes.includes(one)) ?? 'referred'
}
