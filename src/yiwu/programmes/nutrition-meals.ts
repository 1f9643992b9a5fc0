/** 二(四)-s4: nutrition meals for pupils of poor families. */

import { declareProgramme } from '../../kit/programme'
import { any, rule } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { categories, level, minor, orphanCare } from '../facts'
import { orphanOnAPar } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { NutritionFacts } from '../plain'
import { poorHousehold } from '../statuses'

const clause = '二(四)-s4'

const pupil = rule(
  'pupil',
  clause,
  { zh: '中小学生', en: 'pupil of a primary or secondary school' },
  level.is('primary', 'juniorSecondary', 'seniorSecondary'),
)

const poorOrOrphan = rule(
  'poorOrOrphan',
  clause,
  { zh: '家庭经济困难或孤儿', en: 'in a poor household, or an orphan' },
  any(poorHousehold, orphanOnAPar),
)

export const nutritionMealsRule = declareProgramme({
  id: 'nutritionMeals',
  label: { zh: '爱心营养餐', en: 'Nutrition meals' },
  clauses: [clause, '二(六)-s2'],
  subject: 'student',
  facts: { ...statusFacts, categories, minor, orphanCare, level },
  requires: [pupil, poorOrOrphan],
  grant: { kind: 'service' },
  notes: statusNotes,
})

/**
 * Nutrition meals of a pupil: a service without an amount in the text. Clause 二(四)-s4.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * nutritionMeals({ dibaoCertified: true, level: 'primary' }).outcome
 * // 'entitled'
 */
export const nutritionMeals: Programme<NutritionFacts, 'nutritionMeals'> = /* @__PURE__ */ programme(nutritionMealsRule)
