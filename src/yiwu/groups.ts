/** Groups of persons that several clauses share. */
import { all, any, rule } from '../language/quantity'
import { categories, memberCategories, minor, orphanCare, orphanMemberShares } from './facts'
import { readings } from './readings'
import { poorHousehold } from './statuses'

/** 三老: old Party members, couriers and guerrillas. */
export const sanlaoCategories = ['oldPartyMember', 'oldCourier', 'oldGuerrilla'] as const

/** Whoever is severely disabled is disabled. */
export const disabledCategories = ['disabled', 'severelyDisabled'] as const

/** Who is an orphan: by recognition, or only until the 18th birthday where it is so read. */
const ofOrphanAge = any(readings.orphanAge.is('byRecognition'), minor)

export const orphan = rule(
  'orphan',
  '二(六)-s1',
  { zh: '孤儿', en: 'orphan' },
  all(categories.includes('orphan'), ofOrphanAge),
)

/** Orphans who have, through 二(六)-s2, what 五保 and 三无 persons and a dibao family's child have. */
export const orphanOnAPar = rule(
  'orphanOnAPar',
  '二(六)-s2',
  { zh: '同时享受相关政策的孤儿', en: 'orphan who shares the other policies' },
  all(orphan, any(readings.orphanParity.is('both'), orphanCare.is('scattered'))),
)

/** The same of a household: it has such a member. Which orphan it is matters only where a reading tells orphans apart. */
export const orphanMemberOnAPar = rule(
  'orphanMemberOnAPar',
  '二(六)-s2',
  { zh: '有同时享受相关政策的孤儿成员', en: 'has an orphan member who shares the other policies' },
  all(
    memberCategories.includes('orphan'),
    any(all(readings.orphanAge.is('byRecognition'), readings.orphanParity.is('both')), orphanMemberShares),
  ),
)

export const sanlao = rule(
  'sanlao',
  '二(二)1-s3',
  { zh: '“三老”人员', en: 'sanlao (old Party member, courier or guerrilla)' },
  categories.includes(...sanlaoCategories),
)

export const severelyDisabled = rule(
  'severelyDisabled',
  '二(二)1-s3',
  { zh: '重度残疾人', en: 'severely disabled' },
  categories.includes('severelyDisabled'),
)

/** Whom schooling assistance names, orphans included through 二(六)-s2. */
export const schoolingGroup = rule(
  'schoolingGroup',
  '二(四)-s1',
  { zh: '就学救助对象', en: 'belongs to a group for schooling assistance' },
  any(
    poorHousehold,
    categories.includes('martyrChild', ...disabledCategories),
    // Children: before the 18th birthday.
    all(minor, categories.includes('streetChild', 'institutionWard', 'fiveGuarantees')),
    orphanOnAPar,
  ),
)
