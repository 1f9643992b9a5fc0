/** What a household comes to under one law: the outcomes of its programmes, and how each counts in a year. */

import type { DatedCase } from '../case/records'
import { isNotApproved } from '../household/approval'
import type { RowOutcome } from '../household/compiled-case'
import { noFen } from '../household/fen'
import { addTo, noSum, type Sum } from '../household/sums'
import type { Policy } from '../kit/policy'
import { type Definition, paceOf } from '../kit/programme'

/** What is not approved is not due, whatever the rule gives. */
export class AidOf {
  private readonly policy: Policy
  private readonly ofClaims: ReadonlySet<string>
  private readonly monthly: ReadonlySet<string>
  /** The programmes that somebody has to approve. */
  private readonly approved: readonly Definition[]

  constructor(policy: Policy) {
    this.policy = policy
    const { definitions } = policy
    const paidBy = (pace: string) => new Set(definitions.filter((one) => paceOf(one) === pace).map(({ id }) => id))
    this.ofClaims = paidBy('claim')
    this.monthly = paidBy('month')
    this.approved = definitions.filter(({ approvedBy }) => approvedBy !== undefined)
  }

  /** The outcomes as far as they are approved. */
  due(household: DatedCase, given: readonly RowOutcome[]): readonly RowOutcome[] {
    const refused = this.approved.filter((definition) => isNotApproved(this.policy, definition, household))
    return refused.length === 0 ? given : given.map((one) => (isOneOf(refused, one) ? notDue(one) : one))
  }

  isOnce({ definition }: RowOutcome): boolean {
    return this.ofClaims.has(definition.id)
  }

  /** How many times a year the sum is paid. */
  times({ definition }: RowOutcome): bigint {
    return this.monthly.has(definition.id) ? 12n : 1n
  }

  /** What a year comes to in all: twelve months, the yearly sums, and what is paid for claims. */
  year(household: DatedCase, given: readonly RowOutcome[]): Sum {
    const sum = noSum()
    for (const one of this.due(household, given)) if (one.due !== noFen) addTo(sum, one.due, this.times(one))
    return sum
  }
}

/** Of whoever has left, the programme is another of the same id. */
const isOneOf = (definitions: readonly Definition[], { definition }: RowOutcome): boolean =>
  definitions.some(({ id }) => id === definition.id)

const notDue = ({ definition }: RowOutcome): RowOutcome => ({ definition, outcome: 'notEntitled', due: noFen })
