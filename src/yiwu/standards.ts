/**
 * Local values that the document leaves to the city. They change by date and belong to the caller: none is built in.
 */
import { standardOf } from '../kit/inputs'
import type { Money } from '../kit/terms'
import type { MoneyInput } from '../language/input'

/** A local value that the document leaves to the city; `StandardsInForce` says the unit of each. */
export type StandardId =
  | 'urbanDibaoStandard'
  | 'ruralDibaoStandard'
  | 'lowIncomeSubsidyStandard'
  | 'urbanConsumptionPerCapita'
  | 'institutionOrphanStandard'
  | 'scatteredOrphanStandard'

export const urbanDibaoStandard = /* @__PURE__ */ standardOf(
  'urbanDibaoStandard',
  'yuan/person/month',
  { zh: '城镇低保标准', en: 'urban dibao standard' },
  { example: '500.00' },
)

export const ruralDibaoStandard = /* @__PURE__ */ standardOf(
  'ruralDibaoStandard',
  'yuan/person/month',
  { zh: '农村低保标准', en: 'rural dibao standard' },
  { example: '400.00' },
)

export const lowIncomeSubsidyStandard = /* @__PURE__ */ standardOf('lowIncomeSubsidyStandard', 'yuan/person/year', {
  zh: '低收入家庭补助标准',
  en: 'low-income subsidy standard',
})

export const urbanConsumptionPerCapita = /* @__PURE__ */ standardOf(
  'urbanConsumptionPerCapita',
  'yuan/person/year',
  { zh: '上年度城镇居民人均消费性支出', en: "last year's urban consumption per capita" },
  { keyedBy: 'year', example: '20000.00' },
)

export const institutionOrphanStandard = /* @__PURE__ */ standardOf('institutionOrphanStandard', 'yuan/person/year', {
  zh: '机构养育孤儿基本生活费标准',
  en: 'standard for orphans raised by an institution',
})

export const scatteredOrphanStandard = /* @__PURE__ */ standardOf('scatteredOrphanStandard', 'yuan/person/year', {
  zh: '社会散居孤儿基本生活费标准',
  en: 'standard for orphans living in the community',
})

export const standards = {
  urbanDibaoStandard,
  ruralDibaoStandard,
  lowIncomeSubsidyStandard,
  urbanConsumptionPerCapita,
  institutionOrphanStandard,
  scatteredOrphanStandard,
} as const satisfies { readonly [id in StandardId]: MoneyInput<string> }

export const standardIds = /* @__PURE__ */ Object.keys(standards) as readonly StandardId[]

/** Values in force on one day. One that is absent or null has no value in force: nothing is built in. */
export type StandardsInForce = {
  /** Yuan a person a month. */
  readonly urbanDibaoStandard?: Money | null | undefined
  /** Yuan a person a month. */
  readonly ruralDibaoStandard?: Money | null | undefined
  /** Yuan a person a year; where it is absent, the floor of 二(二)3-s2 stands in. */
  readonly lowIncomeSubsidyStandard?: Money | null | undefined
  /** The consumption statistic of the calendar year before, urban residents, yuan a person a year. */
  readonly urbanConsumptionPerCapita?: Money | null | undefined
  /** Orphans raised by an institution, yuan a person a year; where it is absent, the floor of 二(六)-s2 stands in. */
  readonly institutionOrphanStandard?: Money | null | undefined
  /** Orphans living in the community, yuan a person a year; where it is absent, the floor of 二(六)-s2 stands in. */
  readonly scatteredOrphanStandard?: Money | null | undefined
}
