/** Inputs as rules write them. */
import { expect, it } from 'vitest'
import { ChoiceInput, CountInput } from '../../src/language/input'

const label = { zh: '事', en: 'fact' }

it('a choice without one of its options has all others', () => {
  const choice = new ChoiceInput({ key: 'c', id: 'c', source: 'fact', type: 'choice', label }, ['x', 'y', 'z'])
  const others = choice.without('y')
  expect(others.options).toEqual(['x', 'z'])
  expect(others.input).toEqual({ ...choice.input, options: ['x', 'z'] })
  expect(choice.options).toEqual(['x', 'y', 'z'])
})

it('a count that a caller must give is another for who may not know it', () => {
  const count = new CountInput({ key: 'n', id: 'n', source: 'fact', type: 'count', unit: 'person', label }, true)
  expect([count.required, count.optional().required]).toEqual([true, false])
  expect(count.optional().input).toBe(count.input)
})
