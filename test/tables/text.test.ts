import { describe, expect, it } from 'vitest'
import { type ReadLinesOptions, readLines, type TextLine } from '../../src/tables/text'

async function lines(chunks: readonly Uint8Array[], options?: ReadLinesOptions): Promise<readonly TextLine[]> {
  async function* source() {
    yield* chunks
  }
  const found: TextLine[] = []
  for await (const line of readLines(source(), options)) found.push(line)
  return found
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const texts = (found: readonly TextLine[]): readonly string[] =>
  found.map((line) => ('text' in line ? line.text : line.fault))

// 城镇 and 农村 in GB18030, and a 4-byte character of it (U+20000).
const urban = Buffer.from([0xb3, 0xc7, 0xd5, 0xf2])
const rural = Buffer.from([0xc5, 0xa9, 0xb4, 0xe5])
const fourBytes = Buffer.from([0x95, 0x32, 0x82, 0x36])

describe('readLines', () => {
  it('splits at every chunk boundary alike', async () => {
    const bytes = utf8('a\r\n城镇,1\n\n农村,𠀀\nend')
    for (let cut = 0; cut <= bytes.length; cut++)
      expect(texts(await lines([bytes.subarray(0, cut), bytes.subarray(cut)]))).toEqual([
        'a',
        '城镇,1',
        '',
        '农村,𠀀',
        'end',
      ])
  })

  it('tells GB18030 by its bytes, at every chunk boundary', async () => {
    const bytes = Buffer.concat([utf8('x,y\n'), urban, utf8(',1\n'), rural, fourBytes, utf8('\n')])
    for (let cut = 0; cut <= bytes.length; cut++)
      expect(texts(await lines([bytes.subarray(0, cut), bytes.subarray(cut)]))).toEqual(['x,y', '城镇,1', '农村𠀀'])
  })

  it('decides at the first bytes that are not ASCII, however late', async () => {
    const ascii = utf8('0123456789\n'.repeat(20_000))
    const found = await lines([ascii, Buffer.concat([urban, utf8('\n')])])
    expect(found.at(-1)).toEqual({ line: 20_001, text: '城镇' })
  })

  it('drops a byte order mark of UTF-8 and keeps the line numbers', async () => {
    expect(await lines([utf8('\uFEFFa\nb')])).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: 'b' },
    ])
  })

  it('takes the encoding that is named', async () => {
    expect(texts(await lines([Buffer.concat([urban, utf8('\n')])], { encoding: 'gb18030' }))).toEqual(['城镇'])
    expect(texts(await lines([Buffer.concat([urban, utf8('\nok\n')])], { encoding: 'utf-8' }))).toEqual([
      'encoding',
      'ok',
    ])
  })

  it('reads UTF-16 by its mark, however it is cut, and refuses only the line of half a character', async () => {
    const little = Buffer.from('\uFEFF城镇\n农\uD800村\n居民', 'utf16le')
    for (const bytes of [little, Buffer.from(little).swap16()])
      for (const chunks of [[bytes], Array.from(bytes, (byte) => Buffer.of(byte))])
        expect(texts(await lines(chunks))).toEqual(['城镇', 'encoding', '居民'])
    expect(texts(await lines([Buffer.from([0x61])]))).toEqual(['a'])
  })

  it('loses only the line that is badly encoded', async () => {
    const bytes = Buffer.concat([utf8('城镇\n农村\n'), Buffer.from([0xff, 0xfe, 0xff]), utf8('\n居民\n')])
    expect(texts(await lines([bytes]))).toEqual(['城镇', '农村', 'encoding', '居民'])
  })

  it('skips a line that is too long without holding it', async () => {
    const block = Buffer.alloc(1024 * 1024, 0x61)
    const chunks = [utf8('a\n'), ...Array.from({ length: 50 }, () => block), utf8('\nb\n')]
    expect(await lines(chunks)).toEqual([
      { line: 1, text: 'a' },
      { line: 2, fault: 'lineTooLong' },
      { line: 3, text: 'b' },
    ])
    expect(texts(await lines([utf8('abcdef\nab\n')], { longestLine: 4 }))).toEqual(['lineTooLong', 'ab'])
    expect(texts(await lines([...chunks.slice(1, 30)]))).toEqual(['lineTooLong'])
  })

  it('has nothing to say of nothing', async () => {
    expect(await lines([])).toEqual([])
    expect(await lines([utf8('\n')])).toEqual([{ line: 1, text: '' }])
  })
})
