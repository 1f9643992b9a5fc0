/** Registers, ledgers and standards as people have them, through the commands that read them. */
import { describe, expect, it } from 'vitest'
import { assessCommand } from '../../src/cli/commands/assess'
import { auditCommand } from '../../src/cli/commands/audit'
import { calculateCommand } from '../../src/cli/commands/calculate'
import { explainCommand } from '../../src/cli/commands/explain'
import { standardsCommand } from '../../src/cli/commands/standards'
import { ran } from '../support/one-command'

const files = 'test/tables/files'
const city = ['--standards', `${files}/standards/city.json`]
const three = (members: string, claims?: string): readonly string[] => [
  '--households',
  `${files}/registers/households-gb18030.csv`,
  '--members',
  `${files}/registers/${members}`,
  ...(claims === undefined ? [] : ['--claims', `${files}/registers/${claims}`]),
  ...city,
]

/** Of each household its id, and each amount that some programme gives. */
const inShort = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, determinations, error }) =>
      error
        ? [error.code, error.path, error.message].join(' | ')
        : [
            id,
            ...determinations.flatMap((one: { [key: string]: string }) =>
              one.amount === undefined ? [] : [`${one.programme} ${one.claim ?? one.person ?? ''} ${one.amount}`],
            ),
          ].join(', '),
    )

const h1 = 'H1, dibao  500.00, medicalAssistance YL001 12000.00, medicalAssistance YL002 8000.00'
const h2 = 'H2, lowIncomeSubsidy  2400.00'
const h3 = 'H3, orphanAllowance H3-2 8400.00'

describe('registers in three tables', () => {
  it('are assessed', async () => {
    const { code, out, err } = await ran(assessCommand, three('members-gb18030.csv', 'claims-gb18030.csv'))
    expect(inShort(out)).toEqual([h1, h2, h3])
    expect(code).toBe(0)
    expect(err).toContain('按户表读取（GB18030 编码，逗号分隔），表头在第1行')
  })

  it('have a household answer in its place for a claim that cannot be read', async () => {
    const { code, out } = await ran(assessCommand, three('members-gb18030.csv', 'claims-unknown-disease-gb18030.csv'))
    const [first = '', ...others] = inShort(out)
    expect(code).toBe(2)
    expect(first).toContain('claims-unknown-disease-gb18030.csv 第4行“病种”')
    expect(first).toContain('应填下列之一：尿毒症、')
    expect(first).not.toMatch(/uraemia/)
    expect(others).toEqual([h2, h3])
  })

  it('name a row of nobody', async () => {
    const { code, out } = await ran(assessCommand, three('members-of-nobody-gb18030.csv'))
    const found = inShort(out)
    expect(code).toBe(2)
    expect(found[0]).toContain('members-of-nobody-gb18030.csv 第5行')
    expect(found.slice(1).map((line) => line.slice(0, 2))).toEqual(['H1', 'H2', 'H3'])
  })

  it('are explained, and no household that is less than whole', async () => {
    const { code, out } = await ran(explainCommand, [
      ...three('members-gb18030.csv', 'claims-gb18030.csv'),
      '--format',
      'html',
    ])
    expect(code).toBe(0)
    expect(out).toContain('H3')
    const part = await ran(explainCommand, three('members-gb18030.csv', 'claims-unknown-disease-gb18030.csv'))
    expect(part.code).toBe(2)
    expect(part.out).not.toContain('H1')
    expect(part.err).toContain('第4行“病种”')
  })
})

describe('a row a person', () => {
  it.each(['people-repeated-gb18030.csv', 'people-merged-gb18030.csv', 'people-merged.xlsx'])(
    '%s is assessed',
    async (file) => {
      const args = ['--people', `${files}/registers/${file}`, ...city, '--on', '2013-06-01']
      const { code, out } = await ran(assessCommand, args)
      expect(inShort(out)).toEqual(['H1, dibao  500.00', 'H6, dibao  400.00'])
      expect(out).toContain(
        '"programme":"severeDisabilityGuarantee","household":"H1","person":"H1-2","outcome":"referred"',
      )
      expect(code).toBe(0)
    },
  )
})

describe('standards', () => {
  it('have Chinese names and values as people write them', async () => {
    const args = ['dibao', `${files}/rosters/plain-gb18030.csv`, '--on', '2013-06-01', '--standards']
    const { out, code } = await ran(calculateCommand, [...args, `${files}/standards/names-zh-gb18030.csv`])
    expect(out.split('\n')[1]).toContain('符合条件,500.00')
    expect(code).toBe(0)
    await expect(ran(calculateCommand, [...args, `${files}/standards/unknown-name-zh.csv`])).rejects.toMatchObject({
      issues: [
        {
          code: 'optionCell',
          path: `${files}/standards/unknown-name-zh.csv 第3行“标准”`,
          values: {
            options:
              '城镇低保标准、农村低保标准、低收入家庭补助标准、上年度城镇居民人均消费性支出、机构养育孤儿基本生活费标准、社会散居孤儿基本生活费标准',
          },
        },
      ],
    })
  })

  it('are checked from a table', async () => {
    const { code, out } = await ran(standardsCommand, [
      'check',
      `${files}/standards/below-floor-zh.csv`,
      '--to',
      '2014-12-31',
    ])
    expect(code).toBe(1)
    expect(out).toContain('400.00')
    expect(out).toContain('20.00')
  })
})

describe('ledgers', () => {
  const register = JSON.stringify
  const family = (id: string, residence: string, persons: number, monthlyIncome: string): string =>
    register({
      id,
      on: '2013-01-01',
      residence,
      monthlyIncome,
      certified: { dibao: true, lowIncome: false },
      members: Array.from({ length: persons }, (_, place) => ({ id: `p${place}`, categories: [] })),
    })
  const cases = [
    family('SL0000001', 'rural', 1, '0'),
    family('SL0000002', 'rural', 2, '480'),
    family('SL0000003', 'urban', 2, '800'),
    family('SL0000004', 'rural', 3, '1000'),
  ].join('\n')

  async function audited(file: string, ...more: readonly string[]) {
    const args = ['--cases', '-', '--payments', `${files}/ledgers/${file}`, ...city, '--format', 'json', ...more]
    const { mkdtempSync, readFileSync, rmSync } = await import('node:fs')
    const folder = mkdtempSync('/tmp/audit-')
    const out = `${folder}/out.json`
    const { code, err } = await ran(auditCommand, [...args, '--out', out], 'zh', cases)
    const text = readFileSync(out, 'utf8')
    rmSync(folder, { recursive: true })
    const found = JSON.parse(text) as {
      findings: readonly { [key: string]: string }[]
      summary: { unreadable: number }
    }
    return {
      code,
      err,
      summary: found.summary,
      dibao: found.findings
        .filter(({ programme }) => programme === 'dibao')
        .map(({ kind, household, period, difference }) => [kind, household, period, difference].join(' ')),
    }
  }

  it('are read between titles, totals and feet', async () => {
    const { dibao, err } = await audited('titles-totals-feet.csv', '--from', '2013-04', '--to', '2013-06')
    expect(dibao).toEqual([])
    expect(err).toContain('略过 9 行')
  })

  it('have a column a month, held against the total of each row', async () => {
    const { dibao } = await audited(
      'wide-2013-gb18030.csv',
      ...['--year', '2013', '--set', 'programme=低保', '--carry', '合计', '--from', '2013-01', '--to', '2013-12'],
    )
    expect(dibao).toEqual([
      'shouldHaveBeenToppedUp SL0000002 2013-05 -20.00',
      'shouldHaveBeenCovered SL0000003 2013-08 -400.00',
      'overpaid SL0000004 2013-12 50.00',
    ])
  })

  it('have rows that cannot be read, each by its number', async () => {
    const { code, summary } = await audited('unreadable-rows.csv', '--from', '2013-04', '--to', '2013-06')
    expect([code, summary.unreadable]).toEqual([2, 4])
  })
})

describe('a table of amended figures', () => {
  it('holds from its day on, and each determination that it entered says so', async () => {
    const args = [`${files}/standards/two-days.jsonl`, '--standards', `${files}/standards/figure-rows.csv`]
    const { code, out } = await ran(assessCommand, [...args, '--programme', 'dibao'])
    const [before, after] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).determinations[0])
    // 40% of 3 x 400 on the last day of 2013, half of it from the first of 2014.
    expect([code, before.amount, before.amended]).toEqual([0, '480.00', undefined])
    expect([after.amount, after.amended]).toEqual([
      '600.00',
      [{ figure: 'dibaoFloorShare', value: '0.50', from: '2014-01-01', source: '示例修订' }],
    ])
  })
})
