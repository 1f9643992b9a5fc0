/** The programmes of the document as rules, in its order: what reads them without a calculation takes no calculator along. */
import type { ProgrammeId } from '../results'
import { dibaoRule } from './dibao'
import { employmentSupportRule } from './employment-support'
import { holidayCondolenceRule } from './holiday-condolence'
import { housingAssistanceRule } from './housing-assistance'
import { insurancePremiumSupportRule } from './insurance-premium-support'
import { legalAidRule } from './legal-aid'
import { lowIncomeHouseholdRule } from './low-income-household'
import { lowIncomeSubsidyRule } from './low-income-subsidy'
import { medicalAssistanceRule } from './medical-assistance'
import { nutritionMealsRule } from './nutrition-meals'
import { orphanAllowanceRule } from './orphan-allowance'
import { priceSubsidyRule } from './price-subsidy'
import { schoolingAssistanceRule } from './schooling-assistance'
import { severeDisabilityGuaranteeRule } from './severe-disability-guarantee'
import { studentGrantRule } from './student-grant'
import { temporaryAssistanceRule } from './temporary-assistance'
import { utilityConcessionsRule } from './utility-concessions'

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
