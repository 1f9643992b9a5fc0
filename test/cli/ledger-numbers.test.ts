/** A ledger that names households by the number of a certificate or of a person, held against a register that has that column. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../support/all'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const city = 'test/cli/ledgers/city.json'

/** Rural, 400 a person and month: H1 alone with 100 is due 300.00, H2 of two with 500 is due 800 - 500 = 300 and so the floor of 320.00. */
const people = (more = '', certificateOfH2 = 'D-0002') =>
  [
    '户编号,低保证号,姓名,身份证号,户籍类别,家庭月收入,日期',
    'H1,D-0001,示例一,000000196804110011,农村,100,2013-01-01',
    `H2,${certificateOfH2},示例二,000000195509230022,农村,500,2013-01-01`,
    'H2,,示例三,000000198001010033,,,',
    more,
  ].join('\n')

const register = people()

async function audited(files: { readonly [name: string]: string }, more: readonly string[] = [], language = 'en') {
  const found: { findings: readonly Finding[]; code: number; err: string; summary: { unreadable: number } }[] = []
  await withFiles(files, async (at) => {
    const cases = 'cases.jsonl' in files ? ['--cases', at('cases.jsonl')] : ['--people', at('people.csv')]
    const options = [...more.map((one) => (one.endsWith('.json') ? at(one) : one)), '--standards', city]
    const window = ['--from', '2013-05', '--to', '2013-05', '--format', 'json', '--lang', language]
    const ran = await jiuzhuArgs(['audit', ...cases, '--payments', at('ledger.csv'), ...options, ...window])
    found.push({ ...JSON.parse(ran.out || '{"findings":[]}'), code: ran.code, err: ran.err })
  })
  const [only] = found
  if (!only) throw new Error('nothing ran')
  return only
}

const inShort = ({ kind, household, due, paid }: Finding): string => [kind, household, due, paid].join(' ')
const ledger = (header: string, first: string, second: string): string =>
  `${header},项目,所属期,金额\n${first},低保,2013-05,300.00\n${second},低保,2013-05,300.00\n`
const toppedUp = ['shouldHaveBeenToppedUp H2 320.00 300.00']

describe('a ledger by the number of a certificate', () => {
  it('is held against the households that carry the number, which is said', async () => {
    const found = await audited({ 'people.csv': register, 'ledger.csv': ledger('低保证编号', 'D-0001', 'D-0002') })
    expect(found.findings.map(inShort)).toEqual(toppedUp)
    expect([found.code, found.summary.unreadable]).toEqual([1, 0])
    expect(found.err).toContain('households are told by "低保证编号", the column 低保证号 of the register')
  })

  it('is unmatched where no household has the number', async () => {
    const found = await audited({ 'people.csv': register, 'ledger.csv': ledger('低保证号', 'D-0001', 'D-0009') })
    expect(found.findings.map(inShort)).toEqual([
      'shouldHaveBeenCovered H2 320.00 0.00',
      'unmatched D-0009 0.00 300.00',
    ])
  })

  it('is refused by row where two households have the number, and nobody is called unpaid', async () => {
    const files = { 'people.csv': people('', 'D-0001'), 'ledger.csv': ledger('低保证号', 'D-0001', 'D-0002') }
    const found = await audited(files, [], 'zh')
    expect([found.code, found.summary.unreadable]).toEqual([2, 1])
    expect(found.findings.map(({ kind }) => kind)).not.toContain('shouldHaveBeenCovered')
    expect(found.err).toMatch(
      /第2行：低保证号：名册中有 2 户都是这个低保证号（.*people\.csv 第2行、.*people\.csv 第3行），不能确定是哪一户；请更正名册/,
    )
  })

  it('takes no number for the id of another household', async () => {
    const found = await audited({ 'people.csv': register, 'ledger.csv': ledger('低保证号', 'D-0001', 'H2') })
    expect([found.code, found.summary.unreadable]).toEqual([2, 1])
    expect(found.err).toContain('is the 低保证号 of no household of the register, and is the id of one')
  })

  it('says of a number of nobody that it may be one of the rows that cannot be read', async () => {
    const files = {
      'people.csv': people('H3,D-0003,示例四,000000197001010044,农村,很少,2013-01-01'),
      'ledger.csv': ledger('低保证号', 'D-0001', 'D-0003'),
    }
    const found = await audited(files)
    expect([found.code, found.findings.map(({ kind }) => kind).includes('unmatched')]).toEqual([2, false])
    expect(found.err).toContain('and some of the register cannot; correct the register first')
  })

  it('goes by the number itself where the register has no such column', async () => {
    const files = {
      'people.csv': register.replaceAll('户编号,低保证号', '低保证号,备注'),
      'ledger.csv': ledger('低保证号', 'H1', 'H2'),
    }
    const found = await audited(files)
    expect(found.findings.map(inShort)).toEqual(toppedUp)
    expect(found.err).not.toContain('households are told by')
  })
})

describe('a ledger by identity number, through a map', () => {
  const map = JSON.stringify({ files: [{ name: 'ledger.csv', columns: { 身份证号码: 'household' } }] })

  it('is held against the household of whichever member has the number', async () => {
    const csv = ledger('身份证号码', '000000196804110011', '000000198001010033')
    const found = await audited({ 'people.csv': register, 'ledger.csv': csv, 'm.json': map }, ['--map', 'm.json'])
    expect(found.findings.map(inShort)).toEqual(toppedUp)
    expect(found.err).toContain('households are told by "身份证号码", the column 身份证号 of the register')
  })

  it('is refused where the person is in two households', async () => {
    const cases = [
      { id: 'A', carried: { 身份证号: '000000196804110011' }, members: [{ id: '1' }] },
      { id: 'B', members: [{ id: '1', carried: { 身份证号: '000000196804110011' } }] },
    ].map((one) => JSON.stringify({ on: '2013-01-01', residence: 'rural', monthlyIncome: '100', ...one }))
    const csv = ledger('身份证号码', '000000196804110011', '000000198001010033')
    const files = { 'cases.jsonl': cases.join('\n'), 'ledger.csv': csv, 'm.json': map }
    const found = await audited(files, ['--map', 'm.json'])
    expect([found.code, found.summary.unreadable]).toEqual([2, 1])
    expect(found.err).toContain('of 2 households of the register (row 1, row 2)')
  })

  it('goes by the id of the register where that is the same number', async () => {
    const cases = [
      { id: '000000196804110011', members: [{ id: '1', carried: { 身份证号: '000000196804110011' } }] },
      { id: 'B', members: [{ id: '1', carried: { 身份证号: '000000196804110011' } }] },
    ].map((one) => JSON.stringify({ on: '2013-01-01', residence: 'rural', monthlyIncome: '100', ...one }))
    const csv = '身份证号码,项目,所属期,金额\n000000196804110011,低保,2013-05,300.00\n'
    const found = await audited({ 'cases.jsonl': cases.join('\n'), 'ledger.csv': csv, 'm.json': map }, [
      '--map',
      'm.json',
    ])
    expect(found.findings.filter(({ kind }) => kind !== 'paidTwicePersons').map(inShort)).toEqual([
      'shouldHaveBeenCovered B 300.00 0.00',
    ])
  })
})
