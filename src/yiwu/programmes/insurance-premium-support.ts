/** 二(三)2-s1: help with joining the residents' serious-illness insurance; the text fixes no amount. */

import { declareProgramme } from '../../kit/programme'
import { any, rule } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { categories, minor, orphanCare } from '../facts'
import { orphanOnAPar, sanlaoCategories } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { SharedGroupFacts } from '../plain'
import { poorHousehold } from '../statuses'

const clause = '二(三)2-s1'

/** Five Guarantees and Three Withouts count whatever the residence; orphans through 二(六)-s2. */
const inPremiumSupportGroup = rule(
  'inPremiumSupportGroup',
  clause,
  { zh: '属于参保资助对象', en: 'belongs to a group whose premium is supported' },
  any(
    poorHousehold,
    categories.includes(...sanlaoCategories, 'fiveGuarantees', 'threeWithouts', 'severelyDisabled'),
    orphanOnAPar,
  ),
)

export const insurancePremiumSupportRule = declareProgramme({
  id: 'insurancePremiumSupport',
  label: { zh: '大病医疗保险参保资助', en: 'Serious-illness insurance premium support' },
  clauses: [clause, '二(六)-s2'],
  subject: 'person',
  facts: { ...statusFacts, categories, minor, orphanCare },
  requires: [inPremiumSupportGroup],
  grant: { kind: 'service' },
  notes: statusNotes,
})

/**
 * Support with the insurance premium of a person: a service without an amount in the text. Clause 二(三)2-s1.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * insurancePremiumSupport({ categories: ['fiveGuarantees'] }).outcome
 * // 'entitled'
 */
export const insurancePremiumSupport: Programme<SharedGroupFacts, 'insurancePremiumSupport'> =
  /* @__PURE__ */ programme(insurancePremiumSupportRule)
