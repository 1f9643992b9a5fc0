/** Payments of bytes are the payments of texts: what they say, where they stand, what is wrong with the others, and what is summed up. */
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { PaymentRows, type SourceRow, type UnreadableRow } from '../../../src/audit/rows'
import { paymentBlocks } from '../../../src/cli/case-files'
import type { FileBytes } from '../../../src/tables/files/containers'
import { plainPayments } from '../../../src/tables/plain/ledger'
import { openTable } from '../../../src/tables/reading/table'
import type { TableOptions } from '../../../src/tables/reading/table-row'
import { gb18030 } from '../../support/gb18030'
import { fileOf, paymentsTable, policy } from '../reader/support'

interface Ledger {
  readonly bytes: Uint8Array
  /** Rows are read from their bytes behind the first of these. */
  readonly pieces: readonly number[]
  readonly options?: TableOptions
}

/** A file whose bytes come in pieces of some lengths, the last of them again and again. */
const inPieces = ({ bytes, pieces }: Ledger): FileBytes => ({
  name: 'ledger.csv',
  open: async function* () {
    let at = 0
    for (let place = 0; at < bytes.length; place += 1) {
      const length = pieces[Math.min(place, pieces.length - 1)] ?? bytes.length
      yield bytes.subarray(at, at + length)
      at += length
    }
  },
})

/** All that an audit learns of a ledger. */
async function readBy(way: 'bytes' | 'texts', ledger: Ledger) {
  const table = await openTable(inPieces(ledger), paymentsTable, ledger.options)
  const refused: UnreadableRow[] = []
  const rows = new PaymentRows(policy, (row) => refused.push(row))
  const read: SourceRow[] = []
  const own = way === 'bytes' ? table : { ...table, pieces: () => undefined }
  for await (const block of paymentBlocks(policy, own)) read.push(...block)
  const payments = read.map((row) => rows.checked(row))
  const { summary } = table
  const summed = [summary.read, summary.unreadable, summary.otherEncoding, summary.rightTotals, summary.wrongTotals]
  const shown = payments.map((payment) => payment && { ...payment, definition: payment.definition.id })
  const said = JSON.stringify({ shown, refused, summed, passedOver: summary.passedOver }, undefined, 1)
  return { said, payments, ofBytes: read.filter(({ payment }) => payment).length }
}

const header = 'household,person,claim,programme,period,amount,paidOn,id'
const plainRow = 'H1,,,dibao,2013-05,480.00,2013-05-28,P1'

/** How the first row of a ledger is read, which must be the same by its text. */
async function rowOf(row: string, names = header, options: TableOptions = {}) {
  const text = `${names}\n${row}\n${plainRow}\n`
  const ledger = { bytes: Buffer.from(text), pieces: [Buffer.byteLength(names) + 2, text.length], options }
  const found = await readBy('bytes', ledger)
  expect(found.said).toBe((await readBy('texts', ledger)).said)
  return { payment: found.payments[0], isOfBytes: found.ofBytes > 0 }
}

describe('a row is read from its bytes', () => {
  it.each([
    [plainRow, { amount: '480.00', fen: 48000, paidOn: '2013-05-28', id: 'P1' }],
    ['H1,,,低保,2013年5月,480,2013/5/28,P-1', { amount: '480', fen: 48000, paidOn: '2013-05-28', id: 'P-1' }],
    ['H1,,,dibao,2013-Q2,1440.5,,', { period: '2013-04..2013-06', amount: '1440.5', fen: 144050 }],
    ['H1,,,最低生活保障,201305,-480.00,,', { amount: '-480.00', fen: -48000 }],
    ['H1,,,dibao,2013-05,(480.00),,', { amount: '-480.00', fen: -48000 }],
    ['H1,,,dibao,2013-05,￥480元,,', { amount: '480', fen: 48000 }],
    ['H1,o,,孤儿基本生活费,2013-05,758.34,,', { person: 'o', amount: '758.34', fen: 75834 }],
    ['H1,p,c1,医疗救助,,4818.35,,', { person: 'p', claim: 'c1', period: '', amount: '4818.35', fen: 481835 }],
    [' H1 ,,,dibao,2013-05, 480.00 ,, P 1 ', { amount: '480.00', fen: 48000, id: 'P 1' }],
    ['佛堂-1,,,dibao,2013-05,480.00,,张三的第一笔', { household: '佛堂-1', id: '张三的第一笔' }],
    ['H1,,,dibao,2013-05,480.00,,330782000000000123456789', { id: '330782000000000123456789' }],
  ])('%s', async (row, expected) => {
    const { payment, isOfBytes } = await rowOf(row)
    expect(isOfBytes).toBe(true)
    expect(payment).toMatchObject({ household: 'H1', row: 2, period: '2013-05', ...expected })
  })

  it('with what it carries along, and what it was given as, in the order of the file', async () => {
    const names = '姓名,流水号,户编号,项目,所属期,金额,乡镇'
    const { payment } = await rowOf('王小明,P1,H1,低保,2013-05,480.00,佛堂', names)
    expect(payment?.carried).toEqual({ 姓名: '王小明', 乡镇: '佛堂' })
    expect(JSON.stringify(payment?.given)).toBe(
      '{"id":"P1","household":"H1","programme":"dibao","period":"2013-05","amount":"480.00"}',
    )
  })
})

describe('the number of a payment is for the reader of its column', () => {
  const idsOf = async (ids: readonly string[], options: TableOptions = {}) => {
    const text = [header, ...ids.map((id, place) => `H1,,,dibao,2013-0${place + 1},480.00,,${id}`)].join('\n')
    const ledger = { bytes: Buffer.from(text), pieces: [header.length + 2, text.length], options }
    const found = await readBy('bytes', ledger)
    expect(found.said).toBe((await readBy('texts', ledger)).said)
    return found.payments.map((payment) => payment?.id)
  }

  // Of 18 digits a spreadsheet keeps 15.
  it('where a spreadsheet damaged some of them', async () => {
    expect(await idsOf(['330782199001015000', '3.30782E+17', '330782199001015123'])).toEqual([
      undefined,
      undefined,
      '330782199001015123',
    ])
    expect(await idsOf(['330782199001015000', 'P2'])).toEqual(['330782199001015000', 'P2'])
  })

  it('where a mapping renames them', async () => {
    expect(await idsOf(['P7', 'P8'], { map: { name: 'map.json', columns: {}, values: { id: { P7: 'X7' } } } })).toEqual(
      ['X7', 'P8'],
    )
  })
})

describe('a row is left to the readers of texts', () => {
  it.each([
    ',,,dibao,2013-05,480.00,,P1',
    '合计,,,,,480.00,,',
    '合计,,,dibao,2013-05,480.00,,',
    '合计3户,,,dibao,2013-05,480.00,,',
    'H1,小计,,dibao,2013-05,480.00,,',
    '3,,合计,dibao,2013-05,480.00,,',
    '备注：无,,,dibao,2013-05,480.00,,',
    header,
    'EXAMPLE-1,,,dibao,2013-06,480.00,2013-06-01,EXAMPLE-1',
    '示例-1,示例-1,示例-1,低保,2013-06,480.00,2013-06-01,示例-1',
    '',
    ',,,,,,,',
    'H1,,,dibao,2013-05',
    'H1,,,dibao,2013-05,480.00,,P1,',
    'H1,,,dibao,2013-05,480.00,,P1,more',
    'H1,,,nothing,2013-05,480.00,,P1',
    'H1,,,,2013-05,480.00,,P1',
    'H1,,,dibao,,480.00,,P1',
    'H1,,,dibao,2013,480.00,,P1',
    'H1,,,就学救助,2013-05,480.00,,P1',
    'H1,,,dibao,2013-13,480.00,,P1',
    'H1,,,dibao,2013-05,,,P1',
    'H1,,,dibao,2013-05,480.001,,P1',
    'H1,,,dibao,2013-05,12345678901234,,P1',
    'H1,,,dibao,2013-05,many,,P1',
    'H1,,,dibao,2013-05,480.00,2012-11-30,P1',
    'H1,,,dibao,2013-05,480.00,05/06/2013,P1',
    'H1,,,dibao,2013-05,480.00,2013-02-30,P1',
    'H1,,,dibao,2013-05,480.00,,#REF!',
    'H1,,,dibao,2013-05,480.00,,3E-17',
    '#N/A,,,dibao,2013-05,480.00,,P1',
    'H1,,,dibao,2013-05,"480.00",,P1',
  ])('%s', async (row) => {
    // The row behind it is the last, which is always read as text.
    expect((await rowOf(row)).isOfBytes).toBe(false)
  })
})

it.each([
  [header, true],
  ['户编号,姓名,乡镇,项目,所属期,金额,流水号', true],
  ['户编号;项目;所属期;金额', false],
  ['户编号,项目,1月,2月', false],
  ['户编号,,项目,所属期,金额', false],
])('a ledger of %s may hold plain rows: %s', async (names, isPlain) => {
  const table = await openTable(fileOf(`${names}\n`), paymentsTable, { year: '2013' })
  expect(table.pieces(plainPayments(policy, 'ledger.csv')) !== undefined).toBe(isPlain)
})

afterEach(() => {
  delete (Object.prototype as { person?: string }).person
})

it.each([
  ['合计,3,dibao,2013-05,480.00', '序号,household,programme,period,amount'],
  ['小计,H1,dibao,2013-05,480.00', '备注,household,programme,period,amount'],
  ['甲村小计,2户,dibao,2013-05,480.00', '村,household,programme,period,amount'],
])('takes %s for no payment', async (row, names) => {
  expect(await rowOf(row, names)).toMatchObject({ isOfBytes: false, payment: undefined })
})

it('leaves all rows to the schema where a stranger lends every record a part', async () => {
  const text = `${header}\n${plainRow}\n${plainRow}\n${plainRow}\n`
  const ledger = { bytes: Buffer.from(text), pieces: [header.length + 2, text.length] }
  ;(Object.prototype as { person?: string }).person = 'm1'
  const { ofBytes, payments } = await readBy('bytes', ledger)
  expect([ofBytes, payments.map((payment) => Object.hasOwn(payment ?? {}, 'person'))]).toEqual([
    0,
    [false, false, false],
  ])
})

/** What cells may hold: mostly what a ledger has, and now and then something else. */
const mostly = (usual: readonly string[], odd: readonly string[]) =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...odd))
const numbered = (start: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((number) => `${start}${String(number).padStart(4, '0')}`)
const oddId = [
  '',
  ' ',
  'H 1',
  'H1 ',
  '户1',
  '合计',
  '3E-17',
  '3.30782E+17',
  'EXAMPLE-1',
  '#REF!',
  'a\u3000',
  '\u0000',
  'é',
]
const cells = {
  户编号: fc.oneof({ weight: 30, arbitrary: numbered('H', 30) }, fc.constantFrom(...oddId, '备注：无', '户编号')),
  人员编号: mostly(['', '', 'p', 'm1'], oddId),
  结算单号: mostly(['', '', 'c1'], oddId),
  项目: mostly(['低保', 'dibao', '最低生活保障', '孤儿基本生活费', '医疗救助'], ['', '低 保', '合计', 'moon', '项目']),
  所属期: mostly(
    ['2013-05', '2013-06', '2013', '', '2013-2014'],
    ['2013.1', '2013-Q2', '2013年5月', '２０１３-05', '2013-13'],
  ),
  金额: fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: -90000, max: 900000 }).map((fen) => (fen / 100).toFixed(2)) },
    fc.constantFrom('', ' 7', '7 ', '480元', '-0', '0.00', '1.234', '007', '99999999999999', '.5', '5.', '(5)', '金额'),
  ),
  发放日期: mostly(['2013-05-28', '2013/5/28', ''], ['2012-11-30', '20130528', '2013-02-30', '05/06/2013', '无']),
  流水号: fc.oneof({ weight: 30, arbitrary: numbered('Z', 9999) }, fc.constantFrom(...oddId, '2013-0000000000001')),
  姓名: mostly(['王小明', '李四', ''], ['合计', ' 李', 'Tom', '=1+1']),
  乡镇: mostly(['佛堂', '佛堂', ''], ['小计', 'a b']),
}
type Name = keyof typeof cells
const names = Object.keys(cells) as Name[]

const ledgers = fc
  .record({
    order: fc.shuffledSubarray(names, { minLength: names.length - 2 }),
    rows: fc.array(fc.tuple(fc.record(cells), fc.nat(600)), { minLength: 30, maxLength: 60 }),
    newline: fc.constantFrom('\n', '\n', '\r\n'),
    encode: fc.constantFrom(
      (text: string): Uint8Array => Buffer.from(text),
      (text: string): Uint8Array => Buffer.from(text),
      gb18030,
    ),
    piece: fc.integer({ min: 400, max: 3000 }),
  })
  .filter(({ order }) => (['户编号', '项目', '金额'] as const).every((name) => order.includes(name)))
  .map(({ order, rows, newline, encode, piece }) => {
    const head = order.join(',')
    const lines = rows.map(([row, pick]) => {
      const line = order.map((name) => row[name]).join(',')
      const between = [
        head,
        '',
        ',,,',
        '合计,,,999.00',
        '"a,b",1',
        `${line},`,
        `${line},x`,
        'a',
        `"${line}`,
        `${line}\r`,
      ]
      return between[pick] ?? line
    })
    const bytes = encode([head, ...lines].join(newline))
    return { bytes, pieces: [Buffer.byteLength(head) + 2, piece] }
  })

it('says of any ledger what its texts say', async () => {
  let ofBytes = 0
  const runs = Number(process.env.TABLE_RUNS ?? 60)
  await fc.assert(
    fc.asyncProperty(ledgers, async (ledger) => {
      const found = await readBy('bytes', ledger)
      expect(found.said).toBe((await readBy('texts', ledger)).said)
      ofBytes += found.ofBytes
    }),
    { numRuns: runs },
  )
  // Else nothing was tried.
  expect(ofBytes).toBeGreaterThan(runs * 5)
})
