/** 二(六)-s2: what holds of the orphan allowance, and what one would expect and does not hold. */

import { always, never } from '../../../src/exact/specialise'
import { figuresOfMonths } from '../../../src/kit/settled-year'
import { all, any, number } from '../../../src/language/quantity'
import { categories, minor, orphanCare, qualifyingMonths } from '../../../src/yiwu/facts'
import { sanlaoCategories } from '../../../src/yiwu/groups'
import { orphanSettledYear } from '../../../src/yiwu/part-year'
import { insurancePremiumSupport } from '../../../src/yiwu/programmes/insurance-premium-support'
import { orphanAllowance } from '../../../src/yiwu/programmes/orphan-allowance'
import type { Readings } from '../../../src/yiwu/readings'
import {
  institutionOrphanStandard,
  scatteredOrphanStandard,
  urbanConsumptionPerCapita,
} from '../../../src/yiwu/standards'
import { poorHousehold } from '../../../src/yiwu/statuses'
import { another, implies, is, oneFen, under, where } from '../algebra'
import { mutant, replaced } from '../breakage'
import type { Expectation, Property, Rules } from '../property'

const about = { group: 'orphans', clause: '二(六)-s2' } as const
const unit = 'yuan/year'
const fen = oneFen(unit)

// The document again, beside the rules.

const onePerson = number('1', 'person')
const consumption = urbanConsumptionPerCapita.times(onePerson)
const institution = institutionOrphanStandard.times(onePerson)
const scattered = scatteredOrphanStandard.times(onePerson)
const seventyPercent = number('0.70', 'ratio')
const sixtyPercent = number('0.60', 'ratio')
const fortyTwoPercent = number('0.42', 'ratio')

const amount = (rules: Rules) => rules.amount(orphanAllowance, unit)
const instalment = (rules: Rules) => {
  const { monthlyInstalment } = orphanAllowance.definition
  if (!monthlyInstalment) throw new Error('The orphan allowance has no instalment')
  return rules.quantity(monthlyInstalment).times(number('12', 'month/year'))
}
const inInstitution = orphanCare.is('institution')
const inCommunity = orphanCare.is('scattered')

const standards = [institutionOrphanStandard, scatteredOrphanStandard, urbanConsumptionPerCapita] as const

/** Not for figures to the nearest fen that are rounded once: see the expectation of the same name. */
const risingUnder: readonly Partial<Readings>[] = [
  { rounding: 'byWords', orphanRoundingChain: 'publishedStandard' },
  { rounding: 'byWords', orphanRoundingChain: 'once' },
  { rounding: 'halfUp', orphanRoundingChain: 'publishedStandard' },
]

const risesWithTheStandards = (readings: Partial<Readings>): Property => ({
  ...about,
  id: `allowance-rises-with-the-standards-${Object.values(readings).join('-')}`,
  says: 'Higher standards and consumption never mean a smaller allowance.',
  readings,
  claim: (rules) => {
    const raised = standards.map((one) => [one, another(one)] as const)
    return {
      given: raised.flatMap(([now, then]) => [now.isAtMost(then), implies(now.isGiven(), then.isGiven())]),
      holds: amount(rules).isAtMost(where(...raised).quantity(amount(rules))),
    }
  },
  brokenBy: mutant('institutionOrphanPayable: greatest, greatest made least'),
})

export const orphansProperties: readonly Property[] = [
  {
    group: 'orphans',
    clause: '二(六)-s2',
    id: 'only-orphans-in-the-community-share-the-premium-support',
    says: 'Where only orphans in the community share the other policies, one in an institution who is in no other group has no premium support.',
    readings: { orphanParity: 'scatteredOnly' },
    claim: (rules) => ({
      given: [
        inInstitution,
        rules.condition(poorHousehold).not(),
        categories.includes(...sanlaoCategories, 'fiveGuarantees', 'threeWithouts', 'severelyDisabled').not(),
      ],
      holds: rules.entitled(insurancePremiumSupport).not(),
    }),
    brokenBy: replaced('the care is not asked', (node) =>
      node.kind === 'isOneOf' && node.input === orphanCare.input ? always : undefined,
    ),
  },
  {
    group: 'orphans',
    clause: '二(六)-s2',
    id: 'an-orphan-in-the-community-shares-the-premium-support',
    says: 'An orphan in the community has premium support under either reading, of whatever age recognition alone decides.',
    readings: { orphanAge: 'byRecognition' },
    claim: (rules) => ({
      given: [inCommunity, categories.includes('orphan')],
      holds: rules.entitled(insurancePremiumSupport),
    }),
    brokenBy: replaced('the care is never the one asked for', (node) =>
      node.kind === 'isOneOf' && node.input === orphanCare.input ? never : undefined,
    ),
  },
  {
    group: 'orphans',
    clause: '二(六)-s1',
    id: 'nobody-of-age-is-an-orphan-under-18',
    says: 'Where an orphan is one under 18, nobody of age is owed the allowance.',
    readings: { orphanAge: 'under18' },
    claim: (rules) => ({ given: [minor.not()], holds: rules.entitled(orphanAllowance).not() }),
    brokenBy: replaced('the age is not asked', (node) =>
      node.kind === 'truth' && node.input === minor.input ? always : undefined,
    ),
  },
  {
    group: 'orphans',
    clause: '二(六)-s1',
    id: 'an-age-never-adds-to-the-allowance',
    says: 'Reading orphans as those under 18 never makes an allowance larger.',
    claim: (rules) => {
      const due = rules.due(orphanAllowance, unit)
      const [young, every] = [under({ orphanAge: 'under18' }), under({ orphanAge: 'byRecognition' })]
      return { given: [], holds: young.quantity(due).isAtMost(every.quantity(due)) }
    },
    brokenBy: replaced('the recognition is not enough', (node) =>
      node.kind === 'isOneOf' && node.input.key === 'readings.orphanAge' ? never : undefined,
    ),
  },
  {
    ...about,
    id: 'institution-reaches-its-floor',
    says: "An orphan in an institution is owed at least 70% of last year's consumption, to the last fraction of a fen.",
    readings: { rounding: 'byWords' },
    claim: (rules) => ({ given: [inInstitution], holds: amount(rules).isAtLeast(consumption.times(seventyPercent)) }),
    brokenBy: mutant('institutionOrphanFloor: round, rounded down in place of up'),
  },
  {
    ...about,
    id: 'community-reaches-its-floor',
    says: 'An orphan in the community is owed at least 60% of what an orphan in an institution is owed.',
    readings: { rounding: 'byWords', scatteredOrphanBase: 'standard', orphanRoundingChain: 'publishedStandard' },
    claim: (rules) => {
      const inside = where([orphanCare, another(orphanCare)])
      return {
        given: [inCommunity, another(orphanCare).is('institution')],
        holds: amount(rules).isAtLeast(inside.quantity(amount(rules)).times(sixtyPercent)),
      }
    },
    brokenBy: mutant('scatteredOrphanFloor: round, rounded down in place of up'),
  },
  {
    ...about,
    id: 'community-reaches-60-percent-of-the-floor',
    says: "An orphan in the community is owed at least 42% (60% of 70%) of last year's consumption, under every reading.",
    readings: { rounding: 'byWords' },
    claim: (rules) => ({ given: [inCommunity], holds: amount(rules).isAtLeast(consumption.times(fortyTwoPercent)) }),
    brokenBy: mutant('scatteredOrphanFloor: round, rounded down in place of up'),
  },
  {
    ...about,
    id: 'orphans-are-paid-the-standards-of-the-city',
    says: "An orphan is owed at least the city's own standard, where there is one.",
    claim: (rules) => ({
      given: [],
      holds: all(
        implies(all(inInstitution, institutionOrphanStandard.isGiven()), amount(rules).isAtLeast(institution)),
        implies(all(inCommunity, scatteredOrphanStandard.isGiven()), amount(rules).isAtLeast(scattered)),
      ),
    }),
    brokenBy: mutant('institutionOrphanPayable: greatest, greatest made least'),
  },
  ...risingUnder.map(risesWithTheStandards),
  {
    ...about,
    id: 'instalments-make-the-year',
    says: 'Twelve instalments are at least the allowance of the year, and under twelve fen more.',
    readings: { rounding: 'byWords' },
    claim: (rules) => ({
      given: [],
      holds: all(
        instalment(rules).isAtLeast(amount(rules)),
        instalment(rules).isBelow(amount(rules).plus(number('0.12', unit))),
      ),
    }),
    brokenBy: mutant('orphanMonthlyInstalment: share, shared down in place of up'),
  },
  {
    ...about,
    id: 'part-year-within-the-instalments',
    needsMultiplication: true,
    says: 'A part year lies between the exact twelfths of its months and as many instalments.',
    readings: { rounding: 'byWords' },
    claim: (rules) => {
      const year = where([figuresOfMonths, amount(rules).times(qualifyingMonths)]).quantity(
        rules.quantity(orphanSettledYear),
      )
      const twelve = number('12', 'ratio')
      return {
        given: [],
        holds: all(
          year.times(twelve).isAtLeast(amount(rules).times(qualifyingMonths)),
          year.times(twelve).isAtMost(instalment(rules).times(qualifyingMonths)),
        ),
      }
    },
    brokenBy: mutant('orphanPartYear: share, shared down in place of up'),
  },
  {
    ...about,
    id: 'rounding-chain-is-worth-a-fen',
    says: 'Rounding once in place of along the chain never changes an allowance by more than a fen, and never upwards.',
    readings: { rounding: 'byWords' },
    claim: (rules) => {
      const published = under({ orphanRoundingChain: 'publishedStandard' }).quantity(amount(rules))
      const once = under({ orphanRoundingChain: 'once' }).quantity(amount(rules))
      return {
        given: [any(inInstitution, inCommunity)],
        holds: all(once.isAtMost(published), published.isAtMost(once.plus(fen))),
      }
    },
    brokenBy: mutant('institutionOrphanFloor: round, rounded down in place of up'),
  },
]

export const orphansExpectations: readonly Expectation[] = [
  {
    ...about,
    id: 'half-up-keeps-the-orphan-floor',
    says: 'An orphan is owed at least 70% of consumption also where figures go to the nearest fen.',
    readings: { rounding: 'halfUp' },
    claim: (rules) => ({
      given: [inInstitution, institutionOrphanStandard.isGiven().not(), is(consumption, '20000.02')],
      holds: amount(rules).isAtLeast(consumption.times(seventyPercent)),
    }),
    counterexample: { orphanCare: 'institution', 'standards.urbanConsumptionPerCapita': '20000.02' },
    because: '70% of 20000.02 is 14000.014, to the nearest fen 14000.01: 0.004 yuan under the floor.',
  },
  {
    ...about,
    id: 'community-reaches-60-percent-whatever-the-base',
    says: 'An orphan in the community is owed at least 60% of the institutional standard, whatever the 60% is taken of.',
    readings: { rounding: 'byWords', scatteredOrphanBase: 'floor', orphanRoundingChain: 'publishedStandard' },
    claim: (rules) => ({
      given: [
        inCommunity,
        scatteredOrphanStandard.isGiven().not(),
        institutionOrphanStandard.isGiven(),
        is(institution, '16000'),
        is(consumption, '20000'),
      ],
      holds: amount(rules).isAtLeast(institution.times(sixtyPercent)),
    }),
    counterexample: {
      orphanCare: 'scattered',
      'standards.institutionOrphanStandard': '16000',
      'standards.urbanConsumptionPerCapita': '20000',
    },
    because:
      "Taken of the institutional floor of 14000.00 the 60% are 8400.00, where 60% of the city's institutional standard of 16000.00 are 9600.00. The default takes the standard itself.",
  },
  {
    ...about,
    id: 'allowance-rises-with-the-standards-under-every-reading',
    says: 'A higher institutional standard never means a smaller allowance, under every reading.',
    readings: { rounding: 'halfUp', scatteredOrphanBase: 'standard', orphanRoundingChain: 'once' },
    claim: (rules) => {
      const raised = another(institutionOrphanStandard)
      return {
        given: [
          inCommunity,
          scatteredOrphanStandard.isGiven().not(),
          institutionOrphanStandard.isGiven(),
          raised.isGiven(),
          institutionOrphanStandard.isAtMost(raised),
          urbanConsumptionPerCapita.isAtLeast(number('20000', 'yuan/person/year')),
        ],
        holds: amount(rules).isAtMost(where([institutionOrphanStandard, raised]).quantity(amount(rules))),
      }
    },
    counterexample: {
      orphanCare: 'scattered',
      'standards.institutionOrphanStandard': '14000.03',
      'other.standards.institutionOrphanStandard': '14000.04',
      'standards.urbanConsumptionPerCapita': '20000.06',
    },
    because:
      '70% of 20000.06 is 14000.042, to the nearest fen 14000.04. A standard of 14000.03 is unlawful, so the exact share goes on: 60% of 14000.042 is 8400.0252, paid 8400.03. One fen more and the standard of 14000.04 passes, counts as published and is a fraction lower: 60% of it is 8400.024, paid 8400.02. Only two readings together, to the nearest fen and rounded once, have this; the default has neither.',
  },
]
