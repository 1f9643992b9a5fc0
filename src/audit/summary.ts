/** Findings and rows counted as they come, so that a ledger of any size has one summary. */
import { type Exact, exact, fenText, zero } from '../exact/decimal'
import { fenOfText, yuanText } from '../household/fen'
import type { Policy } from '../kit/policy'
import { peopleColumns } from '../words/people'
import type { RowCount } from './filed'
import { type Finding, type FindingKind, findingKinds } from './finding'
import type { HouseholdAudit } from './household'

/** Findings counted, with what they come to. */
export interface CountAndAmount {
  /** How many findings. */
  readonly count: number
  /** Yuan: the sum of absolute differences, or of what was paid for `unverifiable`. */
  readonly amount: string
}

/** The counts and sums of a whole audit. */
export interface AuditSummary {
  /** Only kinds that were found, in order of precedence. */
  readonly byKind: { readonly [kind in FindingKind]?: CountAndAmount }
  /** By the id of the programme, or `standardsCompliance`. */
  readonly byProgramme: { readonly [programme: string]: CountAndAmount }
  /** By period: a month, a year or an academic year; `claims` for what is paid by claim, `standards` for the city's. */
  readonly byPeriod: { readonly [period: string]: CountAndAmount }
  /** By town, where the tables carry it; findings without one stand under an empty name. */
  readonly byTown?: { readonly [town: string]: CountAndAmount }
  /** Unmatched payments whose id nearly names a household, which are in `byKind` too. */
  readonly likely?: CountAndAmount
  /** How many households were audited. */
  readonly households: number
  /** Rows of the ledger: read = matched + unmatched + unreadable + outsideWindow + notCompared. */
  readonly read: number
  /** Rows held against what was due, and those to a household whose case cannot be read. */
  readonly matched: number
  /** Rows with no case, person or claim. */
  readonly unmatched: number
  /** Rows that cannot be read. */
  readonly unreadable: number
  /** Rows for periods that are not looked at. */
  readonly outsideWindow: number
  /** Rows of programmes that are not compared. */
  readonly notCompared: number
  /** The same in yuan, over the rows whose amount can be read. */
  readonly amounts: {
    readonly read: string
    readonly matched: string
    readonly unmatched: string
    readonly unreadable: string
    readonly outsideWindow: string
    readonly notCompared: string
  }
  /** Dues for which facts are missing, and against which nothing was paid. */
  readonly undeterminedUnpaid: number
  /** Households for which dibao is not approved though the income test gives it, or may, and what it gives at least. */
  readonly notApproved: CountAndAmount
  /** Rows of the case file that cannot be read. */
  readonly unreadableCases: number
  /** Of those, the rows whose household cannot be told either: any finding may rest on an incomplete case. */
  readonly incompleteCases: number
}

/** Names with their counts and sums. */
export class Tally {
  readonly entries = new Map<string, { count: number; amount: Exact }>()

  add(name: string, amount: Exact, times = 1): void {
    const entry = this.entries.get(name) ?? { count: 0, amount: zero }
    this.entries.set(name, { count: entry.count + times, amount: entry.amount.plus(amount) })
  }

  /** In the order of names given, or of the names themselves. */
  result(order: readonly string[] = [...this.entries.keys()].sort()): { readonly [name: string]: CountAndAmount } {
    const known = order.flatMap((name) => {
      const entry = this.entries.get(name)
      return entry ? [[name, { count: entry.count, amount: fenText(entry.amount) }] as const] : []
    })
    return Object.fromEntries(known)
  }
}

class Rows {
  rows = 0
  fen = 0n

  add({ rows, amount }: RowCount): void {
    if (rows === 0) return
    this.rows += rows
    this.fen += fenOfText(amount)
  }
}

/** Adds up an audit as it goes on; memory holds the counts alone. Sums are yuan to the fen. */
export class SummaryBuilder {
  private readonly policy: Policy
  /** @internal */
  protected readonly kinds = new Tally()
  /** @internal */
  protected readonly programmes = new Tally()
  /** @internal */
  protected readonly periods = new Tally()
  /** @internal */
  protected readonly towns = new Tally()
  /** @internal */
  protected readonly rows = {
    matched: new Rows(),
    unmatched: new Rows(),
    unreadable: new Rows(),
    outsideWindow: new Rows(),
    notCompared: new Rows(),
  }
  /** @internal */
  protected households = 0
  /** @internal */
  protected undeterminedUnpaid = 0
  /** @internal */
  protected readonly notApproved = { count: 0, amount: zero }
  /** @internal */
  protected unreadableCases = 0
  /** @internal */
  protected incompleteCases = 0

  /** The programmes of a summary stand in the order of the policy. */
  constructor(policy: Policy) {
    this.policy = policy
  }

  /** A household with its findings and what became of its payments. */
  addHousehold({ undeterminedUnpaid, notApproved, findings, ...counts }: HouseholdAudit): void {
    if (notApproved !== undefined) {
      this.notApproved.count += 1
      this.notApproved.amount = this.notApproved.amount.plus(notApproved)
    }
    this.households += 1
    for (const fate of ['matched', 'unmatched', 'outsideWindow', 'notCompared'] as const)
      this.rows[fate].add(counts[fate])
    this.undeterminedUnpaid += undeterminedUnpaid
    for (const finding of findings) this.addFinding(finding)
  }

  /** A finding of no household: a standard of the city. Those of a household come with it. */
  addFinding(finding: Finding): void {
    const amount = weightOf(finding)
    this.kinds.add(finding.kind, amount)
    this.programmes.add(finding.programme, amount)
    this.periods.add(periodOf(finding), amount)
    this.towns.add(finding.carried?.[peopleColumns.town] ?? '', amount)
  }

  /** A row of the ledger that cannot be read; its amount where that can. */
  addUnreadable(amount: string | undefined): void {
    this.rows.unreadable.add({ rows: 1, amount: fenText(exact(amount ?? '0')) })
  }

  /** A row of the case file that cannot be read, and whether not even its household can be told. */
  addUnreadableCase(ofUnknownHousehold: boolean): void {
    this.unreadableCases += 1
    if (ofUnknownHousehold) this.incompleteCases += 1
  }

  /** The counts and sums so far. */
  summary(): AuditSummary {
    const { matched, unmatched, unreadable, outsideWindow, notCompared } = this.rows
    const all = [matched, unmatched, unreadable, outsideWindow, notCompared]
    const sum = all.reduce((total, { fen }) => total + fen, 0n)
    return {
      byKind: this.kinds.result(findingKinds),
      byProgramme: this.programmes.result([...Object.keys(this.policy.programmes), 'standardsCompliance']),
      byPeriod: this.periods.result(),
      ...([...this.towns.entries.keys()].some((town) => town !== '') ? { byTown: this.towns.result() } : {}),
      households: this.households,
      read: all.reduce((total, { rows }) => total + rows, 0),
      matched: matched.rows,
      unmatched: unmatched.rows,
      unreadable: unreadable.rows,
      outsideWindow: outsideWindow.rows,
      notCompared: notCompared.rows,
      amounts: {
        read: yuanText(sum),
        matched: yuanText(matched.fen),
        unmatched: yuanText(unmatched.fen),
        unreadable: yuanText(unreadable.fen),
        outsideWindow: yuanText(outsideWindow.fen),
        notCompared: yuanText(notCompared.fen),
      },
      undeterminedUnpaid: this.undeterminedUnpaid,
      notApproved: { count: this.notApproved.count, amount: fenText(this.notApproved.amount) },
      unreadableCases: this.unreadableCases,
      incompleteCases: this.incompleteCases,
    }
  }
}

/**
 * What a finding counts for: its absolute difference, or what was paid where the due is not known. A standard under a floor that
 * is not known counts for nothing, and one person in two households for all but the largest household's payments.
 */
export function weightOf({ kind, difference, paid, paidBy }: Finding): Exact {
  if (paidBy) return exact(paid).minus(paidBy.map(exact).reduce((most, one) => (one.gt(most) ? one : most), zero))
  if (difference === null && kind === 'standardBelowFloor') return zero
  return exact(difference ?? paid).abs()
}

function periodOf({ programme, period }: Finding): string {
  if (programme === 'standardsCompliance') return 'standards'
  return period === '' ? 'claims' : period
}
