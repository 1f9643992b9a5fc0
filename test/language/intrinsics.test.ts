/** What a stranger puts in the place of the language's own arithmetic is noticed, and works out nothing. */
import { describe, expect, it } from 'vitest'
import * as intrinsics from '../../src/language/intrinsics'

/** What is found while a stranger's function stands in the place of one of `Math`. */
function withStrangers<T>(name: 'floor' | 'imul', work: () => T): T {
  const own = Math[name]
  Object.assign(Math, { [name]: () => 7 })
  try {
    return work()
  } finally {
    Object.assign(Math, { [name]: own })
  }
}

describe('the arithmetic that printed code calls by its name', () => {
  it('is its own', () => {
    expect(intrinsics.isMathTampered()).toBe(false)
  })

  it.each(['floor', 'imul'] as const)('is not where a stranger has put another %s', (name) => {
    expect(withStrangers(name, intrinsics.isMathTampered)).toBe(true)
    expect(intrinsics.isMathTampered()).toBe(false)
  })
})

it('the library keeps the arithmetic that it was loaded with', () => {
  expect(withStrangers('floor', () => intrinsics.floor(2.5))).toBe(2)
})
