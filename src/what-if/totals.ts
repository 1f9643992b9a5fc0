/** What the programmes of a household come to together: by the month, and once. */

import { exact, fenText, zero } from '../exact/decimal'
import { add, round, share } from '../exact/interval'
import { type Interval, isPoint, point } from '../exact/value'
import type { Amount } from '../household/sums'
import type { Determined } from '../kit/determine'
import { paceOf } from '../kit/programme'

export interface Totals {
  /** Monthly sums, and a twelfth of the yearly ones, rounded half-up once. */
  readonly perMonth: Interval
  /** What is paid for claims. */
  readonly once: Interval
}

const nothing = point(zero)
const one = point(exact('1'))

export function totalsOf(determined: readonly Determined[]): Totals {
  const sums = { month: nothing, year: nothing, once: nothing }
  for (const { definition, due } of determined) {
    const pace = paceOf(definition)
    if (pace === 'month') sums.month = add(sums.month, due)
    else if (pace === 'claim') sums.once = add(sums.once, due)
    else if (pace !== 'service') sums.year = add(sums.year, due)
  }
  const twelfth = round(share(sums.year, one, exact('12')), 'halfUp')
  return { perMonth: add(sums.month, twelfth), once: sums.once }
}

export function amountText(sum: Interval): Amount {
  if (isPoint(sum)) return fenText(sum.low)
  return sum.high.isFinite() ? { min: fenText(sum.low), max: fenText(sum.high) } : { min: fenText(sum.low) }
}
