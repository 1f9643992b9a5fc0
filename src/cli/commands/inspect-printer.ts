/** How a table was read, as text for people. */
import { describeIssue } from '../../checks/issue'
import type { CellReport, ColumnReport, TableReport } from '../../tables/reading/report'
import { formText } from '../../tables/reading/said'
import { type Language, list, same } from '../../words/language'
import { tablePhrases, tableWords } from '../../words/tables'

/** So many cells and rows of a kind are printed one by one; JSON has more. */
const mostLines = 50

/** The whole report of one file. `table` is the label of what it was taken for. */
export function reportText(report: TableReport, table: string, language: Language): string {
  const { file, form, headerRow, columns, rows, passedOver, wrongTotals, rightTotals, issues } = report
  const head = tablePhrases.header[language](table, formText(form, language), String(headerRow))
  const totals = wrongTotals.map(({ row, column, stated, computed }) =>
    tablePhrases.wrongTotal[language](String(row), column, stated, computed),
  )
  return [
    file,
    `  ${head}`,
    `  ${tablePhrases.rows[language](String(rows.read), String(rows.unreadable))}`,
    ...(rows.otherEncoding > 0 ? [`  ${tablePhrases.otherEncoding[language](file, String(rows.otherEncoding))}`] : []),
    ...(rightTotals > 0 ? [`  ${tablePhrases.totals[language](String(rightTotals))}`] : []),
    ...[...issues.map((one) => describeIssue(one, language)), ...totals].map((line) => `  ${line}`),
    tableWords.columnsHead[language],
    ...columns.map((column) => `  ${columnLine(column, language)}`),
    ...(passedOver.length > 0 ? [tableWords.passedOverHead[language]] : []),
    ...passedOver.map(({ kind, count, rows: numbers }) => {
      const shown = list(numbers.slice(0, mostLines).map((row) => same(String(row))))[language]
      return `  ${tablePhrases.ofKindAt[language](tableWords[kind][language], String(count), shown)}`
    }),
    ...cellLines(report, language),
    ...(isGood(report) ? [tableWords.good[language]] : []),
    '',
  ].join('\n')
}

/** Whether nothing of a table would be refused. */
export const isGood = ({ rows, issues }: TableReport): boolean => rows.unreadable === 0 && issues.length === 0

function columnLine(column: ColumnReport, language: Language): string {
  const { place, name, kind, id = '', meaning, certainty, example, suggestion, blank, mended, refused } = column
  const said =
    kind === 'column' && certainty
      ? tablePhrases.meaning[language](meaning?.[language] ?? '', id, tableWords[certainty][language])
      : tableWords[kind][language]
  const counts = [
    ...(example === undefined ? [] : [tablePhrases.example[language](example)]),
    ...(suggestion === undefined ? [] : [tablePhrases.meantFor[language](suggestion)]),
    ...(blank > 0 ? [tablePhrases.blankCells[language](String(blank))] : []),
    ...(mended > 0 ? [tablePhrases.mendedCells[language](String(mended))] : []),
    ...(refused > 0 ? [tablePhrases.refusedCells[language](String(refused))] : []),
  ]
  return tablePhrases.columnLine[language](String(place), name, list([said, ...counts].map(same))[language])
}

/** Cells that were refused come first, as they stop the work. */
function cellLines({ cells, cellsLeftOut }: TableReport, language: Language): readonly string[] {
  if (cells.length === 0) return []
  const ranked = [...cells.filter((cell) => 'code' in cell), ...cells.filter((cell) => !('code' in cell))]
  const more = ranked.length - mostLines + cellsLeftOut
  return [
    tableWords.cells[language],
    ...ranked.slice(0, mostLines).map((cell) => `  ${cellLine(cell, language)}`),
    ...(more > 0 ? [`  ${tablePhrases.moreCells[language](String(more))}`] : []),
  ]
}

function cellLine(cell: CellReport, language: Language): string {
  const place = tablePhrases.cell[language](String(cell.row), cell.column)
  const said = 'code' in cell ? describeIssue(cell, language) : tablePhrases.readAs[language](cell.readAs)
  return tablePhrases.says[language](place, said)
}
