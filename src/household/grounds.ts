/** What a claim is determined from. */
import type { ValueMap } from '../case/case-values'
import type { DetermineOptions } from '../kit/determine'

/** The values of a claim, the sums of its year aside, and under what it is determined. */
export interface Grounds {
  readonly values: ValueMap
  readonly options: DetermineOptions
  /** Whether the member, or the household, has left. */
  readonly hasLeft?: boolean
}
