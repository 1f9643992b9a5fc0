/** Tables in letters, for a terminal. */
import { withoutControls } from './html-text'

/** A letter of Chinese takes two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (/[\u2E80-\uFFEF]/u.test(letter) ? 2 : 1), 0)

/** Rows with their columns below one another; what comes after the first so many columns stands at the right. */
export function textRows(rows: readonly (readonly string[])[], leftColumns = 1): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => padded(withoutControls(cell), widths[column] ?? 0, column >= leftColumns))
      .join('  ')
      .trimEnd(),
  )
}

function padded(cell: string, width: number, isRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return isRight ? blanks + cell : cell + blanks
}
