/** `audit --jobs`: the same report and the same words from several threads, and from one where files cannot be cut. */
import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stretchesFor, usualJobs } from '../../src/cli/commands/audit-threads'
import { bytesOfPart, type FilePart } from '../../src/cli/file-part'
import { stretchesOf } from '../../src/cli/household-stretches'
import { paymentsTable } from '../../src/tables/catalogue/build'
import { openTable } from '../../src/tables/reading/table'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { ledgerCsv, plant } from '../audit/planter'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-audit-jobs-'))
const cli = join(folder, 'cli.mjs')
const fileOf = (name: string): string => join(folder, name)

const planted = plant(20, 120, true)
const cases = planted.cases.map((one) => JSON.stringify(one))
const [header = '', ...rows] = ledgerCsv(planted.payments).trimEnd().split('\n')

/** Writes a register and a ledger; what is not given is as it was planted. */
function write(given: { readonly cases?: readonly string[]; readonly ledger?: readonly string[] }): void {
  writeFileSync(fileOf('cases.jsonl'), (given.cases ?? cases).join('\n'))
  writeFileSync(fileOf('ledger.csv'), (given.ledger ?? [header, ...rows]).join('\n'))
}

beforeAll(async () => {
  await build({ entryPoints: ['src/main.ts'], bundle: true, platform: 'node', format: 'esm', outfile: cli })
  writeFileSync(fileOf('standards.json'), JSON.stringify(planted.standards))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function audit(jobs: number, ...more: readonly string[]) {
  const files = ['--cases', fileOf('cases.jsonl'), '--payments', fileOf('ledger.csv')]
  const under = ['--standards', fileOf('standards.json'), '--from', '2013-01', '--to', '2013-12']
  const args = ['audit', ...files, ...under, '--at', '2014-01-15T08:00:00.000Z', '--jobs', String(jobs), ...more]
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return { status, stdout, stderr }
}

/** The stretches that the written files are cut into. */
async function cut(wanted: number) {
  const name = fileOf('ledger.csv')
  const table = await openTable({ name, open: () => createReadStream(name) }, paymentsTable(yiwuInFull))
  return stretchesOf(fileOf('cases.jsonl'), table, wanted)
}

const idOfCase = (line: string): string => JSON.parse(line).id
const idOfRow = (line: string): string => line.split(',')[0] ?? ''

/** The lines of a part by their numbers, as whoever reads it counts them. */
async function linesOf(part: FilePart): Promise<ReadonlyMap<number, string>> {
  const bytes: Uint8Array[] = []
  for await (const piece of bytesOfPart(part)) bytes.push(piece)
  const lines = Buffer.concat(bytes).toString().split('\n')
  return new Map(lines.flatMap((line, index) => (line === '' ? [] : [[index + 1, line] as const])))
}

describe('threads', () => {
  const mega = 2 ** 20
  it.each([
    // One below 32 MiB; then the processors there are, but four at most.
    [0, 8, 1],
    [32 * mega - 1, 8, 1],
    [32 * mega, 1, 1],
    [32 * mega, 2, 2],
    [500 * mega, 8, 4],
  ])('of %i bytes on %i processors are %i where nothing is asked', (bytes, processors, threads) => {
    expect(usualJobs(bytes, processors)).toBe(threads)
  })

  it.each([
    // As many for each thread, of 4 MiB or less, and of 16 at most: 8.5 / (2 x 4) is more than 1, so 2 each; 13 / 12, so 2 each.
    [0, 3, 3],
    [8 * mega, 2, 2],
    [8.5 * mega, 2, 4],
    [13 * mega, 3, 6],
    [5000 * mega, 2, 32],
  ])('share a register of %d bytes among %i in %i stretches', (bytes, jobs, stretches) => {
    expect(stretchesFor(bytes, jobs)).toBe(stretches)
  })
})

describe('stretches of households', () => {
  it.each([2, 3, 7])('hold every line once, under its own number: %i', async (wanted) => {
    write({})
    const stretches = (await cut(wanted)) ?? []
    expect(stretches.length).toBe(wanted)
    const read = new Map<number, string>()
    const paid = new Map<number, string>()
    for (const { cases: register, payments, from = '', to = '~' } of stretches) {
      for (const [number, line] of await linesOf(register)) {
        expect(read.has(number)).toBe(false)
        read.set(number, line)
        expect(idOfCase(line) >= from && idOfCase(line) < to).toBe(true)
      }
      for (const [number, line] of await linesOf(payments)) {
        // Each of them has the header.
        if (number === 1) continue
        expect(paid.has(number)).toBe(false)
        paid.set(number, line)
        expect(idOfRow(line) >= from && idOfRow(line) < to).toBe(true)
      }
    }
    expect([...read.entries()]).toEqual(cases.map((line, index) => [index + 1, line]))
    expect([...paid.entries()]).toEqual(rows.map((line, index) => [index + 2, line]))
  })

  it('are fewer where households are', async () => {
    const [first = ''] = cases
    write({ cases: [first, first.replace('"on":"2013-01-01"', '"on":"2013-02-01"')] })
    expect(await cut(3)).toHaveLength(1)
  })

  it.each([
    ['an array', { cases: [`[${cases.join(',')}]`] }],
    [
      'a register in another encoding',
      { cases: [...cases.slice(0, -1), '{"id":"H999999","name":"\ud800"}'], latin: true },
    ],
    ['quotation marks in the ledger', { ledger: [header, ...rows.slice(1), '"H999999",,,dibao,2013-01,1.00,,'] }],
    ['a title above the header', { ledger: ['2013', header, ...rows] }],
    ['a damaged id', { ledger: [header, ...rows, '3.30782E+17,,,dibao,2013-01,1.00,,'] }],
  ])('are not made of %s', async (_, given) => {
    write(given)
    if ('latin' in given) writeFileSync(fileOf('cases.jsonl'), Buffer.from(`${cases.join('\n')}\n"\u00e9"`, 'latin1'))
    expect(await cut(2)).toBeUndefined()
  })
})

describe('audit --jobs', () => {
  const unreadable = {
    cases: cases.map((line, index) => (index % 40 === 7 ? line.replace('"residence":"', '"residence":"x') : line)),
    ledger: [
      header,
      ...rows.map((line, index) => (index % 90 === 11 ? line.replace(/,[\d.]+,2013/, ',x,2013') : line)),
    ],
  }

  /** The report of one thread is one, and that of three is the same, with the same words beside it. */
  function expectSame(given: Parameters<typeof write>[0], least: number, ...more: readonly string[]): void {
    write(given)
    const one = audit(1, ...more)
    expect(one.stdout.length).toBeGreaterThan(least)
    expect(audit(3, ...more)).toEqual(one)
  }

  it('reports the same, rows that cannot be read included', async () => {
    write(unreadable)
    expect(await cut(3)).toHaveLength(3)
    expectSame(unreadable, 100_000, '--format', 'json', '--evidence', '--lang', 'en')
  })

  it('reports the same with columns of people', () => {
    const towns = ['稠江', '北苑', '后宅']
    const carried = rows.map((line, index) => `${line},${towns[index % 3]},62${index % 50}`)
    expectSame({ ledger: [`${header},乡镇,银行账号`, ...carried] }, 50_000, '--format', 'csv', '--lang', 'zh')
    expectSame({ ledger: [`${header},乡镇,银行账号`, ...carried] }, 1000, '--format', 'text', '--lang', 'zh')
  })

  it('reports the same where a thread works on several stretches', () => {
    // With blanks behind each case the register is of 13 MB: over 3 x 4 MiB, and so two stretches for each of three threads.
    const padded = cases.map((line) => line + ' '.repeat(13_000_000 / cases.length))
    expectSame({ cases: padded }, 50_000, '--format', 'csv', '--lang', 'en')
  })

  it.each([
    ['a ledger that is not sorted', { ledger: [header, ...rows.slice(400), ...rows.slice(0, 400)] }],
    ['a row of totals', { ledger: [header, ...rows, '合计,,,,,1.00,,'] }],
  ])('says and reports the same of %s', (_, given) => {
    expectSame(given, 10_000, '--format', 'csv', '--lang', 'en')
  })

  it('refuses a number of threads that is none', () => {
    write({})
    expect(audit(0, '--lang', 'en').stderr).toContain('error: --jobs must be a whole number from 1 to 64')
  })
})
