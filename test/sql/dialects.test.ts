/** What PostgreSQL, its kin and DuckDB print each in its own way. */
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/sql/dialects'
import { plainSql, type Sql, sql } from '../../src/sql/expression'

const { postgres, postgresCommon, duckdb } = dialects
const x = { text: 'x', level: 2 }

describe('sets', () => {
  it('are arrays, read from a text with semicolons', () => {
    expect(duckdb.sets.hasOneOf(x, ['a', 'b']).text).toBe("x && ARRAY['a', 'b']")
    expect(duckdb.sets.hasOnly(x, ['a', 'b']).text).toBe("x <@ ARRAY['a', 'b']")
    expect(postgres.sets.of(["'a'", 'x'])).toBe("ARRAY['a', x]")
    expect(postgres.sets.united('x')).toBe(
      "COALESCE(string_to_array(string_agg(NULLIF(array_to_string(x, ';'), ''), ';'), ';'), CAST(ARRAY[] AS TEXT[]))",
    )
    expect(postgres.sets.read(x, "'a', 'b'")).toEqual({
      text: "CASE WHEN x = 'none' THEN CAST(ARRAY[] AS TEXT[]) WHEN x <> '' AND string_to_array(x, ';') <@ ARRAY['a', 'b'] THEN string_to_array(x, ';') END",
      level: 2,
    })
  })

  it('are read by the length of the text where an empty text may be NULL', () => {
    expect(postgresCommon.sets.read(x, "'a', 'b'")).toEqual({
      text: "CASE WHEN x = 'none' THEN CAST(ARRAY[] AS TEXT[]) WHEN length(x) > 0 AND string_to_array(x, ';') <@ ARRAY['a', 'b'] THEN string_to_array(x, ';') END",
      level: 2,
    })
    expect(postgresCommon.sets.of(['x'])).toBe('ARRAY[x]')
  })
})

describe('rows with the same keys', () => {
  const keys = [x, { text: 'y', level: 1 }]

  it('are counted beside the others', () => {
    const counted = { text: 'COUNT(*) OVER (PARTITION BY x, y) > 1', level: 2 }
    expect(postgres.standsTwice(keys, 'rows')).toEqual(counted)
    expect(postgresCommon.standsTwice(keys, 'rows')).toEqual(counted)
    expect(dialects.mysql.standsTwice(keys, 'rows')).toEqual(counted)
  })

  it('are looked up among those that DuckDB finds several times', () => {
    expect(duckdb.standsTwice(keys, 'rows')).toEqual({
      text: '(x, y) IN (SELECT (x, y) FROM rows GROUP BY x, y HAVING COUNT(*) > 1)',
      level: 2,
    })
  })
})

describe('tables', () => {
  it('of expected columns are values', () => {
    expect(
      postgres.rows(
        [
          ["'t'", "'a'"],
          ["'u'", "'b'"],
        ],
        ['table', 'column'],
        'e',
      ),
    ).toBe(`(VALUES\n  ('t', 'a'),\n  ('u', 'b')\n) AS e("table", "column")`)
    expect(postgres.matches('a', 'b')).toBe('a SIMILAR TO b')
    expect(postgres.currentSchema).toBe('current_schema()')
  })

  it('have columns of the types that each kind needs', () => {
    const numbers = '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?'
    expect(duckdb.typesThere).toEqual({
      any: '',
      number: numbers,
      integer: numbers,
      truth: 'boolean',
      text: '(text|varchar|character varying|character)([(][0-9]+[)])?',
      day: 'date',
    })
    expect([postgres.types.number, duckdb.types.number]).toEqual(['NUMERIC', 'DECIMAL(20, 6)'])
    expect({ ...postgres.types, number: '' }).toEqual({
      any: 'TEXT',
      number: '',
      integer: 'INTEGER',
      truth: 'BOOLEAN',
      text: 'TEXT',
      day: 'DATE',
    })
  })

  it('may be files of DuckDB, and all text on each', () => {
    const all = [postgres, postgresCommon, duckdb]
    expect(all.map(({ readsFiles }) => readsFiles)).toEqual([false, false, true])
    expect(all.map(({ readsTexts }) => readsTexts)).toEqual([true, true, true])
  })

  it('of text are read without the blanks at the ends of each cell', () => {
    expect(duckdb.trimmed('x')).toBe(
      "regexp_replace(x, '^[\\s\\x0B\\p{Z}\\x{FEFF}]+|[\\s\\x0B\\p{Z}\\x{FEFF}]+$', '', 'g')",
    )
    expect(postgres.trimmed('x')).toBe(
      "btrim(x, E'\\t\\n\\u000B\\f\\r \\u00A0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF')",
    )
  })

  it('of a stage are worked out by themselves on the kin of PostgreSQL, which have no fence', () => {
    expect([postgresCommon.fence, postgresCommon.fenceEnd]).toEqual(['', '\nOFFSET 0'])
  })
})

describe('a value in force on a day', () => {
  const worked = (on: Sql): Sql => sql`f(${on})`
  const inForce = (dialect: keyof typeof dialects): readonly [string, readonly string[]] => {
    const lists: string[] = []
    const kept = (list: Sql): Sql => {
      lists.push(list.text)
      return plainSql('k')
    }
    return [dialects[dialect].inForce(plainSql('d'), 'changes', worked, kept).text, lists]
  }

  it('is looked up by PostgreSQL in a list of values, at the place of the last change before the day', () => {
    expect(inForce('postgres')).toEqual([
      '(SELECT array_agg(f(c."day") ORDER BY c."day") FROM (changes) AS c)[width_bucket(d, (SELECT array_agg(c."day" ORDER BY c."day") FROM (changes) AS c))]',
      [],
    ])
  })

  it('is looked up by DuckDB in a list of all days from the first change to the last, which is kept', () => {
    const values = 'SELECT c."day", f(c."day") AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next"'
    const days = `generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')`
    const all = `SELECT CAST(unnest(${days}) AS DATE) AS "day", c."value" FROM (${values} FROM (changes) AS c) AS c`
    const list = 'list(d."value" ORDER BY d."day")'
    expect(inForce('duckdb')).toEqual([
      `CASE WHEN d >= k['last'] THEN k['latest'] WHEN d >= k['first'] THEN k['all'][d - k['first'] + 1] END`,
      [
        `(SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': ${list}[-1], 'all': ${list}} FROM (${all}) AS d)`,
      ],
    ])
  })

  it('is worked out on the day itself by the kin of PostgreSQL', () => {
    expect(inForce('postgresCommon')).toEqual(['f(d)', []])
  })
})

describe('a function of a row', () => {
  const columns = [
    { name: 'a', kind: 'text', type: 'TEXT' },
    { name: 'b', kind: 'day', type: 'DATE' },
  ] as const
  const printed = (dialect: keyof typeof dialects): string =>
    dialects[dialect].rowFunction('f', 'SELECT 1', columns, columns)
  const head =
    'CREATE OR REPLACE FUNCTION f(\n  "a" TEXT,\n  "b" DATE\n)\nRETURNS TABLE ("a" TEXT, "b" DATE)\nLANGUAGE SQL STABLE\n'

  it('is a macro of DuckDB', () => {
    expect(printed('duckdb')).toBe('CREATE OR REPLACE MACRO f("a", "b") AS TABLE\nSELECT 1;')
  })

  it('has a body that PostgreSQL reads when it is made, and its kin as a text', () => {
    expect(printed('postgres')).toBe(`${head}BEGIN ATOMIC\nSELECT 1;\nEND;`)
    expect(printed('postgresCommon')).toBe(`${head}AS $body$\nSELECT 1\n$body$;`)
  })

  it('has parameters that are called like the facts', () => {
    expect(postgres.parameter('size')).toBe('size')
  })
})

describe('an audit', () => {
  it('is a view, but not on the kin of PostgreSQL, which have no LATERAL', () => {
    const names = { view: 'v', rows: 'r' }
    expect(duckdb.audit.viewOfParts?.(names, 'SELECT 1', '')).toBe('CREATE OR REPLACE VIEW v AS\nSELECT 1;')
    expect(postgres.audit.viewOfParts?.(names, 'SELECT 1', 'a TEXT')).toBe(
      [
        'CREATE OR REPLACE FUNCTION r()',
        'RETURNS TABLE (a TEXT)',
        'LANGUAGE SQL STABLE SET enable_nestloop = off',
        'BEGIN ATOMIC',
        'SELECT 1;',
        'END;',
        '',
        'CREATE OR REPLACE VIEW v AS SELECT * FROM r();',
      ].join('\n'),
    )
    expect(postgresCommon.audit.viewOfParts).toBeUndefined()
  })

  it('is a script of temporary tables on DuckDB', () => {
    const { prefix, begin, table, end } = duckdb.audit.script
    expect([prefix('s', 'audit_'), begin('s'), end('s')]).toEqual(['audit_', [], []])
    expect(table('t', 'SELECT 1')).toBe('CREATE OR REPLACE TEMPORARY TABLE t AS\nSELECT 1;')
  })

  it('is one transaction on PostgreSQL, in a schema of its own, which is gone in the end', () => {
    const { prefix, begin, table, end } = postgres.audit.script
    expect(prefix('s', 'audit_')).toBe('audit_')
    expect(begin('s')).toEqual([
      'BEGIN;',
      'SET LOCAL client_min_messages = warning;',
      'CREATE SCHEMA s;',
      "DO $$ BEGIN PERFORM set_config('search_path', 's, ' || current_setting('search_path'), TRUE); END $$;",
    ])
    expect(table('t', 'SELECT 1')).toBe('CREATE UNLOGGED TABLE t AS\nSELECT 1;\nANALYZE t;')
    expect(end('s')).toEqual(['DROP SCHEMA s CASCADE;', 'COMMIT;'])
  })

  it('first asks the kin of PostgreSQL whether an empty text is NULL', () => {
    const { script } = postgresCommon.audit
    expect(script.begin('s')).toEqual([
      "DO $$ BEGIN IF '' IS NULL THEN RAISE EXCEPTION 'An audit needs a database in which an empty text is not NULL'; END IF; END $$;",
      ...postgres.audit.script.begin('s'),
    ])
    expect(script.end('s')).toEqual(postgres.audit.script.end('s'))
  })

  it('counts months and days, and may lack columns, but not on the kin of PostgreSQL', () => {
    expect(duckdb.audit.monthsLater('a', 'n')).toBe("CAST(a + n * INTERVAL '1 month' AS DATE)")
    expect(postgresCommon.audit.daysBetween('a', 'b')).toBe('b - a')
    expect([postgres, postgresCommon, duckdb].map(({ audit }) => audit.mayLackColumns)).toEqual([true, false, true])
  })
})

describe('the spelling of the kin of PostgreSQL', () => {
  it('has no table that is kept, and lets what may be NULL stand aside', () => {
    expect(postgresCommon.spelled('GREATEST("a" - 1, 0)')).toBe('GREATEST(COALESCE("a" - 1, 0), 0)')
    expect(postgresCommon.spelled(`'LEAST(1, "a")' AS MATERIALIZED (LEAST("a", "b"))`)).toBe(
      `'LEAST(1, "a")' AS  (LEAST(COALESCE("a", "b"), COALESCE("b", "a")))`,
    )
  })
})
