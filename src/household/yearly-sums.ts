/** The rules of yearly sums, evaluated once for each pair of figures: a city has few of them. */
import { Evaluation } from '../exact/evaluate'
import { figuresOfMonths, firstMonthFigure } from '../kit/settled-year'
import type { Readings, Terms } from '../kit/terms'
import { surroundings } from '../kit/values'
import type { Quantity } from '../language/quantity'
import { type FenRange, inFen, inYuan, isKnown } from './fen'

const mostKept = 4096

export class YearlySums {
  private readonly terms: Terms
  private readonly readings: Readings
  private readonly byRule = new Map<Quantity<string>, Map<string, FenRange>>()

  constructor(terms: Terms, readings: Readings) {
    this.terms = terms
    this.readings = readings
  }

  /** What a rule makes of the sum of the months' figures and of the first of them. */
  of(rule: Quantity<string>, figures: FenRange, first: FenRange): FenRange {
    if (!isKnown(figures) || !isKnown(first)) return this.evaluated(rule, figures, first)
    const kept = this.byRule.get(rule) ?? new Map<string, FenRange>()
    this.byRule.set(rule, kept)
    const pair = `${figures.low} ${first.low}`
    const before = kept.get(pair)
    if (before) return before
    const made = this.evaluated(rule, figures, first)
    if (kept.size >= mostKept) kept.clear()
    kept.set(pair, made)
    return made
  }

  private evaluated(rule: Quantity<string>, figures: FenRange, first: FenRange): FenRange {
    const values = surroundings(this.terms, {}, this.readings)
    values.set(figuresOfMonths.input.key, inYuan(figures))
    values.set(firstMonthFigure.input.key, inYuan(first))
    return inFen(new Evaluation(values).quantity(rule))
  }
}
