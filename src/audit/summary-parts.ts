/** A summary in parts, each counted in a thread of its own. */
import { exact, exactText } from '../exact/decimal'
import { SummaryBuilder, type Tally } from './summary'

/** Names with their counts and sums. */
type TallyParts = readonly (readonly [string, number, string])[]

/** What was counted, as plain data that one thread can send to another. */
export type SummaryParts = ReturnType<SummaryInParts['parts']>

export class SummaryInParts extends SummaryBuilder {
  /** What was counted so far, for another that joins it. */
  parts() {
    const { tallies, rows, counts } = this
    const { kinds, programmes, periods, towns, notApproved } = tallies
    return {
      tallies: {
        kinds: partsOf(kinds),
        programmes: partsOf(programmes),
        periods: partsOf(periods),
        towns: partsOf(towns),
        notApproved: partsOf(notApproved),
      },
      rows,
      counts,
    }
  }

  /** Adds what another counted over other households. */
  join({ tallies, rows, counts }: SummaryParts): void {
    for (const name of namesOf(tallies))
      for (const [key, count, amount] of tallies[name]) this.tallies[name].add(key, exact(amount), count)
    for (const name of namesOf(rows)) {
      this.rows[name].rows += rows[name].rows
      this.rows[name].fen += rows[name].fen
    }
    for (const name of namesOf(counts)) this.counts[name] += counts[name]
  }
}

const partsOf = ({ entries }: Tally): TallyParts =>
  Array.from(entries, ([name, { count, amount }]) => [name, count, exactText(amount)] as const)

const namesOf = <Names extends string>(of: { readonly [name in Names]: unknown }): readonly Names[] =>
  Object.keys(of) as Names[]
