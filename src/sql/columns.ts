/**
 * The columns of a query, each worked out once under its name. A column can read only what stands in an earlier stage, so
 * the columns are laid out in as few stages as their reading of each other allows, and the text grows no faster than the
 * rule. A section keeps what belongs together from mixing: the law, its ranges, what is missing.
 */
import type { Label } from '../language/expression'
import { greater, quoted, type Sql } from './expression'
import { foldedStages, timesReadIn } from './folding'

export interface Column {
  readonly name: string
  readonly text: string
  /** What stands above it as comments. */
  readonly notes: readonly string[]
  /** What it holds in rows for which its stage is not worked out: where nothing reads it there, any value is quicker to write than none. */
  readonly idle?: string | undefined
  /** Whether it stands in the text of its reader, where the query reads it once and in its own section. */
  readonly folds?: boolean | undefined
}

/** What a column is beside its name, its text and its comments. */
type ColumnOptions = Pick<Column, 'idle' | 'folds'>

/** A stage that is worked out in rounds, where a row's values need those of rows of its own kind. */
export interface Rounds {
  /** The column that tells rows apart, and those that every round keeps as they stand. */
  readonly row: string
  readonly carried: readonly string[]
  /** Columns that a round works out before the next state, each list from the one before. */
  readonly working: readonly (readonly Column[])[]
  /** What a round changes: the first value, and the next. */
  readonly state: readonly { readonly name: string; readonly first: string; readonly next: string }[]
  /** Whether a row goes into another round, and whether it is the one that stands at the end. */
  readonly goesOn: string
  readonly stands: string
}

export interface Stage {
  readonly rounds: Rounds | undefined
  readonly title: string | undefined
  readonly columns: readonly Column[]
  /** Where it does not hold, no column of this stage is read, and none need be worked out. */
  readonly when: string | undefined
}

interface Section {
  readonly rounds?: Rounds
  readonly title: string | undefined
  readonly when: string | undefined
  readonly levels: Map<number, Column[]>
}

/** PostgreSQL cuts longer names off. */
const longestName = 63

export class Columns {
  private readonly sections: Section[] = []
  private readonly names = new Map<string, Sql>()
  /** The last stage of the sections before this one. */
  private floor = 0
  private deepest = 0
  private readonly language: keyof Label

  /** Titles are written in a language. */
  constructor(language: keyof Label = 'en') {
    this.language = language
  }

  /** Starts a section; its columns stand behind all that were added before. */
  begin(title?: Label, options: { readonly when?: Sql } = {}): void {
    this.open({ title: title?.[this.language], when: options.when?.text })
  }

  /** Whether the columns of this section are worked out for some rows alone. */
  get isForSome(): boolean {
    return this.sections.at(-1)?.when !== undefined
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  get(name: string): Sql {
    const column = this.names.get(name)
    if (!column) throw new Error(`There is no column ${name}`)
    return column
  }

  /** A column of the table that the query starts from. */
  given(name: string): Sql {
    return this.remember(name, 0)
  }

  add(name: string, expression: Sql, notes: readonly string[] = [], options: ColumnOptions = {}): Sql {
    const section = this.sections.at(-1)
    if (!section) throw new Error('A column needs a section')
    const level = 1 + greater(expression.level, this.floor)
    const column = { name, text: withoutOuterParentheses(expression.text), notes, ...options }
    section.levels.set(level, [...(section.levels.get(level) ?? []), column])
    this.deepest = greater(level, this.deepest)
    return this.remember(name, level)
  }

  /** Adds a stage of rounds; its state is then there as columns, in the order given. */
  addRounds(title: Label, rounds: Rounds): readonly Sql[] {
    const level = this.deepest + 1
    this.open({ title: title[this.language], when: undefined, rounds }).levels.set(level, [])
    this.deepest = level
    return rounds.state.map(({ name }) => this.remember(name, level))
  }

  /** In order, those without columns left out. */
  stages(): readonly Stage[] {
    return this.inOrder((stages) => stages)
  }

  /** The same for a query that selects a result from them: what folds stands in its reader. */
  stagesFor(result: readonly Column[]): readonly Stage[] {
    const timesRead = timesReadIn([...this.sections.flatMap(textsOf), ...result.map(({ text }) => text)])
    return this.inOrder((stages) => foldedStages(stages, timesRead))
  }

  private inOrder(
    folded: (stages: readonly (readonly Column[])[]) => readonly (readonly Column[])[],
  ): readonly Stage[] {
    return this.sections.flatMap(({ levels, title, when, rounds }) => {
      const stages = [...levels].sort(([a], [b]) => a - b).map(([, columns]) => columns)
      const kept = rounds ? stages : folded(stages)
      return kept.map((columns, index) => ({ title: index === 0 ? title : undefined, columns, when, rounds }))
    })
  }

  private open(about: Omit<Section, 'levels'>): Section {
    this.floor = this.deepest
    const section = { ...about, levels: new Map() }
    this.sections.push(section)
    return section
  }

  private remember(name: string, level: number): Sql {
    if (this.names.has(name)) throw new Error(`Two columns are called ${name}`)
    if (name.length > longestName) throw new Error(`The column name ${name} is longer than ${longestName}`)
    const column = { text: quoted(name), level }
    this.names.set(name, column)
    return column
  }
}

/** All that the columns of a section read. */
const textsOf = ({ levels, rounds }: Section): readonly string[] => [
  ...[...levels.values()].flat().map(({ text }) => text),
  ...(rounds?.working ?? []).flat().map(({ text }) => text),
  ...(rounds?.state ?? []).flatMap(({ first, next }) => [first, next]),
]

/** `(a + b)` as `a + b`, where the last parenthesis closes the first; a query within one keeps its own. */
function withoutOuterParentheses(text: string): string {
  if (!text.startsWith('(') || text.startsWith('(SELECT')) return text
  const unquoted = text.replace(/'[^']*'|"[^"]*"/g, (part) => '_'.repeat(part.length))
  let depth = 0
  const closing = unquoted.split('').findIndex((character) => {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    return depth === 0
  })
  return closing === text.length - 1 ? text.slice(1, -1) : text
}
