/** What the statute of Lakeside itself fixes. */
import { figure } from '../../../src/kit/figure'

export const rentShare = figure('rentShare', {
  value: '0.5',
  unit: 'ratio',
  clause: '1-s1',
  label: { zh: '租金补助比例', en: 'share of the rent' },
})

export const mostRentHelp = figure('mostRentHelp', {
  value: '300',
  unit: 'yuan/month',
  clause: '1-s1',
  label: { zh: '租金补助上限', en: 'most rent help' },
})

export const leastWinterAllowance = figure('leastWinterAllowance', {
  value: '600',
  unit: 'yuan/year',
  clause: '2-s1',
  label: { zh: '冬季补助下限', en: 'least winter allowance' },
})

export const primaryKit = figure('primaryKit', {
  value: '200',
  unit: 'yuan/academic year',
  clause: '3-s1',
  label: { zh: '小学用品补助', en: 'kit of a primary school' },
})

export const secondaryKit = figure('secondaryKit', {
  value: '350',
  unit: 'yuan/academic year',
  clause: '3-s1',
  label: { zh: '中学用品补助', en: 'kit of a secondary school' },
})

export const dentalShare = figure('dentalShare', {
  value: '0.5',
  unit: 'ratio',
  clause: '4-s1',
  label: { zh: '牙科补助比例', en: 'share of a bill' },
})

export const dentalCap = figure('dentalCap', {
  value: '1000',
  unit: 'yuan',
  clause: '4-s1',
  label: { zh: '年度上限', en: 'most in a year' },
})

export const figures = {
  rentShare,
  mostRentHelp,
  leastWinterAllowance,
  primaryKit,
  secondaryKit,
  dentalShare,
  dentalCap,
}
