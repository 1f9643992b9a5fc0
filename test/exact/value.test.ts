/** What is known of a value, as plain data; missing facts united; rules that several evaluations share. */
import { describe, expect, it } from 'vitest'
import { Exact, exact, exactText, fenText, infinity, toFen, zero } from '../../src/exact/decimal'
import { Evaluation } from '../../src/exact/evaluate'
import { CommonRules, SharedRules } from '../../src/exact/shared-rules'
import {
  interval,
  isPoint,
  known,
  maybe,
  no,
  plain,
  settled,
  truth,
  union,
  unknown,
  type Value,
  yes,
} from '../../src/exact/value'
import type { Input } from '../../src/language/expression'
import { CountInput, DayInput, MoneyInput, TruthInput } from '../../src/language/input'
import { Condition, number, Quantity, rule, when } from '../../src/language/quantity'
import { nodesOf } from '../../src/language/walk'

describe('a value as plain data', () => {
  it.each([
    ['a point', known.quantity('10.50'), '10.5'],
    ['an interval', interval(exact('1'), exact('2.5'), ['a']), { min: '1', max: '2.5' }],
    ['no largest value', interval(exact('1'), infinity, ['a']), { min: '1' }],
    ['true', yes, true],
    ['false', no, false],
    ['not settled', maybe(['a']), null],
    ['a choice', known.choice('x'), 'x'],
    ['an open choice', { options: ['x', 'y'], missing: ['c'] }, null],
    ['no option at all', { options: [], missing: [] }, null],
    ['a set', known.set(['x', 'y']), ['x', 'y']],
    ['an empty set', known.set([]), []],
    ['a set that may hold more', { surely: new Set(['x']), mayHoldMore: true, missing: ['s'] }, null],
    ['a day', known.day('2013-06-01'), '2013-06-01'],
    ['nothing known', unknown('a', 'b'), null],
  ])('%s', (_, value, expected) => {
    expect(plain(value)).toEqual(expected)
  })

  it('of decimals has all digits and no exponent', () => {
    expect(exactText(exact('0.000000000000000000000000000001'))).toBe('0.000000000000000000000000000001')
    expect(exactText(exact('123456789012345678901234567890.5'))).toBe('123456789012345678901234567890.5')
    expect([fenText(zero), fenText(exact('1.5'))]).toEqual(['0.00', '1.50'])
    expect(['up', 'down', 'halfUp'].map((rounding) => exactText(toFen(exact('-0.005'), rounding as 'up')))).toEqual([
      '0',
      '-0.01',
      '0',
    ])
    // Sixty digits: 1/3 times 3 misses 1 by the last of them.
    expect(new Exact(1).div(3).times(3).toFixed()).toBe(`0.${'9'.repeat(60)}`)
  })
})

describe('what is known', () => {
  it('is settled one way or the other, or not', () => {
    expect([settled(yes), settled(no), settled(maybe(['a']))]).toEqual([true, false, undefined])
    expect([truth(true, true, ['a']), truth(false, true, ['a']), truth(true, false, ['a'])]).toEqual([
      maybe(['a']),
      yes,
      no,
    ])
    expect(interval(exact('2'), exact('2.00'), ['a']).missing).toEqual([])
    expect([isPoint(known.quantity('2')), isPoint(interval(zero, infinity, ['a']))]).toEqual([true, false])
  })

  it('misses each fact once, in order', () => {
    const [left, right] = [
      ['a', 'b'],
      ['b', 'c'],
    ] as const
    expect(union(left, right)).toEqual(['a', 'b', 'c'])
    expect(union(left, [])).toBe(left)
    expect(union([], right)).toBe(right)
    expect(union(left, ['b', 'a'])).toBe(left)
  })

  /** So many paths, and how often they were looked through. */
  const watched = (first: number, length: number) => {
    const paths = Array.from({ length }, (_, at) => `p${first + at}`)
    let looks = 0
    paths.includes = (path) => {
      looks += 1
      return Array.prototype.includes.call(paths, path)
    }
    return { paths, looks: () => looks }
  }

  it.each([
    // As each path of the one is looked for in the other, two long lists would take very long.
    [17, 17, 0],
    [16, 17, 17],
    [17, 16, 16],
  ])('of %d and %d facts is looked through %d times', (lengthOfLeft, lengthOfRight, expected) => {
    const { paths, looks } = watched(1, lengthOfLeft)
    const right = watched(11, lengthOfRight).paths
    expect(union(paths, right)).toEqual(watched(1, 10 + lengthOfRight).paths.slice())
    expect(looks()).toBe(expected)
  })
})

const input = (
  key: string,
  type: Input['type'],
  more: Omit<Partial<Input>, 'unit'> = {},
): Input & { unit: 'yuan' } => ({
  key,
  id: key,
  source: 'fact',
  type,
  unit: 'yuan',
  label: { zh: key, en: key },
  ...more,
})
const a = new MoneyInput(input('a', 'money'))
const t = new TruthInput(input('t', 'truth'))
const day = new DayInput(input('day', 'day'))
const label = { zh: '步', en: 'step' }

describe('an evaluation', () => {
  const evaluation = (values: ReadonlyMap<string, never>) => new Evaluation(values)
  const given = (...entries: readonly (readonly [string, unknown])[]) => evaluation(new Map(entries as never))

  it('refuses a value that is no day where one is asked for', () => {
    const onOrBefore = day.isOnOrBefore('1954-10-31')
    const asked = () => given(['day', yes]).condition(onOrBefore)
    expect(asked).toThrow(Error)
    expect(asked).toThrow('The value of day is not a day')
    expect(given(['day', known.day('1954-10-31')]).condition(onOrBefore)).toEqual(yes)
    expect(given(['day', known.day('1954-11-01')]).condition(onOrBefore)).toEqual(no)
    expect(given(['day', unknown('x')]).condition(onOrBefore)).toEqual(maybe(['x']))
  })

  it('takes a count without a largest value as open, and a bound that is no quantity as none', () => {
    const count = new CountInput(input('n', 'count', { least: '1' }), false)
    expect(plain(given().quantity(count))).toEqual({ min: '1' })
    const paid = new MoneyInput(input('paid', 'money', { noMoreThan: 'cost' }))
    expect(plain(given(['cost', unknown('x')]).quantity(paid))).toEqual({ min: '0' })
    expect(plain(given(['', known.quantity('5')]).quantity(a))).toEqual({ min: '0' })
  })

  it('takes a choice without options as none of those asked for', () => {
    const isX = new Condition({ kind: 'isOneOf', input: input('choice', 'choice'), options: ['x'] })
    const traced = new Evaluation(new Map(), { trace: true })
    expect(traced.condition(rule('asked', '一', label, isX))).toEqual(no)
    expect(traced.steps()).toMatchObject([{ value: false, from: { choice: null } }])
  })

  it('says whether a fact is given with nothing missing', () => {
    expect(given().condition(a.isGiven())).toEqual(no)
    expect(given(['a', unknown('x')]).condition(a.isGiven())).toEqual(no)
    expect(given(['a', known.quantity('1')]).condition(a.isGiven())).toEqual(yes)
  })

  it('shows a parameter by its name, and no rounding of what is not settled', () => {
    const named = new Quantity<'yuan'>({
      kind: 'number',
      unit: 'yuan',
      value: '7',
      name: { id: 'seven', clause: '一', label, key: 'figures.seven' },
    })
    const step = rule('step', '一', label, a.plus(named).plus(number('1', 'yuan')).roundedUp())
    const traced = (value: unknown) => {
      const made = new Evaluation<Exact>(new Map([['a', value]] as never), { trace: true })
      made.quantity(step)
      return made.steps()
    }
    expect(traced(known.quantity('0.001'))).toEqual([
      {
        rule: 'step',
        clause: '一',
        unit: 'yuan',
        value: '8.01',
        from: { a: '0.001', seven: '7' },
        rounded: { before: '8.001', rounding: 'up' },
      },
    ])
    const [open] = traced(interval(zero, exact('1'), ['a']))
    expect(open).not.toHaveProperty('rounded')
    const asked = new Evaluation(new Map([['t', yes]]), { trace: true })
    asked.condition(rule('asked', '一', label, t))
    expect(asked.steps()).toStrictEqual([{ rule: 'asked', clause: '一', value: true, from: { t: true } }])
    // Outside a rule there is no step that could show a value.
    const outside = new Evaluation(new Map([['a', known.quantity('0.001')]]), { trace: true })
    expect([plain(outside.quantity(a.plus(named).roundedUp())), outside.steps()]).toEqual(['7.01', []])
  })
})

describe('rules that evaluations share', () => {
  const line = rule('line', '一', label, a.times(number('2', 'ratio')))
  const open = rule('open', '一', label, t)
  const both = rule('both', '二', label, when(open, line, number('0', 'yuan')))
  const values = new Map<string, Value>([['a', known.quantity('5')]])

  it('are worked out by the first, and taken over with their steps by the others', () => {
    const shared = new SharedRules(new CommonRules(({ key }) => key === 'a'))
    const first = new Evaluation(new Map<string, Value>([...values, ['t', yes]]), { trace: true, shared })
    expect(plain(first.quantity(both))).toBe('10')
    const names = [...nodesOf([both.node])].flatMap((node) => (node.kind === 'rule' ? [node.name] : []))
    const recalled = new Map(names.map((name) => [name.id, shared.recall(name)]))
    expect([...recalled.keys()].sort()).toEqual(['both', 'line', 'open'])
    expect(recalled.get('line')).toMatchObject({ value: { low: exact('10') }, uses: [], step: { value: '10' } })
    // They read t, which is not the same for all.
    expect([recalled.get('open'), recalled.get('both')]).toEqual([undefined, undefined])

    // Another evaluation does not look at `a` again: its value there would be another.
    const second = new Evaluation<Exact>(
      new Map([
        ['a', known.quantity('6')],
        ['t', yes],
      ] as never),
      { trace: true, shared },
    )
    expect(plain(second.quantity(both))).toBe('10')
    expect(second.steps().map(({ rule: name, value }) => [name, value])).toEqual([
      ['open', true],
      ['line', '10'],
      ['both', '10'],
    ])
  })

  it('bring those that they use, conditions and quantities, each once and in order', () => {
    const shared = new SharedRules(new CommonRules(() => true))
    new Evaluation(new Map<string, Value>([...values, ['t', yes]]), { trace: true, shared }).quantity(both)
    const later = new Evaluation(new Map(), { trace: true, shared })
    expect(plain(later.quantity(both))).toBe('10')
    expect(later.condition(open)).toEqual(yes)
    expect(plain(later.quantity(line))).toBe('10')
    expect(later.steps().map((step) => step.rule)).toEqual(['open', 'line', 'both'])
  })

  it('leave no step to a trace where they were worked out without one', () => {
    const shared = new SharedRules(new CommonRules(({ key }) => key === 'a'))
    new Evaluation(values, { shared }).quantity(line)
    const later = new Evaluation(new Map(), { trace: true, shared })
    expect(plain(later.quantity(line))).toBe('10')
    expect(later.steps()).toEqual([])
  })

  it('are asked once whether they are common', () => {
    const asked: string[] = []
    const common = new CommonRules(({ key }) => {
      asked.push(key)
      return true
    })
    const node = line.node as Parameters<CommonRules['has']>[0]
    expect([common.has(node), common.has(node)]).toEqual([true, true])
    expect(asked).toEqual(['a'])
  })
})
