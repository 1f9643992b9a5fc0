/** Sums of many determinations in whole fen, as far as they are known. */
import { expect, it } from 'vitest'
import { addAmount, addTo, noSum, rangeText, sumOfRange, sumText } from '../../src/household/sums'

it('are added, some of them several times', () => {
  const sum = noSum()
  expect(sum).toEqual({ low: 0n, high: 0n })
  addTo(sum, { low: 100n, high: 300n }, 3n)
  expect(sum).toEqual({ low: 300n, high: 900n })
  addAmount(sum, '2.50')
  expect(sum).toEqual({ low: 550n, high: 1150n })
})

it('have no largest once one of them has none', () => {
  const sum = noSum()
  addTo(sum, { low: 5n, high: undefined })
  addTo(sum, { low: 1n, high: 1n })
  addAmount(sum, '0.10')
  expect(sum).toEqual({ low: 16n, high: undefined })
})

it('are one text where both ends are one, else the two', () => {
  expect(sumText({ low: 32_005n, high: 32_005n })).toBe('320.05')
  expect(sumText({ low: 0n, high: 5n })).toEqual({ min: '0.00', max: '0.05' })
  expect(rangeText({ low: 7n, high: undefined })).toEqual({ min: '0.07' })
  expect(sumOfRange({ min: '0.07' })).toEqual({ low: 7n, high: undefined })
  expect(sumOfRange({ min: '0.07', max: '1.00' })).toEqual({ low: 7n, high: 100n })
})
