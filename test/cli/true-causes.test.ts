/** A message names what is wrong and not something else, and repeats nothing of a row nor a header of personal data. */
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const city = 'test/cli/ledgers/city.json'
const personal = ['王某某', '110101199001011234', '6222020000000000000', '佛堂镇某村1号']
const someCase = JSON.stringify({
  id: 'H1',
  on: '2013-01-01',
  residence: 'rural',
  monthlyIncome: '100',
  members: [{ id: 'a' }],
})

/** What a command says of some files, in both languages, and how it ends. */
async function said(files: { readonly [name: string]: string | Uint8Array }, args: readonly string[]) {
  const told: { code: number; out: string; err: string }[] = []
  await withFiles({ ...files, 'case.jsonl': someCase }, async (at) => {
    const placed = args.map((one) => (one in files || one === 'case.jsonl' ? at(one) : one))
    for (const language of ['zh', 'en']) told.push(await jiuzhuArgs([...placed, '--lang', language]))
  })
  const [zh, en] = told as [(typeof told)[0], (typeof told)[0]]
  for (const { out, err } of told) for (const secret of personal) expect(out + err).not.toContain(secret)
  return { zh, en }
}

describe('a header of unknown names', () => {
  it('is said to be unknown, with the names that are expected and none of its own', async () => {
    const csv = `${personal.join(',')}\n${personal.join(',')}\n`
    const { zh, en } = await said({ 'roster.csv': csv }, ['calculate', 'dibao', 'roster.csv'])
    expect([zh.code, en.code]).toEqual([2, 2])
    expect(zh.err).toMatch(/^错误：.*roster\.csv：前2行没有认识的列名；应有：户籍类别、家庭人口、家庭月收入/)
    expect(en.err).toMatch(
      /roster\.csv: none of the first 2 rows has column names that are known; expected for instance: residence/,
    )
  })

  it('of a ledger names what a ledger must have', async () => {
    const csv = `${personal.join(',')}\n`
    const { zh } = await said({ 'ledger.csv': csv }, ['audit', '--cases', 'case.jsonl', '--payments', 'ledger.csv'])
    expect(zh.err).toContain('应有：户编号、项目、金额')
  })
})

it('a workbook that is given as CSV is read as the workbook that it is, and a damaged one is called one', async () => {
  const { zh, en } = await said({ 'roster.csv': Buffer.from('PK\u0003\u0004 no more') }, [
    'calculate',
    'dibao',
    'roster.csv',
  ])
  expect(zh.err).toContain('不能作为 Excel 工作簿读取')
  expect(en.err).toContain('cannot be read as an Excel workbook')
  expect(zh.err + en.err).not.toMatch(/编码|encoding/)
})

it('a ledger all of whose rows are refused has its rows told, and is not said to name no month', async () => {
  const csv = '户编号,项目,所属期,金额\nH1,低保,2013-13,300\nH1,低保,五月,300\n'
  const { zh, en } = await said({ 'ledger.csv': csv }, [
    'audit',
    '--cases',
    'case.jsonl',
    '--payments',
    'ledger.csv',
    '--standards',
    city,
  ])
  expect([zh.code, en.code]).toEqual([2, 2])
  expect(zh.err).toMatch(/第2行：所属期：没有这个月份[\s\S]*第3行：所属期：请写作月份 2013-05/)
  expect(en.err).toMatch(/row 2: 所属期: there is no such month[\s\S]*row 3: 所属期: must be a month/)
  expect(zh.err + en.err).not.toMatch(/names no month|没有所属期|--from/)
})

it('a day that is written 2013/5/1 is that day, and 2013/2/30 is said not to exist', async () => {
  const csv = '户编号,户籍类别,家庭人口,家庭月收入,日期\nH1,农村,3,700,2013/5/1\nH2,农村,3,700,2013/2/30\n'
  const { zh } = await said({ 'roster.csv': csv }, ['calculate', 'dibao', 'roster.csv', '--standards', city])
  expect(zh.out.split('\n')[1]).toBe('H1,农村,3,700,2013/5/1,符合条件,500.00,元/月,,,,')
  expect(zh.out.split('\n')[2]).toContain('第3行“日期”：没有这一天')
})

describe('a file that cannot be read', () => {
  it.each([
    ['no-such.csv', '没有这个文件：no-such.csv', 'there is no file no-such.csv'],
    ['test', '是文件夹而非文件：test', 'is a folder, not a file: test'],
  ])('%s has its reason', async (file, chinese, english) => {
    const { zh, en } = await said({}, ['calculate', 'dibao', file])
    expect([zh.code, en.code]).toEqual([2, 2])
    expect([zh.err, en.err]).toEqual([expect.stringContaining(chinese), expect.stringContaining(english)])
  })
})

describe('a --format', () => {
  it.each([
    ['calculate', 'dibao', 'case.jsonl'],
    ['template', 'dibao'],
    ['schema', 'case'],
  ])('that %s does not read is refused, not passed over', async (...args) => {
    const { zh, en } = await said({}, [...args, '--format', 'csv'])
    expect([zh.code, en.code, zh.out, en.out]).toEqual([2, 2, '', ''])
    expect([zh.err, en.err]).toEqual([
      expect.stringContaining('没有选项 --format'),
      expect.stringContaining('unknown option --format'),
    ])
  })

  it('of a word that the command does not know has its words', async () => {
    const { zh } = await said({}, ['settle', 'case.jsonl', '--year', '2013', '--format', 'pdf'])
    expect([zh.code, zh.err]).toEqual([2, expect.stringContaining('--format 应填下列之一：jsonl、csv、xlsx、html')])
  })

  it.each([
    ['--period', '2013-05'],
    ['--programme', 'dibao'],
  ])('that lists are of is asked for beside %s', async (...option) => {
    const { zh, en } = await said({}, ['settle', 'case.jsonl', '--year', '2013', ...option])
    expect([zh.code, zh.err]).toEqual([2, expect.stringContaining('请加 --format csv、xlsx 或 html')])
    expect(en.err).toContain('add --format csv, xlsx or html')
  })

  it.each(['--ledger', '--wide'])('beside %s, which has a form of its own, is refused', async (form) => {
    const args = ['settle', 'case.jsonl', '--year', '2013', '--programme', 'dibao', form, '--format', 'html']
    const { zh, en } = await said({}, args)
    expect([zh.code, en.code]).toEqual([2, 2])
    expect(zh.err).toContain('--format')
  })
})

it('a refused cell is told by row and column, never by what stood there', async () => {
  const csv = `户编号,姓名,身份证号,户籍类别,家庭人口,家庭月收入,住址\nH1,${personal[0]},${personal[1]},农村,3,${personal[2]}元整吗,${personal[3]}\n`
  const { zh, en } = await said({ 'people.csv': csv }, ['inspect', 'people.csv', '--table', 'dibao'])
  expect(zh.out).toMatch(/第2行“家庭月收入”：/)
  expect(en.out).toMatch(/row 2, "家庭月收入": /)
})
