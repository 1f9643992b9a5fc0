/** 二(三)1-s2, one claim: what holds of medical aid, and what one would expect and does not hold. */
import { always } from '../../../src/exact/specialise'
import { all, greatest, number } from '../../../src/language/quantity'
import {
  aidEarlierThisYear,
  commercialPaid,
  dibaoCertified,
  disease,
  employerPaid,
  enlistedOn,
  inPolicyCost,
  insurancePaid,
  otherAidThisYear,
  otherCostThisYear,
  otherPaymentsThisYear,
} from '../../../src/yiwu/facts'
import { dayBeforeEnlistment, lastEnlistmentDay } from '../../../src/yiwu/figures'
import { medicalAssistance } from '../../../src/yiwu/programmes/medical-assistance'
import { another, equals, is, nothing, sum, where } from '../algebra'
import { mutant, replaced } from '../breakage'
import type { Expectation, Property, Rules } from '../property'

const about = { group: 'medical', clause: '二(三)1-s2' } as const
const unit = 'yuan'

const due = (rules: Rules) => rules.due(medicalAssistance, unit)
const paid = (rules: Rules) => due(rules).isAbove(nothing(unit))

// The document again, beside the rules.

const ninetyPercent = number('0.90', 'ratio')
const yearlyCap = number('100000', unit)
const left = (...payments: readonly (typeof inPolicyCost)[]) =>
  greatest(nothing(unit), inPolicyCost.minus(sum(insurancePaid, ...payments)))
const leftByAll = left(commercialPaid, employerPaid)
const eightyPercentAndHalfAFen = (base: typeof leftByAll) =>
  base.times(number('0.80', 'ratio')).plus(number('0.005', unit))

const higherCost = another(inPolicyCost)
const higherInsurance = another(insurancePaid)
const higherCommercial = another(commercialPaid)
const moreAidEarlier = another(aidEarlierThisYear)
const withInsurance = where([insurancePaid, higherInsurance])
const withCommercial = where([commercialPaid, higherCommercial])

const moreThanIsLeft = replaced('180% in place of 80% of what is left', (node) =>
  node.kind === 'number' && node.value === '0.80' ? { ...node, value: '1.80' } : undefined,
)
const costAsEarlierAid = replaced('the cost in the place of earlier aid', (node) =>
  node === aidEarlierThisYear.node ? inPolicyCost.node : undefined,
)

const otherDay = another(enlistedOn)

export const medicalProperties: readonly Property[] = [
  {
    ...about,
    id: 'enlistment-before-the-period-is-as-after-it',
    says: 'Who enlisted before the War of Liberation is owed what one is owed who enlisted after October 1954.',
    readings: { demobilisedPeriod: 'statedPeriod' },
    claim: (rules) => ({
      given: [enlistedOn.isOnOrBefore(dayBeforeEnlistment), otherDay.isOnOrBefore(lastEnlistmentDay).not()],
      holds: equals(due(rules), where([enlistedOn, otherDay]).quantity(due(rules))),
    }),
    brokenBy: replaced('the period has no first day', (node) =>
      node.kind === 'isOneOf' && node.input.key === 'readings.demobilisedPeriod' ? always : undefined,
    ),
  },
  {
    ...about,
    id: 'aid-is-never-negative',
    says: 'Medical aid is never negative, nor more than the cost.',
    claim: (rules) => ({
      given: [],
      holds: all(due(rules).isAtLeast(nothing(unit)), due(rules).isAtMost(inPolicyCost)),
    }),
    brokenBy: mutant('medicalCapLeft: greatest, item 1 dropped'),
  },
  {
    ...about,
    id: 'aid-within-80-percent',
    says: 'Medical aid is at most 80% of what every insurance leaves of the cost, and half a fen.',
    readings: { medicalBase: 'afterAllInsurance' },
    claim: (rules) => ({ given: [], holds: due(rules).isAtMost(eightyPercentAndHalfAFen(leftByAll)) }),
    brokenBy: mutant('medicalShare: number, 0.80 one more in its last digit'),
  },
  {
    ...about,
    id: 'aid-within-80-percent-after-government-insurance',
    says: 'Where the 80% is taken after government insurance alone, aid is at most that, and half a fen.',
    readings: { medicalBase: 'afterGovernmentInsurance' },
    claim: (rules) => ({ given: [], holds: due(rules).isAtMost(eightyPercentAndHalfAFen(left())) }),
    brokenBy: mutant('medicalShare: number, 0.80 one more in its last digit'),
  },
  {
    ...about,
    id: 'insurance-and-aid-within-90-percent',
    says: 'Government insurance and aid take at most 90% of the cost wherever aid is paid, to the last fraction of a fen.',
    readings: { medicalRatioPeriod: 'perClaim', rounding: 'byWords' },
    claim: (rules) => ({
      given: [paid(rules)],
      holds: insurancePaid.plus(due(rules)).isAtMost(inPolicyCost.times(ninetyPercent)),
    }),
    brokenBy: mutant('medicalRatioHeadroom: round, rounded halfUp in place of down'),
  },
  {
    ...about,
    id: 'all-payers-and-aid-within-90-percent',
    says: 'Where every payer counts, all of them and aid take at most 90% of the cost wherever aid is paid.',
    readings: { medicalRatioPeriod: 'perClaim', medicalRatioCounts: 'allPayers', rounding: 'byWords' },
    claim: (rules) => ({
      given: [paid(rules)],
      holds: sum(insurancePaid, commercialPaid, employerPaid, due(rules)).isAtMost(inPolicyCost.times(ninetyPercent)),
    }),
    brokenBy: mutant('countedPayments: add, plus made minus'),
  },
  {
    ...about,
    id: 'year-within-90-percent',
    says: "Over the year, insurance and aid take at most 90% of the covered claims' cost wherever aid is paid.",
    readings: { medicalRatioPeriod: 'perYear', medicalRatioCounts: 'governmentAndAid', rounding: 'byWords' },
    claim: (rules) => ({
      given: [paid(rules)],
      holds: sum(insurancePaid, otherPaymentsThisYear, otherAidThisYear, due(rules)).isAtMost(
        inPolicyCost.plus(otherCostThisYear).times(ninetyPercent),
      ),
    }),
    brokenBy: mutant('medicalRatioHeadroom: subtract, minus made plus'),
  },
  {
    ...about,
    id: 'no-one-gains-by-illness',
    says: 'Every payment together never passes the cost wherever aid is paid.',
    readings: { medicalBase: 'afterAllInsurance' },
    claim: (rules) => ({
      given: [paid(rules)],
      holds: sum(insurancePaid, commercialPaid, employerPaid, due(rules)).isAtMost(inPolicyCost),
    }),
    brokenBy: mutant('medicalBase: subtract, minus made plus'),
  },
  {
    ...about,
    id: 'aid-within-the-cap',
    says: 'Aid within the cap leaves the year within the cap of 100 000; above it nothing more is paid.',
    claim: (rules) => ({
      given: [],
      holds: aidEarlierThisYear.plus(due(rules)).isAtMost(greatest(yearlyCap, aidEarlierThisYear)),
    }),
    brokenBy: mutant('medicalCapLeft: number, 100000 one more in its last digit'),
  },
  {
    ...about,
    id: 'aid-rises-with-the-cost',
    says: 'A higher cost with the same payments never means less aid.',
    claim: (rules) => ({
      given: [inPolicyCost.isAtMost(higherCost)],
      holds: due(rules).isAtMost(where([inPolicyCost, higherCost]).quantity(due(rules))),
    }),
    brokenBy: costAsEarlierAid,
  },
  {
    ...about,
    id: 'aid-falls-with-insurance',
    says: 'More paid by government insurance never means more aid.',
    claim: (rules) => ({
      given: [insurancePaid.isAtMost(higherInsurance), higherInsurance.isAtMost(inPolicyCost)],
      holds: withInsurance.quantity(due(rules)).isAtMost(due(rules)),
    }),
    brokenBy: mutant('medicalBase: subtract, minus made plus'),
  },
  {
    ...about,
    id: 'insurance-never-leaves-less',
    says: 'More paid by government insurance never leaves the person with less, aid included.',
    claim: (rules) => ({
      given: [insurancePaid.isAtMost(higherInsurance), higherInsurance.isAtMost(inPolicyCost)],
      holds: insurancePaid.plus(due(rules)).isAtMost(higherInsurance.plus(withInsurance.quantity(due(rules)))),
    }),
    brokenBy: moreThanIsLeft,
  },
  {
    ...about,
    id: 'commercial-insurance-never-leaves-less',
    says: 'More paid by commercial insurance never leaves the person with less, aid included.',
    claim: (rules) => ({
      given: [commercialPaid.isAtMost(higherCommercial)],
      holds: commercialPaid.plus(due(rules)).isAtMost(higherCommercial.plus(withCommercial.quantity(due(rules)))),
    }),
    brokenBy: moreThanIsLeft,
  },
  {
    ...about,
    id: 'aid-falls-with-aid-earlier',
    says: 'More aid earlier in the year never means more aid now, nor less in all.',
    claim: (rules) => {
      const later = where([aidEarlierThisYear, moreAidEarlier]).quantity(due(rules))
      return {
        given: [aidEarlierThisYear.isAtMost(moreAidEarlier)],
        holds: all(
          later.isAtMost(due(rules)),
          aidEarlierThisYear.plus(due(rules)).isAtMost(moreAidEarlier.plus(later)),
        ),
      }
    },
    brokenBy: mutant('medicalCapLeft: subtract, minus made plus'),
  },
]

/** A claim of a dibao family with a listed disease, and nothing else in the year. */
const oneClaim = [
  dibaoCertified.isGiven(),
  dibaoCertified,
  disease.is('uraemia'),
  is(employerPaid, '0'),
  is(aidEarlierThisYear, '0'),
  is(otherCostThisYear, '0'),
  is(otherPaymentsThisYear, '0'),
  is(otherAidThisYear, '0'),
]
const claimCase = {
  dibaoCertified: true,
  disease: 'uraemia',
  withdrawn: false,
  employerPaid: '0',
  aidEarlierThisYear: '0',
  otherCostThisYear: '0',
  otherPaymentsThisYear: '0',
  otherAidThisYear: '0',
}

export const medicalExpectations: readonly Expectation[] = [
  {
    ...about,
    id: 'half-up-keeps-90-percent',
    says: 'Government insurance and aid take at most 90% of the cost also where figures go to the nearest fen.',
    readings: { medicalRatioPeriod: 'perClaim', rounding: 'halfUp' },
    claim: (rules) => ({
      given: [paid(rules), ...oneClaim, is(commercialPaid, '0'), inPolicyCost.isAtLeast(number('100', unit))],
      holds: insurancePaid.plus(due(rules)).isAtMost(inPolicyCost.times(ninetyPercent)),
    }),
    counterexample: { ...claimCase, inPolicyCost: '100.01', insurancePaid: '49.99', commercialPaid: '0' },
    because:
      '90% of 100.01 is 90.009, to the nearest fen 90.01. Insurance of 49.99 leaves 40.02 under it, 80% of the 50.02 left is 40.016 and so 40.02, and both together are 90.01: 0.001 yuan above what the document says is never passed. This is why the default rounds a ceiling down.',
  },
  {
    ...about,
    id: 'payments-within-the-cost-after-government-insurance',
    says: 'Every payment together never passes the cost, whatever the 80% is taken of.',
    readings: {
      medicalBase: 'afterGovernmentInsurance',
      medicalRatioCounts: 'governmentAndAid',
      medicalRatioPeriod: 'perClaim',
      rounding: 'byWords',
    },
    claim: (rules) => ({
      given: [
        paid(rules),
        ...oneClaim,
        is(inPolicyCost, '10000'),
        is(insurancePaid, '5000'),
        is(commercialPaid, '4000'),
      ],
      holds: sum(insurancePaid, commercialPaid, employerPaid, due(rules)).isAtMost(inPolicyCost),
    }),
    counterexample: { ...claimCase, inPolicyCost: '10000', insurancePaid: '5000', commercialPaid: '4000' },
    because:
      'Of a cost of 10000.00 government insurance paid 5000.00 and commercial insurance 4000.00. Taken after government insurance alone, the 80% and the 90% both give 4000.00, and the person receives 13000.00 in all. Under the default reading the base is the 1000.00 that every insurance leaves, and the aid 800.00.',
  },
]
