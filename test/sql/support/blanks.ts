/** SQL trims texts of the same blanks as everything else here, which is JavaScript's own list: held to it sign by sign. */
import { expect, it } from 'vitest'
import { trimmed } from '../../../src/database/read-text'
import type { Database } from './database'

/** All signs of sixteen bits that are signs by themselves; no blank is beyond them. */
const signs = Array.from({ length: 0xffff }, (_, place) => place + 1).filter((code) => code < 0xd800 || code > 0xdfff)

export function describeBlanks(open: () => Database): void {
  it('trims at both ends what is a blank elsewhere, and nothing else', async () => {
    const ends = trimmed("chr(c) || 'a' || chr(c) || 'b' || chr(c)", open().dialect)
    const rows = await open().rows(
      `SELECT c FROM (SELECT CAST(n AS INTEGER) AS c FROM generate_series(1, 65535) AS s(n)) AS all_signs
       WHERE c NOT BETWEEN 55296 AND 57343 AND ${ends} = 'a' || chr(c) || 'b'`,
    )
    const found = rows.map(({ c }) => Number(c)).sort((one, other) => one - other)
    expect(found).toEqual(signs.filter((code) => String.fromCharCode(code).trim() === ''))
    expect(found).toHaveLength(25)
  })
}
