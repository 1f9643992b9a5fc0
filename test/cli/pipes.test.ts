/** Inputs that can be read only once: pipes by name, and standard input by any of its names. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-pipes-'))
const household = (id: string) =>
  JSON.stringify({ id, on: '2013-01-01', residence: 'urban', monthlyIncome: '100', members: [{ id: 'a' }] })
const cases = `${household('A')}\n${household('B')}\n`
const ledger = 'household,programme,period,amount\nB,dibao,2013-02,400\nA,dibao,2013-02,300\n'
const standards = JSON.stringify([{ standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' }])

let made = 0
const file = (content: string): string => {
  made += 1
  const path = join(folder, `${made}.json`)
  writeFileSync(path, content)
  return path
}
/** A named pipe that gives a text once. */
const pipe = (content: string): string => {
  made += 1
  const path = join(folder, `${made}.pipe`)
  execFileSync('sh', ['-c', `mkfifo '${path}'`])
  spawn('sh', ['-c', `cat '${file(content)}' > '${path}'`])
  return path
}
const audit = (cases: string, ledger: string, standards: string, stdin = '') =>
  jiuzhuArgs(['audit', '--cases', cases, '--payments', ledger, '--standards', standards, '--format', 'json'], { stdin })

describe('an audit that reads its files twice, for the window and as they are not sorted', () => {
  const asFiles = () => audit(file(cases), file(ledger), file(standards))

  it('takes pipes', async () => {
    const { out, code } = await audit(pipe(cases), pipe(ledger), pipe(standards))
    expect([out, code]).toEqual([(await asFiles()).out, 1])
    expect(JSON.parse(out).summary).toMatchObject({ households: 2, matched: 2 })
  })

  it.each(['-', '/dev/stdin'])('takes %s', async (name) => {
    expect((await audit(file(cases), name, file(standards), ledger)).out).toBe((await asFiles()).out)
    expect((await audit(name, pipe(ledger), file(standards), cases)).out).toBe((await asFiles()).out)
  })
})

describe('standard input', () => {
  it.each([
    ['audit', '--cases', '-', '--payments', '/dev/stdin'],
    ['assess', '-', '--standards', '-'],
    ['settle', '-', '--year', '2013', '--standards', '/dev/stdin'],
    ['calculate', 'dibao', '--standards', '-'],
  ])('is only one of the files: %j', async (...args) => {
    const ran = await jiuzhuArgs(args, { stdin: standards })
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('only one of the files')])
  })
})

it('a pipe of cases is assessed', async () => {
  expect((await jiuzhuArgs(['assess', pipe(cases)])).json()).toHaveLength(2)
})
