/** Values that a missing fact may have: every option, and for sums and days those at which the rules turn. */
import type { DatedCase } from '../case/case'
import { fieldAt, inputAt, stepsOf, valueAt } from '../case/paths'
import { type Exact, exactText, mostYuan, toFen, zero } from '../exact/decimal'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { type Definition, expressionsOf } from '../kit/programme'
import { type Field, skeleton } from '../kit/shape'
import type { AnyNode, Input } from '../language/expression'
import { nodesOf } from '../language/walk'

/** The values to try at a path of a household, for one determination. */
export function probes(policy: Policy, path: string, determined: Determined, household: DatedCase): readonly unknown[] {
  const [root, id = ''] = path.split('.')
  const reading = root === 'readings' ? policy.readings[id] : undefined
  if (reading) return reading.options.filter((option) => option !== reading.open)
  const field = fieldAt(policy.shape, path)
  if (isBirth(field)) return ['1900-01-01', household.on]
  if (field?.name === skeleton.claim.servedOn.name) return yearsOfClaims(household).map((year) => `${year}-12-31`)
  const input = inputAt(policy, path)
  switch (input?.type) {
    case 'truth':
      return [true, false]
    case 'choice':
      return input.options ?? []
    case 'set':
      return [[], ...(input.options ?? []).map((option) => [option])]
    case 'day':
      return turningDays(policy, input, determined.definition)
    case 'count':
      return [input.least, input.most].map((text) => Number.parseInt(text ?? '0', 10))
    default: {
      const size = root === 'standards' ? household.members.length : 1
      return [...turningSums(determined, size), ...limitsOf(path, input, household)]
    }
  }
}

const isBirth = (field: Field | undefined): boolean => field?.feeds.some(({ way }) => way === 'underAge') ?? false

/** The years in which a claim of the household may count, and one in which none does. */
function yearsOfClaims({ members }: DatedCase): readonly string[] {
  const claims = members.flatMap((member) => member.claims ?? [])
  const days = claims.flatMap(({ settledOn, servedOn }) => [settledOn, servedOn ?? settledOn])
  return [...new Set([...days.map((day) => day.slice(0, 4)), '1900'])]
}

/** What the claim has for the fact that a sum may not pass: with it, the sum is as far as it can go. */
function limitsOf(path: string, input: Input | undefined, household: DatedCase): readonly unknown[] {
  const limit = input?.noMoreThan ?? input?.noLessThan
  if (limit === undefined) return []
  const beside = [...stepsOf(path).slice(0, -1), limit]
  const value = valueAt(household, beside)
  return value === undefined || value === null ? [] : [value]
}

/** The last day on which a rule holds, and one on which it no longer does. */
function turningDays({ firstDay }: Policy, input: Input, definition: Definition): readonly string[] {
  const limits = new Set<string>()
  for (const node of nodesBehind(definition))
    if (node.kind === 'onOrBefore' && node.input === input) limits.add(node.day)
  return [...limits].flatMap((day) => [day, firstDay])
}

/**
 * The sums that the rules came to, each a fen less and a fen more, nothing, and the most there can be; those that are
 * known by the person too, for a standard of each.
 */
function turningSums({ definition, evaluation, values }: Determined, size: number): readonly string[] {
  const sums = new Set<string>(['0', mostYuan])
  const add = (value: Exact): void => {
    for (const one of [value, value.minus('0.01'), value.plus('0.01')])
      if (one.isFinite() && one.gte(zero)) sums.add(exactText(toFen(one, 'down')))
  }
  for (const node of nodesBehind(definition))
    if (node.kind === 'rule' && 'unit' in node && node.unit.startsWith('yuan')) {
      const { low, high } = evaluation.quantity({ node })
      add(low)
      add(high)
    }
  for (const value of values.values())
    if ('low' in value) {
      add(value.low)
      add(value.low.div(size))
    }
  return [...sums]
}

const nodesBehind = (definition: Definition): Iterable<AnyNode> =>
  nodesOf(expressionsOf(definition).map(({ node }) => node))
