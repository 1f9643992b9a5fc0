import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { CarriedCell, inDoubt, NumberCell, TellingCell, WordCell } from '../../../src/tables/plain/cells'
import { plainFacts } from '../../../src/tables/plain/reader'
import { openTable } from '../../../src/tables/reading/table'
import { programmes } from '../../../src/yiwu/programmes'
import { dibaoTable, fileOf } from '../reader/support'

const { facts } = programmes.dibao.definition

const lineOf = (cell: string): Buffer => Buffer.from(`${cell},x\n`)
const end = (cell: string): number => Buffer.byteLength(cell)

it.each(['王小明', '12-3', 'a b', '张（东）', '(x)', 'a=b'])('carries %s along as it stands', (cell) => {
  expect(new CarriedCell(false).read(lineOf(cell), 0)).toBe(end(cell))
})

it.each(['=1', '+1', '-1', '@x', "'x", ' x', '#N/A', '＝1', '\u00e9', '\u202ex', '"x"'])(
  'does not begin to read %s, and so no row ends behind it',
  (cell) => {
    expect(new CarriedCell(false).read(lineOf(cell), 0)).toBe(0)
    expect(new CarriedCell(true).read(lineOf(cell), 0)).toBe(inDoubt)
  },
)

it.each(['a\\u0041', 'a\u202eb', 'a\u00adb', 'a\u0007b', 'a\tb'])(
  'stops before a sign that is written out: %j',
  (cell) => {
    expect(new CarriedCell(false).read(lineOf(cell), 0)).toBe(1)
  },
)

it.each(['合计', '计春华', 'Total', 'subtotal', 'Tom', ''])('doubts %j in the second place', (cell) => {
  expect(new CarriedCell(true).read(lineOf(cell), 0)).toBe(inDoubt)
})

it.each(['H1', '7', '2013-a', 'a.1_b'])('tells a row of data by %s', (cell) => {
  expect(new TellingCell().read(lineOf(cell), 0)).toBe(end(cell))
})

it.each(['', 'total', 'id', '户1', 'EXAMPLE-1', '-7', '备注1'])('does not tell a row by %j', (cell) => {
  expect(new TellingCell().read(lineOf(cell), 0)).toBe(inDoubt)
})

it.each([
  ['0', 0],
  ['7.5', 750],
  ['007.05', 705],
  ['1000.00', 100000],
])('reads %s yuan as %d fen', (cell, fen) => {
  const values = new Int32Array(1)
  expect(new NumberCell(values, true, 0, 100000, false).read(lineOf(cell), 0, 0)).toBe(end(cell))
  expect(values[0]).toBe(fen)
})

it.each(['', '1000.01', '5.', '.5', '-1', '1234567890', '\uff11'])('does not read %j yuan', (cell) => {
  expect(new NumberCell(new Int32Array(1), true, 0, 100000, false).read(lineOf(cell), 0, 0)).toBe(inDoubt)
})

it.each(['1.234', '1,2', '7元', '7 '])('leaves what stands behind the number of %j, and so the row', (cell) => {
  const at = new NumberCell(new Int32Array(1), true, 0, 100000, false).read(lineOf(cell), 0, 0)
  expect(lineOf(cell)[at] === 0x2c && at === end(cell)).toBe(false)
})

it('learns few words', () => {
  const asked: string[] = []
  const values = new Int32Array(1)
  const cell = new WordCell(values, (text) => (asked.push(text) > 40 || text === 'no' ? undefined : text.length), false)
  for (const word of ['urban', 'urban', '城镇', 'urban']) cell.read(lineOf(word), 0, 0)
  expect([asked, values[0]]).toEqual([['urban', '城镇'], 5])
  expect(cell.read(lineOf('no'), 0, 0)).toBe(inDoubt)
  for (let number = 0; number < 50; number++) cell.read(lineOf(`w${number}`), 0, 0)
  expect(cell.read(lineOf('one more'), 0, 0)).toBe(inDoubt)
  expect(cell.read(lineOf('w3'), 0, 0)).toBe(2)
})

it.each([
  ['id,residence,monthlyIncome', true],
  ['户编号,姓名,家庭月收入', true],
  ['residence,householdSize,monthlyIncome', false],
  ['id,on,monthlyIncome', false],
  ['id,urbanDibaoStandard,monthlyIncome', false],
  ['id,readings.dibaoFloor,monthlyIncome', false],
  ['id,,residence,monthlyIncome', false],
  ['id;residence;monthlyIncome', false],
  ['联系电话1,residence,monthlyIncome', false],
])('a table of %s may hold plain rows: %s', async (header, isPlain) => {
  const table = await openTable(fileOf(`${header}\n`), dibaoTable, { carry: ['联系电话1'] })
  const asked = Object.entries(facts).map(([name, { input }]) => ({ name, input, least: 0, most: 99 }))
  expect(table.pieces(plainFacts({ columns: asked, facts })) !== undefined).toBe(isPlain)
})
