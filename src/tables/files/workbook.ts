/** Rows of a sheet of an .xlsx workbook, over the package read-excel-file. */
import { InputError } from '../../checks/issue'
import { issue } from '../issues'
import { joinedBytes } from './bytes'
import type { FileBytes } from './containers'
import { errorCells } from './error-cells'
import { machine } from './of-node'
import type { FileRow } from './row'
import { zipEntries } from './zip'

/** A sheet is held in memory as a whole, so one whose text is longer than this is refused before it is unpacked. */
const longestSheet = 128 * 1024 * 1024

/** A cell of a workbook as the package gives it, numbers by their own digits. */
type Cell = string | boolean | DayCell | NumberCell | null

/** What the package makes of a day: the start of it in universal time. */
interface DayCell {
  toISOString(): string
}

class NumberCell {
  readonly digits: string
  constructor(digits: string) {
    this.digits = digits
  }
}

export interface Workbook {
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly rows: readonly FileRow[]
}

/**
 * Reads one sheet: the one that is named, else the first.
 * @throws InputError where the workbook cannot be read, is too large, or has no such sheet.
 */
export async function workbookRows(file: FileBytes, wanted?: string): Promise<Workbook> {
  const parts: Uint8Array[] = []
  for await (const part of await file.open()) parts.push(part)
  const bytes = joinedBytes(parts)
  const entries = zipEntries(bytes)
  if (!entries) throw new InputError([issue('workbookDamaged', '')])
  const largest = Math.max(
    0,
    ...[...entries].flatMap(([name, { size }]) => (/worksheets\/|sharedStrings/.test(name) ? [size] : [])),
  )
  if (largest > longestSheet)
    throw new InputError([issue('workbookTooLarge', '', { most: longestSheet / (1024 * 1024) })])
  let sheets: Awaited<ReturnType<typeof machine.readWorkbook>>
  try {
    sheets = await machine.readWorkbook(bytes, { trim: false, parseNumber: (digits: string) => new NumberCell(digits) })
  } catch {
    throw new InputError([issue('workbookDamaged', '')])
  }
  const names = sheets.map(({ sheet }) => sheet)
  const found = wanted === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet.trim() === wanted.trim())
  if (!found) throw new InputError([issue('sheetAbsent', '', { sheets: names.join('、') })])
  const texts = found.data.map((cells) => (cells as readonly Cell[]).map(cellText))
  for (const { row, column, error } of await errorCells(bytes, entries, found.sheet)) {
    const cells = texts[row]
    if (cells && column < cells.length) cells[column] = error
  }
  const rows = texts.map((cells, index) => ({ row: index + 1, cells }))
  return { sheet: found.sheet, sheets: names, rows }
}

/** A cell as text: days as `YYYY-MM-DD`, numbers as a spreadsheet shows them, truths as `true` and `false`. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof NumberCell) return numberText(cell.digits)
  if (typeof cell === 'object') return dayText(cell)
  return String(cell)
}

function dayText(day: DayCell): string {
  const text = day.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/**
 * A number by the 15 digits that a spreadsheet holds of it: 480.00000000000006 is 480. A longer whole number has lost its
 * other digits, or will; it is written with an exponent, so that an id of it is refused.
 */
export function numberText(digits: string): string {
  if (/^-?\d{1,15}$/.test(digits)) return digits
  const value = Number(digits)
  if (!Number.isFinite(value)) return digits
  if (Math.abs(value) >= 1e15) return value.toExponential(14).toUpperCase()
  const rounded = Number(value.toPrecision(15))
  return /e/.test(String(rounded)) ? rounded.toFixed(15).replace(/\.?0+$/, '') : String(rounded)
}
