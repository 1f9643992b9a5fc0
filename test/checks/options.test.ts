import { describe, expect, it } from 'vitest'
import { InputError, type Issue } from '../../src/checks/issue'
import { checkedOptions } from '../../src/checks/options'

interface Options {
  readonly readings?: object
  readonly trace?: boolean
}

const names = ['readings', 'trace'] as const

function issuesOf(given: unknown): readonly Pick<Issue, 'code' | 'path' | 'values'>[] {
  try {
    checkedOptions<Options>(given as Options, names)
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code, path, values }) => ({ code, path, values }))
    throw error
  }
  return []
}

describe('options', () => {
  it('are given back where every name is known', () => {
    expect(checkedOptions<Options>({ trace: true }, names)).toEqual({ trace: true })
    expect(issuesOf({})).toEqual([])
    expect(issuesOf(Object.assign(Object.create(null), { trace: true }))).toEqual([])
  })

  it('tell every unknown name, with the name that it most likely means', () => {
    expect(issuesOf({ reading: {}, trace: true, Trace: true, colour: 'red' })).toEqual([
      { code: 'unknownKey', path: 'reading', values: { suggestion: 'readings' } },
      { code: 'unknownKey', path: 'Trace', values: { suggestion: 'trace' } },
      { code: 'unknownKey', path: 'colour', values: { suggestion: '' } },
    ])
    expect(issuesOf({ reading: undefined })).toHaveLength(1)
  })

  it.each([
    ['a Promise', Promise.resolve({ trace: true })],
    ['a Map', new Map([['trace', true]])],
    ['a Set', new Set()],
    ['a Date', new Date(0)],
    ['a generator', (function* () {})()],
    ['a list', []],
    ['null', null],
    ['a text', 'trace'],
    ['an object of a class', new (class Given {})()],
  ])('are no %s', (_, given) => {
    expect(issuesOf(given)).toEqual([{ code: 'object', path: 'options', values: {} }])
  })

  it('hold only what was given, whatever a stranger puts on Object.prototype', () => {
    const stranger: { trace?: boolean } = Object.prototype
    stranger.trace = true
    const own = checkedOptions<Options>({}, names)
    delete stranger.trace
    expect(own.trace).toBeUndefined()
  })
})
