import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { writeCsvRow } from '../../src/tables/csv'
import { type CsvRow, readCsv } from '../../src/tables/read-csv'

async function rows(text: string, chunk = text.length || 1): Promise<readonly CsvRow[]> {
  const bytes = Buffer.from(text)
  async function* source() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const found: CsvRow[] = []
  for await (const row of readCsv(source())) found.push(row)
  return found
}

describe('readCsv', () => {
  it('reads quoted commas, quotes and line breaks, at every chunk size', async () => {
    const text = 'a,b\r\n"1,2","say ""x"""\r\n"two\nlines",3\n'
    for (let size = 1; size <= text.length; size++)
      expect(await rows(text, size)).toEqual([
        { line: 1, header: ['a', 'b'] },
        { line: 2, cells: ['1,2', 'say "x"'] },
        { line: 3, cells: ['two\nlines', '3'] },
      ])
  })

  it('gives a ragged row its place, blank lines aside', async () => {
    expect(await rows('a,b\n1\n\n1,2\n1,2,3\n')).toEqual([
      { line: 1, header: ['a', 'b'] },
      { line: 2, fault: 'raggedRow', expected: 2, found: 1 },
      { line: 4, cells: ['1', '2'] },
      { line: 5, fault: 'raggedRow', expected: 2, found: 3 },
    ])
  })

  it('loses only the row whose quotation mark is misplaced or never closed', async () => {
    expect(await rows('a,b\nx"y,1\n2,2\n"3,3\n4,4\n5,5\n')).toEqual([
      { line: 1, header: ['a', 'b'] },
      { line: 2, fault: 'quote' },
      { line: 3, cells: ['2', '2'] },
      { line: 4, fault: 'quote' },
      { line: 5, cells: ['4', '4'] },
      { line: 6, cells: ['5', '5'] },
    ])
  })

  it('loses one row also where the mark stays open for thousands of lines', async () => {
    const rest = Array.from({ length: 2500 }, (_, index) => `${index},1`)
    const found = await rows(`a,b\n"open,1\n${rest.join('\n')}\n`)
    expect(found.length).toBe(2502)
    expect(found[1]).toEqual({ line: 2, fault: 'quote' })
    expect(found.at(-1)).toEqual({ line: 2502, cells: ['2499', '1'] })
  })

  it('has nothing to say of nothing', async () => {
    expect(await rows('')).toEqual([])
  })
})

describe('writeCsvRow', () => {
  it('is read back as it was', () => {
    const cells = ['plain', 'a,b', 'say "x"', 'two\nlines', '', '-5', '+1.50', '12.00', '居民']
    expect(parse(writeCsvRow(cells))).toEqual([cells])
  })

  it('is no blank line, which a reader would pass over: a table of one column keeps its empty cells', async () => {
    const table = ['a', '', '  ', 'x'].map((cell) => writeCsvRow([cell])).join('')
    expect((await rows(table)).slice(1).map((row) => 'cells' in row && row.cells)).toEqual([[''], ['  '], ['x']])
  })

  it.each([
    ...[
      '=1+1',
      '+cmd',
      '-cmd',
      '@sum',
      '\tx',
      '=HYPERLINK("http://x")',
      '＝1+1',
      '＋1',
      '－cmd',
      '＠sum',
      ' =1',
      '\u3000=1',
    ],
    ...['\n=1', '\r\n=1', '\uFEFF=1', '\u200B=1', '\u00A0@x', '\n\n x', "'=1", "''=1", "' =1", '- 5', '+', '-1e5'],
  ])('keeps %j from running', (cell) => {
    expect(parse(writeCsvRow([cell]))[0]?.[0]).toBe(`'${cell}`)
  })

  it.each(['-5', '+1.50', '0', 'a=1', "it's", "'", '1-2', 'ab@c', '居民'])('leaves %j as it is', (cell) => {
    expect(parse(writeCsvRow([cell]))[0]?.[0]).toBe(cell)
  })

  it('writes out what steers a terminal or turns the direction of writing', () => {
    expect(writeCsvRow(['\u001B[2Jx', '\u202Ey', 'a\rb', 'c\r\nd', '\u0085', '\u2066', '\u0000'])).toBe(
      '\\u001B[2Jx,\\u202Ey,a\\u000Db,"c\r\nd",\\u0085,\\u2066,\\u0000\n',
    )
  })

  it('never makes one cell of two', () => {
    const signs = [
      "'",
      '=',
      ' ',
      '\u001B',
      '\\u001B',
      '\\',
      '\r',
      '\n',
      '\\u000D',
      '\uFEFF',
      '-',
      '5',
      'x',
      '\u202E',
      '\\u202E',
      '"',
      ',',
    ]
    const seen = new Map<string, string>()
    const words = (length: number): readonly string[] =>
      length === 0 ? [''] : words(length - 1).flatMap((word) => signs.map((sign) => word + sign))
    for (const cell of new Set([...words(1), ...words(2), ...words(3), ...words(4)])) {
      const line = writeCsvRow([cell, ''])
      expect([line, seen.get(line) ?? cell]).toEqual([line, cell])
      seen.set(line, cell)
    }
  })
})
