/** What recurs over the whole of an audit: one cause of many findings is seen there sooner than in any of them. */

import { keptIn } from '../checks/once'
import { fenOfText, yuanText } from '../household/fen'
import { peopleColumns as columns } from '../words/people'
import type { Finding } from './finding'
import type { Payment, RowPlace } from './payment'

/** Findings that look alike, or payments that do. */
export interface Pattern {
  readonly pattern: 'equalDifference' | 'factor' | 'month' | 'town' | 'account'
  /** The difference, the factor (`100`, `1/12`), the month, the town, the account. */
  readonly value: string
  /** The programme, where the pattern is of one. */
  readonly programme?: string
  readonly count: number
  /** Yuan: the sum of absolute differences, or of what was paid to an account. */
  readonly amount: string
  /** The households of an account. */
  readonly households?: readonly string[]
  /** The rows behind it. */
  readonly rows: readonly RowPlace[]
}

/** So many findings alike are a pattern, and so many with one factor. */
const leastAlike = 5
const leastOfFactor = 3
/** So many findings are needed before a month or a town stands out, and so large a part of them must be its own. */
const leastOfOne = 10
const leastOthers = 3

class Tally {
  count = 0
  fen = 0n
  household: string | undefined
  isOfSeveral = false
  readonly rows: RowPlace[] = []

  add(fen: bigint, household: string | undefined, rows: readonly RowPlace[]): void {
    this.count += 1
    this.fen += fen < 0n ? -fen : fen
    this.isOf(household)
    for (const { file, row } of rows) this.rows.push(file === undefined ? { row } : { file, row })
  }

  /** What another counted behind this one. */
  join({ count, fen, household, isOfSeveral, rows }: Omit<Tally, 'add' | 'join' | 'told' | 'isOf'>): void {
    this.count += count
    this.fen += fen
    this.isOf(household)
    this.isOfSeveral ||= isOfSeveral
    for (const row of rows) this.rows.push(row)
  }

  isOf(household: string | undefined): void {
    this.household ??= household
    this.isOfSeveral ||= household !== this.household
  }

  told(pattern: Pattern['pattern'], value: string, programme?: string): Pattern {
    const { count, fen, rows } = this
    return { pattern, value, ...(programme === undefined ? {} : { programme }), count, amount: yuanText(fen), rows }
  }
}

/** Holds plain data alone, so that one thread can send it to another. */
export class Patterns {
  private readonly differences = new Map<string, Tally>()
  private readonly factors = new Map<string, Tally>()
  private readonly months = new Map<string, Tally>()
  private readonly towns = new Map<string, Tally>()
  private readonly accounts = new Map<string, Account>()

  addFinding({ kind, household, programme, period, paid, difference, rows = [], carried }: Finding): void {
    if (kind === 'standardBelowFloor' || kind === 'paidTwicePersons') return
    const fen = fenOfText(difference ?? paid)
    if (period.length === 7) keptIn(this.months, period, newTally).add(fen, household, rows)
    const town = carried?.[columns.town]
    if (town !== undefined) keptIn(this.towns, town, newTally).add(fen, household, rows)
    if (fen === 0n) return
    const got = fenOfText(paid)
    // What is due and not known comes out as 0.
    const owed = got - fen
    // A sum that is missing whole, or was paid where nothing was due, recurs as often as the due itself.
    if (owed <= 0n || got <= 0n) return
    keptIn(this.differences, `${programme} ${difference}`, newTally).add(fen, household, rows)
    const factor = factorOf(owed, got)
    if (factor) keptIn(this.factors, factor, newTally).add(fen, household, rows)
  }

  /** An account is told of where payments to several households go to it. */
  addPayment({ carried, fen, file = '', row }: Payment, household: string): void {
    const account = carried?.[columns.account]
    if (account === undefined) return
    const own = keptIn(this.accounts, account, newAccount)
    if (!own.households.includes(household)) own.households.push(household)
    own.fen += fen
    own.files.push(file)
    own.rows.push(row)
  }

  /** Adds what was found behind these; of what another thread sent only the fields are there. */
  join({ differences, factors, months, towns, accounts }: Patterns): void {
    for (const [own, others] of [
      [this.differences, differences],
      [this.factors, factors],
      [this.months, months],
      [this.towns, towns],
    ] as const)
      for (const [key, tally] of others) keptIn(own, key, newTally).join(tally)
    for (const [account, { households, fen, files, rows }] of accounts) {
      const own = keptIn(this.accounts, account, newAccount)
      for (const one of households) if (!own.households.includes(one)) own.households.push(one)
      own.fen += fen
      for (const file of files) own.files.push(file)
      for (const row of rows) own.rows.push(row)
    }
  }

  found(): readonly Pattern[] {
    const alike = [...this.differences].flatMap(([key, tally]) => {
      if (tally.count < leastAlike || !tally.isOfSeveral) return []
      const [programme, difference] = key.split(' ') as [string, string]
      return [tally.told('equalDifference', difference, programme)]
    })
    const factors = [...this.factors].flatMap(([factor, tally]) =>
      tally.count < leastOfFactor ? [] : [tally.told('factor', factor)],
    )
    const accounts = [...this.accounts].flatMap(([value, { households, fen, files, rows }]) => {
      if (households.length < 2) return []
      const places = rows.map((row, index) => (files[index] ? { file: files[index], row } : { row }))
      const amount = yuanText(BigInt(fen))
      return [{ pattern: 'account' as const, value, count: rows.length, amount, households, rows: places }]
    })
    return [
      ...alike.sort((one, other) => other.count - one.count),
      ...factors,
      ...standingOut('month', this.months),
      ...standingOut('town', this.towns),
      ...accounts,
    ]
  }
}

/** One of several that has at least half of all. */
function standingOut(pattern: 'month' | 'town', tallies: ReadonlyMap<string, Tally>): readonly Pattern[] {
  const all = [...tallies.values()].reduce((sum, { count }) => sum + count, 0)
  if (tallies.size < leastOthers) return []
  return [...tallies].flatMap(([value, tally]) =>
    tally.count >= leastOfOne && tally.count * 2 >= all ? [tally.told(pattern, value)] : [],
  )
}

/** A hundred or twelve times too much or too little, a fen of rounding aside. */
function factorOf(due: bigint, paid: bigint): string | undefined {
  for (const factor of [100n, 12n]) {
    const isNear = (one: bigint, other: bigint): boolean => {
      const difference = one * factor - other
      return difference < factor && -difference < factor
    }
    if (isNear(due, paid)) return String(factor)
    if (isNear(paid, due)) return `1/${factor}`
  }
  return undefined
}

interface Account {
  readonly households: string[]
  fen: number
  readonly files: string[]
  readonly rows: number[]
}

const newTally = (): Tally => new Tally()
const newAccount = (): Account => ({ households: [], fen: 0, files: [], rows: [] })
