/** Figures of the document that were amended, and what is in force with them. */
import type { StandardsInForce } from './terms'

/** A figure of the document that was amended, as a determination tells it. */
export interface Amendment {
  /** The id of the figure. */
  readonly figure: string
  /** A decimal, or a day; null where it is unknown. */
  readonly value: string | null
  /** The first day of the amended figure. */
  readonly from: string
  /** Where the amendment was published, where the register says so. */
  readonly source?: string
}

/** What is in force on one day. */
export interface InForce {
  /** The standards by id, amended figures under `figures.…`, and under `on` the day, where a rule asks it. */
  readonly inForce: StandardsInForce
  /** The figures that are amended, and by what. */
  readonly amended: readonly Amendment[]
}
