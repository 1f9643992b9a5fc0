/** Rows that are surely plain, from bytes to columns of numbers, without a text a cell. */
import { columnArray, type NumberColumn } from '../../kernel/columns'
import { encoderOf } from '../../kernel/encode'
import type { FactColumn } from '../../kernel/read-rows'
import { absent } from '../../kernel/step'
import type { FactRecord } from '../../kit/programme'
import type { AnyInput } from '../../language/input'
import { cellValue } from '../columns'
import { cellReader } from '../reading/cells'
import type { FileColumn } from '../reading/columns'
import type { RowsOfTable, TableReader } from '../reading/rows'
import type { MadeOfBytes } from '../reading/table'
import type { TableRow } from '../reading/table-row'
import { plain } from '../values/cell'
import { CarriedCell, inDoubt, NumberCell, type PlainCell, TellingCell, WordCell } from './cells'
import { type ByteRows, behindLine, readCells, type TextOf } from './lines'

/** Some rows one behind the other; what holds them is written over by the next. */
export interface PlainRows {
  readonly rows: number
  /** Their bytes, and where each row starts and ends in them. */
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Their facts as numbers, in the order in which they were asked for. */
  readonly columns: readonly NumberColumn[]
  /** One of them as a row of texts. */
  readonly rowAt: (place: number) => TableRow
}

/** As many rows as stand in a piece. */
export const mostPlainRows = 8192

/** The facts that are asked for as numbers. */
export interface PlainFacts {
  readonly columns: readonly FactColumn[]
  readonly facts: FactRecord
}

class PlainReader implements ByteRows<PlainRows> {
  readonly most = mostPlainRows
  private readonly reader: TableReader
  private readonly cells: readonly PlainCell[]
  private readonly telling: TellingCell
  private readonly columns: readonly NumberColumn[]
  /** Columns that are added up, by their place in the totals. */
  private readonly sums: readonly { readonly place: number; readonly values: NumberColumn; readonly times: number }[]
  private readonly isOnce: boolean
  private readonly starts = new Int32Array(mostPlainRows)
  private readonly ends = new Int32Array(mostPlainRows)

  /** `telling` is the place of the column by which a row is surely one of data. */
  constructor(table: RowsOfTable, reader: TableReader, asked: PlainFacts, telling: number) {
    const { columns } = table
    const made = asked.columns.map((column) => columnArray(column, mostPlainRows).fill(absent))
    const valuesOf = (one: FileColumn): NumberColumn | undefined =>
      one.kind === 'column' ? made[asked.columns.findIndex(({ name }) => name === one.column.id)] : undefined
    this.reader = reader
    this.telling = new TellingCell()
    this.columns = made
    this.isOnce = table.catalogue.once !== undefined && table.catalogue.once === idOf(columns[telling])
    this.sums = reader.totals.columns.map((one, place) => ({
      place,
      values: valuesOf(one) as NumberColumn,
      times: one.kind === 'column' && one.column.kind === 'count' ? 100 : 1,
    }))
    // The word for a total is one of the first two cells that are not blank.
    const isEarly = (place: number): boolean => place < 2
    this.cells = columns.map((one, place): PlainCell => {
      const values = valuesOf(one)
      if (place === telling) return this.telling
      if (!values || one.kind !== 'column') return new CarriedCell(isEarly(place))
      const column = asked.columns.find(({ name }) => name === one.column.id) as FactColumn
      const fact = asked.facts[column.name] as AnyInput
      const { least, most } = column
      const mayBeBlank = !isEarly(place)
      if (fact.takes === 'money' || fact.takes === 'count')
        return new NumberCell(values, fact.takes === 'money', least, most, mayBeBlank)
      const read = cellReader(one.column, { language: table.language })
      const encode = encoderOf(column.input, column)
      return new WordCell(
        values,
        (text) => {
          const { value } = read(text.trim())
          const number = value === undefined ? absent : encode(cellValue(fact, value))
          return number >= least && number <= most && reader.kinds.isOfData(text) ? number : undefined
        },
        mayBeBlank,
      )
    })
  }

  pieceOf(bytes: Uint8Array, rows: number, before: number, textOf: TextOf): PlainRows {
    const { starts, ends, columns } = this
    const rowAt = (place: number): TableRow => {
      const found: TableRow[] = []
      const text = textOf(starts[place] as number, ends[place] as number)
      this.reader.rows.read(before + place + 1, text.split(','), found)
      return found[0] as TableRow
    }
    return { rows, bytes, starts, ends, columns, rowAt }
  }

  readRow(bytes: Uint8Array, from: number, place: number, row: number): number {
    const end = readCells(this.cells, bytes, from, place)
    if (end === inDoubt) return inDoubt
    const { telling } = this
    if (this.isOnce && this.reader.rows.isAgain(bytes, telling.from, telling.to, row)) return inDoubt
    for (const { place: sum, values, times } of this.sums) {
      const value = values[place] as number
      if (value !== absent) this.reader.totals.addFen(sum, value * times)
    }
    this.starts[place] = from
    this.ends[place] = end
    return behindLine(bytes, end)
  }
}

const idOf = (column: FileColumn | undefined): string | undefined =>
  column?.kind === 'column' ? column.column.id : undefined

const householdAt = ({ columns, catalogue }: RowsOfTable): number | undefined =>
  columns.find((one) => catalogue.household !== undefined && idOf(one) === catalogue.household)?.place

/** Reads tables all of whose columns are facts that are asked for, or carried along. */
export const plainFacts =
  (asked: PlainFacts): MadeOfBytes<PlainRows> =>
  (table, reader) => {
    const { columns, set, header, damaged, options } = table
    const telling = householdAt(table) ?? 0
    const isPlain = columns.every(
      (one) =>
        one.kind === 'carried' ||
        (one.kind === 'column' &&
          (one.column.kind === 'id' ||
            one.column.kind === 'text' ||
            asked.columns.some(({ name }) => name === one.column.id))),
    )
    const isTold = [header.names, ...header.rows].every((names) => !/\d/.test(plain(names[telling] ?? '')))
    const isFact = asked.columns.some(({ name }) => name === idOf(columns[telling]))
    const hasOwnWays = set.length > 0 || damaged.size > 0 || options.map?.values !== undefined
    if (!isPlain || !isTold || isFact || hasOwnWays || columns.length < 2) return undefined
    return new PlainReader(table, reader, asked, telling)
  }
