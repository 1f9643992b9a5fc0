/** What a trace needs of a kernel beside the signature: how every question came out, and the values of rules. */
import { constant } from '../exact/specialise'
import type { Condition, Quantity as LoweredQuantity, Lowering } from '../kernel/lower'
import type { Step } from '../kernel/step'
import { type AnyNode, type ConditionNode, type QuantityNode, questionKinds } from '../language/expression'
import { childrenOf, inputsOf } from '../language/walk'
import {
  type Asked,
  distinct,
  type LoweredProgramme,
  noSignature,
  type ProgrammeOutput,
  signatures,
} from './programme-outputs'

type RuleNode = Extract<QuantityNode, { readonly kind: 'rule' }>

/**
 * Which steps a trace has follows from the answers to some questions: comparisons, and facts that are asked for what they are. A
 * row in which the value of a rule is not known is left to the exact lane.
 */
export const traced: Asked = {
  ...signatures,
  outputs: (one) => {
    const { lowering } = one
    const { steps } = lowering
    const nodes = workedOut(one)
    const rules = nodes.filter(isRule).map((node) => ({ node, value: lowering.quantity(one.quantity(node)) }))
    const isTold = one.all(rules.map(({ value }) => value.known).filter((known) => known !== steps.never))
    const answers = answersTo(questionsAmong(one, nodes), lowering)
    return [
      ...signatures.outputs(one),
      one.output('answers', steps.choose(isTold, answers, steps.number(noSignature))),
      ...rules.flatMap(({ node, value }) => [
        ...ruleOutput(one, 'values', node, value),
        ...ruleOutput(one, 'before', node, beforeRounding(one, node)),
      ]),
    ]
  },
}

/** The questions among some nodes. */
export const questionsAmong = (one: LoweredProgramme, nodes: readonly AnyNode[]): readonly Condition[] =>
  distinct(nodes.filter(isQuestion).map((node) => one.lowering.condition(one.condition(node))))

/** How questions come out, in one number. */
export const answersTo = (questions: readonly Condition[], { steps }: Lowering): Step =>
  questions
    .map(({ surely, possibly }, place) => {
      const digit = steps.choose(possibly, steps.number(2), steps.never)
      return steps.multiply(steps.choose(surely, steps.number(1), digit), steps.number(3 ** place))
    })
    .reduce((sum, digit) => steps.add(sum, digit), steps.never)

/**
 * The nodes that the exact lane can come to. It works a rule out as it is written, with what is fixed and settles nothing else;
 * what comes after a fixed part that settles the whole it never looks at.
 */
const workedOut = (one: LoweredProgramme): readonly AnyNode[] =>
  reached(
    signatures.roots(one.definition).map(({ node }) => node),
    (node) => partsOf(one, node),
  )

/** Every node that is reached from some roots, each once. */
export function reached(roots: readonly AnyNode[], partsOf: (node: AnyNode) => readonly AnyNode[]): readonly AnyNode[] {
  const seen = new Set<AnyNode>()
  const visit = (node: AnyNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const part of partsOf(node)) visit(part)
  }
  for (const root of roots) visit(root)
  return [...seen]
}

function partsOf(one: LoweredProgramme, node: AnyNode): readonly AnyNode[] {
  if (node.kind === 'choose') {
    const holds = constant(one.condition(node.when))
    return holds === undefined ? childrenOf(node) : [node.when, holds ? node.yes : node.no]
  }
  if (node.kind !== 'all' && node.kind !== 'any') return childrenOf(node)
  const last = node.items.findIndex((item) => constant(one.condition(item)) === (node.kind === 'any'))
  return last < 0 ? node.items : node.items.slice(0, last + 1)
}

/** A number that is the same in every row needs no column. */
function ruleOutput(
  one: LoweredProgramme,
  part: 'values' | 'before',
  { name, unit, of }: RuleNode,
  value: Figure | undefined,
): readonly ProgrammeOutput[] {
  if (!value || value.step.kind === 'number') return []
  const under = value.under * (unit.startsWith('yuan') ? 100 : 1)
  const isOfFew = inputsOf([of]).every(({ source, type }) => source !== 'fact' || (type !== 'money' && type !== 'day'))
  return [one.output(part, value.step, { rule: { id: name.id, under, isOfFew } })]
}

type Figure = Pick<LoweredQuantity, 'step' | 'under'>

/** What a rule rounds; of a rule that rounds in several places a figure that nothing can be told by. */
function beforeRounding(one: LoweredProgramme, { of: body }: RuleNode): Figure | undefined {
  const [rounding, ...others] = withinRule(one, body).filter((node) => node.kind === 'round' || node.kind === 'share')
  if (!rounding) return undefined
  const made = one.quantity(rounding)
  const isOne = others.length === 0 && (made.kind === 'round' || made.kind === 'share')
  return isOne ? one.lowering.unrounded(made) : { step: one.entitled.surely, under: Number.NaN }
}

/** The nodes of a rule's own body, without those of the rules that it uses. */
const withinRule = (one: LoweredProgramme, node: AnyNode): readonly AnyNode[] =>
  node.kind === 'rule' ? [] : [node, ...partsOf(one, node).flatMap((part) => withinRule(one, part))]

const isRule = (node: AnyNode): node is RuleNode => node.kind === 'rule' && 'unit' in node

const questions: ReadonlySet<AnyNode['kind']> = new Set(questionKinds)

export const isQuestion = (node: AnyNode): node is ConditionNode => questions.has(node.kind)
