/** Cases as three flat tables, the way registers export them: households, members and claims, joined by id. */
import type { AnyInput } from '../engine/input'
import type { IssueCode, MessageValues } from '../messages/issues'
import * as facts from '../policy/facts'
import { cellValue } from './columns'
import type { RecordColumns, SourceRecord } from './records'

const named = ({ input }: AnyInput): readonly string[] => [input.label.zh]

export const householdColumns: RecordColumns = {
  id: ['户编号'],
  on: ['日期'],
  residence: named(facts.residence),
  monthlyIncome: named(facts.monthlyIncome),
  'certified.dibao': ['dibaoCertified', ...named(facts.dibaoCertified)],
  'certified.lowIncome': ['lowIncomeCertified', ...named(facts.lowIncomeCertified)],
}

export const memberColumns: RecordColumns = {
  household: ['户编号'],
  on: ['日期'],
  id: ['人员编号'],
  birthDate: ['出生日期'],
  categories: named(facts.categories),
  employeeMedicalInsurance: named(facts.employeeMedicalInsurance),
  enlistedOn: named(facts.enlistedOn),
  orphanCare: named(facts.orphanCare),
  medicalAidPaidEarlier: named(facts.aidEarlierThisYear),
  'education.level': named(facts.level),
  'education.academicYear': ['学年'],
  'education.admitted': named(facts.admitted),
  'education.semesters': named(facts.semesters),
  'education.sameKindAid': named(facts.sameKindAid),
}

export const claimColumns: RecordColumns = {
  household: ['户编号'],
  on: ['日期'],
  person: ['人员编号'],
  id: ['报销编号'],
  settledOn: ['结算日期'],
  servedOn: ['就诊日期'],
  disease: named(facts.disease),
  diseaseRecognised: named(facts.diseaseRecognised),
  inPolicyCost: named(facts.inPolicyCost),
  insurancePaid: named(facts.insurancePaid),
  commercialPaid: named(facts.commercialPaid),
  employerPaid: named(facts.employerPaid),
  withdrawn: named(facts.withdrawn),
}

/** How the cells of the columns that are no plain text are read. */
const shapes: { readonly [column: string]: AnyInput } = {
  residence: facts.residence,
  'certified.dibao': facts.dibaoCertified,
  'certified.lowIncome': facts.lowIncomeCertified,
  categories: facts.categories,
  employeeMedicalInsurance: facts.employeeMedicalInsurance,
  orphanCare: facts.orphanCare,
  'education.level': facts.level,
  'education.admitted': facts.admitted,
  'education.semesters': facts.semesters,
  disease: facts.disease,
  diseaseRecognised: facts.diseaseRecognised,
  withdrawn: facts.withdrawn,
}

export interface CaseTables {
  readonly households: AsyncIterable<SourceRecord>
  readonly members: AsyncIterable<SourceRecord>
  readonly claims?: AsyncIterable<SourceRecord>
}

/** A case by the row of its household; `place` turns a path of the case into the table's row and column. */
export type CaseRecord =
  | { readonly position: number; readonly value: unknown; readonly place?: (path: string) => string }
  | {
      readonly position: number
      readonly fault: IssueCode
      readonly values?: MessageValues
      readonly place?: (path: string) => string
    }

interface Row {
  readonly position: number
  readonly cells: { readonly [column: string]: string }
}

/**
 * Joins the tables. Members and claims with a day (`on`) belong to the household's version of that day, those without to
 * every version. Rows that belong to no household, and those that cannot be read, are given out as faults.
 */
export async function* readCaseTables({ households, members, claims }: CaseTables): AsyncGenerator<CaseRecord> {
  const ofMembers = await Joined.of('members', members)
  const ofClaims = await Joined.of('claims', claims)
  yield* ofMembers.faults
  yield* ofClaims.faults
  for await (const record of households) {
    if ('fault' in record) yield record
    else yield caseOf({ position: record.position, cells: record.value as Row['cells'] }, ofMembers, ofClaims)
  }
  yield* ofMembers.left()
  yield* ofClaims.left()
}

/** A table whose rows belong to households. */
class Joined {
  readonly faults: CaseRecord[] = []
  private readonly table: string
  private readonly byHousehold = new Map<string, Row[]>()
  private readonly taken = new Set<Row>()

  private constructor(table: string) {
    this.table = table
  }

  static async of(table: string, records: AsyncIterable<SourceRecord> | undefined): Promise<Joined> {
    const joined = new Joined(table)
    for await (const record of records ?? []) joined.add(record)
    return joined
  }

  /** The rows of one version of a household. */
  rowsOf(household: string | undefined, on: string | undefined): readonly Row[] {
    const rows = (this.byHousehold.get(household ?? '') ?? []).filter(
      ({ cells }) => cells.on === undefined || cells.on === on,
    )
    for (const row of rows) this.taken.add(row)
    return rows
  }

  /** Takes a row as used where its own place in the case is found. */
  *left(): Generator<CaseRecord> {
    for (const rows of this.byHousehold.values())
      for (const row of rows) if (!this.taken.has(row)) yield this.fault(row.position, 'noHousehold')
  }

  fault(position: number, fault: IssueCode, values?: MessageValues): CaseRecord {
    const place = (): string => `${this.table}:${position}`
    return { position, fault, ...(values ? { values } : {}), place }
  }

  release(row: Row): void {
    this.taken.delete(row)
  }

  private add(record: SourceRecord): void {
    if ('fault' in record) {
      this.faults.push(this.fault(record.position, record.fault, record.values))
      return
    }
    const row = { position: record.position, cells: record.value as Row['cells'] }
    const { household } = row.cells
    const rows = this.byHousehold.get(household ?? '')
    if (rows) rows.push(row)
    else this.byHousehold.set(household ?? '', [row])
  }
}

function caseOf(household: Row, members: Joined, claims: Joined): CaseRecord {
  const { id, on } = household.cells
  const memberRows = members.rowsOf(id, on)
  const claimRows = claims.rowsOf(id, on)
  const own = (person: string | undefined) => claimRows.filter(({ cells }) => cells.person === person)
  for (const row of claimRows) if (!memberRows.some(({ cells }) => cells.id === row.cells.person)) claims.release(row)
  const value = {
    ...nested(household.cells),
    members: memberRows.map(({ cells: { household: _, on: _on, ...cells } }) => {
      const mine = own(cells.id)
      return {
        ...nested(cells),
        ...(mine.length > 0
          ? { claims: mine.map(({ cells: { household: _h, on: _o, person: _p, ...claim } }) => nested(claim)) }
          : {}),
      }
    }),
  }
  const place = (path: string): string => {
    const [, member, rest = ''] = /^members\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    if (member === undefined) return `households:${household.position} ${path}`.trim()
    const row = memberRows[Number.parseInt(member, 10)]
    const [, claim, column = ''] = /^claims\[(\d+)\]\.?(.*)$/.exec(rest) ?? []
    if (claim === undefined) return `members:${row?.position} ${rest}`.trim()
    return `claims:${own(row?.cells.id)[Number.parseInt(claim, 10)]?.position} ${column}`.trim()
  }
  return { position: household.position, value, place }
}

/** Cells as the values of a case, `education.level` below `education`. */
function nested(cells: { readonly [column: string]: string }): { readonly [name: string]: unknown } {
  const object: { [name: string]: unknown } = {}
  for (const [column, cell] of Object.entries(cells)) {
    const shape = shapes[column]
    const value = (shape && cellValue(shape, cell)) ?? cell
    const [outer = column, inner] = column.split('.')
    if (inner === undefined) object[column] = value
    else object[outer] = { ...(object[outer] as object | undefined), [inner]: value }
  }
  return object
}
