/** A line with a mark in the place of each figure and fact that differs from row to row, to become a template. */
import { keptIn } from '../checks/once'
import { type Interval, isPoint, settled } from '../exact/value'
import type { NumberColumn } from '../kernel/columns'
import { absent } from '../kernel/step'
import type { DeterminationColumns } from '../kit/determination-kernel'
import type { FactNumbers } from '../kit/kernel-facts'
import type { ConditionNode, Input, Label, QuantityNode } from '../language/expression'
import { inputsOf } from '../language/walk'
import { same } from '../words/language'
import { figureId } from './line-outputs'
import { dayTexts, factTexts, figureTexts, type NumberTexts } from './number-texts'
import { Shown } from './shown'

/** Marks are letters that Unicode leaves to private use: those of figures first, then those of words. */
const [firstFigure, firstWord] = [0xe000, 0xe800]
const mark = /([\ue000-\uefff])/
const figureLetters = /[\d.,-]|[\ue000-\ue7ff]/g
const wordMark = /[\ue800-\uefff]/

/** What is fixed, and between each two of them what is not. */
export interface MarkedText {
  readonly fixed: readonly string[]
  readonly texts: readonly NumberTexts[]
}

/** More figures and facts than these are not kept together. */
export const mostInRun = 3

/** A part of a text with marks: one figure, or what is fixed with what has few values. */
interface Run {
  readonly text: string
  readonly texts: readonly NumberTexts[]
  readonly isOfFew: boolean
}

/** What differs from row to row in the lines of some programmes, each under a mark of its own. */
export class Marks {
  private readonly facts: ReadonlyMap<string, FactNumbers>
  private readonly isOfHousehold: (input: Input) => boolean
  private readonly byNumbers = new Map<NumberColumn, Map<string, string>>()
  private readonly figures: NumberTexts[] = []
  private readonly words: NumberTexts[] = []

  /** `isOfHousehold` tells the inputs that are the same for every row of a case. */
  constructor(facts: ReadonlyMap<string, FactNumbers>, isOfHousehold: (input: Input) => boolean) {
    this.facts = facts
    this.isOfHousehold = isOfHousehold
  }

  /** A figure that is worked out: that of a node, or an amount. */
  figure(numbers: NumberColumn, under: number, isSum: boolean, node?: QuantityNode): string {
    const inputs = node && inputsOf([node])
    const isOfHousehold = inputs?.every(this.isOfHousehold) ?? false
    const isOfFew = inputs?.every(hasFew) ?? false
    return this.markOf(numbers, `${under} ${isSum}`, () =>
      figureTexts({ numbers, isOfHousehold, isOfFew }, under, isSum),
    )
  }

  /** A fact that is a figure; `undefined` where it has no column. */
  figureOfFact(input: Input, isSum: boolean): string | undefined {
    const under = input.type === 'money' ? 100 : 1
    return this.markOfFact(input, `${under} ${isSum}`, (fact, isOfHousehold) =>
      figureTexts({ ...fact, isOfHousehold, isOfFew: hasFew(input) }, under, isSum, fact.column.meaning),
    )
  }

  fact(input: Input): string | undefined {
    return this.markOfFact(input, 'fact', factTexts)
  }

  day(input: Input): string | undefined {
    return this.markOfFact(input, 'day', (fact, isOfHousehold) =>
      dayTexts({ ...fact, isOfHousehold, isOfFew: false }, fact.column.meaning),
    )
  }

  /** Whether a row has no value of a fact that has a column. */
  isAbsent(input: Input, row: number): boolean {
    return this.facts.get(input.key)?.numbers[row] === absent
  }

  /** A text with marks as what is fixed, and between each two parts of it what is not. */
  piecesOf(text: string): MarkedText {
    const parts = text.split(mark)
    return {
      fixed: parts.filter((_, place) => place % 2 === 0),
      texts: parts.filter((_, place) => place % 2 === 1).map((letter) => this.textsUnder(letter)),
    }
  }

  /** The same as figures one by one, and between them what is fixed with what has few values. */
  runsOf(text: string): readonly Run[] {
    const runs: Run[] = []
    for (const piece of text.split(mark)) {
      if (piece === '') continue
      const texts = mark.test(piece) ? [this.textsUnder(piece)] : []
      const isOfFew = texts.every((one) => one.isOfFew)
      const last = runs.at(-1)
      const isMore = last?.isOfFew && isOfFew && last.texts.length + texts.length <= mostInRun
      if (last && isMore) runs[runs.length - 1] = { text: last.text + piece, texts: [...last.texts, ...texts], isOfFew }
      else runs.push({ text: piece, texts, isOfFew })
    }
    return runs
  }

  private textsUnder(letter: string): NumberTexts {
    const code = letter.charCodeAt(0)
    return (code < firstWord ? this.figures[code - firstFigure] : this.words[code - firstWord]) as NumberTexts
  }

  private markOfFact(
    input: Input,
    way: string,
    make: (fact: FactNumbers, isOfHousehold: boolean) => NumberTexts,
  ): string | undefined {
    const fact = this.facts.get(input.key)
    return fact && this.markOf(fact.numbers, way, () => make(fact, this.isOfHousehold(input)))
  }

  private markOf(numbers: NumberColumn, way: string, make: () => NumberTexts): string {
    const byWay = keptIn(this.byNumbers, numbers, () => new Map<string, string>())
    return keptIn(byWay, way, () => {
      const made = make()
      const [texts, first] = made.kind === 'figure' ? [this.figures, firstFigure] : [this.words, firstWord]
      return String.fromCharCode(first + texts.push(made) - 1)
    })
  }
}

/** Puts marks in the place of what a kernel's columns tell. What is fixed, or follows from the answers, stands as it is. */
export class Marked extends Shown {
  private readonly marks: Marks
  private readonly columns: DeterminationColumns

  constructor(of: ConstructorParameters<typeof Shown>[0], marks: Marks, columns: DeterminationColumns) {
    super(of)
    this.marks = marks
    this.columns = columns
  }

  override side(node: QuantityNode): Label {
    return this.quantity(node)
  }

  protected override figure(node: QuantityNode, value: Interval): Label {
    if (!isPoint(value)) return untold
    const inner = this.resolved(node)
    if (inner.kind === 'number' || inputsOf([inner]).every(({ source }) => source !== 'fact'))
      return super.figure(node, value)
    const isSum = node.unit.startsWith('yuan')
    if (inner.kind === 'input') return told(this.marks.figureOfFact(inner.input, isSum))
    const column = this.columns.trace?.values.find(({ id }) => id === figureId(inner))
    return told(column && this.marks.figure(column.numbers, column.under, isSum, inner))
  }

  override fact(input: Input): Label {
    // How a question of yes or no came out is among the answers.
    const isFixed = input.source !== 'fact' || input.type === 'truth'
    return isFixed ? super.fact(input) : told(this.marks.fact(input))
  }

  override day(node: Extract<ConditionNode, { readonly kind: 'onOrBefore' }>): Label {
    const value = this.values.get(node.input.key)
    return value && 'day' in value ? super.day(node) : untold
  }

  protected override dayOf(input: Input): Label {
    return told(this.marks.day(input))
  }

  override amount(): string {
    const { amounts } = this.columns
    return told(amounts && this.marks.figure(amounts, 100, true)).en
  }

  /** What a quantity's value comes from: through the names of rules, and the branches that were taken. */
  private resolved(node: QuantityNode): QuantityNode {
    if (node.kind === 'rule') return this.resolved(node.of)
    if (node.kind !== 'choose') return node
    const holds = settled(this.evaluation.condition({ node: node.when }))
    return holds === undefined ? node : this.resolved(holds ? node.yes : node.no)
  }
}

/** Whether an input is the same for all, or has few values. */
const hasFew = ({ source, type }: Input): boolean => source !== 'fact' || (type !== 'money' && type !== 'day')

/** What only the exact lane can tell. */
const untold = same('\uefff')

const told = (made: string | undefined): Label => (made === undefined ? untold : same(made))

/** Whether everything in a text that differs from row to row has a mark of its own. */
export const isTold = ({ en }: Label): boolean => !en.includes(untold.en)

/** Whether two texts with marks could come out alike for some row, unless they are alike for every row. */
export function canBeAlike(one: string, other: string): boolean {
  const [a, b] = [headOf(one), headOf(other)]
  if (a.isWhole && b.isWhole) return a.text === b.text
  return (!a.isWhole && b.text.startsWith(a.text)) || (!b.isWhole && a.text.startsWith(b.text))
}

/** What stands before the first mark of words, without figures: whatever these are, it stays the same. */
function headOf(text: string): { readonly text: string; readonly isWhole: boolean } {
  const [head = '', ...rest] = text.split(wordMark)
  return { text: head.replaceAll(figureLetters, ''), isWhole: rest.length === 0 }
}
