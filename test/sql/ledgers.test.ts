/** Ledgers as offices have them, by the audit in SQL: over what `inspect --write-clean` makes of them, the findings of the command. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flatTables, writeFlatTables } from '../audit/flat-tables'
import { folder, folders, type Ledger, ledgers, register } from '../cli/ledgers'
import { jiuzhuArgs } from '../support/command-line'
import { DuckDb } from './support/duckdb'

let database: DuckDb
const clean = mkdtempSync(join(tmpdir(), 'jiuzhu-ledgers-'))
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(async () => {
  await database.close()
  rmSync(clean, { recursive: true })
})

const at = (name: string): string => join(clean, `${name}.csv`)

type Case = Parameters<typeof flatTables>[0][number]

const linesOf = (file: string): readonly Case[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)

/** Which options say how a ledger is read, and which what is compared. */
function optionsOf({ more = [] }: Ledger) {
  const place = more.indexOf('--programme')
  return place < 0
    ? { reading: more, comparing: [] }
    : { reading: more.toSpliced(place, 2), comparing: more.slice(place, place + 2) }
}

/** The files as the project was given them, where they lie beside it; `test/cli/ledgers.test.ts` reads both. */
const where = folders.at(-1) ?? folder

/** The others have a register of tables, which `inspect` refuses. */
const inSql = ledgers.filter(({ cases = register }) => cases[0] === '--cases')

describe.each(inSql.map((ledger) => ({ ...ledger, where })))('$where/$file $more', (ledger) => {
  const { file, cases: [, cases = ''] = register, window, findings } = ledger
  const { reading, comparing } = optionsOf(ledger)
  const here = (path: string): string => path.replace(folder, where)

  it('has the same findings in SQL', async () => {
    const standards = JSON.parse(readFileSync(`${folder}/city.json`, 'utf8')) as readonly object[]
    writeFlatTables(clean, flatTables(linesOf(here(cases)), standards))
    const parts = [file].flat().map((name, place) => ({ name, to: at(`ledger-${place}`) }))
    for (const { name, to } of parts) {
      const args = ['--table', 'payments', ...reading.map(here), '--write-clean', to]
      await jiuzhuArgs(['inspect', `${where}/${name}`, ...args])
    }
    const files = parts.map(({ to }) => `'${to}'`).join(', ')
    await database.run(
      `CREATE OR REPLACE TABLE ledger AS SELECT * FROM read_csv([${files}], header = true, all_varchar = true, union_by_name = true)`,
    )
    const tables = ['households', 'members', 'claims', 'standards'].flatMap((name) => [`--${name}`, at(name)])
    const args = ['--payments', 'ledger', '--values', 'text', '--from', window[0], '--to', window[1], ...comparing]
    const { out } = await jiuzhuArgs(['sql', 'audit', '--dialect', 'duckdb', ...tables, ...args])
    const lines = (await database.rows(out)).map((row) => {
      const { kind, household, person, claim, programme, period, due, paid, difference } = row
      const subject = [household, person, claim, programme === 'dibao' ? '' : programme, period]
      return [kind, ...subject.filter((one) => one), due ?? '', paid, difference ?? ''].join(' ')
    })
    expect(lines.sort()).toEqual([...findings].sort())
  })
})

it('ids that a spreadsheet damaged are refused before any query', async () => {
  const to = at('damaged')
  const { code } = await jiuzhuArgs([
    'inspect',
    `${folder}/damaged.csv`,
    '--table',
    'payments',
    ...['--write-clean', to],
  ])
  expect(code).toBe(1)
})
