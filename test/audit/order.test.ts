/** Ids are put in the order of their code points, as `LC_ALL=C sort` puts their UTF-8. */
import { describe, expect, it } from 'vitest'
import { compareIds } from '../../src/audit/order'

describe('ids in order', () => {
  it.each([
    ['a letter before the next', 'a', 'b'],
    ['the first that differs decides', 'ab2', 'ac1'],
    ['a beginning before the whole', 'H-1', 'H-10'],
    ['nothing before something', '', 'H'],
    ['digits before letters', '9', 'A'],
    ['capitals before small letters', 'Z', 'a'],
    ['Chinese by its code points', '义', '乌'],
    // A text holds U+10000 as the units D800 DC00, which are less than the units E000 and FFFF of lower code points.
    ['the last code point of one unit before the first of two', '\u{ffff}', '\u{10000}'],
    ['private use before what has two units', '\u{e000}', '\u{10ffff}'],
    ['the last before the surrogates', '\u{d7ff}', '\u{10000}'],
    ['the same before and after the surrogates', '\u{d7ff}', '\u{e000}'],
    ['the last of a first unit after its first', '\u{10000}', '\u{103ff}'],
    ['the next first unit', '\u{103ff}', '\u{10400}'],
    ['the highest low surrogate after a plain unit', '\u{ffff}', '\u{dfff}'],
  ])('%s', (_, lower, higher) => {
    expect(compareIds(lower, higher)).toBeLessThan(0)
    expect(compareIds(higher, lower)).toBeGreaterThan(0)
  })

  it.each([[''], ['H-1'], ['户'], ['\u{10000}']])('%j is level with itself', (id) => {
    expect(compareIds(id, id)).toBe(0)
  })

  it('sorts as UTF-8 does, byte by byte', () => {
    const ids = ['\u{10000}', '户2', 'b', '\u{ff21}', '', 'B', '户10', '\u{1f600}', 'b1', '\u{e000}']
    const bytes = (id: string) => Buffer.from(id, 'utf8')
    expect([...ids].sort(compareIds)).toEqual([...ids].sort((a, b) => Buffer.compare(bytes(a), bytes(b))))
  })
})
