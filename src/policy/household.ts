/** The facts that a household's status takes. */
import { dibaoCertified, householdSize, lowIncomeCertified, monthlyIncome, residence } from './facts'

export const householdFacts = {
  residence,
  householdSize,
  monthlyIncome,
  dibaoCertified,
  lowIncomeCertified,
} as const
