/** What the rules of Lakeside ask of a case; the rent is a fact that no other city asks for. */
import { mostYuan } from '../../../src/exact/decimal'
import type { Label } from '../../../src/language/expression'
import { ChoiceInput, CountInput, DayInput, MoneyInput, TruthInput } from '../../../src/language/input'

const common = (id: string, label: Label) => ({ key: id, id, source: 'fact', label }) as const

const money = <U extends string>(id: string, unit: U, label: Label, more: { readonly absent?: string } = {}) =>
  new MoneyInput({ ...common(id, label), type: 'money', unit, least: '0', most: mostYuan, ...more })

const choice = <Option extends string>(id: string, label: Label, labels: { readonly [option in Option]: Label }) =>
  new ChoiceInput({ ...common(id, label), type: 'choice', optionLabels: labels }, Object.keys(labels) as Option[])

export const size = new CountInput(
  { ...common('size', { zh: '人数', en: 'members' }), type: 'count', unit: 'person', least: '1', most: '30' },
  false,
)
export const income = money('income', 'yuan/month', { zh: '月收入', en: 'monthly income' })
export const rent = money('rent', 'yuan/month', { zh: '月租金', en: 'monthly rent' })

export const birthDate = new DayInput({ ...common('birthDate', { zh: '出生日期', en: 'date of birth' }), type: 'day' })
export const under70 = new TruthInput({ ...common('under70', { zh: '未满70周岁', en: 'under 70' }), type: 'truth' })

export const school = choice(
  'school',
  { zh: '学校', en: 'school' },
  { primary: { zh: '小学', en: 'primary' }, secondary: { zh: '中学', en: 'secondary' } },
)

export const kind = choice(
  'kind',
  { zh: '费用种类', en: 'kind of bill' },
  { dental: { zh: '牙科', en: 'dental' }, glasses: { zh: '眼镜', en: 'glasses' } },
)
export const cost = money('cost', 'yuan', { zh: '费用', en: 'cost' })
export const insured = new MoneyInput({
  ...common('insured', { zh: '保险支付', en: 'paid by insurance' }),
  type: 'money',
  unit: 'yuan',
  least: '0',
  most: mostYuan,
  noMoreThan: 'cost',
  exceeding: 'insuranceAboveCost',
})
export const usedThisYear = new MoneyInput({
  ...common('usedThisYear', { zh: '本年度已补助', en: 'paid earlier this year' }),
  type: 'money',
  unit: 'yuan',
  least: '0',
  most: mostYuan,
  absent: '0',
  settledUnder: ['dentalCap'],
})
