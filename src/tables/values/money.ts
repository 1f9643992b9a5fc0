/** Sums of money as people write them: `1,200.00`, `￥480.00`, `480元`, `(480.00)` for a negative one. */
import { moneyFault } from '../../checks/schema'
import { type CellReading, plainDigits, refused } from './cell'
import { readDay } from './days'

const strict = /^\d{1,13}(\.\d{1,2})?$/
const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/

/** A sum in yuan as digits and a point. `isSigned` where it may be negative, which parentheses or a minus sign say. */
export function readMoney(text: string, isSigned = false): CellReading {
  if (strict.test(text)) return { value: text }
  const [, opened, inner = '', closed] = /^(\()?(.*?)(\))?$/.exec(plainDigits(text)) ?? []
  if ((opened === undefined) !== (closed === undefined)) return refused('moneyCell')
  const bare = withoutUnit(inner)
  const minus = bare.startsWith('-')
  if (minus && opened) return refused('moneyCell')
  const amount = withoutUnit(minus ? bare.slice(1) : bare)
  const digits = grouped.test(amount) ? amount.replaceAll(',', '') : amount
  const fault = moneyFault(digits)
  if (fault) return refused(fault === 'moneyDecimals' || fault === 'moneyTooLarge' ? fault : 'moneyCell')
  if (!opened && !minus) return { value: digits }
  return isSigned || /^[0.]+$/.test(digits)
    ? { value: /^[0.]+$/.test(digits) ? digits : `-${digits}` }
    : refused('moneyNegative')
}

/** Without a currency sign before it and the word for yuan behind it. */
const withoutUnit = (text: string): string => text.replace(/^(¥|人民币|RMB|CNY)/i, '').replace(/(元整?|圆整?)$/, '')

/** A figure of a register: a sum, a share such as `0.125` or `12.5%`, or a day. */
export function readFigure(text: string): CellReading {
  const given = plainDigits(text)
  if (/^0?\.\d+$|^\d+\.\d{3,}$/.test(given)) return { value: given }
  const share = shareOf(given)
  if (share !== undefined) return { value: share }
  const day = /^\d{4}(\D\d{1,2}){2}/.test(given) ? readDay(text) : undefined
  return day ?? readMoney(text)
}

/** A per cent as a share of at least three decimals, which no sum has: 70% is 0.700, and is refused where a sum belongs. */
function shareOf(text: string): string | undefined {
  const [, whole, parts = ''] = /^(\d{1,6})(?:\.(\d+))?%$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const digits = whole.padStart(3, '0')
  return `${Number.parseInt(digits.slice(0, -2), 10)}.${digits.slice(-2)}${parts.padEnd(1, '0')}`
}
