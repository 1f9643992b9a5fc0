/** What is to be paid, list by list: one for each programme and period, and behind them what cannot be told yet. */
import type { Case, Member, PlainRecord } from '../../case/records'
import { calledIn } from '../../explain/record'
import type { SettledPart } from '../../household/year'
import { fenOf, yuanOf } from '../../kernel/encode'
import type { Policy } from '../../kit/policy'
import type { Label } from '../../language/expression'
import { carriedColumns } from '../../tables/catalogue/carried'

/** Columns of people by their Chinese names. */
type People = { readonly [column: string]: string }

/** One payment that is due. */
export interface DueRow {
  readonly programme: string
  readonly period: string
  readonly household: string
  readonly person?: string | undefined
  readonly claim?: string | undefined
  /** Whose it is, where it is not the household's: by name or number, and a claim by its day. */
  readonly whom?: Label | undefined
  /** Who it is for, as the case carries it. */
  readonly people: People
  /** Yuan with two decimals; of one that is open what it lies between, and what is missing. */
  readonly amount?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly missing?: readonly string[] | undefined
}

export interface PayList {
  readonly programme: string
  readonly period: string
  readonly rows: readonly DueRow[]
  readonly total: string
}

/** Gathers what households are due; nothing that is due or open is left out. */
export class PayLists {
  readonly open: DueRow[] = []
  /** Families whose aid is not approved, and what the rules would give them, in fen. */
  readonly notApproved = { households: new Set<string>(), fen: 0 }
  private readonly policy: Policy
  private readonly byList = new Map<string, DueRow[]>()
  private readonly columnsSeen = new Set<string>()

  constructor(policy: Policy) {
    this.policy = policy
  }

  /** Adds what one household is due; `version` is the one whose names are printed. */
  add(parts: readonly SettledPart[], version: Case | undefined): void {
    for (const part of parts) {
      if (part.notApproved !== undefined) {
        this.notApproved.households.add(part.household)
        this.notApproved.fen += fenOf(part.notApproved)
      }
      if (part.outcome !== 'entitled' && part.outcome !== 'undetermined') continue
      const { programme, period, household, person, claim, amount, range, missing } = part
      const people = version ? peopleOf(version, person) : {}
      for (const column of Object.keys(people)) this.columnsSeen.add(column)
      const whom = version && person !== undefined ? calledIn(version, person, claim) : undefined
      const row = { programme, period, household, person, claim, whom, people, amount, ...range, missing }
      if (amount === undefined) this.open.push(row)
      else {
        const key = `${period}\t${programme}`
        const rows = this.byList.get(key)
        if (rows) rows.push(row)
        else this.byList.set(key, [row])
      }
    }
  }

  /** The lists of one programme out of others. */
  take(others: PayLists, programme: string): void {
    for (const column of others.columns) this.columnsSeen.add(column)
    for (const [key, rows] of others.byList) if (key.endsWith(`\t${programme}`)) this.byList.set(key, rows)
  }

  /** By period, and within one in the order of the programmes. */
  get lists(): readonly PayList[] {
    const order = this.policy.definitions.map(({ id }) => id)
    const keys = [...this.byList.keys()].map((key) => key.split('\t') as [string, string])
    keys.sort(([a, one], [b, other]) => (a === b ? order.indexOf(one) - order.indexOf(other) : a < b ? -1 : 1))
    return keys.map(([period, programme]) => {
      const rows = this.byList.get(`${period}\t${programme}`) ?? []
      return { programme, period, rows, total: totalOf(rows) }
    })
  }

  /** The columns of people that some row fills: the usual ones first. */
  get columns(): readonly string[] {
    const known = usual.filter((column) => this.columnsSeen.has(column))
    return [...known, ...[...this.columnsSeen].filter((column) => !usual.includes(column))]
  }
}

export const totalOf = (rows: readonly DueRow[]): string =>
  yuanOf(rows.reduce((sum, { amount = '0' }) => sum + fenOf(amount), 0))

const usual: readonly string[] = carriedColumns.map(({ label }) => label.zh)

/** Who a payment is for: the person, or of a household its head, with what the household carries. */
function peopleOf(version: Case, person: string | undefined): People {
  const members = version.members
  const whose = person === undefined ? headOf(version, members) : members.find(({ id }) => id === person)
  const own = { ...carried(version), ...(whose ? carried(whose) : {}) }
  const name = person === undefined ? (text(version.name) ?? text(whose?.name)) : text(whose?.name)
  const note = text(version.note) ?? text(whose?.note)
  return { ...own, ...(name === undefined ? {} : { 姓名: name }), ...(note === undefined ? {} : { 备注: note }) }
}

/** The member who has the household's name; of a household without a name nobody is taken for its head. */
const headOf = ({ name }: Case, members: readonly Member[]): Member | undefined =>
  name ? members.find((member) => member.name === name) : members.length === 1 ? members[0] : undefined

const carried = ({ carried: given }: PlainRecord): People => (given ?? {}) as People

const text = (given: unknown): string | undefined => (typeof given === 'string' && given !== '' ? given : undefined)
