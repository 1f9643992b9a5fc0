/** The programmes of the document, in its order. */
import type { ProgrammeId } from '../results'
import { dibao, dibaoRule } from './dibao'
import { employmentSupport, employmentSupportRule } from './employment-support'
import { holidayCondolence, holidayCondolenceRule } from './holiday-condolence'
import { housingAssistance, housingAssistanceRule } from './housing-assistance'
import { insurancePremiumSupport, insurancePremiumSupportRule } from './insurance-premium-support'
import { legalAid, legalAidRule } from './legal-aid'
import { lowIncomeHousehold, lowIncomeHouseholdRule } from './low-income-household'
import { lowIncomeSubsidy, lowIncomeSubsidyRule } from './low-income-subsidy'
import { medicalAssistance, medicalAssistanceRule } from './medical-assistance'
import { nutritionMeals, nutritionMealsRule } from './nutrition-meals'
import { orphanAllowance, orphanAllowanceRule } from './orphan-allowance'
import { priceSubsidy, priceSubsidyRule } from './price-subsidy'
import { schoolingAssistance, schoolingAssistanceRule } from './schooling-assistance'
import { severeDisabilityGuarantee, severeDisabilityGuaranteeRule } from './severe-disability-guarantee'
import { studentGrant, studentGrantRule } from './student-grant'
import { temporaryAssistance, temporaryAssistanceRule } from './temporary-assistance'
import { utilityConcessions, utilityConcessionsRule } from './utility-concessions'

/** Every programme that is determined for a household or one of its members; the city's standards stand beside. */
export const programmes = /* @__PURE__ */ Object.freeze({
  dibao,
  lowIncomeHousehold,
  priceSubsidy,
  severeDisabilityGuarantee,
  holidayCondolence,
  utilityConcessions,
  lowIncomeSubsidy,
  medicalAssistance,
  insurancePremiumSupport,
  schoolingAssistance,
  studentGrant,
  nutritionMeals,
  temporaryAssistance,
  orphanAllowance,
  housingAssistance,
  employmentSupport,
  legalAid,
} as const satisfies { readonly [id in ProgrammeId]: unknown })

/** The ids of the programmes, in the order of the document. */
export const programmeIds = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(programmes) as readonly ProgrammeId[],
)

/** The programmes as rules: what reads them without a calculation takes no calculator along. */
export const programmeRules = /* @__PURE__ */ Object.freeze({
  dibao: dibaoRule,
  lowIncomeHousehold: lowIncomeHouseholdRule,
  priceSubsidy: priceSubsidyRule,
  severeDisabilityGuarantee: severeDisabilityGuaranteeRule,
  holidayCondolence: holidayCondolenceRule,
  utilityConcessions: utilityConcessionsRule,
  lowIncomeSubsidy: lowIncomeSubsidyRule,
  medicalAssistance: medicalAssistanceRule,
  insurancePremiumSupport: insurancePremiumSupportRule,
  schoolingAssistance: schoolingAssistanceRule,
  studentGrant: studentGrantRule,
  nutritionMeals: nutritionMealsRule,
  temporaryAssistance: temporaryAssistanceRule,
  orphanAllowance: orphanAllowanceRule,
  housingAssistance: housingAssistanceRule,
  employmentSupport: employmentSupportRule,
  legalAid: legalAidRule,
} as const satisfies { readonly [id in ProgrammeId]: unknown })
