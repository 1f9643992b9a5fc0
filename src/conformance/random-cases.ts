/**
 * Cases of the suite from a seed: unknown facts, thresholds and the fen beside them, every option of every reading. The exact
 * lane says what must come out. The same seed gives the same cases on every machine.
 */
import { dayAfter } from '../checks/registers'
import { yuanText } from '../household/fen'
import type { PolicyInFull } from '../kit/policy'
import { type Definition, expressionsOf } from '../kit/programme'
import type { PlainFacts } from '../kit/values'
import type { AnyInput } from '../language/input'
import { nodesOf } from '../language/walk'
import { Dice } from '../tables/example-register'
import { answerTo, comparedFields } from './answer'
import type { ConformanceCase, Question } from './case'

/** Standards and readings that some cases share, so that a program may compile or print a query for them once. */
type World = Pick<Question, 'standards' | 'readings'>

/** How many of them there are. */
const worlds = 40

/** The cases of a seed, over all programmes in turn. */
export function* randomCases(policy: PolicyInFull, count: number, seed: number): Generator<ConformanceCase> {
  const dice = new Dice(seed)
  const known = Array.from({ length: worlds }, (_, index) => worldOf(policy, dice, index === 0))
  const subjects = policy.definitions.map((definition) => ({ definition, turns: turningPoints(definition) }))
  for (let index = 0; index < count; index++) {
    const { definition, turns } = subjects[index % subjects.length] as (typeof subjects)[number]
    const world = dice.pick(known)
    yield caseOf(policy, definition, `r${index + 1}`, { dice, world, turns })
  }
}

interface Draw {
  readonly dice: Dice
  readonly world: World
  /** Sums in fen, and days, at which a rule of the programme turns. */
  readonly turns: { readonly fen: readonly bigint[]; readonly days: readonly string[] }
}

function worldOf({ standards, readings }: PolicyInFull, dice: Dice, isPlain: boolean): World {
  const values = Object.keys(standards).map((id) => [
    id,
    !isPlain && dice.oneIn(10) ? null : yuanText(standardValue(dice)),
  ])
  const chosen = Object.entries(readings).flatMap(([id, { options }]) =>
    isPlain || !dice.oneIn(3) ? [] : [[id, dice.pick(options)]],
  )
  return { standards: Object.fromEntries(values), readings: Object.fromEntries(chosen) }
}

const standardValue = (dice: Dice): bigint =>
  dice.oneIn(2) ? dice.pick([50_000n, 40_000n, 33_333n, 66_667n, 120_000n, 1n]) : BigInt(dice.below(3_000_000))

/** Of some draws the first that is not refused, else the last: refusals would outnumber all other results. */
function caseOf(policy: PolicyInFull, definition: Definition, id: string, draw: Draw): ConformanceCase {
  let made = oneCase(policy, definition, id, draw)
  for (let again = 0; again < 6 && made.expected.outcome === 'notEntitled' && !draw.dice.oneIn(4); again++)
    made = oneCase(policy, definition, id, draw)
  return made
}

function oneCase(policy: PolicyInFull, definition: Definition, id: string, draw: Draw): ConformanceCase {
  const unknown = draw.dice.pick([0, 0, 0, 20, 4, 2])
  const facts: { [name: string]: PlainFacts[string] } = {}
  for (const [name, fact] of Object.entries(definition.facts)) {
    const isRequired = fact.takes === 'count' && fact.required
    const isUnknown = unknown > 0 && !isRequired && draw.dice.oneIn(unknown)
    facts[name] = isUnknown ? null : drawn(policy, fact, facts, draw)
  }
  const question = { id, subject: definition.id, facts, ...draw.world }
  const reply = answerTo(policy, question)
  const expected = 'error' in reply ? { error: reply.error } : valuesIn(reply)
  return { ...question, expected: expected as ConformanceCase['expected'], clauses: definition.clauses }
}

const valuesIn = (reply: { readonly [field: string]: unknown }) =>
  Object.fromEntries(comparedFields.map((field) => [field, reply[field] ?? null]))

function drawn(policy: PolicyInFull, fact: AnyInput, facts: PlainFacts, draw: Draw): PlainFacts[string] {
  const { dice, turns } = draw
  switch (fact.takes) {
    case 'truth':
      return dice.oneIn(2)
    case 'choice':
      return dice.pick(fact.options)
    case 'set':
      return [...new Set(Array.from({ length: dice.pick([0, 0, 1, 1, 2, 3]) }, () => dice.pick(fact.options)))]
    case 'day':
      return dice.pick([...turns.days, '1949-09-30', '1980-02-29'])
    case 'count': {
      const [least, most] = [fact.input.least ?? '0', fact.input.most ?? '9'].map((text) => Number.parseInt(text, 10))
      return Math.min((least ?? 0) + dice.below(dice.oneIn(20) ? 9 : 4), most ?? 9)
    }
    case 'money':
      return yuanText(sumOf(policy, fact, facts, draw))
  }
}

/** A sum at which something turns, or one fen beside it; or any sum. Never more than the fact that it may not exceed. */
function sumOf(policy: PolicyInFull, { input }: AnyInput, facts: PlainFacts, { dice, world, turns }: Draw): bigint {
  const size = facts[policy.shape.size.input.id]
  const people = typeof size === 'number' ? BigInt(size) : 1n
  const lines = Object.values(world.standards).flatMap((value) =>
    typeof value === 'string' ? [inFen(value) * people] : [],
  )
  const sums = Object.values(facts).flatMap((value) =>
    typeof value === 'string' && /^\d+\.\d\d$/.test(value) ? [inFen(value)] : [],
  )
  const points = [
    0n,
    ...turns.fen,
    ...lines.flatMap((line) => [line, (line * 3n) / 2n, (line * 3n) / 5n]),
    ...sums.flatMap((sum) => [sum, (sum * 9n) / 10n, sum / 2n]),
  ]
  const sum = dice.oneIn(3)
    ? BigInt(dice.below(dice.pick([1_000, 400_000, 20_000_000])))
    : dice.pick(points) + dice.pick([0n, 0n, 1n, -1n])
  const most = facts[input.noMoreThan ?? '']
  const limit = typeof most === 'string' ? inFen(most) : mostFen
  return sum < 0n ? 0n : sum > limit ? limit : sum
}

/** Below the largest sum that a fact may be. */
const mostFen = 10n ** 13n

/** What the rules of a programme compare with: the sums and days among their figures. */
function turningPoints(definition: Definition): Draw['turns'] {
  const nodes = [...nodesOf(expressionsOf(definition).map(({ node }) => node))]
  return {
    fen: nodes.flatMap((node) => (node.kind === 'number' && node.unit.startsWith('yuan') ? [inFen(node.value)] : [])),
    days: nodes.flatMap((node) => (node.kind === 'onOrBefore' ? [node.day, dayAfter(node.day)] : [])),
  }
}

/** A sum in yuan with at most two decimals as whole fen. */
function inFen(text: string): bigint {
  const [yuan = '0', parts = ''] = text.split('.')
  return BigInt(yuan + parts.padEnd(2, '0'))
}
