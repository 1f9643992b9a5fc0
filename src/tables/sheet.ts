/** A sheet as rows of cells, before it is written as CSV, HTML or a workbook. */

/** A cell: a text, a sum in yuan by its digits, or a count. */
export type SheetCell = string | { readonly yuan: string } | { readonly count: string }

/** A cell as CSV has it. */
export const cellText = (cell: SheetCell): string =>
  typeof cell === 'string' ? cell : 'yuan' in cell ? cell.yuan : cell.count

export interface WrittenSheet {
  readonly name: string
  /** The place of the row of titles; -1 where there is none. */
  readonly headRow: number
  readonly rows: readonly (readonly SheetCell[])[]
  /** The widths of the columns, in letters; longer texts are wrapped. As wide as the longest text, where none are given. */
  readonly widths?: readonly number[]
}
