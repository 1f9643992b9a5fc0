/** What the statute of Lakeside leaves to the city. */
import { mostYuan } from '../../../src/exact/decimal'
import type { Label } from '../../../src/language/expression'
import { MoneyInput } from '../../../src/language/input'

const standard = <U extends string>(id: string, unit: U, label: Label): MoneyInput<U> =>
  new MoneyInput({
    key: `standards.${id}`,
    id,
    source: 'standard',
    type: 'money',
    unit,
    label,
    least: '0',
    most: mostYuan,
  })

export const rentLine = standard('rentLine', 'yuan/person/month', { zh: '租金线', en: 'the rent line' })
export const winterAllowance = standard('winterAllowance', 'yuan/year', { zh: '冬季补助标准', en: 'winter allowance' })

export const standards = { rentLine, winterAllowance }
