/** Which missing fact to ask for first: how far each would settle what is undetermined, tried value by value. */

import { checkedCase, type DatedCase } from '../case/case'
import { InputError } from '../checks/issue'
import { exact, exactText, fenText, mostYuan, toFen, zero } from '../exact/decimal'
import { type AssessOptions, determineCase } from '../household/assess'
import { checkedReadings, checkedStandards } from '../kit/calculator'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { type Definition, expressionsOf } from '../kit/programme'
import { frozen } from '../kit/shared-determination'
import { isRegister, type StandardsInForce } from '../kit/standards-in-force'
import type { Input } from '../language/expression'
import { nodesOf } from '../language/walk'
import { readings } from '../yiwu/all-readings'
import type { ReadingId } from '../yiwu/reading-options'
import { inputAt, inputsBehind, type MissingFact, missingFacts } from './missing'

/** A missing fact, and how much of an undetermined result it would settle. */
export interface NextFact extends MissingFact {
  /** Whether every value tried, some or none decided the outcome and the amount. */
  readonly decides: 'always' | 'sometimes' | 'never'
  /** The widest range left over any value tried, in yuan; absent for services and where no largest amount exists. */
  readonly leaves?: string
}

/** What to find out first for one undetermined result. */
export interface NextFacts {
  /** The id of a programme that is undetermined. */
  readonly programme: string
  /** The id of the member, for a programme about persons or claims. */
  readonly person?: string
  /** The id of the claim. */
  readonly claim?: string
  /** The one that settles most first. */
  readonly facts: readonly NextFact[]
}

type PlainCase = { readonly [key: string]: unknown }

/**
 * Ranks the missing facts of every undetermined determination of a household, for a form that asks only what matters.
 * @throws InputError as `assess` does.
 * @example
 * nextFacts({ id: 'H-1', on: '2013-06-01', residence: 'urban', members: [{ id: 'a' }] },
 *   { standards: { urbanDibaoStandard: '500' } })[0].facts[0].path // 'monthlyIncome'
 */
export function nextFacts(theCase: unknown, options: AssessOptions = {}): readonly NextFacts[] {
  const household = checkedCase(theCase, options.on)
  const inForce = isRegister(options.standards) ? options.standards.inForce(household.on) : checkedStandards(options)
  const asked: Asked = { household, standards: inForce, readings: checkedReadings(options.readings ?? {}) }
  const { determined } = determineCase(household, { standards: inForce, readings: asked.readings })
  return determined.flatMap((one, index) => {
    const { determination, definition } = one
    if (determination.outcome !== 'undetermined') return []
    const facts = missingFacts(definition, determination.missing ?? []).map((fact) => tried(fact, index, one, asked))
    const { programme, person, claim } = determination
    return [
      {
        programme,
        ...(person === undefined ? {} : { person }),
        ...(claim === undefined ? {} : { claim }),
        facts: frozen([...facts].sort(bySettling)),
      },
    ]
  })
}

interface Asked {
  readonly household: DatedCase
  readonly standards: StandardsInForce
  readonly readings: object
}

function tried(fact: MissingFact, index: number, determined: Determined, asked: Asked): NextFact {
  const results = probes(fact.path, determined, asked.household).flatMap((value) => {
    try {
      return [withFact(asked, fact.path, value)[index]?.determination].filter((one) => one !== undefined)
    } catch (error) {
      // A value that other facts rule out is none of those it can have.
      if (error instanceof InputError) return []
      throw error
    }
  })
  const open = results.filter(({ outcome }) => outcome === 'undetermined')
  const leaves = widest(open)
  const decides = open.length === 0 ? 'always' : open.length < results.length ? 'sometimes' : 'never'
  const isAmount = determined.definition.grant.kind === 'amount'
  return { ...fact, decides, ...(isAmount && leaves !== undefined ? { leaves } : {}) }
}

/** The household determined again with one more fact known. */
function withFact(asked: Asked, path: string, value: unknown): readonly Determined[] {
  const [root, id = ''] = path.split('.')
  const standards = root === 'standards' ? { ...asked.standards, [id]: value } : asked.standards
  const chosen = root === 'readings' ? { ...asked.readings, [id]: value } : asked.readings
  const isCase = root !== 'standards' && root !== 'readings'
  const household = isCase ? placed(asked.household as unknown as PlainCase, steps(path), value) : asked.household
  return determineCase(household, { standards, readings: chosen }).determined
}

/** `members[0].claims[1].disease` as its steps. */
const steps = (path: string): readonly string[] => path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')

function placed(target: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(target))
    return target.map((item, index) => (String(index) === step ? placed(item, rest, value) : item))
  const object = (target ?? {}) as PlainCase
  return { ...object, [step]: placed(object[step], rest, value) }
}

/** Values that a missing fact may have: every option, and for money the figures where the rules turn. */
function probes(
  path: string,
  { definition, evaluation, values }: Determined,
  household: DatedCase,
): readonly unknown[] {
  const name = path.split('.').at(-1) ?? path
  const [root] = path.split('.')
  if (root === 'readings') {
    const reading = readings[name as ReadingId]
    return reading.options.filter((option) => option !== reading.open)
  }
  if (name === 'birthDate') return ['1900-01-01', household.on]
  const input = inputAt(path, inputsBehind(definition))
  if (input?.type === 'truth') return [true, false]
  if (input?.type === 'choice') return (input.options ?? []).filter((option) => option !== 'none')
  if (input?.type === 'set') return [[], ...(input.options ?? []).map((option) => [option])]
  if (input?.type === 'day') return turningDays(input, definition)
  if (input?.type === 'count') return [input.least, input.most].map((text) => Number.parseInt(text ?? '0', 10))
  if (name === 'servedOn') return yearsOfClaims(household).map((year) => `${year}-12-31`)
  const size = root === 'standards' ? household.members.length : 1
  return [...turningSums(definition, evaluation, values, size), ...limitsOf(path, input, household)]
}

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
  const beside = [...steps(path).slice(0, -1), limit]
  const value = beside.reduce<unknown>((part, step) => (part as PlainCase | null | undefined)?.[step], household)
  return value === undefined || value === null ? [] : [value]
}

function turningDays(input: Input, definition: Definition): readonly string[] {
  const limits = new Set<string>()
  for (const node of nodesOf(expressionsOf(definition).map((one) => one.node)))
    if (node.kind === 'onOrBefore' && node.input === input) limits.add(node.day)
  return [...limits].flatMap((day) => [day, '2012-12-03'])
}

/**
 * The sums that the rules came to, each a fen less and a fen more, nothing, and the most there can be; those that are
 * known by the person too, for a standard of each.
 */
function turningSums(
  definition: Definition,
  evaluation: Determined['evaluation'],
  values: Determined['values'],
  size: number,
): readonly string[] {
  const sums = new Set<string>(['0', mostYuan])
  const add = (value: ReturnType<typeof exact>): void => {
    for (const one of [value, value.minus('0.01'), value.plus('0.01')])
      if (one.isFinite() && one.gte(zero)) sums.add(exactText(toFen(one, 'down')))
  }
  for (const node of nodesOf(expressionsOf(definition).map((one) => one.node)))
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

function widest(open: readonly Determination[]): string | undefined {
  const widths = open.map(({ range }) => (range?.max === undefined ? undefined : exact(range.max).minus(range.min)))
  if (widths.some((width) => width === undefined)) return undefined
  return fenText(widths.reduce<ReturnType<typeof exact>>((most, width) => (width?.gt(most) ? width : most), zero))
}

const order = { always: 0, sometimes: 1, never: 2 } as const

function bySettling(a: NextFact, b: NextFact): number {
  if (a.decides !== b.decides) return order[a.decides] - order[b.decides]
  if (a.leaves === undefined || b.leaves === undefined)
    return a.leaves === b.leaves ? 0 : a.leaves === undefined ? 1 : -1
  return exact(a.leaves).cmp(b.leaves)
}
