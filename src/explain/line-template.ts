/** One line as a template: what is fixed, and chunks of text that are filled in from a row's numbers. */
import { keptIn } from '../checks/once'
import type { NumberColumn } from '../kernel/columns'
import { frozen } from '../kit/shared-determination'
import { hasSeveral, type InOrder } from '../kit/shared-trace'
import type { Label } from '../language/expression'
import type { Language } from '../words/language'
import type { Marks } from './marked'
import type { NumberTexts } from './number-texts'
import { type Says, saysIn } from './say'

/** No case has it: it is not even the same as itself. */
export const noTurn = Number.NaN

/** A text from its first figure to its last. Lines that have the same chunk share it, so that it is written once a row. */
class Chunk {
  /** As it was last written. */
  text = ''
  /** How often it was written. */
  written = 0
  readonly only: NumberTexts | undefined
  /** Whether it is the same for every row of a case. */
  readonly isOfHousehold: boolean
  private readonly fixed: readonly string[]
  private readonly texts: readonly NumberTexts[]
  private readonly columns: readonly NumberColumn[]
  /** Those whose numbers may not tell the whole text. */
  private readonly sets: readonly NumberColumn[]
  private readonly isChinese: boolean
  private readonly last: Float64Array
  private turn = noTurn

  constructor(language: Language, fixed: readonly string[], texts: readonly NumberTexts[]) {
    this.isChinese = language === 'zh'
    this.fixed = fixed
    this.texts = texts
    this.columns = texts.map(({ numbers }) => numbers)
    this.sets = texts.filter(({ isSet }) => isSet).map(({ numbers }) => numbers)
    this.last = new Float64Array(texts.length).fill(Number.NaN)
    this.isOfHousehold = texts.every((one) => one.isOfHousehold)
    this.only = texts.length === 1 ? texts[0] : undefined
  }

  /** Writes it for a row, unless it stands there already. Returns `false` where the exact lane is to tell it. */
  isTold(row: number, turn: number, inOrder: InOrder): boolean {
    if (this.isOfHousehold && this.turn === turn) return true
    const { columns, sets, last } = this
    let isSame = true
    for (let place = 0; place < columns.length; place++) {
      const number = (columns[place] as NumberColumn)[row] as number
      if (last[place] !== number) isSame = false
      last[place] = number
    }
    for (let place = 0; place < sets.length; place++) if (hasSeveral(sets[place]?.[row] as number)) isSame = false
    if (!isSame && !this.write(row, inOrder)) return false
    this.turn = turn
    return true
  }

  private write(row: number, inOrder: InOrder): boolean {
    const { fixed, texts, last, isChinese } = this
    this.written += 1
    let text = fixed[0] as string
    for (let place = 0; place < texts.length; place++) {
      const { of } = texts[place] as NumberTexts
      const told = of(last[place] as number, row, inOrder)
      if (!told) {
        last[0] = Number.NaN
        return false
      }
      // One by one, so that an engine has what it joins in the order in which it writes it out.
      text += isChinese ? told.zh : told.en
      text += fixed[place + 1] as string
    }
    this.text = text
    return true
  }
}

/** A line in one language. */
interface Part {
  readonly language: Language
  /** What stands before each chunk, and behind the last. */
  readonly fixed: readonly string[]
  readonly chunks: readonly Chunk[]
}

/** The chunks of lines over the same columns. */
export class Chunks {
  private readonly marks: Marks
  private readonly byText = new Map<string, Chunk>()

  constructor(marks: Marks) {
    this.marks = marks
  }

  /** A text with marks as what is fixed, and the chunks between. A chunk ends where a sentence of its own begins. */
  of(language: Language, text: string): Part {
    const fixed = ['']
    const chunks: Chunk[] = []
    for (const part of text.split(/(?<=[;；])/)) {
      const [, before = part, marked, after = ''] =
        /^([^\ue000-\uefff]*)([\ue000-\uefff](?:.*[\ue000-\uefff])?)(.*)$/s.exec(part) ?? []
      fixed[fixed.length - 1] += before
      if (marked === undefined) continue
      chunks.push(keptIn(this.byText, `${language}${marked}`, () => this.chunkOf(language, marked)))
      fixed.push(after)
    }
    return { language, fixed, chunks }
  }

  private chunkOf(language: Language, marked: string): Chunk {
    const { fixed, texts } = this.marks.piecesOf(marked)
    return new Chunk(language, fixed, texts)
  }
}

/** More values of a fact than these are not kept. */
const mostKept = 1024

export class LineTemplate {
  /** In Chinese before English, where both were asked for. */
  private readonly parts: readonly Part[]
  private readonly chunks: readonly Chunk[]
  private readonly isOfHousehold: boolean
  /** How often the chunks together were written when the line was. */
  private seen = 0
  /** Of a line in which one fact of few values differs. */
  private readonly byValue: Map<number, Says> | undefined
  private readonly fact: NumberTexts | undefined
  private made: Says | undefined
  private turn = noTurn

  constructor(line: Label, languages: readonly Language[], chunks: Chunks) {
    this.parts = languages.map((language) => chunks.of(language, line[language]))
    this.chunks = this.parts.flatMap((part) => part.chunks)
    this.isOfHousehold = this.chunks.every((chunk) => chunk.isOfHousehold)
    const [first] = this.chunks
    const isOfOne = first?.only?.isOfFew && this.chunks.every(({ only }) => only === first.only)
    this.fact = isOfOne ? first.only : undefined
    this.byValue = isOfOne ? new Map() : undefined
    if (!first) this.made = frozen(saysIn(languages, line))
  }

  /** `undefined` where the exact lane is to write it. What a case shares no other case has. */
  of(row: number, turn: number, inOrder: InOrder): Says | undefined {
    const { chunks, byValue } = this
    if (chunks.length === 0) return this.made
    if (byValue) {
      const number = this.fact?.numbers[row] as number
      const kept = byValue.get(number)
      if (kept) return kept
      if (!(this.fact?.isSet && hasSeveral(number))) return this.keep(byValue, number, row, inOrder)
    }
    return this.written(row, turn, inOrder)
  }

  private keep(byValue: Map<number, Says>, number: number, row: number, inOrder: InOrder): Says | undefined {
    const made = frozen(this.written(row, noTurn, inOrder))
    if (made && byValue.size < mostKept) byValue.set(number, made)
    return made
  }

  private written(row: number, turn: number, inOrder: InOrder): Says | undefined {
    if (this.isOfHousehold && turn === this.turn) return this.made
    const { chunks } = this
    let seen = 0
    for (let place = 0; place < chunks.length; place++) {
      const chunk = chunks[place] as Chunk
      if (!chunk.isTold(row, turn, inOrder)) return undefined
      seen += chunk.written
    }
    if (turn === this.turn && seen === this.seen) return this.made
    this.turn = turn
    this.seen = seen
    const [first, second] = [this.parts[0] as Part, this.parts[1]]
    const line = lineOf(first)
    this.made = second ? { zh: line, en: lineOf(second) } : saysOnly[first.language](line)
    return this.made
  }
}

const saysOnly = { zh: (zh: string): Says => ({ zh }), en: (en: string): Says => ({ en }) }

function lineOf({ fixed, chunks }: Part): string {
  let line = fixed[0] as string
  for (let place = 0; place < chunks.length; place++) {
    line += (chunks[place] as Chunk).text
    line += fixed[place + 1] as string
  }
  return line
}
