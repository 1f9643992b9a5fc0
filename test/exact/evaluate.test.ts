import { describe, expect, it } from 'vitest'
import { exact, exactText } from '../../src/exact/decimal'
import { Evaluation } from '../../src/exact/evaluate'
import { Specialiser } from '../../src/exact/specialise'
import { interval, known, unknown, type Value } from '../../src/exact/value'
import { figureName, type Input } from '../../src/language/expression'
import {
  ChoiceInput,
  CountInput,
  DayFigure,
  DayInput,
  MoneyInput,
  SetInput,
  TruthInput,
} from '../../src/language/input'
import {
  all,
  any,
  type Condition,
  greatest,
  least,
  number,
  parameter,
  type Quantity,
  rule,
  when,
} from '../../src/language/quantity'

const input = (id: string, type: Input['type'], more: Partial<Input> = {}): Input & { unit: 'yuan' } =>
  ({ key: id, id, source: 'fact', type, unit: 'yuan', label: { zh: id, en: id }, ...more }) as Input & { unit: 'yuan' }
const money = (id: string, more: Partial<Input> = {}) => new MoneyInput(input(id, 'money', more))
const yuan = (value: string) => number(value, 'yuan')

const a = money('a')
const b = money('b')
const t = new TruthInput(input('t', 'truth'))
const u = new TruthInput(input('u', 'truth'))
const choice = new ChoiceInput(input('choice', 'choice'), ['x', 'y', 'z'])
const set = new SetInput(input('set', 'set'), ['x', 'y', 'z'])
const day = new DayInput(input('day', 'day'))

const evaluation = (values: { readonly [key: string]: Value }) => new Evaluation(new Map(Object.entries(values)))
function range(quantity: Quantity<string>, values: { readonly [key: string]: Value } = {}): readonly unknown[] {
  const { low, high, missing } = evaluation(values).quantity(quantity)
  return [exactText(low), high.isFinite() ? exactText(high) : 'none', ...missing]
}
function truth(condition: Condition, values: { readonly [key: string]: Value } = {}): readonly unknown[] {
  const { canBeFalse, canBeTrue, missing } = evaluation(values).condition(condition)
  return [canBeTrue ? (canBeFalse ? 'unknown' : true) : false, ...missing]
}
const between = (low: string, high: string, ...missing: string[]): Value => interval(exact(low), exact(high), missing)

describe('quantities', () => {
  it('that are known are points', () => {
    const values = { a: known.quantity('10.01'), b: known.quantity('3') }
    expect(range(a.plus(b), values)).toEqual(['13.01', '13.01'])
    expect(range(a.minus(b), values)).toEqual(['7.01', '7.01'])
    expect(range(a.times(number('0.333', 'ratio')), values)).toEqual(['3.33333', '3.33333'])
    expect(range(least(a, b), values)).toEqual(['3', '3'])
    expect(range(greatest(a, b), values)).toEqual(['10.01', '10.01'])
  })

  it('that are unknown lie between their bounds, and name what is missing', () => {
    expect(range(a)).toEqual(['0', 'none', 'a'])
    expect(range(yuan('500').minus(a))).toEqual(['-Infinity', '500', 'a'])
    expect(range(a, { a: unknown('case.a') })).toEqual(['0', 'none', 'case.a'])
    const count = new CountInput({ ...input('n', 'count'), least: '1', most: '2' }, false)
    expect(range(count)).toEqual(['1', '2', 'n'])
  })

  it('are bounded by one another', () => {
    const paid = money('paid', { noMoreThan: 'cost' })
    const cost = money('cost', { noLessThan: 'paid' })
    expect(range(paid, { cost: known.quantity('70') })).toEqual(['0', '70', 'paid'])
    expect(range(cost, { paid: known.quantity('70') })).toEqual(['70', 'none', 'cost'])
    expect(range(paid)).toEqual(['0', 'none', 'paid'])
  })

  it('miss nothing once they are settled', () => {
    expect(range(a.times(number('0', 'ratio')))).toEqual(['0', '0'])
    expect(range(least(a, yuan('0')))).toEqual(['0', '0'])
    expect(range(greatest(yuan('9'), least(a, yuan('5'))))).toEqual(['9', '9'])
    expect(range(when(t, a, a), { a: known.quantity('4') })).toEqual(['4', '4'])
  })

  it('leave out of min and max what cannot win', () => {
    const values = { a: between('0', '50', 'a'), b: between('50', '90', 'b') }
    expect(range(least(a, b), values)).toEqual(['0', '50', 'a'])
    expect(range(greatest(a, b), values)).toEqual(['50', '90', 'b'])
    const overlapping = { a: between('0', '60', 'a'), b: between('50', '90', 'b') }
    expect(range(least(a, b), overlapping)).toEqual(['0', '60', 'a', 'b'])
    expect(range(greatest(a, b), overlapping)).toEqual(['50', '90', 'a', 'b'])
  })

  it('round up, down and half up, the bounds too', () => {
    const at = (text: string) => ({ a: known.quantity(text) })
    expect(range(a.roundedUp(), at('1.001'))).toEqual(['1.01', '1.01'])
    expect(range(a.roundedUp(), at('1.01'))).toEqual(['1.01', '1.01'])
    expect(range(a.roundedDown(), at('1.019'))).toEqual(['1.01', '1.01'])
    expect(range(a.roundedHalfUp(), at('1.005'))).toEqual(['1.01', '1.01'])
    expect(range(a.roundedHalfUp(), at('1.0049999'))).toEqual(['1', '1'])
    // A tie goes upwards below 0 too.
    expect(range(a.roundedHalfUp(), at('-1.005'))).toEqual(['-1', '-1'])
    expect(range(a.roundedUp(), { a: between('0.001', '0.009', 'a') })).toEqual(['0.01', '0.01'])
  })

  it('divide only as a share, rounded once', () => {
    const share = (rounding: 'up' | 'down' | 'halfUp') =>
      a.share({ parts: number('5', 'ratio'), outOf: '12', rounding, unit: 'yuan' })
    expect(range(share('up'), { a: known.quantity('1000') })).toEqual(['416.67', '416.67'])
    expect(range(share('down'), { a: known.quantity('1000') })).toEqual(['416.66', '416.66'])
    expect(range(share('up'), { a: known.quantity('1200') })).toEqual(['500', '500'])
    expect(range(share('up'))).toEqual(['0', 'none', 'a'])
    const none = a.share({ parts: number('0', 'ratio'), outOf: '12', rounding: 'up', unit: 'yuan' })
    expect(range(none)).toEqual(['0', '0'])
  })

  it('multiply with any signs', () => {
    const values = { a: between('2', '3', 'a'), b: between('4', '5', 'b') }
    const negative = yuan('0').minus(a)
    expect(range(negative.times(number('2', 'ratio')), values)).toEqual(['-6', '-4', 'a'])
  })
})

describe('conditions', () => {
  it('compare exactly, the threshold itself included or not', () => {
    const at = (text: string) => ({ a: known.quantity(text) })
    expect(truth(a.isBelow(yuan('500')), at('499.99'))).toEqual([true])
    expect(truth(a.isBelow(yuan('500')), at('500'))).toEqual([false])
    expect(truth(a.isAtMost(yuan('500')), at('500'))).toEqual([true])
    expect(truth(a.isAtMost(yuan('500')), at('500.01'))).toEqual([false])
    expect(truth(a.isAbove(yuan('500')), at('500'))).toEqual([false])
    expect(truth(a.isAtLeast(yuan('500')), at('500'))).toEqual([true])
  })

  it('are unknown only while both answers are open', () => {
    expect(truth(a.isBelow(yuan('500')))).toEqual(['unknown', 'a'])
    expect(truth(a.isBelow(yuan('0')))).toEqual([false])
    expect(truth(a.isAtLeast(yuan('0')))).toEqual([true])
    expect(truth(a.isAtMost(yuan('0')))).toEqual(['unknown', 'a'])
    expect(truth(a.isBelow(yuan('60')), { a: between('50', '60', 'a') })).toEqual(['unknown', 'a'])
    expect(truth(a.isAtMost(yuan('60')), { a: between('50', '60', 'a') })).toEqual([true])
  })

  it("follow Kleene's logic", () => {
    const yes = a.isAtLeast(yuan('0'))
    const no = yes.not()
    expect(truth(all(t, no))).toEqual([false])
    expect(truth(all(t, yes))).toEqual(['unknown', 't'])
    expect(truth(any(t, yes))).toEqual([true])
    expect(truth(any(t, no))).toEqual(['unknown', 't'])
    expect(truth(all(t, u))).toEqual(['unknown', 't', 'u'])
    expect(truth(t.not())).toEqual(['unknown', 't'])
    expect(truth(all())).toEqual([true])
    expect(truth(any())).toEqual([false])
    expect(truth(t.and(u), { t: known.truth(true), u: known.truth(false) })).toEqual([false])
    expect(truth(t.or(u), { t: known.truth(false), u: known.truth(true) })).toEqual([true])
  })

  it('ask choices, sets, days and whether a fact is given', () => {
    expect(truth(choice.is('x'), { choice: known.choice('x') })).toEqual([true])
    expect(truth(choice.is('x', 'y'), { choice: known.choice('z') })).toEqual([false])
    expect(truth(choice.is('x'))).toEqual(['unknown', 'choice'])
    expect(truth(choice.is('x', 'y', 'z'))).toEqual([true])
    expect(truth(choice.is('x', 'y'), { choice: { options: ['x', 'y'], missing: ['choice'] } })).toEqual([true])
    expect(truth(set.includes('x'), { set: known.set(['y']) })).toEqual([false])
    expect(truth(set.includes('x', 'y'), { set: known.set(['y']) })).toEqual([true])
    expect(truth(set.includes('x'))).toEqual(['unknown', 'set'])
    expect(truth(set.includes('x'), { set: { surely: new Set(['x']), mayHoldMore: true, missing: ['m'] } })).toEqual([
      true,
    ])
    expect(truth(set.includes('z'), { set: { surely: new Set(['x']), mayHoldMore: true, missing: ['m'] } })).toEqual([
      'unknown',
      'm',
    ])
    expect(truth(day.isOnOrBefore('1954-10-31'), { day: known.day('1954-10-31') })).toEqual([true])
    expect(truth(day.isOnOrBefore('1954-10-31'), { day: known.day('1954-11-01') })).toEqual([false])
    expect(truth(day.isOnOrBefore('1954-10-31'))).toEqual(['unknown', 'day'])
    expect(truth(t.isGiven())).toEqual([false])
    expect(truth(t.isGiven(), { t: unknown('p') })).toEqual([false])
    expect(truth(t.isGiven(), { t: known.truth(false) })).toEqual([true])
  })

  it('choose between conditions', () => {
    expect(truth(when(t, u, u.not()), { t: known.truth(true), u: known.truth(false) })).toEqual([false])
    expect(truth(when(t, u, u.not()), { t: known.truth(false), u: known.truth(false) })).toEqual([true])
    expect(truth(when(t, u, u), { u: known.truth(true) })).toEqual([true])
    expect(truth(when(t, u, u), { u: known.truth(false) })).toEqual([false])
    expect(truth(when(t, u, u.not()), { u: known.truth(true) })).toEqual(['unknown', 't'])
  })
})

describe('choosing between quantities', () => {
  it('evaluates only the branch that is taken', () => {
    expect(range(when(t, a, b), { t: known.truth(true), a: known.quantity('1') })).toEqual(['1', '1'])
    expect(range(when(t, a, b), { t: known.truth(false), b: known.quantity('2') })).toEqual(['2', '2'])
  })

  it('holds both while the condition is open', () => {
    const values = { a: known.quantity('1'), b: known.quantity('2') }
    expect(range(when(t, a, b), values)).toEqual(['1', '2', 't'])
    expect(range(when(t, a, b), { a: known.quantity('1') })).toEqual(['0', 'none', 't', 'b'])
  })
})

describe('sets and days that are known in part', () => {
  it('a set may be known not to hold something, whatever else it may', () => {
    const values = { set: { surely: new Set(['x']), never: new Set(['y']), mayHoldMore: true, missing: ['m'] } }
    expect(truth(set.includes('y'), values)).toEqual([false])
    expect(truth(set.includes('y', 'z'), values)).toEqual(['unknown', 'm'])
    expect(truth(set.includes('x', 'y'), values)).toEqual([true])
  })

  it.each([
    ['1954-09-30', [false]],
    ['1954-10-01', ['unknown', 'm']],
    ['1954-11-29', ['unknown', 'm']],
    ['1954-11-30', [true]],
  ])('a day from 1954-10-01 to 1954-11-30 is on or before %s: %j', (limit, expected) => {
    const values = { day: { first: '1954-10-01', last: '1954-11-30', missing: ['m'] } }
    expect(truth(day.isOnOrBefore(limit), values)).toEqual(expected)
  })
})

describe('a figure of the document', () => {
  const label = { zh: '数', en: 'figure' }
  const ten = parameter('10', 'yuan', { id: 'ten', clause: '一', label })
  const cutoff = new DayFigure('1954-10-31', figureName({ id: 'cutoff', clause: '二', label }))

  it('is what is written there, or what stands in for it where the law was amended', () => {
    expect(range(ten)).toEqual(['10', '10'])
    expect(range(ten, { 'figures.ten': known.quantity('12.50') })).toEqual(['12.5', '12.5'])
    expect(range(ten, { 'figures.ten': unknown('f') })).toEqual(['0', 'none', 'f'])
  })

  it('may be a day', () => {
    const born = { day: known.day('1954-11-01') }
    const isBefore = day.isOnOrBefore(cutoff)
    expect(truth(isBefore, born)).toEqual([false])
    expect(truth(isBefore, { ...born, 'figures.cutoff': known.day('1954-11-01') })).toEqual([true])
    expect(truth(isBefore, { ...born, 'figures.cutoff': unknown('f') })).toEqual(['unknown', 'f'])
  })
})

describe('a kind of node that does not exist', () => {
  it('is refused', () => {
    const node = { kind: 'root' } as never
    for (const work of [
      () => evaluation({}).quantity({ node }),
      () => evaluation({}).condition({ node }),
      () => new Specialiser(new Map()).quantity(node),
      () => new Specialiser(new Map()).condition(node),
    ])
      expect(work).toThrow('Unknown node kind: {"kind":"root"}')
  })
})

describe('the trace', () => {
  const label = { zh: '步', en: 'step' }
  const double = rule('double', '一', label, a.times(number('2', 'ratio')))
  const third = rule(
    'third',
    '二',
    label,
    double.share({ parts: number('1', 'ratio'), outOf: '3', rounding: 'up', unit: 'yuan' }),
  )
  const small = rule('small', '三', label, third.isBelow(double))

  it('shows every named step once, with what went in and the value before rounding', () => {
    const traced = new Evaluation(new Map([['a', known.quantity('5')]]), { trace: true })
    traced.condition(small)
    traced.quantity(double)
    expect(traced.steps()).toEqual([
      { rule: 'double', clause: '一', unit: 'yuan', value: '10', from: { a: '5' } },
      {
        rule: 'third',
        clause: '二',
        unit: 'yuan',
        value: '3.34',
        from: { double: '10' },
        rounded: { before: '3.33333333333333333333333333333333333333333333333333333333333', rounding: 'up' },
      },
      { rule: 'small', clause: '三', value: true, from: { third: '3.34', double: '10' } },
    ])
  })

  it('shows ranges of what is not settled, and nothing where it was not asked for', () => {
    const traced = new Evaluation(new Map([['a', between('1', '2', 'a')]]), { trace: true })
    traced.quantity(double)
    expect(traced.steps()).toEqual([
      {
        rule: 'double',
        clause: '一',
        unit: 'yuan',
        value: { min: '2', max: '4' },
        from: { a: { min: '1', max: '2' } },
      },
    ])
    const silent = new Evaluation(new Map([['a', known.quantity('5')]]), { trace: false })
    silent.quantity(double)
    expect(silent.steps()).toEqual([])
  })

  it('is not asked for by what a stranger puts on every object', () => {
    Object.defineProperty(Object.prototype, 'trace', { value: true, configurable: true })
    try {
      const silent = evaluation({ a: known.quantity('5') })
      silent.quantity(double)
      expect(silent.steps()).toEqual([])
    } finally {
      Reflect.deleteProperty(Object.prototype, 'trace')
    }
  })
})
