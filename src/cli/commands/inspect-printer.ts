/** How a table was read, as text for people. */
import { describeIssue } from '../../checks/issue'
import type { TableCatalogue } from '../../tables/catalogue/column'
import type { CellReport, ColumnReport, TableReport } from '../../tables/reading/report'
import { formText, sheetLines } from '../../tables/reading/said'
import { truths } from '../../words/explanation'
import { type Language, list, same } from '../../words/language'
import { tablePhrases, tableWords } from '../../words/tables'

/** So many cells and rows of a kind are printed one by one; JSON has more. */
const mostLines = 50

/** The whole report of one file, which was taken for the table of a catalogue. */
export function reportText(report: TableReport, catalogue: TableCatalogue, language: Language): string {
  const { file, form, headerRow, columns, rows, passedOver, wrongTotals, rightTotals, issues } = report
  const head = tablePhrases.header[language](catalogue.label[language], formText(form, language), String(headerRow))
  const totals = wrongTotals.map(({ row, column, stated, computed }) =>
    tablePhrases.wrongTotal[language](String(row), column, stated, computed),
  )
  return [
    file,
    `  ${head}`,
    ...sheetLines(report, language).map((line) => `  ${line}`),
    `  ${tablePhrases.rows[language](String(rows.read), String(rows.unreadable))}`,
    ...(rows.otherEncoding > 0 ? [`  ${tablePhrases.otherEncoding[language](file, String(rows.otherEncoding))}`] : []),
    ...(rightTotals > 0 ? [`  ${tablePhrases.totals[language](String(rightTotals))}`] : []),
    ...[...issues.map((one) => describeIssue(one, language)), ...totals].map((line) => `  ${line}`),
    tableWords.columnsHead[language],
    ...columns.map((column) => `  ${columnLine(column, catalogue, language)}`),
    ...(passedOver.length > 0 ? [tableWords.passedOverHead[language]] : []),
    ...passedOver.map(({ kind, count, rows: numbers }) => {
      const shown = list(numbers.slice(0, mostLines).map((row) => same(String(row))))[language]
      return `  ${tablePhrases.ofKindAt[language](tableWords[kind][language], String(count), shown)}`
    }),
    ...cellLines(report, catalogue, language),
    ...(isGood(report) ? [tableWords.good[language]] : []),
    '',
  ].join('\n')
}

/** Whether nothing of a table would be refused. */
export const isGood = ({ rows, issues }: TableReport): boolean => rows.unreadable === 0 && issues.length === 0

function columnLine(column: ColumnReport, catalogue: TableCatalogue, language: Language): string {
  const { place, name, kind, id = '', meaning, certainty, example, suggestion, blank, mended, refused } = column
  const said =
    kind === 'column' && certainty
      ? tablePhrases.meaning[language](meaning?.[language] ?? '', id, tableWords[certainty][language])
      : tableWords[kind][language]
  const counts = [
    ...(example === undefined ? [] : [tablePhrases.example[language](valueText(catalogue, id, example, language))]),
    ...(suggestion === undefined ? [] : [tablePhrases.meantFor[language](suggestion)]),
    ...(blank > 0 ? [tablePhrases.blankCells[language](String(blank))] : []),
    ...(mended > 0 ? [tablePhrases.mendedCells[language](String(mended))] : []),
    ...(refused > 0 ? [tablePhrases.refusedCells[language](String(refused))] : []),
  ]
  return tablePhrases.columnLine[language](String(place), name, list([said, ...counts].map(same))[language])
}

/** Cells that were refused come first, as they stop the work. */
function cellLines(
  { cells, cellsLeftOut, columns }: TableReport,
  catalogue: TableCatalogue,
  language: Language,
): readonly string[] {
  if (cells.length === 0) return []
  const ranked = [...cells.filter((cell) => 'code' in cell), ...cells.filter((cell) => !('code' in cell))]
  const idOf = (name: string): string => columns.find((one) => one.name === name)?.id ?? ''
  const readAs = (column: string, value: string): string => valueText(catalogue, idOf(column), value, language)
  const more = ranked.length - mostLines + cellsLeftOut
  return [
    tableWords.cells[language],
    ...ranked.slice(0, mostLines).map((cell) => `  ${cellLine(cell, readAs, language)}`),
    ...(more > 0 ? [`  ${tablePhrases.moreCells[language](String(more))}`] : []),
  ]
}

function cellLine(cell: CellReport, readAs: (column: string, value: string) => string, language: Language): string {
  const place = tablePhrases.cell[language](String(cell.row), cell.column)
  const said =
    'code' in cell ? describeIssue(cell, language) : tablePhrases.readAs[language](readAs(cell.column, cell.readAs))
  return tablePhrases.says[language](place, said)
}

/** A value in its strict form; in Chinese as people write it: 农村, 是, 重度残疾人、老人. */
function valueText({ columns }: TableCatalogue, id: string, value: string, language: Language): string {
  const { kind, options = {} } = columns.find((column) => column.id === id) ?? {}
  if (language === 'en') return value
  if (kind === 'truth') return value === 'true' ? truths.yes.zh : value === 'false' ? truths.no.zh : value
  return list(value.split(';').map((one) => options[one]?.label ?? same(one))).zh
}
