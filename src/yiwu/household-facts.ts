/** The facts that a household's status takes. */
import { dibaoCertified, householdSize, lowIncomeCertified, monthlyIncome, residence } from './facts'

/** Where the amount follows the size of the household, which must then be given. */
export const householdFacts = {
  residence,
  householdSize,
  monthlyIncome,
  dibaoCertified,
  lowIncomeCertified,
} as const

/** Where only a status follows: a certificate can decide it with the size unknown. */
export const statusFacts = { ...householdFacts, householdSize: householdSize.optional() } as const
