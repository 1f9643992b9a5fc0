/** Mutants that no case can tell from the rule, each with its reason. */

const onePersonIsOne = 'the factor is one person, which only turns the unit'
const wholeFen = 'half of 6000, 4000 or 2000 is a whole sum, so no rounding direction can show'
const aidBelowGrant =
  'only aid below the grant gets there, so that the difference is never below 0; ranges are narrowed to it'

export const equivalents: { readonly [mutant: string]: string } = {
  'dibaoFloor: multiply, only the left factor': onePersonIsOne,
  'orphanAllowance: multiply, only the left factor': onePersonIsOne,
  'studentGrant: greatest, item 1 dropped': aidBelowGrant,
  'studentGrantFigure: share, shared down in place of up': wholeFen,
  'studentGrantFigure: share, shared halfUp in place of up': wholeFen,
}
