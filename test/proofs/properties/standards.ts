/** 二(二)1-s1, 二(二)3-s2, 二(六)-s2: what holds of the floors of the city's standards. */
import { number } from '../../../src/language/quantity'
import { floorRules } from '../../../src/yiwu/programmes/standards-compliance'
import {
  institutionOrphanStandard,
  lowIncomeSubsidyStandard,
  ruralDibaoStandard,
  scatteredOrphanStandard,
  urbanConsumptionPerCapita,
  urbanDibaoStandard,
} from '../../../src/yiwu/standards'
import { is, same } from '../algebra'
import { mutant } from '../breakage'
import type { Expectation, Property, Rules } from '../property'

const group = 'standards'
const byWords = { rounding: 'byWords' } as const

/** Whether the city's value reaches a floor, as the rules compare them. */
function complies(rules: Rules, id: string) {
  const rule = floorRules.find((one) => one.rule === id)
  if (!rule) throw new Error(`There is no floor ${id}`)
  return rule.actual.isAtLeast(rules.quantity(rule.floor))
}

export const standardsProperties: readonly Property[] = [
  {
    group,
    clause: '二(二)1-s1',
    id: 'rural-standard-complies-exactly',
    says: 'A rural standard complies exactly where it is at least 80% of the urban one: rounding changes no answer.',
    readings: byWords,
    claim: (rules) => ({
      given: [],
      holds: same(
        complies(rules, 'F1'),
        ruralDibaoStandard.isAtLeast(urbanDibaoStandard.times(number('0.80', 'ratio'))),
      ),
    }),
    brokenBy: mutant('ruralStandardFloor: round, rounded down in place of up'),
  },
  {
    group,
    clause: '二(二)3-s2',
    id: 'subsidy-standard-complies-exactly',
    says: 'A subsidy standard complies exactly where it is at least 25% of twelve months of the rural standard.',
    readings: { ...byWords, lowIncomeBase: 'twelveMonths' },
    claim: (rules) => ({
      given: [],
      holds: same(
        complies(rules, 'F3'),
        lowIncomeSubsidyStandard.isAtLeast(
          ruralDibaoStandard.times(number('12', 'month/year')).times(number('0.25', 'ratio')),
        ),
      ),
    }),
    brokenBy: mutant('lowIncomeSubsidyFloor: number, 0.25 one more in its last digit'),
  },
  {
    group,
    clause: '二(六)-s2',
    id: 'institutional-standard-complies-exactly',
    says: "An institutional standard complies exactly where it is at least 70% of last year's consumption.",
    readings: byWords,
    claim: (rules) => ({
      given: [],
      holds: same(
        complies(rules, 'F8'),
        institutionOrphanStandard.isAtLeast(urbanConsumptionPerCapita.times(number('0.70', 'ratio'))),
      ),
    }),
    brokenBy: mutant('institutionOrphanFloor: round, rounded down in place of up'),
  },
  {
    group,
    clause: '二(六)-s2',
    id: 'community-standard-complies-exactly',
    says: 'Beside a lawful institutional standard, a standard for the community complies exactly where it is at least 60% of it.',
    readings: { ...byWords, scatteredOrphanBase: 'standard' },
    claim: (rules) => ({
      given: [institutionOrphanStandard.isGiven(), complies(rules, 'F8')],
      holds: same(
        complies(rules, 'F9'),
        scatteredOrphanStandard.isAtLeast(institutionOrphanStandard.times(number('0.60', 'ratio'))),
      ),
    }),
    brokenBy: mutant('scatteredOrphanFloor: round, rounded down in place of up'),
  },
]

export const standardsExpectations: readonly Expectation[] = [
  {
    group,
    clause: '二(二)1-s1',
    id: 'half-up-keeps-compliance',
    says: 'Rounding to the nearest fen changes no answer on a rural standard.',
    readings: { rounding: 'halfUp' },
    claim: (rules) => ({
      given: [is(urbanDibaoStandard, '500.04')],
      holds: same(
        complies(rules, 'F1'),
        ruralDibaoStandard.isAtLeast(urbanDibaoStandard.times(number('0.80', 'ratio'))),
      ),
    }),
    counterexample: { 'standards.urbanDibaoStandard': '500.04', 'standards.ruralDibaoStandard': '400.03' },
    because:
      '80% of 500.04 is 400.032, to the nearest fen 400.03; a rural standard of 400.03 then passes, though it is 0.002 yuan under 80%.',
  },
]
