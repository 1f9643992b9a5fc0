/** What the schemas say beside their names. */
import type { Label } from '../language/expression'
import { type Phrase, say } from './language'

export const schemaTitles = {
  case: { zh: '家庭信息', en: 'case' },
  standards: { zh: '本市标准', en: 'standards' },
  assessment: { zh: '认定结果', en: 'assessment' },
  payments: { zh: '发放台账', en: 'payments' },
  finding: { zh: '审计疑点', en: 'finding' },
} as const satisfies { readonly [name: string]: Label }

export const schemaWords = {
  money: {
    zh: '金额（元）：最多两位小数，不带正负号、千位分隔符和指数。宜用文本：有的校验程序用 1.1 除以 0.01 得不到整数。',
    en: 'Yuan, at most 2 decimals, no sign, no exponent, no separators. A text, as some validators divide 1.1 by 0.01 and get no whole number.',
  },
  amount: { zh: '金额（元），两位小数。', en: 'Yuan with two decimals.' },
  signedMoney: { zh: '金额（元）；冲回为负数。', en: 'Yuan; negative for a reversal.' },
  signedAmount: { zh: '金额（元），两位小数，可为负数。', en: 'Yuan with two decimals; may be negative.' },
  period: {
    zh: '所属期：2013-05（按月发放）、2013-04..2013-06 或 2013-Q2（几个月）、2013（按年计发）、2012-2013（学年），医疗救助留空。',
    en: '2013-05 (monthly programmes), 2013-04..2013-06 or 2013-Q2 (several months), 2013 (yearly), 2012-2013 (academic year), empty for a claim.',
  },
  standardPeriod: { zh: '标准执行的首日与末日。', en: 'Of a standard, its first and last day.' },
  programme: { zh: '项目的标识或中文名称。', en: 'A programme id, or its Chinese name.' },
  payments: {
    zh: '此处为英文列名；audit 也接受中文列名。',
    en: 'Under the English names; `audit` takes the Chinese ones too.',
  },
  unknown: { zh: '空缺：未知', en: 'absent: unknown' },
} as const satisfies { readonly [name: string]: Label }

const phrases = {
  dayFrom: { zh: (day) => `${day} 或以后的日期。`, en: (day) => `A day from ${day} on.` },
  absent: { zh: (value) => `空缺：${value}`, en: (value) => `absent: ${value}` },
  options: { zh: (options) => `可填：${options}`, en: (options) => `options: ${options}` },
} as const satisfies { readonly [name: string]: Phrase }

export const dayFrom = (day: string): Label => say(phrases.dayFrom, day)
export const absentAs = (value: string): Label =>
  value === 'unknown' ? schemaWords.unknown : say(phrases.absent, value)
export const optionsAre = (options: Label): Label => say(phrases.options, options)
