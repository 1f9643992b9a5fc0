/** Rows of a sheet of an .xlsx workbook, over the package read-excel-file. */
import { InputError } from '../../checks/issue'
import { issue } from '../issues'
import { joinedBytes } from './bytes'
import type { FileBytes } from './containers'
import { type DayCell, dayReader } from './days'
import { oddFormats } from './number-formats'
import { numberText } from './numbers'
import { hiddenRows, oddCells } from './odd-cells'
import { machine } from './of-node'
import type { FileRow } from './row'
import { workbookParts } from './workbook-parts'
import { zipEntries } from './zip'

/** A sheet is held in memory as a whole, so one whose text is longer than this is refused before it is unpacked. */
const longestSheet = 128 * 1024 * 1024

/** A cell of a workbook as the package gives it, numbers by their own digits. */
type Cell = string | boolean | DayCell | NumberCell | null

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
  /** Whether it is hidden, and was not asked for by its name. */
  readonly isHidden: boolean
  /** How many rows with some cell are hidden. */
  readonly hiddenRows: number
  /** The first rows of the other sheets, so many as are asked for. */
  firstRows(most: number): readonly { readonly sheet: string; readonly rows: readonly FileRow[] }[]
}

/**
 * Reads one sheet: the one that is named, else the first.
 * @throws InputError where the workbook cannot be read, is too large, or has no such sheet.
 */
export async function workbookRows(file: FileBytes, wanted?: string): Promise<Workbook> {
  const pieces: Uint8Array[] = []
  for await (const piece of await file.open()) pieces.push(piece)
  const bytes = joinedBytes(pieces)
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
  const parts = await workbookParts(bytes, entries)
  const dayText = dayReader(parts.date1904)
  const textsOf = (data: (typeof found)['data']) =>
    data.map((cells) => (cells as readonly Cell[]).map((cell) => cellText(cell, dayText)))
  const texts = textsOf(found.data)
  const xml = await parts.sheet(found.sheet)
  for (const { row, column, text } of oddCells(xml, oddFormats(await parts.styles()))) {
    // The package leaves out blank rows and columns at the end, and takes odd cells for blank.
    while (texts.length <= row) texts.push([])
    const cells = texts[row] ?? []
    while (cells.length <= column) cells.push('')
    cells[column] = text
  }
  return {
    sheet: found.sheet,
    sheets: names,
    rows: numbered(texts),
    isHidden: wanted === undefined && parts.isHidden(found.sheet),
    hiddenRows: hiddenRows(xml).filter((row) => texts[row - 1]?.some((cell) => cell.trim() !== '')).length,
    firstRows: (most) =>
      sheets
        .filter((one) => one !== found)
        .map(({ sheet, data }) => ({ sheet, rows: numbered(textsOf(data.slice(0, most))) })),
  }
}

const numbered = (rows: readonly (readonly string[])[]): readonly FileRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }))

/** A cell as text: days as `YYYY-MM-DD`, numbers as a spreadsheet shows them, truths as `true` and `false`. */
function cellText(cell: Cell, dayText: (day: DayCell) => string): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof NumberCell) return numberText(cell.digits)
  if (typeof cell === 'object') return dayText(cell)
  return String(cell)
}
