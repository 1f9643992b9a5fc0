/** What a stranger puts in the place of the language's own arithmetic works out nothing. */
import { expect, it } from 'vitest'
import * as intrinsics from '../../src/language/intrinsics'

it('the library keeps the arithmetic that it was loaded with', () => {
  const own = Math.floor
  Object.assign(Math, { floor: () => 7 })
  try {
    expect(intrinsics.floor(2.5)).toBe(2)
  } finally {
    Object.assign(Math, { floor: own })
  }
})
