/** What docs/sql.md shows of DuckDB is what its commands and statements give. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiuzhu } from '../support/command-line'
import { blocksOf, csvLines } from './support/documentation'
import { DuckDb } from './support/duckdb'

const text = readFileSync('docs/sql.md', 'utf8')

describe('docs/sql.md on DuckDB', () => {
  let database: DuckDb
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-docs-'))
  const inFolder = (sql: string): string => sql.replaceAll(/(?<=["'])(\w+\.csv)(?=["'])/g, `${folder}/$1`)
  const blocks = blocksOf(text, 'On DuckDB, over files')
  const [households, standards, expected] = blocks.filter(({ language }) => language === 'csv').map(({ body }) => body)
  const [typed, ofText] = blocks.filter(({ language }) => language === 'sh').map(({ body }) => body)
  const [view] = blocks.filter(({ language }) => language === 'sql').map(({ body }) => body)

  beforeAll(async () => {
    database = await DuckDb.open()
    writeFileSync(join(folder, 'households.csv'), households ?? '')
    writeFileSync(join(folder, 'standards.csv'), standards ?? '')
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  const printedBy = async (command = ''): Promise<string> => {
    const { code, out } = await jiuzhu(command.replace('npx jiuzhu ', '').split(' | ')[0] ?? '')
    expect(code).toBe(0)
    return inFolder(out)
  }

  it('gives over CSV files what the page says', async () => {
    const rows = await database.rows(await printedBy(typed))
    expect(csvLines(rows)).toEqual(expected?.trim().split('\n'))
  })

  it('gives the same where all is text', async () => {
    await database.run(inFolder(view ?? ''))
    await database.run(`CREATE TABLE standards AS FROM read_csv('${folder}/standards.csv')`)
    await database.run(await printedBy(ofText))
    expect(csvLines(await database.rows('SELECT * FROM "dibao"'))).toEqual(expected?.trim().split('\n'))
  })
})

it('docs/sql.md leaves no figure to be measured', () => {
  expect(text).not.toContain('MEASURED')
})
