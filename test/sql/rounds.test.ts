/** Rounds as a query: a recursive table over the stage before, and the state of each row's last round beside it. */
import { describe, expect, it } from 'vitest'
import type { Rounds } from '../../src/sql/columns'
import { column, printed, stage } from './support/stages'

describe('rounds', () => {
  const rounds: Rounds = {
    row: 'id',
    carried: ['cap'],
    working: [[column('due', 'r."used" + 1', 'due 二: what is due')], [column('more', '"due" + 1')]],
    state: [
      { name: 'used', first: '0', next: '"more"' },
      { name: 'left', first: '"cap"', next: '"cap" - "more"' },
    ],
    goesOn: '"used" < "cap"',
    stands: 'r."used" = b."cap"',
  }
  const rounded = (before: string): string => `s_2_rounds AS (
  SELECT
    "id",
    "cap",
    0 AS "used",
    "cap" AS "left"
  FROM ${before}
  UNION ALL
  SELECT
    "id",
    "cap",
    "more" AS "used",
    "cap" - "more" AS "left"
  FROM (
    SELECT
      *,
      "due" + 1 AS "more"
    FROM (
      SELECT
        *,
        -- due 二: what is due
        r."used" + 1 AS "due"
      FROM (
        SELECT *
        FROM s_2_rounds
        WHERE "used" < "cap"
      ) AS working_0
    ) AS working_1
  ) AS working_2
), s_2 AS (
  SELECT
    b.*,
    r."used" AS "used",
    r."left" AS "left"
  FROM ${before} AS b
  JOIN s_2_rounds AS r ON r."id" = b."id" AND r."used" = b."cap"
)`
  const stages = [stage([column('cap', '10')]), stage([], { rounds, title: 'Rounds' })]

  it('read the stage before twice, which is kept', () => {
    expect(printed('duckdb', [...stages, stage([column('b', '1')])])).toBe(`WITH RECURSIVE s_0 AS (
  SELECT
    "id",
    "a" AS "given.a"
  FROM "households"
), s_1 AS MATERIALIZED (
  SELECT
    *,
    10 AS "cap"
  FROM s_0
),

-- Rounds
${rounded('s_1')}, s_3 AS (
  SELECT
    *,
    1 AS "b"
  FROM s_2
)
SELECT
  "id",
  "b" AS "due"
FROM s_3`)
  })
})
