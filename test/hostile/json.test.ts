/** JSON that means two things, or that no reader should follow: refused in its place, and the rest answers. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/checks/read-json'
import { fetchHandler } from '../../src/http'
import { readJsonRecords } from '../../src/tables/json-lines'
import { assess, auditHousehold, InputError } from '../support/all'
import { jiuzhu, jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const folder = 'test/hostile/json'
const standards = '--standards test/tables/files/standards/city.json'
const dibao = (file: string, stdin?: string) =>
  jiuzhu(`assess ${file} ${standards} --programme dibao`, stdin === undefined ? {} : { stdin })

interface Line {
  readonly id?: string
  readonly line?: number
  readonly determinations?: readonly { readonly programme: string; readonly claim?: string; readonly amount?: string }[]
  readonly error?: { readonly code: string; readonly path: string; readonly message: string }
}

/** By line: the sum of dibao, or where the error stands. */
async function answers(file: string, stdin?: string) {
  const { code, json } = await dibao(file, stdin)
  const lines = json() as unknown as readonly Line[]
  return {
    code,
    lines: lines.map((one) => one.error?.path ?? `${one.id} ${one.determinations?.[0]?.amount}`),
    all: lines,
  }
}

describe('the files of folk who write JSON by hand', () => {
  it('a key that stands twice is an error at its path', async () => {
    const { code, lines } = await answers(`${folder}/duplicate-key.jsonl`)
    expect(code).toBe(2)
    expect(lines).toEqual(['J1 300.00', 'monthlyIncome', 'members[0].categories', 'J4 300.00'])
  })

  it('ids count without the blanks at their ends', async () => {
    const { code, all } = await answers(`${folder}/padded-ids.jsonl`)
    expect(code).toBe(0)
    const [one] = all as unknown as readonly [
      { readonly id: string; readonly determinations: readonly { readonly household: string }[] },
    ]
    expect([one.id, one.determinations[0]?.household]).toEqual(['A', 'A'])
    const { determinations } = assess({ id: ' A ', on: '2013-05-01', members: [{ id: '\tp1　' }] })
    expect(determinations.flatMap(({ person }) => person ?? []).every((person) => person === 'p1')).toBe(true)
    const audit = await jiuzhu(
      `audit --cases ${folder}/padded-ids.jsonl --payments ${folder}/padded-ids-ledger.csv --from 2013-05 --to 2013-05 ${standards} --format json`,
    )
    expect(audit.err).not.toMatch(/no row of/)
    expect([audit.code, JSON.parse(audit.out).findings]).toEqual([0, []])
  })

  it('two ids that are the same without their blanks are one id twice', async () => {
    expect(await answers(`${folder}/ids-same-when-trimmed.jsonl`)).toMatchObject({ code: 2, lines: ['members[1].id'] })
  })

  it('unknown keys are errors wherever they stand', async () => {
    expect(await answers(`${folder}/unknown-keys.jsonl`)).toMatchObject({
      code: 2,
      lines: ['certified.dibo', 'members[0].claims[0].inPolicyCosts', 'exit.reasn', 'K4 300.00'],
    })
  })

  it('born after the day of assessment is an error; born on it is none', async () => {
    expect(await answers(`${folder}/born-2103.jsonl`)).toMatchObject({
      code: 2,
      lines: ['members[0].birthDate', 'B2 300.00'],
    })
  })

  it('days that cannot be are errors, and those in order have their sums', async () => {
    const { code, json } = await jiuzhu(`assess ${folder}/days-that-cannot-be.jsonl ${standards}`)
    const lines = json() as unknown as readonly Line[]
    expect([code, lines.slice(0, 3).map(({ error }) => error?.path.startsWith('members[0].'))]).toEqual([
      2,
      [true, true, true],
    ])
    const paid = lines[3]?.determinations?.filter(({ programme, claim }) => programme === 'dibao' || claim === 'c1')
    expect(paid?.map(({ amount }) => amount)).toEqual(['300.00', '800.00'])
  })

  it('a stray comma is told by its line', async () => {
    const { code, all } = await answers('-', readFileSync(`${folder}/stray-comma.txt`, 'utf8'))
    expect(code).toBe(2)
    expect(all.map(({ error }) => error?.message)).toEqual(['is not valid JSON at line 8, character 1'])
  })
})

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

describe('readJson', () => {
  const issuesOf = (text: string) => readJson(text).issues.map(({ code, path }) => `${path} ${code}`.trim())

  it('takes lists and objects 64 deep, and no deeper', () => {
    expect(issuesOf(deep(64))).toEqual([])
    expect(issuesOf(deep(65))).toEqual(['jsonTooDeep'])
    expect(issuesOf(deep(5_000_000))).toEqual(['jsonTooDeep'])
    expect(issuesOf('['.repeat(5_000_000))).toEqual(['jsonTooDeep'])
    expect(issuesOf(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)).toEqual(['jsonTooDeep'])
  })

  it('refuses a key that stands twice, in whatever spelling, at its path', () => {
    expect(issuesOf('{"a":1,"a":1}')).toEqual(['a keyTwice'])
    expect(issuesOf('{"a":1,"\\u0061":2}')).toEqual(['a keyTwice'])
    expect(issuesOf('{"x":[{},{"y":{"b" : 1, "b"\n: 2}}]}')).toEqual(['x[1].y.b keyTwice'])
    expect(issuesOf('{"a":{"b":1},"c":{"b":1},"d":"\\"b\\":1,\\"b\\":2","e:e":0}')).toEqual([])
    expect(issuesOf('{"__proto__":1,"__proto__":2}')).toEqual(['__proto__ keyTwice'])
  })

  it('refuses a number whose digits are lost, and takes every number that is what it says', () => {
    for (const text of ['399.00000000000000001', '12345678901234567890', '0.1000000000000000055', '9007199254740993'])
      expect(issuesOf(`{"a":[${text}]}`), text).toEqual(['a[0] numberText'])
    for (const text of ['4e2', '0e9', '40000e-2', '4.5E+1', '1e400', '-1e999'])
      expect(issuesOf(`{"a":[${text}]}`), text).toEqual(['a[0] moneyExponent'])
    for (const text of ['399.00', '0.1', '-0', '0.30000000000000004', '9007199254740992', '100000000000000000000'])
      expect(issuesOf(`{"a":${text},"b":"399.00000000000000001"}`), text).toEqual([])
  })

  it('says where a text stops being JSON', () => {
    const at = (text: string) => readJson(text).issues.map(({ message }) => message)
    expect(at('{"a":1,}')).toEqual(['is not valid JSON at character 8'])
    expect(at('{"a":1\n,"b":tru}')).toEqual(['is not valid JSON at line 2, character 6'])
    for (const text of [
      '',
      '{',
      '[1',
      '"a',
      '{"a"}',
      '01',
      '1 2',
      "{'a':1}",
      '"\n"',
      '"\\x"',
      '\uFEFF1',
      'undefined',
      '[1,,2]',
      '-',
    ])
      expect(at(text)[0], JSON.stringify(text)).toMatch(/^is not valid JSON at/)
  })

  it('takes a text of many megabytes', () => {
    expect(issuesOf(`{"a":"${'\\n'.repeat(4_000_000)}","b":1,"b":2}`)).toEqual(['b keyTwice'])
  })
})

describe('everywhere that JSON is read', () => {
  const twice = '{"id":"T","on":"2013-06-01","monthlyIncome":"1","monthlyIncome":"2","members":[{"id":"a"}]}'

  it('cases, rows, payments, arrays, standards, maps, letterheads, and requests', async () => {
    expect((await jiuzhu('assess -', { stdin: twice })).json()).toMatchObject([
      { error: { code: 'keyTwice', path: 'monthlyIncome' } },
    ])
    expect(
      (await jiuzhu('assess -', { stdin: `[${twice},${twice.replace('"monthlyIncome":"1",', '')}]` })).json(),
    ).toMatchObject([{ line: 1, error: { code: 'keyTwice', path: 'monthlyIncome' } }, { id: 'T' }])
    expect(
      (await jiuzhu('calculate dibao -', { stdin: '{"monthlyIncome":1,"monthlyIncome":2}' })).json(),
    ).toMatchObject([{ error: { code: 'keyTwice', path: 'monthlyIncome' } }])
    expect((await jiuzhu('explain -', { stdin: twice })).err).toContain('monthlyIncome: is given twice in one object')
    const city = '[{"standard":"urbanDibaoStandard","from":"2013-01-01","value":"1","value":"2"}]'
    await withFiles({ 'city.json': city, 'a.map.json': '{"files":[],"files":[]}' }, async (at) => {
      expect((await jiuzhuArgs(['standards', 'check', at('city.json')])).err).toContain('[0].value: is given twice')
      expect((await jiuzhuArgs(['calculate', 'dibao', '-', '--map', at('a.map.json')])).err).toContain(
        'files: is given twice',
      )
      expect((await jiuzhuArgs(['explain', '-', '--letterhead', at('city.json')])).err).toContain(
        '[0].value: is given twice',
      )
    })
    const answer = await fetchHandler()(
      new Request('http://x/assess', { method: 'POST', body: twice, headers: { 'content-type': 'application/json' } }),
    )
    expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([422, '/monthlyIncome'])
  })

  it('one deep row ends nothing', async () => {
    const good = '{"id":"G","on":"2013-06-01","members":[{"id":"a"}]}'
    const rows = `${good}\n{"id":"D","members":${deep(4000)}}\n${good}\n`
    for (const command of [
      'assess -',
      'calculate dibao -',
      'audit --cases - --payments test/hostile/json/padded-ids-ledger.csv --from 2013-01 --to 2013-02',
      'settle - --year 2013',
      'explain - --format json',
    ]) {
      const { code, out, err } = await jiuzhu(command, { stdin: rows })
      expect([code, /RangeError|Maximum call/.test(out + err)], command).toEqual([2, false])
      expect(out + err, command).toMatch(/nested more than 64 deep|jsonTooDeep/)
    }
  })

  it('a number that loses digits is refused where the text is at hand', async () => {
    const { json } = await jiuzhu('calculate dibao -', {
      stdin: '{"monthlyIncome":399.00000000000000001}\n{"monthlyIncome":399.5}',
    })
    expect(json()).toMatchObject([{ error: { code: 'numberText', path: 'monthlyIncome' } }, {}])
  })

  it('standards in GB18030 are read as tables are', async () => {
    // 来源 in GB18030.
    const source = Buffer.from([0xc0, 0xb4, 0xd4, 0xb4])
    const bytes = Buffer.concat([
      Buffer.from('[{"standard":"urbanDibaoStandard","from":"2013-01-01","value":"600","source":"'),
      source,
      Buffer.from('"}]'),
    ])
    await withFiles({ 'city.json': bytes }, async (at) => {
      expect((await jiuzhuArgs(['standards', 'check', at('city.json'), '--format', 'json'])).code).not.toBe(2)
    })
  })
})

describe('bounds', () => {
  const codes = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      if (error instanceof InputError) return error.issues.map(({ code, path }) => `${path} ${code}`.trim())
      throw error
    }
    return []
  }
  const household = (more: object) => () =>
    assess({ id: 'H', on: '2013-06-01', members: [{ id: 'a' }], ...more } as never)
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ id: `c${place}`, settledOn: '2013-06-01' }))

  it('tells the first 20 unknown names and counts the others', () => {
    const names = Object.fromEntries(Array.from({ length: 100_000 }, (_, place) => [`x${place}`, 1]))
    const found = codes(household(names))
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toBe('moreUnknown')
  })

  it('takes 50,000 payments of a household, and refuses the rows beyond', () => {
    const payment = { household: 'H', programme: 'dibao', period: '2013-05', amount: '1' }
    const payments = Array.from({ length: 50_001 }, () => payment)
    const audit = (list: readonly object[]) => () =>
      auditHousehold([{ id: 'H', on: '2013-05-01', members: [{ id: 'a' }] }], list as never, {
        from: '2013-05',
        to: '2013-05',
      })
    expect(codes(audit(payments))).toEqual(['payments[50000] tooManyPayments'])
    expect(codes(audit(payments.slice(1)))).toEqual([])
  })

  it('repeats no more than 40 characters of an unknown name', () => {
    expect(codes(household({ ['n'.repeat(500)]: 1 }))).toEqual([`${'n'.repeat(40)}… unknownKey`])
  })

  it('refuses more members and claims than a household has, and looks at none of them', () => {
    expect(codes(household({ members: Array.from({ length: 200_000 }, () => 0) }))).toEqual(['members tooManyMembers'])
    expect(codes(household({ members: [{ id: 'a', claims: many(1001) }] }))).toEqual(['members[0].claims tooManyItems'])
    const members = Array.from({ length: 6 }, (_, place) => ({ id: `m${place}`, claims: many(999) }))
    expect(codes(household({ members }))).toEqual(['members tooManyClaims'])
  })
})

it('an array is cut off, and its lines are told', async () => {
  const records: unknown[] = []
  for await (const record of readJsonRecords(
    (async function* () {
      yield Buffer.from('\n[{"a":1},\n{"a":2}')
    })(),
  ))
    records.push(record)
  expect(records).toMatchObject([
    { position: 1, fault: 'json', issues: [{ message: 'is not valid JSON at line 3, character 8' }] },
  ])
})
