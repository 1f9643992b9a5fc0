/** A programme for one of its rows, along a value. */

import type { Interval, Truth } from '../exact/value'
import type { Definition } from '../kit/programme'
import type { Line } from '../narrow/line'
import type { Stretch } from '../narrow/stretches'

/** What a programme comes to for one subject over a stretch. */
export interface OverStretch {
  readonly entitled: Truth
  /** Of a service: whether another instrument decides; of a day: the outcome itself. */
  readonly outcome: string
  /** Not entitled counts as nothing. */
  readonly due: Interval<Line>
  /** How each condition came out that was asked, in order. */
  readonly taken: string
}

/** A programme for one of its rows, along the swept value. */
export interface RowAlong {
  readonly definition: Definition
  readonly row: number
  /** None where the value does not enter. */
  readonly stretches: readonly Stretch<OverStretch>[]
}
