/** A household on one day under the standards of that day, asked what its programmes come to: the kernels first, then exactly. */

import type { DatedCase } from '../case/case'
import { keptIn } from '../checks/once'
import type { Definition } from '../kit/programme'
import { type Answer, ExactAnswer, type Part, unapproved } from './answer'
import { isNotApproved } from './approval'
import type { AskedClaim } from './claims'
import { ExactCase } from './exact-case'
import type { Row } from './rows'
import type { Setting } from './setting'

export class Snapshot {
  readonly exact: ExactCase
  private readonly setting: Setting
  /** By row; what a kernel could not decide is added as it is asked for. */
  private answers: Map<Definition, (Answer | undefined)[]> | undefined

  constructor(household: DatedCase, setting: Setting) {
    this.exact = new ExactCase(setting.policy, household, setting.contextOn(household.on), setting.options)
    this.setting = setting
  }

  get household(): DatedCase {
    return this.exact.household
  }

  /** Whom a programme is about. */
  rows(definition: Definition): readonly Row[] {
    return this.exact.rows(definition)
  }

  /** A programme for one whom it is about, by its row. */
  part(definition: Definition, row: number): Part {
    const answer = this.answer(definition, row)
    return {
      answer:
        answer.entitled.canBeTrue && isNotApproved(this.setting.policy, definition, this.household)
          ? unapproved(answer)
          : answer,
      exactly: () => this.exact.determined(definition, row),
    }
  }

  private answer(definition: Definition, row: number): Answer {
    this.answers ??= this.setting.throughKernels(this.exact, (one) => one.answers()) ?? new Map()
    const known = this.answers.get(definition)?.[row]
    if (known) return known
    const answer = new ExactAnswer(this.exact.determined(definition, row))
    keptIn(this.answers, definition, () => [])[row] = answer
    return answer
  }

  /** What a claim comes to by the kernels. Returns `undefined` if they cannot decide, or if this version lists another claim. */
  compiledClaim(definition: Definition, asked: AskedClaim): Answer | undefined {
    if (this.exact.lawOf(asked.claim.claim)) return undefined
    const place = this.exact.placeOf(asked.claim)
    if (place === undefined) return undefined
    return this.setting.throughKernels(this.exact, (one) => one.claimAnswer(definition, place, asked))
  }
}
