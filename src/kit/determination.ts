/** What a programme decides for one subject. */
import type { TraceStep } from '../exact/trace'
import type { Amendment } from './amendment'
import type { Readings } from './terms'

/**
 * What is decided: `entitled` (to a sum, or to a service that has none), `notEntitled`, `undetermined` where facts or
 * standards are missing, or `referred` where another instrument decides.
 */
export type Outcome = 'entitled' | 'notEntitled' | 'undetermined' | 'referred'
/** The unit of an amount: what a household or person gets for one period, or for one claim (`yuan`). */
export type AmountUnit = 'yuan/month' | 'yuan/year' | 'yuan/academic year' | 'yuan'

/** The amounts an undetermined result lies between, not entitled counting as 0.00; no `max` where none exists. */
export interface AmountRange {
  /** Yuan with two decimals. */
  readonly min: string
  /** Yuan with two decimals. */
  readonly max?: string
}

/** One condition of a programme: whether it held, failed, or is not known. */
export interface Reason {
  /** The id of the condition, such as `belowDibaoLine`. */
  readonly condition: string
  /** Whether it held, failed, or is not known. */
  readonly state: 'held' | 'failed' | 'unknown'
  /** The locator of its clause. */
  readonly clause: string
}

/** A conflict or an advice, as data. */
export interface Note {
  /** What it is about, such as `certificateAgainstIncome`. */
  readonly code: string
  /** The locator of its clause. */
  readonly clause: string
  /** The figures that it tells, yuan with two decimals. */
  readonly values?: { readonly [name: string]: string }
}

/** What one programme decides for one household, person, student or claim. */
export interface Determination {
  /** The id of the programme. */
  readonly programme: string
  /** The id of the household, in an assessment. */
  readonly household?: string
  /** The id of the member, for a programme about persons or claims. */
  readonly person?: string
  /** The id of the claim, for medical assistance. */
  readonly claim?: string
  readonly outcome: Outcome
  /** Yuan with two decimals; only where a figure exists. */
  readonly amount?: string
  /** Stands with `amount` and with `range`. */
  readonly unit?: AmountUnit
  /** Of `orphanAllowance`: the month's instalment of the year, rounded up. */
  readonly monthlyInstalment?: string
  /** Which of a local value and the document's floor gave the amount. */
  readonly basis?: 'standard' | 'floor'
  /** Of `lowIncomeHousehold`: whether income is within 1.5 times the standard; absent when unknown. */
  readonly withinMultiple?: boolean
  /** The instrument that decides, where the document refers to one. */
  readonly instrument?: string
  /** Of `housingAssistance`: the ways open to this household, and the steps of each. */
  readonly routes?: readonly string[]
  /** Ids of the steps, in order. */
  readonly steps?: readonly string[]
  /** Of `legalAid` and `utilityConcessions`: what the service covers. */
  readonly covers?: readonly string[]
  /** Locators of the clauses that decided, such as `二(二)1-s2`. */
  readonly clauses: readonly string[]
  /** The option taken at every point that the rule depends on. */
  readonly readings: Readings
  /** The figures of the document that were amended and entered the rule; absent where none was. */
  readonly amended?: readonly Amendment[]
  /** Only when undetermined: the facts, standards or readings that can still change the result. */
  readonly missing?: readonly string[]
  /** Only when undetermined, for a programme with an amount. */
  readonly range?: AmountRange
  /** Every condition of the programme, in the order of the clause. */
  readonly reasons: readonly Reason[]
  /** Where records disagree, or advice is due; never a change of the result. */
  readonly notes?: readonly Note[]
  /** Every named step, where `trace` asks for it. */
  readonly trace?: readonly TraceStep[]
}
