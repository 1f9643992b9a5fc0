/** The rules of yearly sums, evaluated once for each pair of figures: a city has few of them. */
import { exact, fenText } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { type Interval, isPoint, point } from '../exact/value'
import { fenOf, yuanOf } from '../kernel/encode'
import { figuresOfMonths, firstMonthFigure } from '../kit/settled-year'
import type { Readings, Terms } from '../kit/terms'
import { surroundings } from '../kit/values'
import type { Quantity } from '../language/quantity'

const mostKept = 4096

export class YearlySums {
  private readonly terms: Terms
  private readonly readings: Readings
  private readonly sums = new Kept<Interval>()
  private readonly fen = new Kept<number | undefined>()

  constructor(terms: Terms, readings: Readings) {
    this.terms = terms
    this.readings = readings
  }

  /** What a rule makes of the sum of the months' figures and of the first of them. */
  of(rule: Quantity<string>, figures: Interval, first: Interval): Interval {
    if (!isPoint(figures) || !isPoint(first)) return this.evaluated(rule, figures, first)
    return this.sums.of(rule, `${figures.low} ${first.low}`, () => this.evaluated(rule, figures, first))
  }

  /** The same in fen; nothing where the figures are too large for whole numbers. */
  inFen(rule: Quantity<string>, figures: number, first: number): number | undefined {
    return this.fen.of(rule, `${figures} ${first}`, () => {
      if (!Number.isSafeInteger(figures)) return undefined
      const sum = this.evaluated(rule, point(exact(yuanOf(figures))), point(exact(yuanOf(first))))
      const fen = isPoint(sum) ? fenOf(fenText(sum.low)) : -1
      return fen < 0 ? undefined : fen
    })
  }

  private evaluated(rule: Quantity<string>, figures: Interval, first: Interval): Interval {
    const values = surroundings(this.terms, {}, this.readings)
    values.set(figuresOfMonths.input.key, figures)
    values.set(firstMonthFigure.input.key, first)
    return new Evaluation(values).quantity(rule)
  }
}

/** What was worked out for a rule and its figures before. */
class Kept<Result> {
  private readonly byRule = new Map<Quantity<string>, Map<string, Result>>()

  of(rule: Quantity<string>, figures: string, make: () => Result): Result {
    const known = this.byRule.get(rule) ?? new Map<string, Result>()
    this.byRule.set(rule, known)
    const before = known.get(figures)
    if (before !== undefined) return before
    const made = make()
    if (known.size >= mostKept) known.clear()
    known.set(figures, made)
    return made
  }
}
