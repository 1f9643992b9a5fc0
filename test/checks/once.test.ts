/** What is kept of what was made, and for how long. */
import { expect, it } from 'vitest'
import { keptInFew } from '../../src/checks/once'

it('a map of a thousand keys starts anew', () => {
  const kept = new Map<number, string>()
  const made: number[] = []
  const ask = (key: number): string =>
    keptInFew(kept, key, () => {
      made.push(key)
      return `made of ${key}`
    })
  for (let key = 1; key <= 999; key += 1) ask(key)
  expect([ask(1), made.length, kept.size]).toEqual(['made of 1', 999, 999])
  ask(1000)
  expect(kept.size).toBe(1000)
  expect([ask(1001), kept.size]).toEqual(['made of 1001', 1])
  expect([ask(1), made.length, kept.size]).toEqual(['made of 1', 1002, 2])
})
