/** Workbooks written tag by tag, with what no writer of workbooks writes. */
import { strToU8, zipSync } from 'fflate'

/** A cell: a text, a number as it is stored, or the rest of its tag and what it holds, as ` s="1"><v>0.7</v>`. */
export type RawCell = string | number | { readonly raw: string } | null

export interface RawSheet {
  readonly name: string
  readonly rows: readonly (readonly RawCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly hiddenRows?: readonly number[]
  /** Tags before the rows. */
  readonly before?: string
}

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A cell of a number in the format of a place, counted from 1. */
export const formatted = (digits: string, format: number): RawCell => ({ raw: ` s="${format}"><v>${digits}</v>` })
export const formula = (text: string, result = ''): RawCell => ({ raw: `><f>${text}</f>${result}` })

/** `formats` are codes of formats: style 1 has the first. `properties` are attributes of the workbook's properties. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  { formats = [], properties = '' }: { readonly formats?: readonly string[]; readonly properties?: string } = {},
): Uint8Array {
  const names = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const codes = formats.map((code, at) => `<numFmt numFmtId="${at + 176}" formatCode="${escaped(code)}"/>`)
  const styles = [0, ...formats.map((_, at) => at + 176)].map((id) => `<xf numFmtId="${id}"/>`)
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><workbookPr${properties}/><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${relations.join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetText(sheet)])),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function sheetText({ rows, hiddenRows = [], before = '' }: RawSheet): string {
  const lines = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : ''
    return `<row r="${row + 1}"${hidden}>${cells.map((cell, at) => cellTag(cell, `${letterOf(at)}${row + 1}`)).join('')}</row>`
  })
  return `${head}<worksheet ${main}>${before}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

const letterOf = (place: number): string => String.fromCharCode(65 + place)

function cellTag(cell: RawCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return `<c r="${at}"${cell.raw}</c>`
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
}
