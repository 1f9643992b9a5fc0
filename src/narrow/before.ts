/** Ranges that were found before. Many households lack the same fact, and one law and the same values give the same range. */
import { keptIn } from '../checks/once'
import type { Values } from '../exact/value'
import type { Asks } from './asked'
import type { Found } from './narrow'

/** Of one rule under one law: what cases lack is of a few kinds, and memory must not grow with their number. */
const mostKept = 256

/** What was found under one set of standards, figures and readings. */
export class FoundBefore {
  private readonly byAsks = new Map<Asks, Map<string, Found>>()

  /** What was made of the same values, else what is made now. */
  of(asks: Asks, values: Values, make: () => Found): Found {
    const before = keptIn(this.byAsks, asks, () => new Map<string, Found>())
    if (before.size >= mostKept) before.clear()
    return keptIn(before, textOf(asks, values), make)
  }
}

/** The values that a rule asks for of a case, with their bounds, as one text; the others are the same for every case. */
const textOf = (asks: Asks, values: Values): string =>
  JSON.stringify(
    [...asks.values()].flatMap(({ input: { key, source, noLessThan = '', noMoreThan = '' } }) =>
      source === 'fact' || source === 'day' ? [key, noLessThan, noMoreThan].map((name) => values.get(name)) : [],
    ),
    (_, part: unknown) => (part instanceof Set ? [...part] : part),
  )
