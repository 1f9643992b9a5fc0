/**
 * One case that was read as numbers, through kernels: its determinations, and what programmes come to. What a kernel cannot
 * decide the exact lane determines, row by row.
 */

import type { CaseReader } from '../case/case-columns'
import type { Determination, Outcome } from '../kit/determination'
import type { Decided, SubjectIds } from '../kit/determine'
import type { Definition } from '../kit/programme'
import { noSignature } from '../kit/programme-outputs'
import { fromTemplate, frozen } from '../kit/shared-determination'
import { type Answer, ExactAnswer, settledAnswer } from './answer'
import type { AskedClaim, SettledClaim } from './claims'
import type { CompiledProgramme, CompiledProgrammes, Group } from './compiled-programmes'
import type { ExactCase } from './exact-case'
import { type FenRange, inColumn, inFen, knownFen, noFen } from './fen'
import type { RowSubject } from './rows'

/** How a programme comes out for one of its rows. */
export interface RowOutcome {
  readonly definition: Definition
  readonly outcome: Outcome
  /** Not entitled counts as nothing. */
  readonly due: FenRange
}

/** The same as the exact lane decided it. */
export const outcomeOf = ({ definition, outcome, due }: Decided): RowOutcome => ({
  definition,
  outcome,
  due: inFen(due),
})

const rowSubjects = ['household', 'person', 'student'] as const satisfies readonly RowSubject[]

export class CompiledCase {
  readonly exact: ExactCase
  private readonly reader: CaseReader
  private readonly compiled: CompiledProgrammes

  /** The reader has read the case. */
  constructor(exact: ExactCase, reader: CaseReader, compiled: CompiledProgrammes) {
    this.exact = exact
    this.reader = reader
    this.compiled = compiled
  }

  /** In the order of the programmes, then of the members and their claims. */
  determinations(): readonly Determination[] {
    this.run()
    const made: Determination[] = []
    for (const programme of this.compiled.programmes) {
      const { definition, used: ofClaims } = programme
      const rows = this.exact.rows(definition)
      if (ofClaims && rows.length > 0) made.push(...this.claims(programme))
      else
        rows.forEach(({ ids }, row) => {
          made.push(this.determination(programme, ids, row))
        })
    }
    return made
  }

  /** How each determination comes out, in their order, without making them. */
  outcomes(): readonly RowOutcome[] {
    this.run()
    const made: RowOutcome[] = []
    for (const programme of this.compiled.programmes) {
      const { definition, used: ofClaims } = programme
      const rows = this.exact.rows(definition).length
      if (ofClaims && rows > 0)
        for (const { place, answer, exactly } of this.settled(definition))
          made.push(answer instanceof ExactAnswer ? outcomeOf(exactly()) : this.outcome(programme, place, exactly))
      else for (let row = 0; row < rows; row += 1) made.push(this.outcome(programme, row))
    }
    return made
  }

  /**
   * Tells what one programme, or each, comes to by row: `undefined` where a kernel cannot decide. Claims are asked for one by
   * one.
   */
  answers(
    wanted: Definition | undefined,
    tell: (definition: Definition, answers: (Answer | undefined)[]) => void,
  ): void {
    const subjects = wanted ? [wanted.subject] : rowSubjects
    for (const subject of subjects) {
      if (subject === 'claim') continue
      const group = wanted ? this.compiled.alone(wanted) : this.compiled.of(subject)
      const rows = this.runOf(subject, group)
      for (const programme of group.programmes) {
        const answers: (Answer | undefined)[] = []
        for (let row = 0; row < rows; row += 1) answers.push(this.answer(programme, row))
        tell(programme.definition, answers)
      }
    }
  }

  /** What the claim at a place of the case comes to. Returns `undefined` if a kernel cannot decide. */
  claimAnswer(definition: Definition, place: number, { used, exactly }: AskedClaim): Answer | undefined {
    const { programmes, kernel, columns } = this.compiled.alone(definition)
    const [programme] = programmes
    const before = inColumn(used)
    if (!programme?.used || before === undefined) return undefined
    programme.used[place] = before
    kernel.run(columns, place, place + 1)
    return this.answer(programme, place, exactly)
  }

  /** Claims are run one by one, after what earlier ones used. */
  private run(): void {
    for (const subject of rowSubjects) this.runOf(subject, this.compiled.of(subject))
  }

  /** Returns how many rows there are. */
  private runOf(subject: RowSubject, { kernel, columns }: Group): number {
    const rows = this.rowsOf(subject)
    kernel.run(columns, 0, rows)
    return rows
  }

  private rowsOf(subject: RowSubject): number {
    if (subject === 'person') return this.exact.household.members.length
    return subject === 'student' ? this.reader.studentMembers.length : 1
  }

  private claims(programme: CompiledProgramme): readonly Determination[] {
    return this.settled(programme.definition).map(({ claim: { ids }, place, answer, exactly }) =>
      answer instanceof ExactAnswer ? exactly().determination : this.determination(programme, ids, place, exactly),
    )
  }

  private settled(definition: Definition): readonly SettledClaim[] {
    return this.exact.settledClaims(definition, (asked) => this.claimAnswer(definition, asked.place, asked))
  }

  private outcome(programme: CompiledProgramme, row: number, exactly?: Exactly): RowOutcome {
    const { definition, results } = programme
    const template = this.templateOf(programme, row, exactly)
    if (!template) return outcomeOf(this.exact.decided(definition, row))
    const { outcome } = template
    const fen = outcome === 'entitled' ? (results.amounts?.[row] ?? 0) : 0
    return { definition, outcome, due: fen === 0 ? noFen : knownFen(BigInt(fen)) }
  }

  private answer(programme: CompiledProgramme, row: number, exactly?: Exactly): Answer | undefined {
    const template = this.templateOf(programme, row, exactly)
    if (!template) return undefined
    const { amounts, monthlyInstalments } = programme.results
    const { outcome, notes } = template
    return settledAnswer(amounts?.[row] ?? 0, outcome === 'entitled', monthlyInstalments?.[row], notes)
  }

  private determination(programme: CompiledProgramme, ids: SubjectIds, row: number, exactly?: Exactly): Determination {
    const template = this.templateOf(programme, row, exactly)
    if (template) return fromTemplate(template, ids, programme.results, row)
    return this.exact.determined(programme.definition, row).determination
  }

  /** The template of a row. Returns `undefined` if a kernel cannot decide. */
  private templateOf({ definition, results, templates }: CompiledProgramme, row: number, exactly?: Exactly) {
    const signature = results.signatures[row] as number
    if (signature === noSignature) return undefined
    const kept = templates.get(signature)
    if (kept) return kept
    const made = frozen((exactly ? exactly() : this.exact.determined(definition, row)).determination)
    templates.set(signature, made)
    return made
  }
}

/** Determines a claim; other rows are determined by the case alone. */
type Exactly = AskedClaim['exactly']
