/** What people call the columns and cells of a policy's tables, beside the labels of its facts. */

/** What else people call a fact, a standard or a field of a case, and its options. */
interface OtherNames {
  readonly names?: readonly string[]
  readonly options?: { readonly [option: string]: readonly string[] }
}

export interface TableWords {
  /** By the id of a fact or standard, or by the name of a field that is no fact. */
  readonly otherNames: { readonly [id: string]: OtherNames }
  /** By the id of a programme, what else its pay lists call it. */
  readonly programmes: { readonly [id: string]: readonly string[] }
  /** Names that mean something else than any column, however near they are written. */
  readonly otherMeanings: readonly string[]
}
