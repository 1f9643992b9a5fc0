/** Sums of amounts as results give them: decimal text in yuan, added exactly. */

import { InputError, issue } from '../checks/issue'
import { moneyFault } from '../checks/schema'
import { type Exact, exact, fenText, grouped, zero } from '../exact/decimal'
import { round, share } from '../exact/interval'
import { point } from '../exact/value'
import type { Language } from '../words/language'
import { yuan } from '../words/units'
import type { AmountUnit } from './determination'

/**
 * The sum of amounts in yuan, exactly, with two decimals. An amount that is absent, as of a service, counts as nothing.
 * @throws InputError with the path (`[1]`) of what is no amount.
 * @example
 * sum(['480.00', undefined, '0.10']) // '480.10'
 */
export const sum = (amounts: readonly (string | null | undefined)[]): string =>
  fenText(amounts.reduce<Exact>((total, amount, place) => total.plus(checked(amount ?? '0', `[${place}]`)), zero))

/**
 * What an amount comes to in a month: a twelfth of a year's or an academic year's, rounded half up to the fen, once.
 * @throws InputError for what is no amount, and for a sum that is paid once (`yuan`).
 * @example
 * perMonth('3600.00', 'yuan/year') // '300.00'
 */
export function perMonth(amount: string, unit: AmountUnit): string {
  const given = checked(amount, 'amount')
  if (unit === 'yuan/month') return fenText(given)
  if (unit === 'yuan')
    throw new InputError([issue('option', 'unit', { options: 'yuan/month, yuan/year, yuan/academic year' })])
  return fenText(round(share(point(given), point(exact('1')), exact('12')), 'halfUp').low)
}

/**
 * An amount for people: thousands apart, two decimals, and the unit in words.
 * @throws InputError for what is no amount.
 * @example
 * formatYuan('1234567.5', 'en') // '1,234,567.50 yuan'
 * @example
 * formatYuan('480.00', 'zh') // '480.00元'
 */
export function formatYuan(amount: string, language: Language): string {
  return yuan[language](grouped(fenText(checked(amount, 'amount'))))
}

function checked(amount: string, path: string): Exact {
  const fault = moneyFault(amount, { signed: true })
  if (fault) throw new InputError([issue(fault, path)])
  return exact(amount)
}
