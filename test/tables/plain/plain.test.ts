/** Rows of bytes come to the same as rows of texts: values, totals, repeats, and what is printed. */
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteLines } from '../../../src/cli/byte-lines'
import { PlainResults } from '../../../src/cli/plain-results'
import { ResultCounts } from '../../../src/cli/result-counts'
import { ResultLines } from '../../../src/cli/result-lines'
import { Standards } from '../../../src/index'
import { encoderOf } from '../../../src/kernel/encode'
import { absent } from '../../../src/kernel/step'
import { calculateValues, type RowResult } from '../../../src/tables/calculate'
import { cellValue } from '../../../src/tables/columns'
import { type PlainCalculator, plainCalculator } from '../../../src/tables/plain/calculator'
import { type PlainRows, plainFacts } from '../../../src/tables/plain/reader'
import { openTable, type Table } from '../../../src/tables/reading/table'
import type { TableRow } from '../../../src/tables/reading/table-row'
import { type TableSubject, tableSubject } from '../../../src/tables/subject'
import { visible } from '../../../src/tables/visible'
import { gb18030 } from '../../support/gb18030'
import { dibaoTable, fileOf, policy } from '../reader/support'

const options = {
  standards: Standards.from([
    { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
    { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  ]),
  on: '2013-06-01',
}

const subject = tableSubject(policy, 'dibao') as TableSubject
const calculator = plainCalculator(subject, options) as PlainCalculator

/** What `calculate` prints of a table, and what it says of its rows. */
interface Printed {
  readonly out: string
  readonly summary: unknown
  readonly counted: string
}

const saidOf = ({ summary }: Table, counts: ResultCounts) => ({
  summary: {
    ...summary,
    passedOver: summary.passedOver,
    wrongTotals: summary.wrongTotals,
    rightTotals: summary.rightTotals,
  },
  counted: counts.line('zh'),
})

/** By texts, row by row. */
async function byTexts(bytes: Uint8Array, piece: number): Promise<Printed> {
  const table = await openTable(fileOf(bytes, 'table.csv', piece), dibaoTable)
  const [lines, counts] = [new ResultLines(table, 'zh', 'zh'), new ResultCounts()]
  let out = ''
  for await (const row of table.rows()) {
    const outcome: RowResult =
      row.issues.length === 0 ? calculateValues(row.values, subject, options) : { issues: row.issues }
    counts.add(outcome)
    out += visible(lines.lineOf(row, outcome))
  }
  return { out, ...saidOf(table, counts) }
}

/** By bytes where rows are plain. */
async function byBytes(bytes: Uint8Array, piece: number): Promise<Printed & { plain: number }> {
  const table = await openTable(fileOf(bytes, 'table.csv', piece), dibaoTable)
  const [lines, counts] = [new ResultLines(table, 'zh', 'zh'), new ResultCounts()]
  const pieces = table.pieces(plainFacts(calculator))
  if (!pieces) throw new Error('Nothing can be plain')
  const calculated = (row: TableRow): RowResult =>
    row.issues.length === 0 ? calculateValues(row.values, subject, options) : { issues: row.issues }
  const results = new PlainResults(calculator, lines, counts, calculated)
  const out = new ByteLines()
  let plain = 0
  for await (const block of pieces)
    for (const piece of block)
      if ('bytes' in piece) {
        expectNumbers(piece, calculator)
        plain += piece.rows
        results.write(piece, out)
      } else for (const row of piece) results.writeRow(row, out)
  results.end()
  return { out: Buffer.from(out.taken()).toString(), plain, ...saidOf(table, counts) }
}

/** The numbers of plain rows are those of their texts. */
function expectNumbers({ rows, columns, rowAt }: PlainRows, asked: PlainCalculator) {
  const encoders = asked.columns.map((column) => encoderOf(column.input, column))
  const texts = Array.from({ length: rows }, (_, row) => rowAt(row))
  expect(texts.flatMap(({ issues }) => issues)).toEqual([])
  asked.columns.forEach(({ name }, place) => {
    const numbers = texts.map(({ values: { [name]: text } }) => {
      const fact = asked.facts[name]
      return text === undefined || !fact ? absent : encoders[place]?.(cellValue(fact, text))
    })
    expect([...(columns[place]?.slice(0, rows) ?? [])]).toEqual(numbers)
  })
}

const money = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 300000 }).map((fen) => (fen / 100).toFixed(2)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5000 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5000 }).map((tenths) => (tenths / 10).toFixed(1)) },
)
const oddMoney = fc.constantFrom(
  '',
  ' 700',
  '700 ',
  '1,200',
  '￥480',
  '480元',
  '-1',
  '1.234',
  '99999999999',
  '.5',
  '5.',
)
const size = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) },
  fc.constantFrom('3人', '0', '513'),
)
const residence = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('urban', 'rural', '城镇', '农村', '非农业') },
  fc.constantFrom('', 'moon', '城 镇', '合计', '#N/A', 'Urban'),
)
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('王小明', '李四', '欧阳一一', 'Tom', '') },
  fc.constantFrom(
    '王小明',
    '计春华',
    '合计',
    'total',
    '=1+1',
    ' 李',
    "'x",
    'a\\u0041',
    'é',
    '张（东）',
    '１２',
    '@x',
    'Tom',
    'a b',
  ),
)
const id = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 400 }).map((number) => `SL${String(number).padStart(7, '0')}`) },
  fc.constantFrom(
    '',
    '合计',
    '备注：无',
    'EXAMPLE-1',
    '示例-1',
    'H1',
    '户1',
    '7-a',
    '-7',
    'A',
    '制表人：王',
    'id',
    '编号',
  ),
)

/** Rows that are mostly plain, in some order of columns, with things between them that no row should be. */
const tables = fc
  .record({
    first: fc.constantFrom('id', 'household', '户编号', '序号', '联系电话', 'on', '序号,户编号', '村,序号,户编号'),
    order: fc.shuffledSubarray(['residence', 'householdSize', 'monthlyIncome', '姓名', '备注'], { minLength: 3 }),
    rows: fc.array(
      fc.record({
        id,
        residence,
        size,
        money,
        odd: fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, oddMoney),
        name,
        pick: fc.nat(150),
      }),
      {
        minLength: 20,
        maxLength: 80,
      },
    ),
    returns: fc.boolean(),
    piece: fc.integer({ min: 120, max: 900 }),
  })
  .map(({ first, order, rows, returns, piece }) => {
    const header = [first, ...order].join(',')
    const lines = rows.map((row) => {
      const cells: { readonly [column: string]: string } = {
        residence: row.residence,
        householdSize: row.size,
        monthlyIncome: row.odd ?? row.money,
        姓名: row.name,
        备注: row.name === '王小明' ? '一户' : '',
      }
      const start = first
        .replaceAll('序号', row.id)
        .replace('村', '')
        .replace('户编号', row.size === '' ? 'H2' : row.size)
      const isOfSeveral = first.includes(',')
      const own = isOfSeveral ? start : first === 'on' ? '2013-06-01' : row.id
      const line = [own, ...order.map((column) => cells[column] ?? '')].join(',')
      const between: readonly (string | undefined)[] = [
        header,
        '',
        ',,,,,',
        '合计,,,,',
        `小计,${row.money},,`,
        '"a,b",1',
        `${line},x`,
        `${line},`,
        'a',
        `"${line}`,
      ]
      return between[row.pick] ?? line
    })
    return { text: [header, ...lines].join(returns ? '\r\n' : '\n'), piece }
  })

const runs = { numRuns: Number(process.env.TABLE_RUNS ?? 40) }

describe('plain rows', () => {
  it('come to what their texts come to', async () => {
    let plain = 0
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.nat(5).map((pick) => pick === 0),
        async ({ text, piece }, isGb) => {
          const bytes = isGb ? gb18030(text) : Buffer.from(text)
          const table = await openTable(fileOf(bytes, 'table.csv', piece), dibaoTable).catch(() => undefined)
          if (!table?.pieces(plainFacts(calculator))) return
          const { plain: own, ...printed } = await byBytes(bytes, piece)
          expect(printed).toEqual(await byTexts(bytes, piece))
          plain += own
        },
      ),
      runs,
    )
    // Else nothing was tried.
    expect(plain).toBeGreaterThan(runs.numRuns * 3)
  })
})
