/** Ranges that were found before. Many households lack the same fact, and one law and the same values give the same range. */
import { keptIn } from '../checks/once'
import { exactText } from '../exact/decimal'
import type { Value, Values } from '../exact/value'
import type { Asked, Asks } from './asked'
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

/** The values that a rule asks for of a case, as one text; the others are the same for every case. */
function textOf(asks: Asks, values: Values): string {
  const texts: string[] = []
  for (const [key, { input }] of asks)
    if (isOfCase(input)) {
      texts.push(valueText(values.get(key)))
      for (const bound of [input.noLessThan, input.noMoreThan])
        if (bound !== undefined) texts.push(valueText(values.get(bound)))
    }
  return texts.join('\n')
}

const isOfCase = ({ source }: Asked['input']): boolean => source === 'fact' || source === 'day'

function valueText(value: Value | undefined): string {
  if (value === undefined) return ''
  if ('low' in value) return `${exactText(value.low)} ${exactText(value.high)} ${value.missing.join()}`
  return JSON.stringify(value, (_, part) => (part instanceof Set ? [...part] : part))
}
