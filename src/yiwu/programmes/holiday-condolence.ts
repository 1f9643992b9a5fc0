/** 二(二)1-s4: visits and gifts at the great festivals, which another scheme decides. */
import { declareProgramme } from '../../kit/programme'
import { type Programme, programme } from '../calculator'
import type { NoFacts } from '../plain'

export const holidayCondolenceRule = declareProgramme({
  id: 'holidayCondolence',
  label: { zh: '重大节日慰问', en: 'Festival visits and gifts' },
  clauses: ['二(二)1-s4'],
  subject: 'household',
  facts: {},
  requires: [],
  grant: {
    kind: 'referral',
    instruments: [{ title: { zh: '重大节日慰问制度', en: 'the scheme of festival visits' } }],
  },
})

/**
 * Refers every household to the holiday condolence scheme: the sentence names no beneficiaries, so it can refuse nobody.
 * Clause 二(二)1-s4.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * holidayCondolence({}).outcome
 * // 'referred'
 */
export const holidayCondolence: Programme<NoFacts, 'holidayCondolence'> =
  /* @__PURE__ */ programme(holidayCondolenceRule)
