/** An empty table: its headers and one example row to show the shapes, which is refused where it was left in. */
import type { Language } from '../words/language'
import type { TableCatalogue, TableColumn } from './catalogue/column'
import { truthText } from './columns'
import { writeCsvRow } from './csv'

/** The marks of an example row, by which it is told from every other row. */
export const exampleIds: { readonly [language in Language]: string } = { zh: '示例-1', en: 'EXAMPLE-1' }

/** The header and one example row, as CSV: plainly illustrative values, never a real standard. */
export function templateCsv(catalogue: TableCatalogue, language: Language): string {
  const columns = templateColumns(catalogue)
  const header = columns.map(({ id, label }) => ({ zh: label.zh, en: id })[language])
  return writeCsvRow(header) + writeCsvRow(columns.map((column) => exampleText(column, language)))
}

function templateColumns({ columns, template }: TableCatalogue): readonly TableColumn[] {
  if (!template) return columns
  return template.flatMap((id) => columns.find((one) => one.id === id) ?? [])
}

/** Whether an example row is marked in a column: by an id, or by the source of a standard. */
const isMarked = ({ id, kind }: TableColumn): boolean => kind === 'id' || id === 'source'

function exampleText(column: TableColumn, language: Language): string {
  const { kind, options, example = '' } = column
  if (isMarked(column)) return exampleIds[language]
  if (kind === 'truth') return truthText(example === 'true', language)
  const parts = options
    ? example.split(';').map((id) => ({ zh: options[id]?.label.zh ?? id, en: id })[language])
    : [example]
  return parts.join({ zh: '；', en: ';' }[language])
}

/** Tells the example row of a table's template from the others, also where a spreadsheet wrote its numbers anew. */
export function exampleRows({ columns }: TableCatalogue): (values: { readonly [column: string]: string }) => boolean {
  const mark = columns.find(isMarked)?.id ?? ''
  const examples = new Map(
    columns.map((column) => {
      const { id, example = '' } = column
      return [id, isMarked(column) ? Object.values(exampleIds) : [withoutNoughts(example)]]
    }),
  )
  return (values) => {
    const id = values[mark]
    if (id === undefined || !examples.get(mark)?.includes(id)) return false
    return Object.entries(values).every(([column, cell]) => examples.get(column)?.includes(withoutNoughts(cell)))
  }
}

const withoutNoughts = (cell: string): string => (/^\d+\.\d+$/.test(cell) ? cell.replace(/\.?0+$/, '') : cell)
