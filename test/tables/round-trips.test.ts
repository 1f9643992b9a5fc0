/** What is written comes back: cells through CSV, values through JSON Lines, facts through cells, in any pieces. */
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyInput } from '../../src/language/input'
import { byteOrderMark, cellText, columnsOf, tableRow } from '../../src/tables/columns'
import { writeCsvRow } from '../../src/tables/csv'
import { readJsonRecords } from '../../src/tables/json-lines'
import { readCsv } from '../../src/tables/read-csv'
import { yiwu } from '../../src/yiwu/policy'
import { programmeIds, programmes } from '../../src/yiwu/programmes'
import { plainValues } from '../support/random-expressions'

/** Bytes in pieces of any length, so that characters and records are cut anywhere. */
async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(start, start + size)
    start += size
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })

async function collected<T>(records: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const record of records) all.push(record)
  return all
}

/** Cells as people fill them: marks of every kind, any script, lines inside a cell (which end in a line feed alone). */
const cells = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\t', ' ', "'", '=', '-', '1', '.', 'a', '户', '元') }),
  fc.constantFrom('', '低保', '0.00', '-12.50', '=1+1', '@x', '"', '\n'),
)

/** What a cell was before it was written: without the apostrophe that guards it, with the signs that were written out. */
function asGiven(written: string): string {
  const cell = written.replace(/(\\+)u([0-9A-F]{4})/g, (_, strokes: string, code: string) => {
    const half = strokes.slice(0, Math.floor(strokes.length / 2))
    return strokes.length % 2 === 0 ? `${half}u${code}` : half + String.fromCharCode(Number.parseInt(code, 16))
  })
  const isGuarded = /^''*([\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell) && !/^'[+-]?\d+(\.\d+)?$/.test(cell)
  return isGuarded ? cell.slice(1) : cell
}

/** A header tells the delimiter, so a name holds neither semicolon nor tab. */
const headers = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((name) => `n${name.replace(/[;\t]/g, ' ')}`)

describe('CSV', () => {
  const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.tuple(
      fc.uniqueArray(headers, {
        minLength: width,
        maxLength: width,
      }),
      fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 5 }),
    ),
  )

  it('comes back cell by cell, whatever the cells hold and however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.boolean(), sizes, async ([header, rows], marked, pieces) => {
        const text = (marked ? byteOrderMark : '') + [header, ...rows].map(writeCsvRow).join('')
        const [first, ...others] = await collected(readCsv(inPieces(text, pieces)))
        expect(first && 'header' in first && first.header.map(asGiven)).toEqual(header)
        expect(others.map((row) => 'cells' in row && row.cells.map(asGiven))).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })
})

describe('JSON Lines', () => {
  const records = fc.array(
    fc
      .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))
      .map((value) => JSON.parse(JSON.stringify(value)) as unknown),
    { maxLength: 6 },
  )

  it('come back value by value, each by its line', async () => {
    await fc.assert(
      fc.asyncProperty(records, sizes, async (values, pieces) => {
        const text = values.map((value) => `${JSON.stringify(value)}\n`).join('')
        const read = await collected(readJsonRecords(inPieces(text, pieces)))
        expect(read).toEqual(values.map((value, index) => ({ position: index + 1, value })))
      }),
    )
  })

  it('come back from an array, and one value from a printed object', async () => {
    await fc.assert(
      fc.asyncProperty(records, sizes, fc.constantFrom(undefined, 2), async (values, pieces, indent) => {
        const read = await collected(readJsonRecords(inPieces(JSON.stringify(values, null, indent), pieces)))
        expect(read).toEqual(values.map((value, index) => ({ position: index + 1, value })))
        const [one] = values
        if (one === undefined) return
        const single = await collected(readJsonRecords(inPieces(JSON.stringify(one, null, indent), pieces)))
        expect(single).toEqual([{ position: 1, value: one }])
      }),
    )
  })
})

describe('facts', () => {
  it.each(programmeIds)('of %s come back from cells, by ids and by Chinese labels', (id) => {
    const facts = Object.entries<AnyInput>(programmes[id].definition.facts)
    const rows = fc.record(
      Object.fromEntries(facts.map(([name, fact]) => [name, fc.option(plainValues(fact), { nil: undefined })])),
    )
    fc.assert(
      fc.property(rows, fc.constantFrom('zh' as const, 'en' as const), (row, language) => {
        const header = facts.map(([name, fact]) => (language === 'zh' ? fact.input.label.zh : name))
        const { columns, issues } = columnsOf(yiwu, header, programmes[id].definition.facts)
        expect(issues).toEqual([])
        const read = tableRow(
          columns,
          facts.map(([name, fact]) => cellText(fact, row[name], language)),
        )
        expect(read.issues).toEqual([])
        expect(read.facts).toEqual(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)))
      }),
    )
  })
})
