/** What an audit's report calls findings that are of this law alone. */
import type { PolicyInFull } from '../kit/policy'

export const findingWords: PolicyInFull['findings'] = {
  excludedTogether: {
    name: { zh: '低保与低收入补助重复享受', en: 'Dibao and low-income subsidy together' },
    means: {
      zh: '低保家庭同时领取低收入家庭生活补助，两项不能同时享受',
      en: 'the low-income subsidy paid to a household on dibao, which shuts it out',
    },
  },
}
