/** 二(一)-s2: the status of a low-income household, which the city's own method certifies. */
import { declareProgramme } from '../../kit/programme'
import { type Programme, programme } from '../calculator'
import { statusFacts } from '../household-facts'
import { bothCertificates, statusNotes } from '../notes'
import type { StatusFacts } from '../plain'
import { lowIncomeHousehold as isLowIncomeHousehold, withinMultiple } from '../statuses'

export const lowIncomeHouseholdRule = declareProgramme({
  id: 'lowIncomeHousehold',
  label: { zh: '低收入家庭认定', en: 'Low-income household' },
  clauses: ['二(一)-s2', '二(三)1-s2'],
  subject: 'household',
  facts: statusFacts,
  endsWithAnyExit: true,
  requires: [isLowIncomeHousehold],
  grant: { kind: 'status' },
  withinMultiple,
  withinMultipleLabel: { zh: '收入不超过低保标准1.5倍', en: 'income within 1.5 times the dibao standard' },
  notes: [...statusNotes, bothCertificates],
})

/**
 * Whether a household is a low-income household, and whether its income is within 1.5 times the standard. Clause 二(一)-s2, 二(三)1-s2.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * lowIncomeHousehold({ lowIncomeCertified: true }).outcome
 * // 'entitled'
 */
export const lowIncomeHousehold: Programme<StatusFacts, 'lowIncomeHousehold'> =
  /* @__PURE__ */ programme(lowIncomeHouseholdRule)
