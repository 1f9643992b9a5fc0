/** What is said of a table that was read: what it was taken for, where a cell stands, what was passed over. */
import { describeIssue, type Issue } from '../../checks/issue'
import { type Language, list, same } from '../../words/language'
import { tablePhrases, tableWords } from '../../words/tables'
import type { FileForm } from '../files/rows'
import { nameInFile, type Table } from './table'
import type { TableRow } from './table-row'

const delimiters: { readonly [delimiter: string]: keyof typeof tableWords } = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
}

/** What a file was, in a few words. */
export function formText({ isGzip, encoding, delimiter, sheet }: FileForm, language: Language): string {
  const name = delimiters[delimiter ?? '']
  const form =
    sheet === undefined
      ? tablePhrases.text[language](
          (encoding ?? '').toUpperCase(),
          name ? tableWords[name][language] : (delimiter ?? ''),
        )
      : tablePhrases.sheet[language](sheet)
  return isGzip ? tablePhrases.gzip[language](form) : form
}

/** The place of a cell, in the file's own words. */
export const placeOf = (table: Table, row: number, path: string, language: Language): string =>
  tablePhrases.cell[language](String(row), path === '' ? '' : nameInFile(table, path))

/** What is wrong with a cell or a row, by the file's own row and column. */
export function cellIssue(table: Table, row: TableRow, one: Issue, language: Language): string {
  const column = one.path === '' ? '' : nameInFile(table, one.path.replace(/^standards\./, ''), row)
  const place = tablePhrases.cell[language](String(row.row), column)
  return tablePhrases.says[language](place, describeIssue(one, language))
}

/** One line on what a file was taken for. */
export function takenForLine({ file, catalogue, form, header, columns }: Table, language: Language): string {
  const known = columns.filter(({ kind }) => kind === 'column')
  const unsure = known.flatMap((one) =>
    one.kind === 'column' && one.certainty !== 'name'
      ? [tablePhrases.is[language](one.name, { zh: one.column.label.zh, en: one.column.id }[language])]
      : [],
  )
  const told = [tablePhrases.namesFit[language](String(known.length)), ...unsure]
  return tablePhrases.takenFor[language](
    file,
    catalogue.label[language],
    formText(form, language),
    String(header.row),
    list(told.map(same))[language],
  )
}

/** Lines on sheets that were not read though they are such tables, and on what was read though it is hidden. */
export function sheetLines(
  { file, form, alike }: Pick<Table, 'file' | 'form' | 'alike'>,
  language: Language,
): readonly string[] {
  const { sheet = '', isHidden, hiddenRows = 0 } = form
  return [
    ...(alike.length > 0 ? [tablePhrases.sheetsUnread[language](file, sheet, list(alike.map(same))[language])] : []),
    ...(isHidden ? [tablePhrases.sheetHidden[language](file, sheet)] : []),
    ...(hiddenRows > 0 ? [tablePhrases.rowsHidden[language](file, String(hiddenRows))] : []),
  ]
}

/** Lines on sheets, rows that were passed over, lines in another encoding, and totals that are wrong. */
export function summaryLines(table: Table, language: Language): readonly string[] {
  const { file, summary } = table
  const over = summary.passedOver
  const count = over.reduce((sum, one) => sum + one.count, 0)
  const kinds = over.map((one) => tablePhrases.ofKind[language](tableWords[one.kind][language], String(one.count)))
  return [
    ...sheetLines(table, language),
    ...(count > 0 ? [tablePhrases.passedOver[language](file, String(count), list(kinds.map(same))[language])] : []),
    ...(summary.otherEncoding > 0 ? [tablePhrases.otherEncoding[language](file, String(summary.otherEncoding))] : []),
    ...summary.wrongTotals.map(({ row, column, stated, computed }) =>
      tablePhrases.wrongTotal[language](String(row), column, stated, computed),
    ),
  ]
}
