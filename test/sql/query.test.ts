/** Stages laid out as a query: a chain of common tables on DuckDB, lateral stages beside the table on PostgreSQL. */
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/sql/dialect'
import { printQuery } from '../../src/sql/query'
import { column, printed, result, stage, start } from './support/stages'

const first = stage([column('a', '"given.a" + 1', 'a 一: first\r\nstep', 'more')])
const second = stage([column('b', '"a" * 2')], { title: 'Second' })
const open = { when: '"open"' }

describe('a query without stages', () => {
  const beside = `SELECT
  "id",
  "b" AS "due"
FROM (
  SELECT
    "id",
    "a" AS "given.a"
  FROM "households"
) AS s_0`

  it('selects from the table', () => {
    expect(printed('postgres', [])).toBe(beside)
    expect(printed('duckdb', [])).toBe(`WITH s_0 AS (
  SELECT
    "id",
    "a" AS "given.a"
  FROM "households"
)
SELECT
  "id",
  "b" AS "due"
FROM s_0`)
  })

  it('selects from a row of parameters', () => {
    const { columns } = start
    const parts = { start: { columns, from: undefined }, stages: [], result, prefix: 's_' }
    expect(printQuery(parts, dialects.postgres)).toBe(beside.replace('\n  FROM "households"', ''))
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

  it('stand beside the row on PostgreSQL', () => {
    expect(printed('postgres', [first, second])).toBe(`SELECT
  "id",
  "b" AS "due"
FROM (
  SELECT
    "id",
    "a" AS "given.a"
  FROM "households"
) AS s_0
CROSS JOIN LATERAL (
  SELECT
    -- a 一: first step
    -- more
    "given.a" + 1 AS "a"
  OFFSET 0
) AS s_1

-- Second
CROSS JOIN LATERAL (
  SELECT
    "a" * 2 AS "b"
  OFFSET 0
) AS s_2`)
  })

  it('that look at other rows stand around all before them on PostgreSQL', () => {
    const over = { overRows: true }
    const around = (heading: string): string => `SELECT
  "id",
  "b" AS "due"
FROM (
${heading}  SELECT
    *,
    sum("a") OVER () AS "b"
  FROM (
    SELECT
      "id",
      "a" AS "given.a"
    FROM "households"
  ) AS s_0
) AS s_1`
    const columns = [column('b', 'sum("a") OVER ()')]
    expect(printed('postgres', [stage(columns, over)])).toBe(around(''))
    expect(printed('postgres', [stage(columns, { ...over, title: 'Sum' })])).toBe(around('  -- Sum\n'))
    expect(printed('duckdb', [stage(columns, over)])).toBe(printed('duckdb', [stage(columns)]))
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

  it('are guarded column by column on DuckDB', () => {
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

  it('stand in one place on PostgreSQL, which a row that it does not hold for passes at once', () => {
    expect(fromTitle(printed('postgres', stages))).toBe(`

-- Open
LEFT JOIN LATERAL (
  SELECT *
  FROM (
    SELECT
      "a" AS "b",
      2 AS "c"
    WHERE "open"
    OFFSET 0
  ) AS s_2
  CROSS JOIN LATERAL (
    SELECT
      "b" AS "d"
    OFFSET 0
  ) AS s_3
  OFFSET 0
) AS s_2_ ON TRUE
LEFT JOIN LATERAL (
  SELECT *
  FROM (
    SELECT
      "a" AS "e"
    WHERE "other"
    OFFSET 0
  ) AS s_4
  OFFSET 0
) AS s_4_ ON TRUE
CROSS JOIN LATERAL (
  SELECT
    1 AS "f"
  OFFSET 0
) AS s_5`)
  })
})

describe('stages of a condition that are not beside one another', () => {
  it('stand in two places on PostgreSQL', () => {
    const stages = [stage([column('b', '1')], open), stage([column('c', '"b"')]), stage([column('d', '"c"')], open)]
    const place = (name: string, line: string): string => `LEFT JOIN LATERAL (
  SELECT *
  FROM (
    SELECT
      ${line}
    WHERE "open"
    OFFSET 0
  ) AS ${name}
  OFFSET 0
) AS ${name}_ ON TRUE`
    const text = printed('postgres', stages)
    expect(text.slice(text.indexOf('LEFT JOIN'))).toBe(`${place('s_1', '1 AS "b"')}
CROSS JOIN LATERAL (
  SELECT
    "b" AS "c"
  OFFSET 0
) AS s_2
${place('s_3', '"c" AS "d"')}`)
  })
})
