/** What all households together tell of single findings: ids that nearly match, and payments to another household of a member. */

import { keptIn } from '../checks/once'
import { type Exact, zero } from '../exact/decimal'
import type { Finding, FindingRow } from './finding'
import type { Near } from './look-alikes'
import { paidElsewhere } from './people'
import { weightOf } from './summary'
import type { PersonInTwo, Told } from './whole'

/** A finding's programme, claim and period. */
const placeOf = ({ programme, claim, period }: Finding): string => JSON.stringify([programme, claim, period])

const isUnderpaid = ({ kind, otherwise = kind }: Finding): boolean =>
  otherwise === 'shouldHaveBeenCovered' || otherwise === 'shouldHaveBeenToppedUp'

/** An unmatched finding whose id nearly names a household. */
interface Unmatched {
  readonly household: string
  readonly rows: readonly FindingRow[]
  readonly near: Near
  readonly place: string
  readonly weight: Exact
}

export class Marks {
  private readonly near: ReadonlyMap<string | undefined, Near>
  /** By a household of the cases, the ids that nearly name it. */
  private readonly nearTo = new Map<string | undefined, string[]>()
  private readonly people = new Map<string | undefined, PersonInTwo[]>()
  /** By household and place, the rows of findings that may be marked. */
  private readonly unmatched = new Map<string, Unmatched>()
  private readonly underpaid = new Map<string, readonly FindingRow[]>()

  constructor({ near, people }: Pick<Told, 'near' | 'people'>) {
    this.near = near
    for (const [unknownId, { id }] of near) keptIn(this.nearTo, id, () => []).push(unknownId)
    for (const person of people)
      for (const { household } of person.households) keptIn(this.people, household, () => []).push(person)
  }

  /** Whether findings of a household may be marked at all. */
  concerns(household: string): boolean {
    return this.near.has(household) || this.nearTo.has(household) || this.people.has(household)
  }

  /** Takes note of a finding; all are taken note of before the first is marked. */
  note(finding: Finding): void {
    const { household, rows = [] } = finding
    const place = placeOf(finding)
    const key = `${household} ${place}`
    const near = finding.kind === 'unmatched' ? this.near.get(household) : undefined
    if (near) this.unmatched.set(key, { household: household as string, rows, near, place, weight: weightOf(finding) })
    else if (isUnderpaid(finding)) this.underpaid.set(key, rows)
  }

  /** The unmatched findings that nearly name a household, and what they come to. */
  get likely(): { readonly count: number; readonly amount: Exact } {
    const found = [...this.unmatched.values()].filter(({ near, place }) => this.isLikely(near, place))
    return { count: found.length, amount: found.reduce((sum, { weight }) => sum.plus(weight), zero) }
  }

  /** Where one digit is another, the household must have been paid too little in that period. */
  private isLikely({ id, isOneDigit }: Near, place: string): boolean {
    return !isOneDigit || this.underpaid.has(`${id} ${place}`)
  }

  marked(finding: Finding): Finding {
    return this.withLookAlike(this.withPaidElsewhere(finding))
  }

  private withLookAlike(finding: Finding): Finding {
    const { household, kind } = finding
    const place = placeOf(finding)
    const near = kind === 'unmatched' ? this.near.get(household) : undefined
    if (near && this.isLikely(near, place)) {
      const rows = this.underpaid.get(`${near.id} ${place}`) ?? []
      return { ...finding, likely: { household: near.id, rows } }
    }
    if (!isUnderpaid(finding)) return finding
    const unknown = this.nearTo.get(household)?.map((id) => this.unmatched.get(`${id} ${place}`))
    const first = unknown?.find((one) => one !== undefined)
    return first ? { ...finding, likely: { household: first.household, rows: first.rows } } : finding
  }

  private withPaidElsewhere(finding: Finding): Finding {
    const people = isUnderpaid(finding) ? (this.people.get(finding.household) ?? []) : []
    const found = people.flatMap(({ shown, households }) => paidElsewhere(finding, shown, households))
    return found.length > 0 ? { ...finding, paidElsewhere: found } : finding
  }
}
