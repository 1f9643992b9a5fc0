/** A claim for one of the listed illnesses that no insurance and no employer paid anything of. */
export const claim = (id: string, settledOn: string, inPolicyCost: string | null, more: object = {}) => ({
  id,
  settledOn,
  disease: 'uraemia',
  inPolicyCost,
  insurancePaid: '0',
  commercialPaid: '0',
  employerPaid: '0',
  ...more,
})
