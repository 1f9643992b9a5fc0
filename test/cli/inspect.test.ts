import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { columnsCommand } from '../../src/cli/commands/columns'
import { inspectCommand } from '../../src/cli/commands/inspect'
import { ran } from '../support/one-command'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = 'test/tables/files'

const inspected = (...args: readonly string[]) => ran(inspectCommand, args)
const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

it('takes a ledger by certificate for a ledger, also where month and programme are only in its name', async () => {
  const { out } = await inspected(written('台账.csv', '序号,低保证号,户主姓名,发放金额,卡号\n1,D1,示例甲,480.00,62\n'))
  expect(out).toContain('按发放台账读取')
  expect(out).toContain('低保证号：户编号 household（没有户编号，以此代替）')
})

describe('inspect', () => {
  it('says what a roster was taken for, and that it is good', async () => {
    const { code, out } = await inspected(`${files}/rosters/title-foot-gb18030.csv`)
    expect(code).toBe(0)
    for (const part of [
      '按最低生活保障读取（GB18030 编码，逗号分隔），表头在第2行',
      '2. 户编号：户编号 household（按列名）',
      '3. 户主姓名：保留，不参与计算',
      '标题 1 行：第1行',
      '表尾 2 行：第11、12行',
      '可以直接使用。',
    ])
      expect(out).toContain(part)
    // No name and no identity number of anybody.
    expect(out).not.toMatch(/示例一|000000196804110011/)
  })

  it('names cells in need of mending, totals, and columns that are not known', async () => {
    const money = await inspected(`${files}/rosters/money-spellings-gb18030.csv`)
    expect(money.code).toBe(1)
    expect(money.out).toContain('第7行“家庭月收入”：不得为负数')
    expect(money.out).toContain('第3行“家庭月收入”：读作 480.00')
    const total = await inspected(`${files}/rosters/total-wrong-gb18030.csv`)
    expect(total.code).toBe(0)
    expect(total.out).toContain('警告：第10行“家庭月收入”的合计为 5860.00，各行相加为 5680.00')
    const unknown = await inspected(`${files}/rosters/unknown-column-gb18030.csv`)
    expect(unknown.code).toBe(1)
    expect(unknown.out).toContain('5. 主要致贫原因：不认识')
    expect(unknown.out).toContain('--carry 主要致贫原因')
    const english = await ran(inspectCommand, [`${files}/rosters/total-wrong-gb18030.csv`], 'en')
    expect(english.out).toContain('warning: row 10, "家庭月收入": the total says 5860.00, the rows come to 5680.00')
  })

  it('tells by its columns which table a file is', async () => {
    const kinds = [
      ['registers/households-gb18030.csv', 'households'],
      ['registers/members-gb18030.csv', 'members'],
      ['registers/claims-gb18030.csv', 'claims'],
      ['registers/people-merged.xlsx', 'people'],
      ['ledgers/plain.csv', 'payments'],
      ['standards/names-zh-gb18030.csv', 'standards'],
      ['rosters/plain-gb18030.csv', 'dibao'],
      ['rosters/claims-one-person-twice.csv', 'medicalAssistance'],
    ]
    const found = await inspected(...kinds.map(([file]) => `${files}/${file}`), '--format', 'json')
    const tables = found.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).table)
    expect(tables).toEqual(kinds.map(([, table]) => table))
    expect(found.code).toBe(0)
  })

  it('says of a file that is no table what it is', async () => {
    const { code, out } = await inspected(`${files}/encodings/web-page-named-xls.xls`, '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'webPage' } })
    expect(out).not.toContain('示例')
  })

  it('writes a map that reads the file again, and a clean copy', async () => {
    const [map, clean] = [join(folder, 'map.json'), join(folder, 'clean.csv')]
    const file = written(
      '名册.csv',
      '名册,,,\n低保证号,户口性质,家庭月收入（元）,主要致贫原因\nSL1,农村,"1,200",因病\nSL2,乡下,0,\n',
    )
    const first = await inspected(file, '--table', '低保', '--write-map', map, '--write-clean', clean)
    expect(first.code).toBe(1)
    expect(first.err).toContain('主要致贫原因')
    expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual({
      files: [
        {
          name: '名册.csv',
          headerRow: 2,
          columns: { 低保证号: 'household', 户口性质: 'residence', '家庭月收入（元）': 'monthlyIncome' },
          drop: ['主要致贫原因'],
        },
      ],
    })
    expect(readFileSync(clean, 'utf8')).toBe(
      'household,residence,monthlyIncome,主要致贫原因\nSL1,rural,1200,因病\nSL2,乡下,0,\n',
    )
    const mended = written('名册.csv', readFileSync(file, 'utf8').replace('乡下', '城镇'))
    const again = await inspected(mended, '--table', 'dibao', '--map', map)
    expect(again.code).toBe(0)
    expect(again.out).toContain('户编号 household（按映射文件）')
  })

  it('writes a ledger with a column a month as a row a month', async () => {
    const clean = join(folder, 'wide.csv')
    const file = written('wide.csv.txt', '户编号,1月,2月\nSL1,"1,400",\nSL2,四百,0\n')
    await inspected(file, '--year', '2013', '--set', '项目=低保', '--write-clean', clean)
    expect(readFileSync(clean, 'utf8')).toBe(
      'programme,household,period,amount\ndibao,SL1,2013-01,1400\ndibao,SL2,2013-01,四百\ndibao,SL2,2013-02,0\n',
    )
  })

  it('refuses options that say nothing', async () => {
    const file = `${files}/rosters/plain-gb18030.csv`
    await expect(inspected(file, '--set', 'period')).rejects.toThrow('--set')
    await expect(inspected(file, '--encoding', 'latin1')).rejects.toThrow('--encoding')
    await expect(inspected(file, '--header-row', '0')).rejects.toThrow('--header-row')
    await expect(inspected(file, '--table', 'roster')).rejects.toThrow('households')
    await expect(inspected()).rejects.toThrow()
  })
})

describe('columns', () => {
  it('prints the names of columns and what their cells may hold, in both languages', async () => {
    const { out } = await ran(columnsCommand, ['claims'])
    expect(out).toContain('结算单号 id（')
  })

  it('prints every table as data', async () => {
    const { out } = await ran(columnsCommand, ['--format', 'json'])
    const tables: readonly { readonly table: string; readonly columns: readonly { readonly id: string }[] }[] =
      JSON.parse(out)
    expect(tables.map(({ table }) => table).slice(0, 7)).toEqual([
      'payments',
      'households',
      'members',
      'people',
      'claims',
      'standards',
      'dibao',
    ])
    expect(tables.every(({ columns }) => columns.length > 3)).toBe(true)
  })
})
