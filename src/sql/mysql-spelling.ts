/** The printed text as MariaDB and MySQL spell it: names in backquotes, backslashes in texts doubled, and other names of types. */
import { spelledBy } from './spelling'

const types: { readonly [type: string]: string } = {
  TEXT: 'CHAR',
  NUMERIC: 'DECIMAL',
  INTEGER: 'SIGNED',
  BIGINT: 'SIGNED',
  BOOLEAN: 'SIGNED',
}

export const spelledForMysql = (text: string): string => spelledBy(text, wordOf)

function wordOf(token: string, before: string | undefined): string {
  if (token.startsWith("'")) return token.replaceAll('\\', '\\\\')
  if (token.startsWith('"')) return `\`${token.slice(1, -1).replaceAll('""', '"').replaceAll('`', '``')}\``
  if (token === 'MATERIALIZED') return ''
  return before === 'AS' ? (types[token] ?? token) : token
}
