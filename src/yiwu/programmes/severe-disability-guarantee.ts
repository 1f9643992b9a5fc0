/** 二(二)1-s4: the basic living guarantee of the severely disabled, which another scheme decides. */

import { declareProgramme } from '../../kit/programme'
import { rule } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { categories } from '../facts'
import type { SevereDisabilityFacts } from '../plain'

const severelyDisabledForGuarantee = rule(
  'severelyDisabledForGuarantee',
  '二(二)1-s4',
  { zh: '重度残疾人', en: 'severely disabled' },
  categories.includes('severelyDisabled'),
)

export const severeDisabilityGuaranteeRule = declareProgramme({
  id: 'severeDisabilityGuarantee',
  label: { zh: '重度残疾人基本生活保障', en: 'Basic living guarantee of the severely disabled' },
  clauses: ['二(二)1-s4'],
  subject: 'person',
  facts: { categories },
  requires: [severelyDisabledForGuarantee],
  grant: {
    kind: 'referral',
    instruments: [
      { title: { zh: '重度残疾人基本生活保障制度', en: 'the basic living scheme of severely disabled persons' } },
    ],
  },
})

/**
 * Refers a severely disabled person to the basic living guarantee. Clause 二(二)1-s4.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * severeDisabilityGuarantee({ categories: ['severelyDisabled'] }).outcome
 * // 'referred'
 */
export const severeDisabilityGuarantee: Programme<SevereDisabilityFacts, 'severeDisabilityGuarantee'> =
  /* @__PURE__ */ programme(severeDisabilityGuaranteeRule)
