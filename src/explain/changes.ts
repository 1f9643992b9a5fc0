/**
 * What would have entitled: the changes of fewest facts that turn a failing condition, each tried on the rules before
 * it is said.
 */

import { type Exact, exact, exactText, toFen } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { isUnknown, known, settled, type Value, type Values } from '../exact/value'
import { type Definition, entitlement } from '../kit/programme'
import { type ConditionNode, type Input, type Label, type QuantityNode, unreachable } from '../language/expression'
import { changes, truths } from '../words/explanation'
import { and, or, say } from '../words/language'
import { dayText, sumText } from './figures'
import { dayOf, optionLabel } from './values'

/**
 * A change that would entitle, in words. `circumstance`: something of the household or of an official finding could be so;
 * `record`: who a person is, which only a fuller or corrected record can show; `higherIncome`: a household is not told to
 * earn more, so notices leave it out.
 */
export interface EntitlingChange extends Label {
  /** Whether a household may change it, a record may show it, or it is income. */
  readonly kind: 'circumstance' | 'record' | 'higherIncome'
  /** Of a change that is to be one of several groups and nothing else: those groups. */
  readonly oneOf?: readonly Label[]
}

/** One fact as it would have to be. */
interface Change {
  readonly input: Input
  readonly text: Label
  readonly value: Value
  readonly kind: EntitlingChange['kind']
  readonly oneOf?: readonly Label[]
}
type Alternative = readonly Change[]

const mostAlternatives = 200
const fen = exact('0.01')

/** The smallest changes that would entitle, in words; none where facts alone cannot. */
export function wouldEntitle(definition: Definition, values: Values): readonly EntitlingChange[] {
  const condition = entitlement(definition)
  const working = new Search(values)
    .toward(condition.node, true)
    .filter((alternative) => entitles(definition, changed(values, alternative)))
  const fewest = Math.min(...working.map(({ length }) => length))
  const found = working.filter(({ length }) => length === fewest).map(inWords)
  return [...new Map(found.map((change) => [change.en, change])).values()]
}

function inWords(alternative: Alternative): EntitlingChange {
  const kinds = alternative.map(({ kind }) => kind)
  const kind = (['higherIncome', 'record'] as const).find((one) => kinds.includes(one)) ?? 'circumstance'
  const [only, ...others] = alternative
  const oneOf = others.length === 0 ? only?.oneOf : undefined
  return { ...and(alternative.map(({ text }) => text)), kind, ...(oneOf ? { oneOf } : {}) }
}

const entitles = (definition: Definition, values: Values): boolean =>
  settled(new Evaluation(values).condition(entitlement(definition))) === true

const changed = (values: Values, alternative: Alternative): Values =>
  new Map([...values, ...alternative.map(({ input, value }) => [input.key, value] as const)])

class Search {
  private readonly values: Values
  private readonly evaluation: Evaluation

  constructor(values: Values) {
    this.values = values
    this.evaluation = new Evaluation(values)
  }

  /** Alternatives that bring a condition to a truth value; a condition that already has it needs no change. */
  toward(node: ConditionNode, wanted: boolean): readonly Alternative[] {
    if (settled(this.evaluation.condition({ node })) === wanted) return [[]]
    switch (node.kind) {
      case 'rule':
        return this.toward(node.of, wanted)
      case 'not':
        return this.toward(node.of, !wanted)
      case 'all':
        return wanted ? this.together(node.items, true) : node.items.flatMap((item) => this.toward(item, false))
      case 'any':
        return wanted ? node.items.flatMap((item) => this.toward(item, true)) : this.together(node.items, false)
      case 'choose': {
        const holds = settled(this.evaluation.condition({ node: node.when }))
        return holds === undefined ? [] : this.toward(holds ? node.yes : node.no, wanted)
      }
      case 'below':
        return wanted ? this.under(node.left, node.right, true) : this.under(node.right, node.left, false)
      case 'atMost':
        return wanted ? this.under(node.left, node.right, false) : this.under(node.right, node.left, true)
      case 'given':
        return []
      case 'truth':
        return fact(node.input, say(changes.is, node.input.label, wanted ? truths.yes : truths.no), known.truth(wanted))
      case 'isOneOf':
        return this.option(node.input, node.options, wanted)
      case 'includesAny':
        return this.membership(node.input, node.options, wanted)
      case 'onOrBefore': {
        const phrase = wanted ? changes.onOrBefore : changes.after
        const limit = dayOf(node, this.values)
        const day = wanted ? limit : '9999-12-31'
        return fact(node.input, say(phrase, node.input.label, dayText(limit)), known.day(day))
      }
      default:
        return unreachable(node)
    }
  }

  private together(items: readonly ConditionNode[], wanted: boolean): readonly Alternative[] {
    return items.reduce<readonly Alternative[]>(
      (found, item) => {
        const more = this.toward(item, wanted)
        return found.flatMap((one) => more.map((other) => merged(one, other))).slice(0, mostAlternatives)
      },
      [[]],
    )
  }

  /** The smaller side at most (or strictly under) the larger one whatever is unknown, by changing a side that is a fact. */
  private under(smaller: QuantityNode, larger: QuantityNode, strictly: boolean): readonly Alternative[] {
    const { low: high } = this.evaluation.quantity({ node: larger })
    const { high: low } = this.evaluation.quantity({ node: smaller })
    const most = strictly ? toFen(high, 'up').minus(fen) : toFen(high, 'down')
    const least = strictly ? toFen(low, 'down').plus(fen) : toFen(low, 'up')
    return [...money(smaller, most, changes.atMost), ...money(larger, least, changes.atLeast)]
  }

  private option(input: Input, options: readonly string[], wanted: boolean): readonly Alternative[] {
    const right = wanted ? options : (input.options ?? []).filter((option) => !options.includes(option))
    const [first] = right
    if (first === undefined) return []
    return fact(input, say(changes.is, input.label, or(right.map((id) => optionLabel(input, id)))), known.choice(first))
  }

  private membership(input: Input, options: readonly string[], wanted: boolean): readonly Alternative[] {
    const value = this.values.get(input.key)
    const now = value !== undefined && !isUnknown(value) && 'surely' in value ? [...value.surely] : []
    const [first] = options
    if (first === undefined) return []
    const labels = options.map((id) => optionLabel(input, id))
    const named = or(labels)
    return wanted
      ? fact(input, say(changes.includes, input.label, named), known.set([...now, first])).map((changes) =>
          changes.map((change) => ({ ...change, oneOf: labels })),
        )
      : fact(input, say(changes.excludes, input.label, named), known.set(now.filter((id) => !options.includes(id))))
  }
}

/** Readings and standards are not the household's to change. */
const fact = (input: Input, text: Label, value: Value, kind = kindOf(input)): readonly Alternative[] =>
  input.source === 'fact' ? [[{ input, text, value, kind }]] : []

/** Sums, certificates and findings may change; who a person is can only be recorded. */
const kindOf = ({ type, advice }: Input): EntitlingChange['kind'] =>
  (type === 'money' || type === 'truth') && advice !== 'record' ? 'circumstance' : 'record'

function money(
  node: QuantityNode,
  limit: Exact,
  phrase: (typeof changes)['atMost'] | (typeof changes)['atLeast'],
): readonly Alternative[] {
  if (node.kind !== 'input' || node.input.type !== 'money' || !limit.isFinite()) return []
  const { input } = node
  if (limit.lt(input.least ?? '0')) return []
  const text = exactText(limit)
  const isHigherIncome = phrase === changes.atLeast && input.advice === 'lessOnly'
  const kind = isHigherIncome ? 'higherIncome' : kindOf(input)
  return fact(input, say(phrase, input.label, sumText(text)), known.quantity(text), kind)
}

/** Two sets of changes at once; of one fact twice, the later stands. */
const merged = (one: Alternative, other: Alternative): Alternative => [
  ...one.filter(({ input }) => !other.some((change) => change.input === input)),
  ...other,
]
