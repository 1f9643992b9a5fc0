/** `calculate` over tables as people have them: every row as test/tables/files says. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { calculateCommand } from '../../src/cli/commands/calculate'
import { ran } from '../support/one-command'

const files = 'test/tables/files'
const city = ['--standards', `${files}/standards/city.json`]
const raised = ['--standards', `${files}/standards/raised.json`]
const onJune = ['--on', '2013-06-01']

const rowsOf = (out: string): readonly { readonly [column: string]: string }[] =>
  parse(out, { columns: true, relax_column_count: true })

async function calculated(file: string, ...more: readonly string[]) {
  const programme = /claims/.test(file) ? '医疗救助' : 'dibao'
  const given = ['--standards', '--on'].some((option) => more.includes(option)) ? more : [...city, ...onJune, ...more]
  const { code, out, err } = await ran(calculateCommand, [programme, `${files}/${file}`, ...given])
  return { code, out, err, rows: rowsOf(out), amounts: rowsOf(out).map((row) => row.金额 ?? row.amount) }
}

const eight = ['500.00', '320.00', '400.00', '640.00', '480.00', '400.00', '500.00', '600.00']

describe('calculate over rosters', () => {
  it.each([
    'plain-gb18030.csv',
    'title-foot-gb18030.csv',
    'total-right-bom.csv',
    'total-wrong-gb18030.csv',
    'subtotals-gb18030.csv',
    'blank-rows.csv',
    'header-again-gb18030.csv',
    'header-two-levels-gb18030.csv',
    'header-blanks-units-gb18030.csv',
  ])('%s gives the eight', async (file) => {
    const { code, amounts, rows } = await calculated(`rosters/${file}`)
    expect(amounts).toEqual(eight)
    expect(code).toBe(0)
    expect(new Set(rows.map((row) => row.单位))).toEqual(new Set(['元/月']))
  })

  it('speaks Chinese, or codes where scripts ask for them', async () => {
    const { out } = await calculated('rosters/plain-gb18030.csv')
    const [header = '', first = ''] = out.split('\n')
    expect(header).toBe('户编号,姓名,户籍类别,家庭人口,家庭月收入,备注,结果,金额,单位,缺少的信息,最少,最多,错误')
    expect(first).toBe('SL0000001,示例一,农村,3,700.00,,符合条件,500.00,元/月,,,,')
    const codes = await calculated('rosters/plain-gb18030.csv', ...city, ...onJune, '--codes')
    expect(codes.out.split('\n')[1]).toBe('SL0000001,示例一,农村,3,700.00,,entitled,500.00,yuan/month,,,,')
  })

  it('counts what it passed over and warns of a wrong total', async () => {
    expect((await calculated('rosters/title-foot-gb18030.csv')).err).toContain('略过 3 行（标题 1、表尾 2）')
    expect((await calculated('rosters/total-wrong-gb18030.csv')).err).toContain(
      '警告：第10行“家庭月收入”的合计为 5860.00，各行相加为 5680.00',
    )
    expect((await calculated('rosters/total-right-bom.csv')).err).not.toContain('警告')
  })

  it('keeps a column that somebody says to carry', async () => {
    const { code, amounts, rows } = await calculated(
      'rosters/unknown-column-gb18030.csv',
      ...city,
      ...onJune,
      '--carry-all',
    )
    expect([code, amounts, rows[0]?.主要致贫原因]).toEqual([0, eight, '因病'])
    await expect(calculated('rosters/unknown-column-gb18030.csv')).rejects.toMatchObject({ code: 'unknownColumn' })
    await expect(calculated('rosters/income-per-head-gb18030.csv')).rejects.toMatchObject({
      issues: [{ values: { name: '人均月收入', suggestion: '' } }],
    })
  })

  it('gives nobody a household’s sum twice', async () => {
    const twice = await calculated('rosters/household-twice-gb18030.csv')
    expect([twice.code, twice.amounts]).toEqual([2, [...eight, '']])
    expect(twice.rows[8]?.错误).toBe('第10行“户编号”：与第4行是同一户；每户只保留一行')
    const persons = await calculated('rosters/row-a-person-gb18030.csv')
    expect(persons.amounts).toEqual(['500.00', '', '', '320.00', '', '400.00'])
  })

  it('reads money and days as people write them', async () => {
    const money = await ran(calculateCommand, [
      'dibao',
      `${files}/rosters/money-spellings-gb18030.csv`,
      ...city,
      ...onJune,
    ])
    expect(money.code).toBe(2)
    expect(money.out).toContain('第7行“家庭月收入”：不得为负数')
    expect(money.out).toContain('第8行“家庭月收入”：请填金额（元）')
    const days = await calculated('rosters/date-spellings.csv', ...raised)
    expect(days.amounts).toEqual(['400.00', '460.00', '460.00', '460.00', '400.00', '400.00', '', ''])
    expect(days.rows[6]?.错误).toContain('第8行“日期”：可能是 2013-06-05，也可能是 2013-05-06')
    expect(days.rows[7]?.错误).toBe('第9行“日期”：没有这一天')
  })

  it('refuses ids that a spreadsheet damaged', async () => {
    const { code, amounts, rows } = await calculated('rosters/ids-damaged-by-a-spreadsheet.csv')
    expect([code, amounts]).toEqual([2, ['400.00', '', '', '', '', '640.00']])
    expect(rows.slice(1, 5).every((row) => row.错误?.includes('被电子表格'))).toBe(true)
  })

  it('reads a sheet, and names the sheets where the first holds no header', async () => {
    const sheet = await calculated('rosters/two-sheets-dates.xlsx', ...city, '--sheet', '名册')
    expect([sheet.code, sheet.amounts]).toEqual([0, eight])
    await expect(calculated('rosters/two-sheets-dates.xlsx')).rejects.toMatchObject({
      issues: [{ code: 'headerNotFound', values: { sheets: '说明、名册' } }],
    })
  })

  it('goes by a map, which drops what it says', async () => {
    const { code, amounts, out } = await calculated(
      'rosters/values-to-map-gb18030.csv',
      ...city,
      '--map',
      `${files}/rosters/values.map.json`,
    )
    expect([code, amounts]).toEqual([0, eight])
    expect(out).not.toMatch(/银行账号|000000000001/)
  })
})

describe('calculate over encodings and containers', () => {
  it.each(['utf16le-tabs.txt', 'carriage-returns-only.csv', 'sep-line.csv', 'roster.csv.gz', 'workbook-named-csv.csv'])(
    '%s gives the four',
    async (file) => {
      const { code, amounts } = await calculated(`encodings/${file}`)
      expect([code, amounts]).toEqual([0, eight.slice(0, 4)])
    },
  )

  it('loses a line of another encoding alone, and says so', async () => {
    const { code, amounts, err, rows } = await calculated('encodings/one-line-in-gb18030.csv')
    expect([code, amounts]).toEqual([2, ['400.00', '300.00', '200.00', '160.00', '', '']])
    expect(rows[4]?.结果).toBe('不符合条件')
    expect(err).toContain('有 1 行的编码与全文不同')
    expect((await calculated('encodings/one-line-in-utf8.csv')).amounts).toEqual([...eight.slice(0, 4), ''])
  })

  it('reads standard input', async () => {
    const args = ['dibao', ...city, ...onJune]
    const { out } = await ran(calculateCommand, args, 'zh', readFileSync(`${files}/rosters/plain-gb18030.csv`))
    expect(rowsOf(out).map((row) => row.金额)).toEqual(eight)
    const json = await ran(
      calculateCommand,
      args,
      'zh',
      '{"residence":"rural","householdSize":3,"monthlyIncome":"700"}\n',
    )
    expect(JSON.parse(json.out)).toMatchObject({ outcome: 'entitled', amount: '500.00', unit: 'yuan/month' })
  })

  it('keeps a cell that is one too many', async () => {
    const text = '户编号,户籍类别,家庭人口,家庭月收入\nSL1,农村,1,0,多出\n'
    const { out } = await ran(calculateCommand, ['dibao', ...city, ...onJune], 'zh', text)
    expect(out.split('\n')[1]).toBe('SL1,农村,1,0,,,,,,,第2行：有 5 格，而表头有 4 格,多出')
  })
})

describe('calculate over medical claims', () => {
  it('has the claims of one person and year share the cap, by the days of settlement', async () => {
    const { code, rows } = await calculated('rosters/claims-one-person-twice.csv', ...city)
    expect(code).toBe(0)
    // YL001 is settled first: 80% of 100000 is 80000, which leaves 20000 of the cap; 2014 is another year: 80% of 12000.
    expect(rows.map((row) => [row.报销编号, row.金额])).toEqual([
      ['YL002', '20000.00'],
      ['YL001', '80000.00'],
      ['YL003', '3200.00'],
      ['YL004', '9600.00'],
    ])
  })

  it('leaves open what comes after a claim that is not settled', async () => {
    const text = [
      '户编号,人员编号,日期,低保认定,人员类别,病种,政策范围内医疗费用,医保报销,商业保险补偿,单位补助,本年度已救助金额',
      'H1,p1,2013-03-01,是,无,尿毒症,10000,5000,0,0,98000',
      'H1,p1,2013-04-01,是,无,尿毒症,10000,5000,,0,',
      'H1,p1,2013-05-01,是,无,尿毒症,10000,5000,0,0,',
      'H1,,2013-05-01,是,无,尿毒症,10000,5000,0,0,',
    ].join('\n')
    const { out } = await ran(calculateCommand, ['医疗救助', ...city], 'zh', text)
    const rows = rowsOf(out)
    // 80% of 5000 is 4000, of which 2000 are left; then nothing is left, whatever else was paid.
    expect(rows.map((row) => [row.金额, row.错误])).toEqual([
      ['2000.00', ''],
      ['0.00', ''],
      ['0.00', ''],
      ['4000.00', ''],
    ])
    const open = text.replace('98000', '')
    const [, second, third] = rowsOf((await ran(calculateCommand, ['医疗救助', ...city], 'zh', open)).out)
    expect([second?.最少, second?.最多]).toEqual(['0.00', '4000.00'])
    expect(third?.错误).toContain('第4行：同一年度在先的费用尚不能确定')
  })
})

describe('calculate over a table of many plain rows', () => {
  const row = (number: number): string =>
    `H${number},${number % 2 === 0 ? 'urban' : 'rural'},${1 + (number % 5)},${number % 900}.50`
  const long = Array.from({ length: 15000 }, (_, number) => row(number))

  it('prints what it prints of a few', async () => {
    const header = 'id,residence,householdSize,monthlyIncome'
    const few = [long[3], 'H3,,3,20', 'H4,rural,x,20', '合计,,,', long[14000], 'H7,urban,4,9999999.00']
    const argumentsOf = ['dibao', '-', ...city, ...onJune]
    const short = await ran(calculateCommand, argumentsOf, 'en', [header, ...few].join('\n'))
    const whole = await ran(calculateCommand, argumentsOf, 'en', [header, ...long, ...few, ''].join('\r\n'))
    expect(short.out.split('\n')).toHaveLength(few.length + 1)
    // The same but for the number of the row in the message.
    const ownLines = whole.out.split('\n').slice(15001)
    expect(ownLines).toEqual(short.out.replace('row 4', 'row 15004').split('\n').slice(1))
    expect(whole.err).toContain('15005 rows: ')
  })
})
