/** Where the databases differ; everything else is printed once for all of them. */
import { joined, type Sql, sql } from './expression'

/** What a database needs whose numbers have room for any result: nothing is narrowed, tried or brought to fewer digits. */
export const roomy = {
  isNarrow: false,
  orUnknown: (calculation) => calculation,
  withDecimals: (sum) => sum,
  wide: (money) => money,
  fen: (sum) => sum,
  knownFen: (sum) => sum,
} satisfies Partial<Dialect>

/** Rows with the same keys are counted where the rows stand. */
export const countedTwice: Dialect['standsTwice'] = (keys) =>
  sql`COUNT(*) OVER (PARTITION BY ${joined(keys, ', ')}) > 1`

/** The databases that SQL is printed for. */
export type DialectId = 'postgres' | 'duckdb' | 'mysql'

/** The same by their lay-out: PostgreSQL's own, or one that its kin read too. */
export type PrintedDialect = DialectId | 'postgresCommon'

/** What a column must hold. */
export type ColumnKind = 'any' | 'number' | 'integer' | 'truth' | 'text' | 'day'

/** A column with its type, as a function takes or gives it. */
export interface TypedColumn {
  readonly name: string
  readonly type: string
}

export interface Parameter {
  readonly name: string
  readonly kind: ColumnKind
}

export interface Dialect {
  readonly id: PrintedDialect
  /**
   * Stand before and behind each stage. PostgreSQL would merge stages, and copy every column's text into its readers; it does so
   * with no query that has common tables of its own, and still passes a filter down to the table, and works in parallel.
   */
  readonly fence: string
  readonly fenceEnd: string
  /** Whether a table may be a CSV file, which the database reads where it lies. */
  readonly readsFiles: boolean
  /** Whether a column of truth values can hold nothing else. */
  readonly hasTruth: boolean
  /** Types for columns that the caller has yet to make; a load must not round. */
  readonly types: { readonly [kind in ColumnKind]: string }
  /** Those that the columns of each kind may have, as a pattern; any where it is empty. */
  readonly typesThere: { readonly [kind in ColumnKind]: string }
  /** Rows of literals as a table with an alias, and whether a text is wholly of a pattern. */
  readonly rows: (rows: readonly (readonly string[])[], columns: readonly string[], alias: string) => string
  readonly matches: (text: string, pattern: string) => string
  readonly currentSchema: string
  /** A text without the blanks at its ends: those that tables are trimmed of everywhere else, JavaScript's own. */
  readonly trimmed: (text: string) => string
  /** Whether a table may be all text. */
  readonly readsTexts: boolean
  /** A text in which every character counts, and such an id as it is given out again. */
  readonly exactly: (text: Sql) => Sql
  readonly givenOut: (id: string) => string
  /** A condition that a typed number or day is one, where the database takes another type for it. */
  readonly isTyped: (kind: 'number' | 'day', given: Sql) => Sql | undefined
  /** A set of options: read from a text with semicolons, whether it has one of some, and no others than some. */
  readonly sets: {
    readonly read: (given: Sql, options: string) => Sql
    readonly hasOneOf: (set: Sql, options: readonly string[]) => Sql
    readonly hasOnly: (set: Sql, options: readonly string[]) => Sql
    /** The set of some values, none of them NULL, and what the sets of some rows have together. */
    readonly of: (values: readonly string[]) => string
    readonly united: (set: string) => string
  }
  /**
   * The value in force on a day of each row, where `days` selects the days on which it changes and `on` gives the value on one
   * of them. PostgreSQL would look it up for each row, DuckDB for each day of the rows: so what changes is worked out once, in
   * a list, which DuckDB reads from a column that `kept` makes.
   */
  readonly inForce: (day: Sql, days: string, on: (day: Sql) => Sql, kept: (values: Sql) => Sql) => Sql
  /** Whether other rows of a table have the same keys as a row of it, NULL among them. */
  readonly standsTwice: (keys: readonly Sql[], table: string) => Sql
  /** A function of one row's facts; where none can give a row, it gives it as an object of JSON. */
  readonly rowFunction: (
    name: string,
    query: string,
    takes: readonly Parameter[],
    gives: readonly TypedColumn[],
  ) => string
  /** What a fact is called among the parameters of a function. */
  readonly parameter: (name: string) => string
  /** Whether a view can have a comment. */
  readonly commentsOnViews: boolean
  /** What an audit needs, which joins many parts. */
  readonly audit: {
    /**
     * A view of a query that joins many parts, with the types of its columns. PostgreSQL guesses how many rows a part has, and
     * joins every row with every other where it guesses few: it is told not to. `undefined` where no query of many parts is
     * printed, but steps alone.
     */
    readonly viewOfParts:
      | ((name: { readonly view: string; readonly rows: string }, query: string, types: string) => string)
      | undefined
    /** A query in steps, each a table of its own in a schema that is gone in the end. */
    readonly script: {
      /** What stands before the name of each step. */
      readonly prefix: (schema: string, prefix: string) => string
      readonly begin: (schema: string) => readonly string[]
      readonly table: (name: string, query: string) => string
      readonly end: (schema: string) => readonly string[]
    }
    /** Whether a column may be asked for that a table does not have. */
    readonly mayLackColumns: boolean
    /** A day some months after another, and the days from one to another. */
    readonly monthsLater: (day: string, months: string) => string
    readonly daysBetween: (from: string, to: string) => string
  }
  /** The whole part of the quotient of a whole number that is not negative by another. Plain division is not exact. */
  readonly wholeQuotient: (dividend: Sql, divisor: string) => Sql
  /**
   * DuckDB calculates in 18 digits, fast, unless an operand has more. Where a result has no room there, `orUnknown` makes
   * it NULL, and the ranges, whose ends are `wide`, give it exactly. PostgreSQL's numbers have room for any. Each operation
   * is tried by itself: DuckDB works out but once what two columns share, and outside of what tries them.
   */
  readonly isNarrow: boolean
  readonly orUnknown: (calculation: Sql) => Sql
  /** The same for a number that is brought to more decimals. */
  readonly withDecimals: (sum: Sql, decimals: number) => Sql
  readonly wide: (money: Sql) => Sql
  /** A sum in whole fen, with so few digits that nothing it meets is cut short: DuckDB drops decimals where 38 digits are full. */
  readonly fen: (sum: Sql) => Sql
  /** The same where all that it was made of is known: a share was divided in 38 digits, and is brought back to the few. */
  readonly knownFen: (sum: Sql) => Sql
  /** The printed text as this database spells it. */
  readonly spelled: (text: string) => string
}
