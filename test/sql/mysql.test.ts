/** How MariaDB and MySQL spell what is printed for the other databases, and what they are told that those need not be. */
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/sql/dialects'
import { spelledForMysql } from '../../src/sql/mysql-spelling'

const { mysql } = dialects
const x = { text: 'x', level: 2 }
const byLetter = (text: string): string => `CONVERT(${text} USING utf8mb4) COLLATE utf8mb4_bin REGEXP`

describe('the spelling', () => {
  it.each([
    ['a name', '"key.household"', '`key.household`'],
    ['a name with quotation marks', '"due ""dibao"" `x`"', '`due "dibao" ``x```'],
    ['a text with what looks like names and calls', `'"a" LEAST(1, 2)' AS "b"`, `'"a" LEAST(1, 2)' AS \`b\``],
    ['a text with a quotation mark', `'it''s "so"'`, `'it''s "so"'`],
    ['a backslash in a text', "'\\A'", "'\\\\A'"],
    ['a comment', '-- a "name"\n"b"', '-- a "name"\n`b`'],
    ['a comment that ends like a text', "-- not '\\A'", "-- not '\\A'"],
    ['a comment within a line', '0.40 /* "share" */ * "a"', '0.40 /* "share" */ * `a`'],
    ['types', 'CAST("a" AS TEXT), CAST("b" AS INTEGER)', 'CAST(`a` AS CHAR), CAST(`b` AS SIGNED)'],
    [
      'other types',
      'CAST(0 AS BIGINT) CAST(NULL AS BOOLEAN) CAST(1 AS NUMERIC) CAST(1 AS DECIMAL(9, 0))',
      'CAST(0 AS SIGNED) CAST(NULL AS SIGNED) CAST(1 AS DECIMAL) CAST(1 AS DECIMAL(9, 0))',
    ],
    ['a type that is a name', '"TEXT" TEXT', '`TEXT` TEXT'],
    ['a type after several blanks', 'CAST("a" AS\n  TEXT)', 'CAST(`a` AS\n  CHAR)'],
    [
      'a length of time',
      `"a" - INTERVAL '18 years' < "b" + INTERVAL '1 month'`,
      '`a` - INTERVAL 18 YEAR < `b` + INTERVAL 1 MONTH',
    ],
    ['a short time', `INTERVAL '5 seconds'`, 'INTERVAL 5 SECOND'],
    ['an order', 'ORDER BY "a" NULLS FIRST, "b"', 'ORDER BY `a`  , `b`'],
    [
      'a month',
      `CAST(date_trunc('month', CAST("a" AS TIMESTAMP)) AS DATE)`,
      "CAST(DATE_FORMAT(CAST(`a` AS DATETIME), '%Y-%m-01') AS DATE)",
    ],
    [
      'lists',
      `string_agg(DISTINCT "a", ';'), string_agg("b", '; ' ORDER BY "c")`,
      "GROUP_CONCAT(DISTINCT `a` SEPARATOR ';'), GROUP_CONCAT(`b` ORDER BY `c` SEPARATOR '; ')",
    ],
    ['truths of many rows', 'bool_or("a") AND NOT bool_and("b")', 'MAX(`a`) AND NOT MIN(`b`)'],
    ['the length of a text', 'length("a") = 4', 'CHAR_LENGTH(`a`) = 4'],
    ['a table that is kept', 'step_1 AS MATERIALIZED (SELECT 1)', 'step_1 AS  (SELECT 1)'],
    ['the largest', 'GREATEST(0, "a" - 1)', 'GREATEST(0, COALESCE(`a` - 1, 0))'],
    [
      'the least of three',
      'LEAST("a", "b", "c") < 5',
      'LEAST(COALESCE(`a`, `b`, `c`), COALESCE(`b`, `c`, `a`), COALESCE(`c`, `a`, `b`)) < 5',
    ],
    [
      'one within another',
      '(LEAST(2.5, GREATEST("a", CAST(f("b", 1) AS DECIMAL(9, 2)))))',
      '(LEAST(2.5, COALESCE(GREATEST(COALESCE(`a`, CAST(f(`b`, 1) AS DECIMAL(9, 2))), COALESCE(CAST(f(`b`, 1) AS DECIMAL(9, 2)), `a`)), 2.5)))',
    ],
    // A number is never NULL: it needs no other to stand in for it.
    [
      'numbers, and what only begins with one',
      'LEAST(12, 2.50, 1 - "a")',
      'LEAST(12, 2.50, COALESCE(1 - `a`, 12, 2.50))',
    ],
    ['a column of that name', 'SELECT LEAST FROM t', 'SELECT LEAST FROM t'],
    ['a bracket that nothing closes', 'GREATEST("a", 0', 'GREATEST(COALESCE(`a`, 0), 0)'],
    ['a bracket that nothing opened', 'a) AS "b"', 'a) AS `b`'],
    ['nothing', '', ''],
  ])('of %s', (_, text, spelled) => {
    expect(spelledForMysql(text)).toBe(spelled)
  })

  it('is the last step', () => {
    expect(mysql.spelled('"a"')).toBe('`a`')
    expect(dialects.postgres.spelled('"a"')).toBe('"a"')
  })
})

describe('on MariaDB', () => {
  it('a text counts by its bytes, and is given out as a text', () => {
    expect(mysql.exactly(x)).toEqual({ text: 'CAST(CONVERT(x USING utf8mb4) AS BINARY)', level: 2 })
    expect(mysql.givenOut('"k"')).toBe('CONVERT("k" USING utf8mb4)')
    const blanks = '[\\s\\x{0B}\\p{Z}\\x{FEFF}]+'
    expect(mysql.trimmed('"k"')).toBe(
      `REGEXP_REPLACE(CONVERT("k" USING utf8mb4) COLLATE utf8mb4_bin, '^${blanks}|${blanks}$', '')`,
    )
    expect([dialects.duckdb.exactly(x), dialects.duckdb.givenOut('"k"')]).toEqual([x, '"k"'])
  })

  it('a typed number is one in digits, and a day one that is written out', () => {
    expect(mysql.isTyped('number', x)?.text).toBe(`${byLetter('CAST(x AS CHAR)')} '\\A(-?[0-9]+([.][0-9]+)?)\\z'`)
    expect(mysql.isTyped('day', x)?.text).toBe(`${byLetter('CAST(x AS CHAR)')} '\\A([0-9]{4}-[0-9]{2}-[0-9]{2})\\z'`)
    expect(dialects.postgres.isTyped('day', x)).toBeUndefined()
  })

  it('a set is a text with commas', () => {
    expect(mysql.sets.read(x, "'a', 'b'").text).toBe(
      `CASE WHEN CAST(CONVERT(x USING utf8mb4) AS BINARY) = 'none' THEN '' WHEN ${byLetter('x')} '\\A((a|b)(;(a|b))*)\\z' THEN REPLACE(x, ';', ',') END`,
    )
    expect(mysql.sets.hasOneOf(x, ['a', 'b']).text).toBe("FIND_IN_SET('a', x) > 0 OR FIND_IN_SET('b', x) > 0")
    expect(mysql.sets.hasOneOf(x, []).text).toBe('(x <> x)')
  })

  it('a quotient is whole and exact, and numbers have room', () => {
    expect(mysql.wholeQuotient(x, '12').text).toBe('((x - MOD(x, 12)) / 12)')
    const { orUnknown, wide, fen, knownFen, withDecimals } = mysql
    expect([orUnknown(x), wide(x), fen(x), knownFen(x), withDecimals(x, 4)]).toEqual([x, x, x, x, x])
    expect(
      mysql.inForce(
        x,
        '',
        (day) => day,
        (all) => all,
      ),
    ).toBe(x)
  })

  it('a stage has a limit that no table reaches; files, texts and comments are for others', () => {
    const { id, fence, fenceEnd, readsFiles, readsTexts, hasTruth, commentsOnViews } = mysql
    expect([id, fence, fenceEnd]).toEqual(['mysql', '', '\nLIMIT 18446744073709551615'])
    expect([readsFiles, readsTexts, hasTruth, commentsOnViews]).toEqual([false, false, false, false])
    const { duckdb, postgres } = dialects
    for (const other of [duckdb, postgres])
      expect([other.fenceEnd, other.hasTruth, other.commentsOnViews]).toEqual(['', true, true])
  })

  it('a list of expected columns is selected, and held against its own types', () => {
    expect(
      mysql.rows(
        [
          ["'t'", "'a'"],
          ["'u'''", '1'],
        ],
        ['table', 'column'],
        'e',
      ),
    ).toBe(`(\n  SELECT 't' AS "table", 'a' AS "column" UNION ALL\n  SELECT 'u''' AS "table", 1 AS "column"\n) AS e`)
    expect(mysql.matches('a', 'b')).toBe(`${byLetter('a')} CONCAT('\\A(', b, ')\\z')`)
    expect(mysql.currentSchema).toBe('DATABASE()')
    expect(mysql.typesThere).toEqual({
      any: '',
      number: '(decimal|smallint|mediumint|int|bigint)',
      integer: '(decimal|smallint|mediumint|int|bigint)',
      truth: '(boolean|tinyint)',
      text: '(varchar|char|text|mediumtext|tinytext)',
      day: 'date',
    })
    expect(mysql.types).toEqual({
      any: 'VARCHAR(191)',
      number: 'DECIMAL(20, 6)',
      integer: 'INTEGER',
      truth: 'BOOLEAN',
      text: 'VARCHAR(1000)',
      day: 'DATE',
    })
  })
})

describe('a function of a row', () => {
  it('takes each fact under a name that no column has, with room for any number, and gives an object', () => {
    const given = [
      { name: 'size', kind: 'integer' },
      { name: 'since', kind: 'day' },
    ] as const
    const gives = [
      { name: 'outcome', type: 'TEXT' },
      { name: 'due', type: 'NUMERIC' },
    ]
    expect(mysql.parameter('size')).toBe('given size')
    expect(mysql.rowFunction('f', 'SELECT 1', given, gives)).toBe(
      [
        'DROP FUNCTION IF EXISTS f;',
        'CREATE FUNCTION f(',
        '  "given size" DECIMAL(65, 30),',
        '  "given since" DATE',
        ')',
        'RETURNS JSON READS SQL DATA',
        `RETURN (SELECT JSON_OBJECT('outcome', CAST("outcome" AS CHAR), 'due', CAST("due" AS CHAR)) FROM (`,
        'SELECT 1',
        ') AS r);',
      ].join('\n'),
    )
  })
})

describe('an audit', () => {
  const { begin, table, end } = mysql.audit.script

  it('is a script of tables in a schema that is gone in the end, over tables with all their columns', () => {
    expect(table('t', 'SELECT 1')).toBe('CREATE TABLE t AS\nSELECT 1;')
    // MySQL takes what is for MariaDB alone as a comment
    expect(begin('s')).toEqual([
      'CREATE SCHEMA s;',
      "/*M! SET SESSION join_cache_level = 4, optimizer_switch = 'join_cache_hashed=on', join_buffer_size = 67108864 */;",
    ])
    expect(end('s')).toEqual(['DROP SCHEMA s;'])
    expect(mysql.audit.script.prefix('s', 'audit_')).toBe('s.audit_')
    expect([mysql.audit.viewOfParts, mysql.audit.mayLackColumns]).toEqual([undefined, false])
    const { monthsLater, daysBetween } = mysql.audit
    expect(monthsLater('a', 'n')).toBe('CAST(a + INTERVAL (n) MONTH AS DATE)')
    expect(daysBetween('a', 'b')).toBe('DATEDIFF(b, a)')
  })

  it('sets of several rows are one, and what is in a set is among some', () => {
    expect(mysql.sets.of(["'a'", 'x'])).toBe("CONCAT_WS(',', 'a', x)")
    expect(mysql.sets.united('x')).toBe("COALESCE(GROUP_CONCAT(NULLIF(x, '') SEPARATOR ','), '')")
    expect(mysql.sets.hasOnly(x, ['a', 'b']).text).toBe(`(x = '' OR ${byLetter('x')} '\\A((a|b)(,(a|b))*)\\z')`)
  })
})
