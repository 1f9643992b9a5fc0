/** 二(八)-s8: help with finding work for the poor. */

import type { NoteRule } from '../../kit/programme'
import { declareProgramme } from '../../kit/programme'
import { all, any, rule } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { categories, minor, orphanCare, residence } from '../facts'
import { orphanOnAPar } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { SharedGroupFacts } from '../plain'
import { poorHousehold } from '../statuses'

const clause = '二(八)-s8'

const inEmploymentGroup = rule(
  'inEmploymentGroup',
  clause,
  { zh: '属于就业帮扶对象', en: 'belongs to a group for employment support' },
  any(poorHousehold, categories.includes('fiveGuarantees', 'threeWithouts'), orphanOnAPar),
)

/** 低收入农户 of s7 are not the same group as 低收入家庭, so this is an advice and not a finding. */
const oneHouseholdOnePlan: NoteRule = {
  code: 'oneHouseholdOnePlan',
  clause: '二(八)-s7',
  label: {
    zh: '低收入农户另有“一户一策”帮扶，其认定与低收入家庭不同，请另行咨询',
    en: 'low-income farming households have a plan each; who they are is found otherwise than low-income households, so please ask',
  },
  when: all(residence.is('rural'), inEmploymentGroup),
}

export const employmentSupportRule = declareProgramme({
  id: 'employmentSupport',
  label: { zh: '就业援助', en: 'Employment support' },
  clauses: [clause, '二(六)-s2'],
  subject: 'person',
  facts: { ...statusFacts, categories, minor, orphanCare },
  requires: [inEmploymentGroup],
  grant: { kind: 'service' },
  notes: [...statusNotes, oneHouseholdOnePlan],
})

/**
 * Employment support of a person: a service without an amount in the text. Clause 二(八)-s8.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * employmentSupport({ dibaoCertified: false, lowIncomeCertified: true, categories: [] }).outcome
 * // 'entitled'
 */
export const employmentSupport: Programme<SharedGroupFacts, 'employmentSupport'> =
  /* @__PURE__ */ programme(employmentSupportRule)
