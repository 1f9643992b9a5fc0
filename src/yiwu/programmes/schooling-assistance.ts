/** 二(四)-s1: help with schooling for the groups that the sentence lists; the text fixes no amount. */
import { declareProgramme } from '../../kit/programme'
import { type Programme, programme } from '../calculator'
import { categories, minor, orphanCare } from '../facts'
import { schoolingGroup } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { SchoolingFacts } from '../plain'

export const schoolingAssistanceRule = declareProgramme({
  id: 'schoolingAssistance',
  label: { zh: '就学救助（服务）', en: 'Schooling assistance' },
  clauses: ['二(四)-s1', '二(六)-s2'],
  subject: 'student',
  facts: { ...statusFacts, categories, minor, orphanCare },
  requires: [schoolingGroup],
  grant: { kind: 'service' },
  notes: statusNotes,
})

/**
 * Schooling assistance of a pupil or student: a service without an amount in the text. Clause 二(四)-s1.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * schoolingAssistance({ categories: ['martyrChild'] }).outcome
 * // 'entitled'
 */
export const schoolingAssistance: Programme<SchoolingFacts, 'schoolingAssistance'> =
  /* @__PURE__ */ programme(schoolingAssistanceRule)
