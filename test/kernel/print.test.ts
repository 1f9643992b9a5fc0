/** Steps as JavaScript, as a person reads it: `batch(...).code` shows it. */
import { describe, expect, it } from 'vitest'
import { columnsRead, type Output, type Plan, sourceOf, stepsOf } from '../../src/kernel/print'
import type { Column, Step } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { column } from './step-text'

const never = { absence: 'never' } as const
const columns = {
  a: column('a', 0, 7, never),
  b: column('b', 0, 7, never),
  c: column('c', -7, 7, never),
  wide: column('wide', 0, 2 ** 40, never),
  maybe: column('maybe', 0, 7),
}
const steps = new Steps()
const of = (one: Column): Step => steps.column(one)
const [a, b, c, wide, maybe] = [of(columns.a), of(columns.b), of(columns.c), of(columns.wide), of(columns.maybe)]
const isLess = steps.below(a, b)
const number = (value: number): Step => steps.number(value)
const out = (name: string, step: Step): Output => ({ name, step })
const linesOf = (plan: Partial<Plan>): readonly string[] =>
  sourceOf({ columns: [], loops: [], marks: false, ...plan }).split('\n')

/** The lines of a loop that work values out, after those that read and check its columns. */
function worked(outputs: readonly Output[], read: readonly Column[]): readonly string[] {
  const lines = linesOf({ columns: read, loops: [outputs], marks: true })
  const from = lines.indexOf('  outside |= mark')
  return lines.slice(from + 1, lines.indexOf('}')).map((line) => line.trim())
}

describe('a step', () => {
  it.each<readonly [string, Step, string]>([
    ['a number', number(7), '7'],
    ['0', number(0), '0'],
    ['a number below 0', number(-1), '(-1)'],
    ['a column', a, 'a'],
    ['whether a column is known', steps.known(columns.maybe), 'maybeKnown'],
    ['whether what is always known is known', steps.known(columns.a), '-1'],
    // In 32 bits where they hold both parts and the whole, and else in doubles.
    ['a sum', steps.add(a, b), '(a + b | 0)'],
    ['a wide sum', steps.add(wide, a), '(wide + a)'],
    ['a sum of narrow parts', steps.add(steps.multiply(a, number(2 ** 28)), b), '(Math.imul(a, 268435456) + b | 0)'],
    [
      'a wide sum of narrow parts',
      steps.add(steps.multiply(a, number(2 ** 28)), steps.multiply(a, number(2 ** 27))),
      '(Math.imul(a, 268435456) + Math.imul(a, 134217728))',
    ],
    ['a difference', steps.subtract(a, b), '(a - b | 0)'],
    ['a wide difference', steps.subtract(a, wide), '(a - wide)'],
    [
      'a narrow difference of wide parts',
      steps.subtract(steps.add(a, number(2 ** 31)), number(2 ** 31)),
      '((a + 2147483648) - 2147483648 | 0)',
    ],
    ['a product', steps.multiply(a, c), 'Math.imul(a, c)'],
    ['a wide product', steps.multiply(a, wide), 'a * wide'],
    ['a comparison', isLess, '((a - b | 0) >> 31)'],
    ['a wide comparison', steps.below(a, wide), '-(a < wide)'],
    ['not', steps.not(isLess), '~((a - b | 0) >> 31)'],
    ['both', steps.both(isLess, steps.known(columns.maybe)), '(((a - b | 0) >> 31) & maybeKnown)'],
    ['either', steps.either(isLess, steps.known(columns.maybe)), '(((a - b | 0) >> 31) | maybeKnown)'],
    ['one of', steps.isOneOf(a, [1, 4]), '-((18 >>> a) & 1)'],
    ['a shared bit', steps.shares(a, [0, 3]), '(-(a & 9) >> 31)'],
    ['whole parts of what is not negative', steps.divide(a, 3), '((a >>> 0) / 3 >>> 0)'],
    ['whole parts of what is above 0', steps.divide(steps.add(a, number(1)), 3), '(((a + 1 | 0) >>> 0) / 3 >>> 0)'],
    ['whole parts of what may be negative', steps.divide(c, 3), 'Math.floor(c / 3)'],
    ['whole parts of what is wide', steps.divide(wide, 3), 'Math.floor(wide / 3)'],
    // By mask, and with nothing on one side by the mask alone.
    ['a choice', steps.choose(steps.known(columns.maybe), a, b), '(b ^ ((a ^ b) & maybeKnown))'],
    ['a choice or nothing', steps.choose(steps.known(columns.maybe), a, number(0)), '(a & maybeKnown)'],
    ['nothing or a choice', steps.choose(steps.known(columns.maybe), number(0), b), '(b & ~maybeKnown)'],
    ['a wide choice', steps.choose(steps.known(columns.maybe), wide, a), '(maybeKnown ? wide : a)'],
  ])('that is %s', (_, step, text) => {
    expect(worked([out('x', step)], Object.values(columns))).toEqual([`xOut[row] = ${text}`])
  })

  it('that is used twice is a constant, and so is what a choice falls back to', () => {
    const sum = steps.add(a, b)
    expect(worked([out('x', sum), out('y', steps.multiply(sum, c))], Object.values(columns))).toEqual([
      'const step = (a + b | 0)',
      'xOut[row] = step',
      'yOut[row] = Math.imul(step, c)',
    ])
    const difference = steps.subtract(a, b)
    const chosen = steps.choose(steps.known(columns.maybe), difference, sum)
    expect(worked([out('x', chosen)], Object.values(columns))).toEqual([
      'const step = (a + b | 0)',
      'xOut[row] = (step ^ (((a - b | 0) ^ step) & maybeKnown))',
    ])
    const [less, more] = [steps.add(sum, number(1)), steps.add(sum, number(2))]
    const doubled = steps.multiply(steps.multiply(less, more), difference)
    expect(worked([out('x', doubled), out('y', steps.add(difference, a))], Object.values(columns))).toEqual([
      'const step = (a + b | 0)',
      'const step2 = (a - b | 0)',
      'xOut[row] = Math.imul(Math.imul((step + 1 | 0), (step + 2 | 0)), step2)',
      'yOut[row] = (step2 + a | 0)',
    ])
  })

  it('that rules name is a constant of the first, beside their clauses and the names of the others', () => {
    const own = new Steps()
    const label = { zh: '步', en: 'step' }
    const named = (step: Step, ...rules: readonly (readonly [string, string])[]): Step => {
      for (const [id, clause] of rules) step.names.push({ id, clause, label })
      return step
    }
    const x = own.column(columns.a)
    const total = named(
      own.add(x, own.number(1)),
      ['total', 'art. 1'],
      ['sum', 'art. 2'],
      ['total', 'art. 2'],
      ['line', 'art. 2'],
    )
    const double = named(own.multiply(total, own.number(2)), ['double', 'art. 3'])
    expect(worked([out('x', double)], [columns.a])).toEqual([
      'const total = (a + 1 | 0) // art. 1 art. 2: also sum, line',
      'const double = Math.imul(total, 2) // art. 3',
      'xOut[row] = double',
    ])
    // What needs no line gets none by its name.
    expect(worked([out('x', named(own.column(columns.b), ['income', 'art. 4']))], [columns.b])).toEqual([
      'xOut[row] = b',
    ])
    const known = named(own.known(columns.maybe), ['isKnown', 'art. 5'])
    expect(worked([out('x', known), out('y', own.not(known))], [columns.maybe])).toEqual([
      'xOut[row] = maybeKnown',
      'yOut[row] = ~maybeKnown',
    ])
    expect(worked([out('x', named(own.number(5), ['five', 'art. 6']))], [columns.a])).toEqual(['xOut[row] = 5'])
  })
})

describe('names', () => {
  const taken = ['columns', 'outputs', 'marks', 'from', 'to', 'row', 'outside', 'open', 'mark', 'Math']

  it.each(taken)('are no second %s', (name) => {
    const own = new Steps()
    const lines = linesOf({ columns: [column(name, 0, 7, never)], loops: [[out('x', own.column(column(name, 0, 7)))]] })
    expect(lines).toContain(`  const ${name}2 = ${name}Column[row]`)
    expect(lines).toContain(`  xOut[row] = ${name}2`)
  })

  it('are used once, in each loop anew', () => {
    const [one, other] = [column('one', 0, 7, never), column('oneColumn', 0, 7, never)]
    const [x, y] = [steps.column(one), steps.column(other)]
    const sum = steps.add(x, y)
    const twice = [out('x', sum), out('x', steps.add(sum, x))]
    expect(linesOf({ columns: [one, other], loops: [twice, [out('x', steps.subtract(x, y))]] })).toEqual([
      'const [oneColumn, oneColumnColumn] = columns',
      'const [xOut, xOut2, xOut3] = outputs',
      'let outside = 0',
      'let open = 0',
      'for (let row = from; row < to; row++) {',
      '  const one = oneColumn[row]',
      '  const oneColumn2 = oneColumnColumn[row]',
      '  outside |= ((one | oneColumn2) & -8)',
      '  const step = (one + oneColumn2 | 0)',
      '  xOut[row] = step',
      '  xOut2[row] = (step + one | 0)',
      '}',
      'for (let row = from; row < to; row++) {',
      '  const one = oneColumn[row]',
      '  const oneColumn2 = oneColumnColumn[row]',
      '  xOut3[row] = (one - oneColumn2 | 0)',
      '}',
      'return (outside & -2) !== 0 ? 2 : open !== 0 ? 1 : 0',
    ])
  })
})

describe('the steps of outputs', () => {
  it('are theirs and those of what leaves them open, operands first, each once', () => {
    const sum = steps.add(a, b)
    const less = steps.below(c, a)
    const outputs = [{ name: 'x', step: sum, open: less }, out('y', b)]
    expect(stepsOf(outputs)).toEqual([a, b, sum, c, steps.subtract(c, a), less])
    expect(columnsRead(outputs)).toEqual(new Set(['a', 'b', 'c']))
    expect(columnsRead([out('x', steps.add(steps.multiply(maybe, number(3)), number(1)))])).toEqual(new Set(['maybe']))
    expect(columnsRead([out('x', steps.known(columns.maybe))])).toEqual(new Set(['maybe']))
  })

  it('are looked at once, however often they are shared', () => {
    const doublings = Array.from({ length: 40 }).reduce<Step>((step) => steps.add(step, step), a)
    expect(stepsOf([out('x', doublings)])).toHaveLength(41)
  })
})
