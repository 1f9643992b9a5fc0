/** Payments of a ledger from its bytes, in rows that are surely plain. Their cells mean what the readers of texts say. */
import { goodPayment, signedFen } from '../../audit/check-payment'
import { type Carried, periodRead } from '../../audit/payment'
import type { SourceRow } from '../../audit/rows'
import { isTampered } from '../../checks/own'
import { type Policy, programmeNamed } from '../../kit/policy'
import type { Definition } from '../../kit/programme'
import type { FileColumn } from '../reading/columns'
import type { RowsOfTable, TableReader } from '../reading/rows'
import type { MadeOfBytes } from '../reading/table'
import { exampleIds } from '../template'
import { inDoubt } from './cells'
import { type ByteRows, behindLine, readCells } from './lines'
import { Letters, OwnCell, RememberedCell, type Said, type SaidCell } from './remembered'

/** Some payments in order. */
export interface PlainPayments {
  readonly payments: readonly SourceRow[]
}

/** Reads a ledger all of whose columns are those of payments, or are carried along or dropped. */
export const plainPayments =
  (policy: Policy, file: string): MadeOfBytes<PlainPayments> =>
  (table, reader) => {
    const { columns, set, options } = table
    const isPlain = columns.every(({ kind }) => kind === 'column' || kind === 'carried' || kind === 'dropped')
    // A total adds up the cells as they stand.
    if (!isPlain || set.length > 0 || options.map?.values?.amount !== undefined) return undefined
    return new PlainLedger(policy, file, table, reader)
  }

interface SaidProgramme extends Said {
  readonly definition: Definition
}

/** A period, and what it came to under the programme that it last stood beside. */
interface SaidPeriod extends Said {
  beside?: Definition
  period?: string | undefined
}

interface SaidAmount extends Said {
  readonly fen: number
}

/** So few payments are held at once that they are gone before the garbage collector moves them. */
const mostPayments = 500

class PlainLedger implements ByteRows<PlainPayments> {
  readonly most = mostPayments
  private readonly file: string
  private readonly reader: TableReader
  private readonly cells: readonly SaidCell[]
  private readonly parts: Parts
  /** The columns of payments in the order of the file. */
  private readonly columns: readonly { readonly cell: SaidCell; readonly id: keyof Parts }[]
  private readonly alongside: Alongside
  private payments: SourceRow[] = []

  constructor(policy: Policy, file: string, table: RowsOfTable, reader: TableReader) {
    const cells = cellsOf(policy, table, reader)
    const placed = table.columns.map((column, place) => ({ column, cell: cells[place] as SaidCell }))
    const cellOf = (id: string): SaidCell => placed.find(({ column }) => idOf(column) === id)?.cell ?? blank()
    this.file = file
    this.reader = reader
    this.cells = cells
    this.parts = Object.fromEntries(partNames.map((id) => [id, cellOf(id)])) as unknown as Parts
    this.columns = placed.flatMap(({ column, cell }) => {
      const id = idOf(column) as keyof Parts | undefined
      return id ? [{ cell, id }] : []
    })
    this.alongside = new Alongside(
      placed.flatMap(({ column, cell }) => (column.kind === 'carried' ? [{ as: column.as, cell }] : [])),
    )
  }

  readRow(bytes: Uint8Array, from: number, held: number, row: number): number {
    // Names that strangers lend to all records are for the schema.
    if (held === 0 && isTampered()) return inDoubt
    const end = readCells(this.cells, bytes, from, held)
    if (end === inDoubt) return inDoubt
    const { household, person, claim, programme, period, amount, paidOn, id } = this.parts
    const { definition } = programme.said
    const months = periodUnder(definition, period.said)
    if (months === undefined) return inDoubt
    const given: { -readonly [part in keyof Parts]?: string } = {}
    for (const { cell, id } of this.columns) if (cell.said.value !== '') given[id] = cell.said.value
    const { value, fen } = amount.said
    const parts = {
      household: household.said.value,
      person: person.said.value,
      claim: claim.said.value,
      definition,
      period: months,
      amount: value,
      fen,
      paidOn: paidOn.said.value,
      id: id.said.value,
    }
    const { file } = this
    const payment = goodPayment(parts, { row, file, carried: this.alongside.carried() }, given)
    this.payments.push({ position: row, file, value: given, payment })
    this.reader.totals.addFen(0, fen)
    return behindLine(bytes, end)
  }

  pieceOf(): PlainPayments {
    const { payments } = this
    this.payments = []
    return { payments }
  }
}

interface Parts {
  readonly household: SaidCell
  readonly person: SaidCell
  readonly claim: SaidCell
  readonly programme: SaidCell<SaidProgramme>
  readonly period: SaidCell<SaidPeriod>
  readonly amount: SaidCell<SaidAmount>
  readonly paidOn: SaidCell
  readonly id: SaidCell
}

const partNames = ['household', 'person', 'claim', 'programme', 'period', 'amount', 'paidOn', 'id'] as const

/** A column that the file does not have. */
const blank = (): SaidCell => ({ said: { value: '' }, read: (_, from) => from })

const idOf = (column: FileColumn): string | undefined => (column.kind === 'column' ? column.column.id : undefined)

/** The period as a programme has it. Returns `undefined` if it is not paid by such a one. */
function periodUnder(definition: Definition, said: SaidPeriod): string | undefined {
  if (said.beside !== definition) {
    const { period, fault } = periodRead(definition, said.value)
    said.beside = definition
    said.period = fault ? undefined : period
  }
  return said.period
}

/** What the columns of a file are read by, in their order. */
function cellsOf(policy: Policy, table: RowsOfTable, reader: TableReader): readonly SaidCell[] {
  const meanings: { readonly [column: string]: (value: string) => Said | undefined } = {
    household: (value) => (isHousehold(value, reader) ? { value } : undefined),
    programme: (value) => {
      const definition = programmeNamed(policy, value)
      return definition && { value, definition }
    },
    period: (value): SaidPeriod => ({ value }),
    amount: (value) => (value === '' ? undefined : { value, fen: signedFen(value) }),
    paidOn: (value) => (value === '' || value >= policy.firstDay ? { value } : undefined),
  }
  const letters = new Letters()
  return table.columns.map((column, place) => {
    const id = idOf(column)
    const read = reader.rows.readers.find((one) => one.place === place)?.read
    const meaning = meanings[id ?? ''] ?? ((value: string): Said => ({ value }))
    const meaningOf = (text: string): Said | undefined => {
      const cell = text.trim()
      if (reader.kinds.mayBeTotal(cell)) return undefined
      const value = cell === '' || !read ? cell : read(cell).value
      return value === undefined ? undefined : meaning(value)
    }
    // What a spreadsheet damaged, or a mapping renames, is for the reader of the column.
    const hasOwnWay = table.damaged.has(place) || table.options.map?.values?.[id ?? ''] !== undefined
    return id === 'id' && !hasOwnWay ? new OwnCell(letters, meaningOf) : new RememberedCell(letters, meaningOf)
  })
}

/** Whether a row is one of data by the household that it names: no total, no foot, no example of a template. */
const isHousehold = (value: string, { kinds }: TableReader): boolean =>
  value !== '' && kinds.isOfData(value) && !Object.values(exampleIds).includes(value)

/** What rows carry along. Rows that stand together mostly carry the same. */
class Alongside {
  private readonly columns: readonly { readonly as: string; readonly cell: SaidCell }[]
  private said: readonly string[] = []
  /** Nothing where the table has no such columns. */
  private made: Carried | undefined

  constructor(columns: readonly { readonly as: string; readonly cell: SaidCell }[]) {
    this.columns = columns
  }

  carried(): Carried | undefined {
    if (!this.columns.every(({ cell }, place) => cell.said.value === this.said[place])) {
      this.said = this.columns.map(({ cell }) => cell.said.value)
      const filled = this.columns.flatMap(({ as, cell: { said } }) => (said.value === '' ? [] : [[as, said.value]]))
      this.made = Object.fromEntries(filled)
    }
    return this.made
  }
}
