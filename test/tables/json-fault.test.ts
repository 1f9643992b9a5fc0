/** Where a text stops being JSON, told alike for every engine. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault, parsedJson } from '../../src/tables/json-fault'
import { issuesOf } from '../support/issues-of'

describe('the place from which a text is no JSON', () => {
  it.each([
    ['[1,\n 2,]', 2, 4],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": "x\ny"}', 1, 7],
    ['{"a": "\\q"}', 1, 7],
    ['[1 2]', 1, 4],
    ['{"a": 1} x', 1, 10],
    ['{"a": [1, {"b": tru}]}', 1, 17],
    ['{\n  "a": 1\n', 3, 1],
    ['', 1, 1],
    ['// a note\n{}', 1, 1],
    ['[NaN]', 1, 2],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column })
    expect(() => JSON.parse(text)).toThrow()
  })

  it('is the end of a text that is JSON, whatever its depth', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, indent) => {
        const printed = JSON.stringify(JSON.parse(text), undefined, indent)
        const lines = printed.split('\n')
        expect(jsonFault(printed)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 })
      }),
    )
    const deep = '['.repeat(100_000)
    expect(jsonFault(deep)).toEqual({ line: 1, column: 100_001 })
  })

  it('stands in the message, and nothing of the text does', () => {
    const [one] = issuesOf(() => parsedJson('\uFEFF[\n  {"name": "王某" "id": 1}\n]'))
    expect(one).toMatchObject({ code: 'json', path: '', values: { line: 2, column: 17 } })
    expect(one?.message).toBe('is not valid JSON from line 2, column 17 on')
  })
})
