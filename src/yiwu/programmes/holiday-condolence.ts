/** 二(二)1-s4: visits and gifts at the great festivals, which another scheme decides. */
import { type Programme, programme } from '../calculator'
import { memberCategories } from '../facts'
import { recognisedGroup } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { HouseholdGroupFacts } from '../plain'

/**
 * Refers a household of a recognised group to the holiday condolence scheme. Clause 二(二)1-s4.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * holidayCondolence({ memberCategories: ['oldPartyMember'] }).outcome
 * // 'referred'
 */
export const holidayCondolence: Programme<HouseholdGroupFacts, 'holidayCondolence'> = programme({
  id: 'holidayCondolence',
  label: { zh: '重大节日慰问', en: 'Festival visits and gifts' },
  clauses: ['二(二)1-s4'],
  subject: 'household',
  facts: { ...statusFacts, memberCategories },
  requires: [recognisedGroup],
  grant: {
    kind: 'referral',
    instruments: [{ title: { zh: '重大节日慰问制度', en: 'the scheme of festival visits' } }],
  },
  notes: statusNotes,
})
