/**
 * Good tables in the shapes in which people have them give the same results, or an error; damaged values give an error on
 * their row, or the same results.
 */
import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../../support/command-line'
import { gb18030 } from '../../support/gb18030'
import { Random } from '../../support/random'

const standards = ['--set', '农村低保标准=400', '--set', '城镇低保标准=500', '--set', '日期=2013-06-01']

interface Household {
  readonly id: string
  readonly residence: '农村' | '城镇'
  readonly size: number
  readonly income: number
}

const households = (random: Random): readonly Household[] =>
  Array.from({ length: random.whole(3, 12) }, (_, index) => ({
    id: `SL${String(index + 1).padStart(7, '0')}`,
    residence: random.pick(['农村', '城镇'] as const),
    size: random.whole(1, 6),
    income: random.whole(0, 2500),
  }))

/** The amount by hand: what income lacks of the standard, but no less than 40% of it; nothing from the standard on. */
function due({ residence, size, income }: Household): string {
  const whole = (residence === '农村' ? 400 : 500) * size
  if (income >= whole) return ''
  return `${Math.max(whole - income, (whole * 2) / 5)}.00`
}

/** Columns: names that people use, and spellings of a cell that all mean the same. */
const columns = [
  {
    names: ['户编号', '户号', '家庭编号', '低保证号'],
    cell: ({ id }: Household, random: Random) => random.pick([id, ` ${id} `]),
  },
  {
    names: ['户籍类别', '户口性质', '户籍 类别'],
    cell: ({ residence }: Household, random: Random) =>
      random.pick(residence === '农村' ? ['农村', '乡村', 'rural'] : ['城镇', '城市', 'urban']),
  },
  {
    names: ['家庭人口', '家庭人口数', '家庭　人口（人）'],
    cell: ({ size }: Household, random: Random) => random.pick([`${size}`, `${size}人`, '０１２３４５６'.charAt(size)]),
  },
  {
    names: ['家庭月收入', '家庭月收入（元）', '家庭月总收入', '家 庭 月 收 入'],
    cell: ({ income }: Household, random: Random) =>
      random.pick([`${income}`, `${income}.00`, `￥${income}`, `${income}元`, income.toLocaleString('en')]),
  },
  { names: ['姓名', '户主姓名'], cell: ({ id }: Household) => `示例${id.slice(-1)}` },
  { names: ['备注'], cell: () => '' },
] as const

const quoted = (cell: string): string => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table with titles, totals, blank rows, another order of columns, another delimiter and encoding. */
function shaped(rows: readonly Household[], random: Random): Buffer {
  const order = columns.map((column) => ({ column, at: random.next() })).sort((a, b) => a.at - b.at)
  const shown = order.map(({ column }) => ({ ...column, name: random.pick(column.names) }))
  const delimiter = random.pick([',', ';', '\t'])
  const line = (cells: readonly string[]): string => cells.map(quoted).join(delimiter)
  const income = shown.findIndex(({ names }) => (names as readonly string[]).includes('家庭月收入'))
  const total = String(rows.reduce((sum, one) => sum + one.income, 0))
  const lines = [
    ...(random.chance(0.5) ? [line([`某镇低保花名册（2013年6月）`, ...shown.slice(1).map(() => '')])] : []),
    line(shown.map(({ name }) => name)),
    ...rows.flatMap((row) => [
      line(shown.map(({ cell }) => cell(row, random))),
      ...(random.chance(0.1) ? [line(shown.map(() => ''))] : []),
    ]),
    // The word for a total stands in the first column, unless the sum itself does.
    ...(random.chance(0.5) && income > 0
      ? [line(shown.map((_, at) => (at === 0 ? '合计' : at === income ? total : '')))]
      : []),
    ...(random.chance(0.3) ? [line(['制表：示例', ...shown.slice(1).map(() => '')])] : []),
  ]
  const text = `${lines.join(random.pick(['\n', '\r\n']))}\n`
  const bytes = random.pick([
    () => Buffer.from(text),
    () => Buffer.from(`\uFEFF${text}`),
    () => Buffer.from(gb18030(text)),
    () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  ])()
  return random.chance(0.2) ? gzipSync(bytes) : bytes
}

/** Of each household its amount, and rows with an error. */
async function calculated(stdin: Uint8Array) {
  const { out, code, err } = await jiuzhuArgs(['calculate', 'dibao', '-', ...standards, '--codes', '--lang', 'zh'], {
    stdin,
  })
  const [header = [], ...rows] = parse(out, { relax_column_count: true }) as string[][]
  const at = (name: string): number => header.indexOf(name)
  const id = header.findIndex((name) => ['户编号', '户号', '家庭编号', '低保证号'].includes(name))
  const amounts = rows.map((cells) => [cells[id]?.trim() ?? '', cells[at('amount')] ?? ''] as const)
  const errors = rows.filter((cells) => (cells[at('error')] ?? '') !== '').map((cells) => cells[id]?.trim())
  return { code, err, amounts: new Map(amounts), errors, rows: rows.length }
}

const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

describe('a good table in the shapes that people have', () => {
  it.each(seeds)('gives the same results, seed %i', async (seed) => {
    const random = new Random(seed)
    const rows = households(random)
    const { code, err, amounts, errors } = await calculated(shaped(rows, random))
    expect([code, errors, err.match(/警告|错误/)]).toEqual([0, [], null])
    expect(amounts).toEqual(new Map(rows.map((row) => [row.id, due(row)])))
  })
})

/** What may happen to a number on its way. */
const damages: readonly ((income: string) => string)[] = [
  (income) => `${income},5`,
  (income) => `约${income}`,
  (income) => `${income}万`,
  (income) => `-${income}`,
  (income) => `${income}.005`,
  (income) => `${income} ${income}`,
  (income) => `${income}元/年`,
  (income) => `#REF!${income}`.slice(0, 5),
  (income) => `${income}E+03`,
  (income) => `（${income}）`,
  (income) => `O${income}`,
  (income) => `'${income}`,
]

describe('a table with a damaged value', () => {
  it.each(seeds)('has an error on that row or the same result, and the others as they are, seed %i', async (seed) => {
    const random = new Random(1000 + seed)
    const rows = households(random).map((row) => ({ ...row, income: row.income + 1 }))
    const hurt = random.pick(rows)
    const damage = random.pick(damages)
    const lines = rows.map((row) => {
      const income = row === hurt ? damage(String(row.income)) : String(row.income)
      return [row.id, row.residence, String(row.size), quoted(income)].join(',')
    })
    const { amounts, errors } = await calculated(
      Buffer.from(`户编号,户籍类别,家庭人口,家庭月收入\n${lines.join('\n')}\n`),
    )
    expect(errors.filter((id) => id !== hurt.id)).toEqual([])
    for (const row of rows)
      if (!errors.includes(row.id))
        expect([damage.toString(), row.id, amounts.get(row.id)]).toEqual([damage.toString(), row.id, due(row)])
      else expect(amounts.get(row.id)).toBe('')
  })
})
