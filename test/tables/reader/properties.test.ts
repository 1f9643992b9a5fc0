/** Good tables in the shapes that offices have give the same rows; damaged values give an error on their row. */
import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableColumn } from '../../../src/tables/catalogue/column'
import { gb18030 } from '../../support/gb18030'
import { paymentsTable, programmeTable, wholeTable } from './support'

const runs = { numRuns: Number(process.env.TABLE_RUNS ?? 150) }

const dibao = programmeTable('dibao')
const columnsNamed = (ids: readonly string[], columns: readonly TableColumn[]): readonly TableColumn[] =>
  ids.map((id) => columns.find((one) => one.id === id) as TableColumn)

/** A table of households: its columns, and rows in the strict form. */
const households = fc.record({
  catalogue: fc.constant(dibao),
  columns: fc.constant(
    columnsNamed(['household', 'on', 'residence', 'householdSize', 'monthlyIncome', 'dibaoCertified'], dibao.columns),
  ),
  rows: fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 99999 }).map((id) => `SL${id}`),
      fc.constantFrom('2013-06-01', '2013-12-31', '2012-12-03'),
      fc.constantFrom('rural', 'urban'),
      fc.integer({ min: 1, max: 12 }).map(String),
      fc.integer({ min: 0, max: 999999 }).map((fen) => (fen / 100).toFixed(2)),
      fc.constantFrom('true', 'false', ''),
    ),
    { minLength: 1, maxLength: 8, selector: ([id]) => id },
  ),
})

/** A ledger. */
const payments = fc.record({
  catalogue: fc.constant(paymentsTable),
  columns: fc.constant(columnsNamed(['household', 'programme', 'period', 'amount', 'paidOn'], paymentsTable.columns)),
  rows: fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 99 }).map((id) => `户${id}`),
      fc.constantFrom('dibao', 'lowIncomeSubsidy', 'medicalAssistance'),
      fc.constantFrom('2013-05', '2013-10', '2013', '2013-Q2', '2012-2013'),
      fc.integer({ min: -99999, max: 999999 }).map((fen) => (fen / 100).toFixed(2)),
      fc.constantFrom('2013-05-25', ''),
    ),
    { minLength: 1, maxLength: 8 },
  ),
})

/** Ways to write a value of a column, by a number that picks one. */
function spelled(value: string, column: TableColumn, pick: number): string {
  const of = (ways: readonly string[]): string => ways[pick % ways.length] ?? value
  if (value === '') return of(['', ' '])
  switch (column.kind) {
    case 'money':
    case 'signedMoney': {
      const digits = value.replace('-', '')
      const [whole = '', rest = ''] = digits.split('.')
      const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
      const wide = digits.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
      const ways = [digits, grouped, `￥${grouped}`, `${digits}元`, wide, ` ${digits} `]
      const way = of(ways)
      return value.startsWith('-') ? (pick % 2 === 0 ? `-${way.trim()}` : `（${way.trim()}）`) : way
    }
    case 'day': {
      const [year = '', month = '', day = ''] = value.split('-')
      const [m, d] = [Number(month), Number(day)]
      return of([value, `${year}/${m}/${d}`, `${year}.${m}.${d}`, `${year}年${m}月${d}日`, value.replaceAll('-', '')])
    }
    case 'period': {
      const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(value) ?? []
      if (month === '') return of([value, `${value} `])
      return of([
        value,
        `${year}${month}`,
        `${year}.${month}`,
        `${year}/${Number(month)}`,
        `${year}年${Number(month)}月`,
      ])
    }
    case 'count':
      return of([value, `${value}人`, String.fromCharCode(0xff10 + Number(value[0])) + value.slice(1)])
    case 'truth':
      return of(value === 'true' ? ['是', 'true', 'TRUE', '√'] : ['否', 'false', ' 否'])
    case 'choice': {
      const words = column.options?.[value]
      return of([value, words?.label.zh ?? value, ...(words?.names ?? [])])
    }
    default:
      return of([value, ` ${value}`, `${value}　`])
  }
}

const nameOf = (column: TableColumn, pick: number): string => {
  const names = [column.id, column.label.zh, ...column.names]
  const name = names[pick % names.length] ?? column.id
  const unit = column.kind === 'money' || column.kind === 'signedMoney' ? '（元）' : ''
  return pick % 3 === 0 ? `${name}${unit}` : pick % 3 === 1 ? [...name].join(/[A-Za-z]/.test(name) ? '' : ' ') : name
}

const quoted = (cell: string, delimiter: string): string =>
  /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell

const encoders: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => gb18030(text.replaceAll('√', '是')),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  (text) => gzipSync(Buffer.from(text)),
]

const shape = fc.record({
  titles: fc.array(fc.constantFrom('名册', '2013年6月', '6月', '', '单位：元'), { maxLength: 3 }),
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  picks: fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encode: fc.constantFrom(...encoders),
  hasTotal: fc.boolean(),
  hasFoot: fc.boolean(),
  blankAt: fc.nat(9),
  againAt: fc.nat(20),
})
type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never
type Good = {
  readonly catalogue: typeof paymentsTable
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** The sum of a column, in yuan. */
const sumOf = (rows: Good['rows'], place: number): string =>
  (rows.reduce((fen, row) => fen + Math.round(Number(row[place]) * 100), 0) / 100).toFixed(2)

/** A good table as an office would have it; `cells` may change a cell on its way. */
function shaped({ columns, rows }: Good, given: Shape, cells = (_row: number, _id: string, text: string) => text) {
  const places = columns
    .map((column, place) => ({ column, place, key: given.order[place] ?? 0 }))
    .sort((one, other) => one.key - other.key || one.place - other.place)
  let next = 0
  const pick = (): number => given.picks[next++ % given.picks.length] ?? 0
  const header = places.map(({ column }) => nameOf(column, pick()))
  const line = (all: readonly string[]): string =>
    all.map((cell) => quoted(cell, given.delimiter)).join(given.delimiter)
  const blank = line(places.map(() => ''))
  const body = rows.flatMap((row, at) => [
    ...(at === given.blankAt ? [blank] : []),
    ...(at === given.againAt && at > 0 ? [line(header)] : []),
    line(places.map(({ column, place }) => cells(at, column.id, spelled(row[place] ?? '', column, pick())))),
  ])
  const total = places.map(({ column, place }) => {
    if (column.id === 'household') return '合　计'
    return column.kind === 'money' || column.kind === 'signedMoney' ? sumOf(rows, place) : ''
  })
  return given.encode(
    [
      ...given.titles.map((title) => line([title, ...places.slice(1).map(() => '')])),
      line(header),
      ...body,
      ...(given.hasTotal ? [line(total)] : []),
      ...(given.hasFoot ? [`制表：示例${given.delimiter.repeat(places.length - 1)}`] : []),
    ].join(given.end) + given.end,
  )
}

const strict = (columns: Good['columns'], rows: Good['rows']) =>
  rows.map((row) =>
    Object.fromEntries(columns.map(({ id }, place) => [id, row[place] ?? '']).filter(([, value]) => value !== '')),
  )

/** Texts that no value of a kind may be made of. */
const damages: { readonly [kind: string]: readonly ((text: string) => string)[] } = {
  money: [
    (text) => `约${text}`,
    (text) => `${text}万`,
    (text) => `${text}%`,
    (text) => `${text}.1`,
    (text) => `${text},5`,
    (text) => `${text.trim()}001`,
    () => '#REF!',
    () => '四百',
    () => '1E3',
    () => '-',
  ],
  day: [(text) => `${text}?`, () => '05/06/2013', () => '2013-02-30', () => '41426', () => '13/6/1', () => '6月1日'],
  period: [() => 'May-13', () => '2013.1', () => '2013-13', () => '5月', () => '2013-05-17'],
  count: [(text) => `${text}?`, () => '0', () => '三', () => '3.5', () => '-1'],
  truth: [() => '不详', () => '2', (text) => `${text}?`],
  choice: [() => '不详', (text) => `${text}?`, () => '城'],
  id: [() => '3.30782E+17', () => '3E+20'],
}

describe('a good table', () => {
  it.each([
    ['of households', households],
    ['of payments', payments],
  ] as const)('%s gives the same rows in every shape', async (_, tables) => {
    await fc.assert(
      fc.asyncProperty(tables as fc.Arbitrary<Good>, shape, async (good, given) => {
        const { rows, table } = await wholeTable(shaped(good, given), good.catalogue)
        expect(rows.flatMap(({ issues }) => issues.map(({ code, path }) => `${path} ${code}`))).toEqual([])
        expect(rows.map(({ values }) => values)).toEqual(strict(good.columns, good.rows))
        expect(table.summary.wrongTotals).toEqual([])
        expect(table.summary.rightTotals).toBe(given.hasTotal ? 1 : 0)
      }),
      runs,
    )
  })
})

describe('a damaged value', () => {
  it.each([
    ['of households', households],
    ['of payments', payments],
  ] as const)('%s gives an error on its row alone', async (_, tables) => {
    await fc.assert(
      fc.asyncProperty(
        tables as fc.Arbitrary<Good>,
        shape,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (good, given, ...at) => {
          const [row = 0, place = 0, way = 0] = [at[0] % good.rows.length, at[1] % good.columns.length, at[2]]
          const column = good.columns[place] as TableColumn
          const ways = damages[column.kind === 'signedMoney' ? 'money' : column.kind] ?? []
          const damage = ways[way % ways.length] ?? ((text: string) => text)
          const file = shaped(good, { ...given, hasTotal: false }, (number, id, text) =>
            number === row && id === column.id ? damage(text) : text,
          )
          const { rows } = await wholeTable(file, good.catalogue)
          const expected = strict(good.columns, good.rows)
          expect(rows.map(({ issues }) => issues.map(({ path }) => path))).toEqual(
            expected.map((__, number) => (number === row ? [column.id] : [])),
          )
          rows.forEach(({ values }, number) => {
            if (number !== row) expect(values).toEqual(expected[number])
          })
        },
      ),
      runs,
    )
  })
})
