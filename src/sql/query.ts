/** Lays stages out as a query: a chain of common tables. */
import type { Column, Rounds, Stage } from './columns'
import type { Dialect } from './dialect'
import { quoted } from './expression'

/** A common table of its own. */
export interface Table {
  readonly name: string
  readonly title: string | undefined
  readonly query: string
}

/** The table that a query starts from: its columns under the names that the stages read. */
export interface Start {
  readonly columns: readonly Column[]
  /** `"households"`, quoted already; undefined for a row of parameters. */
  readonly from: string | undefined
  /** Common tables of their own, which the stages may read. */
  readonly before?: readonly Table[]
}

interface QueryParts {
  readonly start: Start
  readonly stages: readonly Stage[]
  readonly result: readonly Column[]
  /** Stands before the name of every stage; no table that the query reads may begin with it. */
  readonly prefix: string
}

/** Common tables that stand before the query, and what it selects from. */
interface Layout {
  readonly tables: readonly string[]
  readonly from: string
}

/** The name of the stage that takes its columns from the table. */
export const firstStage = (prefix: string): string => `${prefix}0`

/** The whole query, without a closing semicolon. */
export function printQuery({ start, stages, result, prefix }: QueryParts, dialect: Dialect): string {
  const first = `SELECT\n${columnLines(start.columns)}${start.from === undefined ? '' : `\nFROM ${start.from}`}`
  const { tables, from } = commonTables(first, stages, prefix, dialect)
  const recursive = stages.some(({ rounds }) => rounds) ? ' RECURSIVE' : ''
  const all = [...(start.before ?? []).map(({ name, title, query }) => table(title, name, query)), ...tables]
  const space = start.before?.length ? '\n' : ' '
  return `WITH${recursive}${space}${all.join(',').trimStart()}\nSELECT\n${columnLines(result)}\nFROM ${from}`
}

/** Each stage is a table of its own, with all columns of the one before. */
function commonTables(first: string, stages: readonly Stage[], prefix: string, { fence, fenceEnd }: Dialect): Layout {
  const tables = stages.flatMap((stage, index) => {
    const [before, name] = [`${prefix}${index}`, `${prefix}${index + 1}`]
    if (stage.rounds) return roundTables(stage, stage.rounds, before, name)
    const { columns, title, when } = stage
    // What rounds start from is read twice.
    const kept = stages[index + 1]?.rounds !== undefined
    const guarded = columns.map((column) =>
      when === undefined ? column : { ...column, text: whereOpen(when, column) },
    )
    return [table(title, name, `${fence}SELECT\n  *,\n${columnLines(guarded)}\nFROM ${before}${fenceEnd}`, kept)]
  })
  return { tables: [`${firstStage(prefix)} AS (\n${indented(first)}\n)`, ...tables], from: `${prefix}${stages.length}` }
}

/** A column of a stage that is not worked out for every row. */
const whereOpen = (when: string, { text, idle }: Column): string =>
  `CASE WHEN ${when} THEN ${text}${idle === undefined ? '' : ` ELSE ${idle}`} END`

/** The rounds, and the stage before with the state of each row's last round. */
function roundTables(stage: Stage, rounds: Rounds, before: string, name: string): readonly string[] {
  const { row, carried, working, state, goesOn, stands } = rounds
  const kept = [row, ...carried].map((column) => ({ name: column, text: quoted(column), notes: [] }))
  const firsts = state.map((one) => ({ name: one.name, text: one.first, notes: [] }))
  const nexts = state.map((one) => ({ name: one.name, text: one.next, notes: [] }))
  const last = working.reduce(
    (from, columns, index) =>
      `(\n${indented(`SELECT\n  *,\n${columnLines(columns)}\nFROM ${from}`)}\n) AS working_${index + 1}`,
    `(\n  SELECT *\n  FROM ${name}_rounds\n  WHERE ${goesOn}\n) AS working_0`,
  )
  const start = `SELECT\n${columnLines([...kept, ...firsts])}\nFROM ${before}`
  const next = `SELECT\n${columnLines([...kept, ...nexts])}\nFROM ${last}`
  const added = state.map((one) => ({ name: one.name, text: `r.${quoted(one.name)}`, notes: [] }))
  const joinedTo = `JOIN ${name}_rounds AS r ON r.${quoted(row)} = b.${quoted(row)} AND ${stands}`
  return [
    table(stage.title, `${name}_rounds`, `${start}\nUNION ALL\n${next}`),
    table(undefined, name, `SELECT\n  b.*,\n${columnLines(added)}\nFROM ${before} AS b\n${joinedTo}`),
  ]
}

const table = (title: string | undefined, name: string, select: string, kept = false): string =>
  `${title === undefined ? ' ' : titleLine(title)}${name} AS ${kept ? 'MATERIALIZED ' : ''}(\n${indented(select)}\n)`

function columnLines(columns: readonly Column[]): string {
  return columns
    .map(({ name, text, notes }, index) => {
      const comments = notes.map((note) => `  -- ${note.replace(/[\r\n]+/g, ' ')}\n`).join('')
      const alias = text === quoted(name) ? '' : ` AS ${quoted(name)}`
      return `${comments}  ${text}${alias}${index < columns.length - 1 ? ',' : ''}`
    })
    .join('\n')
}

const titleLine = (title: string): string => `\n\n-- ${title}\n`

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')
