/** A line with a mark in the place of each figure and fact that differs from row to row, to become a template. */
import { type Interval, isPoint, settled } from '../exact/value'
import type { NumberColumn } from '../kernel/columns'
import type { DeterminationColumns } from '../kit/determination-kernel'
import type { KernelColumn } from '../kit/kernel-facts'
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

/** A column of facts, with what it holds. */
export interface FactNumbers {
  readonly column: KernelColumn
  readonly numbers: NumberColumn
}

/** What differs from row to row in the lines of a programme, each under a mark of its own. */
export class Marks {
  private readonly columns: DeterminationColumns
  private readonly facts: ReadonlyMap<string, FactNumbers>
  private readonly byName = new Map<string, string>()
  private readonly figures: NumberTexts[] = []
  private readonly words: NumberTexts[] = []

  constructor(columns: DeterminationColumns, facts: ReadonlyMap<string, FactNumbers>) {
    this.columns = columns
    this.facts = facts
  }

  amount(): string | undefined {
    const { amounts } = this.columns
    return amounts && this.marked('amount', this.figures, firstFigure, () => figureTexts(amounts, 100, true))
  }

  /** A figure that is worked out, if it has a column. */
  figure(node: QuantityNode, isSum: boolean): string | undefined {
    const id = figureId(node)
    const column = this.columns.trace?.values.find((one) => one.id === id)
    const make = ({ numbers, under }: NonNullable<typeof column>) => figureTexts(numbers, under, isSum)
    return column && this.marked(`${id} ${isSum}`, this.figures, firstFigure, () => make(column))
  }

  figureOfFact(input: Input, isSum: boolean): string | undefined {
    const fact = this.facts.get(input.key)
    const under = input.type === 'money' ? 100 : 1
    const make = ({ numbers, column }: FactNumbers) => figureTexts(numbers, under, isSum, column.meaning)
    return fact && this.marked(`${input.key} ${isSum}`, this.figures, firstFigure, () => make(fact))
  }

  fact(input: Input): string | undefined {
    const fact = this.facts.get(input.key)
    return fact && this.marked(input.key, this.words, firstWord, () => factTexts(fact.column, fact.numbers))
  }

  day(input: Input): string | undefined {
    const fact = this.facts.get(input.key)
    return (
      fact && this.marked(`${input.key} day`, this.words, firstWord, () => dayTexts(fact.numbers, fact.column.meaning))
    )
  }

  /** A text with marks as pieces: what is fixed, and between each two of them what is not. */
  piecesOf(text: string): { readonly fixed: readonly string[]; readonly texts: readonly NumberTexts[] } {
    const parts = text.split(mark)
    return {
      fixed: parts.filter((_, place) => place % 2 === 0),
      texts: parts.filter((_, place) => place % 2 === 1).map((letter) => this.textsUnder(letter)),
    }
  }

  private textsUnder(letter: string): NumberTexts {
    const code = letter.charCodeAt(0)
    return (code < firstWord ? this.figures[code - firstFigure] : this.words[code - firstWord]) as NumberTexts
  }

  private marked(name: string, texts: NumberTexts[], first: number, make: () => NumberTexts): string {
    const before = this.byName.get(name)
    if (before !== undefined) return before
    const made = String.fromCharCode(first + texts.length)
    texts.push(make())
    this.byName.set(name, made)
    return made
  }
}

/** Puts marks in the place of what a kernel's columns tell. What is fixed, or follows from the answers, stands as it is. */
export class Marked extends Shown {
  private readonly marks: Marks

  constructor(of: ConstructorParameters<typeof Shown>[0], marks: Marks) {
    super(of)
    this.marks = marks
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
    return told(inner.kind === 'input' ? this.marks.figureOfFact(inner.input, isSum) : this.marks.figure(inner, isSum))
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
    return this.marks.amount() ?? untold.en
  }

  /** What a quantity's value comes from: through the names of rules, and the branches that were taken. */
  private resolved(node: QuantityNode): QuantityNode {
    if (node.kind === 'rule') return this.resolved(node.of)
    if (node.kind !== 'choose') return node
    const holds = settled(this.evaluation.condition({ node: node.when }))
    return holds === undefined ? node : this.resolved(holds ? node.yes : node.no)
  }
}

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
