import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/checks/issue'
import { encodingNamed } from '../../../src/tables/files/encodings'
import { gb18030 } from '../../support/gb18030'
import { dibaoTable, fileOf, inShort, wholeTable } from './support'

const roster = [
  '户编号,户籍类别,家庭人口,家庭月收入',
  '佛堂-001,农村,3,700',
  '佛堂-002,农村,2,480',
  '佛堂-003,城镇,1,0',
]
const incomes = ['700', '480', '0']

/** The incomes that were read, and the code of a row that was not. */
async function read(content: Uint8Array | string, piece?: number): Promise<readonly string[]> {
  const whole = await wholeTable(fileOf(content, 'table.csv', piece), dibaoTable)
  return inShort(whole).map(({ values, issues }) => issues[0] ?? values.monthlyIncome ?? '')
}

const utf16 = (text: string, mark = '\uFEFF'): Buffer => Buffer.from(mark + text, 'utf16le')
const codeOf = (content: Uint8Array | string): Promise<string> =>
  wholeTable(content, dibaoTable).then(
    () => 'read',
    (error) => (error instanceof InputError ? `${error.code}` : String(error)),
  )

describe('encodings', () => {
  it('are told by the lines, cut anywhere', async () => {
    for (const bytes of [
      Buffer.from(roster.join('\n')),
      Buffer.from(`\uFEFF${roster.join('\r\n')}\r\n`),
      gb18030(roster.join('\r\n')),
      utf16(roster.join('\r\n').replaceAll(',', '\t')),
      utf16(roster.join('\n')).swap16(),
      gzipSync(gb18030(roster.join('\n'))),
      gb18030(roster.join('\r')),
      Buffer.from(`sep=;\n${roster.join('\n').replaceAll(',', ';')}`),
    ])
      for (const piece of [1, 2, 3, 7, 1000]) expect(await read(bytes, piece)).toEqual(incomes)
  })

  it('lose one line that is in another', async () => {
    const [header = '', ...rows] = roster
    const mixed = (one: (text: string) => Uint8Array, other: (text: string) => Uint8Array): Buffer =>
      Buffer.concat([...[header, ...rows].map((line) => one(`${line}\n`)), other('佛堂-004,农村,1,0\n')])
    const utf8 = (text: string): Buffer => Buffer.from(text)
    expect(await read(mixed(utf8, gb18030))).toEqual([...incomes, ' encoding'])
    expect(await read(mixed(gb18030, utf8))).toEqual([...incomes, ' encoding'])
  })

  it('are UTF-8 only where more lines are than are not', async () => {
    const of = (utf8: number, gb: number): Buffer =>
      Buffer.concat([
        Buffer.from('household,residence,householdSize,monthlyIncome\n'),
        ...Array.from({ length: utf8 }, () => Buffer.from('甲乙,rural,1,0\n')),
        ...Array.from({ length: gb }, (_, row) => gb18030(`丙${row},rural,1,0\n`)),
      ])
    expect((await wholeTable(of(2, 2), dibaoTable)).table.form.encoding).toBe('gb18030')
    expect((await wholeTable(of(3, 2), dibaoTable)).table.form.encoding).toBe('utf-8')
  })

  it('have the names that people write', () => {
    const names = ['utf8', 'UTF-8', 'gbk', 'GB2312', 'gb18030', 'GB-18030', 'cp936', 'utf-16', 'UTF_16LE', 'latin1']
    expect(names.map(encodingNamed)).toEqual([
      'utf-8',
      'utf-8',
      'gb18030',
      'gb18030',
      'gb18030',
      'gb18030',
      'gb18030',
      'utf-16le',
      'utf-16le',
      undefined,
    ])
    expect(encodingNamed('constructor')).toBe(undefined)
  })

  it('can be said', async () => {
    const bytes = utf16(roster.join('\n'), '')
    const whole = await wholeTable(bytes, dibaoTable, { encoding: 'utf-16le' })
    expect(whole.rows.map(({ values }) => values.monthlyIncome)).toEqual(incomes)
  })

  it('refuse half a character in UTF-16 for its row alone', async () => {
    const bytes = Buffer.concat([
      utf16(`${roster.join('\n')}\n佛`),
      Buffer.from([0x00, 0xd8]),
      Buffer.from(',\n', 'utf16le'),
    ])
    expect(await read(bytes)).toEqual([...incomes, ' encoding'])
  })
})

describe('what is no table', () => {
  it('is called by its name', async () => {
    expect(await codeOf(Buffer.from('<html><body><table><tr><td>户编号</td></tr></table>'))).toBe('webPage')
    expect(await codeOf(Buffer.from('\uFEFF<?xml version="1.0"?><Workbook></Workbook>'))).toBe('webPage')
    expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('oldWorkbook')
    expect(await codeOf(Buffer.from('%PDF-1.4'))).toBe('pdf')
    expect(await codeOf(Buffer.from('PK\u0003\u0004nothing more'))).toBe('workbookDamaged')
    const packed = gzipSync(Buffer.from(roster.join('\n')))
    expect(await codeOf(packed.subarray(0, packed.length - 12))).toBe('gzipDamaged')
    expect(await codeOf('')).toBe('header')
  })
})
