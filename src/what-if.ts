/** jiuzhu/what-if: what happens when a value, a standard or the law is another. */
import { chartOf as chartUnder } from './what-if/chart'
import { type SweepOptions as OptionsOfSweep, sweep as sweepUnder } from './what-if/sweep'
import type { Sweep } from './what-if/sweep-result'
import type { Language } from './words/language'
import type { CalculatorOptions } from './yiwu/calculator'
import type { Case } from './yiwu/plain'
import { yiwu } from './yiwu/policy'
import type { Readings } from './yiwu/readings'

export type { Loss } from './what-if/losses'
export type {
  Alternative,
  Cause,
  Ends,
  ProgrammePiece,
  Sweep,
  SweepFindings,
  SweepPiece,
  SweepStep,
} from './what-if/sweep-result'
export type { Amount } from './what-if/totals'
export type { Turn } from './what-if/turn'

/** As for an assessment; and from where to where a sweep goes. */
export interface SweepOptions
  extends Omit<CalculatorOptions, 'trace' | 'readings'>,
    Pick<OptionsOfSweep, 'from' | 'to'> {
  /** Options that differ from the defaults; of a list the first, and the same sweep under each of the others. */
  readonly readings?: { readonly [id in keyof Readings]?: Readings[id] | readonly Readings[id][] }
}

/**
 * Everything that changes for a household along one value: a sum or a count of its case (`monthlyIncome`,
 * `members[0].claims[0].inPolicyCost`), a standard (`standards.ruralDibaoStandard`) or a figure (`figures.medicalAidShare`).
 * Over a piece every outcome is the same and every amount is one straight line up to rounding; a step is a jump between a value
 * and the one a fen below, with the condition and clause that turned. No breakpoint is missed: each piece is proved by
 * the rules' own expressions. Sums are yuan to the fen; facts that are missing leave `{ min, max }`.
 * @throws InputError as `assess` does; at `along` for what cannot be swept, at `from` and `to` for values that it cannot have.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural',
 *   certified: { lowIncome: false }, members: ['a', 'b', 'c'].map((id) => ({ id, categories: [] })) }
 * const swept = sweep(household, 'monthlyIncome', { standards: { ruralDibaoStandard: '400' } })
 * swept.steps[0].total
 * // { before: '480.00', after: '0.00', change: '-480.00' }
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural',
 *   certified: { lowIncome: false }, members: ['a', 'b', 'c'].map((id) => ({ id, categories: [] })) }
 * sweep(household, 'monthlyIncome', { standards: { ruralDibaoStandard: '400' } }).losses
 * // [{ from: '1200.00', to: '1679.98', before: '1679.99', most: '479.99' }]
 */
export const sweep = (theCase: Case, along: string, options: SweepOptions = {}): Sweep =>
  sweepUnder(yiwu, theCase, along, options)

/**
 * A sweep as an SVG picture: what the household has (or its aid) against the swept value, programmes on top of one another,
 * steps and losses marked, in light, dark and print.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', members: [{ id: 'a' }] }
 * chartOf(sweep(household, 'monthlyIncome', { standards: { ruralDibaoStandard: '400' } })).slice(0, 4)
 * // '<svg'
 */
export const chartOf = (swept: Sweep, options: { readonly language?: Language } = {}): string =>
  chartUnder(yiwu, swept, options.language ?? 'en')
