/** Recomputes printed arithmetic from its printed numbers, knowing nothing of the rules: a small calculator of its own. */
import { Decimal } from 'decimal.js'

interface Range {
  readonly low: Decimal
  readonly high: Decimal
}

const operations: { readonly [name: string]: (items: readonly Range[]) => Range } = {
  取最低者: (items) => ends(items, (values) => Decimal.min(...values)),
  两者取高: (items) => ends(items, (values) => Decimal.max(...values)),
  其中之一: (items) => ({
    low: Decimal.min(...items.map(({ low }) => low)),
    high: Decimal.max(...items.map(({ high }) => high)),
  }),
  向上取整到分: ([one]) => rounded(one, Decimal.ROUND_CEIL),
  去尾取整到分: ([one]) => rounded(one, Decimal.ROUND_FLOOR),
  四舍五入到分: ([one]) => rounded(one, Decimal.ROUND_HALF_CEIL),
}

const ends = (items: readonly Range[], of: (values: readonly Decimal[]) => Decimal): Range => ({
  low: of(items.map(({ low }) => low)),
  high: of(items.map(({ high }) => high)),
})

function rounded(one: Range | undefined, mode: Decimal.Rounding): Range {
  if (!one) throw new Error('nothing to round')
  const at = (value: Decimal) => (value.isFinite() ? value.toDecimalPlaces(2, mode) : value)
  return { low: at(one.low), high: at(one.high) }
}

/** The value of a printed line, as a range; a settled one has equal ends. */
export function recompute(printed: string): Range {
  const text = printed.replaceAll(/(?<=\d),(?=\d{3})/g, '')
  const tokens = text.match(/不详|-?[\d.]+(?:至-?[\d.]+|以上|以下|%)?|[一-龥]+|[()+−×÷,]/g) ?? []
  if (tokens.join('') !== text.replaceAll(' ', '')) throw new Error(`cannot read ${text}`)
  let place = 0
  const take = (): string => tokens[place++] ?? ''
  const peek = (): string => tokens[place] ?? ''

  const sum = (): Range => {
    let left = product()
    while (peek() === '+' || peek() === '−') {
      const sign = take()
      const right = product()
      left =
        sign === '+'
          ? { low: left.low.plus(right.low), high: left.high.plus(right.high) }
          : { low: left.low.minus(right.high), high: left.high.minus(right.low) }
    }
    return left
  }
  const product = (): Range => {
    let left = atom()
    while (peek() === '×' || peek() === '÷') {
      const sign = take()
      const right = atom()
      const of = (a: Decimal, b: Decimal) =>
        sign === '×' ? (a.isZero() || b.isZero() ? new Decimal(0) : a.times(b)) : a.div(b)
      left = { low: of(left.low, right.low), high: of(left.high, right.high) }
    }
    return left
  }
  const atom = (): Range => {
    const token = take()
    if (token === '(') {
      const inside = sum()
      take()
      return inside
    }
    const operation = operations[token]
    if (operation) {
      take()
      const items = [sum()]
      while (peek() === ',') {
        take()
        items.push(sum())
      }
      take()
      return operation(items)
    }
    return numberOf(token)
  }
  return sum()
}

function numberOf(token: string): Range {
  if (token === '不详') return { low: new Decimal(-Infinity), high: new Decimal(Infinity) }
  const [, low, word, high] = /^(-?[\d.]+)(至|以上|以下)(-?[\d.]*)$/.exec(token) ?? []
  if (low !== undefined && word === '至') return { low: new Decimal(low), high: new Decimal(high ?? '') }
  if (low !== undefined && word === '以上') return { low: new Decimal(low), high: new Decimal(Infinity) }
  if (low !== undefined) return { low: new Decimal(-Infinity), high: new Decimal(low) }
  const value = token.endsWith('%') ? new Decimal(token.slice(0, -1)).div(100) : new Decimal(token)
  return { low: value, high: value }
}
