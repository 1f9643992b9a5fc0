/** Where results go: links, pipes, devices, a disk that is full, and never over an input. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'

const folder = mkdtempSync(join(tmpdir(), 'outputs-'))
const inFolder = (name: string): string => join(folder, name)
const cli = inFolder('cli.mjs')
const cases = inFolder('cases.jsonl')
const ledger = inFolder('ledger.csv')
const rows = 'household,programme,period,amount\nH,dibao,2013-02,300\n'
const args = ['audit', '--cases', cases, '--payments', ledger, '--format', 'csv', '--lang', 'en']

beforeAll(async () => {
  writeFileSync(cases, JSON.stringify({ id: 'H', on: '2013-01-01', members: [{ id: 'a' }] }))
  writeFileSync(ledger, rows)
  await build({ entryPoints: ['src/main.ts'], bundle: true, platform: 'node', format: 'esm', outfile: cli })
})
afterAll(() => rmSync(folder, { recursive: true }))

const audit = (out: string) => jiuzhuArgs([...args, '--out', out])
const shell = (line: string, environment: { readonly [name: string]: string } = {}) =>
  spawnSync('bash', ['-c', line, process.execPath, cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
const report = async (): Promise<string> => (await jiuzhuArgs(args)).out

/** The line that says what a ledger was taken for. */
const taken = /^[^\n]*: read as payments [^\n]*\n/
const onlyTaken = /^[^\n]*: read as payments [^\n]*\n$/

describe('--out', () => {
  it('through a link writes the file that it leads to, there or not yet', async () => {
    writeFileSync(inFolder('old.csv'), 'old')
    for (const name of ['old.csv', 'new.csv']) {
      const link = inFolder(`link to ${name}`)
      symlinkSync(name, link)
      expect((await audit(link)).code).toBe(1)
      expect(lstatSync(link).isSymbolicLink()).toBe(true)
      expect(readFileSync(inFolder(name), 'utf8')).toBe(await report())
    }
  })

  it.skipIf(process.platform === 'win32')(
    'keeps the mode of the file that it replaces; a new one has what is usual',
    () => {
      const modes = [0o644, 0o664, 0o600, undefined].map((mode) => {
        const out = inFolder(`mode ${mode}`)
        if (mode !== undefined) {
          writeFileSync(out, 'old')
          chmodSync(out, mode)
        }
        shell(`umask 027; "$0" "$@" --out '${out}'`)
        return lstatSync(out).mode & 0o777
      })
      expect(modes).toEqual([0o644, 0o664, 0o600, 0o640])
    },
  )

  it('into a pipe', async () => {
    execFileSync('sh', ['-c', `mkfifo '${inFolder('pipe')}'`])
    const { stdout, stderr } = shell(`"$0" "$@" --out '${inFolder('pipe')}' & cat '${inFolder('pipe')}'; wait`)
    expect([stdout, stderr]).toEqual([await report(), expect.stringMatching(onlyTaken)])
    expect(lstatSync(inFolder('pipe')).isFIFO()).toBe(true)
  })

  it('to standard output by name, behind what stands there', async () => {
    expect((await audit('/dev/stdout')).out).toBe(await report())
    const log = inFolder('log')
    writeFileSync(log, 'before\n')
    shell(`"$0" "$@" --out /dev/stdout >> '${log}'`)
    shell(`"$0" "$@" --out /dev/fd/3 3>> '${log}'`)
    expect(readFileSync(log, 'utf8')).toBe(`before\n${await report()}${await report()}`)
  })

  it.skipIf(process.platform !== 'linux')('to what is open by its name under /proc, and through a link', async () => {
    for (const name of ['stdout', 'fd/1', 'fd/9']) symlinkSync(`/dev/${name}`, inFolder(name.replace('/', '')))
    for (const out of ['/proc/self/fd/1', '/dev/fd/1', inFolder('stdout'), inFolder('fd1')])
      expect((await audit(out)).out).toBe(await report())
    for (const out of ['/proc/self/fd/9', '/proc/$BASHPID/fd/9', '/dev/fd/9', inFolder('fd9')]) {
      const { stdout, stderr } = shell(`exec 9> >(cat); "$0" "$@" --out ${out}`)
      expect([stdout, stderr]).toEqual([await report(), expect.stringMatching(onlyTaken)])
    }
  })

  it.skipIf(!existsSync('/dev/shm'))('under /dev replaces a file as anywhere, through a link too', async () => {
    const memory = mkdtempSync('/dev/shm/outputs-')
    const out = join(memory, 'out.csv')
    symlinkSync(out, inFolder('link to memory'))
    for (const name of [out, out, inFolder('link to memory')]) {
      await audit(name)
      expect(readFileSync(out, 'utf8')).toBe(await report())
    }
    expect(readdirSync(memory)).toEqual(['out.csv'])
    rmSync(memory, { recursive: true })
  })

  it('over an input is refused, whatever the name', async () => {
    symlinkSync('ledger.csv', inFolder('symbolic'))
    linkSync(cases, inFolder('hard'))
    const standards = inFolder('standards.csv')
    writeFileSync(standards, 'standard,from,value\n')
    const before = readdirSync(folder)
    for (const out of [ledger, join(folder, '.', 'ledger.csv'), inFolder('symbolic'), inFolder('hard'), standards]) {
      const ran = await jiuzhuArgs([...args, '--standards', standards, '--out', out])
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('--out is one of the inputs')])
    }
    for (const input of ['-', '/dev/stdin']) {
      const { status, stderr } = shell(
        `"$0" "$1" audit --cases "$4" --payments ${input} --lang en --out '${ledger}' < '${ledger}'`,
      )
      expect([status, stderr]).toEqual([2, expect.stringContaining(`--out is one of the inputs: ${input}`)])
    }
    expect(readFileSync(ledger, 'utf8')).toBe(rows)
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe.skipIf(process.platform !== 'linux')('a disk that is full', () => {
  it.each([
    ['an audit', '"$0" "$@"'],
    ['a page', '"$0" "$1" rules --lang en'],
    ['lines', '"$0" "$1" assess "$4" --lang en'],
  ])('is told of to people: %s', (_, command) => {
    const { status, stderr } = shell(`${command} > /dev/full`)
    expect([status, stderr.replace(taken, '')]).toEqual([
      2,
      'error: reading or writing failed: ENOSPC: no space left on device, write\n',
    ])
  })

  it('for a file, for messages, and in Chinese', () => {
    const named = shell('"$0" "$@" --out /dev/full')
    expect([named.status, named.stderr.replace(taken, '')]).toEqual([
      2,
      expect.stringMatching(/^error: cannot write the file: \/dev\/full/),
    ])
    expect(shell('"$0" "$1" audit --cases /no/such --payments "$6" 2> /dev/full').status).toBe(2)
    expect(shell('"$0" "$1" rules --lang zh > /dev/full').stderr).toMatch(/^错误：读写失败：ENOSPC/)
  })

  it('is no folder for drafts', () => {
    const { status, stderr } = shell('"$0" "$@"', { TMPDIR: '/no/such/folder' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('cannot write the file: /no/such/folder')])
  })

  it('a file that cannot be read to its end is told of, too', async () => {
    const ran = await jiuzhuArgs(['assess', '/proc/self/mem'])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('reading or writing failed: EIO')])
  })
})
