/** Ledgers in the shapes that offices have, with every finding that there is; `ledgers/` holds the files, all of them fictional. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../support/all'
import { jiuzhuArgs } from '../support/command-line'
import { folder, folders, type Ledger, ledgers, register } from './ledgers'

interface Audit {
  readonly findings: readonly Finding[]
  readonly head: { readonly notCompared: readonly string[] }
  readonly patterns: readonly { readonly pattern: string; readonly count: number; readonly amount: string }[]
  readonly summary: { readonly [name: string]: number }
}

const argsOf = ({ file, cases = register, window: [from, to], more = [] }: Ledger) => [
  'audit',
  ...cases,
  ...[file].flat().flatMap((name) => ['--payments', `${folder}/${name}`]),
  ...['--standards', `${folder}/city.json`, '--from', from, '--to', to, ...more],
]

async function audited({ file, cases = register, window: [from, to], more = [] }: Ledger) {
  const ledgers = [file].flat().flatMap((name) => ['--payments', `${folder}/${name}`])
  const args = ['audit', ...cases, ...ledgers, '--standards', `${folder}/city.json`, '--from', from, '--to', to]
  const ran = await jiuzhuArgs([...args, ...more, '--format', 'json'])
  return { ...(JSON.parse(ran.out) as Audit), ran }
}

const line = (finding: Finding): string => {
  const { kind, household, person, claim, programme, period, due, paid, difference } = finding
  const subject = [household, person, claim, programme === 'dibao' ? undefined : programme, period]
  return [kind, ...subject.filter((one) => one !== undefined && one !== ''), due, paid, difference].join(' ')
}

describe.each(ledgers.flatMap((ledger) => folders.map((where) => ({ ...ledger, where }))))(
  '$where/$file $more',
  ({ where, ...ledger }) => {
    const args = argsOf(ledger).map((arg) =>
      arg.startsWith(`${folder}/`) && !arg.endsWith('city.json') ? arg.replace(folder, where) : arg,
    )

    it('gives its findings, and no other, in JSON', async () => {
      const ran = await jiuzhuArgs([...args, '--format', 'json'])
      const { findings, summary } = JSON.parse(ran.out) as Audit
      expect(findings.map(line).sort()).toEqual([...ledger.findings].sort())
      expect(ran.code).toBe(ledger.code)
      expect(summary).toMatchObject(ledger.counts ?? {})
    })

    it('gives the same in CSV', async () => {
      const ran = await jiuzhuArgs([...args, '--format', 'csv'])
      const [, ...rows] = parse(ran.out) as string[][]
      const lines = rows.map(([kind, household, person, claim, programme = '', period, due, paid, difference]) => {
        const subject = [household, person, claim, programme === 'dibao' ? '' : programme, period]
        return [kind, ...subject.filter((one) => one !== ''), due, paid, difference].join(' ')
      })
      expect(lines.sort()).toEqual([...ledger.findings].sort())
      expect(ran.code).toBe(ledger.code)
    })
  },
)

const of = (file: string): Ledger => {
  const found = ledgers.find((one) => one.file === file)
  if (!found) throw new Error(file)
  return found
}

it('what is not compared is said in the head', async () => {
  const { head } = await audited(of('dibao-only.csv'))
  expect(head.notCompared).toEqual(['lowIncomeSubsidy', 'medicalAssistance', 'studentGrant', 'orphanAllowance'])
})

it('one person in two households: each payment, what each was paid, and a note on the household that was not', async () => {
  const { findings, summary } = await audited(of('person-twice.csv'))
  const twice = findings.find(({ kind }) => kind === 'paidTwicePersons')
  expect(twice).toMatchObject({
    households: ['A1', 'B1'],
    paidBy: ['400.00', '500.00'],
    payments: ['LS00113', 'LS00114'],
  })
  expect(twice?.clauses).toEqual(['二(二)1-s2', '二(二)2-s4'])
  // All but the largest household's payment.
  expect(summary.byKind).toMatchObject({ paidTwicePersons: { count: 1, amount: '400.00' } })
  expect(findings.find(({ household }) => household === 'A1')?.paidElsewhere).toEqual([
    { household: 'B1', person: '000000196804110011', payments: ['LS00116'] },
  ])
})

it('look-alikes are told on both sides, and summed apart', async () => {
  const { findings, summary } = await audited(of('look-alikes.csv'))
  const pairs = findings.map(({ household, likely }) => [
    household,
    likely?.household,
    likely?.rows.map(({ row }) => row),
  ])
  expect(pairs.sort()).toEqual(
    [
      ["'SL0000003", 'SL0000003', []],
      ['SL0000001', 'sl0000001', [2]],
      ['SL0000002', 'ＳＬ0000002', [3]],
      ['SL0000003', "'SL0000003", [4]],
      ['sl0000001', 'SL0000001', []],
      ['ＳＬ0000002', 'SL0000002', []],
    ].sort(),
  )
  // 400.00 + 320.00 + 400.00
  expect(summary.likely).toEqual({ count: 3, amount: '1120.00' })
})

it('a difference that recurs is said once', async () => {
  const { patterns } = await audited(of('always-20-more.csv'))
  expect(patterns).toMatchObject([{ pattern: 'equalDifference', value: '20.00', count: 12, amount: '240.00' }])
  const text = await jiuzhuArgs([
    ...['audit', ...register, '--payments', `${folder}/always-20-more.csv`, '--standards', `${folder}/city.json`],
    ...['--from', '2013-01', '--to', '2013-03'],
  ])
  expect(text.out).toContain('12 differences of 20.00')
})

it('a finding has the columns of people, which a key replaces', async () => {
  const { findings } = await audited(of('named.csv'))
  expect(findings[0]?.carried).toMatchObject({
    户主姓名: '示例一',
    身份证号: '000000196804110011',
    乡镇: '示例镇',
    村: '甲村',
    银行账号: '0000000000000001',
  })
  const ran = await jiuzhuArgs([
    ...['audit', ...register, '--payments', `${folder}/named.csv`, '--standards', `${folder}/city.json`],
    ...['--from', '2013-05', '--to', '2013-05', '--format', 'json', '--redact', `${folder}/city.json`],
  ])
  expect(ran.out).not.toMatch(/示例一|000000196804110011|示例镇|甲村|0000000000000001/)
})

it('an early payment is told from an unknown household', async () => {
  const [early, plain] = [await audited(of('early.csv')), await audited(of('plain.csv'))]
  expect(early.findings.map(({ reason }) => reason)).toEqual(['beforeFirstVersion', 'beforeFirstVersion'])
  expect(plain.findings.map(({ household, reason }) => [household, reason])).toEqual([
    ['SL0000001', undefined],
    ['SL0000002', undefined],
    ['SL0000003', 'missedMonth'],
    ['SL0000005', 'neverEntitled'],
    ['SL0000099', 'unknownHousehold'],
  ])
})

it('late payments say by how many days', async () => {
  const { findings } = await audited(of('late.csv'))
  expect(findings.map(({ daysLate }) => daysLate)).toEqual([1, 357, undefined])
})

it('what was paid after an exit names its day and reason', async () => {
  const { findings } = await audited(of('exits.csv'))
  const left = findings.filter(({ kind }) => kind === 'shouldHaveExited')
  expect(left.map(({ reason, exit }) => [reason, exit])).toEqual(
    left.map(() => ['exited', { on: '2013-05-12', reason: 'death' }]),
  )
})

describe('the report of a ledger with columns of people', () => {
  const named = ['audit', ...register, '--payments', `${folder}/named.csv`, '--standards', `${folder}/city.json`]
  const window = ['--from', '2013-05', '--to', '2013-05']
  const people = ['示例一', '000000196804110011', '示例镇', '甲村', '0000000000000001']
  // Tags stand between words.
  const report = async (...more: readonly string[]) =>
    (await jiuzhuArgs([...named, ...window, ...more])).out.replaceAll(/<\/?(span|bdi)[^>]*>/g, '')

  it.each(['text', 'csv', 'html'])(
    'in %s names whom a finding is about, with row, workings and clause',
    async (format) => {
      const out = await report('--format', format, '--lang', 'zh')
      for (const text of people) expect(out).toContain(text)
      // 1 person, no income: 400.00; 380.00 was paid in row 2.
      expect(out).toContain('两者取高(400.00, 160.00) = 400.00')
      expect(out).toContain('第2行（N000，380.00 元，2013-05-25 发放）')
      expect(out).toMatch(/二\(二\)1-s2/)
    },
  )

  it.each(['text', 'csv', 'html'])('in %s has none of it under a key', async (format) => {
    const out = await report('--format', format, '--redact', `${folder}/city.json`, '--document', `${folder}/city.json`)
    for (const text of people) expect(out).not.toContain(text)
  })

  it('as a workbook has none of it under a key, in its sheets and in the evidence beside it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'jiuzhu-report-')), 'report.xlsx')
    const args = ['--format', 'xlsx', '--sheets', '--evidence', '--redact', `${folder}/city.json`, '--out', file]
    await jiuzhuArgs([...named, ...window, ...args])
    const cells = (await readWorkbook(file)).flatMap(({ data }) => data.flat()).join('\n')
    const beside = readFileSync(`${file}.jiuzhu.json`, 'utf8')
    for (const text of people) for (const part of [cells, beside]) expect(part).not.toContain(text)
    expect((await jiuzhuArgs(['verify', file])).code).toBe(0)
  })

  it.each([
    ['text', /按乡镇 +笔数 +金额（元）\n +示例镇 +1 +20\.00/],
    ['html', /<h2>按乡镇<\/h2>.*示例镇.*20\.00/s],
    ['json', /"byTown":\{"示例镇":\{"count":1,"amount":"20\.00"\}\}/],
    ['csv', /乡镇.*示例镇/s],
  ])('in %s tells the findings by town', async (format, expected) => {
    expect(await report('--format', format, '--lang', 'zh')).toMatch(expected)
  })

  it('is a workbook whose sheets and sums can be read again', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'jiuzhu-report-')), 'report.xlsx')
    await jiuzhuArgs([...named, ...window, '--format', 'xlsx', '--sheets', '--lang', 'zh', '--out', file])
    const sheets = await readWorkbook(file)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      ...['汇总', '审计疑点明细', '按乡镇', '疑点类别说明', '依据条款', '执行标准与政策口径', '0001 SL0000001'],
    ])
    const [head = [], row = []] = sheets[1]?.data ?? []
    const cell = (title: string) => row[head.indexOf(title)]
    expect([cell('应发'), cell('实发'), cell('差额'), cell('身份证号')]).toEqual([400, 380, -20, '000000196804110011'])
  })

  it('has an evidence sheet with matter, sources, calculation, basis and room for the opinion', async () => {
    const out = await report('--format', 'html', '--sheets', '--lang', 'zh')
    const sheet = out.slice(out.indexOf('<article class="sheet">'))
    for (const part of [
      '审计取证单',
      '编号：0001',
      '事项摘要',
      '资料来源',
      'SHA-256',
      '计算过程',
      '依据',
      '被审计单位意见',
    ])
      expect(sheet).toContain(part)
    expect(sheet).toContain('应发 400.00，实发 380.00，差额 -20.00')
    const digest = createHash('sha256')
      .update(readFileSync(`${folder}/named.csv`))
      .digest('hex')
    expect(sheet).toContain(digest)
    expect((await jiuzhuArgs([...named, ...window, '--sheets'])).err).toContain('--sheets goes with')
  })

  it('lists what the head must say: when, standards, readings, what was not compared', async () => {
    const out = await report('--at', '2026-01-02', '--reading', 'dibaoFloor=cityAverage', '--lang', 'zh')
    for (const text of [
      '2026-01-02',
      '城镇低保标准：2013-01-01 起 500.00 元',
      '全市平均',
      '未比对的项目',
      '应补未补：实发少于应发',
    ])
      expect(out).toContain(text)
  })
})

it('says word for word what a clause is where the copy of the document fits, and that it does not where it does not', async () => {
  const args = ['audit', ...register, '--payments', `${folder}/named.csv`, '--standards', `${folder}/city.json`]
  const window = ['--from', '2013-05', '--to', '2013-05', '--lang', 'zh', '--format', 'html']
  const copy = join(mkdtempSync(join(tmpdir(), 'jiuzhu-document-')), 'copy.txt')
  writeFileSync(copy, '（二）健全机制\n2.另一句。加强低保对象分类和动态管理，确保应保尽保、应补尽补、应退尽退。\n')
  const out = (await jiuzhuArgs([...args, ...window, '--document', copy])).out.replaceAll(/<\/?span[^>]*>/g, '')
  expect(out).toContain('原文：“加强低保对象分类和动态管理，确保应保尽保、应补尽补、应退尽退。”')
  expect(out).toContain('没有与校验值（SHA-256）相符的原文')
  expect(out).toContain('引用的 2 句中 1 句与校验值（SHA-256）相符')
})

it('which ruling is worth most: what is in order only under a reading is a list of its own, summed by reading', async () => {
  const list = join(mkdtempSync(join(tmpdir(), 'jiuzhu-rulings-')), 'rulings.csv')
  const args = ['audit', ...register, '--payments', `${folder}/named.csv`, '--standards', `${folder}/city.json`]
  const ran = await jiuzhuArgs([...args, '--from', '2013-05', '--to', '2013-05', '--format', 'json', '--rulings', list])
  // SL0000003: 40% x 500 x 2 = 400 per person, 40% x 500 = 200 once, 2 x 500 - 800 = 200 without a floor on a case.
  // SL0000004: 480, and 3 x 400 - 1000 = 200 under both others. 200 + 280 = 480 less.
  const worth = (option: string) => ({
    reading: 'dibaoFloor',
    option,
    findings: { count: 0, more: '0.00', less: '0.00' },
    inOrder: { count: 2, more: '0.00', less: '480.00' },
  })
  expect((JSON.parse(ran.out) as { rulings: unknown }).rulings).toEqual([
    worth('oncePerHousehold'),
    worth('cityAverage'),
  ])
  expect(readFileSync(list, 'utf8').trimEnd().split('\n')).toEqual([
    'household,person,claim,programme,period,due,paid,needsRuling',
    'SL0000003,,,dibao,2013-05,400.00,400.00,dibaoFloor(perPerson=400.00;oncePerHousehold=200.00;cityAverage=200.00)',
    'SL0000004,,,dibao,2013-05,480.00,480.00,dibaoFloor(perPerson=480.00;oncePerHousehold=200.00;cityAverage=200.00)',
  ])
})
