/** What an audit finds, in the order of precedence. */
import type { TraceStep } from '../exact/trace'
import type { Readings } from '../yiwu/reading-options'
import type { Evidence } from './evidence'

/** The kinds of findings, in order of precedence: a finding is of the first that fits. */
export const findingKinds = Object.freeze([
  /** A payment with no case, person or claim, or for a period before the household's first version. */
  'unmatched',
  /** Money paid against a due that facts are missing for. */
  'unverifiable',
  /** Due, and nothing paid. */
  'shouldHaveBeenCovered',
  /** Paid under what was due. */
  'shouldHaveBeenToppedUp',
  /** Paid above the due because another programme shuts this one out. */
  'excludedTogether',
  /** Same-kind aid, or a payment made twice. */
  'duplicate',
  /** Paid above the due, which the yearly cap keeps down. */
  'capExceeded',
  /** Paid, and nothing due. */
  'shouldHaveExited',
  /** Paid above the due. */
  'overpaid',
  /** A city's standard under its floor. */
  'standardBelowFloor',
] as const)

/** What is wrong; `findingKinds` says each. */
export type FindingKind = (typeof findingKinds)[number]

/** One finding: due against paid, for a household or person, a claim, a programme and a period. All sums in yuan. */
export interface Finding {
  readonly kind: FindingKind
  /** The id of the household; absent for a standard of the city. */
  readonly household?: string
  /** The id of the member, for what is paid to a person. */
  readonly person?: string
  /** The id of the claim, for medical assistance. */
  readonly claim?: string
  /** The id of the programme, or `standardsCompliance`. */
  readonly programme: string
  /** `2013-05`, `2013`, `2012-2013`, empty for a claim; of a standard its stretch of time, `2013-01-01/2013-06-30`. */
  readonly period: string
  /** Null where facts are missing. */
  readonly due: string | null
  /** What was paid less what was reversed; of a standard, the value that the city has. */
  readonly paid: string
  /** Paid less due, signed; null where facts are missing. */
  readonly difference: string | null
  /** Locators of the clauses, such as `二(二)1-s2`. */
  readonly clauses: readonly string[]
  readonly readings: Partial<Readings>
  /** Where a reading of the law changes the due: the due under each of its options, one reading at a time. */
  readonly needsRuling?: NeedsRuling
  /** Ids of the payments, or `row N` for one without. */
  readonly payments: readonly string[]
  /** The days of the case's versions that it rests on. */
  readonly versions?: readonly string[]
  /** Rows of the household's payments that could not be read: what was paid may be more. */
  readonly unreadableRows?: readonly number[]
  /** What is missing, for `unverifiable`; `case` where the case itself cannot be read. */
  readonly missing?: readonly string[]
  /** Of a standard under its floor. */
  readonly rule?: string
  /** The id of that standard. */
  readonly standard?: string
  /** Every named step behind the due, where asked for. */
  readonly trace?: readonly TraceStep[]
  /** Everything that it rests on, where asked for. */
  readonly evidence?: Evidence
}

/** By the id of a reading and of its options: the due under that option, yuan to the fen. */
export interface NeedsRuling {
  readonly [reading: string]: { readonly [option: string]: string }
}
