/** 二(二)3-s2: what holds of the low-income subsidy, and what one would expect and does not hold. */
import { all, any, number } from '../../../src/language/quantity'
import {
  dibaoCertified,
  householdSize,
  lowIncomeCertified,
  monthlyIncome,
  qualifyingMonths,
  residence,
  yearFigure,
} from '../../../src/yiwu/facts'
import { lowIncomePartYear } from '../../../src/yiwu/part-year'
import { dibao } from '../../../src/yiwu/programmes/dibao'
import { lowIncomeSubsidy } from '../../../src/yiwu/programmes/low-income-subsidy'
import { lowIncomeSubsidyStandard, ruralDibaoStandard, urbanDibaoStandard } from '../../../src/yiwu/standards'
import { another, equals, implies, is, where } from '../algebra'
import { mutant } from '../breakage'
import type { Expectation, Property, Rules } from '../property'

const about = { group: 'lowIncome', clause: '二(二)3-s2' } as const
const unit = 'yuan/year'

// The document again, beside the rules.

const aQuarter = number('0.25', 'ratio')
const twelveMonths = number('12', 'month/year')
const oneMonthAYear = number('1', 'month/year')
const onePerson = number('1', 'person')

const entitled = (rules: Rules) => rules.entitled(lowIncomeSubsidy)
const amount = (rules: Rules) => rules.amount(lowIncomeSubsidy, unit)
const ofOne = (rules: Rules) => where([householdSize, onePerson]).quantity(amount(rules))
const partYear = (rules: Rules) => rules.quantity(lowIncomePartYear)
const months = (share: string) => number(share, 'ratio')

/** Dibao of twelve months and the subsidy. */
const yearOf = (rules: Rules) =>
  rules.due(dibao, 'yuan/month').times(twelveMonths).plus(rules.due(lowIncomeSubsidy, unit))
const byDefault = {
  dibaoThreshold: 'below',
  dibaoFloor: 'perPerson',
  lowIncomeBase: 'twelveMonths',
  lowIncomeWithDibao: 'exclusive',
  rounding: 'byWords',
} as const

export const lowIncomeProperties: readonly Property[] = [
  {
    ...about,
    id: 'subsidy-reaches-its-floor',
    says: 'The subsidy is at least 25% of twelve months of the rural standard for every member, to the last fraction of a fen.',
    readings: { lowIncomeBase: 'twelveMonths', rounding: 'byWords' },
    claim: (rules) => ({
      given: [],
      holds: ofOne(rules).isAtLeast(ruralDibaoStandard.times(onePerson).times(twelveMonths).times(aQuarter)),
    }),
    brokenBy: mutant('lowIncomeSubsidyFloor: number, 0.25 one less in its last digit'),
  },
  {
    ...about,
    id: 'subsidy-reaches-its-floor-of-a-month',
    says: "Where the month's figure is the base, the subsidy is at least 25% of it for every member.",
    readings: { lowIncomeBase: 'monthlyFigure', rounding: 'byWords' },
    claim: (rules) => ({
      given: [],
      holds: ofOne(rules).isAtLeast(ruralDibaoStandard.times(onePerson).times(oneMonthAYear).times(aQuarter)),
    }),
    brokenBy: mutant('lowIncomeSubsidyFloor: round, rounded down in place of up'),
  },
  {
    ...about,
    id: 'subsidy-pays-a-higher-standard-of-the-city',
    says: "The subsidy is at least the city's own figure for every member, where there is one.",
    claim: (rules) => ({
      given: [lowIncomeSubsidyStandard.isGiven()],
      holds: ofOne(rules).isAtLeast(lowIncomeSubsidyStandard.times(onePerson)),
    }),
    brokenBy: mutant('lowIncomeSubsidyPerPerson: greatest, greatest made least'),
  },
  {
    ...about,
    id: 'subsidy-by-the-member',
    needsMultiplication: true,
    says: "One more member adds exactly one person's subsidy.",
    claim: (rules) => ({
      given: [],
      holds: equals(
        where([householdSize, householdSize.plus(onePerson)]).quantity(amount(rules)),
        amount(rules).plus(ofOne(rules)),
      ),
    }),
    brokenBy: mutant('lowIncomeSubsidy: multiply, only the left factor'),
  },
  {
    ...about,
    id: 'subsidy-rises-with-the-standards',
    says: 'Higher standards never mean a smaller subsidy per household.',
    claim: (rules) => {
      const [rural, local] = [another(ruralDibaoStandard), another(lowIncomeSubsidyStandard)]
      const raised = where([ruralDibaoStandard, rural], [lowIncomeSubsidyStandard, local])
      return {
        given: [
          ruralDibaoStandard.isAtMost(rural),
          lowIncomeSubsidyStandard.isAtMost(local),
          implies(lowIncomeSubsidyStandard.isGiven(), local.isGiven()),
        ],
        holds: amount(rules).isAtMost(raised.quantity(amount(rules))),
      }
    },
    brokenBy: mutant('lowIncomeSubsidyPerPerson: greatest, greatest made least'),
  },
  {
    ...about,
    id: 'never-dibao-and-subsidy',
    says: 'Without a dibao certificate that says otherwise, no household is owed dibao and the subsidy at once.',
    readings: { lowIncomeWithDibao: 'exclusive' },
    claim: (rules) => ({
      given: [any(dibaoCertified.isGiven().not(), dibaoCertified)],
      holds: all(rules.entitled(dibao), entitled(rules)).not(),
    }),
    brokenBy: mutant('notShutOutByDibao: not, not dropped'),
  },
  {
    ...about,
    id: 'poverty-never-costs-in-a-year',
    needsMultiplication: true,
    says: 'Where no certificate decides, no figure of the city is higher than the floor and the rural standard is at most the urban one, less income never means less dibao and subsidy over a year.',
    readings: byDefault,
    claim: (rules) => {
      const higher = another(monthlyIncome)
      return {
        given: [
          dibaoCertified.isGiven().not(),
          lowIncomeSubsidyStandard.isGiven().not(),
          ruralDibaoStandard.isAtMost(urbanDibaoStandard),
          monthlyIncome.isAtMost(higher),
        ],
        holds: where([monthlyIncome, higher]).quantity(yearOf(rules)).isAtMost(yearOf(rules)),
      }
    },
    brokenBy: mutant('dibaoAllowance: greatest, greatest made least'),
  },
  {
    ...about,
    id: 'part-year-is-its-twelfths',
    says: 'A part year is at least the twelfths of its months, and under a fen more.',
    readings: { lowIncomePartYear: 'byMonth', rounding: 'byWords' },
    claim: (rules) => {
      const twelve = partYear(rules).times(months('12'))
      const owed = yearFigure.times(qualifyingMonths)
      return { given: [], holds: all(twelve.isAtLeast(owed), twelve.isBelow(owed.plus(number('0.12', unit)))) }
    },
    brokenBy: mutant('lowIncomePartYear: share, shared down in place of up'),
  },
  {
    ...about,
    id: 'part-year-rises-to-the-year',
    says: "A part year grows with its months, from nothing to the whole year's figure.",
    claim: (rules) => {
      const more = another(qualifyingMonths)
      const whole = where([qualifyingMonths, months('12')])
      const none = where([qualifyingMonths, months('0')])
      return {
        given: [qualifyingMonths.isAtMost(more)],
        holds: all(
          partYear(rules).isAtMost(where([qualifyingMonths, more]).quantity(partYear(rules))),
          equals(whole.quantity(partYear(rules)), yearFigure),
          is(none.quantity(partYear(rules)), '0'),
        ),
      }
    },
    brokenBy: mutant('lowIncomePartYear: share, one part more'),
  },
]

/** Three persons in the city, certified as low-income. Illustrative standards. */
const household = [
  residence.is('urban'),
  is(householdSize, '3'),
  is(urbanDibaoStandard, '500'),
  is(ruralDibaoStandard, '400'),
  lowIncomeSubsidyStandard.isGiven().not(),
  lowIncomeCertified.isGiven(),
  lowIncomeCertified,
]
const householdCase = {
  residence: 'urban',
  householdSize: 3,
  'standards.urbanDibaoStandard': '500',
  'standards.ruralDibaoStandard': '400',
  lowIncomeCertified: true,
}

export const lowIncomeExpectations: readonly Expectation[] = [
  {
    ...about,
    id: 'never-dibao-and-subsidy-whatever-the-certificate',
    says: 'No household is owed dibao and the subsidy at once.',
    readings: { ...byDefault, lowIncomeTest: 'certificate' },
    claim: (rules) => ({
      given: [...household, dibaoCertified.isGiven(), is(monthlyIncome, '1400')],
      holds: all(rules.entitled(dibao), entitled(rules)).not(),
    }),
    counterexample: { ...householdCase, dibaoCertified: false, monthlyIncome: '1400' },
    because:
      'The file says that the household is not on dibao, and its income of 1400.00 is under the line of 1500.00. The dibao programme looks at income and finds 600.00 a month; every other programme follows the certificate, so the subsidy of 3600.00 a year is owed too. The determination notes certificateAgainstIncome: the file and the income cannot both be right, and an official has to settle which.',
  },
  {
    ...about,
    id: 'a-certificate-never-costs',
    says: 'A dibao certificate never leaves a household with less.',
    readings: { ...byDefault, lowIncomeTest: 'certificate' },
    claim: (rules) => {
      const certified = another(dibaoCertified)
      return {
        given: [
          ...household,
          is(monthlyIncome, '1600'),
          dibaoCertified.isGiven(),
          dibaoCertified.not(),
          certified.isGiven(),
          certified,
        ],
        holds: yearOf(rules).isAtMost(where([dibaoCertified, certified]).quantity(yearOf(rules))),
      }
    },
    counterexample: { ...householdCase, dibaoCertified: false, 'other.dibaoCertified': true, monthlyIncome: '1600' },
    because:
      'With an income of 1600.00 over the line of 1500.00 the household is owed the subsidy of 3600.00 a year. A dibao certificate that its income does not bear out shuts the subsidy out and brings no dibao. It is noted as certificateAgainstIncome.',
  },
]
