/** 二(二)1-s3: the price subsidy for the poor, sanlao and the severely disabled; the text fixes no amount. */

import { any, rule } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { categories } from '../facts'
import { sanlao, severelyDisabled } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { PersonGroupFacts } from '../plain'
import { poorHousehold } from '../statuses'

const clause = '二(二)1-s3'

const inPriceSubsidyGroup = rule(
  'inPriceSubsidyGroup',
  clause,
  { zh: '属于价格补贴对象', en: 'belongs to a group for the price subsidy' },
  any(poorHousehold, sanlao, severelyDisabled),
)

/**
 * The price subsidy of a person: a service without an amount in the text. Clause 二(二)1-s3.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * priceSubsidy({ categories: ['severelyDisabled'] }).outcome
 * // 'entitled'
 */
export const priceSubsidy: Programme<PersonGroupFacts, 'priceSubsidy'> = programme({
  id: 'priceSubsidy',
  label: { zh: '基本生活价格补贴', en: 'Price subsidy' },
  clauses: [clause],
  subject: 'person',
  facts: { ...statusFacts, categories },
  requires: [inPriceSubsidyGroup],
  grant: { kind: 'service' },
  notes: statusNotes,
})
