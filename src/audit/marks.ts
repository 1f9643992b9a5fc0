/** What all households together tell of single findings: ids that nearly match, and payments to another household of a member. */

import { type Exact, zero } from '../exact/decimal'
import type { Finding, FindingRow } from './finding'
import { paidElsewhere } from './people'
import { weightOf } from './summary'
import type { PersonInTwo, Told } from './whole'

/** A finding's programme, claim and period. */
const placeOf = ({ programme, claim = '', period }: Finding): string => JSON.stringify([programme, claim, period])

const isUnderpaid = ({ kind, otherwise = kind }: Finding): boolean =>
  otherwise === 'shouldHaveBeenCovered' || otherwise === 'shouldHaveBeenToppedUp'

export class Marks {
  /** Unmatched findings marked, and what they come to. */
  readonly likely: { count: number; amount: Exact } = { count: 0, amount: zero }
  private readonly near: Told['near']
  /** By a household of the cases, the ids that nearly name it. */
  private readonly nearTo = new Map<string, string[]>()
  private readonly people = new Map<string, PersonInTwo[]>()
  /** By household and place, the rows of findings that may be marked. */
  private readonly unmatched = new Map<string, readonly FindingRow[]>()
  private readonly underpaid = new Map<string, readonly FindingRow[]>()

  constructor({ near, people }: Pick<Told, 'near' | 'people'>) {
    this.near = near
    for (const [stranger, { id }] of near) this.nearTo.set(id, [...(this.nearTo.get(id) ?? []), stranger])
    for (const person of people)
      for (const { household } of person.households)
        this.people.set(household, [...(this.people.get(household) ?? []), person])
  }

  /** Whether findings of a household may be marked at all. */
  concerns(household: string): boolean {
    return this.near.has(household) || this.nearTo.has(household) || this.people.has(household)
  }

  /** Takes note of a finding; all are taken note of before the first is marked. */
  note(finding: Finding): void {
    const { household = '', rows = [] } = finding
    const key = `${household} ${placeOf(finding)}`
    if (finding.kind === 'unmatched' && this.near.has(household)) this.unmatched.set(key, rows)
    else if (isUnderpaid(finding) && this.nearTo.has(household)) this.underpaid.set(key, rows)
  }

  marked(finding: Finding): Finding {
    return this.withLookAlike(this.withPaidElsewhere(finding))
  }

  private withLookAlike(finding: Finding): Finding {
    const { household = '' } = finding
    const place = placeOf(finding)
    const near = finding.kind === 'unmatched' ? this.near.get(household) : undefined
    if (near) {
      const rows = this.underpaid.get(`${near.id} ${place}`)
      if (near.isOneDigit && !rows) return finding
      this.likely.count += 1
      this.likely.amount = this.likely.amount.plus(weightOf(finding))
      return { ...finding, likely: { household: near.id, rows: rows ?? [] } }
    }
    if (!isUnderpaid(finding)) return finding
    const [stranger] = (this.nearTo.get(household) ?? []).filter((id) => this.unmatched.has(`${id} ${place}`))
    if (stranger === undefined) return finding
    return { ...finding, likely: { household: stranger, rows: this.unmatched.get(`${stranger} ${place}`) ?? [] } }
  }

  private withPaidElsewhere(finding: Finding): Finding {
    const people = isUnderpaid(finding) ? (this.people.get(finding.household ?? '') ?? []) : []
    const found = people.flatMap(({ identity, shown, households }) =>
      paidElsewhere(finding, identity, shown, households),
    )
    return found.length > 0 ? { ...finding, paidElsewhere: found } : finding
  }
}
