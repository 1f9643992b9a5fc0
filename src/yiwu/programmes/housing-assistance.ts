/** 二(七): help with housing, through schemes that other instruments decide. */

import { declareProgramme } from '../../kit/programme'
import { any, rule } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { memberCategories, orphanMemberShares, residence } from '../facts'
import { disabledCategories, orphanMemberOnAPar } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { HouseholdGroupFacts } from '../plain'
import { poorHousehold } from '../statuses'

const clause = '二(七)-s1'

const disabledMember = memberCategories.includes(...disabledCategories)

const inHousingGroup = rule(
  'inHousingGroup',
  clause,
  { zh: '属于住房救助对象', en: 'belongs to a group for housing assistance' },
  any(
    poorHousehold,
    memberCategories.includes('fiveGuarantees', 'threeWithouts', ...disabledCategories),
    orphanMemberOnAPar,
  ),
)

export const housingAssistanceRule = declareProgramme({
  id: 'housingAssistance',
  label: { zh: '住房救助', en: 'Housing assistance' },
  clauses: [clause, '二(七)-s3', '二(七)-s4', '二(六)-s2'],
  subject: 'household',
  facts: { ...statusFacts, memberCategories, orphanMemberShares },
  requires: [inHousingGroup],
  grant: {
    kind: 'referral',
    instruments: [
      {
        title: {
          zh: '廉租住房、经济适用住房等城镇住房保障的规定',
          en: 'the rules of urban housing security: low-rent housing, affordable housing and the like',
        },
        when: residence.is('urban'),
      },
      {
        title: {
          zh: '《义乌市农村困难群众住房救助实施办法》',
          en: "Yiwu's rules on rural housing assistance for people in hardship",
        },
        when: residence.is('rural'),
      },
    ],
  },
  routes: [
    { id: 'lowRentHousing', label: { zh: '廉租住房', en: 'low-rent housing' }, when: residence.is('urban') },
    { id: 'affordableHousing', label: { zh: '经济适用住房', en: 'affordable housing' }, when: residence.is('urban') },
    {
      id: 'ruralHousingAssistance',
      label: { zh: '农村困难群众住房救助', en: 'rural housing assistance' },
      when: residence.is('rural'),
    },
    {
      id: 'disabledPersonsHousing',
      label: { zh: '残疾人住房救助', en: "disabled persons' housing assistance" },
      when: disabledMember,
    },
  ],
  steps: [
    { id: 'application', label: { zh: '申请', en: 'application' }, when: residence.is('urban') },
    { id: 'review', label: { zh: '审核', en: 'review' }, when: residence.is('urban') },
    { id: 'publicity', label: { zh: '公示', en: 'public notice' }, when: residence.is('urban') },
    { id: 'waitingList', label: { zh: '轮候', en: 'waiting list' }, when: residence.is('urban') },
    { id: 'exit', label: { zh: '退出', en: 'exit' }, when: residence.is('urban') },
  ],
  notes: statusNotes,
})

/**
 * Refers a household to the housing schemes open to it, with their steps. Clause 二(七)-s1, -s3, -s4.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * housingAssistance({ residence: 'rural', dibaoCertified: true }).instrument
 * // '《义乌市农村困难群众住房救助实施办法》'
 */
export const housingAssistance: Programme<HouseholdGroupFacts, 'housingAssistance'> =
  /* @__PURE__ */ programme(housingAssistanceRule)
