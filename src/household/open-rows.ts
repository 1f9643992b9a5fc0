/** What the exact lane decided for rows that a kernel leaves open: many households lack the same fact, and are alike otherwise. */

import { columnOf } from '../case/case-columns'
import { ownFeeds } from '../case/fields'
import { keptIn, once } from '../checks/once'
import type { Decided } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { type Answer, ExactAnswer } from './answer'
import type { CompiledCase } from './compiled-case'
import type { CompiledProgramme } from './compiled-programmes'

/** Decides a row that kernels leave open, where others like it may have been decided before. */
export type Open = (() => Answer) | undefined

/** What rows lack is of a few kinds, and memory must not grow with their number. */
const mostKept = 256

/** The facts that a household gives as they are. */
const givenBy = once(
  ({ shape }: Policy): ReadonlySet<string> =>
    new Set([
      shape.size.input.id,
      ...ownFeeds(shape.household)
        .filter(({ feed }) => feed.way === 'asGiven')
        .map(({ feed }) => feed.fact.input.id),
    ]),
)

const decidedBefore = once((_: CompiledProgramme) => new Map<string, Decided>())

/** The answers of a programme by row, with how to come by those that its kernel leaves open. */
export function withOpenRows(
  { compiled, exact }: CompiledCase,
  programme: CompiledProgramme,
  answers: readonly (Answer | undefined)[],
): (Answer | Open)[] {
  const { definition } = programme
  const ids = Object.keys(definition.facts)
  return answers.map((answer, row) => {
    // What members lack is missing by the member, which its number does not tell.
    if (answer || definition.subject !== 'household' || !ids.every((id) => givenBy(compiled.policy).has(id)))
      return answer
    const rows = compiled.factsOf('household')
    const text = ids.map((id) => columnOf(rows, id)[row]).join(' ')
    return () => {
      const before = decidedBefore(programme)
      if (before.size >= mostKept) before.clear()
      const decided = keptIn(before, text, () => exact.decided(definition, row))
      return new ExactAnswer(decided, () => exact.determined(definition, row))
    }
  })
}
