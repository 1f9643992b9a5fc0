/** Every row of every programme's fixture table, as text, through the SQL: the results worked out by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SqlOptions } from '../../src/database/options'
import { toSql } from '../../src/sql'
import { programmeIds, programmes } from '../../src/yiwu/programmes'
import type { Readings } from '../../src/yiwu/readings'
import type { ProgrammeId } from '../../src/yiwu/results'
import { standardIds } from '../../src/yiwu/standards'
import { allFixtureRows, type FixtureRow } from '../support/fixtures'
import { DuckDb } from './support/duckdb'

const rows = await allFixtureRows()
const compared = ['outcome', 'amount', 'unit', 'missing', 'min', 'max', 'error'] as const

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

/** A row's cells as the table has them; ids in place of Chinese labels are what the SQL reads. */
function cellsOf({ columns, cells }: FixtureRow): { readonly [name: string]: string } {
  return Object.fromEntries(
    columns.map(({ kind, name }, at) => [kind === 'reading' ? `readings.${name}` : name, cells[at] ?? '']),
  )
}

const sorted = (text: string | null | undefined): string => (text ?? '').split(';').sort().join(';')
/** A fault inside a list is a fault of its column. */
const ofColumn = (path: string): string => path.replace(/\[\d+\]$/, '')

/** Whether the query takes a fact or a standard from its table. */
function columnsRead(id: ProgrammeId, options: Omit<SqlOptions, 'dialect'>, readings: Partial<Readings>) {
  const check = toSql(id, { ...options, dialect: 'duckdb', as: 'check', readings })
  return (path: string): boolean => check.includes(`'${path.replace('standards.', '')}'`)
}

describe.each(programmeIds)('%s', (id) => {
  const mine = rows.filter(({ subject }) => subject.id === id)
  const groups = new Map<string, FixtureRow[]>()
  for (const one of mine) {
    const readings = JSON.stringify(one.row.readings)
    groups.set(readings, [...(groups.get(readings) ?? []), one])
  }

  it('gives what its fixture tables expect', async () => {
    let checked = 0
    for (const [readings, group] of groups) {
      // A reading that does not exist is refused when the SQL is printed.
      if (group.every(({ row }) => row.expected.get('error')?.startsWith('readings.'))) {
        expect(() => toSql(id, { dialect: 'duckdb', readings: JSON.parse(readings) })).toThrow('readings.')
        continue
      }
      const names = ['household', 'person', 'claim', ...Object.keys(programmes[id].definition.facts), ...standardIds]
      const literal = (text: string | undefined): string => (text ? `'${text.replaceAll("'", "''")}'` : 'NULL')
      const lines = group.map((row, at) => {
        const cells = cellsOf(row)
        return `(${names.map((name) => (['household', 'person', 'claim'].includes(name) ? `'${at}'` : literal(cells[name]))).join(', ')})`
      })
      await database.run('DROP TABLE IF EXISTS "fixtures"')
      await database.run(`CREATE TABLE "fixtures" (${names.map((name) => `"${name}" TEXT`).join(', ')})`)
      await database.run(`INSERT INTO "fixtures" VALUES ${lines.join(', ')}`)
      const chosen = JSON.parse(readings) as Partial<Readings>
      const options = { table: 'fixtures', values: 'text', standards: 'columns', claims: 'single' } as const
      const given = await database.rows(toSql(id, { dialect: 'duckdb', ...options, readings: chosen }))
      const byRow = new Map(given.map((row) => [row.household, row]))
      const isRead = columnsRead(id, options, chosen)
      for (const [at, { row, file, line, cells }] of group.entries()) {
        const answer = byRow.get(String(at))
        const faults = (row.expected.get('error') ?? '').split(';').filter((path) => path !== '')
        // A fault in a column that the rule does not read under these readings is not looked for.
        if (faults.some((path) => !isRead(ofColumn(path)))) continue
        // The exact lane narrows this range, and SQL keeps the plain one.
        if (cells.some((cell) => cell.startsWith('narrowed:'))) continue
        for (const column of compared) {
          const expected = row.expected.get(column)
          if (expected === undefined) continue
          const wanted =
            column === 'outcome' && faults.length > 0
              ? 'invalid'
              : column === 'error'
                ? sorted([...new Set(faults.map(ofColumn))].join(';'))
                : sorted(expected)
          const actual =
            column === 'missing' || column === 'error' ? sorted(answer?.[column]) : (answer?.[column] ?? '')
          expect([`${file}:${line} ${column}`, actual]).toEqual([`${file}:${line} ${column}`, wanted])
          checked += 1
        }
      }
    }
    expect(checked).toBeGreaterThan(mine.length / 2)
  })
})
