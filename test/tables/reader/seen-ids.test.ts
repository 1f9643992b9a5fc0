import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SeenIds } from '../../../src/tables/reading/seen-ids'

it('finds the first row of every id, as a map does', () => {
  const id = fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((number) => `SL${String(number).padStart(7, '0')}`),
    fc.constantFrom('7', '07', '007', 'x', '户', '户7', '-7', '33078219680411001X', '0', 'SL'),
    fc.integer({ min: 0, max: 3 }).map((number) => `3307821968041100${10 + number}`),
  )
  fc.assert(
    fc.property(fc.array(id, { maxLength: 300 }), (ids) => {
      const [seen, expected] = [new SeenIds(), new Map<string, number>()]
      ids.forEach((one, index) => {
        expect(seen.firstRow(one, index + 1)).toBe(expected.get(one))
        if (!expected.has(one)) expected.set(one, index + 1)
      })
    }),
  )
})

it('takes ids of bytes for the same as texts, whichever came first', () => {
  const id = fc.constantFrom(
    'SL0000001',
    'SL0000002',
    'SL1',
    '7',
    '07',
    '33078219680411001X',
    'A',
    '3307821968041100110',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.boolean()), { maxLength: 60 }), (ids) => {
      const [seen, expected] = [new SeenIds(), new Map<string, number>()]
      ids.forEach(([one, isText], index) => {
        const row = index + 1
        const bytes = Buffer.from(`,${one},`)
        const found = isText ? seen.firstRow(one, row) : seen.firstRowOfBytes(bytes, 1, bytes.length - 1, row)
        expect(found).toBe(expected.get(one))
        if (!expected.has(one)) expected.set(one, row)
        // A row is no repeat of itself.
        if (expected.get(one) === row) expect(seen.firstRow(one, row)).toBeUndefined()
      })
    }),
  )
})
