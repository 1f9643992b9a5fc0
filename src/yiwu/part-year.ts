/** A yearly sum for who qualified in some months of the year: the twelfths of those months, rounded once. */

import { figuresOfMonths, firstMonthFigure } from '../kit/settled-year'
import { number, type Quantity, rule, when } from '../language/quantity'
import { qualifyingMonths, yearFigure } from './facts'
import { readings } from './readings'
import { shareAsFloor } from './rounding'

const byMonth = (figures: Quantity<'yuan/year'>): Quantity<'yuan/year'> =>
  shareAsFloor(figures, { parts: number('1', 'ratio'), outOf: '12', unit: 'yuan/year' })

/** 二(二)3-s2: by month, or the whole figure of the first qualifying month. */
const lowIncomeShareOfYear = (figures: Quantity<'yuan/year'>, first: Quantity<'yuan/year'>): Quantity<'yuan/year'> =>
  rule(
    'lowIncomePartYear',
    '二(二)3-s2',
    { zh: '按月折算的年补助', en: "the year's subsidy by qualifying month" },
    when(readings.lowIncomePartYear.is('byMonth'), byMonth(figures), first),
  )

/** The subsidy of a household that qualified in so many months, with one figure throughout. */
export const lowIncomePartYear = lowIncomeShareOfYear(
  yearFigure.times(qualifyingMonths),
  when(qualifyingMonths.isAtLeast(number('1', 'ratio')), yearFigure, number('0', 'yuan/year')),
)

/** The same where each month has its own figure. */
export const lowIncomeSettledYear = lowIncomeShareOfYear(figuresOfMonths, firstMonthFigure)

/** 二(六)-s2: an orphan's year is always counted by month. */
export const orphanSettledYear = rule(
  'orphanPartYear',
  '二(六)-s2',
  { zh: '按月折算的孤儿年基本生活费', en: "the orphan's allowance of the year by month" },
  byMonth(figuresOfMonths),
)
