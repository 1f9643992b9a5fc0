/** F1 to F9: every formula of the document as a pure function of plain values. */
import { type Formula, formula } from './calculator'
import {
  aidEarlierThisYear,
  commercialPaid,
  employerPaid,
  householdSize,
  inPolicyCost,
  insurancePaid,
  level,
  qualifyingMonths,
  residence,
  semesters,
  yearFigure,
} from './facts'
import { lowIncomePartYear as partYear } from './part-year'
import type { CapFacts, ClaimCostFacts, DibaoFloorFacts, GrantLevelFacts, NoFacts, PartYearFacts } from './plain'
import { dibaoFloor as dibaoFloorRule } from './programmes/dibao'
import { lowIncomeSubsidyFloor as lowIncomeSubsidyFloorRule } from './programmes/low-income-subsidy'
import { medicalCapLeft, medicalRatioHeadroom, medicalShare } from './programmes/medical-assistance'
import {
  institutionOrphanFloor as institutionOrphanFloorRule,
  scatteredOrphanFloor as scatteredOrphanFloorRule,
} from './programmes/orphan-allowance'
import { ruralStandardFloor } from './programmes/standards-compliance'
import { levelHasAmount, studentGrantFigure } from './programmes/student-grant'

const claimFacts = { inPolicyCost, insurancePaid, commercialPaid, employerPaid } as const

/**
 * F1 (二(二)1-s1): the floor of the rural dibao standard, 80% of the urban one, yuan/person/month, rounded up.
 * @throws InputError for a standard or reading that is wrong; without an urban standard, `missing` names it.
 * @example ruralDibaoStandardFloor({}, { standards: { urbanDibaoStandard: '500' } }).value // '400.00'
 */
export const ruralDibaoStandardFloor: Formula<NoFacts> = /* @__PURE__ */ formula({
  id: 'F1',
  facts: {},
  figure: ruralStandardFloor,
})

/**
 * F2 (二(二)1-s2): the floor of a dibao payment made by difference, 40% of the household's standard, yuan/month, up.
 * @throws InputError for a household size that is absent or no whole number from 1 to 1000, or a standard or reading that is wrong.
 * @example
 * dibaoPaymentFloor({ residence: 'rural', householdSize: 3 }, { standards: { ruralDibaoStandard: '400' } }).value
 * // '480.00'
 */
export const dibaoPaymentFloor: Formula<DibaoFloorFacts> = /* @__PURE__ */ formula({
  id: 'F2',
  facts: { residence, householdSize },
  figure: dibaoFloorRule,
})

/**
 * F3 (二(二)3-s2): the floor of the low-income subsidy, 25% of twelve months of the rural standard,
 * yuan/person/year, rounded up.
 * @throws InputError for a standard or reading that is wrong; without a rural standard, `missing` names it.
 * @example lowIncomeSubsidyFloor({}, { standards: { ruralDibaoStandard: '400' } }).value // '1200.00'
 */
export const lowIncomeSubsidyFloor: Formula<NoFacts> = /* @__PURE__ */ formula({
  id: 'F3',
  facts: {},
  figure: lowIncomeSubsidyFloorRule,
})

/**
 * F4 (二(三)1-s2): 80% of the in-policy cost that every insurance leaves, yuan, half-up.
 * @throws InputError for a sum that is not plain yuan, or insurance above the cost; a sum that is absent gives a range.
 * @example
 * medicalAidShare({ inPolicyCost: '10000', insurancePaid: '5000', commercialPaid: '1000', employerPaid: '0' }).value
 * // '3200.00'
 */
export const medicalAidShare: Formula<ClaimCostFacts> = /* @__PURE__ */ formula({
  id: 'F4',
  facts: claimFacts,
  figure: medicalShare,
})

/**
 * F5 (二(三)1-s2): what earlier aid left of the yearly cap of 100 000 yuan.
 * @throws InputError for a sum that is not plain yuan; an absent one is 0.
 * @example medicalAidCapLeft({ aidEarlierThisYear: '96000' }).value // '4000.00'
 */
export const medicalAidCapLeft: Formula<CapFacts> = /* @__PURE__ */ formula({
  id: 'F5',
  facts: { aidEarlierThisYear },
  figure: medicalCapLeft,
})

/**
 * F6 (二(三)1-s2): what 90% of the in-policy cost, rounded down, leaves beside government insurance, yuan.
 * @throws InputError for a sum that is not plain yuan, or insurance above the cost; a sum that is absent gives a range.
 * @example medicalAidHeadroom({ inPolicyCost: '10000', insurancePaid: '7000' }).value // '2000.00'
 */
export const medicalAidHeadroom: Formula<ClaimCostFacts> = /* @__PURE__ */ formula({
  id: 'F6',
  facts: claimFacts,
  figure: medicalRatioHeadroom,
})

/**
 * F7 (二(四)-s2): the student grant by level, yuan/academic year; no value for a level without an amount in the text.
 * @throws InputError for a level that does not exist, or semesters other than 1 and 2.
 * @example studentGrantOfLevel({ level: 'undergraduate' }).value // '6000.00'
 */
export const studentGrantOfLevel: Formula<GrantLevelFacts> = /* @__PURE__ */ formula({
  id: 'F7',
  facts: { level, semesters },
  figure: studentGrantFigure,
  requires: levelHasAmount,
})

/**
 * F8 (二(六)-s2): the floor of the institutional orphans' standard, 70% of last year's urban consumption per capita,
 * yuan/person/year, rounded up.
 * @throws InputError for a standard or reading that is wrong; without the statistic, `missing` names it.
 * @example institutionOrphanFloor({}, { standards: { urbanConsumptionPerCapita: '20000' } }).value // '14000.00'
 */
export const institutionOrphanFloor: Formula<NoFacts> = /* @__PURE__ */ formula({
  id: 'F8',
  facts: {},
  figure: institutionOrphanFloorRule,
})

/**
 * F9 (二(六)-s2): the floor of the scattered orphans' standard, 60% of the institutional one, yuan/person/year, up.
 * @throws InputError for a standard or reading that is wrong; without what the floor follows from, `missing` names it.
 * @example scatteredOrphanFloor({}, { standards: { urbanConsumptionPerCapita: '20000' } }).value // '8400.00'
 */
export const scatteredOrphanFloor: Formula<NoFacts> = /* @__PURE__ */ formula({
  id: 'F9',
  facts: {},
  figure: scatteredOrphanFloorRule,
})

/**
 * 二(二)3-s2: a year's low-income subsidy for some qualifying months, yuan/year; months / 12, rounded up once.
 * @throws InputError for a sum that is not plain yuan, or months that are no whole number from 0 to 12.
 * @example lowIncomePartYear({ yearFigure: '1200', qualifyingMonths: 5 }).value // '500.00'
 */
export const lowIncomePartYear: Formula<PartYearFacts> = /* @__PURE__ */ formula({
  id: 'lowIncomePartYear',
  facts: { yearFigure, qualifyingMonths },
  figure: partYear,
})

/** Every formula by its id. */
export const formulas = /* @__PURE__ */ Object.freeze({
  F1: ruralDibaoStandardFloor,
  F2: dibaoPaymentFloor,
  F3: lowIncomeSubsidyFloor,
  F4: medicalAidShare,
  F5: medicalAidCapLeft,
  F6: medicalAidHeadroom,
  F7: studentGrantOfLevel,
  F8: institutionOrphanFloor,
  F9: scatteredOrphanFloor,
  lowIncomePartYear,
} as const)
