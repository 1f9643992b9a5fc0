/** Sums as people read them: a comma before every three digits of the whole part. */
import { expect, it } from 'vitest'
import { grouped, thousandsApart } from '../../src/exact/decimal'

it.each([
  ['0.00', '0.00'],
  ['999.99', '999.99'],
  ['1000', '1,000'],
  ['1200.00', '1,200.00'],
  ['123456.789', '123,456.789'],
  ['1234567.5', '1,234,567.5'],
  ['-100.00', '-100.00'],
  ['-1200.00', '-1,200.00'],
  ['none', 'none'],
  ['about 1200', 'about 1200'],
])('%s is %s', (figure, text) => {
  expect(grouped(figure)).toBe(text)
})

it.each([
  ['a sum', '1200.00', '1,200.00'],
  ['two sums', 'from 1200.00 to 20000.50 yuan', 'from 1,200.00 to 20,000.50 yuan'],
  ['a sum of three digits', 'of 999.99 yuan', 'of 999.99 yuan'],
  ['a whole number and a day', 'household 12345 on 2013-06-01', 'household 12345 on 2013-06-01'],
  ['what has three decimals', '1200.125', '1200.125'],
  ['what has one', '1200.5', '1200.5'],
  ['what follows a point', '2.1200.00', '2.1200.00'],
])('in a text with %s', (_, text, apart) => {
  expect(thousandsApart(text)).toBe(apart)
})
