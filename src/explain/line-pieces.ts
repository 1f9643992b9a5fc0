/** The pieces that lines are filled in with: figures one by one, and runs of what has few values and so is kept. */
import type { NumberColumn } from '../kernel/columns'
import { hasSeveral, type InOrder } from '../kit/shared-trace'
import type { Language } from '../words/language'
import { placeOf, tableOf } from './lately'
import type { MarkedText } from './marked'
import type { NumberTexts } from './number-texts'

/** A text that is written for one row after another. */
export interface Piece {
  /** As it was last written. */
  readonly text: string
  /** How often it was written. */
  readonly written: number
  readonly isOfHousehold: boolean
  /** Writes it for a row, unless it stands there already. Returns `false` where the exact lane is to tell it. */
  isTold(row: number, inOrder: InOrder): boolean
}

/** The text of one number. */
export class OwnPiece implements Piece {
  text = ''
  written = 0
  readonly isOfHousehold: boolean
  private last: number | undefined
  private readonly numbers: NumberColumn
  private readonly of: NumberTexts['of']
  private readonly language: Language

  constructor(language: Language, { numbers, of, isOfHousehold }: NumberTexts) {
    this.language = language
    this.numbers = numbers
    this.of = of
    this.isOfHousehold = isOfHousehold
  }

  isTold(row: number, inOrder: InOrder): boolean {
    const number = this.numbers[row] as number
    if (number === this.last) return true
    const text = this.of(number, row, inOrder, this.language)
    this.last = text === undefined ? undefined : number
    this.text = text ?? ''
    this.written += 1
    return text !== undefined
  }
}

/** What was made for three numbers. */
interface Entry<Made> {
  readonly one: number
  readonly two: number
  readonly three: number
  readonly made: Made
}

const bits = 6

/** Keeps what is made of figures and facts of few values that stand in one to three columns. */
export class Kept<Made> {
  private readonly one: NumberColumn
  private readonly two: NumberColumn
  private readonly three: NumberColumn
  private readonly entries = tableOf<Entry<Made>>(bits)
  private readonly hasSets: boolean
  /** Those whose numbers may not tell the whole text. */
  private readonly sets: readonly NumberColumn[]
  private readonly make: (row: number, inOrder: InOrder) => Made | undefined

  constructor(texts: readonly NumberTexts[], make: (row: number, inOrder: InOrder) => Made | undefined) {
    const [one, two = one, three = two] = columnsOf(texts) as readonly [NumberColumn, NumberColumn?, NumberColumn?]
    this.one = one
    this.two = two
    this.three = three
    this.sets = columnsOf(texts.filter(({ isSet }) => isSet))
    this.hasSets = this.sets.length > 0
    this.make = make
  }

  of(row: number, inOrder: InOrder): Made | undefined {
    if (this.hasSets && this.sets.some((set) => hasSeveral(set[row] as number))) return this.make(row, inOrder)
    const one = this.one[row] as number
    const two = this.two[row] as number
    const three = this.three[row] as number
    const place = placeOf(bits, one, two, three)
    const found = this.entries[place]
    if (found !== undefined && found.one === one && found.two === two && found.three === three) return found.made
    const made = this.make(row, inOrder)
    if (made !== undefined) this.entries[place] = { one, two, three, made }
    return made
  }
}

/** The columns that some texts rest on, each once. */
export const columnsOf = (texts: readonly NumberTexts[]): readonly NumberColumn[] => [
  ...new Set(texts.map(({ numbers }) => numbers)),
]

/** Figures and facts of few values, with what is fixed around them. */
export class KeptPiece implements Piece {
  text = ''
  written = 0
  readonly isOfHousehold: boolean
  private readonly kept: Kept<string>

  constructor(language: Language, marked: MarkedText) {
    this.isOfHousehold = marked.texts.every((one) => one.isOfHousehold)
    this.kept = new Kept(marked.texts, (row, inOrder) => filled(marked, row, inOrder, language))
  }

  isTold(row: number, inOrder: InOrder): boolean {
    const text = this.kept.of(row, inOrder)
    if (text === undefined) return false
    if (text !== this.text) this.written += 1
    this.text = text
    return true
  }
}

/** A text with its figures and facts; `undefined` where the exact lane is to tell it. */
function filled({ fixed, texts }: MarkedText, row: number, inOrder: InOrder, language: Language): string | undefined {
  const told = texts.map(({ of, numbers }) => of(numbers[row] as number, row, inOrder, language))
  return told.includes(undefined) ? undefined : fixed.map((before, place) => before + (told[place] ?? '')).join('')
}
