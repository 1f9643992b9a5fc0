/** Cases as the tables that read back as them: households, members and claims, or people with a row a person. */
import type { Case, PlainRecord } from '../case/records'
import type { PolicyInFull } from '../kit/policy'
import type { Language } from '../words/language'
import { claimsTable, householdsTable, membersTable, peopleTable } from './catalogue/build'
import type { TableCatalogue, TableColumn } from './catalogue/column'
import { truthText } from './columns'
import { writeCsvRow } from './csv'

/** Writes one table, row by row. */
export class TableWriter {
  private readonly columns: readonly TableColumn[]
  private readonly carried: readonly string[]
  private readonly language: Language

  /** `carried` are the columns that cases carry along, `姓名` and `备注` among them. */
  constructor({ columns }: TableCatalogue, carried: readonly string[], language: Language) {
    this.columns = columns
    this.carried = carried
    this.language = language
  }

  get header(): string {
    const names = this.columns.map(({ id, label }) => ({ zh: label.zh, en: id })[this.language])
    return writeCsvRow([...names, ...this.carried])
  }

  /** A row of values by the ids of columns, and of what is carried along. */
  row(values: PlainRecord, carried: PlainRecord): string {
    const cells = this.columns.map((column) => cellOf(column, valueAt(values, column.id), this.language))
    return writeCsvRow([...cells, ...this.carried.map((name) => String(carried[name] ?? ''))])
  }
}

/** A value of a record; `education.level` stands below `education`. */
function valueAt(values: PlainRecord, id: string): unknown {
  const [part = '', inner] = id.split('.')
  return inner === undefined ? values[part] : (values[part] as PlainRecord | undefined)?.[inner]
}

function cellOf({ options }: TableColumn, value: unknown, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return truthText(value, language)
  const word = (id: string): string => ({ zh: options?.[id]?.label.zh ?? id, en: id })[language]
  if (!Array.isArray(value)) return word(String(value))
  return value.length === 0 ? 'none' : value.map(word).join(';')
}

/** The four tables of cases, which grow with each case. */
export class CaseTablesWriter {
  readonly households: TableWriter
  readonly members: TableWriter
  readonly claims: TableWriter
  readonly people: TableWriter

  constructor(policy: PolicyInFull, language: Language) {
    this.households = new TableWriter(householdsTable(policy), ['户主姓名', '村'], language)
    this.members = new TableWriter(membersTable(policy), ['姓名', '身份证号'], language)
    this.claims = new TableWriter(claimsTable(policy), [], language)
    this.people = new TableWriter(peopleTable(policy), ['户主姓名', '村', '姓名', '身份证号'], language)
  }

  /** The rows of one case in each table. */
  rowsOf(theCase: Case): { readonly [table in 'households' | 'members' | 'claims' | 'people']: string } {
    const { id, on, members } = theCase
    const ofHousehold = { 户主姓名: theCase.name, ...(theCase.carried as object | undefined) }
    const ofMember = (member: PlainRecord) => ({ 姓名: member.name, ...(member.carried as object | undefined) })
    return {
      households: this.households.row(theCase, ofHousehold),
      members: members.map((member) => this.members.row({ ...member, household: id, on }, ofMember(member))).join(''),
      claims: members
        .flatMap((member) =>
          (member.claims ?? []).map((claim) => this.claims.row({ ...claim, household: id, on, person: member.id }, {})),
        )
        .join(''),
      people: members
        .map((member) =>
          this.people.row(
            { ...theCase, ...member, household: id, person: member.id },
            { ...ofHousehold, ...ofMember(member) },
          ),
        )
        .join(''),
    }
  }
}
