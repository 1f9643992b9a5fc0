/** What the comparisons ask of a database, whichever it is. */
import type { DialectId } from '../../../src/sql/dialect'
import type { TableColumn } from './tables'

/** One row of a result, every value as text. */
export type TextRow = { readonly [column: string]: string | null }

export interface Database {
  readonly dialect: DialectId
  /** How queries for it are laid out, where that is not its own way. */
  readonly layout?: 'common'
  /** Runs statements without a result. */
  run(sql: string): Promise<void>
  rows(sql: string): Promise<readonly TextRow[]>
  /** Creates a table anew and fills it from CSV text without a header; an empty cell is NULL. */
  load(name: string, columns: readonly TableColumn[], csv: string): Promise<void>
  close(): Promise<void>
}

/** The same database, whose queries are laid out as its kin read them. */
export const inCommonLayout = (database: Database): Database =>
  Object.assign(Object.create(database) as Database, { layout: 'common' as const })
