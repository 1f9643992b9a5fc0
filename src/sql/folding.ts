/**
 * Columns that stand in the text of their only reader. A column that a query works out for every row, keeps and carries
 * through its stages costs more than the same text within another.
 */
import { quoted } from './expression'

interface Foldable {
  readonly name: string
  readonly text: string
  /** Whether it stands in the text of its reader, where the query reads it once and in its own section. */
  readonly folds?: boolean | undefined
}

/** The stages of one section, in order; `timesRead` says how often the whole query reads a column. */
export function foldedStages<Column extends Foldable>(
  stages: readonly (readonly Column[])[],
  timesRead: (name: string) => number,
): readonly (readonly Column[])[] {
  const once = stages.flat().filter(({ folds, name }) => folds === true && timesRead(name) === 1)
  return once.reduce(folded, stages).filter((columns) => columns.length > 0)
}

/** The stages without a column, whose text stands in its reader; as they are where that is in no stage of these. */
function folded<Column extends Foldable>(
  stages: readonly (readonly Column[])[],
  { name }: Foldable,
): readonly (readonly Column[])[] {
  const column = quoted(name)
  const all = stages.flat()
  const own = all.find((one) => one.name === name)
  if (!own || !all.some(({ text }) => text.includes(column))) return stages
  const withText = (one: Column): Column => ({ ...one, text: one.text.split(column).join(`(${own.text})`) })
  return stages.map((columns) => columns.filter((one) => one !== own).map(withText))
}

/** How often some texts read a column. */
export const timesReadIn =
  (texts: readonly string[]): ((name: string) => number) =>
  (name) =>
    texts.join('\n').split(quoted(name)).length - 1
