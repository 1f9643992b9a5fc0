/** jiuzhu/what-if: what happens when a value, a standard or the law is another. */

import { type BudgetGoal, Budgeting } from './what-if/budget'
import { chartOf as chartUnder } from './what-if/chart'
import { Comparing as ComparingUnder, compare as compareUnder } from './what-if/compare'
import type { ComparedHousehold, Comparison } from './what-if/compare-result'
import { latestOf } from './what-if/latest'
import { Pricing as PricingUnder } from './what-if/price'
import type { Prices } from './what-if/price-result'
import type { Reform as ReformUnder } from './what-if/reform'
import { solve as solveUnder } from './what-if/solve'
import type { BudgetSolution, Goal as GoalUnder, Solution } from './what-if/solve-result'
import { type SweepOptions as OptionsOfSweep, sweep as sweepUnder } from './what-if/sweep'
import type { Sweep } from './what-if/sweep-result'
import type { Language } from './words/language'
import type { CalculatorOptions } from './yiwu/calculator'
import type { FigureId } from './yiwu/figures'
import type { Case } from './yiwu/plain'
import { yiwu } from './yiwu/policy'
import type { Readings } from './yiwu/readings'
import type { DatedFigure, DatedStandard } from './yiwu/register'
import type { ProgrammeId } from './yiwu/results'
import type { StandardsInForce } from './yiwu/standards'

export type { Amount } from './household/sums'
export type { BudgetGoal } from './what-if/budget'
export type {
  BeforeAfter,
  BrokenFloor,
  ComparedGroup,
  ComparedHousehold,
  Comparison,
  ReformedProgramme,
  Touched,
} from './what-if/compare-result'
export type { Loss } from './what-if/losses'
export type { Interaction, PricedOption, PricedReading, Prices } from './what-if/price-result'
export type { BudgetSolution, Cost, Reached, Solution } from './what-if/solve-result'
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
export type { Turn } from './what-if/turn'

/** As for an assessment; and from where to where a sweep goes. */
export interface SweepOptions
  extends Omit<CalculatorOptions, 'trace' | 'readings'>,
    Pick<OptionsOfSweep, 'from' | 'to'> {
  /** Options that differ from the defaults; of a list the first, and the same sweep under each of the others. */
  readonly readings?: { readonly [id in keyof Readings]?: Readings[id] | readonly Readings[id][] }
}

/**
 * Everything that changes for a household along one value: a sum, a count or a day of its case (`monthlyIncome`,
 * `members[0].claims[0].inPolicyCost`, `exit.on`), a standard (`standards.ruralDibaoStandard`) or a figure (`figures.medicalAidShare`).
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

/** What changes under a reform; what is not named stays as it is. */
export interface Reform extends Pick<ReformUnder, 'name' | 'from'> {
  /** Values by the id of the standard, or rows as a register has them, with their own days. */
  readonly standards?: StandardsInForce | readonly (DatedStandard | DatedFigure)[]
  /** Values by the id of the figure: a decimal, or a day; null is unknown. */
  readonly figures?: { readonly [id in FigureId]?: string | number | null }
  /** Options by the id of the reading. */
  readonly readings?: Partial<Readings>
}

/** The readings taken, and what else households are assessed under. */
export interface PriceOptions extends Omit<CalculatorOptions, 'trace'> {}

/** Today's rules. */
export interface CompareOptions extends Omit<CalculatorOptions, 'trace'> {}

/**
 * Compares households under today's rules and under reforms as they come; memory holds counts, sums and the largest changes. Every
 * case that it takes counts: of a household in several versions give it the one that is to count.
 * @example
 * const comparing = new Comparing({ standards: { ruralDibaoStandard: '400' } }, [{ standards: { ruralDibaoStandard: '440' } }])
 * comparing.add({ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '300', certified: { lowIncome: false }, members: [{ id: 'a', categories: [] }] })
 * comparing.result()[0].perMonth
 * // { before: '160.00', after: '176.00', change: '16.00' }
 */
export class Comparing {
  private readonly under: ComparingUnder

  /**
   * Checks the options and the reforms.
   * @throws InputError with the path of what is wrong, `reforms[0].figures.medicalAidShare` in a reform.
   */
  constructor(options: CompareOptions, reforms: readonly Reform[]) {
    this.under = new ComparingUnder(yiwu, options, reforms)
  }

  /**
   * Takes one household. What each reform makes of it, in their order, is told when it is asked for.
   * @throws InputError for a case that is wrong; nothing of it is counted.
   */
  add(theCase: Case): () => readonly ComparedHousehold[] {
    return this.under.add(theCase)
  }

  /** What each reform comes to, in their order. */
  result(): readonly Comparison[] {
    return this.under.result()
  }
}

/**
 * A register under today's rules and under a reform: programmes and totals before and after, who gains, loses, enters and
 * leaves, by residence, size and income a head, the ten largest changes, the floors that the reform breaks. Sums are yuan;
 * facts that are missing leave `{ min, max }`. A household in several versions counts once, by the latest.
 * @throws InputError for the first case that is wrong, and for standards, readings or a reform that are.
 * @example
 * const households = [{ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '420', certified: { lowIncome: false }, members: [{ id: 'a', categories: [] }] }]
 * compare(households, { standards: { ruralDibaoStandard: '400' } }, { standards: { ruralDibaoStandard: '440' } }).programmes[0]
 * // { programme: 'dibao', unit: 'yuan/month', before: '0.00', after: '176.00', change: '176.00', entitledBefore: 0, entitledAfter: 1, enter: 1, leave: 0 }
 */
export function compare(cases: Iterable<Case>, options: CompareOptions, reform: Reform): Comparison {
  return compareUnder(yiwu, cases, options, [reform])[0] as Comparison
}

/**
 * What each reading is worth over a register: what a year comes to under every option of it, how many households change, and
 * which pairs of readings change each other's worth. A year is twelve months, the yearly sums and what is paid for claims, by one
 * assessment of each household; readings that only say how a year is settled change nothing here. Sums are yuan; facts that are
 * missing leave `{ min, max }`. A household in several versions counts once, by the latest.
 * @throws InputError for the first case that is wrong, and for standards or readings that are.
 * @example
 * const household = (monthlyIncome) => ({ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome,
 *   certified: { lowIncome: false }, members: [{ id: 'a', categories: [] }] })
 * const { readings } = price([household('400')], { standards: { ruralDibaoStandard: '400' } })
 * readings[0].options.map(({ option, change }) => [option, change])
 * // [['below', '0.00'], ['atOrBelow', '1920.00']]
 */
export function price(cases: Iterable<Case>, options: PriceOptions = {}): Prices {
  const pricing = new PricingUnder(yiwu, options)
  // Pairs need them a second time.
  const all = latestOf(cases, options.on)
  for (const one of all) pricing.add(one)
  if (pricing.pair()) for (const one of all) pricing.again(one)
  return pricing.result()
}

/** What is to be reached: an outcome of a programme, or a sum of a programme or of all. */
export interface Goal extends Omit<GoalUnder, 'programme'> {
  /** The programme; without it a sum is the aid of all programmes by the month. */
  readonly programme?: ProgrammeId
}

/** As for an assessment; and between which values to look. */
export interface SolveOptions extends Omit<CalculatorOptions, 'trace'>, Pick<OptionsOfSweep, 'from' | 'to'> {}

/**
 * The smallest change of one value that reaches a goal: the income at which dibao ends, the standard at which it comes to a sum.
 * Every value is looked at, as a sweep does, so nothing nearer is missed. Where the value is not known now, the least that does.
 * @throws InputError as `sweep` does, and at `goal` for a goal that is none.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '300', members: [{ id: 'a' }] }
 * const standards = { ruralDibaoStandard: '400' }
 * solve(household, 'monthlyIncome', { programme: 'dibao', outcome: 'notEntitled' }, { standards }).at
 * // { value: '400.00', outcome: 'notEntitled', amount: '0.00' }
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '300', members: [{ id: 'a' }] }
 * const standards = { ruralDibaoStandard: '400' }
 * solve(household, 'standards.ruralDibaoStandard', { programme: 'dibao', atLeast: '250' }, { standards }).change
 * // '150.00'
 */
export const solve = (theCase: Case, along: string, goal: Goal, options: SolveOptions = {}): Solution =>
  solveUnder(yiwu, theCase, along, goal, options)

/**
 * The value of a standard or figure, nearest to now, at which a year of a register begins to cost more than a budget: the last that
 * stays within it, and the one beside it. A year is twelve months, the yearly sums and what is paid for claims, by one assessment of
 * each household, by its latest version; what missing facts leave open does not count.
 * @throws InputError for the first case that is wrong, and for options that are.
 * @example
 * const household = { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '300', certified: { lowIncome: false },
 *   members: [{ id: 'a', categories: [] }] }
 * const { within, beyond } = solveBudget([household], 'standards.ruralDibaoStandard', { budget: '3000' },
 *   { standards: { ruralDibaoStandard: '400' } })
 * ;[within, beyond] // [{ value: '550.00', perYear: '3000.00' }, { value: '550.01', perYear: '3000.12' }]
 */
export function solveBudget(
  cases: Iterable<Case>,
  along: string,
  goal: BudgetGoal,
  options: SolveOptions = {},
): BudgetSolution {
  const budgeting = new Budgeting(yiwu, along, goal, options)
  // What the lines leave open needs them once more.
  const all = latestOf(cases, options.on)
  for (const one of all) budgeting.add(one)
  while (budgeting.isOpen()) for (const one of all) budgeting.again(one)
  return budgeting.result()
}
