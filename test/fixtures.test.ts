/** The fixture tables are the proof: every row of every table, and every household, as `jiuzhu check` runs them. */
import { createReadStream } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRow } from '../src/tables/check'
import { checkAssessment } from '../src/tables/check-assessments'
import { readJsonRecords } from '../src/tables/json-lines'
import { formulas } from '../src/yiwu/formulas'
import { yiwu } from '../src/yiwu/policy'
import { programmeIds } from '../src/yiwu/programmes'
import { readings } from '../src/yiwu/readings'
import { fixtureFiles, fixtureRows } from './support/fixtures'
import { readingIds } from './support/yiwu'

const tables = await Promise.all(fixtureFiles('.csv').map(async (file) => ({ file, rows: await fixtureRows(file) })))
const households = await Promise.all(
  fixtureFiles('.jsonl')
    .filter((file) => file.includes('assessments'))
    .map(async (file) => {
      const records = []
      for await (const record of readJsonRecords(createReadStream(file))) records.push(record)
      return { file, records }
    }),
)

describe.each(tables)('$file', ({ rows }) => {
  it.each(rows.map((row) => [`line ${row.line} ${row.cells[0]}`, row] as const))('%s', (_, row) => {
    expect(checkRow(row.line, row.columns, row.cells, row.subject).mismatches).toEqual([])
  })
})

describe.each(households)('$file', ({ records }) => {
  it.each(records.map((record) => [`line ${record.position}`, record] as const))('%s', (_, record) => {
    expect('value' in record).toBe(true)
    if ('value' in record) expect(checkAssessment(yiwu, record.position, record.value).mismatches).toEqual([])
  })
})

describe('what the tables cover', () => {
  const rowsOf = (id: string) => tables.flatMap(({ rows }) => rows.filter(({ subject }) => subject.id === id))

  it.each(Object.keys(formulas))('%s has at least 12 rows', (id) => {
    expect(rowsOf(id).length).toBeGreaterThanOrEqual(12)
  })

  it.each([...programmeIds, 'standardsCompliance'])('%s has a table', (id) => {
    expect(rowsOf(id).length).toBeGreaterThanOrEqual(2)
  })

  it('names every case once in its table, and says why in a note', () => {
    for (const { file, rows } of tables) {
      const place = (name: string) => rows[0]?.columns.findIndex((column) => column.name === name) ?? -1
      const labels = rows.map(({ cells }) => cells[place('case')])
      expect([file, new Set(labels).size]).toEqual([file, labels.length])
      expect([file, rows.filter(({ cells }) => !cells[place('note')])]).toEqual([file, []])
    }
  })

  // The status of a year's student counts where a year is settled, which no table of one day can show.
  it.each(readingIds.filter((id) => id !== 'grantStatusDay'))('shows every option of the reading %s', (id) => {
    const inTables = tables.flatMap(({ rows }) => rows.map(({ row }) => row.readings[id]))
    const inHouseholds = households.flatMap(({ records }) =>
      records.map((record) =>
        'value' in record ? (record.value as { readings?: { [id: string]: string } }).readings?.[id] : undefined,
      ),
    )
    const seen = new Set<string | undefined>([...inTables, ...inHouseholds, readings[id].default])
    expect(readings[id].options.filter((option) => !seen.has(option))).toEqual([])
  })
})
