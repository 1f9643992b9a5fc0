/** How far from 0 a rule can come, whatever its facts. */
import { expect, it } from 'vitest'
import { greatest, least, number, type Quantity, rule, when } from '../../src/language/quantity'
import { boundOf } from '../../src/sql/bounds'
import { a, b, heads, money, printersFor, sum, t, visits } from './support/vocabulary'

const yuan = (value: string) => number(value, 'yuan')
const ratio = (value: string) => number(value, 'ratio')
const most = '9999999999999.99'

const bound = ({ node }: Quantity<string>): string | undefined =>
  boundOf(node, printersFor('duckdb').traits, ({ id }) => id === 'sum')?.toFixed()

it.each([
  ['a number', yuan('-2.5'), '2.5'],
  ['money', a, most],
  ['a count with an upper limit, and one without', heads, '5'],
  ['a count without an upper limit', visits, '999999999'],
  ['a sum over rows', sum, undefined],
  ['a figure of the law, which may be set at any height', money('figure', { source: 'figure', most: '9' }), undefined],
  ['a sum', a.plus(yuan('1')), '10000000000000.99'],
  ['a difference of what is never below 0, which is no farther from it than either', yuan('1').minus(yuan('3')), '3'],
  ['a difference the other way round', yuan('3').minus(yuan('1')), '3'],
  ['a difference from what may be below 0', yuan('1').minus(yuan('1').minus(yuan('3'))), '4'],
  ['a difference of what may be below 0', yuan('1').minus(yuan('3')).minus(yuan('1')), '4'],
  ['a product', a.times(heads), '49999999999999.95'],
  ['a product with a sum over rows', sum.times(heads), undefined],
  ['the least of what is never below 0', least(a, yuan('7'), sum), '7'],
  ['the least of what may be below 0', least(yuan('1').minus(a), yuan('7')), most],
  ['the greatest', greatest(a, yuan('7')), most],
  ['the greatest with a sum over rows', greatest(sum, yuan('7')), undefined],
  ['one or the other', when(t, yuan('7'), yuan('8')), '8'],
  ['what is rounded up', yuan('7.001').rounded('up'), '8.001'],
  ['a rounded sum over rows', sum.roundedUp(), undefined],
  ['a share', yuan('120').share({ parts: ratio('3'), outOf: '12', rounding: 'up', unit: 'yuan' }), '31'],
  ['a named rule', rule('r', '二', { zh: '', en: '' }, yuan('9')), '9'],
] as const)('of %s', (_, quantity, expected) => {
  expect(bound(quantity)).toBe(expected)
})

it('two that have none have none together', () => {
  expect(bound(sum.plus(b))).toBeUndefined()
})

it('of a kind that does not exist is not guessed', () => {
  const { traits } = printersFor('duckdb')
  expect(() => boundOf({ kind: 'root' } as never, traits, () => false)).toThrow('Unknown node kind: {"kind":"root"}')
})
