import { expect, it } from 'vitest'
import { neverChanges } from '../../src/checks/own'
import { dibao } from '../support/all'

it.each([
  ['a frozen record', Object.freeze({ a: '1' }), true],
  ['one that inherits nothing', Object.freeze(Object.assign(Object.create(null), { a: '1' })), true],
  ['a record that may be written', { a: '1' }, false],
  ['a frozen record that inherits', Object.freeze(Object.create({ a: '1' })), false],
  ['a frozen record with a getter', Object.freeze(Object.defineProperty({}, 'a', { get: () => '1' })), false],
])('%s never changes, or may', (_, record, never) => {
  expect(neverChanges(record)).toBe(never)
})

it('standards that change between two calls are read again, frozen with a getter or not', () => {
  let rural = '400'
  const standards = Object.freeze({
    get ruralDibaoStandard() {
      return rural
    },
  })
  const facts = { residence: 'rural', householdSize: 1, monthlyIncome: '0' } as const
  expect(dibao(facts, { standards }).amount).toBe('400.00')
  rural = '410'
  expect(dibao(facts, { standards }).amount).toBe('410.00')
})
