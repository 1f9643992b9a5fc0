/** One row of what the document gives, and where it is proved. */
export interface PolicyRow {
  readonly clause: string
  /** A programme, a figure, a reading, or what else the row is about. */
  readonly of: string
  /** In a few words of our own. */
  readonly says: string
  /** Two rows of fixtures, `file: case`, one on each side of a threshold: what they expect differs. */
  readonly sides?: readonly (readonly [string, string])[]
  /** More rows of fixtures. */
  readonly proofs?: readonly string[]
  /** Tests of whole households and of audits, `file: words of its name`. */
  readonly tests?: readonly string[]
}
