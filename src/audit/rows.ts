/** Rows of the two files, checked and gathered by household. */
import type { DatedCase } from '../case/case'
import { InputError, type Issue, withPaths } from '../checks/issue'
import { keptIn } from '../checks/once'
import { issue } from '../checks/run-issue'
import { moneyFault } from '../checks/schema'
import { readWholeCase } from '../household/case-kernels'
import type { Policy } from '../kit/policy'
import { checkedPayment } from './check-payment'
import { attempt, Ledger } from './ledger'
import { compareIds } from './order'
import type { Carried, Payment, RowPlace, UnreadPayment } from './payment'
import { unreadPayment } from './unread'

/** A row by its line (or an array's element): its value, or why it has none. */
export type SourceRow = {
  /** Its line or element, counted from 1. */
  readonly position: number
  /** Its file, where the ledger or the cases are several files. */
  readonly file?: string
  /** What the table carries along of whom a payment is about. */
  readonly carried?: Carried
  /** Turns a path of the value into where it stands in the files, where a value comes from several rows. */
  readonly place?: (path: string) => string
  /**
   * The payment that the value is, where it was checked already.
   * @internal
   */
  readonly payment?: Payment
} & ({ readonly value: unknown } | UnreadSource)

/** Rows one by one, or in blocks, which is quicker. */
export type SourceRows = AsyncIterable<SourceRow | readonly SourceRow[]>

/** One row, or a block of them, as a block. */
export const blockOf = (given: SourceRow | readonly SourceRow[]): readonly SourceRow[] =>
  'position' in given ? [given] : given

/** Why a row has no value: it could not be read as a row at all. */
export interface UnreadSource {
  /** What is wrong with it. */
  readonly fault: Issue['code']
  /** The figures that the message of the fault tells. */
  readonly values?: Issue['values']
  /** Everything that is wrong, where it is known at its place already. */
  readonly issues?: readonly Issue[]
  /** The household that the row is about, where that can still be told. */
  readonly household?: string | undefined
  /** What else can be read of a row of payments, by column. */
  readonly cells?: { readonly [column: string]: unknown } | undefined
  /** The columns that something is wrong with, where the issues call them by other names; one of no name is the whole row. */
  readonly wrong?: readonly string[] | undefined
}

/** A row that cannot be read; it never stops the others. */
export interface UnreadableRow {
  /** The file that it stands in. */
  readonly source: 'cases' | 'payments'
  /** The name of that file, where it has one. */
  readonly file?: string
  /** Its line or element, counted from 1. */
  readonly row: number
  readonly issues: readonly Issue[]
  /** Of a payment whose amount can be read. */
  readonly amount?: string
  /** A case of which not even the household can be told, so that any finding may rest on an incomplete case. */
  readonly ofUnknownHousehold?: boolean
}

/**
 * Thrown where a file that should be sorted by household is not.
 * @example
 * const rows = async function* (values) {
 *   for (const [index, value] of values.entries()) yield { position: index + 1, value }
 * }
 * const cases = rows([{ id: 'H-2', on: '2013-05-01', members: [{ id: 'a' }] }, { id: 'H-1', on: '2013-05-01', members: [{ id: 'a' }] }])
 * let said = ''
 * try {
 *   for await (const _ of auditRows({ cases, payments: rows([]) }, new AuditSetting(AuditWindow.none, {}), { sorted: true }));
 * } catch (error) {
 *   if (error instanceof NotSorted) said = `${error.source}, row ${error.row}`
 * }
 * said
 * // 'cases, row 2'
 */
export class NotSorted extends Error {
  /** Tells it from other errors, also where two copies of the library are loaded. */
  override readonly name = 'NotSorted'
  /** The file. */
  readonly source: UnreadableRow['source']
  /** The line or element, counted from 1, that should stand before an earlier one. */
  readonly row: number

  /** Made by `auditRows`. */
  constructor(source: UnreadableRow['source'], row: number) {
    super(`${source} are not sorted by household at row ${row}`)
    this.source = source
    this.row = row
  }
}

/** One household's versions of its case, in the order of their days. */
export interface CaseGroup {
  readonly id: string
  readonly versions: DatedCase[]
  /** Where its first version stands. */
  place?: RowPlace
}

export interface PaymentGroup {
  readonly id: string
  readonly ledger: Ledger
  /** Rows of the household that cannot be read. */
  readonly unread: UnreadPayment[]
}

export type Report = (row: UnreadableRow) => void

/** Adds case rows to their households; one that cannot be read is reported, and leaves its household unreadable. */
export class CaseRows {
  private readonly policy: Policy
  private readonly report: Report
  private readonly broken = new Set<string>()

  constructor(policy: Policy, report: Report) {
    this.policy = policy
    this.report = report
  }

  /** Whether some row of a household cannot be read, so that what was due cannot be told. */
  isBroken(household: string): boolean {
    return this.broken.has(household)
  }

  read(row: SourceRow, group: (id: string) => CaseGroup): void {
    const id = 'value' in row ? cellText(row.value, 'id') : row.household
    // Like a version that can be read, it must stand among those of its household. Faults of tables, which have a place,
    // come before all cases.
    if ('fault' in row && id !== undefined && (!row.place || row.issues?.length === 0)) group(id)
    const known = 'fault' in row ? row.issues : undefined
    const issues =
      known ?? ('fault' in row ? [issue(row.fault, '', row.values)] : this.added(row, row.value, id, group))
    if (issues.length === 0) return
    const file = row.file === undefined ? {} : { file: row.file }
    const found = { source: 'cases', ...file, row: row.position, issues: known ?? placed(issues, row) } as const
    if (id === undefined) {
      this.report({ ...found, ofUnknownHousehold: true })
    } else {
      this.broken.add(id)
      this.report(found)
    }
  }

  /** Puts a version in its place, or says what is wrong with it. */
  private added(
    row: SourceRow,
    value: unknown,
    id: string | undefined,
    group: (id: string) => CaseGroup,
  ): readonly Issue[] {
    // The group is opened by any row with an id, so that an unreadable version keeps its household's place.
    const own = id === undefined ? newCaseGroup('') : group(id)
    const { versions } = own
    return attempt(() => {
      const version = readWholeCase(this.policy, value)
      const { carried: _, ...place } = placeOf(row)
      own.place ??= place
      const before = versions.findLastIndex(({ on }) => on <= version.on)
      if (versions[before]?.on === version.on) return issue('versionTwice', 'on')
      versions.splice(before + 1, 0, version)
      return undefined
    })
  }
}

const placed = (issues: readonly Issue[], { place }: SourceRow): readonly Issue[] =>
  place ? withPaths(issues, place) : issues

/** Adds a payment row to its household; one that cannot be read is reported, with its amount where that can be. */
export class PaymentRows {
  private readonly policy: Policy
  private readonly report: Report
  private readonly idsByFile: boolean

  constructor(policy: Policy, report: Report, idsByFile = false) {
    this.policy = policy
    this.report = report
    this.idsByFile = idsByFile
  }

  read(row: SourceRow, group: (id: string) => PaymentGroup): void {
    const payment = this.checked(row, group)
    if (!payment) return
    const found = group(payment.household).ledger.add(payment, this.idsByFile)
    if (found) this.refuse(row, { issues: [found], amount: payment.amount }, payment.household, payment.given, group)
  }

  /** A payment by itself. One that cannot be read is reported, and `undefined` is returned. */
  checked(row: SourceRow, group?: (id: string) => PaymentGroup): Payment | undefined {
    if ('fault' in row) {
      const { household, issues = [issue(row.fault, '', row.values)], cells } = row
      this.refuse(row, { issues }, household, cells, group)
      return undefined
    }
    if (row.payment) return row.payment
    try {
      return checkedPayment(this.policy, row.value, placeOf(row))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const found = { issues: error.issues, ...readableAmount(row.value) }
      this.refuse(row, found, cellText(row.value, 'household'), row.value, group)
      return undefined
    }
  }

  private refuse(
    row: SourceRow,
    found: Pick<UnreadableRow, 'issues' | 'amount'>,
    household: string | undefined,
    cells: unknown,
    group: ((id: string) => PaymentGroup) | undefined,
  ): void {
    const { carried: _, ...place } = placeOf(row)
    const wrong = ('fault' in row && row.wrong) || found.issues.map(({ path }) => path)
    if (household !== undefined) group?.(household).unread.push(unreadPayment(this.policy, place, cells, wrong))
    this.report({ source: 'payments', ...place, ...found })
  }
}

const placeOf = ({ position, file, carried }: SourceRow) => ({
  row: position,
  ...(file === undefined ? {} : { file }),
  ...(carried ? { carried } : {}),
})

function readableAmount(payment: unknown): { readonly amount?: string } {
  const amount = cellText(payment, 'amount')
  return moneyFault(amount, { signed: true }) === undefined ? { amount: amount as string } : {}
}

/** A text (or number) of a row that may be anything. */
function cellText(value: unknown, key: string): string | undefined {
  const found = (value as { readonly [key: string]: unknown } | null | undefined)?.[key]
  const text = typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : ''
  return text === '' ? undefined : text
}

/**
 * Gathers rows into groups of one household each, in the order of the file, which must be sorted: memory holds one
 * household at a time. Of each block of rows come the groups that end in it, which are read as they are asked for.
 * @throws NotSorted where a household comes after one that should follow it.
 */
export async function* sortedGroups<Group extends { readonly id: string }>(
  source: UnreadableRow['source'],
  rows: SourceRows,
  read: (row: SourceRow, group: (id: string) => Group) => void,
  make: (id: string) => Group,
): AsyncGenerator<Iterable<Group>> {
  let current: Group | undefined
  let finished: Group | undefined
  let position = 0
  const groupOf = (id: string): Group => {
    if (current?.id === id) return current
    if (current && compareIds(id, current.id) < 0) throw new NotSorted(source, position)
    finished = current
    current = make(id)
    return current
  }
  const endedIn = function* (block: readonly SourceRow[]): Generator<Group> {
    for (const row of block) {
      finished = undefined
      position = row.position
      read(row, groupOf)
      if (finished) yield finished
    }
  }
  for await (const block of rows) yield endedIn(blockOf(block))
  if (current) yield [current]
}

/** Gathers all rows by household, in the order in which households first come. */
export async function groupsOf<Group extends { readonly id: string }>(
  rows: SourceRows,
  read: (row: SourceRow, group: (id: string) => Group) => void,
  make: (id: string) => Group,
): Promise<Map<string, Group>> {
  const groups = new Map<string, Group>()
  const groupOf = (id: string): Group => keptIn(groups, id, () => make(id))
  for await (const block of rows) for (const row of blockOf(block)) read(row, groupOf)
  return groups
}

export const newCaseGroup = (id: string): CaseGroup => ({ id, versions: [] })
export const newPaymentGroup = (id: string): PaymentGroup => ({ id, ledger: new Ledger(), unread: [] })
