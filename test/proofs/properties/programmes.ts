/**
 * Every programme: what it depends on and what its amounts are; and for those that help by group, that to be in one more
 * group, or poorer, never loses anything.
 */

import type { Definition } from '../../../src/kit/programme'
import type { AnyInput } from '../../../src/language/input'
import { all, type Condition, type Quantity } from '../../../src/language/quantity'
import { inputsOf } from '../../../src/language/walk'
import * as facts from '../../../src/yiwu/facts'
import { programmes } from '../../../src/yiwu/programmes'
import { another, equals, implies, nothing, type Replacing, same, where, within } from '../algebra'
import { mutant, replaced } from '../breakage'
import type { Property, Rules } from '../property'

const { categories, dibaoCertified, lowIncomeCertified, memberCategories, minor, monthlyIncome } = facts

type Programme = { readonly definition: Definition }

const every = Object.values(programmes) as unknown as readonly Programme[]

const about = ({ definition }: Programme, id: string, says: string) =>
  ({
    group: 'programmes',
    clause: definition.clauses[0] ?? '',
    id: `${id}-${definition.id}`,
    says: `${definition.label.en}: ${says}`,
  }) as const

function reads({ definition: { requires } }: Programme, { input }: AnyInput): boolean {
  return inputsOf(requires.map(({ node }) => node)).some(({ key }) => key === input.key)
}

/** What one is owed in the first case one is owed in the second: the service, and as much money. */
function noWorse(rules: Rules, programme: Programme, second: ReturnType<typeof where>): Condition {
  const entitled = rules.entitled(programme)
  const { grant } = programme.definition
  if (grant.kind !== 'amount') return implies(entitled, second.condition(entitled))
  const due: Quantity<string> = rules.due(programme, grant.amount.unit)
  return due.isAtMost(second.quantity(due))
}

/** A truth that may turn from no to yes, and that is given in both cases or in neither. */
const turnedOn = (now: typeof minor, then: typeof minor): Condition =>
  all(same(now.isGiven(), then.isGiven()), implies(now, then))

function neverLoses(programme: Programme): Property {
  const [set, members] = [another(categories), another(memberCategories)]
  const lower = another(monthlyIncome)
  const truths = [dibaoCertified, lowIncomeCertified, minor].map((one) => [one, another(one)] as const)
  const replacing: readonly Replacing[] = [
    [categories, set],
    [memberCategories, members],
    [monthlyIncome, lower],
    ...truths,
  ]
  return {
    ...about(
      programme,
      'never-loses',
      'one more category, less income, a certificate or being under 18 loses nothing.',
    ),
    claim: (rules) => ({
      given: [
        within(categories, set),
        within(memberCategories, members),
        lower.isAtMost(monthlyIncome),
        ...truths.map(([now, then]) => turnedOn(now, then)),
      ],
      holds: noWorse(rules, programme, where(...replacing)),
    }),
    brokenBy: reads(programme, monthlyIncome)
      ? mutant('belowDibaoLine: below, below turned around')
      : replaced('a category turned into its opposite', (node) =>
          node.kind === 'includesAny' ? { kind: 'not', of: node } : undefined,
        ),
  }
}

/** Two cases with the same facts of the programme, standards and readings have the same result. */
function dependsOnItsFacts(programme: Programme): Property {
  const { definition } = programme
  const own = new Set(Object.values(definition.facts).map(({ input }) => input.key))
  const foreign = Object.values(facts).filter(
    (one): one is (typeof facts)['level'] => typeof one === 'object' && 'takes' in one && !own.has(one.input.key),
  )
  const [asked] = definition.requires
  const stranger = own.has('admitted') ? facts.withdrawn : facts.admitted
  return {
    ...about(
      programme,
      'depends-on-its-facts',
      'nothing but its own facts, the standards and the readings changes it.',
    ),
    claim: (rules) => {
      const entitled = rules.entitled(programme)
      const elsewhere = where(...foreign.map((one): Replacing => [one, another(one)]))
      const outcome = same(entitled, elsewhere.condition(entitled))
      const { grant } = definition
      if (grant.kind !== 'amount') return { given: [], holds: outcome }
      const due: Quantity<string> = rules.due(programme, grant.amount.unit)
      return { given: [], holds: all(outcome, equals(due, elsewhere.quantity(due))) }
    },
    brokenBy: replaced('a condition that asks a fact of another programme', (node) =>
      node === asked?.node ? stranger.node : undefined,
    ),
  }
}

/** What is paid is a sum of money. */
function paysWholeFen(programme: Programme): Property {
  const { definition } = programme
  return {
    ...about(programme, 'pays-whole-fen', 'what is owed is a whole number of fen, and never negative.'),
    claim: (rules) => {
      if (definition.grant.kind !== 'amount') throw new Error(`${definition.id} has no amount`)
      const { unit } = definition.grant.amount
      const due: Quantity<string> = rules.due(programme, unit)
      return { given: [], holds: all(equals(due, due.rounded('down')), due.isAtLeast(nothing(unit))) }
    },
    brokenBy: replaced('nothing rounded, and a grant of 6000.001', (node) =>
      node.kind === 'round'
        ? node.of
        : node.kind === 'number' && node.value === '6000'
          ? { ...node, value: '6000.001' }
          : undefined,
    ),
  }
}

export const programmesProperties: readonly Property[] = [
  ...every.filter(({ definition }) => definition.requires.length > 0).map(dependsOnItsFacts),
  ...every.filter(({ definition }) => definition.grant.kind === 'amount').map(paysWholeFen),
  ...every.filter((one) => reads(one, categories) || reads(one, memberCategories)).map(neverLoses),
]
