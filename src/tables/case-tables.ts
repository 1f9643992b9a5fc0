/** Cases as three flat tables, the way registers export them: households, members and claims, joined by id. */

import { personKey } from '../checks/identity-number'
import { type Issue, withPaths } from '../checks/issue'
import type { Policy } from '../kit/policy'
import type { AnyInput } from '../language/input'
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
import { peopleColumns } from '../words/people'
import { cellValue } from './columns'
import { issue } from './issues'
import { isHouseholdBlank, type TableRow } from './reading/table-row'

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

/** One of the tables: its rows, and how people call the place of a cell in its file. */
interface CaseTable {
  readonly rows: AsyncIterable<TableRow> | Iterable<TableRow>
  readonly place: (row: TableRow, column: string) => string
  /** The file of a row, where the table is of several files. */
  readonly file?: (row: TableRow) => string
  /** What a row carries along for people, as a record of a case holds it. */
  readonly carried?: (row: TableRow) => object
  /** The identity number of the person whose row it is. */
  readonly identity?: (row: TableRow) => string | undefined
}

export interface CaseTables {
  readonly households: CaseTable
  readonly members: CaseTable
  readonly claims?: CaseTable
}

/** A case by the row of its household; `place` turns a path of the case into the table's row and column. */
export type CaseRecord = {
  readonly position: number
  /** The file, where there are several. */
  readonly file?: string
  readonly place?: (path: string) => string
} & (
  | { readonly value: unknown }
  | {
      readonly fault: IssueCode
      readonly values?: MessageValues
      /** Everything that is wrong, where it is known at its place already. */
      readonly issues?: readonly Issue[]
      /** Whether it is a row of a member or a claim, which makes the household's case less than whole. */
      readonly isOfPart?: boolean
      /** The household that the row is about, where that can still be told. */
      readonly household?: string | undefined
    }
)

/**
 * Joins the tables, which memory holds. Members and claims with a day (`on`) belong to the household's version of that day,
 * those without to every version. Their rows that cannot be read, and those that belong to nobody, come first, so that
 * nobody's case is taken for whole without them.
 */
export async function* readCaseTables(
  policy: Policy,
  { households, members, claims }: CaseTables,
): AsyncGenerator<CaseRecord> {
  const tables = { members: await Table.of(members), claims: await Table.of(claims) }
  yield* [...tables.members.faults, ...tables.claims.faults]
  const inputs = inputsOf(policy)
  const cases: (JoinedCase | CaseRecord)[] = []
  const carried = { household: households.carried ?? nothing, member: members.carried ?? nothing }
  const taken = new Set<TableRow>()
  const seen = new Map<string, TableRow>()
  for await (const given of households.rows) {
    const row = onceADay(given, seen)
    const one = new JoinedCase(row, households, tables, inputs, carried)
    for (const own of [...one.members, ...one.claims]) taken.add(own)
    if (row.issues.length > 0) cases.push(faultOf(row, households, row.values.id))
    // Of a household all of whose members have told what is wrong with them there is no more to say.
    else if (one.members.length === 0 && tables.members.hasFaultOf(row.values.id))
      cases.push({ ...faultOf(row, households, row.values.id), issues: [] })
    else cases.push(one.withPersonTwice() ?? one)
  }
  yield* tables.members.notIn(taken)
  yield* tables.claims.notIn(taken)
  for (const one of cases) yield one instanceof JoinedCase ? one.record() : one
}

/** A row of a household that stands on the same day in a row before it is at fault. */
function onceADay(row: TableRow, seen: Map<string, TableRow>): TableRow {
  const { id, on } = row.values
  if (id === undefined) return row
  const key = `${id}\t${on ?? ''}`
  const first = seen.get(key)
  if (!first) seen.set(key, row)
  return first ? { ...row, issues: [...row.issues, issue('householdTwice', 'id', { row: first.row })] } : row
}

/**
 * Of tables, a household with rows that cannot be read becomes a fault in its own place, with all that is wrong with them, as
 * it is not to be taken for whole. Rows of nobody stay where they are, and those of households that do not come at all stand
 * at the end.
 */
export async function* faultsInPlace(records: AsyncIterable<CaseRecord>): AsyncGenerator<CaseRecord> {
  const held = new Map<string, FaultyRecord[]>()
  for await (const record of records) {
    const id = 'fault' in record ? record.household : (record.value as { readonly id?: string } | null)?.id
    if (id === undefined || !record.place) yield record
    else if ('fault' in record && record.isOfPart) held.set(id, [...(held.get(id) ?? []), record])
    else {
      const faults = [...(held.get(id) ?? []), ...('fault' in record ? [record] : [])]
      held.delete(id)
      const [first] = faults
      const issues = faults.flatMap((one) => one.issues ?? [])
      yield first ? { ...first, position: record.position, issues } : record
    }
  }
  for (const faults of held.values()) yield* faults
}

const nothing = (): object => ({})

/** How people call the places of a table's rows. */
type Places = Pick<CaseTable, 'place' | 'file' | 'identity'>

type FaultyRecord = Extract<CaseRecord, { readonly fault: IssueCode }>

function faultOf(row: TableRow, { place, file }: Places, household: string | undefined): FaultyRecord {
  const placed = withPaths(row.issues, (path) => place(row, path))
  const [first] = placed
  return {
    position: row.row,
    ...(file ? { file: file(row) } : {}),
    fault: first?.code ?? 'internal',
    values: first?.values ?? {},
    issues: placed,
    household,
    place: () => place(row, ''),
  }
}

/** The rows of a table by household, and those that cannot be read. */
class Table {
  readonly faults: CaseRecord[] = []
  readonly rows: TableRow[] = []
  readonly places: Places
  private readonly byHousehold = new Map<string | undefined, TableRow[]>()
  /** The household of the last row that can be read. */
  private above: string | undefined

  private constructor(places: Places) {
    this.places = places
  }

  static async of(given: CaseTable | undefined): Promise<Table> {
    const table = new Table(given ?? { place: () => '' })
    for await (const row of given?.rows ?? []) table.add(row)
    return table
  }

  /** The rows of one version of a household. */
  rowsOf(household: string | undefined, on: string | undefined): readonly TableRow[] {
    return (this.byHousehold.get(household) ?? []).filter(({ values }) => values.on === undefined || values.on === on)
  }

  /** A fault for each row that is in no case. */
  notIn(taken: ReadonlySet<TableRow>): readonly CaseRecord[] {
    return this.rows
      .filter((row) => !taken.has(row))
      .map((row) => faultOf({ ...row, issues: [issue('noHousehold', '')] }, this.places, row.values.household))
  }

  private add(given: TableRow): void {
    const { household } = given.values
    const isBlank = isHouseholdBlank(given)
    const row = isBlank ? { ...given, issues: [...given.issues, issue('required', 'household')] } : given
    if (row.issues.length > 0) {
      // Where cells were merged it may be a row of the household above, which is not whole without it.
      this.faults.push({ ...faultOf(row, this.places, isBlank ? this.above : household), isOfPart: true })
      return
    }
    this.above = household
    this.rows.push(row)
    const rows = this.byHousehold.get(household)
    if (rows) rows.push(row)
    else this.byHousehold.set(household, [row])
  }

  /** Whether some row of a household cannot be read. */
  hasFaultOf(household: string | undefined): boolean {
    return this.faults.some((one) => 'fault' in one && one.household === household)
  }
}

/** One version of a household with its members and their claims. */
class JoinedCase {
  readonly members: readonly TableRow[]
  /** Those whose person is a member. */
  readonly claims: readonly TableRow[]
  private readonly household: TableRow
  private readonly places: { readonly [table in 'households' | 'members' | 'claims']: Places }
  private readonly inputs: ReadonlyMap<string, AnyInput>
  private readonly carried: { readonly [record in 'household' | 'member']: (row: TableRow) => object }

  constructor(
    household: TableRow,
    households: Places,
    { members, claims }: { readonly members: Table; readonly claims: Table },
    inputs: ReadonlyMap<string, AnyInput>,
    carried: JoinedCase['carried'],
  ) {
    this.inputs = inputs
    this.carried = carried
    this.places = { households, members: members.places, claims: claims.places }
    const { id, on } = household.values
    this.household = household
    this.members = members.rowsOf(id, on)
    const persons = new Set(this.members.map(({ values }) => values.id))
    this.claims = claims.rowsOf(id, on).filter(({ values }) => persons.has(values.person))
  }

  record(): CaseRecord {
    const members = this.members.map((row) => {
      const { values } = row
      const own = this.claimsOf(values.id)
      const claims = own.map((claim) => nested(claim.values, this.inputs, ['household', 'on', 'person']))
      return {
        ...nested(values, this.inputs, ['household', 'on']),
        ...this.carried.member(row),
        ...(claims.length > 0 ? { claims } : {}),
      }
    })
    const { row, values } = this.household
    const { file } = this.places.households
    const value = { ...nested(values, this.inputs), ...this.carried.household(this.household), members }
    const place = (path: string) => this.place(path)
    return { position: row, ...(file ? { file: file(this.household) } : {}), value, place }
  }

  /** The fault of a household in which one person stands in two rows, under whatever ids. */
  withPersonTwice(): FaultyRecord | undefined {
    const { members, households } = this.places
    const first = new Map<string, TableRow>()
    const issues: Issue[] = []
    for (const row of this.members) {
      const identity = members.identity?.(row)
      if (identity === undefined) continue
      const key = personKey(identity)
      const before = first.get(key)
      if (!before) first.set(key, row)
      else issues.push(issue('personTwice', members.place(row, peopleColumns.identity), { row: before.row }))
    }
    const [told] = issues
    if (!told) return undefined
    const fault = faultOf(this.household, households, this.household.values.id)
    return { ...fault, fault: told.code, values: told.values, issues }
  }

  private claimsOf(person: string | undefined): readonly TableRow[] {
    return this.claims.filter(({ values }) => values.person === person)
  }

  private place(path: string): string {
    const { households, members, claims } = this.places
    const [, member, rest = ''] = /^members\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    const row = this.members[Number.parseInt(member ?? '', 10)]
    if (!row) return households.place(this.household, path)
    const [, claim, column = ''] = /^claims\[(\d+)\]\.?(.*)$/.exec(rest) ?? []
    const own = this.claimsOf(row.values.id)[Number.parseInt(claim ?? '', 10)]
    return own ? claims.place(own, column) : members.place(row, rest)
  }
}

/** Cells as the values of a case, `education.level` below `education`; some columns only join the tables. */
function nested(
  cells: TableRow['values'],
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
