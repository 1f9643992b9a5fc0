/** 二(五)-s1: temporary assistance, which the city's own measures decide. */
import { declareProgramme } from '../../kit/programme'
import { type Programme, programme } from '../calculator'
import type { NoFacts } from '../plain'

export const temporaryAssistanceRule = declareProgramme({
  id: 'temporaryAssistance',
  label: { zh: '临时救助', en: 'Temporary assistance' },
  clauses: ['二(五)-s1'],
  subject: 'household',
  facts: {},
  requires: [],
  grant: {
    kind: 'referral',
    instruments: [
      { title: { zh: '《义乌市城乡居民临时救助办法(试行)》', en: "Yiwu's trial rules on temporary assistance" } },
    ],
  },
})

/**
 * Refers every household to the measures on temporary assistance. Clause 二(五)-s1.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * temporaryAssistance({}).instrument
 * // '《义乌市城乡居民临时救助办法(试行)》'
 */
export const temporaryAssistance: Programme<NoFacts, 'temporaryAssistance'> =
  /* @__PURE__ */ programme(temporaryAssistanceRule)
