/** What rules ask of their inputs under some readings: how often each enters, and where sets, choices and days turn. */
import { Evaluation } from '../exact/evaluate'
import { settled, type Values } from '../exact/value'
import { type AnyNode, type ConditionNode, type Input, type QuantityNode, questionKinds } from '../language/expression'
import { min } from '../language/intrinsics'
import { childrenOf } from '../language/walk'

type DayNode = Extract<ConditionNode, { readonly kind: 'onOrBefore' }>

/** What rules ask of one input. */
export interface Asked {
  readonly input: Input
  /** How often it enters, a rule that is used twice counting twice; more than two are two. */
  times: number
  /** The options that are asked for together. */
  readonly groups: (readonly string[])[]
  readonly days: DayNode[]
  /** Whether a rule asks if it is given at all: then its absence says something, and it is not split. */
  isAskedGiven: boolean
}

/** By the key of the input. */
export type Asks = ReadonlyMap<string, Asked>

type Times = ReadonlyMap<string, number>

/** By the key of the input; `readings` are the values that are the same for every case, and what they settle is not asked. */
export function askedOf(roots: readonly AnyNode[], readings: Values): Asks {
  const settling = new Evaluation(readings)
  const asked = new Map<string, Asked>()
  const timesBelow = new Map<AnyNode, Times>()
  const holds = (node: ConditionNode): boolean | undefined => settled(settling.condition({ node }))
  const below = (node: AnyNode): Times => {
    const before = timesBelow.get(node)
    if (before) return before
    const made = timesOf(node)
    timesBelow.set(node, made)
    return made
  }
  const timesOf = (node: AnyNode): Times => {
    if (isCondition(node) && holds(node) !== undefined) return nothing
    if ('input' in node) return asks(asked, node)
    const chosen = node.kind === 'choose' ? holds(node.when) : undefined
    if (node.kind === 'choose' && chosen !== undefined) return below(chosen ? node.yes : node.no)
    return sumOf(childrenOf(node).map(below))
  }
  for (const [key, times] of sumOf(roots.map(below))) {
    const one = asked.get(key)
    if (one) one.times = times
  }
  // What has few parts is split first, so that it settles more with less.
  const rank = ([, { input }]: [string, Asked]): number => order.indexOf(input.type)
  return new Map([...asked].sort((a, b) => rank(a) - rank(b)))
}

const order: readonly Input['type'][] = ['truth', 'choice', 'set', 'day', 'money', 'count']

const nothing: Times = new Map()

/** A choice between quantities has a unit, and one between conditions has none. */
const isCondition = (node: AnyNode): node is ConditionNode =>
  node.kind === 'choose' || node.kind === 'rule' ? !('unit' in node) : conditions.has(node.kind)

const conditions: ReadonlySet<string> = new Set<ConditionNode['kind']>([...questionKinds, 'all', 'any', 'not'])

function asks(
  asked: Map<string, Asked>,
  node: Extract<QuantityNode | ConditionNode, { readonly input: Input }>,
): Times {
  const { input } = node
  const own = asked.get(input.key) ?? { input, times: 0, groups: [], days: [], isAskedGiven: false }
  asked.set(input.key, own)
  if (node.kind === 'given') own.isAskedGiven = true
  if (node.kind === 'isOneOf' || node.kind === 'includesAny') own.groups.push(node.options)
  if (node.kind === 'onOrBefore') own.days.push(node)
  return new Map([[input.key, 1]])
}

function sumOf(parts: readonly Times[]): Times {
  const sum = new Map<string, number>()
  for (const part of parts) for (const [key, times] of part) sum.set(key, min(2, (sum.get(key) ?? 0) + times))
  return sum
}
