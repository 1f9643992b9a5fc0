/**
 * Lines from templates that the exact lane made. Rows whose questions come out alike have the same sentences; the figures and
 * facts that stand in them are filled in from a kernel's numbers.
 */
import type { NumberColumn } from '../kernel/columns'
import type { Determination } from '../kit/determination'
import type { DeterminationColumns } from '../kit/determination-kernel'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { noSignature } from '../kit/programme-outputs'
import type { InOrder } from '../kit/shared-trace'
import type { Label } from '../language/expression'
import type { Language } from '../words/language'
import { type Chunks, LineTemplate, noTurn } from './line-template'
import { canBeAlike, isTold, Marked, type Marks } from './marked'
import { slotOf } from './number-texts'
import { distinctFacts, type LineParts, lineFrom, lineOf, linePartsOf, type Remembered, type Says, saysIn } from './say'
import { vagueFacts, variantsOf } from './vague'

/** The lines of a programme. */
export class SharedLines {
  private readonly policy: Policy
  private readonly languages: readonly Language[]
  private readonly columns: DeterminationColumns
  private readonly answers: NumberColumn
  private readonly marks: Marks
  private readonly chunks: Chunks
  private readonly rememberedOf: (turn: number) => Remembered
  /** By the answers; none where the exact lane is always to write them. */
  private readonly byAnswers = new Map<number, LineTemplate | undefined>()
  /** Those that were asked for lately. */
  private readonly recent = new Float64Array(2 ** recentBits).fill(Number.NaN)
  private readonly templates: (LineTemplate | undefined)[] = []

  constructor(
    policy: Policy,
    languages: readonly Language[],
    columns: DeterminationColumns,
    marks: Marks,
    chunks: Chunks,
    rememberedOf: (turn: number) => Remembered,
  ) {
    this.policy = policy
    this.languages = languages
    this.answers = columns.trace?.answers ?? new Int32Array(0)
    this.columns = columns
    this.marks = marks
    this.chunks = chunks
    this.rememberedOf = rememberedOf
  }

  give(to: Determination, row: number, turn: number, inOrder: InOrder): boolean {
    const answers = this.answers[row] as number
    const place = slotOf(answers, recentBits)
    if (this.recent[place] !== answers) {
      this.recent[place] = answers
      this.templates[place] = this.byAnswers.get(answers)
    }
    const says = this.templates[place]?.of(row, turn, inOrder)
    if (!says) return false
    ;(to as { says?: Says }).says = says
    return true
  }

  /** A template that does not give back the line that it was made from, in both languages, is never used. */
  learn(row: number, determined: Determined, inOrder: InOrder): void {
    const answers = this.answers[row] as number
    if (answers === noSignature || this.byAnswers.has(answers)) return
    const line = lineFrom(this.markedParts(determined))
    if (!isTold(line)) return
    const proof = new LineTemplate(line, bothLanguages, this.chunks).of(row, noTurn, inOrder)
    if (!proof) return
    const written = lineOf(this.policy, determined)
    const isProved = isSame(proof, written) && this.isSureOf(line, row, determined)
    this.recent.fill(Number.NaN)
    this.byAnswers.set(answers, isProved ? new LineTemplate(line, this.languages, this.chunks) : undefined)
  }

  /** Whether the line is the same whatever the columns do not tell, and loses no fact that happens to read like another. */
  private isSureOf(line: Label, row: number, determined: Determined): boolean {
    const vague = vagueFacts(this.policy).filter(({ input }) => this.marks.isAbsent(input, row))
    return variantsOf(determined, vague).every((variant) => {
      const parts = this.markedParts(variant)
      return isSame(lineFrom(parts), line) && !mayDrop(parts.facts)
    })
  }

  private markedParts(determined: Determined): LineParts {
    return linePartsOf(this.policy, determined, new Marked(determined, this.marks, this.columns))
  }

  exactly(determined: Determined, turn: number): Determination {
    const says = saysIn(this.languages, lineOf(this.policy, determined, this.rememberedOf(turn)))
    return { ...determined.determination, says } as Determination
  }
}

const recentBits = 6
const bothLanguages = ['zh', 'en'] as const

const isSame = (one: Says, other: Label): boolean => one.zh === other.zh && one.en === other.en

/** Whether a fact is told once where some row has it twice. */
function mayDrop(facts: readonly Label[] = []): boolean {
  const texts = distinctFacts(facts).map(({ en }) => en)
  return texts.some((one, place) => texts.slice(place + 1).some((other) => canBeAlike(one, other)))
}
