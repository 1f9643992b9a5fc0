/** What a settled year is made of: the facts that the rule of a yearly sum takes, which the year's months give. */

import { mostYuan } from '../exact/decimal'
import { MoneyInput } from '../language/input'

const common = { source: 'fact', type: 'money', unit: 'yuan/year', least: '0', most: mostYuan } as const

export const figuresOfMonths = /* @__PURE__ */ new MoneyInput({
  ...common,
  key: 'figuresOfMonths',
  id: 'figuresOfMonths',
  label: { zh: '各符合条件月份年标准之和', en: "the sum of the year's figure over the qualifying months" },
})

export const firstMonthFigure = /* @__PURE__ */ new MoneyInput({
  ...common,
  key: 'firstMonthFigure',
  id: 'firstMonthFigure',
  label: { zh: '首个符合条件月份的年标准', en: "the year's figure in the first qualifying month" },
})
