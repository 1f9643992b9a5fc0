/** What a case of Lakeside holds. */
import { field, type Shape, skeleton } from '../../../src/kit/shape'
import * as facts from './facts'

const { household, member, education, claim } = skeleton

export const shape = {
  size: facts.size,
  someMember: [],
  parts: {},
  household: [household.id, household.on, field('income', facts.income), field('rent', facts.rent)],
  member: [
    member.id,
    field('birthDate', facts.birthDate, { feeds: [{ way: 'underAge', years: 70, fact: facts.under70 }] }),
  ],
  education: [field('school', facts.school), education.academicYear],
  claim: [
    claim.id,
    claim.settledOn,
    claim.servedOn,
    field('kind', facts.kind),
    field('cost', facts.cost),
    field('insured', facts.insured),
  ],
} as const satisfies Shape
