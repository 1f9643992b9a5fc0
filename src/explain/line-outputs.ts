/** What lines need of a kernel: how every question that they tell of came out, and the figures that they work out. */
import { once } from '../checks/once'
import { constant } from '../exact/specialise'
import type { Condition } from '../kernel/lower'
import { absent } from '../kernel/step'
import { type Definition, instrumentsIn } from '../kit/programme'
import {
  type Asked,
  type LoweredProgramme,
  noSignature,
  type ProgrammeOutput,
  signatures,
} from '../kit/programme-outputs'
import { answersTo, isQuestion, questionsAmong, reached } from '../kit/trace-outputs'
import type { AnyNode, QuantityNode } from '../language/expression'
import { childrenOf, nodesOf } from '../language/walk'

/**
 * Which steps and facts a line has follows from the answers to questions. A row in which the exact lane may know more of one
 * is left to it; a figure that is not known is `absent`.
 */
export const lined: Asked = {
  ...signatures,
  // A line tells facts that the rules do not ask for any more, as another part settles them.
  roots: (definition) => [
    ...signatures.roots(definition),
    ...[...nodesOf(rootsOf(definition))].filter(isQuestion).map((node) => ({ node })),
  ],
  outputs: (one) => {
    const { definition, lowering } = one
    const { steps } = lowering
    const nodes = reached(rootsOf(definition), (node) => partsOf(one, node))
    // What else may be known of a day is looked at when a template is made.
    const ofFigures = questionsAmong(
      one,
      nodes.filter(({ kind }) => kind === 'below' || kind === 'atMost'),
    )
    const isTold = one.all(ofFigures.map((question) => steps.either(lowering.settled(question), question.sharp)))
    const answers = answersTo([...questionsAmong(one, nodes), ...nothingLeft(one)], lowering)
    return [
      ...signatures.outputs(one),
      one.output('answers', steps.choose(isTold, answers, steps.number(noSignature))),
      ...[...figuresIn(one, nodes)].flatMap((node) => figureOutput(one, node)),
    ]
  },
}

/** The name under which a figure stands among the outputs. */
export const figureId = once((_: QuantityNode): string => {
  figures += 1
  return `figure${figures}`
})

let figures = 0

function rootsOf({ requires, grant }: Definition): readonly AnyNode[] {
  const amount = grant.kind === 'amount' ? [grant.amount.node] : []
  const elsewhere = grant.kind === 'service' && grant.elsewhere ? [grant.elsewhere.when.node] : []
  const instruments = instrumentsIn(grant).flatMap(({ when }) => (when ? [when.node] : []))
  return [...requires.map(({ node }) => node), ...amount, ...elsewhere, ...instruments]
}

/** An amount of nothing has a sentence of its own. */
function nothingLeft({ amount, entitled, lowering: { steps } }: LoweredProgramme): readonly Condition[] {
  if (!amount) return []
  const holds = steps.both(entitled.surely, steps.below(amount.step, steps.number(1)))
  return [{ surely: holds, possibly: holds, sharp: steps.always }]
}

/** A line tells nothing of a branch that what is fixed shuts out. */
function partsOf(one: LoweredProgramme, node: AnyNode): readonly AnyNode[] {
  const holds = node.kind === 'choose' ? constant(one.condition(node.when)) : undefined
  return node.kind === 'choose' && holds !== undefined ? [node.when, holds ? node.yes : node.no] : childrenOf(node)
}

/** Figures that are worked out where a line tells a comparison or a step. */
function figuresIn(one: LoweredProgramme, nodes: readonly AnyNode[]): ReadonlySet<QuantityNode> {
  const found = new Set<QuantityNode>()
  const branches = (node: AnyNode): readonly QuantityNode[] => partsOf(one, node).filter(isQuantity)
  const value = (node: QuantityNode): void => {
    if (node.kind === 'rule' || node.kind === 'choose') branches(node).forEach(value)
    else if (node.kind !== 'number' && node.kind !== 'input') found.add(node)
  }
  const printed = (node: QuantityNode): void => {
    if (node.kind === 'rule') value(node)
    else branches(node).forEach(printed)
  }
  for (const node of nodes) {
    if (node.kind === 'below' || node.kind === 'atMost') {
      value(node.left)
      value(node.right)
      printed(node.right.kind === 'rule' ? node.right.of : node.right)
    } else if (node.kind === 'rule' && isQuantity(node)) {
      value(node)
      printed(node.of)
    }
  }
  return found
}

const isQuantity = (node: AnyNode): node is QuantityNode => 'unit' in node

/** A figure that is the same in every row needs no column. */
function figureOutput(one: LoweredProgramme, node: QuantityNode): readonly ProgrammeOutput[] {
  const { steps } = one.lowering
  const { step, under: parts, known } = one.lowering.quantity(one.quantity(node))
  if (step.kind === 'number') return []
  const under = parts * (node.unit.startsWith('yuan') ? 100 : 1)
  const told = steps.choose(known, step, steps.number(absent))
  return [one.output('values', told, { rule: { id: figureId(node), under, isOfFew: false } })]
}
