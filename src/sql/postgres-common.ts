/**
 * PostgreSQL as its kin have it, openGauss and Kingbase among them: no common table within another, nothing that came after
 * version 9.2, and GREATEST, LEAST and empty texts so that they are the same where a database has these from Oracle.
 */
import type { Dialect } from './dialect'
import { functionHead, postgres } from './postgres'
import { spelledBy } from './spelling'

export const postgresCommon: Dialect = {
  ...postgres,
  id: 'postgresCommon',
  // A table with an offset is worked out by itself, and not merged into its readers.
  fence: '',
  fenceEnd: '\nOFFSET 0',
  inForce: (day, _, on) => on(day),
  sets: {
    ...postgres.sets,
    // Some take an empty text for NULL, of which nothing is known to differ.
    read: (given, options) => {
      const { text, level } = postgres.sets.read(given, options)
      return { text: text.replace(`${given.text} <> ''`, `length(${given.text}) > 0`), level }
    },
  },
  audit: {
    ...postgres.audit,
    viewOfParts: undefined,
    mayLackColumns: false,
    script: {
      ...postgres.audit.script,
      // Who is no person, and what is no claim, is an empty text there
      begin: (schema) => [
        `DO $$ BEGIN IF '' IS NULL THEN RAISE EXCEPTION 'An audit needs a database in which an empty text is not NULL'; END IF; END $$;`,
        ...postgres.audit.script.begin(schema),
      ],
    },
  },
  rowFunction: (name, query, takes, gives) => `${functionHead(name, takes, gives)}\nAS $body$\n${query}\n$body$;`,
  spelled: (text) => spelledBy(text, (token) => (token === 'MATERIALIZED' ? '' : token)),
}
