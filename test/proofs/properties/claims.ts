/** 二(三)1-s2, two claims of one person in one year, each with the other's figures as the year's settlement gives them. */
import { type Condition, number, type Quantity, when } from '../../../src/language/quantity'
import {
  aidEarlierThisYear,
  commercialPaid,
  dibaoCertified,
  disease,
  diseaseRecognised,
  employerPaid,
  inPolicyCost,
  insurancePaid,
  otherAidThisYear,
  otherCostThisYear,
  otherPaymentsThisYear,
  withdrawn,
} from '../../../src/yiwu/facts'
import { countedPayments, medicalAssistance } from '../../../src/yiwu/programmes/medical-assistance'
import { another, equals, is, nothing, type Replacing, sum, under, where } from '../algebra'
import { mutant } from '../breakage'
import type { Expectation, Property, Rules } from '../property'

const about = { group: 'medical', clause: '二(三)1-s2' } as const
const unit = 'yuan'

/** The facts of a claim, of the first and of the second. */
const facts = [
  inPolicyCost,
  insurancePaid,
  commercialPaid,
  employerPaid,
  disease,
  diseaseRecognised,
  withdrawn,
] as const
const first = where(...facts.map((fact): Replacing => [fact, another(fact, 'first')]))
const second = where(...facts.map((fact): Replacing => [fact, another(fact, 'second')]))

/** What two claims are given, one settled after the other, as `claims.ts` of the assessment hands on what was given. */
function settled(rules: Rules, earlier: typeof first, later: typeof first) {
  const due = rules.due(medicalAssistance, unit)
  const covered = rules.entitled(medicalAssistance)
  const counted = rules.quantity(countedPayments)
  const ofOther = (other: typeof first, figure: Quantity<'yuan'>): Quantity<'yuan'> =>
    when(other.condition(covered), other.quantity(figure), nothing(unit))
  const others = (other: typeof first): readonly Replacing[] => [
    [otherCostThisYear, ofOther(other, inPolicyCost)],
    [otherPaymentsThisYear, ofOther(other, counted)],
  ]
  const earlierAid = where(...others(later), [otherAidThisYear, nothing(unit)]).quantity(earlier.quantity(due))
  const laterAid = where(
    ...others(earlier),
    [otherAidThisYear, earlierAid],
    [aidEarlierThisYear, aidEarlierThisYear.plus(earlierAid)],
  ).quantity(later.quantity(due))
  return { earlierAid, laterAid, total: earlierAid.plus(laterAid) }
}

export const claimsProperties: readonly Property[] = [
  {
    ...about,
    id: 'two-claims-within-the-cap',
    says: 'Two consecutive claims never take the year above 100 000.',
    claim: (rules) => ({
      given: [aidEarlierThisYear.isAtMost(number('100000', unit))],
      holds: aidEarlierThisYear.plus(settled(rules, first, second).total).isAtMost(number('100000', unit)),
    }),
    brokenBy: mutant('medicalCapLeft: number, 100000 one more in its last digit'),
  },
  {
    ...about,
    id: 'order-keeps-the-total',
    says: "The order in which two claims are settled never changes the year's total.",
    claim: (rules) => ({
      given: [],
      holds: equals(settled(rules, first, second).total, settled(rules, second, first).total),
    }),
    brokenBy: mutant('medicalAid: least, least made greatest'),
  },
]

type Whose = 'first' | 'second'

const claim = (whose: Whose, cost: string, insurance: string) => ({
  [`${whose}.disease`]: 'uraemia',
  [`${whose}.withdrawn`]: false,
  [`${whose}.inPolicyCost`]: cost,
  [`${whose}.insurancePaid`]: insurance,
  [`${whose}.commercialPaid`]: '0',
  [`${whose}.employerPaid`]: '0',
})

const costs = (of: typeof first, cost: string): readonly Condition[] => [
  of.condition(disease.is('uraemia')),
  is(of.quantity(inPolicyCost), cost),
  is(of.quantity(commercialPaid), '0'),
  is(of.quantity(employerPaid), '0'),
]

/** Two claims of 10000 of a dibao family with a listed disease, the first of the year. */
const twoClaims = (rules: Rules, firstCost: string, secondCost: string): readonly Condition[] => [
  dibaoCertified.isGiven(),
  dibaoCertified,
  ...[first, second].map((one) => one.condition(rules.entitled(medicalAssistance))),
  is(aidEarlierThisYear, '0'),
  ...costs(first, firstCost),
  ...costs(second, secondCost),
]
const year = { dibaoCertified: true, aidEarlierThisYear: '0' }
const insured = (of: typeof first): Quantity<'yuan'> => of.quantity(insurancePaid)

/** The default readings of the aid, so that a case shows the one point it is about. */
const byDefault = {
  medicalBase: 'afterAllInsurance',
  medicalRatioCounts: 'governmentAndAid',
  rounding: 'byWords',
} as const
const perClaim = under({ medicalRatioPeriod: 'perClaim' })
const perYear = under({ medicalRatioPeriod: 'perYear' })
const ninetyPercent = number('0.90', 'ratio')
const costOfBoth = first.quantity(inPolicyCost).plus(second.quantity(inPolicyCost))

export const claimsExpectations: readonly Expectation[] = [
  {
    ...about,
    id: 'order-keeps-the-split',
    says: 'The order in which two claims are settled changes nothing in either.',
    readings: { ...byDefault, medicalRatioPeriod: 'perClaim' },
    claim: (rules) => ({
      given: [...twoClaims(rules, '100000', '60000'), is(insured(first), '0'), is(insured(second), '0')],
      holds: equals(settled(rules, first, second).earlierAid, settled(rules, second, first).laterAid),
    }),
    counterexample: { ...year, ...claim('first', '100000', '0'), ...claim('second', '60000', '0') },
    because:
      'The claim that is settled first takes what it can of the yearly cap. A cost of 100000.00 before one of 60000.00 is given 80000.00 and leaves 20000.00; after it, 48000.00 are gone and 52000.00 are left. The year comes to 100000.00 either way: see order-keeps-the-total.',
  },
  {
    ...about,
    id: 'per-claim-keeps-the-year',
    says: 'Where each claim stays within 90%, so does the year.',
    readings: { ...byDefault, medicalRatioPeriod: 'perClaim' },
    claim: (rules) => ({
      given: [...twoClaims(rules, '10000', '10000'), is(insured(first), '10000'), is(insured(second), '1000')],
      holds: sum(insured(first), insured(second), settled(rules, first, second).total).isAtMost(
        costOfBoth.times(ninetyPercent),
      ),
    }),
    counterexample: { ...year, ...claim('first', '10000', '10000'), ...claim('second', '10000', '1000') },
    because:
      'Insurance paid the first claim of 10000.00 whole, so it is given nothing and nothing is too much there; the second, with 1000.00 from insurance, is given 7200.00 and stays under its own 9000.00. Over the year 18200.00 of 20000.00 are paid, 200.00 above 90%.',
  },
  {
    ...about,
    id: 'per-year-keeps-each-claim',
    says: 'Where the year stays within 90%, so does each claim.',
    readings: { ...byDefault, medicalRatioPeriod: 'perYear' },
    claim: (rules) => ({
      given: [...twoClaims(rules, '10000', '10000'), is(insured(first), '8000'), is(insured(second), '2000')],
      holds: insured(first)
        .plus(settled(rules, first, second).earlierAid)
        .isAtMost(first.quantity(inPolicyCost).times(ninetyPercent)),
    }),
    counterexample: { ...year, ...claim('first', '10000', '8000'), ...claim('second', '10000', '2000') },
    because:
      'Over the year 90% of 20000.00 leave 8000.00 beside an insurance of 10000.00. The first claim takes its 80% of what is left, 1600.00, and with 8000.00 from insurance comes to 96% of its own cost.',
  },
  {
    ...about,
    id: 'both-periods-give-the-same',
    says: 'Counting the 90% by claim or over the year gives the same in all.',
    readings: byDefault,
    claim: (rules) => ({
      given: [...twoClaims(rules, '10000', '10000'), is(insured(first), '8000'), is(insured(second), '2000')],
      holds: equals(
        perClaim.quantity(settled(rules, first, second).total),
        perYear.quantity(settled(rules, first, second).total),
      ),
    }),
    counterexample: { ...year, ...claim('first', '10000', '8000'), ...claim('second', '10000', '2000') },
    because:
      'By claim the first is held to 9000.00 - 8000.00 = 1000.00 and the second given its 80%, 6400.00: 7400.00. Over the year the first may use what the second leaves: 1600.00 and 6400.00, 8000.00.',
  },
  {
    ...about,
    id: 'the-year-never-gives-less',
    says: 'Counting the 90% over the year never gives less than by claim.',
    readings: byDefault,
    claim: (rules) => ({
      given: [...twoClaims(rules, '10000', '10000'), is(insured(first), '10000'), is(insured(second), '1000')],
      holds: perClaim
        .quantity(settled(rules, first, second).total)
        .isAtMost(perYear.quantity(settled(rules, first, second).total)),
    }),
    counterexample: { ...year, ...claim('first', '10000', '10000'), ...claim('second', '10000', '1000') },
    because:
      'Where insurance alone passed 90% of one claim, the excess weighs on the others over the year: by claim the second is given 7200.00, over the year only the 18000.00 - 11000.00 = 7000.00 that are left. Neither reading is always the kinder one.',
  },
]
