/**
 * What the document gives, row by row, against the fixtures by hand: every programme, figure, formula and reading has a row, every
 * fixture that a row names stands and passes, and on the two sides of a threshold different things are expected.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clauseAt } from '../../src/kit/document'
import { checkRow } from '../../src/tables/check'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { programmeIds } from '../../src/yiwu/programmes'
import { type FixtureRow, fixtureFiles, fixtureRows } from '../support/fixtures'
import { readingIds } from '../support/yiwu'
import { figureRows } from './figures'
import { programmeRows } from './programmes'
import { readingRows } from './readings'

const rows = [...programmeRows, ...figureRows, ...readingRows]
const fixtures = new Map<string, FixtureRow>()
for (const file of fixtureFiles('.csv'))
  for (const row of await fixtureRows(file))
    fixtures.set(`${file.replace(/^fixtures\//, '').replace(/\.csv$/, '')}: ${row.cells[0]}`, row)

/** What a fixture expects, by the names of its columns. */
const expected = ({ columns, cells }: FixtureRow): string =>
  columns.flatMap(({ kind, name }, place) => (kind === 'expected' ? [`${name}=${cells[place] ?? ''}`] : [])).join()

describe('every row', () => {
  it.each(rows.map((row) => [`${row.clause} ${row.of}: ${row.says}`, row] as const))('%s', (_, row) => {
    const { clause, sides = [], proofs = [], tests = [] } = row
    expect(clauseAt(yiwuInFull.sentences, clause).locator).toBe(clause)
    expect(sides.length + proofs.length + tests.length).toBeGreaterThan(0)
    for (const name of [...sides.flat(), ...proofs]) {
      const fixture = fixtures.get(name)
      expect(fixture, name).toBeDefined()
      if (fixture)
        expect(checkRow(fixture.line, fixture.columns, fixture.cells, fixture.subject).mismatches, name).toEqual([])
    }
    for (const [one, other] of sides) {
      const [first, second] = [fixtures.get(one), fixtures.get(other)]
      expect(first && expected(first), `${one} | ${other}`).not.toBe(second && expected(second))
    }
    for (const test of tests) {
      const [, file = '', words = ''] = /^(\S+): (.*)$/.exec(test) ?? []
      expect(readFileSync(file, 'utf8'), test).toContain(words)
    }
  })
})

it('no programme, formula or reading is without a row', () => {
  const named = new Set(rows.map((row) => row.of))
  const all = [...programmeIds, ...readingIds]
  expect(all.filter((id) => !named.has(id))).toEqual([])
  expect(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'].filter((id) => !named.has(id))).toEqual([])
})
