/** Rows of a table with their results behind them, as lines of CSV. */
import { InputError, type Issue, issue } from '../checks/issue'
import { type RowResult, resultColumns } from '../tables/calculate'
import { writeCsvRow } from '../tables/csv'
import { cellIssue } from '../tables/reading/said'
import { nameInFile, type Table } from '../tables/reading/table'
import type { TableRow } from '../tables/reading/table-row'
import type { Calculated, FlatResult } from '../tables/subject'
import type { Language } from '../words/language'
import { outcomeNames, resultNames } from '../words/results'
import { unitLabel } from '../words/units'

/** The cells of a row as they stand, its results behind them, what is wrong with it, and cells beyond the last name. */
export class ResultLines {
  readonly header: string
  private readonly table: Table
  private readonly places: readonly number[]
  private readonly width: number
  private readonly messages: Language
  private readonly names: Language
  private readonly missing = new Map<string, string>()

  /** `names` is the language of columns, outcomes and units; that of ids is English. */
  constructor(table: Table, messages: Language, names: Language) {
    const kept = table.columns.filter(({ kind }) => kind !== 'dropped')
    const own = kept.map(({ place }) => table.header.names[place] ?? '')
    const results = resultColumns.map((column) => resultNames[column][names])
    const taken = results.filter((name) => own.includes(name))
    if (taken.length > 0) throw new InputError(taken.map((name) => issue('resultColumn', name)))
    this.table = table
    this.places = kept.map(({ place }) => place)
    this.width = table.header.names.length
    this.messages = messages
    this.names = names
    this.header = writeCsvRow([...own, ...results])
  }

  lineOf(row: TableRow, { result, issues }: RowResult): string {
    const found: FlatResult = result?.cells ?? {}
    const cells = this.places.map((place) => row.cells[place] ?? '')
    for (const column of resultColumns)
      if (column !== 'error')
        cells.push(this.resultCell(column, found[column === 'amount' && 'value' in found ? 'value' : column]))
    cells.push(this.errorCell(row, issues))
    for (let place = this.width; place < row.cells.length; place++) cells.push(row.cells[place] ?? '')
    return writeCsvRow(cells)
  }

  /** What stands behind the cells of a row without an error, before its amount and behind it. */
  aroundAmount({ cells }: Calculated): readonly [before: string, after: string] {
    const texts = resultColumns.map((column) => this.resultCell(column, cells[column]))
    const at = resultColumns.indexOf('amount')
    const before = writeCsvRow(['', ...texts.slice(0, at), '']).slice(0, -1)
    return [before, writeCsvRow(['', ...texts.slice(at + 1)])]
  }

  private resultCell(column: string, value: FlatResult[string]): string {
    if (value === undefined) return ''
    if (typeof value !== 'string') return value.map((one) => this.missingName(one)).join(';')
    if (this.names !== 'zh') return value
    if (column === 'outcome') return outcomeNames[value]?.zh ?? value
    return column === 'unit' ? unitLabel(value).zh : value
  }

  /** What is missing, by the file's own name of it. */
  private missingName(path: string): string {
    if (this.names !== 'zh') return path
    const before = this.missing.get(path)
    if (before !== undefined) return before
    const name = nameInFile(this.table, path.replace(/^standards\./, ''))
    this.missing.set(path, name)
    return name
  }

  private errorCell(row: TableRow, issues: readonly Issue[]): string {
    return issues.map((one) => cellIssue(this.table, row, one, this.messages)).join('; ')
  }
}
