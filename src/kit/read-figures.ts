/** Rows of a register that amend a figure of the document from a day on. */
import type { Issue } from '../checks/issue'
import { issue } from '../checks/run-issue'
import { isDay, unknownName } from '../checks/schema'
import { DayFigure } from '../language/input'
import type { Figure } from './figure'
import type { FigureEntry } from './register'
import type { AmendableTerms } from './terms'

interface Row {
  readonly value: unknown
  readonly place: number
}

interface Read {
  readonly entries: ReadonlyMap<string, readonly FigureEntry[]>
  readonly issues: readonly Issue[]
}

const names = ['figure', 'from', 'value', 'source', 'unit'] as const
type Cells = { readonly [name in (typeof names)[number]]?: unknown }

/** Checks rows; those of one figure stand in order of their days. */
export function readFigures(terms: AmendableTerms, rows: readonly Row[]): Read {
  const entries = new Map<string, FigureEntry[]>()
  const taken = new Set<string>()
  const issues = rows.flatMap(({ value, place }): readonly Issue[] => {
    const cells = value as Cells
    const at = (name: string): string => `[${place}].${name}`
    const found = [...unknownCells(cells, at), ...cellIssues(terms, cells, at)]
    if (found.length > 0) return found
    const figure = String(cells.figure)
    const from = String(cells.from)
    const known = entries.get(figure) ?? []
    entries.set(figure, known)
    if (taken.has(`${figure} ${from}`)) return [issue('standardTwice', at('from'))]
    taken.add(`${figure} ${from}`)
    const amended = isEmpty(cells.value) ? null : String(cells.value)
    known.push(
      Object.freeze({ from, value: amended, source: isEmpty(cells.source) ? undefined : String(cells.source), place }),
    )
    return []
  })
  for (const known of entries.values()) Object.freeze(known.sort((a, b) => (a.from < b.from ? -1 : 1)))
  return { entries, issues }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Names that a row of a figure does not take; one that is empty, as in a table of standards, is passed over. */
const unknownCells = (cells: object, at: (name: string) => string): readonly Issue[] =>
  Object.entries(cells).flatMap(([name, value]) =>
    names.includes(name as (typeof names)[number]) || isEmpty(value) ? [] : [unknownName(name, names, at(name))],
  )

function cellIssues(
  { figures, firstDay }: AmendableTerms,
  cells: Cells,
  at: (name: string) => string,
): readonly Issue[] {
  const { figure: id, from, value, source } = cells
  const figure = typeof id === 'string' && Object.hasOwn(figures, id) ? figures[id] : undefined
  if (!figure) return [issue('option', at('figure'), { options: Object.keys(figures).join(', ') })]
  return [
    ...dayIssues(from, firstDay, at('from')),
    ...(isEmpty(value) || fits(figure, value) ? [] : [valueIssue(figure, at('value'))]),
    ...(isEmpty(source) || typeof source === 'string' ? [] : [issue('text', at('source'))]),
  ]
}

function dayIssues(from: unknown, firstDay: string, path: string): readonly Issue[] {
  if (isEmpty(from)) return [issue('standardFrom', path)]
  if (typeof from !== 'string' || !isDay(from)) return [issue('date', path)]
  return from < firstDay ? [issue('beforePolicy', path, { day: firstDay })] : []
}

const fits = (figure: Figure, value: unknown): boolean => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (figure instanceof DayFigure) return isDay(text)
  return figure.unit === 'ratio' ? /^\d{1,6}(\.\d{1,6})?$/.test(text) : /^\d{1,13}(\.\d{1,2})?$/.test(text)
}

const valueIssue = (figure: Figure, path: string): Issue =>
  figure instanceof DayFigure ? issue('date', path) : issue(figure.unit === 'ratio' ? 'figureRatio' : 'moneyText', path)
