/** One line as a template: what is fixed, and pieces that are filled in from a row's numbers. */
import { keptIn } from '../checks/once'
import { frozen } from '../kit/shared-determination'
import type { InOrder } from '../kit/shared-trace'
import type { Label } from '../language/expression'
import type { Language } from '../words/language'
import { columnsOf, Kept, KeptPiece, OwnPiece, type Piece } from './line-pieces'
import { type MarkedText, type Marks, mostInRun } from './marked'
import type { NumberTexts } from './number-texts'
import { type Says, saysIn } from './say'

/** What tells a case from others; a line that is kept for others is of none. */
type Turn = number | undefined

/** A line in one language. */
interface Part {
  readonly language: Language
  /** What stands before each piece, and behind the last. */
  readonly fixed: readonly string[]
  readonly pieces: readonly Piece[]
}

/** The pieces of lines over the same columns. Lines that have the same piece share it, so that it is written once a row. */
export class Pieces {
  private readonly marks: Marks
  private readonly byText = new Map<string, Piece>()

  constructor(marks: Marks) {
    this.marks = marks
  }

  marked(text: string): MarkedText {
    return this.marks.piecesOf(text)
  }

  of(language: Language, text: string): Part {
    const fixed = ['']
    const pieces: Piece[] = []
    for (const run of this.marks.runsOf(text)) {
      const [first] = run.texts
      if (!first) fixed[fixed.length - 1] += run.text
      else {
        pieces.push(keptIn(this.byText, `${language}${run.text}`, () => this.pieceOf(language, run.text, first)))
        fixed.push('')
      }
    }
    return { language, fixed, pieces }
  }

  private pieceOf(language: Language, text: string, first: NumberTexts): Piece {
    return first.isOfFew ? new KeptPiece(language, this.marked(text)) : new OwnPiece(language, first)
  }
}

export class LineTemplate {
  /** The line of every row, where nothing in it differs. */
  private readonly constant: Says | undefined
  /** Lines in which nothing but facts and figures of few values differ. */
  private readonly kept: Kept<Says> | undefined
  /** In Chinese before English, where both were asked for. */
  private readonly first: Part
  private readonly second: Part | undefined
  private readonly pieces: readonly Piece[]
  private readonly isOfHousehold: boolean
  /** How often the pieces together were written when the line was. */
  private seen = 0
  private made: Says | undefined
  private turn: Turn

  constructor(line: Label, languages: readonly Language[], pieces: Pieces) {
    const [first, second] = languages.map((language) => pieces.of(language, line[language]))
    this.first = first as Part
    this.second = second
    this.pieces = [...this.first.pieces, ...(second?.pieces ?? [])]
    this.isOfHousehold = this.pieces.every((piece) => piece.isOfHousehold)
    const texts = pieces.marked(line.zh + line.en).texts
    if (texts.length === 0) this.constant = frozen(saysIn(languages, line))
    else if (texts.every(({ isOfFew }) => isOfFew) && columnsOf(texts).length <= mostInRun)
      this.kept = new Kept(texts, (row, inOrder) => frozen(this.filled(row, inOrder)))
  }

  /** `undefined` where the exact lane is to write it. */
  of(row: number, turn: Turn, inOrder: InOrder): Says | undefined {
    if (this.constant !== undefined) return this.constant
    return this.kept === undefined ? this.filled(row, inOrder, turn) : this.kept.of(row, inOrder)
  }

  private filled(row: number, inOrder: InOrder, turn?: Turn): Says | undefined {
    const isSameTurn = turn !== undefined && turn === this.turn
    if (isSameTurn && this.isOfHousehold) return this.made
    const { pieces } = this
    let seen = 0
    for (let place = 0; place < pieces.length; place++) {
      const piece = pieces[place] as Piece
      if (!piece.isTold(row, inOrder)) return undefined
      seen += piece.written
    }
    if (isSameTurn && seen === this.seen) return this.made
    this.turn = turn
    this.seen = seen
    this.made = this.write()
    return this.made
  }

  private write(): Says {
    const { first, second } = this
    const line = lineOf(first)
    return second ? { zh: line, en: lineOf(second) } : saysOnly[first.language](line)
  }
}

const saysOnly = { zh: (zh: string): Says => ({ zh }), en: (en: string): Says => ({ en }) }

function lineOf({ fixed, pieces }: Part): string {
  let line = fixed[0] as string
  for (let place = 0; place < pieces.length; place++) {
    line += (pieces[place] as Piece).text
    line += fixed[place + 1] as string
  }
  return line
}
