/** Lines of CSV as every table that goes out has them. */
import { visibleAndApart } from './visible'

/**
 * One line of CSV; a cell that a spreadsheet would run as a formula is made plain text by an apostrophe. A single cell
 * that is blank is quoted, as a blank line would be passed over by whoever reads it. Two cells never become one.
 */
export function writeCsvRow(cells: readonly string[]): string {
  let line = ''
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place] ?? ''
    line += place === 0 ? csvCell(cell) : `,${csvCell(cell)}`
  }
  return cells.length === 1 && line.trim() === '' ? `"${line}"\n` : `${line}\n`
}

/**
 * What a spreadsheet may run: the sign of a formula, full-width too, also behind blanks, line ends and signs that nobody
 * sees. A cell with an apostrophe before all that is guarded again, as it would be taken for one that was guarded.
 */
const mayRun = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u
const isNumber = /^[+-]?\d+(\.\d+)?$/

function csvCell(cell: string): string {
  if (cell === '' || /^[\w.]+$/.test(cell)) return cell
  const guarded = mayRun.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell
  const safe = visibleAndApart(guarded)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
