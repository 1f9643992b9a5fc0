/** Files that somebody opens or drops, told by what they hold: a household, several, the city's standards, or tables of them. */
import { InputError, issue, issuesLine } from '../checks/issue'
import { isRecord } from '../checks/own'
import type { PolicyInFull } from '../kit/policy'
import { type CaseRecord, faultsInPlace } from '../tables/case-tables'
import { claimsTable, householdsTable, membersTable, peopleTable, standardsTable } from '../tables/catalogue/build'
import type { TableCatalogue } from '../tables/catalogue/column'
import type { FileBytes } from '../tables/files/containers'
import { fileRows } from '../tables/files/rows'
import { casesOfTables } from '../tables/joined'
import { readJsonRecords } from '../tables/json-lines'
import { likelyTable } from '../tables/reading/guess'
import { summaryLines, takenForLine } from '../tables/reading/said'
import { openTable, type Table } from '../tables/reading/table'
import { standardsRows } from '../tables/standards'
import type { Language } from '../words/language'
import { page, pagePhrases } from '../words/page'
import { type Given, isCase } from './state'

/** What files were found to hold. */
export interface Opened {
  /** The rows of standards, as JSON has them. */
  readonly register?: readonly unknown[]
  /** The household of a file that holds no other. */
  readonly only?: Given
  /** Households one by one, in the order of the files; none where there is only that one. */
  readonly cases: readonly CaseRecord[]
  /** What each table was taken for, and what was passed over in it. */
  readonly told: readonly string[]
  /** What could not be read, and why. */
  readonly faults: readonly string[]
  /** Whether some table has columns that nobody knows; it is not read until somebody says to go on without them. */
  readonly hasUnknown: boolean
  /** Whether a table is missing that belongs to those that were opened. */
  readonly isLacking: boolean
}

export interface OpenOptions {
  readonly language: Language
  /** Whether columns that nobody knows are to be left unread. */
  readonly isWithoutUnknown: boolean
}

/** Reads files that belong together: the tables of one register, or any others. */
export async function openedFiles(policy: PolicyInFull, files: readonly File[], options: OpenOptions): Promise<Opened> {
  const reader = new Reader(policy, options)
  for (const file of files) await reader.read(file)
  return reader.whole()
}

class Reader {
  private readonly policy: PolicyInFull
  private readonly language: Language
  private readonly isWithoutUnknown: boolean
  private readonly tables: { readonly [id: string]: Table[] } = { households: [], members: [], claims: [], people: [] }
  private readonly cases: CaseRecord[] = []
  private readonly told: string[] = []
  private readonly faults: string[] = []
  private register: readonly unknown[] | undefined
  private hasUnknown = false

  constructor(policy: PolicyInFull, { language, isWithoutUnknown }: OpenOptions) {
    this.policy = policy
    this.language = language
    this.isWithoutUnknown = isWithoutUnknown
  }

  async read(file: File): Promise<void> {
    const bytes = { name: file.name, open: () => piecesOf(file) }
    try {
      const start = await file.slice(0, 100).text()
      if (/^\uFEFF?\s*[[{]/.test(start)) await this.readJson(bytes)
      else await this.readTable(bytes)
    } catch (error) {
      this.faults.push(this.faultText(file.name, error))
    }
  }

  async whole(): Promise<Opened> {
    const { households = [], members = [], claims = [], people = [] } = this.tables
    const { register, faults, told, language } = this
    const isRegister = households.length > 0 && members.length > 0
    const isLacking = people.length === 0 && !isRegister && households.length + members.length + claims.length > 0
    if (people.length > 0 || isRegister) {
      const tables = people.length > 0 ? { people, claims } : { households, members, claims }
      for await (const one of faultsInPlace(casesOfTables(this.policy, tables, { language }))) this.cases.push(one)
    } else if (isLacking) faults.push(page.tablesLacking[language])
    for (const table of Object.values(this.tables).flat())
      told.push(...summaryLines(table, language).map(withoutSheetOption))
    const [only] = this.cases
    const isAlone = this.cases.length === 1 && told.length === 0 && only && 'value' in only
    return {
      ...(register ? { register } : {}),
      ...(isAlone ? { only: only.value as Given } : {}),
      cases: isAlone ? [] : this.cases,
      told,
      faults,
      hasUnknown: this.hasUnknown,
      isLacking,
    }
  }

  private async readJson(file: FileBytes): Promise<void> {
    const values: unknown[] = []
    for await (const record of readJsonRecords(await file.open())) {
      if ('value' in record) values.push(record.value)
      else throw new InputError([issue(record.fault, '', { most: 16 })])
    }
    if (values.length > 0 && values.every(isStandard)) this.register = values
    else if (values.length > 0 && values.every(isCase))
      this.cases.push(...values.map((value, index) => ({ position: index + 1, value })))
    else this.faults.push(`${file.name}: ${page.unreadable[this.language]}`)
  }

  private async readTable(file: FileBytes): Promise<void> {
    const { policy, language } = this
    const standards = standardsTable(policy)
    const tables = [householdsTable, membersTable, peopleTable, claimsTable].map((of) => of(policy))
    const { likely, sheet } = await this.likely(file, [...tables, standards])
    if (likely === standards) {
      this.register = await standardsRows(policy, file, language)
      return
    }
    const options = { sheet, carryAll: this.isWithoutUnknown }
    const table = await openTable(file, likely ?? peopleTable(policy), options)
    this.tables[table.catalogue.id]?.push(table)
    this.told.push(takenForLine(table, language))
  }

  /** What a file most likely is; of a workbook the first sheet that is some table. */
  private async likely(file: FileBytes, tables: readonly TableCatalogue[]) {
    const likely = await likelyTable(file, tables, {})
    if (likely) return { likely }
    const { form } = await fileRows(file, { choose: () => ',' })
    for (const sheet of form.sheets ?? []) {
      const inSheet = await likelyTable(file, tables, { sheet })
      if (inSheet) return { likely: inSheet, sheet }
    }
    return {}
  }

  private faultText(name: string, error: unknown): string {
    const { language } = this
    if (!(error instanceof InputError)) return pagePhrases.cannotRead[language](name)
    this.hasUnknown ||= error.issues.every(({ code }) => code === 'unknownColumn')
    return `${name}: ${withoutOptions(issuesLine(error.issues, language))}`
  }
}

/** A message without what it says of the command's options, which the page does not have. */
const withoutOptions = (text: string): string =>
  text
    .split(/(?<=[；;])/)
    .filter((part) => !part.includes('--'))
    .join('')
    .replace(/[；;]\s*$/, '')

/** The page has no option for a sheet either. */
const withoutSheetOption = (line: string): string =>
  line.replace(/用 --sheet 指明一张，或|name one with --sheet, or /, '').replace(/[；;][^；;]*--sheet[^；;]*$/, '')

const isStandard = (row: unknown): row is Given =>
  isRecord(row) && ('standard' in row || 'figure' in row) && 'value' in row

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceLength)
    yield new Uint8Array(await file.slice(at, at + pieceLength).arrayBuffer())
}

const pieceLength = 1 << 20
