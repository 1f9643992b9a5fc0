/** 二(二)3-s2: the low-income household subsidy, per person and year no less than 25% of the rural dibao standard. */

import type { NoteRule } from '../../kit/programme'
import { declareProgramme } from '../../kit/programme'
import { any, greatest, number, rule, when } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { householdSize } from '../facts'
import { lowIncomeSubsidyShare, monthsPerYear } from '../figures'
import { householdFacts } from '../household-facts'
import { bothCertificates, statusNotes } from '../notes'
import { lowIncomeSettledYear } from '../part-year'
import type { LowIncomeSubsidyFacts } from '../plain'
import { readings } from '../readings'
import { roundedAsFloor } from '../rounding'
import { lowIncomeSubsidyStandard, ruralDibaoStandard } from '../standards'
import { dibaoHousehold, lowIncomeHousehold } from '../statuses'

const clause = '二(二)3-s2'

/** The reading `monthlyFigure` takes the month's figure as if it were the year's. */
const subsidyBase = rule(
  'lowIncomeSubsidyBase',
  clause,
  { zh: '补助的计算基数', en: 'what the subsidy floor is taken of' },
  ruralDibaoStandard.times(when(readings.lowIncomeBase.is('twelveMonths'), monthsPerYear, number('1', 'month/year'))),
)

/** F3: what one person's subsidy may not be under in a year. */
export const lowIncomeSubsidyFloor = rule(
  'lowIncomeSubsidyFloor',
  clause,
  { zh: '每人每年补助下限', en: 'floor of the subsidy per person and year' },
  roundedAsFloor(subsidyBase.times(lowIncomeSubsidyShare)),
)

const payablePerPerson = rule(
  'lowIncomeSubsidyPerPerson',
  clause,
  { zh: '每人每年补助', en: 'subsidy per person and year' },
  when(
    lowIncomeSubsidyStandard.isGiven(),
    greatest(lowIncomeSubsidyStandard, lowIncomeSubsidyFloor),
    lowIncomeSubsidyFloor,
  ),
)

const notShutOutByDibao = rule(
  'notShutOutByDibao',
  clause,
  { zh: '未同时享受低保', en: 'not also receiving dibao' },
  any(readings.lowIncomeWithDibao.is('cumulative'), dibaoHousehold.not()),
)

const yearlySubsidy = rule(
  'lowIncomeSubsidy',
  clause,
  { zh: '低收入家庭生活补助', en: 'low-income household subsidy' },
  payablePerPerson.times(householdSize),
)

const onStandard = rule(
  'lowIncomeSubsidyOnStandard',
  clause,
  { zh: '按本市标准发放', en: "the city's own value decides" },
  when(
    lowIncomeSubsidyStandard.isGiven(),
    lowIncomeSubsidyStandard.isAtLeast(lowIncomeSubsidyFloor),
    lowIncomeSubsidyStandard.isGiven(),
  ),
)

const standardBelowFloor: NoteRule = {
  code: 'standardBelowFloor',
  clause,
  label: { zh: '本市标准低于规定下限，按下限计算', en: "the city's value is under its floor, so the floor is used" },
  when: lowIncomeSubsidyStandard.isBelow(lowIncomeSubsidyFloor),
  values: { standard: lowIncomeSubsidyStandard, floor: lowIncomeSubsidyFloor },
}

export const lowIncomeSubsidyRule = declareProgramme({
  id: 'lowIncomeSubsidy',
  label: { zh: '低收入家庭生活补助', en: 'Low-income household subsidy' },
  clauses: ['二(一)-s2', clause],
  subject: 'household',
  facts: householdFacts,
  endsWithAnyExit: true,
  requires: [lowIncomeHousehold, notShutOutByDibao],
  grant: { kind: 'amount', amount: yearlySubsidy, settledYear: lowIncomeSettledYear },
  shutOut: { by: notShutOutByDibao, unless: { reading: 'lowIncomeWithDibao', option: 'cumulative' } },
  basedOnStandard: onStandard,
  notes: [...statusNotes, bothCertificates, standardBelowFloor],
})

/**
 * The subsidy of a low-income household, in yuan a year: size times the payable sum per person. Clause 二(二)3-s2.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * lowIncomeSubsidy(
 *   { residence: 'urban', householdSize: 3, monthlyIncome: '2000', lowIncomeCertified: true },
 *   { standards: { urbanDibaoStandard: '500', ruralDibaoStandard: '400' } },
 * ).amount
 * // '3600.00'
 */
export const lowIncomeSubsidy: Programme<LowIncomeSubsidyFacts, 'lowIncomeSubsidy'> =
  /* @__PURE__ */ programme(lowIncomeSubsidyRule)
