/** Bad input: one clear message with line and path in both languages, the other rows answered, exit code 2. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { jiuzhu, jiuzhuArgs } from '../support/command-line'

const good = { id: 'ok', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }
const claim = { id: 'c', settledOn: '2013-03-01', inPolicyCost: '100', insurancePaid: '0' }
const withClaim = (more: object) => ({ ...good, members: [{ id: 'a', claims: [{ ...claim, ...more }] }] })
const line = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `m${index}` }))

describe('a bad case between two good ones', () => {
  const bad: readonly (readonly [string, unknown, string, string])[] = [
    ['negative money', { ...good, monthlyIncome: '-1' }, 'monthlyIncome', 'moneyNegative'],
    ['a negative number', { ...good, monthlyIncome: -1 }, 'monthlyIncome', 'moneyNegative'],
    ['three decimals', { ...good, monthlyIncome: '1.001' }, 'monthlyIncome', 'moneyDecimals'],
    ['a number with three decimals', { ...good, monthlyIncome: 1.001 }, 'monthlyIncome', 'moneyDecimals'],
    ['exponent notation', { ...good, monthlyIncome: '1e3' }, 'monthlyIncome', 'moneyExponent'],
    ['a number too large to be written out', { ...good, monthlyIncome: 1e30 }, 'monthlyIncome', 'moneyExponent'],
    ['NaN as text', { ...good, monthlyIncome: 'NaN' }, 'monthlyIncome', 'notANumber'],
    ['a unit', { ...good, monthlyIncome: '700元' }, 'monthlyIncome', 'moneyUnit'],
    ['a currency sign', { ...good, monthlyIncome: '￥700' }, 'monthlyIncome', 'moneyUnit'],
    ['separators', { ...good, monthlyIncome: '1,700' }, 'monthlyIncome', 'moneySeparator'],
    ['full-width digits', { ...good, monthlyIncome: '７００' }, 'monthlyIncome', 'moneyFullWidth'],
    ['fourteen digits', { ...good, monthlyIncome: '12345678901234' }, 'monthlyIncome', 'moneyTooLarge'],
    ['an empty text for money', { ...good, monthlyIncome: '' }, 'monthlyIncome', 'moneyText'],
    ['a list for money', { ...good, monthlyIncome: ['700'] }, 'monthlyIncome', 'moneyText'],
    ['an unknown key', { ...good, income: '700' }, 'income', 'unknownKey'],
    ['a misspelt key', { ...good, monthlyIncom: '700' }, 'monthlyIncom', 'unknownKey'],
    [
      'a misspelt category',
      { ...good, members: [{ id: 'a', categories: ['orphans'] }] },
      'members[0].categories[0]',
      'option',
    ],
    ['a misspelt residence', { ...good, residence: 'Rural' }, 'residence', 'option'],
    ['30 February', { ...good, on: '2013-02-30' }, 'on', 'date'],
    [
      '29 February of a common year',
      { ...good, members: [{ id: 'a', birthDate: '2001-02-29' }] },
      'members[0].birthDate',
      'date',
    ],
    ['a day before the policy', { ...good, on: '2012-12-02' }, 'on', 'beforePolicy'],
    [
      'a settlement before the policy',
      withClaim({ settledOn: '2012-12-02' }),
      'members[0].claims[0].settledOn',
      'beforePolicy',
    ],
    [
      'insurance above the cost',
      withClaim({ insurancePaid: '100.01' }),
      'members[0].claims[0].insurancePaid',
      'insuranceAboveCost',
    ],
    ['two members with one id', { ...good, members: [{ id: 'a' }, { id: 'a' }] }, 'members[1].id', 'duplicateId'],
    [
      'two claims with one id',
      { ...good, members: [{ id: 'a', claims: [claim, claim] }] },
      'members[0].claims[1].id',
      'duplicateId',
    ],
    ['an empty household', { ...good, members: [] }, 'members', 'emptyHousehold'],
    ['no members', { id: 'x', on: '2013-06-01' }, 'members', 'required'],
    ['3,000 members', { ...good, members: many(3000) }, 'members', 'tooManyMembers'],
    ['no id', { ...good, id: undefined }, 'id', 'required'],
    ['an empty id', { ...good, id: '' }, 'id', 'identifier'],
    ['a truth as text', { ...good, certified: { dibao: 'true' } }, 'certified.dibao', 'truth'],
    ['truncated JSON', '{"id":"x","on":"2013-06-01","members":[', '', 'json'],
    ['not JSON', 'household 17', '', 'json'],
    ['a bare number', '17', '', 'object'],
    [
      '__proto__ as a key',
      '{"id":"x","on":"2013-06-01","members":[{"id":"a"}],"__proto__":{"residence":"urban"}}',
      '__proto__',
      'unknownKey',
    ],
    ['constructor as a key', { ...good, constructor: {} }, 'constructor', 'unknownKey'],
    [
      '__proto__ in a member',
      '{"id":"x","on":"2013-06-01","members":[{"id":"a","__proto__":{}}]}',
      'members[0].__proto__',
      'unknownKey',
    ],
  ]

  it.each(bad)('%s', async (_, value, path, code) => {
    const stdin = [good, value, good].map(line).join('\n')
    for (const language of ['en', 'zh']) {
      const ran = await jiuzhu(`assess - --lang ${language}`, { stdin })
      const [first, second, third] = ran.json() as unknown as Record<string, Record<string, string>>[]
      expect([first?.id, third?.id]).toEqual(['ok', 'ok'])
      expect([second?.line, second?.error?.path, second?.error?.code]).toEqual([2, path, code])
      expect(second?.error?.message?.length).toBeGreaterThan(2)
      expect(/[一-龥]/.test(second?.error?.message ?? '')).toBe(language === 'zh')
      expect(ran.code).toBe(2)
      expect(ran.err).toMatch(language === 'zh' ? /3 户中有 1 户/ : /1 of 3 households/)
    }
  })

  it('never repeats what it was given: inputs hold personal data', async () => {
    const ran = await jiuzhu('assess -', { stdin: line({ ...good, monthlyIncome: 'secret-110101199001011234' }) })
    expect(ran.out + ran.err).not.toContain('secret')
  })

  it('names everything that is wrong, the first and the others', async () => {
    const ran = await jiuzhu('assess -', { stdin: line({ ...good, residence: 'x', monthlyIncome: '-1' }) })
    const [{ error }] = ran.json() as unknown as [{ error: { path: string; others: { path: string }[] } }]
    expect([error.path, ...error.others.map(({ path }) => path)].sort()).toEqual(['monthlyIncome', 'residence'])
  })

  it('pollutes nothing', async () => {
    await jiuzhu('assess -', { stdin: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}' })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('long and broken streams', () => {
  it('answers a 50 MB line without holding it, and goes on', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 'x')
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${line(good)}\n{"id":"`)
      for (let part = 0; part < 50; part += 1) yield mebibyte
      yield Buffer.from(`"}\n${line(good)}\n`)
    }
    const ran = await jiuzhu('assess -', { stdin: stream() })
    const [first, second, third] = ran.json() as unknown as Record<string, unknown>[]
    expect([first?.id, third?.id]).toEqual(['ok', 'ok'])
    expect(second).toMatchObject({ line: 2, error: { code: 'lineTooLong', path: '' } })
    expect(ran.code).toBe(2)
  })

  it('refuses the wrong encoding and names the way out', async () => {
    const latin = Buffer.concat([Buffer.from(`${line(good)}\n{"id":"`), Buffer.from([0xff, 0xff]), Buffer.from('"}\n')])
    const ran = await jiuzhu('assess - --encoding utf-8', { stdin: latin })
    const [, second] = ran.json() as unknown as { error: { code: string; message: string } }[]
    expect(second?.error.code).toBe('encoding')
    expect(second?.error.message).toContain('--encoding')
    expect(ran.code).toBe(2)
  })

  it('passes over blank lines and counts them', async () => {
    const ran = await jiuzhu('assess -', { stdin: `\n${line(good)}\n\n{}\n` })
    const [, second] = ran.json() as unknown as { line: number }[]
    expect(second?.line).toBe(4)
  })

  it('numbers the elements of an array', async () => {
    const ran = await jiuzhu('assess -', { stdin: JSON.stringify([good, {}, good], undefined, 2) })
    const [first, second] = ran.json() as unknown as { id: string; line: number }[]
    expect([first?.id, second?.line, ran.json().length]).toEqual(['ok', 2, 3])
  })

  it('takes one pretty-printed object', async () => {
    const ran = await jiuzhu('assess', { stdin: JSON.stringify(good, undefined, 2) })
    expect([ran.code, ran.json().length]).toEqual([0, 1])
  })

  it('gives nothing for nothing', async () => {
    const ran = await jiuzhu('assess -', { stdin: '' })
    expect([ran.code, ran.out]).toEqual([0, ''])
  })
})

describe('tables', () => {
  const header = 'residence,householdSize,monthlyIncome,ruralDibaoStandard'
  const calculate = (text: string, more: readonly string[] = []) =>
    jiuzhuArgs(['calculate', 'dibao', '-', ...more], { stdin: text })

  it('keeps a bad row in its place', async () => {
    const ran = await calculate(`${header}\nrural,3,700,400\nrural,3,abc,400\nrural,3\nrural,1,0,400\n`)
    const rows = ran.out.trim().split(/\r?\n/)
    expect(rows).toHaveLength(5)
    expect(rows[1]).toContain('entitled,500.00')
    expect(rows[2]).toMatch(/row 3, ""monthlyIncome"": must be a sum/)
    expect(rows[3]).toMatch(/row 4: .*2 cells where the header has 4/)
    expect(rows[4]).toContain('entitled,400.00')
    expect(ran.code).toBe(2)
  })

  it('refuses an unknown column and suggests the right one', async () => {
    const ran = await calculate('residence,householdSize,monthlyIncom\nrural,3,700\n')
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain('did you mean "monthlyIncome"')
  })

  it.each(['__proto__', 'constructor', 'toString'])('refuses a column called %s', async (name) => {
    const ran = await calculate(`${header},${name}\nrural,3,700,400,x\n`)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(name)
  })

  it('carries a column along that the caller names, safe to open in a spreadsheet', async () => {
    const ran = await calculate(`${header},remark\nrural,3,700,400,=1+1\n`, ['--carry', 'remark'])
    expect(ran.code).toBe(0)
    expect(ran.out).toContain(`'=1+1`)
  })

  it.each(['amount', 'error'])('refuses to carry a column along that has the name of a result: %s', async (name) => {
    const table = await calculate(`${header},${name}\nrural,3,700,400,5\n`, ['--carry', name])
    expect([table.code, table.out]).toEqual([2, ''])
    expect(table.err).toContain(`${name}: is the name of a result`)
    const lines = await calculate(`{"residence":"rural","${name}":"5"}\n`, ['--carry', name])
    expect(lines.json()).toMatchObject([{ error: { code: 'resultColumn', path: name } }])
  })

  it('refuses a reading that a row of JSON gives twice', async () => {
    const stdin = '{"readings":{"dibaoFloor":"perPerson"},"readings.dibaoFloor":"cityAverage"}\n'
    const ran = await jiuzhu('calculate dibao -', { stdin })
    expect(ran.json()).toMatchObject([{ error: { code: 'nameTwice', path: 'readings.dibaoFloor' } }])
  })

  it('tells of a JSON row what is given twice or has no name, without a word of a header', async () => {
    const stdin = '{"residence":"rural","户籍类别":"rural","householdSize":3,"monthlyIncome":"700"}\n{"":1}\n'
    const ran = await jiuzhu('calculate dibao -', { stdin })
    expect(ran.json()).toMatchObject([
      { error: { code: 'nameTwice', path: '户籍类别' } },
      { error: { code: 'unknownKey', path: '""' } },
    ])
  })

  it('passes over columns that a spreadsheet leaves behind, unless a cell of theirs says something', async () => {
    const ran = await calculate(`${header}, ,\nrural,3,700,400,,\nrural,3,700,400,,x\nrural,3,700,400,,\n`)
    expect(ran.code).toBe(2)
    const rows = ran.out.trimEnd().split('\n')
    expect(rows[1]).toContain('entitled,500.00')
    expect(rows[2]).toContain('row 3: column 6 has no name in the header')
    expect(rows[3]).toContain('entitled,500.00')
  })

  it('refuses a header that names a fact twice, in two languages', async () => {
    const ran = await calculate('residence,户籍类别,householdSize,monthlyIncome\nrural,rural,3,700\n')
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('stands twice')
  })

  it('refuses an empty table', async () => {
    const ran = await calculate('')
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('no header')
  })

  it('refuses a quotation mark that is not closed, and keeps the rows before it', async () => {
    const ran = await calculate(`${header}\nrural,3,700,400\nrural,3,"700,400\n`)
    expect(ran.out).toContain('500.00')
    expect(ran.code).toBe(2)
  })

  it('takes GB18030 from a Chinese spreadsheet, Chinese headers and options', async () => {
    // 户籍类别,家庭人口,家庭月收入,农村低保标准 / 农村,3,1000,400
    const hex =
      'bba7bcaec0e0b1f02cbcd2cda5c8cbbfda2cbcd2cda5d4c2cad5c8eb2cc5a9b4e5b5cdb1a3b1ead7bc0d0ac5a9b4e52c332c313030302c3430300d0a'
    const ran = await jiuzhu('calculate dibao -', { stdin: Buffer.from(hex, 'hex') })
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('农村,3,1000,400,entitled,480.00,yuan/month')
  })

  it('takes UTF-8 with a byte order mark', async () => {
    const ran = await calculate(`\uFEFF${header}\nrural,3,700,400\n`)
    expect([ran.code, ran.out.includes('500.00')]).toEqual([0, true])
  })

  it('names all that is wrong with a row, in a table and in JSON Lines', async () => {
    const table = await calculate(`${header}\nurban,0,abc,400\n`)
    expect(table.out).toMatch(/row 2, ""householdSize"": [^;]+; row 2, ""monthlyIncome"": [^;]+\r?\n$/)
    const stdin = '{"residence":"urban","householdSize":0,"monthlyIncome":"abc"}\n'
    const lines = await jiuzhu('calculate dibao -', { stdin })
    const [{ error }] = lines.json() as unknown as [{ error: { path: string; others: { path: string }[] } }]
    expect([error.path, ...error.others.map(({ path }) => path)].sort()).toEqual(['householdSize', 'monthlyIncome'])
  })

  it.each(['5', '"below"', '[]', 'true'])('takes no readings that are no object: %s', async (readings) => {
    const stdin = `{"residence":"rural","householdSize":3,"monthlyIncome":"700","readings":${readings}}\n`
    const ran = await jiuzhu('calculate dibao -', { stdin })
    expect(ran.json()).toMatchObject([{ error: { line: 1, path: 'readings', code: 'object' } }])
    expect(ran.code).toBe(2)
  })

  it('takes JSON Lines, one object a row', async () => {
    const stdin = '{"residence":"rural","householdSize":3,"monthlyIncome":"700","ruralDibaoStandard":"400"}\n{"x":1}\n'
    const ran = await jiuzhu('calculate dibao -', { stdin })
    const [first, second] = ran.json() as unknown as { amount: string; error: { line: number; path: string } }[]
    expect([first?.amount, second?.error.line, second?.error.path]).toEqual(['500.00', 2, 'x'])
    expect(ran.code).toBe(2)
  })
})

describe('standards', () => {
  const check = (text: string) => jiuzhuArgs(['standards', 'check', '-'], { stdin: text })

  it.each([
    ['a value that is no money', '[{"standard":"ruralDibaoStandard","from":"2013-01-01","value":"x"}]', '[0].value'],
    [
      'two values on one day',
      '[{"standard":"ruralDibaoStandard","from":"2013-01-01","value":"1"},{"standard":"ruralDibaoStandard","from":"2013-01-01","value":"2"}]',
      '[1].from',
    ],
    [
      'a statistic without its year',
      '[{"standard":"urbanConsumptionPerCapita","from":"2013-01-01","value":"1"}]',
      '[0].year',
    ],
    ['an unknown standard', '[{"standard":"rural","from":"2013-01-01","value":"1"}]', '[0].standard'],
    ['a standard without its day', '[{"standard":"ruralDibaoStandard","value":"1"}]', '[0].from'],
    ['an impossible day', '[{"standard":"ruralDibaoStandard","from":"2013-02-30","value":"1"}]', '[0].from'],
  ])('%s', async (_, text, path) => {
    const ran = await check(text)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(path)
  })

  it.each([
    ['a column twice', 'standard,from,value,value\nruralDibaoStandard,2013-01-01,400,999\n', 'value: stands twice'],
    ['a column in two languages', 'standard,from,值,value\nruralDibaoStandard,2013-01-01,400,9\n', 'stands twice'],
    [
      'a column of no name',
      'standard,from,value,constructor\nruralDibaoStandard,2013-01-01,4,\n',
      '"constructor" is not',
    ],
    ['no header', '\n', '-: none of the first 1 rows has column names'],
    [
      'a cell in a column of no name',
      'standard,from,value,,\nruralDibaoStandard,2013-01-01,400,,x\n',
      '- row 2: column 5 has no name in the header',
    ],
    ['no column of values', 'standard,from\nruralDibaoStandard,2013-01-01\n', 'value: is missing'],
    [
      'an open quotation mark',
      'standard,from,value\nruralDibaoStandard,2013-01-01,"4\n',
      '- row 2: has a quotation mark',
    ],
    [
      'a cell too few',
      'standard,from,value\nruralDibaoStandard,2013-01-01\n',
      '- row 2: has 2 cells where the header has 3',
    ],
    ['a year that is none', 'standard,year,value\nurbanConsumptionPerCapita,12,4\n', '- row 2, "year": must be'],
  ])('as a table: %s', async (_, text, says) => {
    const ran = await check(text)
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(says)])
  })

  it('advises on what looks wrong without refusing it', async () => {
    const ran = await check(
      '标准,开始日期,值,单位\n' + 'urbanDibaoStandard,2013-01-01,500,元/人/月\nurbanDibaoStandard,2014-01-01,6000,\n',
    )
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('ten times the one before')])
  })

  it('exits with 1 for a standard under its floor', async () => {
    const ran = await check(
      'standard,from,value\nurbanDibaoStandard,2013-01-01,500\nruralDibaoStandard,2013-01-01,380\n',
    )
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('short by 20.00')
  })
})
