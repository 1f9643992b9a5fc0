/** How a table is to be read, and a row of it as it was read. */
import type { Issue } from '../../checks/issue'
import type { FileEncoding } from '../files/encodings'
import type { ColumnOptions } from './columns'

export interface TableOptions extends ColumnOptions {
  readonly encoding?: FileEncoding | undefined
  readonly sheet?: string | undefined
  /** The row that is the header, for a file whose header is not found. */
  readonly headerRow?: number | undefined
  /** Whether a table is read whose columns are not all known, so that a report can tell of it. */
  readonly isTolerant?: boolean | undefined
}

/** A row as it was read. */
export interface TableRow {
  readonly row: number
  /** The place of its file, where a table is of several. */
  readonly of?: number
  /** Its cells as they stand in the file, by place. */
  readonly cells: readonly string[]
  /** By the id of a column, in the strict form; what is blank or cannot be read is absent. */
  readonly values: { readonly [column: string]: string }
  /** The place of the month that the row is, in a ledger with a column a month. */
  readonly monthAt?: number
  /** What is wrong, by the id of the column; a row with an issue counts as not read. */
  readonly issues: readonly Issue[]
}

/** Whether a row names no household, and nothing is wrong with the cell where it would. */
export const isHouseholdBlank = ({ values, issues }: TableRow): boolean =>
  values.household === undefined && !issues.some(({ path }) => path === 'household' || path === '')
