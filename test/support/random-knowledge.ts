/** What may be known of a case: any values that the case itself is among, from all of it to nothing. */
import fc from 'fast-check'
import { exact, infinity, zero } from '../../src/exact/decimal'
import { type Interval, interval, isPoint, type Value, type Values } from '../../src/exact/value'
import { askedWhetherGiven, vocabulary } from './random-expressions'

/** The same case known less well, or as well; whether an input is given, where that is asked, stays. */
export const lessKnown = (values: Values): fc.Arbitrary<Values> =>
  fc
    .tuple(...[...values].map(([key, value]) => fc.tuple(fc.constant(key), lessKnownValue(key, value))))
    .map((entries) => new Map(entries.flatMap(([key, value]) => (value ? [[key, value] as const] : []))))

function lessKnownValue(key: string, value: Value): fc.Arbitrary<Value | undefined> {
  if (askedWhetherGiven.includes(key)) return fc.constant(value)
  return fc.oneof(fc.constant(value), fc.constant(undefined), partly(key, value))
}

/** Only facts that are worked out come as intervals, and no other input bounds those. */
function partly(key: string, value: Value): fc.Arbitrary<Value> {
  const missing = [key]
  const input = vocabulary.find((one) => one.input.key === key)?.input
  if (input?.noMoreThan !== undefined || input?.noLessThan !== undefined) return fc.constant(value)
  if ('low' in value) return fc.tuple(widths, widths, fc.boolean()).map((by) => wider(key, value, by))
  if ('options' in value) {
    return fc.subarray([...(input?.options ?? [])]).map((more) => {
      const options = [...new Set([...value.options, ...more])]
      return { options, missing: options.length > 1 ? missing : [] }
    })
  }
  if ('surely' in value)
    return fc.subarray([...value.surely]).map((some) => ({ surely: new Set(some), mayHoldMore: true, missing }))
  return fc.constant(value)
}

const widths = fc.constantFrom('0', '0.01', '0.5', '1', '100', '5000')

function wider(key: string, { low, high, missing }: Interval, [below, above, open]: [string, string, boolean]): Value {
  const { least, most, type } = vocabulary.find(({ input }) => input.key === key)?.input ?? {}
  const whole = (text: string) => (type === 'count' ? exact(text).ceil() : exact(text))
  const floor = exact(least ?? '0')
  const lowest = low.minus(whole(below)).lt(floor) ? floor : low.minus(whole(below))
  const ceiling = type === 'count' && most !== undefined ? exact(most) : infinity
  const highest = open ? ceiling : high.plus(whole(above)).gt(ceiling) ? ceiling : high.plus(whole(above))
  const known = interval(lowest, highest, [...new Set([...missing, key])])
  return isPoint(known) ? known : { ...known, low: known.low.lt(zero) ? zero : known.low }
}
