/** `jiuzhu audit` and `verify` as a shell sees them. */
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ledgerCsv, plant } from '../audit/planter'
import { type Finding, type SealedFinding, withEvidence } from '../support/all'
import { jiuzhuArgs, type Ran } from '../support/command-line'
import { gb18030 } from '../support/gb18030'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-audit-'))
let files = 0
const file = (content: string | Uint8Array, ending = 'csv'): string => {
  files += 1
  const path = join(folder, `${files}.${ending}`)
  writeFileSync(path, content)
  return path
}

const planted = plant(11, 80)
const cases = file(planted.cases.map((one) => JSON.stringify(one)).join('\n'), 'jsonl')
const standards = file(JSON.stringify(planted.standards), 'json')
const ledger = file(ledgerCsv(planted.payments))
const year = ['--standards', standards, '--from', '2013-01', '--to', '2013-12']

interface Audit {
  readonly findings: readonly Finding[]
  readonly unreadable: readonly {
    readonly source: string
    readonly row: number
    readonly code: string
    readonly path: string
    readonly amount?: string
  }[]
  readonly summary: { readonly [name: string]: never }
}

const audit = (args: readonly string[], options = {}): Promise<Ran> => jiuzhuArgs(['audit', ...args], options)
const auditJson = async (args: readonly string[], options = {}): Promise<Audit & { readonly ran: Ran }> => {
  const ran = await audit([...args, '--format', 'json'], options)
  return { ...(JSON.parse(ran.out) as Audit), ran }
}
const planted80 = () => auditJson(['--cases', cases, '--payments', ledger, ...year])

const keyOf = ({ kind, household, person, claim, programme, period, due, paid }: Omit<Finding, 'payments'>): string =>
  JSON.stringify([kind, household, person, claim, programme, period, due, paid])

/** Another file has other rows. */
const withoutRows = ({ rows: _, ...finding }: Finding) => finding

describe('formats', () => {
  it('json gives every planted finding and a summary that adds up', async () => {
    const { findings, summary, ran } = await planted80()
    expect(findings.map(keyOf).sort()).toEqual(planted.findings.map((one) => keyOf(one as never)).sort())
    expect(ran.code).toBe(1)
    expect(summary.read).toBe(planted.payments.length)
  })

  it('csv has one finding a line, with the sums of json', async () => {
    const { findings } = await planted80()
    const ran = await audit(['--cases', cases, '--payments', ledger, ...year, '--format', 'csv'])
    const [header, ...rows] = ran.out.trimEnd().split('\n')
    expect(header).toBe(
      'kind,household,person,claim,programme,period,due,paid,difference,clauses,readings,needsRuling,payments,versions,missing,standard,reason,rows,worked,remarks,clausesInWords',
    )
    expect(rows.length).toBe(findings.length)
    const sum = (texts: readonly string[]) =>
      texts.map((text) => BigInt(text.replace('.', ''))).reduce((a, b) => a + b, 0n)
    expect(sum(rows.map((row) => row.split(',')[7] ?? ''))).toBe(sum(findings.map(({ paid }) => paid)))
  })

  it('csv in Chinese has Chinese headers and names, with a byte order mark where asked for', async () => {
    const ran = await audit([
      '--cases',
      cases,
      '--payments',
      ledger,
      ...year,
      '--format',
      'csv',
      '--lang',
      'zh',
      '--bom',
    ])
    expect(ran.out.startsWith('\uFEFF类别,户编号,')).toBe(true)
    expect(ran.out).toContain('标准低于下限,,,,本市标准,2013-01-01/2013-06-30,1200.00,1150.00,-50.00')
  })

  it.each(['zh', 'en'])('text and html in %s have the counts and sums of the summary', async (language) => {
    const { summary } = await planted80()
    const byKind = Object.values(
      summary.byKind as unknown as { readonly [kind: string]: { readonly count: number; readonly amount: string } },
    )
    for (const format of ['text', 'html']) {
      const ran = await audit(['--cases', cases, '--payments', ledger, ...year, '--format', format, '--lang', language])
      // A page has separators, which a terminal has not.
      const out = ran.out.replaceAll(/(?<=\d),(?=\d{3})/g, '')
      for (const { count, amount } of byKind) {
        expect(out).toContain(String(count))
        expect(out).toContain(amount)
      }
      expect(ran.out).toContain(language === 'zh' ? '应保未保' : 'Should have been covered')
    }
  })

  it('html has charts, and neither scripts nor anything from elsewhere', async () => {
    const ran = await audit(['--cases', cases, '--payments', ledger, ...year, '--format', 'html'])
    expect(ran.out.split('<svg').length - 1).toBe(3)
    expect(ran.out).not.toMatch(/<script|\b(?:src|href)=|url\(|@import/)
  })
})

describe('files', () => {
  it('unsorted give the same findings, with word of how to sort', async () => {
    const turned = file(ledgerCsv([...planted.payments].reverse()))
    const { findings, ran } = await auditJson(['--cases', cases, '--payments', turned, ...year])
    expect(findings.map(keyOf).sort()).toEqual((await planted80()).findings.map(keyOf).sort())
    expect(ran.err).toContain('not sorted by household')
    expect(ran.err).toContain('LC_ALL=C sort')
  })

  it('in Chinese headers and GB18030 give the same findings', async () => {
    const chinese = ledgerCsv(planted.payments, 'zh')
    expect(new TextDecoder('gb18030').decode(gb18030(chinese))).toBe(chinese)
    const { findings } = await auditJson(['--cases', cases, '--payments', file(gb18030(chinese)), ...year])
    expect(findings.map(withoutRows)).toEqual((await planted80()).findings.map(withoutRows))
  })

  it('as JSON Lines give the same findings', async () => {
    const rows = planted.payments.map((row) => JSON.stringify(row)).join('\n')
    const { findings } = await auditJson(['--cases', cases, '--payments', file(rows, 'jsonl'), ...year])
    expect(findings.map(withoutRows)).toEqual((await planted80()).findings.map(withoutRows))
  })

  it('from standard input give the same findings', async () => {
    const { findings } = await auditJson(['--cases', cases, '--payments', '-', ...year], {
      stdin: ledgerCsv(planted.payments),
    })
    expect(findings.map(withoutRows)).toEqual((await planted80()).findings.map(withoutRows))
  })

  it('as three tables give the same findings', async () => {
    const tables = tablesOf(planted.cases)
    const args = [
      '--cases',
      file(tables.households),
      '--members',
      file(tables.members),
      '--claims',
      file(tables.claims),
    ]
    const { findings } = await auditJson([...args, '--payments', ledger, ...year])
    expect(findings.map(withoutRows)).toEqual((await planted80()).findings.map(withoutRows))
  })

  it('take their window from the payments where none is given', async () => {
    const few = file('household,programme,period,amount\nH000001,dibao,2013-03,1\n')
    const ran = await audit(['--cases', cases, '--payments', few, '--standards', standards])
    expect(ran.out).toContain('Window: March 2013')
  })

  it('appear whole or not at all', async () => {
    const out = join(folder, 'out.json')
    const ran = await audit(['--cases', cases, '--payments', ledger, ...year, '--format', 'json', '--out', out])
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect((JSON.parse(readFileSync(out, 'utf8')) as Audit).findings.length).toBe(planted.findings.length)
    const broken = await audit([
      '--cases',
      cases,
      '--payments',
      file('household,amount\n'),
      ...year,
      '--out',
      join(folder, 'never.json'),
    ])
    expect([broken.code, existsSync(join(folder, 'never.json'))]).toEqual([2, false])
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
    const nowhere = await audit(['--cases', cases, '--payments', ledger, ...year, '--out', '/no/such/folder/x.json'])
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('cannot write')])
  })
})

describe('the three tables in assess', () => {
  it('give what the same cases give as JSON Lines', async () => {
    const tables = tablesOf(planted.cases)
    const args = [file(tables.households), '--members', file(tables.members), '--claims', file(tables.claims)]
    const [asTables, asLines] = await Promise.all(
      [args, [cases]].map((given) => jiuzhuArgs(['assess', ...given, '--standards', standards])),
    )
    expect(asTables?.json()).toEqual(asLines?.json())
    expect(asTables?.code).toBe(0)
  })

  it.each(['{"id":"H","on":"2013-01-01","members":[{"id":"x"}]}\n', '[null]', '{"id":"H","certified.dibao":true}\n'])(
    'are no JSON, whose own members would be passed over: %s',
    async (json) => {
      const cases = file(json, 'jsonl')
      const ran = await jiuzhuArgs(['assess', cases, '--members', file('household,id\nH,a\n')])
      expect([ran.code, ran.out, ran.err]).toEqual([2, '', expect.stringContaining(`this file is JSON: ${cases}`)])
    },
  )

  it('name the row and column of what is wrong', async () => {
    const households = file('id,on,monthlyIncome\nH,2013-01-01,x\n')
    const ran = await jiuzhuArgs(['assess', households, '--members', file('household,id\nH,a\n')])
    expect(ran.json()).toMatchObject([
      { row: 2, id: 'H', error: { code: 'moneyCell', path: expect.stringMatching(/csv row 2, "monthlyIncome"$/) } },
    ])
    expect(ran.code).toBe(2)
  })
})

describe('true reports of little', () => {
  const empty = file('household,programme,period,amount\n')

  it('an empty ledger: every due is a finding', async () => {
    const { findings, summary } = await auditJson(['--cases', cases, '--payments', empty, ...year])
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['standardBelowFloor', 'shouldHaveBeenCovered']))
    expect([summary.read, summary.matched]).toEqual([0, 0])
  })

  it('an empty ledger in JSON Lines is held against every programme too', async () => {
    const { findings } = await auditJson(['--cases', cases, '--payments', empty, ...year])
    const nothing = file('', 'jsonl')
    expect((await auditJson(['--cases', cases, '--payments', nothing, ...year])).findings).toEqual(findings)
  })

  it('an empty ledger names no window', async () => {
    const ran = await audit(['--cases', cases, '--payments', empty, '--standards', standards])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('--from and --to')])
  })

  it('a window that begins before the policy says that nothing is judged until then', async () => {
    const of = (from: string, format: string) =>
      audit([
        '--cases',
        cases,
        '--payments',
        empty,
        '--standards',
        standards,
        '--from',
        from,
        '--to',
        '2013-01',
        '--format',
        format,
      ])
    const headFrom = async (from: string) =>
      (JSON.parse((await of(from, 'json')).out) as { readonly head: object }).head
    expect(await headFrom('2012-06')).toMatchObject({
      window: { from: '2012-06', to: '2013-01', given: true },
      notJudgedBefore: '2012-12',
      compared: expect.arrayContaining([
        expect.objectContaining({ programme: 'dibao', periods: ['2012-12..2013-01'] }),
      ]),
    })
    expect(await headFrom('2012-12')).not.toHaveProperty('notJudgedBefore')
    expect((await of('2012-06', 'text')).out).toContain(
      'nothing before December 2012 is judged: the policy was not in force',
    )
  })

  it('a window without a September says of grants that what payments name is compared', async () => {
    const args = [
      '--cases',
      cases,
      '--payments',
      ledger,
      '--standards',
      standards,
      '--from',
      '2013-03',
      '--to',
      '2013-04',
    ]
    const { out } = await audit([...args, '--format', 'text', '--lang', 'en'])
    expect(out).toMatch(/compared: Student grant, \d+ rows of the ledger, over the periods that its payments name/)
    expect((await audit([...args, '--format', 'text', '--lang', 'zh'])).out).toContain('期间 以台账所列为准')
  })

  it('no cases: no row of the ledger names a household of them, and nothing is judged', async () => {
    const { findings, summary, ran } = await auditJson([
      '--cases',
      file('', 'jsonl'),
      '--payments',
      ledger,
      '--from',
      '2013-01',
      '--to',
      '2013-12',
    ])
    expect([findings, ran.code]).toEqual([[], 2])
    expect(ran.err).toContain('names a household of the cases')
    expect(summary.unmatched).toBe(planted.payments.length)
  })

  it('nothing at all', async () => {
    const ran = await audit(['--cases', file('', 'jsonl'), '--payments', empty, '--from', '2013-01', '--to', '2013-12'])
    expect([ran.code, ran.out]).toEqual([
      0,
      expect.stringContaining('No differences were found within what was compared'),
    ])
  })
})

describe('rows that cannot be read', () => {
  const header = 'household,programme,period,amount,paidOn,id'
  const one = file(
    `${JSON.stringify({ id: 'H', on: '2013-01-01', residence: 'urban', monthlyIncome: '900', certified: { lowIncome: false }, members: [{ id: 'a', categories: [] }] })}`,
    'jsonl',
  )
  const read = (rows: readonly string[], more: readonly string[] = []) =>
    auditJson([
      '--cases',
      one,
      '--payments',
      file(`${[header, ...rows].join('\n')}\n`),
      '--standards',
      standards,
      '--from',
      '2013-01',
      '--to',
      '2013-12',
      ...more,
    ])

  it.each([
    ['a sum in words', 'H,dibao,2013-01,四百,,', 'moneyCell', 'amount'],
    ['a sum in another unit', 'H,dibao,2013-01,0.3万元,,', 'moneyCell', 'amount'],
    ['a month that could be two', 'H,dibao,2013.1,300,,', 'monthAmbiguous', 'period'],
    ['no amount', 'H,dibao,2013-01,,,', 'required', 'amount'],
    ['no household', ',dibao,2013-01,300,,', 'required', 'household'],
    ['a programme of no name', 'H,低报,2013-01,300,,', 'optionCell', 'programme'],
    ['a year for a monthly programme', 'H,dibao,2013,300,,', 'periodMonth', 'period'],
    ['a day before the policy', 'H,dibao,2013-01,300,2012-11-30,', 'beforePolicy', 'paidOn'],
    ['too few cells', 'H,dibao,2013-01', 'raggedRow', ''],
    ['a quotation mark left open', 'H,"dibao,2013-01,300,,', 'quote', ''],
  ])('%s', async (_, row, code, path) => {
    const { unreadable, summary, ran } = await read([row, 'H,dibao,2013-02,5,,'])
    expect(unreadable.map((one) => [one.source, one.row, one.code, one.path])).toEqual([['payments', 2, code, path]])
    expect([summary.read, summary.matched, summary.unreadable]).toEqual([2, 1, 1])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('payments, row 2')
  })

  it('a payment id that stands twice: the second row, with its amount', async () => {
    const { unreadable, summary } = await read(['H,dibao,2013-01,5,,Z1', 'H,dibao,2013-01,5,,Z1'])
    expect(unreadable).toMatchObject([
      { source: 'payments', row: 3, code: 'duplicatePaymentId', path: 'id', amount: '5' },
    ])
    expect(summary.amounts).toMatchObject({ read: '10.00', matched: '5.00', unreadable: '5.00' })
  })

  it('say nothing of what stood there', async () => {
    const { ran } = await read([
      'H,dibao,2013-01,13800001111,,secret-id',
      'Zhang San,nonsense-programme,2013-01,300元,,',
    ])
    expect(ran.err).not.toMatch(/Zhang|13800001111|secret-id|nonsense/)
  })

  it('of the cases: the household cannot be told, and its payments are unverifiable', async () => {
    const broken = file(`${JSON.stringify({ id: 'H', on: '2013-01-01', members: [] })}\nnot json\n`, 'jsonl')
    const { findings, unreadable, summary, ran } = await auditJson([
      '--cases',
      broken,
      '--payments',
      file(`${header}\nH,dibao,2013-01,5,,\n`),
      '--from',
      '2013-01',
      '--to',
      '2013-12',
    ])
    expect(findings).toMatchObject([
      { kind: 'unverifiable', household: 'H', due: null, paid: '5.00', difference: null },
    ])
    expect(unreadable.map(({ source, row, code, path }) => [source, row, code, path])).toEqual([
      ['cases', 1, 'emptyHousehold', 'members'],
      ['cases', 2, 'json', ''],
    ])
    expect([summary.matched, summary.unreadableCases, ran.code]).toEqual([1, 2, 2])
  })

  it('of tables: the row and column of the table', async () => {
    const args = [
      '--cases',
      file('id,on\nH,2013-01-01\n'),
      '--members',
      file('household,id,birthDate\nH,a,1960-02-30\nX,b,\n'),
    ]
    const { unreadable } = await auditJson([
      ...args,
      '--payments',
      file(`${header}\n`),
      '--from',
      '2013-01',
      '--to',
      '2013-12',
    ])
    expect(unreadable.map(({ code, path }) => [code, path])).toEqual([
      ['dayAbsent', expect.stringMatching(/csv row 2, "birthDate"$/)],
      ['noHousehold', expect.stringMatching(/csv row 3$/)],
    ])
  })

  it('of tables: nobody is taken for whole without them', async () => {
    // 1000 - 600 = 400 is due with both members; without the second nothing would be.
    const households = file('id,on,residence,monthlyIncome,certified.lowIncome\nH,2013-01-01,urban,600,false\n')
    const paid = file('household,programme,period,amount\nH,dibao,2013-02,400\n')
    const kindsWith = async (members: string) => {
      const args = ['--cases', households, '--members', file(members), '--payments', paid, '--standards', standards]
      const { findings } = await auditJson([...args, '--from', '2013-02', '--to', '2013-02'])
      return findings.filter(({ household }) => household).map(({ kind, due }) => [kind, due])
    }
    expect(await kindsWith('household,id,categories\nH,a,none\nH,b,none\n')).toEqual([])
    expect(await kindsWith('household,id,categories\nH,a,none\nH,b\n')).toEqual([['unverifiable', null]])
    expect(await kindsWith('household,on,id,categories\nH,,a,none\nH,2013-01-02,b,none\n')).toEqual([
      ['unverifiable', null],
    ])
    const ran = await jiuzhuArgs(['assess', households, '--members', file('household,id\nH,a\nH,b,x\n')])
    expect(ran.json().map(({ error }) => (error as unknown as { code: string }).code)).toEqual(['raggedRow'])
  })

  it('of the cases: a line that is no JSON leaves its household unreadable, or warns of all', async () => {
    const line = (on: string, monthlyIncome: string) =>
      JSON.stringify({
        id: 'H',
        on,
        residence: 'urban',
        monthlyIncome,
        certified: { lowIncome: false },
        members: [{ id: 'a', categories: [] }],
      })
    const paid = file('household,programme,period,amount\nH,dibao,2013-02,400\n')
    const run = (broken: string) =>
      audit([
        '--cases',
        file(`${line('2013-01-01', '600')}\n${broken}\n`, 'jsonl'),
        '--payments',
        paid,
        '--standards',
        standards,
        '--from',
        '2013-02',
        '--to',
        '2013-02',
      ])
    expect((await run(line('2013-02-01', '100').slice(0, -1))).out).toMatch(/Cannot be verified +1 +400.00/)
    const unknown = await run('nonsense')
    expect(unknown.out).toContain('not even the household can be told')
    expect(unknown.out).toMatch(/Should have exited +1/)
  })

  it('of the cases: a line that is no JSON after other households leaves its own unreadable', async () => {
    const line = (id: string) => JSON.stringify({ id, on: '2013-01-01', members: [{ id: 'a' }] })
    const { findings } = await auditJson([
      '--cases',
      file(`${line('H')}\n${line('I')}\n${line('J')}\n${line('H').slice(0, -1)}\n`, 'jsonl'),
      '--payments',
      file('household,programme,period,amount\nH,dibao,2013-02,400\n'),
      '--from',
      '2013-02',
      '--to',
      '2013-02',
    ])
    expect(findings).toMatchObject([{ kind: 'unverifiable', household: 'H', missing: ['case'] }])
  })

  it.each(['H,dibao,2013-02,三百,,', 'H,dibao,2013-02', 'H,dibao,2013-02,300,,,x'])(
    'of payments: named on the findings of their household: %s',
    async (row) => {
      const { findings } = await read([row, 'H,dibao,2013-03,5,,'])
      const own = findings.filter(({ household }) => household)
      expect(own.map(({ period, unreadableRows }) => [period, unreadableRows])).toEqual([['2013-03', [2]]])
    },
  )

  it.each([
    ['an unknown column', 'household,programme,period,amount,remark\n', '"remark"'],
    ['a column twice', 'household,programme,period,amount,金额\n', '金额: stands twice'],
    ['another column twice', 'household,programme,period,amount,x,x\n', '"x"'],
    ['no column of amounts', 'household,programme,period\n', 'amount: is missing'],
    ['no header', '', 'no header'],
    ['a first row of payments', 'H,dibao,2013-01,400\n', 'column names that are known'],
  ])('%s stops the table before anything is misread', async (_, content, says) => {
    const ran = await audit(['--cases', one, '--payments', file(content), '--from', '2013-01', '--to', '2013-12'])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(says)])
    expect(ran.err).toContain(`${files}.csv`)
  })

  it('of JSON: a value under two names', async () => {
    const row = { household: 'H', programme: 'dibao', period: '2013-01', amount: '5' }
    const payments = file(`${JSON.stringify({ ...row, 金额: '500' })}\n${JSON.stringify(row)}\n`, 'jsonl')
    const args = ['--cases', one, '--payments', payments, '--from', '2013-01', '--to', '2013-01']
    const { unreadable, summary, findings } = await auditJson(args)
    expect(unreadable).toMatchObject([
      { source: 'payments', row: 1, code: 'nameTwice', message: 'amount is given twice, under two names; keep one' },
    ])
    expect([summary.matched, summary.unreadable]).toEqual([1, 1])
    expect(findings.map((finding: { unreadableRows?: unknown }) => finding.unreadableRows)).toEqual([[1]])
  })

  it('of JSON: under two names what is the same, or nothing in one of them, is one value', async () => {
    const row = {
      household: 'H',
      programme: 'dibao',
      period: '2013-01',
      金额: '5',
      amount: '5',
      人员编号: null,
      person: '',
    }
    const payments = file(`${JSON.stringify(row)}\n${JSON.stringify({ ...row, 金额: null })}\n`, 'jsonl')
    const args = ['--cases', one, '--payments', payments, '--from', '2013-01', '--to', '2013-01']
    expect((await auditJson(args)).summary).toMatchObject({ matched: 2, unreadable: 0 })
  })

  it('passes over columns without names, and reports the rows that have a cell there', async () => {
    const rows = 'H,dibao,2013-01,5,,\nH,dibao,2013-01,5,,x\n'
    const payments = file(`household,programme,period,amount,,\n${rows}`)
    const args = ['--cases', one, '--payments', payments, '--from', '2013-01', '--to', '2013-01']
    const { unreadable, summary, findings } = await auditJson(args)
    expect([summary.matched, summary.unreadable]).toEqual([1, 1])
    expect(unreadable).toMatchObject([{ source: 'payments', row: 3, code: 'columnUnnamed' }])
    expect(findings.map((finding: { unreadableRows?: unknown }) => finding.unreadableRows)).toEqual([[3]])
  })

  it('passes over other columns where told to', async () => {
    const payments = file('household,programme,period,amount,姓名\nH,dibao,2013-01,5,张三\n')
    const { summary } = await auditJson([
      '--cases',
      one,
      '--payments',
      payments,
      '--carry',
      '姓名',
      '--from',
      '2013-01',
      '--to',
      '2013-12',
    ])
    expect(summary.matched).toBe(1)
  })
})

/** A household that a ledger has too, so that its other rows are judged. */
const known = JSON.stringify({ id: 'K', on: '2013-01-01', members: [{ id: 'a' }] })

describe('terminals', () => {
  it('are told nothing by the ids of a ledger', async () => {
    const id = '\u001b[2Jx\nH'
    const paid = [id, 'K'].map((household) => ({ household, programme: 'dibao', period: '2013-01', amount: '5' }))
    const payments = file(`${paid.map((one) => JSON.stringify(one)).join('\n')}\n`)
    const args = ['--cases', file(known, 'jsonl'), '--payments', payments, '--from', '2013-01', '--to', '2013-01']
    const { out } = await audit(args)
    expect(out).toContain('In the ledger, not in the register   [2Jx H  Minimum')
    const strange = await audit(['--cases', file('', 'jsonl'), ...args.slice(2)])
    expect(strange.code).toBe(2)
    expect(out + strange.out + strange.err).not.toContain('\u001b')
  })
})

describe('spreadsheets', () => {
  it('cannot run what a ledger names as a formula, and see numbers as numbers', async () => {
    const nasty = ['=1+1', '+cmd', '-x', '@sum', '\tx'].map((id) => `"${id}",dibao,2013-01,-5.00`)
    const payments = file(`household,programme,period,amount\n${nasty.join('\n')}\nK,dibao,2013-01,0\n`)
    const ran = await audit([
      '--cases',
      file(known, 'jsonl'),
      '--payments',
      payments,
      '--from',
      '2013-01',
      '--to',
      '2013-12',
      '--format',
      'csv',
    ])
    const rows = ran.out.trimEnd().split('\n').slice(1)
    // A cell's leading tab is trimmed when it is read.
    expect(rows.map((row) => row.split(',')[1])).toEqual(["'=1+1", "'+cmd", "'-x", "'@sum", 'x'])
    expect(rows[0]).toContain(',-5.00,-5.00,')
  })
})

describe('evidence', () => {
  const sealed = async () => auditJson(['--cases', cases, '--payments', ledger, ...year, '--evidence', '--trace'])
  const verify = (content: string) => jiuzhuArgs(['verify', file(content, 'json')])

  it('is the same when it is recomputed', async () => {
    const { findings, ran } = await sealed()
    const verified = await verify(ran.out)
    expect([verified.code, verified.out]).toEqual([
      0,
      `${findings.length} of ${findings.length} findings are the same\n`,
    ])
  })

  it('betrays a sum that was changed, on the finding or in what it rests on', async () => {
    const findings = withEvidence((await sealed()).findings)
    const found = findings.find(({ kind, programme }) => kind === 'shouldHaveBeenToppedUp' && programme === 'dibao')
    const changed = await verify(JSON.stringify({ ...found, due: '1.00' }))
    expect(changed.code).toBe(1)
    expect(changed.out).toMatch(/finding 1, sha256: recorded/)
    expect(changed.out).toMatch(/finding 1, due: recorded 1.00, recomputed /)
    const versions = found?.evidence?.versions.map((version) => ({ ...(version as object), monthlyIncome: '0' }))
    const other = await verify(JSON.stringify({ ...found, evidence: { ...found?.evidence, versions } }))
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('sha256')])
  })

  it('of any size is read a finding at a time', async () => {
    const { ran, findings, summary } = await sealed()
    const [first = '', ...rest] = ran.out.split('\n')
    expect(first).toBe('{"findings":[')
    expect(rest.length).toBe(findings.length + 2)
    const cut = await verify([first, ...rest.slice(3)].join('\n'))
    expect([cut.code, cut.out]).toEqual([1, expect.stringContaining('the summary is not that of the findings')])
    expect(summary).toBeDefined()
  })

  it('is read however the audit is laid out', async () => {
    const { ran, findings } = await sealed()
    const whole = JSON.parse(ran.out) as object
    const compact = JSON.stringify(whole)
    const said = (count: number) => `${count} of ${count} findings are the same\n`
    for (const text of [compact, JSON.stringify(whole, undefined, 1), ran.out.replaceAll('\n', '\r\n')])
      expect(await verify(text)).toMatchObject({ code: 0, out: said(findings.length) })
    expect(await verify(`${compact}\n${compact}\n`)).toMatchObject({ code: 0, out: said(2 * findings.length) })
  })

  it('is refused where its end is cut off, or something stands behind it', async () => {
    const rows = (await sealed()).ran.out.trimEnd().split('\n')
    const cut = await verify(`${rows.slice(0, -1).join('\n')}\n`)
    expect([cut.code, cut.err]).toEqual([
      2,
      expect.stringContaining('the end of the audit with its summary is missing'),
    ])
    const more = await verify([...rows, rows[1]?.replace(/,$/, '')].join('\n'))
    expect([more.code, more.err]).toEqual([2, `${rows.length + 1}: is not valid JSON\n`])
  })

  describe('of a report is refused where', () => {
    interface Sealed extends Audit {
      readonly seal: object
    }
    const refused = async (change: (report: Sealed) => object, said: string) => {
      const report = JSON.parse((await sealed()).ran.out) as Sealed
      const verified = await verify(JSON.stringify(change(report)))
      expect(verified.code).toBe(1)
      expect(verified.out).toContain(said)
    }
    const digest = 'the digest over the whole report differs'

    it('a finding is dropped, also where others of its household stay, whose evidence gives it', () =>
      refused(({ findings, ...rest }) => {
        const several = findings.findIndex(
          ({ household }, at) => household && findings[at + 1]?.household === household,
        )
        expect(several).toBeGreaterThan(0)
        return { ...rest, findings: findings.filter((_, at) => at !== several + 1) }
      }, 'a finding that the evidence gives is left out'))
    it('the finding is dropped that carries the evidence of its household', () =>
      refused(({ findings, ...rest }) => {
        const named = findings.findIndex(({ evidence }) => evidence && !('versions' in evidence))
        return { ...rest, findings: findings.filter((_, at) => at !== named - 1) }
      }, 'shares its evidence with another of its household, which is not before it'))
    it('evidence is exchanged for that of another household', () =>
      refused(({ findings, ...rest }) => {
        const named = findings.findIndex(({ evidence }) => evidence && !('versions' in evidence))
        const other = findings.find(
          ({ evidence, household }) => evidence?.versions && household !== findings[named]?.household,
        )
        const evidence = {
          ...other?.evidence,
          sha256: (findings[named - 1] as SealedFinding | undefined)?.evidence.sha256,
        }
        return { ...rest, findings: findings.map((one, at) => (at === named - 1 ? { ...one, evidence } : one)) }
      }, 'sha256: recorded'))
    it('a finding is listed twice', () =>
      refused(({ findings, ...rest }) => ({ ...rest, findings: [...findings, findings[1]] }), 'is listed twice'))
    it('findings change their places', () =>
      refused(({ findings, ...rest }) => ({ ...rest, findings: [...findings].reverse() }), digest))
    it('a finding among sealed ones has no digest', () =>
      refused(({ findings, ...rest }) => {
        const { sha256: _, ...evidence } = { sha256: '', ...findings[2]?.evidence }
        return { ...rest, findings: findings.map((one, at) => (at === 2 ? { ...one, evidence } : one)) }
      }, '1 findings carry no digest in a report that is sealed'))
    it('a payment is put into the evidence', () =>
      refused(({ findings, ...rest }) => {
        const paid = findings.findIndex(({ evidence }) => (evidence?.payments?.length ?? 0) > 0)
        const payments = findings[paid]?.evidence?.payments ?? []
        const more = [...payments, { ...(payments[0] as object), id: 'another' }]
        const evidence = { ...findings[paid]?.evidence, payments: more }
        return { ...rest, findings: findings.map((one, at) => (at === paid ? { ...one, evidence } : one)) }
      }, 'sha256: recorded'))
    it('a count is changed', () =>
      refused(({ summary, ...rest }) => ({ ...rest, summary: { ...summary, read: 1 } }), 'read recorded 1'))
    it('what was compared is changed', () =>
      refused((report) => ({ ...report, head: { ...(report as { head?: object }).head, at: '2000-01-01' } }), digest))
    it('the digest is left out', () =>
      refused(({ seal: _, ...rest }) => rest, 'the digest over the whole report (seal) is missing'))

    it('its last line has a second list of findings', async () => {
      const { ran } = await sealed()
      const verified = await verify(ran.out.replace('\n],"unreadable"', '\n],"findings":[],"unreadable"'))
      expect(verified.code).toBe(2)
    })
  })

  it('can be signed, and must be where a key is given', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const secret = file(privateKey.export({ type: 'pkcs8', format: 'pem' }), 'pem')
    const open = file(publicKey.export({ type: 'spki', format: 'pem' }), 'pem')
    const args = ['--cases', cases, '--payments', ledger, ...year, '--evidence']
    const signed = await auditJson([...args, '--sign', secret])
    const verified = await jiuzhuArgs(['verify', file(signed.ran.out, 'json'), '--key', open])
    expect(verified.code).toBe(0)
    const unchecked = await verify(signed.ran.out)
    expect([unchecked.code, unchecked.err]).toEqual([0, expect.stringContaining('the signature was not checked')])
    const unsigned = await jiuzhuArgs(['verify', file((await sealed()).ran.out, 'json'), '--key', open])
    expect([unsigned.code, unsigned.out]).toEqual([1, expect.stringContaining('not signed with this key')])
    expect((await audit([...args, '--sign', ledger])).err).toContain('no Ed25519 key')
  })

  it.each(['csv', 'html', 'xlsx'])('of %s lies beside the report, and is found from it', async (format) => {
    const out = join(folder, `evidence.${format}`)
    const args = ['--cases', cases, '--payments', ledger, ...year, '--evidence', '--format', format]
    expect((await audit([...args, '--out', out])).code).toBe(1)
    expect((await jiuzhuArgs(['verify', out])).code).toBe(0)
    appendFileSync(out, ' ')
    const changed = await jiuzhuArgs(['verify', out])
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('the report is not the one that was made')])
    expect((await audit(args)).err).toContain('name the report with --out')
  })

  it('of nothing found is good, unless the summary has findings', async () => {
    const args = ['--cases', file('', 'jsonl'), '--payments', file('household,programme,amount\n'), '--evidence']
    const { ran, summary } = await auditJson([...args, '--from', '2013-01', '--to', '2013-01'])
    expect(await verify(ran.out)).toMatchObject({ code: 0, out: '0 of 0 findings are the same\n' })
    const byKind = { overpaid: { count: 1, amount: '5.00' } }
    expect(await verify(JSON.stringify({ findings: [], summary: { ...summary, byKind } }))).toMatchObject({
      code: 1,
      out: expect.stringContaining('overpaid recorded 1 (5.00), recomputed 0'),
    })
  })

  it.each([null, 5])('is refused with %s for a summary', async (summary) => {
    const { findings } = await sealed()
    expect(await verify(JSON.stringify({ findings, summary }))).toMatchObject({ code: 2 })
  })

  it('betrays a summary that was changed, by kind, programme or period', async () => {
    const { findings, summary } = await sealed()
    for (const part of ['byKind', 'byProgramme', 'byPeriod'])
      for (const changed of [null, {}, { ...(summary[part] ?? {}), x: null, y: { count: 1, amount: '1.00' } }])
        expect(await verify(JSON.stringify({ findings, summary: { ...summary, [part]: changed } }))).toMatchObject({
          code: 1,
          out: expect.stringContaining('the summary is not that of the findings'),
        })
  })

  it('must have its whole summary, which never speaks to a terminal', async () => {
    const { findings, summary } = await sealed()
    const { byKind } = summary
    expect(await verify(JSON.stringify({ findings, summary: { byKind } }))).toMatchObject({ code: 1 })
    expect(await verify(JSON.stringify({ findings, summary: {} }))).toMatchObject({ code: 1 })
    const hostile = { ...(byKind ?? {}), '\u001b[31m': { count: 1, amount: '\u001b[2J' } }
    const verified = await verify(JSON.stringify({ findings, summary: { byKind: hostile } }))
    expect(verified).toMatchObject({ code: 1, out: expect.stringContaining(' [31m recorded 1 ( [2J)') })
  })

  it('nested more deeply than can be followed loses no other finding', async () => {
    const { findings } = await sealed()
    const deep = JSON.stringify({ ...findings[1], x: 'deep' }).replace('"deep"', '['.repeat(1e5) + ']'.repeat(1e5))
    const verified = await verify(`${JSON.stringify(findings[0])}\n${deep}\n`)
    expect([verified.code, verified.out]).toEqual([2, '1 of 1 findings are the same\n'])
    expect(verified.err).toBe('2: is nested more than 64 deep; no input is\n')
  })

  it('betrays another document, and says where nothing is sealed', async () => {
    const { findings } = await sealed()
    const [one] = findings.filter(({ household }) => household !== undefined)
    const { sha256: _, ...evidence } = { sha256: '', ...one?.evidence }
    const other = await verify(JSON.stringify({ ...one, evidence: { ...evidence, policy: { id: 'x', sha256: 'y' } } }))
    expect([other.code, other.out]).toEqual([1, expect.stringMatching(/policy: recorded y/)])
    const open = await verify(JSON.stringify({ ...one, evidence }))
    expect([open.code, open.err]).toEqual([0, expect.stringContaining('carry no digest')])
  })

  it('is refused where it is empty, or no finding', async () => {
    expect((await verify('')).code).toBe(2)
    expect((await verify('{"findings":[null]}')).code).toBe(2)
    expect((await jiuzhuArgs(['verify', cases, cases])).err).toContain('one argument too many')
  })

  it('is asked for where it is missing, and refused where it cannot be read', async () => {
    const { findings } = await planted80()
    const without = await verify(JSON.stringify(findings[0]))
    expect([without.code, without.out]).toEqual([1, expect.stringContaining('audit --evidence')])
    expect((await verify('{"x":1}')).code).toBe(2)
    expect((await verify('nonsense')).code).toBe(2)
    const [sealedOne] = (await sealed()).findings.filter(({ household }) => household !== undefined)
    const bad = await verify(JSON.stringify({ ...sealedOne, evidence: { ...sealedOne?.evidence, from: 'x' } }))
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('month')])
  })
})

describe('redaction', () => {
  const key = file('a long secret that stays\n', 'txt')
  const redacted = (more: readonly string[] = []) =>
    auditJson(['--cases', cases, '--payments', ledger, ...year, '--redact', key, ...more])

  it('replaces every id by a pseudonym that stays the same, and changes nothing else', async () => {
    const [first, second, plain] = [await redacted(), await redacted(['--evidence']), await planted80()]
    expect(first.ran.out).not.toMatch(/H0000|Z00000/)
    expect(second.ran.out).not.toMatch(/H0000|Z00000/)
    expect(first.findings.map(({ household }) => household)).toEqual(second.findings.map(({ household }) => household))
    const rest = ({ kind, programme, period, due, paid, needsRuling }: Finding) => [
      kind,
      programme,
      period,
      due,
      paid,
      needsRuling,
    ]
    expect(first.findings.map(rest)).toEqual(plain.findings.map(rest))
    expect(new Set(first.findings.map(({ household }) => household)).size).toBe(
      new Set(plain.findings.map(({ household }) => household)).size,
    )
  })

  it('is another under another key, and needs one', async () => {
    const other = await auditJson([
      '--cases',
      cases,
      '--payments',
      ledger,
      ...year,
      '--redact',
      file('another secret that stays', 'txt'),
    ])
    expect(other.findings.map(({ household }) => household)).not.toEqual(
      (await redacted()).findings.map(({ household }) => household),
    )
    const ran = await audit(['--cases', cases, '--payments', ledger, ...year, '--redact', file('x'.repeat(15), 'txt')])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('has less than 16 bytes')])
  })

  it('goes by the bytes of its key, whatever they would be as text', async () => {
    const name = async (bytes: Uint8Array) => {
      const { findings } = await auditJson([
        '--cases',
        cases,
        '--payments',
        ledger,
        ...year,
        '--redact',
        file(bytes, 'key'),
      ])
      return findings.find(({ household }) => household !== undefined)?.household
    }
    const invalid = Uint8Array.of(...Array(15).fill(0xff), 0xfe)
    const names = [await name(invalid), await name(invalid.map((byte) => byte ^ 1)), await name(Buffer.alloc(16, ' '))]
    expect(new Set(names).size).toBe(3)
  })

  it('leaves evidence that can be verified', async () => {
    const { ran, findings } = await redacted(['--evidence'])
    const verified = await jiuzhuArgs(['verify', file(ran.out, 'json')])
    expect([verified.code, verified.out]).toEqual([
      0,
      `${findings.length} of ${findings.length} findings are the same\n`,
    ])
  })
})

describe('usage', () => {
  it.each([
    [['--cases', cases], 'give --payments'],
    [['--cases', cases, '--payments', ledger, '--from', '2013-01'], '--from and --to'],
    [['--cases', cases, '--payments', ledger, '--from', '2013-1', '--to', '2013-12'], 'from: must be a month'],
    [['--cases', cases, '--payments', ledger, '--claims', ledger], '--members'],
    [['--cases', ledger, '--payments', ledger], '--members'],
    [['--cases', '-', '--payments', '-'], 'only one of the files'],
    [['x', '--cases', cases, '--payments', ledger], 'one argument too many'],
    [['--cases', cases, '--payments', ledger, ...year, '--out', folder], 'is a folder'],
    [['--cases', '/no/such', '--payments', ledger], 'there is no file'],
    [['--cases', cases, '--payments', ledger, '--format', 'pdf'], '--format must be one of'],
  ])('%j', async (args, says) => {
    const ran = await audit(args)
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(says)])
  })

  it('shows how far it has come on a terminal only', async () => {
    const quiet = await audit(['--cases', cases, '--payments', ledger, ...year])
    expect(quiet.err).toMatch(/^[^\n]*: read as payments [^\n]*\n$/)
  })
})

/** Cases as three flat tables. */
function tablesOf(all: typeof planted.cases) {
  type Row = { readonly [key: string]: unknown }
  const cell = (value: unknown): string =>
    value === undefined ? '' : Array.isArray(value) ? value.join(';') || 'none' : String(value)
  const csv = (header: readonly string[], rows: readonly (readonly unknown[])[]): string =>
    `${[header, ...rows.map((row) => row.map(cell))].map((row) => row.join(',')).join('\n')}\n`
  const members = all.flatMap(({ id, on, members: own }) =>
    (own as Row[]).map((member) => ({ household: id, on, member })),
  )
  const claims = members.flatMap(({ household, on, member }) =>
    ((member.claims ?? []) as Row[]).map((claim) => [household, on, member.id, ...Object.values(claim)]),
  )
  return {
    households: csv(
      ['户编号', '日期', '户籍类别', '家庭月收入', '低收入家庭认定'],
      all.map(({ id, on, residence, monthlyIncome, certified }) => [
        id,
        on,
        residence,
        monthlyIncome,
        (certified as Row).lowIncome,
      ]),
    ),
    members: csv(
      [
        'household',
        'on',
        'id',
        'categories',
        'orphanCare',
        'education.level',
        'education.academicYear',
        'education.admitted',
        'education.sameKindAid',
      ],
      members.map(({ household, on, member }) => {
        const education = (member.education ?? {}) as Row
        return [
          household,
          on,
          member.id,
          member.categories,
          member.orphanCare,
          education.level,
          education.academicYear,
          education.admitted,
          education.sameKindAid,
        ]
      }),
    ),
    claims: csv(
      [
        'household',
        'on',
        'person',
        'id',
        'settledOn',
        'disease',
        'inPolicyCost',
        'insurancePaid',
        'commercialPaid',
        'employerPaid',
      ],
      claims,
    ),
  }
}
