/** Decimals are the project's own: a stranger who set up decimal.js before the library was loaded changes none of them. */
import { Decimal } from 'decimal.js'
import { afterEach, beforeEach, expect, it } from 'vitest'

beforeEach(() => {
  Decimal.set({ rounding: Decimal.ROUND_DOWN, precision: 3, maxE: 3, minE: -3 })
})
afterEach(() => {
  Decimal.set({ defaults: true })
})

it('has its own digits, rounding and largest and smallest numbers', async () => {
  const { exact, exactText } = await import('../../src/exact/decimal')
  expect(exactText(exact('2').div('3'))).toBe(`0.${'6'.repeat(59)}7`)
  expect(exactText(exact('123456.78').plus('0.005'))).toBe('123456.785')
  expect(exactText(exact('0.00001'))).toBe('0.00001')
})
