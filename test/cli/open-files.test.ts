/** A run leaves no file open, however it ends: whoever runs many in one process would run out of them. */
import { readdirSync } from 'node:fs'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const table = 'household,id,residence\nA,a,rural\nB,b,rural\n'
const ledger = 'household,programme,period,amount\nA,dibao,2013-05,5\n'
const open = (): number => readdirSync('/proc/self/fd').length

describe.skipIf(process.platform !== 'linux')('files are closed', () => {
  it.each([
    ['a table from standard input', ['inspect', '-'], table],
    ['people from standard input', ['assess', '--people', '-', '--on', '2013-06-01'], table],
    ['an audit', ['audit', '--cases', '/dev/null', '--payments', '-', '--from', '2013-01', '--to', '2013-02'], ledger],
    ['a table that cannot be read', ['calculate', 'dibao', '-'], '"'],
    ['JSON', ['assess', '-'], '{"id":"A","on":"2013-05-01","members":[{"id":"a"}]}\n'],
    ['a wrong command', ['assess', '-', '--standards', '-'], table],
  ])('%s', async (_, args, stdin) => {
    await jiuzhuArgs(args, { stdin })
    const before = open()
    for (let time = 0; time < 20; time += 1) await jiuzhuArgs(args, { stdin })
    // A stream may take a moment to close its file.
    expect(open() - before).toBeLessThan(10)
  })

  it('a file of cases and a report', () =>
    withFiles({ 'people.csv': table, 'ledger.csv': ledger, 'standards.json': '[]' }, async (at) => {
      const args = ['audit', '--people', at('people.csv'), '--payments', at('ledger.csv')]
      const run = () =>
        jiuzhuArgs([...args, '--standards', at('standards.json'), '--on', '2013-01-01', '--out', at('out')])
      await run()
      const before = open()
      for (let time = 0; time < 20; time += 1) await run()
      expect(open() - before).toBeLessThan(10)
    }))
})
