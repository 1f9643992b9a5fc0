/** What the statute of Lakeside itself fixes. */
import { declareFigures } from '../../../src/kit/figure'

export const figures = declareFigures({
  rentShare: { value: '0.5', unit: 'ratio', clause: '1-s1', label: { zh: '租金补助比例', en: 'share of the rent' } },
  mostRentHelp: {
    value: '300',
    unit: 'yuan/month',
    clause: '1-s1',
    label: { zh: '租金补助上限', en: 'most rent help' },
  },
  leastWinterAllowance: {
    value: '600',
    unit: 'yuan/year',
    clause: '2-s1',
    label: { zh: '冬季补助下限', en: 'least winter allowance' },
  },
  primaryKit: {
    value: '200',
    unit: 'yuan/academic year',
    clause: '3-s1',
    label: { zh: '小学用品补助', en: 'kit of a primary school' },
  },
  secondaryKit: {
    value: '350',
    unit: 'yuan/academic year',
    clause: '3-s1',
    label: { zh: '中学用品补助', en: 'kit of a secondary school' },
  },
  dentalShare: { value: '0.5', unit: 'ratio', clause: '4-s1', label: { zh: '牙科补助比例', en: 'share of a bill' } },
  dentalCap: { value: '1000', unit: 'yuan', clause: '4-s1', label: { zh: '年度上限', en: 'most in a year' } },
})
