/** The printed text as MariaDB and MySQL spell it: names in backquotes, backslashes in texts doubled, other names of types and calls. */
import { spelledBy } from './spelling'

const types: { readonly [type: string]: string } = {
  TEXT: 'CHAR',
  NUMERIC: 'DECIMAL',
  INTEGER: 'SIGNED',
  BIGINT: 'SIGNED',
  BOOLEAN: 'SIGNED',
  TIMESTAMP: 'DATETIME',
}

/** NULL comes first by itself. */
const left: readonly string[] = ['MATERIALIZED', 'NULLS', 'FIRST']

export const spelledForMysql = (text: string): string =>
  spelledBy(text, wordOf, {
    length: (text) => `CHAR_LENGTH(${text})`,
    bool_or: (truth) => `MAX(${truth})`,
    bool_and: (truth) => `MIN(${truth})`,
    // The order stands behind what is between the texts, and here before it
    string_agg: (text, end) => `GROUP_CONCAT(${text}${end.replace(/('[^']*')(.*)/s, '$2 SEPARATOR $1')})`,
    // Printed of months alone
    date_trunc: (_, day) => `DATE_FORMAT(${day}, '%Y-%m-01')`,
  })

function wordOf(token: string, before: string | undefined): string {
  if (token.startsWith("'")) return before === 'INTERVAL' ? interval(token) : token.replaceAll('\\', '\\\\')
  if (token.startsWith('"')) return `\`${token.slice(1, -1).replaceAll('""', '"').replaceAll('`', '``')}\``
  if (left.includes(token)) return ''
  return before === 'AS' ? (types[token] ?? token) : token
}

/** `'18 years'` as `18 YEAR`. */
const interval = (length: string): string => length.slice(1, -1).replace(/s$/, '').toUpperCase()
