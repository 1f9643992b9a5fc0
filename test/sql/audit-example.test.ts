/** The worked example of docs/audit.md in SQL, with the commands of docs/sql.md on DuckDB: from CSV files to the same findings. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingKinds } from '../../src/audit/finding'
import { kindsForPeople } from '../../src/words/audit-report'
import { findingWords } from '../../src/yiwu/finding-words'
import { flatTables, writeFlatTables } from '../audit/flat-tables'
import { ledgerCsv, plant } from '../audit/planter'
import { jiuzhu } from '../support/command-line'
import { findingsOf, findingText } from './support/audit'
import { blocksOf, csvLines } from './support/documentation'
import { DuckDb } from './support/duckdb'

const blocks = blocksOf(readFileSync('docs/sql.md', 'utf8'), 'An audit in SQL')
const [first, byKind] = blocks.filter(({ language }) => language === 'csv').map(({ body }) => body.trim().split('\n'))
const [command = ''] = blocks.filter(({ language }) => language === 'sh').map(({ body }) => body)
const [summary = ''] = blocks.filter(({ language }) => language === 'sql').map(({ body }) => body)

describe('the worked example on DuckDB', () => {
  const planted = plant(2013, 2000)
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-sql-example-'))
  let database: DuckDb

  beforeAll(async () => {
    mkdirSync(join(folder, 'example'))
    writeFlatTables(join(folder, 'example'), flatTables(planted.cases, planted.standards))
    writeFileSync(join(folder, 'example', 'ledger.csv'), ledgerCsv(planted.payments))
    database = await DuckDb.open()
    const { code, out } = await jiuzhu(command.replace('npx jiuzhu ', '').split(' | ')[0] ?? '')
    expect(code).toBe(0)
    await database.run(`CREATE TABLE findings AS\n${out.replaceAll("'example/", `'${folder}/example/`)}`)
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  it('gives the findings of jiuzhu audit, each and no other', async () => {
    const found = (await database.rows('FROM findings')).map((row) => findingText(row)).sort()
    expect(found.length).toBeGreaterThan(1000)
    expect(found).toEqual((await findingsOf(planted, { from: '2013-01', to: '2013-12' })).texts)
  })

  it('begins as docs/sql.md shows', async () => {
    const lines = csvLines(await database.rows('FROM findings LIMIT 4'))
    expect(lines).toEqual(first)
  })

  it('comes by kind to the counts and sums of docs/sql.md, and of docs/audit.md', async () => {
    const rows = await database.rows(summary)
    expect(csvLines(rows)).toEqual(byKind)
    const page = readFileSync('docs/audit.md', 'utf8')
    const ofQuery = findingKinds.filter((kind) => new Set(rows.map((row) => row.kind)).has(kind))
    const printed = ofQuery.map((kind) => {
      const [, count, yuan] =
        new RegExp(`^ {2}${(findingWords?.[kind]?.name ?? kindsForPeople[kind]).en} +(\\d+) +([\\d.,]+)$`, 'm').exec(
          page,
        ) ?? []
      return { kind, count, yuan: yuan?.replaceAll(',', '') }
    })
    expect([...rows].sort(byName)).toEqual([...printed].sort(byName))
  })
})

const byName = (a: { readonly [column: string]: unknown }, b: { readonly [column: string]: unknown }): number =>
  String(a.kind) < String(b.kind) ? -1 : 1
