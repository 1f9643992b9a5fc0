/** A sweep as CSV. */

import type { Amount } from '../household/sums'
import type { Policy } from '../kit/policy'
import { writeCsvRow } from '../tables/csv'
import type { Sweep } from '../what-if/sweep-result'

/** A row a piece and programme, and one of the total. */
export function sweepCsv(policy: Policy, sweep: Sweep): string {
  const [low, high] = [
    (amount?: Amount) => (typeof amount === 'object' ? amount.min : (amount ?? '')),
    (amount?: Amount) => (typeof amount === 'object' ? (amount.max ?? '') : (amount ?? '')),
  ]
  const lines = [
    writeCsvRow([
      'reading',
      'option',
      'from',
      'to',
      'programme',
      'outcome',
      'atFrom',
      'atTo',
      'atFromMost',
      'atToMost',
      'perFen',
    ]),
  ]
  for (const found of [sweep, ...(sweep.alternatives ?? [])]) {
    const under = 'option' in found ? [found.reading, found.option] : ['', '']
    for (const { from, to, total, resources, programmes } of found.pieces) {
      const add = (
        name: string,
        outcome: string,
        one: { readonly atFrom?: Amount; readonly atTo?: Amount; readonly perFen?: Amount },
      ) =>
        lines.push(
          writeCsvRow([
            ...under,
            from,
            to,
            name,
            outcome,
            low(one.atFrom),
            low(one.atTo),
            high(one.atFrom),
            high(one.atTo),
            low(one.perFen),
          ]),
        )
      add('total', '', total.perMonth)
      if (total.once) add('once', '', total.once)
      if (resources) add('resources', '', resources)
      for (const { id } of policy.definitions) if (programmes[id]) add(id, programmes[id].outcome, programmes[id])
    }
  }
  return lines.join('')
}
