import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type CsvRow, readCsv, writeCsvRow } from '../../src/tables/csv'

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
      { line: 2, fault: 'raggedRow', cells: ['1'], expected: 2, found: 1 },
      { line: 4, cells: ['1', '2'] },
      { line: 5, fault: 'raggedRow', cells: ['1', '2', '3'], expected: 2, found: 3 },
    ])
  })

  it('takes a blank line between the rows of one column for an empty cell', async () => {
    expect(await rows('\na\n1\n\n \n"2"\n\n')).toEqual([
      { line: 2, header: ['a'] },
      { line: 3, cells: ['1'] },
      { line: 4, cells: [''] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['2'] },
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

  it('tells semicolons and tabs from the header', async () => {
    expect((await rows('a;b\n"1;2";3\n'))[1]).toEqual({ line: 2, cells: ['1;2', '3'] })
    expect((await rows('a\tb\n1\t2,5\n'))[1]).toEqual({ line: 2, cells: ['1', '2,5'] })
    expect((await rows('"a;x",b\n1,2\n'))[1]).toEqual({ line: 2, cells: ['1', '2'] })
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

  it.each(['=1+1', '+cmd', '-cmd', '@sum', '\tx', '\rx', '=HYPERLINK("http://x")'])('keeps %j from running', (cell) => {
    expect(parse(writeCsvRow([cell]))[0]?.[0]).toBe(`'${cell}`)
  })
})
