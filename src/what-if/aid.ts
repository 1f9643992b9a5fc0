/** What a household comes to under one law: by the month, by the year, once. */

import type { DatedCase } from '../case/records'
import { isNotApproved } from '../household/approval'
import type { RowOutcome } from '../household/compiled-case'
import { noFen } from '../household/fen'
import { addTo, noSum, type Sum } from '../household/sums'
import type { Policy } from '../kit/policy'
import { type Definition, type Pace, paceOf } from '../kit/programme'

export interface Aid {
  /** The id of the household, and its day. */
  readonly id: string
  readonly on: string
  /** How each determination comes out, in their order. */
  readonly outcomes: readonly RowOutcome[]
  readonly month: Sum
  readonly year: Sum
  readonly once: Sum
}

/** Adds up the outcomes of households. What is not approved is not due, whatever the rule gives. */
export class AidOf {
  private readonly policy: Policy
  private readonly paces: ReadonlyMap<Definition, Pace>
  /** The programmes that somebody has to approve. */
  private readonly approved: readonly Definition[]

  constructor(policy: Policy) {
    this.policy = policy
    this.paces = new Map(policy.definitions.map((definition) => [definition, paceOf(definition)]))
    this.approved = policy.definitions.filter(({ approvedBy }) => approvedBy !== undefined)
  }

  household(household: DatedCase, given: readonly RowOutcome[]): Aid {
    const refused = this.approved.filter((definition) => isNotApproved(this.policy, definition, household))
    const outcomes = refused.length === 0 ? given : given.map((one) => (isOneOf(refused, one) ? notDue(one) : one))
    const [month, year, once] = [noSum(), noSum(), noSum()]
    for (const { definition, due } of outcomes) {
      if (due === noFen) continue
      const pace = this.paces.get(definition)
      addTo(pace === 'month' ? month : pace === 'claim' ? once : year, due)
    }
    return { id: household.id, on: household.on, outcomes, month, year, once }
  }
}

/** Of whoever has left, the programme is another of the same id. */
const isOneOf = (definitions: readonly Definition[], { definition }: RowOutcome): boolean =>
  definitions.some(({ id }) => id === definition.id)

const notDue = ({ definition }: RowOutcome): RowOutcome => ({ definition, outcome: 'notEntitled', due: noFen })
