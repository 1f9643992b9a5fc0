/** A summary in parts, each counted in a thread of its own. */
import { exact, exactText } from '../exact/decimal'
import { SummaryBuilder, type Tally } from './summary'

/** Names with their counts and sums. */
type TallyParts = readonly (readonly [string, number, string])[]

/** What was counted, as plain data that one thread can send to another. */
export type SummaryParts = ReturnType<SummaryInParts['parts']>

const counted = ['households', 'undeterminedUnpaid', 'unreadableCases', 'incompleteCases'] as const
const tallied = ['kinds', 'programmes', 'periods', 'towns'] as const

export class SummaryInParts extends SummaryBuilder {
  /** What was counted so far, for another that joins it. */
  parts() {
    const { rows, notApproved } = this
    return {
      counts: counted.map((name) => this[name]),
      tallies: tallied.map((name) => partsOf(this[name])),
      rows,
      notApproved: { count: notApproved.count, amount: exactText(notApproved.amount) },
    }
  }

  /** Adds what another counted over other households. */
  join({ counts, tallies, rows, notApproved }: SummaryParts): void {
    counted.forEach((name, place) => {
      this[name] += counts[place] as number
    })
    tallied.forEach((name, place) => {
      for (const [key, count, amount] of tallies[place] as TallyParts) this[name].add(key, exact(amount), count)
    })
    for (const name of Object.keys(rows) as (keyof typeof rows)[]) {
      this.rows[name].rows += rows[name].rows
      this.rows[name].fen += rows[name].fen
    }
    this.notApproved.count += notApproved.count
    this.notApproved.amount = this.notApproved.amount.plus(notApproved.amount)
  }
}

const partsOf = ({ entries }: Tally): TallyParts =>
  Array.from(entries, ([name, { count, amount }]) => [name, count, exactText(amount)] as const)
