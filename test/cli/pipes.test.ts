/** Inputs that can be read only once: pipes by name, and standard input by any of its names. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Source } from '../../src/cli/sources'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { collected } from '../support/collected'
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
  /** All but the names of the files, and when it ran. */
  const told = (out: string): unknown => {
    const { head, ...rest } = JSON.parse(out.replaceAll(/"file":"[^"]*"/g, '"file":""')) as { readonly head: object }
    return { ...rest, head: { ...head, at: '' } }
  }
  const asFiles = () => audit(file(cases), file(ledger), file(standards))

  it('takes pipes', async () => {
    const { out, code } = await audit(pipe(cases), pipe(ledger), pipe(standards))
    expect([told(out), code]).toEqual([told((await asFiles()).out), 1])
    expect(JSON.parse(out).summary).toMatchObject({ households: 2, matched: 2 })
  })

  it.each(['-', '/dev/stdin'])('takes %s', async (name) => {
    const expected = told((await asFiles()).out)
    expect(told((await audit(file(cases), name, file(standards), ledger)).out)).toEqual(expected)
    expect(told((await audit(name, pipe(ledger), file(standards), cases)).out)).toEqual(expected)
  })
})

describe('what can be read only once', () => {
  const temporary = join(folder, 'temporary')
  beforeAll(() => mkdirSync(temporary))
  beforeEach(() => vi.stubEnv('TMPDIR', temporary))
  afterEach(() => vi.unstubAllEnvs())

  it('is not held in memory to be read again', async () => {
    const piece = Buffer.alloc(2 ** 20)
    const stdin = (async function* () {
      for (let count = 0; count < 64; count += 1) yield piece
    })()
    const { stdout, stderr } = process
    const before = collected().arrayBuffers
    const source = await Source.again('-', {
      stdin,
      stdout,
      stderr,
      environment: {},
      language: 'en',
      policy: yiwuInFull,
    })
    expect(collected().arrayBuffers - before).toBeLessThan(32 * 2 ** 20)
    for (let time = 0; time < 2; time += 1) {
      for await (const bytes of await source.open()) expect(bytes[0]).toBe(0)
      expect([source.done, source.bytes]).toEqual([2 ** 26, 2 ** 26])
    }
  })

  it.each([
    ['an audit', ledger, 1],
    ['a fault', 'household,programme,period,amount\n', 2],
  ])('leaves no file behind: %s', async (_, payments, code) => {
    expect((await audit(file(cases), '-', file(standards), payments)).code).toBe(code)
    expect(readdirSync(temporary)).toEqual([])
  })

  it('needs a folder for a copy', async () => {
    vi.stubEnv('TMPDIR', '/no/such/folder')
    const { code, err } = await audit(file(cases), '-', file(standards), ledger)
    expect([code, err]).toEqual([2, expect.stringContaining('cannot write the file: /no/such/folder')])
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
