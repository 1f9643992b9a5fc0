/** What a table may hold: its columns as data, with all their names. */
import type { Label } from '../../language/expression'

/** How the cells of a column are read. */
export type CellKind =
  | 'id'
  | 'text'
  | 'money'
  | 'signedMoney'
  | 'count'
  | 'truth'
  | 'choice'
  | 'set'
  | 'day'
  | 'dayOrMonth'
  | 'period'
  | 'year'
  | 'academicYear'
  | 'figure'

/** An option of a choice or a set: its label and what else people call it. */
export interface OptionWords {
  readonly label: Label
  readonly names: readonly string[]
}

export interface TableColumn {
  /** The name in data, such as `certified.dibao`. */
  readonly id: string
  readonly label: Label
  /** What else people call it, further ids included. */
  readonly names: readonly string[]
  readonly kind: CellKind
  readonly options?: { readonly [id: string]: OptionWords }
  /** What a template shows in it, in the strict form; plainly made up. */
  readonly example?: string
  /** The unit that its name may carry in brackets, such as `yuan/month`. */
  readonly unit?: string
  /** Bounds of a count. */
  readonly least?: string
  readonly most?: string
  /** In a table with a row a person: whether it is the household's, so that it may stand in its first row alone. */
  readonly ofHousehold?: boolean
  /** Its id in the record of the household, where the person has a column of that id. */
  readonly as?: string
}

/** One kind of table. */
export interface TableCatalogue {
  readonly id: string
  readonly label: Label
  readonly columns: readonly TableColumn[]
  readonly required: readonly string[]
  /** The columns that a template shows, in their order; all of them otherwise. */
  readonly template?: readonly string[]
  /** The column that tells the household, if any. */
  readonly household?: string
  /** Ids of the columns that stand for a month and its amount, where a ledger may have a column a month. */
  readonly aMonth?: { readonly period: string; readonly amount: string }
  /** The column that tells a row's subject, of which no two rows may be, apart from those of another `on`. */
  readonly once?: string
  /** Names that mean something else than any column, however near they are written. */
  readonly otherMeanings: readonly string[]
}

/** A column that is carried along unasked. */
export interface CarriedColumn {
  /** In a table with a row a person: whether it is about the household, or about whom it stands beside and the household. */
  readonly of?: 'household' | 'both'
  readonly label: Label
  readonly names: readonly string[]
}
