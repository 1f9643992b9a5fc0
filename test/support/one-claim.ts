/** A claim of 10,000 yuan that nobody else has paid for, of one person on dibao: 80% of it are 8,000. */
export const oneClaim = {
  residence: 'rural',
  householdSize: 1,
  monthlyIncome: '100',
  dibaoCertified: true,
  disease: 'uraemia',
  inPolicyCost: '10000',
  insurancePaid: '0',
  commercialPaid: '0',
  employerPaid: '0',
  categories: [],
} as const
