/** What `--out` writes is whole or not there, whatever happens meanwhile. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'drafts-'))
const cli = join(folder, 'cli.mjs')
const household = { id: 'H', on: '2013-01-01', members: [{ id: 'a' }] }
const line = `${JSON.stringify(household)}\n`

beforeAll(async () => {
  await build({ entryPoints: ['src/main.ts'], bundle: true, platform: 'node', format: 'esm', outfile: cli })
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function newFolder(): string {
  count += 1
  const made = join(folder, `work ${count}`)
  mkdirSync(made)
  return made
}
const assessInto = (out: string, input = line) =>
  spawnSync(process.execPath, [cli, 'assess', '-', '--lang', 'en', '--out', out], { input, encoding: 'utf8' })
/** Seconds that the processor was at a child, which other work on the machine does not lengthen; 0 where the system does not tell. */
function workOf({ pid }: ChildProcess): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13)
    // The system counts in hundredths.
    return (Number(user) + Number(system)) / 100
  } catch {
    return 0
  }
}
const thisMachine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const partials = (at: string): readonly string[] => readdirSync(at).filter((name) => name.endsWith('.partial'))
const ended = (child: ChildProcess) =>
  new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(String(code ?? signal))))

/** Ends a process that has seconds of work before it by a signal, which it must heed within one of them. */
async function expectSoonEnded(child: ChildProcess): Promise<void> {
  const before = workOf(child)
  const end = ended(child)
  child.kill('SIGTERM')
  let worked = before
  while (child.exitCode === null && child.signalCode === null) {
    worked = Math.max(worked, workOf(child))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(await end).toBe('SIGTERM')
  expect(worked - before).toBeLessThan(1)
}

/** What a process that is gone left is removed beside it, within moments. */
async function cleared(at: string): Promise<void> {
  while (partials(at).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** A run that has opened its file and waits for more input. */
async function running(at: string) {
  const child = spawn(process.execPath, [cli, 'assess', '-', '--out', join(at, 'out')], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin?.on('error', () => {})
  child.stdin?.write(line)
  while (partials(at).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  return child
}

describe('the file that is written meanwhile', () => {
  it('has a name that nobody can foretell, and the mode of the file that it replaces', async () => {
    const at = newFolder()
    writeFileSync(join(at, 'out'), 'old')
    chmodSync(join(at, 'out'), 0o600)
    const names = new Set<string>()
    for (let time = 0; time < 2; time++) {
      const child = await running(at)
      const [name = ''] = partials(at)
      expect(name).toMatch(/^\.jiuzhu-[0-9a-f]{8}-\d+-[0-9a-f]{32}\.partial$/)
      expect(statSync(join(at, name)).mode & 0o777).toBe(0o600)
      names.add(name.slice(-40))
      child.stdin?.end()
      expect(await ended(child)).toBe('0')
      expect(readFileSync(join(at, 'out'), 'utf8')).toMatch(/^\{"id":"H"/)
    }
    expect([names.size, readdirSync(at)]).toEqual([2, ['out']])
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'goes with the process at %s, and the old file stays',
    async (signal) => {
      const at = newFolder()
      writeFileSync(join(at, 'out'), 'old')
      const child = await running(at)
      child.kill(signal)
      expect(await ended(child)).toBe(signal)
      await cleared(at)
      expect([readdirSync(at), readFileSync(join(at, 'out'), 'utf8')]).toEqual([['out'], 'old'])
    },
  )

  it('stays where the machine went down, and the next run clears it', () => {
    const at = newFolder()
    const { pid: gone } = spawnSync(process.execPath, ['--version'])
    writeFileSync(join(at, `.jiuzhu-${thisMachine}-${gone}-${'0'.repeat(32)}.partial`), line)
    expect(assessInto(join(at, 'out')).status).toBe(0)
    expect(readdirSync(at)).toEqual(['out'])
  })

  it('of a run that goes on, of another machine, or of anybody else is left alone', () => {
    const at = newFolder()
    const names = [
      `.jiuzhu-${thisMachine}-${process.pid}-${'0'.repeat(32)}.partial`,
      `.jiuzhu-00000000-1-${'0'.repeat(32)}.partial`,
      '.jiuzhu-x.partial',
      'x.partial',
    ]
    for (const name of names) writeFileSync(join(at, name), '')
    assessInto(join(at, 'out'))
    expect(readdirSync(at).sort()).toEqual([...names, 'out'].sort())
  })
})

describe('SIGINT and SIGTERM end a command at work', () => {
  const claims = Array.from({ length: 60 }, (_, place) => ({
    id: `c${place}`,
    settledOn: '2013-06-01',
    disease: 'uraemia',
    inPolicyCost: '1000',
    insurancePaid: '100',
    commercialPaid: '0',
    employerPaid: '0',
  }))
  /** Nothing else is known of any, so that one household takes seconds. */
  const openClaims = Array.from({ length: 1000 }, (_, place) => ({ id: `c${place}`, settledOn: '2013-06-01' }))
  const known = { residence: 'rural', monthlyIncome: '100', certified: { dibao: true } }
  const cases = join(folder, 'heavy.jsonl')
  const open = join(folder, 'open.jsonl')
  const ledger = join(folder, 'heavy.csv')

  it.each([
    ['assess', cases, '--trace'],
    ['settle', cases, '--year', '2013'],
    ['audit', '--cases', cases, '--payments', ledger, '--from', '2013-01', '--to', '2013-12'],
    ['assess', open],
  ])('%s', { timeout: 60_000 }, async (...args) => {
    const heavy = Array.from({ length: 4000 }, (_, place) =>
      JSON.stringify({
        ...household,
        id: `H${1000 + place}`,
        ...known,
        members: [{ id: 'a', categories: [], claims }],
      }),
    )
    writeFileSync(cases, heavy.join('\n'))
    const unknown = JSON.stringify({ ...household, members: [{ id: 'a', claims: openClaims }] })
    writeFileSync(open, `${unknown}\n`.repeat(20))
    writeFileSync(ledger, 'household,person,claim,programme,period,amount\nH1000,a,c1,medicalAssistance,,300\n')
    const at = newFolder()
    const child = spawn(process.execPath, [cli, ...args, '--out', join(at, 'out')], { stdio: 'ignore' })
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(child.exitCode).toBe(null)
    // All of it takes seconds more.
    await expectSoonEnded(child)
    await cleared(at)
    expect(readdirSync(at)).toEqual([])
  })
})

it.runIf(existsSync('/proc/self/stat'))(
  'a signal ends a service in the middle of a household',
  { timeout: 60_000 },
  async () => {
    const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--lang', 'en'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const url = await new Promise<string>((resolve) => {
      child.stderr?.on('data', (part) => resolve(/http:\S+/.exec(String(part))?.[0] ?? ''))
    })
    const claims = Array.from({ length: 1000 }, (_, place) => ({ id: `c${place}`, settledOn: '2013-06-01' }))
    const members = Array.from({ length: 5 }, (_, place) => ({ id: `m${place}`, claims }))
    const asked = fetch(`${url}/assess`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...household, members }),
    }).catch(() => undefined)
    // All of it takes many seconds.
    while (workOf(child) < 3) await new Promise((resolve) => setTimeout(resolve, 20))
    await expectSoonEnded(child)
    expect(await asked).toBe(undefined)
  },
)

describe('said before any work', () => {
  it('a read-only report stays as it is', () => {
    const out = join(newFolder(), 'out')
    writeFileSync(out, 'signed')
    chmodSync(out, 0o444)
    const { status, stderr } = assessInto(out)
    expect([status, stderr, readFileSync(out, 'utf8')]).toEqual([
      2,
      expect.stringContaining('the file is read-only and was left as it is'),
      'signed',
    ])
  })

  it('a folder, no name, and no folder', () => {
    const at = newFolder()
    expect(assessInto(at).stderr).toContain('is a folder, not a file')
    expect(assessInto('').stderr).toContain('cannot write the file: ""')
    expect(assessInto(join(at, 'no', 'such')).stderr).toContain('cannot write the file')
    expect(readdirSync(at)).toEqual([])
  })

  it('names of 250 bytes are names', () => {
    const out = join(newFolder(), '救'.repeat(83))
    expect([assessInto(out).status, existsSync(out)]).toEqual([0, true])
  })

  it('a folder or nothing on standard input', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'assess', '-', '--lang', 'en'], {
      stdio: [openSync(folder, 'r'), 'pipe', 'pipe'],
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([2, expect.stringContaining('is a folder, not a file: -')])
    expect(
      spawnSync(process.execPath, [cli, 'assess', '--lang', 'en'], { input: '', encoding: 'utf8' }).stderr,
    ).toContain('standard input is empty')
  })
})
