/** Whom a programme is about in one case: the household, each member, each pupil or student. */

import type { DatedCase, Member } from '../case/case'
import type { SubjectIds } from '../kit/determine'
import type { Subject } from '../kit/programme'

export interface Row {
  readonly ids: SubjectIds
  /** The place of the member, of whom the household is none. */
  readonly member?: number
}

/** All but claims, which are listed with more. */
export type RowSubject = Exclude<Subject, 'claim'>

/** In the order of the members. */
export function rowsOf(subject: RowSubject, household: DatedCase): readonly Row[] {
  const { id, members } = household
  const rowOf = ({ id: person }: Member, member: number): Row => ({ ids: { household: id, person }, member })
  switch (subject) {
    case 'household':
      return [{ ids: { household: id } }]
    case 'person':
      return members.map(rowOf)
    case 'student':
      return members.flatMap((one, member) => (one.education ? [rowOf(one, member)] : []))
  }
}
