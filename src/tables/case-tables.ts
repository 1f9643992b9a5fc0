/** Cases as three flat tables, the way registers export them: households, members and claims, joined by id. */

import type { Policy } from '../kit/policy'
import { type Field, skeleton } from '../kit/shape'
import type { AnyInput } from '../language/input'
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
import { cellValue } from './columns'
import type { RecordColumns, SourceRecord } from './records'

/** The columns of the three tables: those of the records, and those that join them. */
export interface CaseColumns {
  readonly households: RecordColumns
  readonly members: RecordColumns
  readonly claims: RecordColumns
}

const household = { household: [skeleton.household.id.label.zh], on: [skeleton.household.on.label.zh] }

/** What the tables of a policy's cases may be headed with; `education.level` stands in the table of members. */
export const caseColumns = ({ shape }: Policy): CaseColumns => ({
  households: columnsOf(shape.household),
  members: { ...household, ...columnsOf(shape.member), ...columnsOf(shape.education, 'education.') },
  claims: { ...household, person: [skeleton.member.id.label.zh], ...columnsOf(shape.claim) },
})

const columnsOf = (fields: readonly Field[], prefix = ''): RecordColumns =>
  Object.fromEntries(
    fields.map(({ name, takes, label, alsoCalled }) => {
      const fact = typeof takes === 'string' || takes.input.id === name ? [] : [takes.input.id]
      return [`${prefix}${name}`, [...fact, label.zh, ...alsoCalled]]
    }),
  )

/** How the cells of a column are read, by its name. */
function inputsOf({ shape }: Policy): ReadonlyMap<string, AnyInput> {
  const all = [
    ...shape.household.map((field) => ({ name: field.name, field })),
    ...shape.member.map((field) => ({ name: field.name, field })),
    ...shape.education.map((field) => ({ name: `education.${field.name}`, field })),
    ...shape.claim.map((field) => ({ name: field.name, field })),
  ]
  return new Map(
    all.flatMap(({ name, field: { takes } }) => (typeof takes === 'string' ? [] : [[name, takes] as const])),
  )
}

export interface CaseTables {
  readonly households: AsyncIterable<SourceRecord>
  readonly members: AsyncIterable<SourceRecord>
  readonly claims?: AsyncIterable<SourceRecord>
}

/** A case by the row of its household; `place` turns a path of the case into the table's row and column. */
export type CaseRecord = { readonly position: number; readonly place?: (path: string) => string } & (
  | { readonly value: unknown }
  | {
      readonly fault: IssueCode
      readonly values?: MessageValues
      /** The household that the row is about, where that can still be told. */
      readonly household?: string | undefined
    }
)

interface Row {
  readonly position: number
  readonly cells: { readonly [column: string]: string }
}

/**
 * Joins the tables, which memory holds. Members and claims with a day (`on`) belong to the household's version of that day,
 * those without to every version. Rows that cannot be read, and those that belong to nobody, come first, so that nobody's
 * case is taken for whole without them.
 */
export async function* readCaseTables(
  policy: Policy,
  { households, members, claims }: CaseTables,
): AsyncGenerator<CaseRecord> {
  const tables = {
    households: await Table.of('households', households),
    members: await Table.of('members', members),
    claims: await Table.of('claims', claims),
  }
  yield* [...tables.households.faults, ...tables.members.faults, ...tables.claims.faults]
  const inputs = inputsOf(policy)
  const cases = tables.households.rows.map((household) => new JoinedCase(household, tables, inputs))
  yield* tables.members.notIn(new Set(cases.flatMap(({ members: own }) => own)))
  yield* tables.claims.notIn(new Set(cases.flatMap(({ claims: own }) => own)))
  for (const one of cases) yield one.record()
}

/** The rows of a table by household, and those that cannot be read. */
class Table {
  readonly faults: CaseRecord[] = []
  readonly rows: Row[] = []
  private readonly name: string
  private readonly byHousehold = new Map<string | undefined, Row[]>()

  private constructor(name: string) {
    this.name = name
  }

  static async of(name: string, records: AsyncIterable<SourceRecord> | undefined): Promise<Table> {
    const table = new Table(name)
    for await (const record of records ?? []) table.add(record)
    return table
  }

  /** The rows of one version of a household. */
  rowsOf(household: string | undefined, on: string | undefined): readonly Row[] {
    return (this.byHousehold.get(household) ?? []).filter(({ cells }) => cells.on === undefined || cells.on === on)
  }

  /** A fault for each row that is in no case. */
  notIn(taken: ReadonlySet<Row>): readonly CaseRecord[] {
    const left = this.rows.filter((row) => !taken.has(row))
    return left.map(({ position, cells }) => this.fault(position, 'noHousehold', {}, cells))
  }

  private add(record: SourceRecord): void {
    const { position } = record
    if ('fault' in record) {
      this.faults.push(this.fault(position, record.fault, record.values ?? {}, record.cells ?? {}))
      return
    }
    const row = { position, cells: record.value as Row['cells'] }
    this.rows.push(row)
    const { household } = row.cells
    const rows = this.byHousehold.get(household)
    if (rows) rows.push(row)
    else this.byHousehold.set(household, [row])
  }

  private fault(position: number, fault: IssueCode, values: MessageValues, cells: Row['cells']): CaseRecord {
    const household = this.name === 'households' ? cells.id : cells.household
    return { position, fault, values, household, place: () => `${this.name}:${position}` }
  }
}

/** One version of a household with its members and their claims. */
class JoinedCase {
  readonly members: readonly Row[]
  /** Those whose person is a member. */
  readonly claims: readonly Row[]
  private readonly household: Row
  private readonly inputs: ReadonlyMap<string, AnyInput>

  constructor(
    household: Row,
    { members, claims }: { readonly members: Table; readonly claims: Table },
    inputs: ReadonlyMap<string, AnyInput>,
  ) {
    this.inputs = inputs
    const { id, on } = household.cells
    this.household = household
    this.members = members.rowsOf(id, on)
    const persons = new Set(this.members.map(({ cells }) => cells.id))
    this.claims = claims.rowsOf(id, on).filter(({ cells }) => persons.has(cells.person))
  }

  record(): CaseRecord {
    const members = this.members.map(({ cells }) => {
      const own = this.claimsOf(cells.id)
      const claims = own.map((claim) => nested(claim.cells, this.inputs, ['household', 'on', 'person']))
      return { ...nested(cells, this.inputs, ['household', 'on']), ...(claims.length > 0 ? { claims } : {}) }
    })
    const { position, cells } = this.household
    return { position, value: { ...nested(cells, this.inputs), members }, place: (path) => this.place(path) }
  }

  private claimsOf(person: string | undefined): readonly Row[] {
    return this.claims.filter(({ cells }) => cells.person === person)
  }

  private place(path: string): string {
    const [, member, rest = ''] = /^members\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    if (member === undefined) return `households:${this.household.position} ${path}`.trim()
    const row = this.members[Number.parseInt(member, 10)]
    const [, claim, column = ''] = /^claims\[(\d+)\]\.?(.*)$/.exec(rest) ?? []
    if (claim === undefined) return `members:${row?.position} ${rest}`.trim()
    return `claims:${this.claimsOf(row?.cells.id)[Number.parseInt(claim, 10)]?.position} ${column}`.trim()
  }
}

/** Cells as the values of a case, `education.level` below `education`; some columns only join the tables. */
function nested(
  cells: Row['cells'],
  inputs: ReadonlyMap<string, AnyInput>,
  joining: readonly string[] = [],
): { readonly [name: string]: unknown } {
  const object: { [name: string]: unknown } = {}
  for (const [column, cell] of Object.entries(cells)) {
    if (joining.includes(column)) continue
    const input = inputs.get(column)
    const value = (input && cellValue(input, cell)) ?? cell
    const [outer = column, inner] = column.split('.')
    if (inner === undefined) object[column] = value
    else object[outer] = { ...(object[outer] as object | undefined), [inner]: value }
  }
  return object
}
