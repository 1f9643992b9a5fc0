/**
 * Facts that are all text, as a CSV file has them: strict forms, ids of options and their Chinese words. What the reader of
 * tables would mend (`1,200.00`, `2013/6/1`) is not read here.
 */
import type { Input } from '../language/expression'
import type { PrintedDialect } from '../sql/dialect'
import { dialects } from '../sql/dialects'
import { joined, numberLiteral, type Sql, sql, textLiteral } from '../sql/expression'

/** A cell without the blanks at its ends. */
export const trimmed = (cell: string, dialect: PrintedDialect): string => dialects[dialect].trimmed(cell)

/** A text cell as the value of an input, NULL where it is not one. The cell is trimmed already, and an empty one NULL. */
export function readText(input: Input, given: Sql): Sql {
  switch (input.type) {
    case 'money': {
      // What may be below 0 is written with a sign then.
      const sign = input.least?.startsWith('-') ? '-?' : ''
      return sql`CASE WHEN ${given} SIMILAR TO '${sign}[0-9]{1,13}([.][0-9]{1,2})?' THEN CAST(${given} AS DECIMAL(15, 2)) END`
    }
    case 'count': {
      const { least = '0', most = '999999999' } = input
      const number = sql`CAST(${given} AS INTEGER)`
      const within = sql`${number} BETWEEN ${numberLiteral(least)} AND ${numberLiteral(most)}`
      return sql`CASE WHEN ${given} SIMILAR TO '[0-9]{1,9}' THEN CASE WHEN ${within} THEN CAST(${number} AS DECIMAL(9, 0)) END END`
    }
    case 'truth':
      return sql`CASE WHEN lower(${given}) IN ('true', '是') THEN TRUE WHEN lower(${given}) IN ('false', '否') THEN FALSE END`
    case 'choice':
      return sql`CASE ${namedOptions(input, (names, option) => sql`WHEN ${given} IN (${names}) THEN ${option}`)} END`
    case 'set': {
      const parts = sql`string_to_array(regexp_replace(${given}, ' *[;；] *', ';', 'g'), ';')`
      const all = wordsOf(input).flatMap(({ names }) => names)
      const held = namedOptions(
        input,
        (names, option) => sql`CASE WHEN ${parts} && ARRAY[${names}] THEN ${option} END,`,
      )
      return sql`CASE WHEN lower(${given}) IN ('none', '无') THEN CAST(ARRAY[] AS TEXT[]) WHEN ${parts} <@ ARRAY[${literals(all)}] THEN string_to_array(concat_ws(';', ${held} NULL), ';') END`
    }
    case 'day':
      return readDay(given)
  }
}

/** A day of the calendar: the month's own length decides, as a cast of the 30th of February is an error of the query. */
export function readDay(given: Sql): Sql {
  const written = '([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
  const firstOfMonth = sql`CAST(substr(${given}, 1, 7) || '-01' AS DATE)`
  const length = sql`extract(day FROM ${firstOfMonth} + INTERVAL '1 month' - INTERVAL '1 day')`
  return sql`CASE WHEN ${given} SIMILAR TO ${textLiteral(written)} THEN CASE WHEN CAST(substr(${given}, 9, 2) AS INTEGER) <= ${length} THEN CAST(${given} AS DATE) END END`
}

const literals = (texts: readonly string[]): string => texts.map(textLiteral).join(', ')

/** Every option of a choice or set, as a list of literals. */
export const optionsOf = (input: Input): string => literals(input.options ?? [])

/** Each option with the names that it has in a table: its id, and its Chinese word where no other has the same. */
function wordsOf({ options = [], optionLabels = {} }: Input) {
  const words = options.map((option) => optionLabels[option]?.zh)
  return options.map((option, at) => {
    const word = words[at]
    const isItsOwn = word !== undefined && words.indexOf(word) === words.lastIndexOf(word) && !options.includes(word)
    return { option, names: isItsOwn ? [option, word] : [option] }
  })
}

const namedOptions = (input: Input, print: (names: string, option: string) => Sql): Sql =>
  joined(
    wordsOf(input).map(({ option, names }) => print(literals(names), textLiteral(option))),
    ' ',
  )
