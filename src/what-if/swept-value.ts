/** What a sweep asks of the one value that it goes along. */

import type { DatedCase } from '../case/case'
import type { Exact } from '../exact/decimal'
import type { ExactCase } from '../household/exact-case'
import type { CallOptions } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import type { Block, DaySpan } from './day-blocks'

/** A value that is swept, in places: its fen, the count itself, hundredths of a share, or days since 1970. */
export interface Swept {
  /** As the caller names it: a path of the case, `standards.` or `figures.` with an id. */
  readonly path: string
  /** Under which rules look it up. */
  readonly key: string
  readonly label: Label
  readonly unit: string
  /** What one place more is. */
  readonly step: Exact
  /** The least and the greatest place that it may have. */
  readonly least: Exact
  readonly most: Exact
  /** As the case, the city or the document has it, if it is known. */
  readonly now: string | undefined
  /** Whether it is what the household lives on each month. */
  readonly isIncome: boolean
  /** Whose value it is: of a member or a claim, by the path of its record. */
  readonly of: string | undefined
  /** Whether it is what was paid before the first claim of a member, and not a fact that rules look up. */
  readonly isPaidBefore: boolean
  /** The value at a place, as people and cases write it. */
  text(place: Exact): string
  /** The household with the value at a place. */
  at(place: Exact): ExactCase
  /** Of a day: days in order, in blocks over each of which every result is the same. */
  readonly blocks?: (span: DaySpan) => readonly Block[]
}

/** What a sweep of a household goes by. */
export interface Around {
  readonly policy: Policy
  readonly household: DatedCase
  readonly options: CallOptions
}

/** Along a line every place is worked out by the plain interval of the rules. */
export const alike = { trace: false, narrows: false } as const

/** The path of the record that a path of a case leads into; empty for the household itself. */
export const recordPath = (path: string): string =>
  /^(members\[\d+\](?:\.claims\[\d+\]|\.education)?)\./.exec(path)?.[1] ?? ''
