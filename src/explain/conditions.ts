/** Why a condition holds, fails or is not known: the facts that made it so, as a tree. */

import { settled, type Truth } from '../exact/value'
import { type ConditionNode, type Label, type QuantityNode, unreachable } from '../language/expression'
import { compared, notCompared, notKnown, pair, sides } from '../words/explanation'
import { or, say } from '../words/language'
import type { Shown } from './shown'
import { optionLabel } from './values'

/** What became of a condition; `unknown` where facts are missing. */
export type State = 'held' | 'failed' | 'unknown'

/** One line of the reason: a named rule, or a fact with its value. */
export interface Because {
  /** The condition or the fact, as a sentence. */
  readonly text: Label
  /** Of a fact that failed: what it would have had to be, where that is one of a few options. */
  readonly needed?: Label
  /** Of a fact that says which groups somebody belongs to. */
  readonly isOfGroups?: true
  /** Whether it held, failed, or is not known. */
  readonly state: State
  /** The locator of its clause; facts have none. */
  readonly clause?: string
  /** What it follows from in turn. */
  readonly because: readonly Because[]
}

const stateOf = (truth: Truth): State => {
  const holds = settled(truth)
  return holds === undefined ? 'unknown' : holds ? 'held' : 'failed'
}

/** A longer list of what was needed says no more than the condition's own name. */
const mostNamed = 4

const opposite = { held: 'failed', failed: 'held', unknown: 'unknown' } as const

/** Two quantities, one held against the other. */
export type Comparison = Extract<ConditionNode, { readonly kind: 'below' | 'atMost' }>

export class Reasons {
  protected readonly shown: Shown

  constructor(shown: Shown) {
    this.shown = shown
  }

  /** The lines that made a condition what it is; readings of the law stand in a list of their own. */
  of(node: ConditionNode): readonly Because[] {
    const state = this.stateOf(node)
    switch (node.kind) {
      case 'rule':
        return [{ text: node.name.label, state, clause: node.name.clause, because: distinct(this.of(node.of)) }]
      case 'all':
        return this.deciding(node.items, state, 'failed')
      case 'any':
        return this.deciding(node.items, state, 'held')
      case 'not':
        return this.negated(node.of)
      case 'choose':
        return this.branches(node)
      case 'below':
        return [{ text: this.compared(node, state), state, because: [] }]
      case 'atMost':
        return [{ text: this.compared(node, state), state, because: [] }]
      case 'given':
        return []
      case 'truth':
      case 'isOneOf':
      case 'includesAny':
      case 'onOrBefore':
        return this.fact(node, state)
      default:
        return unreachable(node)
    }
  }

  private stateOf(node: ConditionNode): State {
    return stateOf(this.shown.evaluation.condition({ node }))
  }

  /** Of several items, those that decide: the failing ones of `all`, the holding ones of `any`, else those open. */
  private deciding(items: readonly ConditionNode[], state: State, decisive: State): readonly Because[] {
    const shown = state === decisive || state === 'unknown' ? state : undefined
    return items.filter((node) => shown === undefined || this.stateOf(node) === shown).flatMap((node) => this.of(node))
  }

  private branches(node: Extract<ConditionNode, { readonly kind: 'choose' }>): readonly Because[] {
    const holds = settled(this.shown.evaluation.condition({ node: node.when }))
    if (holds !== undefined) return [...this.of(node.when), ...this.of(holds ? node.yes : node.no)]
    return [node.when, node.yes, node.no].flatMap((one) => this.of(one))
  }

  /** A fact is marked by what its value means here; a named finding by whether it holds itself. */
  private negated(node: ConditionNode): readonly Because[] {
    const lines = this.of(node)
    if (node.kind === 'rule') return lines
    return lines.map((line) => (line.clause === undefined ? { ...line, state: opposite[line.state] } : line))
  }

  private fact(
    node: Extract<ConditionNode, { readonly kind: 'truth' | 'isOneOf' | 'includesAny' | 'onOrBefore' }>,
    state: State,
  ): readonly Because[] {
    const { input } = node
    const isOpen = state === 'unknown'
    if (input.source === 'reading' && !isOpen) return []
    const value = node.kind === 'onOrBefore' ? this.shown.day(node) : this.shown.fact(input)
    const needed = state === 'failed' && 'options' in node && node.options.length <= mostNamed ? node.options : []
    return [
      {
        text: say(pair, input.label, value),
        ...(needed.length > 0 ? { needed: or(needed.map((id) => optionLabel(input, id))) } : {}),
        ...(node.kind === 'includesAny' ? { isOfGroups: true } : {}),
        state,
        because: [],
      },
    ]
  }

  protected compared({ kind, left, right }: Comparison, state: State): Label {
    const words = state === 'unknown' ? notCompared : compared[kind][state]
    return say(words, this.named(left), this.named(right))
  }

  /** A side of a comparison: its name, if it has one, and its figure. */
  protected named(node: QuantityNode): Label {
    const figure = this.shown.side(node)
    const name = node.kind === 'input' ? node.input.label : node.kind === 'rule' ? node.name.label : undefined
    const isSum = node.unit.startsWith('yuan') && figure !== notKnown
    if (!name) return isSum ? say(sides.alone, '', figure) : figure
    return say(isSum ? sides.yuan : sides.number, name, figure)
  }
}

function distinct(lines: readonly Because[]): readonly Because[] {
  const seen = new Set<string>()
  return lines.filter(({ text }) => !seen.has(text.en) && seen.add(text.en))
}
