/** Lays stages out as a query. One layout a dialect: a chain of common tables, or lateral stages beside the table. */
import type { Column, Stage } from './columns'
import type { Dialect } from './dialect'
import { quoted } from './expression'

/** The table that a query starts from: its columns under the names that the stages read. */
export interface Start {
  readonly columns: readonly Column[]
  /** `"households"`, quoted already; undefined for a row of parameters. */
  readonly from: string | undefined
}

export interface QueryParts {
  readonly start: Start
  readonly stages: readonly Stage[]
  readonly result: readonly Column[]
  /** Stands before the name of every stage; no table that the query reads may begin with it. */
  readonly prefix: string
}

/** The whole query, without a closing semicolon. */
export function printQuery(parts: QueryParts, dialect: Dialect): string {
  const { start, result, prefix } = parts
  const stages = parts.stages.filter(({ columns }) => columns.length > 0)
  const first = `SELECT\n${columnLines(start.columns)}${start.from === undefined ? '' : `\nFROM ${start.from}`}`
  const last = `SELECT\n${columnLines(result)}`
  return dialect.stages === 'lateral'
    ? `${last}\nFROM ${lateral(first, stages, prefix)}`
    : `WITH ${commonTables(first, stages, prefix)}\n${last}\nFROM ${prefix}${stages.length}`
}

/** Each stage is a table of its own, with all columns of the one before. */
function commonTables(first: string, stages: readonly Stage[], prefix: string): string {
  const tables = stages.map(({ columns, title, when }, index) => {
    const guarded = when === undefined ? columns : columns.map((one) => ({ ...one, text: `CASE WHEN ${when} THEN ${one.text} END` }))
    const select = `SELECT\n  *,\n${columnLines(guarded)}\nFROM ${prefix}${index}`
    return `${title === undefined ? ' ' : titleLine(title)}${prefix}${index + 1} AS (\n${indented(select)}\n)`
  })
  return [`${prefix}0 AS (\n${indented(first)}\n)`, ...tables].join(',')
}

/** Each stage is worked out beside the row; one that looks at other rows stands around all before it. */
function lateral(first: string, stages: readonly Stage[], prefix: string): string {
  return stages.reduce(
    (before, { columns, title, when, overRows }, index) => {
      const name = `${prefix}${index + 1}`
      if (overRows)
        return `(\n${indented(`${titleLine(title)}SELECT\n  *,\n${columnLines(columns)}\nFROM ${before}`)}\n) AS ${name}`
      const select = `SELECT\n${columnLines(columns)}${when === undefined ? '' : `\nWHERE ${when}`}\nOFFSET 0`
      return when === undefined
        ? `${before}${titleLine(title) || '\n'}CROSS JOIN LATERAL (\n${indented(select)}\n) AS ${name}`
        : `${before}${titleLine(title) || '\n'}LEFT JOIN LATERAL (\n${indented(select)}\n) AS ${name} ON TRUE`
    },
    `(\n${indented(first)}\n) AS ${prefix}0`,
  )
}

function columnLines(columns: readonly Column[]): string {
  return columns
    .map(({ name, text, notes }, index) => {
      const comments = notes.map((note) => `  -- ${note.replace(/[\r\n]+/g, ' ')}\n`).join('')
      const alias = text === quoted(name) ? '' : ` AS ${quoted(name)}`
      return `${comments}  ${text}${alias}${index < columns.length - 1 ? ',' : ''}`
    })
    .join('\n')
}

const titleLine = (title: string | undefined): string => (title === undefined ? '' : `\n\n-- ${title}\n`)

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')
