/** 二(二)1-s3: the price subsidy for the poor, sanlao and the severely disabled; the text fixes no amount. */

import { declareProgramme } from '../../kit/programme'
import { any, rule } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { categories, minor } from '../facts'
import { orphan, sanlao, severelyDisabled } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { PersonGroupFacts } from '../plain'
import { poorHousehold } from '../statuses'

const clause = '二(二)1-s3'

/** Dibao families are 困难群众 by the project's own reading: the sentence has the word and does not define it. */
const addedToPriceSubsidy = rule(
  'addedToPriceSubsidy',
  clause,
  { zh: '属于价格补贴对象', en: 'belongs to a group for the price subsidy' },
  any(poorHousehold, sanlao, severelyDisabled),
)

/** The sentence adds groups to a scheme that exists, and does not say who was in it already. */
const inPriceSubsidyScheme = rule(
  'inPriceSubsidyScheme',
  clause,
  { zh: '价格补贴制度的对象', en: 'may be in the scheme of price subsidies' },
  any(addedToPriceSubsidy, categories.includes('fiveGuarantees', 'threeWithouts'), orphan),
)

export const priceSubsidyRule = declareProgramme({
  id: 'priceSubsidy',
  label: { zh: '基本生活价格补贴', en: 'Price subsidy' },
  clauses: [clause],
  subject: 'person',
  facts: { ...statusFacts, categories, minor },
  requires: [inPriceSubsidyScheme],
  grant: {
    kind: 'service',
    elsewhere: {
      when: addedToPriceSubsidy.not(),
      instruments: [
        {
          title: {
            zh: '困难群众基本生活价格补贴制度',
            en: 'the existing scheme of price subsidies for the basic living of people in hardship',
          },
        },
      ],
    },
  },
  notes: statusNotes,
})

/**
 * The price subsidy of a person: a service without an amount in the text; 五保, 三无 and orphans are referred to the scheme
 * that exists. Clause 二(二)1-s3.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * priceSubsidy({ categories: ['severelyDisabled'] }).outcome
 * // 'entitled'
 */
export const priceSubsidy: Programme<PersonGroupFacts, 'priceSubsidy'> = /* @__PURE__ */ programme(priceSubsidyRule)
