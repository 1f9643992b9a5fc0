/** The determinations of a household along one of its days, each as a row of its own. */

import type { Interval } from '../exact/value'
import type { Determined } from '../kit/determine'
import { type Line, level } from '../narrow/line'
import type { Block } from './day-blocks'
import type { OverStretch, RowAlong } from './row-along'

export function daysAlong(blocks: readonly Block[]): readonly RowAlong[] {
  const rows = new Map<string, number>()
  return (blocks[0]?.made ?? []).map(({ definition }, index) => {
    const row = rows.get(definition.id) ?? 0
    rows.set(definition.id, row + 1)
    const stretches = blocks.map(({ from, to, made }) => ({ from, to, made: overBlock(made[index] as Determined) }))
    return { definition, row, stretches }
  })
}

const overBlock = ({ entitled, due, determination: { outcome } }: Determined): OverStretch => ({
  entitled,
  outcome,
  due: levels(due),
  taken: '',
})

function levels({ low, high, missing }: Interval): Interval<Line> {
  const line = level(low)
  return { low: line, high: low.eq(high) ? line : level(high), missing }
}
