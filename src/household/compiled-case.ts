/**
 * One case that was read as numbers, through kernels: its determinations, and what programmes come to. What a kernel cannot
 * decide the exact lane determines, row by row.
 */

import type { Member } from '../case/case'
import type { CaseReader, ClaimRow } from '../case/case-columns'
import type { NumberColumn } from '../kernel/columns'
import { absent, isInt32 } from '../kernel/step'
import type { Determination, Outcome } from '../kit/determination'
import type { Decided, Determined, SubjectIds } from '../kit/determine'
import type { Definition, Subject } from '../kit/programme'
import { noSignature } from '../kit/programme-outputs'
import { fromTemplate, type Template, templateOf } from '../kit/shared-determination'
import type { InOrder } from '../kit/shared-trace'
import type { Input } from '../language/expression'
import { type Answer, ExactAnswer, settledAnswer } from './answer'
import { settleRows } from './claim-rows'
import type { AskedClaim, SettledClaim } from './claims'
import type { CapColumns, CompiledProgramme, CompiledProgrammes, Group } from './compiled-programmes'
import type { ExactCase } from './exact-case'
import { type FenRange, inColumn, inFen, knownFen, noFen } from './fen'
import type { Row, RowSubject } from './rows'

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

let turns = 0

const rowSubjects = ['household', 'person', 'student'] as const satisfies readonly RowSubject[]

export class CompiledCase implements InOrder {
  readonly exact: ExactCase
  private readonly reader: CaseReader
  readonly compiled: CompiledProgrammes
  /** What tells this case from others, for who keeps parts of traces from one row to the next. */
  private readonly turn: number

  /** The reader has read the case. */
  constructor(exact: ExactCase, reader: CaseReader, compiled: CompiledProgrammes) {
    this.exact = exact
    this.reader = reader
    this.compiled = compiled
    turns += 1
    this.turn = turns
  }

  /** In the order of the programmes, then of the members and their claims. */
  determinations(): readonly Determination[] {
    // What stands beside a determination may tell it, whatever else the exact lane is asked for.
    if (this.compiled.hasBeside) this.reader.askSomeMember((key) => this.exact.holds(key))
    this.run()
    const made: Determination[] = []
    for (const programme of this.compiled.programmes) {
      if (programme.ofClaims) this.claims(programme, programme.ofClaims, made)
      else {
        const rows = this.exact.rows(programme.definition)
        for (let row = 0; row < rows.length; row++)
          made.push(this.determination(programme, (rows[row] as Row).ids, row))
      }
    }
    return made
  }

  /** One of them, with what stands beside it; not of a claim. */
  determinationAt(definition: Definition, row: number): Determination {
    this.reader.askSomeMember((key) => this.exact.holds(key))
    const { kernel, columns, programmes } = this.compiled.alone(definition)
    kernel.run(columns, row, row + 1)
    const { ids } = this.exact.rows(definition)[row] as Row
    return this.determination(programmes[0] as CompiledProgramme, ids, row)
  }

  /** How each determination comes out, in their order, without making them. */
  outcomes(): readonly RowOutcome[] {
    this.run()
    const made: RowOutcome[] = []
    for (const programme of this.compiled.programmes) {
      const { definition, ofClaims } = programme
      if (ofClaims)
        for (const { place, answer, exactly } of this.settled(definition))
          made.push(answer instanceof ExactAnswer ? outcomeOf(exactly()) : this.outcome(programme, place, exactly))
      else for (const row of this.exact.rows(definition).keys()) made.push(this.outcome(programme, row))
    }
    return made
  }

  /**
   * Tells what one programme, or each, comes to by row: `undefined` where a kernel cannot decide. Claims are asked for one by
   * one.
   */
  answers(
    wanted: Definition | undefined,
    tell: (programme: CompiledProgramme, answers: (Answer | undefined)[]) => void,
  ): void {
    const subjects = wanted ? [wanted.subject] : rowSubjects
    for (const subject of subjects) {
      if (subject === 'claim') continue
      const group = wanted ? this.compiled.alone(wanted) : this.compiled.of(subject)
      const rows = this.runOf(subject, group)
      for (const programme of group.programmes) {
        const answers: (Answer | undefined)[] = []
        for (let row = 0; row < rows; row += 1) answers.push(this.answer(programme, row))
        tell(programme, answers)
      }
    }
  }

  /** What the claim at a place of the case comes to. Returns `undefined` if a kernel cannot decide. */
  claimAnswer(definition: Definition, place: number, { used, exactly }: AskedClaim): Answer | undefined {
    const programme = this.compiled.alone(definition).programmes[0] as CompiledProgramme
    const before = inColumn(used)
    if (!programme.ofClaims || before === undefined) return undefined
    programme.ofClaims.run(place, before)
    return this.answer(programme, place, exactly)
  }

  /**
   * The readings of which surely no option changes what the claim at a place comes to, after the same use of its cap. Returns
   * `undefined` if a kernel cannot tell.
   */
  idleReadingsOfClaim(definition: Definition, place: number, { used }: AskedClaim): ReadonlySet<string> | undefined {
    const before = inColumn(used)
    return before === undefined ? undefined : this.compiled.idleReadingsOfClaim(definition, place, before)
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

  private claims(programme: CompiledProgramme, ofClaims: CapColumns, made: Determination[]): void {
    const settled = this.settledRows(programme, ofClaims)
    if (settled) made.push(...settled)
    else
      for (const { claim, place, answer, exactly } of this.settled(programme.definition)) {
        const isExact = answer instanceof ExactAnswer
        made.push(isExact ? this.whole(programme, exactly()) : this.determination(programme, claim.ids, place, exactly))
      }
  }

  /** The determinations of claims by the kernel alone. Returns `undefined` where the exact lane is asked for one of them. */
  private settledRows(programme: CompiledProgramme, ofClaims: CapColumns): readonly Determination[] | undefined {
    const { claimRows } = this.reader
    const { id: household, members } = this.exact.household
    if (members.some((_, member) => (ofClaims.paidBefore?.[member] ?? absent) !== absent)) return undefined
    if (claimRows.some(({ claim }) => this.exact.lawOf(claim) !== undefined)) return undefined
    const { results } = programme
    const made: Determination[] = []
    const isSettled = settleRows(claimRows, ofClaims.ways, (row, used) => {
      if (!isInt32({ low: used, high: used })) return undefined
      ofClaims.run(row, used)
      const { claim, member } = claimRows[row] as ClaimRow
      const ids = { household, person: (members[member] as Member).id, claim: claim.id }
      const told = this.told(programme, ids, row)
      if (!told) return undefined
      made[row] = told
      return (results.amounts as NumberColumn)[row]
    })
    return isSettled ? made : undefined
  }

  private settled(definition: Definition): readonly SettledClaim[] {
    return this.exact.settledClaims(definition, (asked) => this.claimAnswer(definition, asked.place, asked))
  }

  private outcome(programme: CompiledProgramme, row: number, exactly?: Exactly): RowOutcome {
    const { definition, results } = programme
    const template = this.templateOf(programme, row, exactly)
    if (!template) return outcomeOf(this.exact.decided(definition, row))
    // Who is not entitled has no amount.
    const fen = results.amounts?.[row] ?? 0
    return { definition, outcome: template.outcome, due: fen === 0 ? noFen : knownFen(BigInt(fen)) }
  }

  private answer(programme: CompiledProgramme, row: number, exactly?: Exactly): Answer | undefined {
    const template = this.templateOf(programme, row, exactly)
    if (!template) return undefined
    const { amounts, monthlyInstalments } = programme.results
    const { outcome, hasNotes, first } = template
    const notes = hasNotes ? first.notes : undefined
    return settledAnswer(amounts?.[row] ?? 0, outcome === 'entitled', monthlyInstalments?.[row], notes)
  }

  private determination(programme: CompiledProgramme, ids: SubjectIds, row: number, exactly?: Exactly): Determination {
    const told = this.told(programme, ids, row)
    if (told) return told
    const determined = this.exactly(programme, row, exactly)
    if (this.templateOf(programme, row, exactly)) programme.beside?.learn(row, determined, this)
    return this.whole(programme, determined)
  }

  /** The determination of a row from what the exact lane has made before. */
  private told(
    { beside, results, templates }: CompiledProgramme,
    ids: SubjectIds,
    row: number,
  ): Determination | undefined {
    if (beside) return beside.make(ids, row, this.turn, this)
    const template = templates.get(results.signatures[row] as number)
    return template && fromTemplate(template, ids, results, row)
  }

  private exactly({ definition }: CompiledProgramme, row: number, exactly: Exactly | undefined): Determined {
    return exactly ? exactly() : this.exact.determined(definition, row)
  }

  /** What the exact lane determined, with what it has beside it. */
  private whole({ beside }: CompiledProgramme, determined: Determined): Determination {
    return beside ? beside.exactly(determined, this.turn) : determined.determination
  }

  optionsInOrder(fact: Input, row: number, subject: Subject): readonly string[] {
    return this.exact.optionsInOrder(fact, this.memberOf(row, subject))
  }

  private memberOf(row: number, subject: Subject): number | undefined {
    if (subject === 'claim') return (this.reader.claimRows[row] as ClaimRow).member
    if (subject === 'student') return this.reader.studentMembers[row]
    return subject === 'person' ? row : undefined
  }

  /** The template of a row. Returns `undefined` if a kernel cannot decide. */
  private templateOf(programme: CompiledProgramme, row: number, exactly?: Exactly): Template | undefined {
    const { results, templates } = programme
    const signature = results.signatures[row] as number
    if (signature === noSignature) return undefined
    const kept = templates.get(signature)
    if (kept) return kept
    const made = templateOf(this.exactly(programme, row, exactly).determination)
    templates.set(signature, made)
    return made
  }
}

/** Determines a claim; other rows are determined by the case alone. */
type Exactly = AskedClaim['exactly']
