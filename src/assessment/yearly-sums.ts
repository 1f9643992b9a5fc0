/** The rules of yearly sums, evaluated once for each pair of figures: a city has few of them. */
import { exact, fenText } from '../engine/decimal'
import { Evaluation } from '../engine/evaluate'
import { fenOf, yuanOf } from '../engine/kernel/encode'
import type { Quantity } from '../engine/quantity'
import { type Interval, isPoint, point } from '../engine/value'
import { figuresOfMonths, firstMonthFigure } from '../policy/facts'
import type { Readings } from '../policy/reading-options'
import { surroundings } from '../policy/values'

const mostKept = 4096

export class YearlySums {
  private readonly readings: Partial<Readings>
  private readonly fenByRule = new Map<Quantity<string>, Map<number, Map<number, number>>>()
  private readonly byRule = new Map<Quantity<string>, Map<string, Interval>>()

  constructor(readings: Partial<Readings>) {
    this.readings = readings
  }

  /** What a rule makes of the sum of the months' figures and of the first of them. */
  of(rule: Quantity<string>, figures: Interval, first: Interval): Interval {
    if (!isPoint(figures) || !isPoint(first)) return this.evaluated(rule, figures, first)
    const known = this.byRule.get(rule) ?? new Map<string, Interval>()
    const key = `${figures.low} ${first.low}`
    const before = known.get(key)
    if (before) return before
    const sum = this.evaluated(rule, figures, first)
    if (known.size >= mostKept) known.clear()
    this.byRule.set(rule, known.set(key, sum))
    return sum
  }

  /** The same in fen; nothing where the figures are too large for whole numbers. */
  inFen(rule: Quantity<string>, figures: number, first: number): number | undefined {
    const known = this.fenByRule.get(rule) ?? new Map<number, Map<number, number>>()
    this.fenByRule.set(rule, known)
    const ofFigures = known.get(figures)
    const before = ofFigures?.get(first)
    if (before !== undefined) return before
    if (!Number.isSafeInteger(figures)) return undefined
    const sum = this.evaluated(rule, point(exact(yuanOf(figures))), point(exact(yuanOf(first))))
    const fen = isPoint(sum) ? fenOf(fenText(sum.low)) : -1
    if (fen < 0) return undefined
    if (known.size >= mostKept) known.clear()
    known.set(figures, (ofFigures ?? new Map<number, number>()).set(first, fen))
    return fen
  }

  private evaluated(rule: Quantity<string>, figures: Interval, first: Interval): Interval {
    const values = surroundings({}, this.readings)
    values.set(figuresOfMonths.input.key, figures)
    values.set(firstMonthFigure.input.key, first)
    return new Evaluation(values).quantity(rule)
  }
}
