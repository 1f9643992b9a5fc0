/** The programmes of the document, in its order. */
import type { ProgrammeId } from '../results'
import { dibao } from './dibao'
import { employmentSupport } from './employment-support'
import { holidayCondolence } from './holiday-condolence'
import { housingAssistance } from './housing-assistance'
import { insurancePremiumSupport } from './insurance-premium-support'
import { legalAid } from './legal-aid'
import { lowIncomeHousehold } from './low-income-household'
import { lowIncomeSubsidy } from './low-income-subsidy'
import { medicalAssistance } from './medical-assistance'
import { nutritionMeals } from './nutrition-meals'
import { orphanAllowance } from './orphan-allowance'
import { priceSubsidy } from './price-subsidy'
import { schoolingAssistance } from './schooling-assistance'
import { severeDisabilityGuarantee } from './severe-disability-guarantee'
import { studentGrant } from './student-grant'
import { temporaryAssistance } from './temporary-assistance'
import { utilityConcessions } from './utility-concessions'

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
export const programmeIds = /* @__PURE__ */ Object.freeze(Object.keys(programmes) as readonly ProgrammeId[])
