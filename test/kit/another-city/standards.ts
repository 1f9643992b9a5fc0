/** What the statute of Lakeside leaves to the city. */
import { standardOf } from '../../../src/kit/inputs'

export const rentLine = standardOf('rentLine', 'yuan/person/month', { zh: '租金线', en: 'the rent line' })
export const winterAllowance = standardOf('winterAllowance', 'yuan/year', {
  zh: '冬季补助标准',
  en: 'winter allowance',
})

export const standards = { rentLine, winterAllowance }
