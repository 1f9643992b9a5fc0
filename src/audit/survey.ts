/** What a ledger names, read before anything is judged: its programmes, and the periods of each. */

import type { DatedCase } from '../case/case'
import { keptIn } from '../checks/once'
import { isYear, monthsOfPeriod } from '../household/period'
import type { Policy } from '../kit/policy'
import { type Definition, paceOf } from '../kit/programme'
import type { Payment } from './payment'
import { settlements } from './settlements'
import type { AuditWindow } from './window'

/** All payments come before the cases, which tell the months of the claims that payments name. */
export class Survey {
  /** Rows of the ledger, those that cannot be read included. */
  rows = 0
  /** The periods that rows of a programme name, each once. */
  readonly programmes = new Map<Definition, Set<string>>()
  private readonly policy: Policy
  private readonly claims = new Set<string>()
  private readonly settled = new Map<string, { readonly on: string; readonly month: string }>()

  constructor(policy: Policy) {
    this.policy = policy
  }

  addPayment({ household, definition, claim, period }: Payment): void {
    keptIn(this.programmes, definition, () => new Set<string>()).add(period)
    if (claim !== undefined) this.claims.add(JSON.stringify([household, claim]))
  }

  /** Whether cases must be read to tell the months of claims. */
  get namesClaims(): boolean {
    return this.claims.size > 0
  }

  /** Of two versions the later tells the month of a claim; of two of one day, the one that is added last. */
  addVersion(version: DatedCase): void {
    const { id, on } = version
    for (const { claim, person, month } of settlements({ versions: [version] })) {
      if (!this.claims.has(JSON.stringify([id, claim]))) continue
      const key = JSON.stringify([id, person, claim])
      if ((this.settled.get(key)?.on ?? '') <= on) this.settled.set(key, { on, month })
    }
  }

  /** The periods that rows of a programme name, in order. */
  periodsOf(definition: Definition): readonly string[] {
    return [...(this.programmes.get(definition) ?? [])].sort()
  }

  /** The months that they name, of claims those of settlement; of a yearly programme only of years that no row names whole. */
  monthsOf(definition: Definition): readonly string[] {
    const periods = this.periodsOf(definition)
    const pace = paceOf(definition)
    if (pace === 'claim') return ordered([...this.settled.values()].map(({ month }) => month))
    if (pace === 'academicYear') return []
    const whole = periods.filter(isYear)
    const months = periods.flatMap((period) => (whole.includes(period) ? [] : this.monthsIn(period)))
    return ordered(months).filter((month) => !whole.includes(month.slice(0, 4)))
  }

  /** Every month that any row names, and those in which the claims were settled. */
  get months(): readonly string[] {
    const all = [...this.programmes.keys()].flatMap((definition) => {
      const years = this.periodsOf(definition).filter(isYear)
      return [...this.monthsOf(definition), ...years.flatMap((year) => [`${year}-01`, `${year}-12`])]
    })
    return ordered(all)
  }

  /** Whether no further row can change what is compared over a window: every programme is there, and yearly ones by whole years. */
  saysAll({ years }: AuditWindow): boolean {
    return this.policy.definitions.every((definition) => {
      const periods = this.programmes.get(definition)
      const pace = paceOf(definition)
      if (pace === 'service') return true
      return periods !== undefined && (pace !== 'year' || years.every((year) => periods.has(year)))
    })
  }

  private monthsIn(period: string): readonly string[] {
    return monthsOfPeriod(period, this.policy.firstDay)
  }
}

const ordered = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort()
