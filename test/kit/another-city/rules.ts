/** The rules that the programmes of Lakeside share. */
import { inForceFrom } from '../../../src/kit/figure'
import { figuresOfMonths } from '../../../src/kit/settled-year'
import { all, any, greatest, least, number, rule, when } from '../../../src/language/quantity'
import * as facts from './facts'
import {
  dentalCap,
  dentalShare,
  leastWinterAllowance,
  mostRentHelp,
  primaryKit,
  rentShare,
  secondaryKit,
} from './figures'
import { readings } from './readings'
import { rentLine, winterAllowance } from './standards'

const line = rentLine.times(facts.size)

export const underRentLine = rule(
  'underRentLine',
  '1-s1',
  { zh: '收入低于租金线', en: 'income is below the rent line' },
  when(readings.rentTest.is('below'), facts.income.isBelow(line), facts.income.isAtMost(line)),
)

export const rentHelp = rule(
  'rentHelp',
  '1-s1',
  { zh: '租金补助', en: 'rent help' },
  least(facts.rent.times(rentShare).roundedDown(), mostRentHelp),
)

export const oldEnough = rule('oldEnough', '2-s1', { zh: '满70周岁', en: '70 or older' }, facts.under70.not())

export const winterFigure = rule(
  'winterFigure',
  '2-s1',
  { zh: '冬季补助', en: 'winter allowance' },
  when(winterAllowance.isGiven(), greatest(winterAllowance, leastWinterAllowance), leastWinterAllowance),
)

/** The twelfths of the months, rounded up once: the allowance may not be undercut. */
export const winterYear = rule(
  'winterYear',
  '2-s1',
  { zh: '按月折算的冬季补助', en: 'the winter allowance by month' },
  figuresOfMonths.share({ parts: number('1', 'ratio'), outOf: '12', unit: 'yuan/year' as const, rounding: 'up' }),
)

export const kitFigure = rule(
  'kitFigure',
  '3-s1',
  { zh: '用品补助', en: 'school kit' },
  when(facts.school.is('primary'), primaryKit, secondaryKit),
)

/** Glasses count from 1 July 2016 on: the sentence was changed then. */
export const billCounts = rule(
  'billCounts',
  '4-s1',
  { zh: '费用种类符合', en: 'the kind of bill counts' },
  any(facts.kind.is('dental'), all(facts.kind.is('glasses'), inForceFrom('2016-07-01'))),
)

const share = facts.cost.minus(facts.insured).times(dentalShare).roundedHalfUp()
const capLeft = greatest(number('0', 'yuan'), dentalCap.minus(facts.usedThisYear))

export const capBinds = rule('capBinds', '4-s1', { zh: '受上限所限', en: 'the cap binds' }, capLeft.isBelow(share))
export const dentalAid = rule('dentalAid', '4-s1', { zh: '牙科补助', en: 'dental aid' }, least(share, capLeft))
