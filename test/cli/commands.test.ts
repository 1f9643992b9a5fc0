/** The commands as CONTRACT and habit expect them: help, exit codes, formats, languages, templates, schemas. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programmeIds, version } from '../support/all'
import { jiuzhu, jiuzhuArgs } from '../support/command-line'
import { fixtureFiles } from '../support/fixtures'

const commands = [
  'assess',
  'calculate',
  'template',
  'check',
  'explain',
  'settle',
  'audit',
  'verify',
  'standards',
  'rules',
  'schema',
]
const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-'))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('help and usage', () => {
  it.each(commands)('%s has help with options and examples in both languages', async (command) => {
    const en = await jiuzhu(`${command} --help --lang en`)
    const zh = await jiuzhu(`${command} --help --lang zh`)
    expect([en.code, zh.code]).toEqual([0, 0])
    expect(en.out).toContain('Examples:')
    expect(en.out).toContain(`jiuzhu ${command}`)
    expect(zh.out).toContain('示例：')
    expect(en.out.split('Options:')[0]).not.toMatch(/[一-龥]/)
  })

  it('prints the version', async () => {
    expect((await jiuzhu('--version')).out).toBe(`${version}\n`)
  })

  it('takes the language from the locale', async () => {
    expect((await jiuzhu('--help', { environment: { LANG: 'zh_CN.UTF-8' } })).out).toContain('用法')
    expect((await jiuzhu('--help', { environment: { LANG: 'C' } })).out).toContain('Usage')
  })

  it('takes it from the system on Windows, where no variable says it', async () => {
    const usage = async (platform: string, locale: string, environment: { readonly [name: string]: string } = {}) =>
      (await jiuzhu('--help', { environment, system: { platform, locale } })).out.includes('用法')
    expect(await usage('win32', 'zh-CN')).toBe(true)
    expect(await usage('win32', 'zh-Hans-CN')).toBe(true)
    expect(await usage('win32', 'en-US')).toBe(false)
    expect(await usage('win32', 'de-DE')).toBe(false)
    expect(await usage('win32', 'zh-CN', { LANG: 'en_US.UTF-8' })).toBe(false)
    expect(await usage('win32', 'en-US', { LANG: 'zh_CN.UTF-8' })).toBe(true)
    expect(await usage('linux', 'zh-CN')).toBe(false)
  })

  it('takes an empty variable of the locale for unset, and the first that is set', async () => {
    const usage = async (environment: { readonly [name: string]: string }) =>
      (await jiuzhu('--help', { environment })).out.includes('用法')
    expect(await usage({ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' })).toBe(true)
    expect(await usage({ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'C' })).toBe(true)
    expect(await usage({ LC_ALL: 'C', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe(false)
    expect(await usage({})).toBe(false)
  })

  it.each([
    'rules --lang fr',
    '--lang=fr rules',
    '--help --lang fr',
    'schema case --lang zh --lang zho',
    'rules --lang english',
    'rules --lang=',
  ])('refuses a language that it does not speak: %s', async (args) => {
    const ran = await jiuzhu(args)
    expect([ran.code, ran.out, ran.err]).toEqual([2, '', expect.stringContaining('--lang must be one of: zh, en')])
  })

  it.each([
    ['用法', ['zh-CN', 'zh_CN.UTF-8', 'ZH', 'zh-Hans-CN', 'zh.UTF-8']],
    ['Usage', ['EN', 'en-GB', 'en_US.UTF-8', 'En_us']],
  ])('takes a language as a locale writes it: %s', async (usage, given) => {
    const environment = { LANG: usage === 'Usage' ? 'zh_CN.UTF-8' : 'C' }
    for (const lang of given)
      for (const option of [`--lang ${lang}`, `--lang=${lang}`]) {
        const ran = await jiuzhu(`settle --help ${option}`, { environment })
        expect([ran.code, ran.out]).toEqual([0, expect.stringContaining(usage)])
      }
  })

  it('speaks the last language of several', async () => {
    expect((await jiuzhu('settle --help --lang zh --lang en')).out).toContain('Usage')
  })

  it.each([
    ['settle - --year 2013 --on 2013-01-01', 'unknown option --on'],
    ['standards check - --on 2013-01-01', 'unknown option --on'],
    ['explain - --programme dibo', '--programme must be one of: dibao'],
    ['asess', 'did you mean assess'],
    ['assess --standard x', 'did you mean --standards'],
    ['calculate dibo', 'dibao'],
    ['calculate', 'dibao'],
    ['assess - --reading dibaoFloor', 'id=option'],
    ['assess - --reading dibaoFloor=perperson', 'readings.dibaoFloor'],
    ['assess - --reading dibaoFlor=perPerson', 'did you mean'],
    ['assess - --on 2013-02-30', '--on'],
    ['assess - --format yaml', '--format'],
    ['assess /no/such/file', 'there is no file /no/such/file'],
    ['assess /tmp', 'folder'],
    ['assess - --standards /no/such/file', 'there is no file'],
    ['standards chek x', 'standards check FILE'],
    ['schema nothing', 'dibao'],
    ['check', 'name the tables'],
    ['--colour', 'unknown option'],
  ])('%s: exit code 2, and says %s', async (args, says) => {
    const ran = await jiuzhu(args)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain(says)
  })

  it('colours only on a terminal that wants it', async () => {
    const red = '\u001b[31m'
    expect((await jiuzhu('nothing', { terminal: true })).err).toContain(red)
    expect((await jiuzhu('nothing', { terminal: true, environment: { NO_COLOR: '1' } })).err).not.toContain(red)
    expect((await jiuzhu('nothing')).err).not.toContain(red)
  })
})

describe('assess', () => {
  const args = 'assess fixtures/households.jsonl --standards fixtures/standards.json'

  it('answers every illustrative household, in order', async () => {
    const ran = await jiuzhu(args)
    const ids = readFileSync('fixtures/households.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ran.json().map(({ id }) => id)).toEqual(ids)
    expect(ids.length).toBeGreaterThanOrEqual(40)
    expect([ran.code, ran.err]).toEqual([0, ''])
  })

  it('has a trace only where it is asked for', async () => {
    expect((await jiuzhu(args)).out).not.toContain('"trace"')
    expect((await jiuzhu(`${args} --trace`)).out).toContain('"trace"')
  })

  it('adds sensitivity and the next question where they are asked for', async () => {
    const ran = await jiuzhu(`${args} --sensitivity --next-question`)
    const first = ran.json()[1] as unknown as { determinations: { sensitivity: object }[]; nextQuestion: object | null }
    expect(first.determinations[0]?.sensitivity).toHaveProperty('dibaoFloor')
    expect(first.nextQuestion).toMatchObject({ path: 'certified.dibao', asks: 'applicant' })
  })

  it('takes another reading and another day', async () => {
    const ran = await jiuzhu(`${args} --reading dibaoFloor=oncePerHousehold`)
    const [, second] = ran.json() as unknown as { determinations: { amount: string }[] }[]
    expect(second?.determinations[0]?.amount).toBe('200.00')
    const undated = JSON.stringify({ id: 'x', residence: 'urban', monthlyIncome: '0', members: [{ id: 'a' }] })
    const dated = await jiuzhu('assess - --on 2013-06-01 --standards fixtures/standards.json', { stdin: undated })
    expect(dated.json()[0]).toMatchObject({ on: '2013-06-01' })
  })
})

describe('template and calculate', () => {
  it.each([...programmeIds, 'standardsCompliance', 'F1', 'F4', 'F7'])(
    '%s: its template is a table it can calculate, once the example row has become a real one',
    async (id) => {
      for (const language of ['zh', 'en']) {
        const { out, code } = await jiuzhu(`template ${id} --lang ${language}`)
        expect(code).toBe(0)
        expect(out.trim().split(/\r?\n/)).toHaveLength(2)
        const left = await jiuzhu(`calculate ${id} - --lang ${language}`, { stdin: out })
        expect([id, left.code, left.out.split('\n')[1]]).toEqual([
          id,
          2,
          expect.stringContaining({ zh: '示例行', en: 'example row' }[language] ?? ''),
        ])
        const stdin = out.replaceAll(/示例-1|EXAMPLE-1/g, 'H1')
        const ran = await jiuzhu(`calculate ${id} - --lang ${language}`, { stdin })
        expect([id, ran.code, ran.err.split('\n').length]).toEqual([id, 0, 3])
        expect(ran.out).toContain(
          language === 'zh' ? '结果,金额,单位,缺少的信息,最少,最多,错误' : 'outcome,amount,unit,missing,min,max,error',
        )
      }
    },
  )

  it.each(['households', 'members', 'claims', 'people', 'payments', 'standards'])(
    '%s: its template is read, but for the example row, however a spreadsheet saved it',
    async (id) => {
      for (const language of ['zh', 'en']) {
        const { out } = await jiuzhu(`template ${id} --lang ${language}`)
        const saved = out
          .replaceAll('2013-06-01', '2013/6/1')
          .replaceAll(/(\d)\.00/g, '$1')
          .replace('2013-06,', '201306,')
        const { json } = await jiuzhuArgs(['inspect', '-', '--table', id, '--format', 'json'], { stdin: saved })
        const [report] = json()
        expect([id, report?.issues, report?.rows]).toMatchObject([id, [], { read: 1, unreadable: 1 }])
        expect(report?.cells).toContainEqual(expect.objectContaining({ row: 2, code: 'exampleRow' }))
        const real = await jiuzhuArgs(['inspect', '-', '--table', id, '--format', 'json'], {
          stdin: saved.replaceAll(/示例-1|EXAMPLE-1/g, 'H1'),
        })
        expect(real.json()[0]?.rows).toMatchObject({ read: 1, unreadable: 0 })
      }
    },
  )

  it('carries a byte order mark for spreadsheets', async () => {
    expect((await jiuzhu('template dibao --bom')).out.startsWith('\uFEFF')).toBe(true)
    expect((await jiuzhu('template dibao')).out.startsWith('\uFEFF')).toBe(false)
  })

  it('says what is missing, and between what the amount lies', async () => {
    const stdin = 'residence,householdSize,monthlyIncome,urbanDibaoStandard\nurban,1,,500\n'
    const ran = await jiuzhu('calculate dibao -', { stdin })
    expect(ran.out.split(/\r?\n/)[1]).toBe('urban,1,,500,undetermined,,yuan/month,monthlyIncome,0.00,500.00,')
  })

  it('takes standards by date, a column winning over the file', async () => {
    const standards = file('standards.csv', 'standard,from,value\nurbanDibaoStandard,2013-01-01,500\n')
    const stdin =
      'on,residence,householdSize,monthlyIncome,urbanDibaoStandard\n2013-06-01,urban,1,0,\n2013-06-01,urban,1,0,600\n'
    const ran = await jiuzhu(`calculate dibao - --standards ${standards}`, { stdin })
    expect(ran.out).toContain('entitled,500.00')
    expect(ran.out).toContain('entitled,600.00')
  })
})

describe('check', () => {
  it('passes every fixture', async () => {
    const ran = await jiuzhuArgs([
      'check',
      ...fixtureFiles('.csv'),
      ...fixtureFiles('.jsonl').filter((one) => one.includes('assessments')),
    ])
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toMatch(/^\d+ passed, 0 failed/)
  })

  it('counts rows in either language', async () => {
    const failing =
      'residence,householdSize,monthlyIncome,urbanDibaoStandard,expected.outcome\nurban,1,0,500,notEntitled\n'
    const ran = await jiuzhu('check - --programme dibao --lang zh', { stdin: failing })
    expect([ran.code, ran.err]).toEqual([1, '0 行相符，1 行不符\n'])
  })

  it.each([
    ['null', '2: must be an object'],
    ['[]', '2: must be an object'],
    ['{"case":{}}', '2 expected: must be a list'],
    ['{"case":{},"expected":[null]}', '2 expected[0]: must be an object'],
  ])('refuses a line that is no fixture: %s', async (line, says) => {
    const path = file('fixtures.jsonl', `{"case":{},"expected":[]}\n${line}\n`)
    const ran = await jiuzhuArgs(['check', path])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(`fixtures.jsonl:${says}`)])
  })

  it('fails on a note that is none', async () => {
    const household = { id: 'H', on: '2013-06-01', members: [{ id: 'a' }] }
    const line = { case: household, expected: [{ programme: 'dibao', notes: [null] }] }
    const ran = await jiuzhuArgs(['check', file('notes.jsonl', JSON.stringify(line))])
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('dibao notes: expected null, actual (empty)')])
  })

  it('fails with expected, actual and the trace', async () => {
    const table = file(
      'wrong.csv',
      'case,residence,householdSize,monthlyIncome,ruralDibaoStandard,expected.amount,note\nx,rural,3,1000,400,479.99,wrong on purpose\n',
    )
    const ran = await jiuzhu(`check ${table} --programme dibao`)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('expected 479.99, actual 480.00')
    expect(ran.out).toContain('dibaoFloor')
  })
})

describe('explain', () => {
  it.each(['text', 'markdown', 'html', 'json'])('prints %s', async (format) => {
    const ran = await jiuzhu(
      `explain fixtures/households.jsonl --standards fixtures/standards.json --programme dibao --format ${format}`,
    )
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('480.00')
  })

  it('explains the good households and names the bad one', async () => {
    const stdin = '{"id":"x","on":"2013-06-01","members":[{"id":"a"}]}\n{"id":"y"}\n'
    const ran = await jiuzhu('explain -', { stdin })
    expect(ran.code).toBe(2)
    expect(ran.out).toContain('Household: x')
    expect(ran.err).toMatch(/^2: .*is required/m)
  })
})

describe('rules and schema', () => {
  it.each(['json', 'text', 'markdown'])('prints the rules as %s', async (format) => {
    const ran = await jiuzhu(`rules --format ${format}`)
    expect(ran.code).toBe(0)
    for (const id of programmeIds) expect(ran.out).toContain(id)
  })

  it.each(['case', 'standards', 'assessment', 'payments', 'finding', ...programmeIds])(
    'prints the schema %s',
    async (name) => {
      const schema = JSON.parse((await jiuzhu(`schema ${name}`)).out)
      expect(schema.$schema).toContain('json-schema.org')
      expect(['object', 'array']).toContain(schema.type)
    },
  )

  it('refuses unknown keys in the schema of a case as the checker does', async () => {
    const schema = JSON.parse((await jiuzhu('schema case')).out)
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toEqual(expect.arrayContaining(['id', 'members']))
  })
})

describe('settle', () => {
  const line = (on: string, monthlyIncome: string, id = 'H') =>
    JSON.stringify({
      id,
      on,
      residence: 'rural',
      monthlyIncome,
      certified: { lowIncome: false },
      members: [{ id: 'a', categories: [] }],
    })

  it('gives a line a household, with totals over the versions of its case', async () => {
    const stdin = [line('2013-01-01', '100'), line('2013-11-01', '900'), line('2013-12-01', '0', 'K')].join('\n')
    const ran = await jiuzhu('settle - --year 2013 --standards fixtures/standards.json', { stdin })
    const totals = ran
      .json()
      .map(({ id, totals: all }) => [id, (all as unknown as { programme: string; amount: string }[])[0]])
    // 400 - 100 = 300 for ten months; 400 in December
    expect(totals).toEqual([
      ['H', { programme: 'dibao', amount: '3000.00' }],
      ['K', { programme: 'dibao', amount: '400.00' }],
    ])
    expect(ran.code).toBe(0)
  })

  it('settles no household on a part of its versions, and needs a year', async () => {
    const stdin = [line('2013-01-01', '100'), line('2013-11-01', 'x'), line('2013-12-01', '0', 'K')].join('\n')
    const ran = await jiuzhu('settle - --year 2013', { stdin })
    expect([ran.code, ran.json().map(({ id }) => id), ran.err]).toEqual([
      2,
      ['K'],
      expect.stringContaining('line 2: monthlyIncome'),
    ])
    expect((await jiuzhu('settle -', { stdin })).code).toBe(2)
    expect((await jiuzhu('settle - --year soon', { stdin })).code).toBe(2)
  })
})
