/**
 * PostgreSQL as its kin have it, openGauss and Kingbase among them: no common table within another, nothing that came after
 * version 9.2, and GREATEST and LEAST written out where something is NULL, as some of them have these from Oracle.
 */
import type { Dialect } from './dialect'
import { quoted } from './expression'
import { postgres } from './postgres'
import { spelledBy } from './spelling'

export const postgresCommon: Dialect = {
  ...postgres,
  id: 'postgresCommon',
  // A table with an offset is worked out by itself, and not merged into its readers.
  fence: '',
  fenceEnd: '\nOFFSET 0',
  inForce: (day, _, on) => on(day),
  audit: undefined,
  rowFunction: (name, query, takes, gives) => {
    const parameters = takes.map((one) => `  ${quoted(one.name)} ${one.type}`).join(',\n')
    const columns = gives.map((one) => `${quoted(one.name)} ${one.type}`).join(', ')
    return `CREATE OR REPLACE FUNCTION ${name}(\n${parameters}\n)\nRETURNS TABLE (${columns})\nLANGUAGE SQL STABLE\nAS $body$\n${query}\n$body$;`
  },
  spelled: (text) => spelledBy(text, (token) => (token === 'MATERIALIZED' ? '' : token)),
}
