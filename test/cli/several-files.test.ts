/** Options that take several files: what each of them holds counts, and what is wrong names its file. */
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const standards = [{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' }]
const household = (id: string, monthlyIncome: string, more = {}): string =>
  JSON.stringify({ id, on: '2013-01-01', residence: 'rural', monthlyIncome, members: [{ id: `${id}-1` }], ...more })

const files = {
  // A: 400 - 0 a month; B: 400 - 100 = 300.
  'a.jsonl': `${household('A', '0')}\n`,
  'b.jsonl': `${household('B', '100')}\nnot JSON\n`,
  'rural.json': JSON.stringify(standards),
  'urban.json': JSON.stringify([{ standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' }]),
  'january.csv': 'household,programme,period,amount\nA,dibao,2013-01,400\nB,dibao,2013-01,300\n',
  'february.csv': 'household,programme,period,amount\nA,dibao,2013-02,400\nB,dibao,2013-02,lots\n',
  'households.csv': 'id,on,residence,monthlyIncome\nA,2013-01-01,rural,0\n',
  'more.csv': 'on,id,residence,monthlyIncome\n2013-01-01,B,rural,much\n2013-01-01,A,rural,50\n',
  'members.csv': 'household,id\nA,A-1\n',
  'others.csv': 'id,household\nB-1,B\nC-1,C\n',
}

const results = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, row, line, file, determinations, error }) => ({
      id,
      ...(error
        ? { at: [file?.replace(/.*\//, ''), row ?? line], code: error.code, path: error.path.replace(/^\S*\//, '') }
        : { dibao: determinations.find((one: { programme: string }) => one.programme === 'dibao').amount }),
    }))

describe('several files', () => {
  it('of payments and cases are one ledger and one register; a row that cannot be read names its file', async () => {
    await withFiles(files, async (at) => {
      const args = ['audit', '--cases', at('a.jsonl'), '--cases', at('b.jsonl'), '--standards', at('rural.json')]
      const window = ['--from', '2013-01', '--to', '2013-02', '--format', 'json']
      const payments = ['--payments', at('january.csv'), '--payments', at('february.csv')]
      const { out, code } = await jiuzhuArgs([...args, ...payments, ...window])
      const { unreadable, summary } = JSON.parse(out)
      expect(code).toBe(2)
      expect(summary).toMatchObject({ read: 4, matched: 3, unreadable: 1 })
      expect(
        unreadable.map(({ file = '', row, source }: { [key: string]: string }) => [
          source,
          file.replace(/.*\//, ''),
          row,
        ]),
      ).toEqual([
        ['cases', 'b.jsonl', 2],
        ['payments', 'february.csv', 3],
      ])
    })
  })

  it('of households and members are joined across files; a household that stands twice is refused', async () => {
    await withFiles(files, async (at) => {
      const tables = [
        '--households',
        'households.csv',
        '--households',
        'more.csv',
        '--members',
        'members.csv',
        '--members',
        'others.csv',
      ]
      const given = tables.map((one) => (one.endsWith('.csv') ? at(one) : one))
      const { out, code } = await jiuzhuArgs(['assess', ...given, '--standards', at('rural.json')])
      expect(code).toBe(2)
      expect(results(out)).toEqual([
        { id: 'C', at: ['others.csv', 3], code: 'noHousehold', path: 'others.csv row 3' },
        { id: 'A', dibao: '400.00' },
        { id: 'B', at: ['more.csv', 2], code: 'moneyCell', path: 'more.csv row 2, "monthlyIncome"' },
        { id: 'A', at: ['more.csv', 3], code: 'householdTwice', path: 'more.csv row 3, "id"' },
      ])
    })
  })

  it('of standards are one register; two values of one day in different files are refused', async () => {
    await withFiles(files, async (at) => {
      const both = ['assess', at('a.jsonl'), '--standards', at('urban.json'), '--standards', at('rural.json')]
      expect(results((await jiuzhuArgs(both)).out)).toEqual([{ id: 'A', dibao: '400.00' }])
      const twice = await jiuzhuArgs([...both, '--standards', at('rural.json')])
      expect([twice.code, twice.err.includes('rural.json')]).toEqual([2, true])
    })
  })
})
