/**
 * The worked example of docs/audit.md: a made-up ledger of 2,000 households over 2013, seed 2013. `WRITE_LEDGER=folder` writes
 * its files there (`HOUSEHOLDS` for another number of them, `ONE_WRONG_IN` to keep so few of those with an error that they are
 * one in so many), as `npm run example:ledger` does.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { expectGenerated } from '../support/generated'
import { flatTables, writeFlatTables } from './flat-tables'
import { ledgerCsv, type Planted, plant } from './planter'

const seed = 2013

function writeExample(folder: string, households: number, oneWrongIn = 1): void {
  const { cases, payments, standards, findings } = fewerErrors(plant(seed, households), oneWrongIn)
  mkdirSync(folder, { recursive: true })
  writeFlatTables(folder, flatTables(cases, standards))
  writeFileSync(join(folder, 'cases.jsonl'), `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`)
  writeFileSync(join(folder, 'ledger.csv'), ledgerCsv(payments))
  if (process.env.WRITE_LEDGER !== undefined)
    writeFileSync(join(folder, 'planted.json'), JSON.stringify(countsOf(findings)))
  writeFileSync(join(folder, 'standards.json'), `${JSON.stringify(standards, undefined, 2)}\n`)
}

/** The ledger without most of the households that have an error: one in so many is left. */
function fewerErrors(planted: Planted, oneWrongIn: number): Planted {
  const wrong = new Set(planted.findings.map(({ household }) => household))
  const all = new Set([...planted.cases.map(({ id }) => id), ...planted.payments.map(({ household }) => household)])
  let [right, kept] = [0, 0]
  for (const id of all) {
    if (!wrong.has(id)) right += 1
    else if (oneWrongIn > 1 && (kept + 1) * (oneWrongIn - 1) > right) all.delete(id)
    else kept += 1
  }
  return {
    ...planted,
    cases: planted.cases.filter(({ id }) => all.has(id)),
    payments: planted.payments.filter(({ household }) => all.has(household)),
    findings: planted.findings.filter(({ household }) => household === undefined || all.has(household)),
  }
}

function countsOf(findings: Planted['findings']): { readonly [kind: string]: number } {
  const counts: { [kind: string]: number } = {}
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const target = process.env.WRITE_LEDGER

const count = (name: string, otherwise: string): number => Number.parseInt(process.env[name] ?? otherwise, 10)

if (target !== undefined) writeExample(target, count('HOUSEHOLDS', '2000'), count('ONE_WRONG_IN', '1'))

it('gives the result that docs/audit.md prints', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-example-'))
  writeExample(folder, 2000)
  const args = [
    '--cases',
    join(folder, 'cases.jsonl'),
    '--payments',
    join(folder, 'ledger.csv'),
    '--standards',
    join(folder, 'standards.json'),
  ]
  const ran = await jiuzhuArgs([
    'audit',
    ...args,
    '--from',
    '2013-01',
    '--to',
    '2013-12',
    '--at',
    '2026-11-29T18:00:00.000Z',
  ])
  const page = readFileSync('docs/audit.md', 'utf8')
  const printed = /(?<=```text\n)Audit of[\s\S]*?(?=```)/
  expect(page).toMatch(printed)
  expectGenerated(
    'docs/audit.md',
    page.replace(printed, () => ran.out.replaceAll(folder, 'example')),
  )
}, 60_000)
