/** A household on one day under the standards of that day, asked what its programmes come to: the kernels first, then exactly. */

import type { DatedCase } from '../case/case'
import { keptIn } from '../checks/once'
import type { Definition } from '../kit/programme'
import { type Answer, ExactAnswer, isNothing, type Part, unapproved } from './answer'
import { isNotApproved } from './approval'
import type { AskedClaim } from './claims'
import type { CompiledCase } from './compiled-case'
import { ExactCase } from './exact-case'
import { type Open, withOpenRows } from './open-rows'
import type { Row } from './rows'
import type { Setting } from './setting'

export class Snapshot {
  readonly exact: ExactCase
  private readonly setting: Setting
  /** Whether programmes are asked one by one, as it is seldom more than one. */
  private readonly oneByOne: boolean
  /** By row; what a kernel could not decide is added as it is asked for. */
  private readonly answers = new Map<Definition, (Answer | Open)[]>()
  private areAllAsked = false

  constructor(household: DatedCase, setting: Setting, oneByOne = false) {
    this.exact = new ExactCase(setting.policy, household, setting.contextOn(household.on), setting.options)
    this.setting = setting
    this.oneByOne = oneByOne
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
    return {
      answer: this.answer(definition, row),
      exactly: () => this.exact.determined(definition, row),
      withBesides: (besides) =>
        this.setting.throughKernels(this.exact, (one) => one.determinationAt(definition, row), besides),
      idleReadings: () =>
        this.setting.throughKernels(this.exact, ({ compiled }) => compiled.idleReadings(definition, row)),
    }
  }

  /** Whether surely nothing is due to anybody, and nothing would be with an approval. */
  givesNothing(definition: Definition): boolean {
    const { length } = this.rows(definition)
    for (let row = 0; row < length; row += 1) if (!isNothing(this.answer(definition, row))) return false
    return true
  }

  private answer(definition: Definition, row: number): Answer {
    const answer = this.byRule(definition, row)
    return answer.entitled.canBeTrue && isNotApproved(this.setting.policy, definition, this.household)
      ? unapproved(answer)
      : answer
  }

  /** What the rule gives, approved or not. */
  private byRule(definition: Definition, row: number): Answer {
    const answers = this.answers.get(definition) ?? this.asked(definition)
    const before = answers[row]
    if (typeof before === 'object') return before
    const { exact } = this
    const made = before?.() ?? new ExactAnswer(exact.decided(definition, row), () => exact.determined(definition, row))
    answers[row] = made
    return made
  }

  /** What the kernels tell of a programme, or of all of them. */
  private asked(wanted: Definition): (Answer | Open)[] {
    if (!this.areAllAsked)
      this.setting.throughKernels(this.exact, (one) =>
        one.answers(this.oneByOne ? wanted : undefined, (programme, told) =>
          this.answers.set(programme.definition, withOpenRows(one, programme, told)),
        ),
      )
    this.areAllAsked = !this.oneByOne
    return keptIn(this.answers, wanted, () => [])
  }

  /** What a claim comes to by the kernels. Returns `undefined` if they cannot decide, or if this version lists another claim. */
  compiledClaim(definition: Definition, asked: AskedClaim): Answer | undefined {
    return this.ofClaim(asked, (one, place) => one.claimAnswer(definition, place, asked))
  }

  /** The readings of which surely no option changes what the rule gives for a claim after the same use of its cap, where kernels can tell. */
  idleReadingsOfClaim(definition: Definition, asked: AskedClaim): ReadonlySet<string> | undefined {
    return this.ofClaim(asked, (one, place) => one.idleReadingsOfClaim(definition, place, asked))
  }

  private ofClaim<T>({ claim }: AskedClaim, work: (one: CompiledCase, place: number) => T): T | undefined {
    if (this.exact.lawOf(claim.claim)) return undefined
    const place = this.exact.placeOf(claim)
    if (place === undefined) return undefined
    return this.setting.throughKernels(this.exact, (one) => work(one, place))
  }
}
