/** Cells of a workbook that hold the error of a formula, which the package that reads it takes for blank. */
import { unpackedText, type ZipEntry } from './zip'

/** The error of each such cell of a sheet, by row and column counted from 0. */
export async function errorCells(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  sheet: string,
): Promise<readonly { readonly row: number; readonly column: number; readonly error: string }[]> {
  const textOf = async (name: string): Promise<string> => {
    const entry = entries.get(name)
    return entry ? unpackedText(bytes, entry) : ''
  }
  const target = targetOf(await textOf('xl/workbook.xml'), await textOf('xl/_rels/workbook.xml.rels'), sheet)
  const found = (await textOf(target)).matchAll(/<c\b([^>]*\bt="e"[^>]*)>(?:(?!<\/c>).)*?<v>([^<]*)<\/v>/gs)
  return [...found].flatMap(([, attributes = '', error = '']) => {
    const [, letters, row] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? []
    if (letters === undefined || row === undefined) return []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    return [{ row: Number.parseInt(row, 10) - 1, column, error }]
  })
}

/** The file of a sheet by its name. */
function targetOf(workbook: string, relations: string, sheet: string): string {
  const sheets = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag)
  const own = sheets.find((tag) => plainText(/\bname="([^"]*)"/.exec(tag)?.[1] ?? '') === sheet)
  const id = /\br:id="([^"]*)"/.exec(own ?? '')?.[1]
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`))
  const target = /\bTarget="([^"]*)"/.exec(relation ?? '')?.[1] ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

const plainText = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
