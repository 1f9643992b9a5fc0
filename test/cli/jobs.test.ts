/** `--jobs`: the same lines in the same order from several threads, bad ones in their places. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-jobs-'))
const cli = join(folder, 'cli.mjs')
const file = join(folder, 'cases.jsonl')

beforeAll(async () => {
  await build({ entryPoints: ['src/main.ts'], bundle: true, platform: 'node', format: 'esm', outfile: cli })
  const households = readFileSync('fixtures/households.jsonl', 'utf8').trim().split('\n')
  const lines = Array.from({ length: 3 }, () => [...households, '{"id":', '', '{"id":"x","members":[]}']).flat()
  writeFileSync(file, lines.join('\n'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const assess = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [cli, 'assess', file, '--standards', 'fixtures/standards.json', '--lang', 'en', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    },
  )

describe('assess --jobs', () => {
  it.each([[], ['--trace', '--reading', 'dibaoFloor=oncePerHousehold']])('prints the same %#', (...more) => {
    const one = assess(...more)
    const three = assess('--jobs', '3', ...more)
    expect([three.status, three.stderr]).toEqual([2, '6 of 150 households have bad input\n'])
    expect(three.stdout).toBe(one.stdout)
    expect(three.stdout.split('\n').length).toBe(151)
  })

  it('keeps the order over many blocks, of which some take much longer than others', () => {
    const [light = ''] = readFileSync('fixtures/households.jsonl', 'utf8').split('\n')
    const costs = {
      disease: 'uraemia',
      inPolicyCost: '1000',
      insurancePaid: '0',
      commercialPaid: '0',
      employerPaid: '0',
    }
    const claims = Array.from({ length: 100 }, (_, place) => ({ id: `c${place}`, settledOn: '2013-06-01', ...costs }))
    const heavy = { members: [{ id: 'a', categories: [], claims }] }
    // 64 lines are a block: every third block is heavy, so that the others overtake it.
    const isHeavy = (place: number): boolean => Math.floor(place / 64) % 3 === 0 && place % 16 === 0
    const lines = Array.from({ length: 25 * 64 }, (_, place) =>
      JSON.stringify({ ...JSON.parse(light), ...(isHeavy(place) ? heavy : {}), id: `H${place}` }),
    )
    const { stdout } = spawnSync(process.execPath, [cli, 'assess', '-', '--jobs', '4'], {
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1_000_000_000,
    })
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => /^\{"id":"(H\d+)"/.exec(line)?.[1])
    expect(ids).toEqual(lines.map((_, place) => `H${place}`))
  })

  it('reads from a pipe, and takes an array whole', () => {
    const households = JSON.stringify(
      readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, 3)
        .map((line) => JSON.parse(line)),
    )
    const piped = (jobs: string): string =>
      execFileSync(process.execPath, [cli, 'assess', '--standards', 'fixtures/standards.json', '--jobs', jobs], {
        input: households,
        encoding: 'utf8',
      })
    expect(piped('2')).toBe(piped('1'))
  })

  it('refuses a number of threads that is none', () => {
    for (const jobs of ['0', '65', 'x', '1.5']) {
      const { status, stderr } = assess('--jobs', jobs)
      expect([status, stderr.split('\n')[0]]).toEqual([2, 'error: --jobs must be a whole number from 1 to 64'])
    }
  })

  it('reads standards from a pipe, which no worker can read again', () => {
    const piped = spawnSync(
      'bash',
      [
        '-c',
        '"$0" "$1" assess "$2" --standards <(cat fixtures/standards.json) --jobs 2 --lang en',
        process.execPath,
        cli,
        file,
      ],
      { encoding: 'utf8', maxBuffer: 100_000_000 },
    )
    expect(piped.stdout).toBe(assess().stdout)
  })
})

describe('compare --jobs', () => {
  const reform = join(folder, 'reform.json')
  const compare = (format: string, ...args: readonly string[]) => {
    const files = ['--cases', file, '--standards', 'fixtures/standards.json', '--reform', reform, '--reform', reform]
    const given = [cli, 'compare', ...files, '--format', format, '--lang', 'en', ...args]
    return spawnSync(process.execPath, given, { encoding: 'utf8', maxBuffer: 100_000_000 })
  }

  it.each(['json', 'csv', 'text'])('prints the same as one thread: %s', (format) => {
    writeFileSync(reform, JSON.stringify({ name: 'more', standards: { urbanDibaoStandard: '660' } }))
    const [one, three] = [compare(format), compare(format, '--jobs', '3')]
    expect([three.status, three.stderr]).toEqual([2, one.stderr])
    expect(three.stdout).toBe(one.stdout)
    expect(three.stdout).toMatch(/more/)
  })
})
