/** Pieces of SQL text that know how far down a query they can stand. Names are quoted, texts escaped, numbers checked. */

/** An expression, and the stage of the query behind which every column that it reads is there. */
export interface Sql {
  readonly text: string
  readonly level: number
}

/** Joins text and expressions: sql`${a} + ${b}`. A plain string is text as it stands. */
export function sql(parts: TemplateStringsArray, ...values: readonly (Sql | string)[]): Sql {
  const pieces = values.map((value) => (typeof value === 'string' ? plainSql(value) : value))
  const texts = pieces.map(({ text }) => text)
  return { text: String.raw({ raw: parts }, ...texts), level: levelOf(pieces) }
}

/** Expressions with a text between them. */
export const joined = (items: readonly Sql[], separator: string): Sql => ({
  text: items.map(({ text }) => text).join(separator),
  level: levelOf(items),
})

/** Text that reads no column. */
export const plainSql = (text: string): Sql => ({ text, level: 0 })

const levelOf = (pieces: readonly Sql[]): number => pieces.map(({ level }) => level).reduce(greater, 0)

/** Of two whole numbers; no rule needs `Math`. */
export function greater(a: number, b: number): number {
  if (a > b) return a
  return b
}

/** A name as SQL takes it whatever it holds; both dialects double the quotation mark. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL takes it. */
export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A decimal number in digits; anything else is a fault of the rule and not of a case. */
export function numberLiteral(value: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`Not a plain decimal number: ${value}`)
  return value.startsWith('-') ? `(${value})` : value
}

export const dayLiteral = (day: string): string => `DATE ${textLiteral(day)}`

export const noValue: Sql = plainSql('CAST(NULL AS BOOLEAN)')
export const nothingMissing: Sql = plainSql('0')
