/** What the exact lane decided for rows that a kernel leaves open: many households lack the same fact, and are alike otherwise. */

import { columnOf, type FactRows } from '../case/case-columns'
import { ownFeeds } from '../case/fields'
import { keptIn } from '../checks/once'
import type { Decided } from '../kit/determine'
import type { Definition } from '../kit/programme'
import type { Shape } from '../kit/shape'

/** What rows lack is of a few kinds, and memory must not grow with their number. */
const mostKept = 256

export class OpenRows {
  private readonly facts: readonly Int32Array[] | undefined
  private readonly before = new Map<string, Decided>()

  constructor(shape: Shape, { facts, subject }: Definition, rows: FactRows) {
    const given = ownFeeds(shape.household).flatMap(({ feed }) => (feed.way === 'asGiven' ? [feed.fact.input.id] : []))
    const ids = Object.keys(facts)
    const areGiven = ids.every((id) => given.includes(id) || id === shape.size.input.id)
    this.facts = subject === 'household' && areGiven ? ids.map((id) => columnOf(rows, id)) : undefined
  }

  /**
   * The facts of a row as one text. Returns `undefined` where it does not tell all that decides: what members lack is missing by
   * the member.
   */
  textOf(row: number): string | undefined {
    return this.facts?.map((fact) => fact[row]).join(' ')
  }

  /** What was decided for a row of the same text, else what is decided now. */
  of(text: string, decide: () => Decided): Decided {
    if (this.before.size >= mostKept) this.before.clear()
    return keptIn(this.before, text, decide)
  }
}
