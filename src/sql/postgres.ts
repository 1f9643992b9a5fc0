/** PostgreSQL. */
import { auditWithArrays, plainTypes, withArrays } from './arrays'
import { countedTwice, type Dialect, type Parameter, roomy, type TypedColumn } from './dialect'
import { plainSql, quoted, type Sql, sql } from './expression'

const blanks =
  "E'\\t\\n\\u000B\\f\\r \\u00A0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF'"

export const postgres: Dialect = {
  ...withArrays,
  types: { ...plainTypes, number: 'NUMERIC' },
  id: 'postgres',
  fence: 'WITH fence AS (SELECT 1)\n',
  readsFiles: false,
  inForce: (day, days, on) => {
    const list = (of: Sql): Sql => sql`(SELECT array_agg(${of} ORDER BY c."day") FROM (${days}) AS c)`
    const change = plainSql('c."day"')
    return sql`${list(on(change))}[width_bucket(${day}, ${list(change)})]`
  },
  audit: {
    ...auditWithArrays,
    viewOfParts: ({ view, rows }, query, types) =>
      `CREATE OR REPLACE FUNCTION ${rows}()\nRETURNS TABLE (${types})\nLANGUAGE SQL STABLE SET enable_nestloop = off\nBEGIN ATOMIC\n${query};\nEND;\n\nCREATE OR REPLACE VIEW ${view} AS SELECT * FROM ${rows}();`,
    script: {
      prefix: (_, prefix) => prefix,
      // Workers of one query see no temporary tables, so the steps stand in a schema that is gone in the end
      begin: (schema) => [
        'BEGIN;',
        'SET LOCAL client_min_messages = warning;',
        `CREATE SCHEMA ${schema};`,
        `DO $$ BEGIN PERFORM set_config('search_path', '${schema}, ' || current_setting('search_path'), TRUE); END $$;`,
      ],
      table: (name, query) => `CREATE UNLOGGED TABLE ${name} AS\n${query};\nANALYZE ${name};`,
      end: (schema) => [`DROP SCHEMA ${schema} CASCADE;`, 'COMMIT;'],
    },
  },
  standsTwice: countedTwice,
  trimmed: (text) => `btrim(${text}, ${blanks})`,
  wholeQuotient: (dividend, divisor) => sql`div(${dividend}, ${divisor})`,
  ...roomy,
  rowFunction: (name, query, takes, gives) => `${functionHead(name, takes, gives)}\nBEGIN ATOMIC\n${query};\nEND;`,
}

/** A function of one row's facts, up to its body. */
export function functionHead(name: string, takes: readonly Parameter[], gives: readonly TypedColumn[]): string {
  const parameters = takes.map(({ name: own, kind }) => `  ${quoted(own)} ${postgres.types[kind]}`).join(',\n')
  const columns = gives.map((one) => `${quoted(one.name)} ${one.type}`).join(', ')
  return `CREATE OR REPLACE FUNCTION ${name}(\n${parameters}\n)\nRETURNS TABLE (${columns})\nLANGUAGE SQL STABLE`
}
