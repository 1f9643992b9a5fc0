/**
 * Lines from templates that the exact lane made. Rows whose questions come out alike have the same sentences; the figures and
 * facts that stand in them are filled in from a kernel's numbers.
 */
import { absent } from '../kernel/step'
import type { Determination } from '../kit/determination'
import type { DeterminationColumns } from '../kit/determination-kernel'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { noSignature } from '../kit/programme-outputs'
import { frozen } from '../kit/shared-determination'
import type { InOrder } from '../kit/shared-trace'
import type { Label } from '../language/expression'
import type { Language } from '../words/language'
import { canBeAlike, type FactNumbers, isTold, Marked, Marks } from './marked'
import type { NumberTexts } from './number-texts'
import { distinctFacts, type LineParts, lineFrom, lineOf, linePartsOf, type Says, saysIn } from './say'
import { vagueFacts, variantsOf } from './vague'

/** One line: the same for every row, or with places to fill. */
class LineTemplate {
  private readonly holes: readonly NumberTexts[]
  private readonly pieces: readonly {
    readonly language: Language
    readonly fixed: readonly string[]
    readonly places: readonly number[]
  }[]
  private readonly last: number[] = []
  private made: Says | undefined
  private turn = 0

  constructor(line: Label, languages: readonly Language[], marks: Marks) {
    const pieces = languages.map((language) => ({ language, ...marks.piecesOf(line[language]) }))
    this.holes = [...new Set(pieces.flatMap(({ texts }) => texts))]
    this.pieces = pieces.map(({ language, fixed, texts }) => ({
      language,
      fixed,
      places: texts.map((one) => this.holes.indexOf(one)),
    }))
    if (this.holes.length === 0) this.made = frozen(saysIn(languages, line))
  }

  of(row: number, turn: number, inOrder: InOrder): Says | undefined {
    const { holes, last } = this
    if (holes.length === 0) return this.made
    let isSame = turn === this.turn
    for (let place = 0; place < holes.length; place++) {
      const { numbers, isWhole } = holes[place] as NumberTexts
      const number = numbers[row] as number
      if (last[place] !== number || !isWhole(number)) isSame = false
      last[place] = number
    }
    if (isSame) return this.made
    this.turn = turn
    this.made = this.filled(row, inOrder)
    return this.made
  }

  private filled(row: number, inOrder: InOrder): Says | undefined {
    const texts: Label[] = []
    for (let place = 0; place < this.holes.length; place++) {
      const text = (this.holes[place] as NumberTexts).text(this.last[place] as number, row, inOrder)
      if (!text) return undefined
      texts.push(text)
    }
    const says: { [language in Language]?: string } = {}
    for (const { language, fixed, places } of this.pieces) {
      let line = fixed[0] as string
      for (let at = 0; at < places.length; at++)
        line += (texts[places[at] as number] as Label)[language] + (fixed[at + 1] as string)
      says[language] = line
    }
    return says
  }
}

/** The lines of a programme. */
export class SharedLines {
  private readonly policy: Policy
  private readonly languages: readonly Language[]
  private readonly answers: DeterminationColumns['signatures']
  private readonly facts: ReadonlyMap<string, FactNumbers>
  private readonly marks: Marks
  /** By the answers; none where the exact lane is always to write them. */
  private readonly byAnswers = new Map<number, LineTemplate | undefined>()

  constructor(
    policy: Policy,
    languages: readonly Language[],
    columns: DeterminationColumns,
    facts: ReadonlyMap<string, FactNumbers>,
  ) {
    this.policy = policy
    this.languages = languages
    this.answers = columns.trace?.answers ?? new Int32Array(0)
    this.facts = facts
    this.marks = new Marks(columns, facts)
  }

  give(to: Determination, row: number, turn: number, inOrder: InOrder): boolean {
    const says = this.byAnswers.get(this.answers[row] as number)?.of(row, turn, inOrder)
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
    const proof = new LineTemplate(line, bothLanguages, this.marks).of(row, noTurn, inOrder)
    if (!proof) return
    const written = lineOf(this.policy, determined)
    const isProved = isSame(proof, written) && this.isSureOf(line, row, determined)
    this.byAnswers.set(answers, isProved ? new LineTemplate(line, this.languages, this.marks) : undefined)
  }

  /** Whether the line is the same whatever the columns do not tell, and loses no fact that happens to read like another. */
  private isSureOf(line: Label, row: number, determined: Determined): boolean {
    const vague = vagueFacts(this.policy).filter(({ input }) => this.facts.get(input.key)?.numbers[row] === absent)
    return variantsOf(determined, vague).every((variant) => {
      const parts = this.markedParts(variant)
      return isSame(lineFrom(parts), line) && !mayDrop(parts.facts)
    })
  }

  private markedParts(determined: Determined): LineParts {
    return linePartsOf(this.policy, determined, new Marked(determined, this.marks))
  }

  exactly(determined: Determined): Determination {
    const says = saysIn(this.languages, lineOf(this.policy, determined))
    return { ...determined.determination, says } as Determination
  }
}

const bothLanguages = ['zh', 'en'] as const

const isSame = (one: Says, other: Label): boolean => one.zh === other.zh && one.en === other.en

/** No case has it. */
const noTurn = -1

/** Whether a fact is told once where some row has it twice. */
function mayDrop(facts: readonly Label[] = []): boolean {
  const texts = distinctFacts(facts).map(({ en }) => en)
  return texts.some((one, place) => texts.slice(place + 1).some((other) => canBeAlike(one, other)))
}
