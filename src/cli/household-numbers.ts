/** A ledger that names households by the number of a certificate or of a person: the register's column of that name tells whose it is. */
import { type Issue, issue } from '../checks/issue'
import { isRecord } from '../checks/own'
import type { CaseRecord } from '../tables/case-tables'
import { carriedColumns } from '../tables/catalogue/carried'
import type { Table } from '../tables/reading/table'
import { plain } from '../tables/values/cell'
import { type Language, list, same } from '../words/language'
import { peopleColumns } from '../words/people'
import { tablePhrases } from '../words/tables'
import { householdOf } from './assess-line'

/** The columns that may stand for the household's number. */
const numbers = carriedColumns
  .filter(({ label }) => label.zh === peopleColumns.certificate || label.zh === peopleColumns.identity)
  .map(({ label, names }) => ({ column: label.zh, names: new Set([label.zh, ...names].map(plain)) }))

/** The column of a ledger that names its households by such a number: how the file calls it, and which one it is. */
export function numberColumnOf({ columns, catalogue }: Table) {
  const own = columns.find((one) => one.kind === 'column' && one.column.id === catalogue.household)
  const number = numbers.find(({ names }) => names.has(plain(own?.name ?? '')))
  return own && number ? { name: own.name, column: number.column } : undefined
}

/** Where the households of one number stand, by their ids. */
type Owners = Map<string, string>

/** The households of a register by the numbers of one of its columns. */
interface HouseholdsByNumber {
  readonly owners: ReadonlyMap<string, Owners>
  readonly ids: ReadonlySet<string>
  /** Whether every case could be read. */
  readonly isWhole: boolean
}

/** Tells households by their numbers; the register is read once for each column that a ledger names them by. */
export class HouseholdNumbers {
  private readonly cases: () => AsyncIterable<CaseRecord>
  private readonly language: Language
  private readonly byColumn = new Map<string, Promise<HouseholdsByNumber>>()

  constructor(cases: () => AsyncIterable<CaseRecord>, language: Language) {
    this.cases = cases
    this.language = language
  }

  /** The ids for the numbers of a ledger's column; undefined where the register has no such column. */
  async of(column: string): Promise<((number: string) => string | Issue) | undefined> {
    const found = this.byColumn.get(column) ?? this.read(column)
    this.byColumn.set(column, found)
    const households = await found
    return households.owners.size === 0
      ? undefined
      : (number) => householdOfNumber(households, column, number, this.language)
  }

  private async read(column: string): Promise<HouseholdsByNumber> {
    const owners = new Map<string, Owners>()
    const ids = new Set<string>()
    let isWhole = true
    for await (const record of this.cases()) {
      const id = householdOf(record)
      if ('fault' in record || id === undefined) {
        isWhole = false
        continue
      }
      ids.add(id)
      for (const { number, path } of numbersIn(record.value, column)) {
        const own: Owners = owners.get(number) ?? new Map()
        owners.set(number, own.set(id, own.get(id) ?? this.placeOf(record, path)))
      }
    }
    return { owners, ids, isWhole }
  }

  private placeOf({ place, file, position }: CaseRecord, path: string): string {
    if (place) return place(path)
    const line = tablePhrases.cell[this.language](String(position), '')
    return file === undefined ? line : `${file} ${line}`
  }
}

/** The id of a number's household, or why it cannot be told. A number of no household is passed on, to be matched by none. */
function householdOfNumber(
  { owners, ids, isWhole }: HouseholdsByNumber,
  name: string,
  number: string,
  language: Language,
): string | Issue {
  const own = owners.get(number)
  if (!own) {
    if (ids.has(number)) return issue('numberIsOtherId', 'household', { name })
    return isWhole ? number : issue('numberPerhapsUnread', 'household', { name })
  }
  if (own.has(number)) return number
  const [first, ...others] = own
  if (first && others.length === 0) return first[0]
  const places = list([...own.values()].slice(0, mostPlaces).map(same))[language]
  return issue('numberOfSeveral', 'household', { name, count: own.size, places })
}

const mostPlaces = 3

/** The numbers that a case carries in a column, its household's and its members'. */
function* numbersIn(value: unknown, column: string): Generator<{ readonly number: string; readonly path: string }> {
  const { members } = (isRecord(value) ? value : {}) as { readonly members?: unknown }
  const all = [value, ...(Array.isArray(members) ? members : [])]
  for (const [place, one] of all.entries()) {
    const { carried } = (isRecord(one) ? one : {}) as { readonly carried?: unknown }
    const number = isRecord(carried) ? (carried as { readonly [name: string]: unknown })[column] : undefined
    if (typeof number === 'string' && number !== '') yield { number, path: place === 0 ? '' : `members[${place - 1}]` }
  }
}
