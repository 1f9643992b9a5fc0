/** What a programme decides for one subject. */
import type { TraceStep } from '../engine/trace'
import type { Readings } from './reading-options'

export type Outcome = 'entitled' | 'notEntitled' | 'undetermined' | 'referred'
export type AmountUnit = 'yuan/month' | 'yuan/year' | 'yuan/academic year' | 'yuan'

/** The amounts an undetermined result lies between, not entitled counting as 0.00; no `max` where none exists. */
export interface AmountRange {
  readonly min: string
  readonly max?: string
}

/** One condition of a programme: whether it held, failed, or is not known. */
export interface Reason {
  readonly condition: string
  readonly state: 'held' | 'failed' | 'unknown'
  readonly clause: string
}

/** A conflict or an advice, as data. */
export interface Note {
  readonly code: string
  readonly clause: string
  readonly values?: { readonly [name: string]: string }
}

export interface Determination {
  readonly programme: string
  readonly household?: string
  readonly person?: string
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
  readonly steps?: readonly string[]
  /** Of `legalAid` and `utilityConcessions`: what the service covers. */
  readonly covers?: readonly string[]
  readonly clauses: readonly string[]
  readonly readings: Partial<Readings>
  /** Only when undetermined: the facts, standards or readings that can still change the result. */
  readonly missing?: readonly string[]
  readonly range?: AmountRange
  readonly reasons: readonly Reason[]
  readonly notes?: readonly Note[]
  readonly trace?: readonly TraceStep[]
}
