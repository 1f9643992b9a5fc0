/** 二(二)3-s2: a year's subsidy for a household that qualified in some of its months. */
import { number, rule, when } from '../engine/quantity'
import { qualifyingMonths, yearFigure } from './facts'
import { readings } from './readings'
import { shareAsFloor } from './rounding'

/** By month, `months / 12` of the year's figure, rounded once; or the whole figure from the first month on. */
export const lowIncomePartYear = rule(
  'lowIncomePartYear',
  '二(二)3-s2',
  { zh: '按月折算的年补助', en: "the year's subsidy by qualifying month" },
  when(
    readings.lowIncomePartYear.is('byMonth'),
    shareAsFloor(yearFigure, { parts: qualifyingMonths, outOf: '12', unit: 'yuan/year' }),
    when(qualifyingMonths.isAtLeast(number('1', 'ratio')), yearFigure, number('0', 'yuan/year')),
  ),
)
