/** Whether a stranger's property on every object would be read as a fact, asked by code and by closures. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { inheritsAny } from '../../src/kernel/inherited'
import { inBrowser, noting } from './platform'

/** The answer while every object has a property. */
function whileInherited(name: string, property: PropertyDescriptor, ask: () => boolean): boolean {
  Object.defineProperty(Object.prototype, name, { ...property, configurable: true })
  try {
    return ask()
  } finally {
    Reflect.deleteProperty(Object.prototype, name)
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(['Node', 'a browser'] as const)('a question asked in %s', (platform) => {
  /** A question that has been asked once, and what code was made for it. */
  function asked(names: readonly string[]) {
    if (platform === 'a browser') inBrowser()
    const { texts } = noting()
    let times = 0
    const question = inheritsAny(() => {
      times += 1
      return names
    })
    expect(times).toBe(0)
    const answers = [question(), question()]
    vi.unstubAllGlobals()
    expect([times, answers]).toEqual([1, [false, false]])
    return { question, texts }
  }

  it('is answered each time anew, of any of its names', () => {
    const names = ['monthlyIncome', 'on', '"quoted" \\ name']
    const { question, texts } = asked(names)
    const text =
      'return empty["monthlyIncome"] !== undefined || empty["on"] !== undefined || empty["\\"quoted\\" \\\\ name"] !== undefined'
    expect(texts).toEqual(platform === 'Node' ? [text] : [])
    for (const name of names) {
      expect(whileInherited(name, { value: 0, enumerable: true }, question)).toBe(true)
      expect(whileInherited(name, { value: null }, question)).toBe(true)
      expect(question()).toBe(false)
    }
    expect(whileInherited('other', { value: 1, enumerable: true }, question)).toBe(false)
    expect(whileInherited('on', { value: undefined }, question)).toBe(false)
    expect(whileInherited('on', { get: () => 'today' }, question)).toBe(true)
  })

  it('of no names is always answered no', () => {
    const { question, texts } = asked([])
    expect(texts).toEqual(platform === 'Node' ? ['return false'] : [])
    expect(whileInherited('on', { value: 1 }, question)).toBe(false)
  })
})
