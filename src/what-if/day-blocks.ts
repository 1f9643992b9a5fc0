/**
 * Days in blocks over each of which every result of a household is the same, found in one of two ways. Of a day that a case may
 * give by its year or month alone: where no result misses the day itself, all days of that year or month have the same results, and
 * where one does, its months or days are asked. Of a day that a case has to give whole: the engine only asks which of two days, months
 * or years comes first, so results can turn only beside the days that the case and the law name.
 */

import { InputError, issue } from '../checks/issue'
import { exact } from '../exact/decimal'
import type { Determined } from '../kit/determine'
import { daysOf } from '../kit/partly-known'
import { dayNumber, dayText, lastDayOf } from '../language/day'
import type { Stretch } from '../narrow/stretches'

/** Days with the determinations of each, which are the same. */
export type Block = Stretch<readonly Determined[]>

/** Days as their numbers, both ends included. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

/** The determinations of a household with a text in place of the day. */
type Assessed = (text: string) => readonly Determined[]

const mostBlocks = 4000

/**
 * Of a day of which a year or a month can be known, at a path. It may also be what bounds another day that is unknown, as nobody
 * enlists before birth: `named` are the days that such a one is compared with, and no block goes across them.
 * @throws InputError where results turn on so many days that a list of them would tell nobody anything.
 */
export function blocksInParts(
  assessed: Assessed,
  path: string,
  named: readonly string[],
  span: DaySpan,
): readonly Block[] {
  let asked = 0
  const cuts = named.flatMap(daysBeside)
  const blocksOf = (text: string): readonly Block[] => {
    const { first, last } = daysOf(text)
    const [from, to] = [dayNumber(first), dayNumber(last)]
    if (to < span.from || from > span.to) return []
    if (from >= span.from && to <= span.to && !cuts.some((cut) => from < cut && cut <= to)) {
      asked += 1
      if (asked > mostBlocks) throw new InputError([issue('sweepTooFine', 'along')])
      const made = assessed(text)
      if (from === to || !made.some((one) => misses(one, path))) return [blockOf(from, to, made)]
    }
    return partsOf(text).flatMap(blocksOf)
  }
  const [first, last] = [span.from, span.to].map((day) => Number.parseInt(dayText(day), 10)) as [number, number]
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'))
  return years.flatMap(blocksOf)
}

const misses = ({ entitled, due, determination: { missing = [] } }: Determined, path: string): boolean =>
  [entitled.missing, due.missing, missing].some((paths) => paths.includes(path))

/** The months of a year, the days of a month. */
function partsOf(text: string): readonly string[] {
  const isYear = text.length === 4
  const count = isYear ? 12 : Number.parseInt(lastDayOf(text).slice(-2), 10)
  return Array.from({ length: count }, (_, index) => `${text}-${String(index + 1).padStart(2, '0')}`)
}

/** Of a day that has to be known whole: `named` are the days, months and years that it may be compared with. */
export function blocksBeside(assessed: Assessed, named: readonly string[], span: DaySpan): readonly Block[] {
  const cuts = new Set([span.from, ...named.flatMap(beside)])
  const starts = [...cuts].filter((day) => day >= span.from && day <= span.to).sort((a, b) => a - b)
  return starts.map((from, index) => {
    const next = starts[index + 1]
    return blockOf(from, next === undefined ? span.to : next - 1, assessed(dayText(from)))
  })
}

/** The same of a day, of its month and of its year. */
const beside = (text: string): readonly number[] =>
  [text, text.slice(0, 'YYYY-MM'.length), text.slice(0, 'YYYY'.length)].flatMap(daysBeside)

/** The first day, and the first after it. */
function daysBeside(text: string): readonly number[] {
  const { first, last } = daysOf(text)
  return [dayNumber(first), dayNumber(last) + 1]
}

const blockOf = (from: number, to: number, made: readonly Determined[]): Block => ({
  from: exact(String(from)),
  to: exact(String(to)),
  made,
})
