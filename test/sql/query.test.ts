/** Stages laid out as a query: a chain of common tables. */
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/sql/dialects'
import { printQuery } from '../../src/sql/query'
import { column, printed, result, stage, start } from './support/stages'

const first = stage([column('a', '"given.a" + 1', 'a 一: first\r\nstep', 'more')])
const second = stage([column('b', '"a" * 2')], { title: 'Second' })
const open = { when: '"open"' }

describe('a query without stages', () => {
  const plain = `WITH s_0 AS (
  SELECT
    "id",
    "a" AS "given.a"
  FROM "households"
)
SELECT
  "id",
  "b" AS "due"
FROM s_0`

  it('selects from the table', () => {
    expect(printed('postgres', [])).toBe(plain)
    expect(printed('duckdb', [])).toBe(plain)
  })

  it('selects from a row of parameters', () => {
    const { columns } = start
    const parts = { start: { columns, from: undefined }, stages: [], result, prefix: 's_' }
    expect(printQuery(parts, dialects.postgres)).toBe(plain.replace('\n  FROM "households"', ''))
  })

  it('stands behind the tables that it reads beside its own', () => {
    const before = [{ name: 'b_1', title: 'Before', query: 'SELECT 1' }]
    const parts = { start: { ...start, before }, stages: [], result, prefix: 's_' }
    expect(printQuery(parts, dialects.duckdb)).toBe(plain.replace('WITH ', 'WITH\n-- Before\nb_1 AS (\n  SELECT 1\n),'))
  })
})

describe('stages', () => {
  it('stand on one another on DuckDB', () => {
    expect(printed('duckdb', [first, second])).toBe(`WITH s_0 AS (
  SELECT
    "id",
    "a" AS "given.a"
  FROM "households"
), s_1 AS (
  SELECT
    *,
    -- a 一: first step
    -- more
    "given.a" + 1 AS "a"
  FROM s_0
),

-- Second
s_2 AS (
  SELECT
    *,
    "a" * 2 AS "b"
  FROM s_1
)
SELECT
  "id",
  "b" AS "due"
FROM s_2`)
  })

  it('are fenced on PostgreSQL, which would merge them', () => {
    const fenced = printed('postgres', [first, second])
    expect(fenced.match(/ {2}WITH fence AS \(SELECT 1\)\n {2}SELECT\n {4}\*/g)?.length).toBe(2)
    expect(fenced.replaceAll('  WITH fence AS (SELECT 1)\n', '')).toBe(printed('duckdb', [first, second]))
  })
})

describe('stages that are read only where a condition holds', () => {
  const stages = [
    first,
    stage([column('b', '"a"'), column('c', '2')], { ...open, title: 'Open' }),
    stage([column('d', '"b"')], open),
    stage([column('e', '"a"')], { when: '"other"' }),
    stage([column('f', '1')]),
  ]

  const fromTitle = (text: string): string => text.slice(text.indexOf('\n\n-- Open'))

  it('are guarded column by column', () => {
    expect(fromTitle(printed('duckdb', stages))).toBe(`

-- Open
s_2 AS (
  SELECT
    *,
    CASE WHEN "open" THEN "a" END AS "b",
    CASE WHEN "open" THEN 2 END AS "c"
  FROM s_1
), s_3 AS (
  SELECT
    *,
    CASE WHEN "open" THEN "b" END AS "d"
  FROM s_2
), s_4 AS (
  SELECT
    *,
    CASE WHEN "other" THEN "a" END AS "e"
  FROM s_3
), s_5 AS (
  SELECT
    *,
    1 AS "f"
  FROM s_4
)
SELECT
  "id",
  "b" AS "due"
FROM s_5`)
  })

  it('hold what is quick to write where they are not worked out', () => {
    const idle = { ...column('b', '"a"'), idle: '0' }
    expect(printed('duckdb', [stage([idle, column('c', '2')], open)])).toContain(
      '    CASE WHEN "open" THEN "a" ELSE 0 END AS "b",\n    CASE WHEN "open" THEN 2 END AS "c"\n',
    )
  })
})
