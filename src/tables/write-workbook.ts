/** A workbook of sheets as bytes, over the package write-excel-file, which is loaded when a workbook is asked for. */
import type { Buffer } from 'node:buffer'
import { cellText, type SheetCell, type WrittenSheet } from './sheet'

/** The bytes of an .xlsx file. Sums are numbers with two decimals, everything else is text, so that no id is damaged. */
export async function workbookBytes(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const names = sheetNames(sheets)
  const made = sheets.map(({ rows, headRow, widths }, index) => ({
    sheet: names[index] ?? '',
    stickyRowsCount: headRow + 1,
    columns: widths ? widths.map((width) => ({ width })) : widthsOf(rows),
    data: rows.map((cells, place) => cells.map((cell) => written(cell, place <= headRow, widths !== undefined))),
  }))
  return writeWorkbook(made).toBuffer()
}

function written(cell: SheetCell, isHead: boolean, isWrapped: boolean) {
  if (typeof cell !== 'string')
    return { type: Number, value: Number(cellText(cell)), format: 'yuan' in cell ? '#,##0.00' : '#,##0' }
  const wrap = isWrapped ? { wrap: true, alignVertical: 'top' as const } : {}
  return { type: String, value: cell, ...wrap, ...(isHead ? { fontWeight: 'bold' as const } : {}) }
}
/** What a spreadsheet takes as the name of a sheet: at most 31 letters, none of them a bracket or a stroke, each once. */
function sheetNames(sheets: readonly WrittenSheet[]): readonly string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain = name.replaceAll(/[[\]*?/\\:]/g, ' ')
    let own = plain.slice(0, 31)
    for (let next = 2; taken.has(own); next++) own = `${plain.slice(0, 27)} ${next}`
    taken.add(own)
    return own
  })
}

const widest = 40

/** As wide as the longest text; a Chinese letter is as wide as two others. */
function widthsOf(rows: readonly (readonly SheetCell[])[]): { readonly width: number }[] {
  const wide: number[] = []
  for (const cells of rows)
    if (cells.length > 1)
      for (const [place, cell] of cells.entries()) {
        const width = [...cellText(cell)].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 2)
        wide[place] = Math.min(Math.max(wide[place] ?? 8, width), widest)
      }
  return wide.map((width) => ({ width }))
}
