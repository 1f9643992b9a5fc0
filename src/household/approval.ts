/** What the authority has not approved is not due, whatever the rule gives. */

import type { DatedCase } from '../case/case'
import { fieldOfTruth, heldBy } from '../case/fields'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'

/** Whether a case says that the authority has not approved a programme. */
export function isNotApproved(
  { shape }: Policy,
  { approvedBy }: Definition,
  household: Omit<DatedCase, 'on'>,
): boolean {
  const field = approvedBy && fieldOfTruth(shape.household, approvedBy)
  return field !== undefined && heldBy(household, field) === false
}
