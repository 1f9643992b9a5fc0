/** Groups of persons that several clauses share. */
import { all, any, rule } from '../language/quantity'
import { categories, memberCategories, minor } from './facts'
import { poorHousehold } from './statuses'

/** 三老: old Party members, couriers and guerrillas. */
export const sanlaoCategories = ['oldPartyMember', 'oldCourier', 'oldGuerrilla'] as const

/** Whoever is severely disabled is disabled. */
export const disabledCategories = ['disabled', 'severelyDisabled'] as const

export const orphan = rule('orphan', '二(六)-s2', { zh: '孤儿', en: 'orphan' }, categories.includes('orphan'))

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
    categories.includes('streetChild', 'martyrChild', 'orphan', ...disabledCategories),
    all(minor, categories.includes('institutionWard', 'fiveGuarantees')),
  ),
)

/** Poor, or with a member whom the document singles out. */
export const recognisedGroup = rule(
  'recognisedGroup',
  '二(二)1-s4',
  { zh: '困难群众', en: 'household in hardship (poor, or with a recognised member)' },
  any(
    poorHousehold,
    memberCategories.includes(...sanlaoCategories, 'severelyDisabled', 'fiveGuarantees', 'threeWithouts', 'orphan'),
  ),
)
