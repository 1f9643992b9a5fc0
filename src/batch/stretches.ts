/** Which standards hold for a row: those given, or those of a register on the row's day. */

import { InputError } from '../checks/issue'
import { dayFrom, parse } from '../checks/schema'
import type { Amendment, InForce } from '../kit/amendment'
import { Law } from '../kit/law'
import type { Register } from '../kit/register'
import type { StandardsInForce, Terms } from '../kit/terms'
import { dayText } from '../language/day'

/** A stretch of time in which every standard is the same. */
export interface Stretch {
  readonly inForce: StandardsInForce
  readonly amended: readonly Amendment[]
}

export class Stretches {
  private readonly terms: Terms
  private readonly law: Law
  private readonly byDay = new Map<unknown, Stretch | InputError>()
  private readonly byNumber = new Map<number, Stretch | InputError>()
  private readonly byValues = new Map<string, Stretch>()

  constructor(terms: Terms, standards: Register | StandardsInForce | undefined) {
    this.terms = terms
    this.law = new Law(terms, standards)
  }

  /** Whether the day matters at all. */
  get asksDay(): boolean {
    return this.law.asksDay
  }

  /** The stretch of a day, or what is wrong with the day. */
  on(day: unknown): Stretch | InputError {
    const before = this.byDay.get(day)
    if (before) return before
    const found = this.find(day)
    this.byDay.set(day, found)
    return found
  }

  /** The stretch of a day by its number. */
  onNumber(day: number): Stretch | InputError {
    const before = this.byNumber.get(day)
    if (before) return before
    const found = this.on(dayText(day))
    this.byNumber.set(day, found)
    return found
  }

  private find(day: unknown): Stretch | InputError {
    const { law, terms } = this
    try {
      const on = day === undefined || day === null ? undefined : parse(dayFrom(terms.firstDay), day, { at: 'on' })
      return this.of(law.onDayOf(on))
    } catch (error) {
      if (error instanceof InputError) return error
      throw error
    }
  }

  private of({ inForce, amended }: InForce): Stretch {
    const key = JSON.stringify([inForce, amended])
    const stretch = this.byValues.get(key) ?? { inForce, amended }
    this.byValues.set(key, stretch)
    return stretch
  }
}

/** The stretch of each row, where they differ. */
export type StretchOf = (row: number) => Stretch | InputError

/** Rows of one stretch, by place; `undefined` where that is every row. */
export interface RowsOfStretch {
  readonly stretch: Stretch | InputError
  readonly places: Int32Array | undefined
}

/** Rows sorted by stretch. */
export function byStretch(rows: number, stretchOf: StretchOf): readonly RowsOfStretch[] {
  const stretches: (Stretch | InputError)[] = []
  const numbers = new Map<Stretch | InputError, number>()
  const numberOfRow = new Int32Array(rows)
  const counts: number[] = []
  let before: Stretch | InputError | undefined
  let number = 0
  for (let row = 0; row < rows; row++) {
    const stretch = stretchOf(row)
    if (stretch !== before) {
      number = numbers.get(stretch) ?? stretches.push(stretch) - 1
      numbers.set(stretch, number)
      before = stretch
    }
    numberOfRow[row] = number
    counts[number] = (counts[number] ?? 0) + 1
  }
  const [only, second] = stretches
  if (only && !second) return [{ stretch: only, places: undefined }]
  const places = counts.map((count) => new Int32Array(count))
  const filled = counts.map(() => 0)
  for (let row = 0; row < rows; row++) {
    const number = numberOfRow[row] as number
    const at = filled[number] as number
    filled[number] = at + 1
    const mine = places[number]
    if (mine) mine[at] = row
  }
  return stretches.map((stretch, number) => ({ stretch, places: places[number] }))
}
