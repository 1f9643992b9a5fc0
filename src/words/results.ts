/** How the results of a table are called in it, for people and, as codes, for scripts. */
import type { Label } from '../language/expression'

/** The columns behind a table's own. */
export const resultNames = {
  outcome: { zh: '结果', en: 'outcome' },
  amount: { zh: '金额', en: 'amount' },
  unit: { zh: '单位', en: 'unit' },
  missing: { zh: '缺少的信息', en: 'missing' },
  min: { zh: '最少', en: 'min' },
  max: { zh: '最多', en: 'max' },
  error: { zh: '错误', en: 'error' },
} as const satisfies { readonly [column: string]: Label }

export const outcomeNames: { readonly [outcome: string]: Label } = {
  entitled: { zh: '符合条件', en: 'entitled' },
  notEntitled: { zh: '不符合条件', en: 'notEntitled' },
  undetermined: { zh: '缺少信息，无法确定', en: 'undetermined' },
  referred: { zh: '按其他规定办理', en: 'referred' },
  compliant: { zh: '达标', en: 'compliant' },
  notCompliant: { zh: '不达标', en: 'notCompliant' },
}
