/** What bundlers take gives what the sources give, with decimal.js cut to what the library asks of it. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as whole from '../../src/exact/decimal'
import * as sources from '../../src/index'

type Decimals = Pick<typeof whole, 'exact' | 'exactText' | 'toFen' | 'Exact'>

const moduleOf = (name: string): Promise<unknown> => import(`${process.cwd()}/dist/modules/${name}.js`)
const cut = (await moduleOf('exact/decimal')) as Decimals
const bundled = (await moduleOf('index')) as typeof sources

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, exponent]) => `${digits}e-${exponent}`)

const arithmetic = ({ exact, exactText, toFen, Exact }: Decimals, one: string, other: string): unknown[] => {
  const [a, b] = [exact(one), exact(other)]
  const made = [a.plus(b), a.minus(b), a.times(b), Exact.min(a, b), Exact.max(a, b), a.abs(), a.negated()]
  const rounded = [a.floor(), a.ceil(), ...(['up', 'down', 'halfUp'] as const).map((mode) => toFen(a, mode))]
  const divided = b.isZero() ? [] : [a.div(b)]
  const compared = [a.cmp(b), a.eq(b), a.lt(b), a.lte(b), a.gt(b), a.gte(b), a.isInteger(), a.isFinite()]
  return [...[...made, ...rounded, ...divided].map(exactText), ...compared, a.toFixed(2), a.toNumber(), `${a}`]
}

it('counts as decimal.js counts', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(arithmetic(cut, one, other)).toEqual(arithmetic(whole, one, other))
    }),
    { seed: 1, numRuns: 500 },
  )
  expect(() => cut.exact('0x10')).toThrow('Invalid argument')
})

it('tells of every example household what the sources tell', () => {
  const register = JSON.parse(readFileSync('fixtures/standards.json', 'utf8'))
  const households = readFileSync('fixtures/households.jsonl', 'utf8').trim().split('\n')
  const told = ({ assess, explain, Standards }: typeof sources): unknown[] => {
    const standards = Standards.from(register)
    return households
      .map((line) => JSON.parse(line))
      .flatMap((one) => [assess(one, { standards, trace: true }), explain(one, { standards })])
  }
  expect(told(bundled)).toEqual(told(sources))
})
