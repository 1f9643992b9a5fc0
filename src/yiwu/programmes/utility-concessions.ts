/** 二(二)1-s4: cheaper water, electricity, gas and digital television, which another scheme decides. */
import { declareProgramme } from '../../kit/programme'
import { type Programme, programme } from '../calculator'
import type { NoFacts } from '../plain'

export const utilityConcessionsRule = declareProgramme({
  id: 'utilityConcessions',
  label: { zh: '公用事业费用减免', en: 'Utility concessions' },
  clauses: ['二(二)1-s4'],
  subject: 'household',
  facts: {},
  requires: [],
  grant: {
    kind: 'referral',
    instruments: [
      {
        title: {
          zh: '水、电、燃气、数字电视等费用优惠减免政策',
          en: 'the policies on reduced charges for water, electricity, gas, digital television and the like',
        },
      },
    ],
  },
  covers: [
    { id: 'water', label: { zh: '水费', en: 'water' } },
    { id: 'electricity', label: { zh: '电费', en: 'electricity' } },
    { id: 'gas', label: { zh: '燃气费', en: 'gas' } },
    { id: 'digitalTelevision', label: { zh: '数字电视费', en: 'digital television' } },
    { id: 'others', label: { zh: '等', en: 'and the like' } },
  ],
})

/**
 * Refers every household to the concessions on utilities: the sentence names no beneficiaries, so it can refuse nobody.
 * Clause 二(二)1-s4.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * utilityConcessions({}).outcome
 * // 'referred'
 */
export const utilityConcessions: Programme<NoFacts, 'utilityConcessions'> =
  /* @__PURE__ */ programme(utilityConcessionsRule)
