/** The programmes that a caller names, by any of their names. */
import { describe, expect, it } from 'vitest'
import { namedProgrammes } from '../../src/audit/named-programmes'
import type { InputError } from '../../src/checks/issue'
import { yiwu } from '../../src/yiwu/policy'

const ids = (names: Parameters<typeof namedProgrammes>[1]) => namedProgrammes(yiwu, names)?.map(({ id }) => id)

describe('programmes', () => {
  it('are those that are named, in that order', () => {
    expect(ids(['studentGrant', '低保', '最低生活保障'])).toEqual(['studentGrant', 'dibao', 'dibao'])
    expect(ids([])).toEqual([])
  })

  it('are all of them, or none that anybody named', () => {
    expect(ids('all')).toEqual(Object.keys(yiwu.programmes))
    expect(ids(undefined)).toBeUndefined()
  })

  it.each<readonly [string, unknown, string, string, string]>([
    ['a slip', ['dibao', 'dibaoo'], 'programmeName', 'programmes[1]', 'dibao'],
    ['what is like no name', ['zzzzzzzzzzzz'], 'programmeName', 'programmes[0]', ''],
    ['a number', [7], 'programmeName', 'programmes[0]', ''],
    ['a text that is no list', 'dibao', 'list', 'programmes', 'none'],
    ['a record', {}, 'list', 'programmes', 'none'],
  ])('are refused by name: %s', (_, names, code, path, suggestion) => {
    let found: InputError | undefined
    try {
      ids(names as never)
    } catch (error) {
      found = error as InputError
    }
    const told = found?.issues.map(({ code: of, path: at, values = {} }) => [
      of,
      at,
      'suggestion' in values ? values.suggestion : 'none',
    ])
    expect(told).toEqual([[code, path, suggestion]])
  })
})
