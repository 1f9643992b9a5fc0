/** What comes out: nothing in it steers a terminal, and no more of a row is repeated than a message needs. */
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

/** Clears the screen, sets a title, goes over its own line, and turns the direction of writing. */
const evil = 'H\u001B[2J\u001B]0;x\u0007\u0085\u202Eabc\u2066\u200F\rY'
const steering = /[^\P{Cc}\t\n\r]|\r(?!\n)|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

const household = {
  id: evil,
  name: evil,
  note: evil,
  on: '2013-01-01',
  residence: 'rural',
  monthlyIncome: '100',
  members: [{ id: evil, name: evil }],
}
const cell = `"${evil}"`
const files = {
  'cases.jsonl': `${JSON.stringify(household)}\n${JSON.stringify({ ...household, id: 'B', [evil]: 1 })}\n`,
  'ledger.csv': `household,person,programme,period,amount,id\n${cell},,dibao,2013-02,1,${cell}\nZ${cell.slice(1, -1).replace('\r', '')},,dibao,2013-02,1,z\n${cell},,${cell},2013-02,1,y\n`,
  'rows.csv': `case,residence,householdSize,monthlyIncome,note\n${cell},rural,1,100,${cell}\n${cell},${cell},1,${cell},${cell}\n`,
  'unknown.csv': `case,residence,${cell},householdSize\nx,rural,1,1\n`,
  'households.csv': `id,on,residence,monthlyIncome,name\n${cell},2013-01-01,rural,100,${cell}\n`,
  'members.csv': `household,id\n${cell},${cell}\nnobody,${cell}\n`,
}

describe('nothing steers a terminal', () => {
  const cases = '@cases.jsonl'
  const audit = [
    'audit',
    '--cases',
    cases,
    '--payments',
    '@ledger.csv',
    '--from',
    '2013-01',
    '--to',
    '2013-03',
    '--evidence',
  ]
  it.each([
    ['assess', cases],
    ['assess', cases, '--format', 'csv'],
    ['assess', '--households', '@households.csv', '--members', '@members.csv', '--format', 'csv'],
    ...['text', 'markdown', 'html', 'json'].map((format) => ['explain', cases, '--format', format]),
    ...['text', 'json'].map((format) => [...audit.slice(0, -1), '--format', format]),
    ...['html', 'csv'].map((format) => [...audit, '--format', format, '--out', '@out']),
    ['calculate', 'dibao', '@rows.csv'],
    ['calculate', 'dibao', '@unknown.csv'],
    ['settle', cases, '--year', '2013'],
    ['settle', cases, '--month', '2013-02', '--format', 'csv'],
    ...['text', 'json'].flatMap((format) =>
      ['rows', 'unknown', 'ledger', 'members'].map((name) => ['inspect', `@${name}.csv`, '--format', format]),
    ),
    ['standards', 'check', '@rows.csv'],
    ['assess', cases, '--programme', evil],
    ['assess', cases, `--${evil}`],
    [evil],
    ['assess', evil],
  ])('%j', async (...args) => {
    await withFiles(files, async (at) => {
      const given = (args.flat() as readonly string[]).map((arg) => (arg.startsWith('@') ? at(arg.slice(1)) : arg))
      const { out, err } = await jiuzhuArgs(given)
      const shown = { out: steering.exec(out), err: steering.exec(err) }
      expect(shown).toEqual({ out: null, err: null })
      expect((out + err).length).toBeGreaterThan(10)
    })
  })

  it('JSON still says what was given', async () => {
    const { json } = await jiuzhuArgs(['assess', '-'], { stdin: JSON.stringify(household) })
    expect(json()).toMatchObject([{ id: evil.trim() }])
  })
})

it('repeats no more than 40 characters of a name or a cell', async () => {
  const long = 'n'.repeat(200)
  const table = `case,residence,householdSize,${long}\n${long},${long},${long},${long}\n`
  await withFiles({ 'a.csv': table, 'b.csv': table.replace(`,${long}\n`, ',on\n') }, async (at) => {
    for (const [name, ...more] of [['a.csv'], ['b.csv'], ['b.csv', '--lang', 'zh']]) {
      const { code, err } = await jiuzhuArgs(['calculate', 'dibao', at(name ?? ''), ...more])
      expect([code, /[^\n]{0,80}n{41}/.exec(err)?.[0]]).toEqual([2, undefined])
    }
  })
  const row = JSON.stringify({
    id: 'H',
    on: '2013-01-01',
    [long]: long,
    residence: long,
    members: [{ id: 'a', [long]: 1 }],
  })
  const { out, err } = await jiuzhuArgs(['assess', '-'], { stdin: row })
  expect(/[^\n]{0,80}n{41}/.exec(out + err)?.[0]).toBeUndefined()
  const ledger = `household,programme,period,amount\n${long},${long},${long},${long}\n${long},dibao,2013-02,300\n`
  await withFiles(
    { 'c.jsonl': JSON.stringify({ id: 'H', on: '2013-01-01', members: [{ id: 'a' }] }), 'l.csv': ledger },
    async (at) => {
      const audit = await jiuzhuArgs([
        'audit',
        '--cases',
        at('c.jsonl'),
        '--payments',
        at('l.csv'),
        '--from',
        '2013-01',
        '--to',
        '2013-03',
        '--format',
        'csv',
        '--out',
        at('o'),
      ])
      expect(/[^\n]{0,80}n{41}/.exec(audit.err)?.[0]).toBeUndefined()
    },
  )
})
