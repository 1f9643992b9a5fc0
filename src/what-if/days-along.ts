/**
 * A household along one of its days. A case may give the year or the month of a day alone: where no result then misses the day
 * itself, all the days of that year or month have the same results. Where one does, its months or days are asked.
 */

import { InputError, issue } from '../checks/issue'
import { exact } from '../exact/decimal'
import type { Interval } from '../exact/value'
import type { Determined } from '../kit/determine'
import { daysOf } from '../kit/partly-known'
import type { Policy } from '../kit/policy'
import { dayNumber, dayText, lastDayOf } from '../language/day'
import { type Line, level } from '../narrow/line'
import type { Stretch } from '../narrow/stretches'
import type { OverStretch, RowAlong } from './row-along'
import type { Swept } from './swept'

type Block = Stretch<readonly Determined[]>

const mostBlocks = 4000

/** @throws InputError where results turn on so many days that a list of them would tell nobody anything. */
export function daysAlong(
  policy: Policy,
  { path, inPart }: { readonly path: string; readonly inPart: NonNullable<Swept['inPart']> },
  span: { readonly from: number; readonly to: number },
): readonly RowAlong[] {
  let asked = 0
  const blocksOf = (text: string): readonly Block[] => {
    const { first, last } = daysOf(text)
    const [from, to] = [dayNumber(first), dayNumber(last)]
    if (to < span.from || from > span.to) return []
    if (from >= span.from && to <= span.to) {
      asked += 1
      if (asked > mostBlocks) throw new InputError([issue('sweepTooFine', 'along')])
      const household = inPart(text)
      const made = policy.definitions.flatMap((definition) => household.all(definition))
      if (from === to || !made.some((one) => misses(one, path)))
        return [{ from: exact(String(from)), to: exact(String(to)), made }]
    }
    return partsOf(text).flatMap(blocksOf)
  }
  const [first, last] = [span.from, span.to].map((day) => Number.parseInt(dayText(day), 10)) as [number, number]
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'))
  const blocks = years.flatMap(blocksOf)
  const rows = new Map<string, number>()
  return (blocks[0]?.made ?? []).map(({ definition }, index) => {
    const row = rows.get(definition.id) ?? 0
    rows.set(definition.id, row + 1)
    const stretches = blocks.map(({ from, to, made }) => ({ from, to, made: overBlock(made[index] as Determined) }))
    return { definition, row, stretches }
  })
}

const misses = ({ entitled, due, determination: { missing = [] } }: Determined, path: string): boolean =>
  [entitled.missing, due.missing, missing].some((paths) => paths.includes(path))

/** The months of a year, the days of a month. */
function partsOf(text: string): readonly string[] {
  const isYear = text.length === 4
  const count = isYear ? 12 : Number.parseInt(lastDayOf(text).slice(-2), 10)
  return Array.from({ length: count }, (_, index) => `${text}-${String(index + 1).padStart(2, '0')}`)
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
