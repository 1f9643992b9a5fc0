/** A sheet as rows of cells, before it is written as CSV, HTML or a workbook. */

/** A cell: a text, or a sum in yuan by its digits. */
export type SheetCell = string | { readonly yuan: string }

/** A cell as CSV has it. */
export const cellText = (cell: SheetCell): string => (typeof cell === 'string' ? cell : cell.yuan)

export interface WrittenSheet {
  readonly name: string
  /** The place of the row of titles. */
  readonly headRow: number
  readonly rows: readonly (readonly SheetCell[])[]
}
