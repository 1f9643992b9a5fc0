/** The rows of a register, checked: values of the city's standards, and amendments of the document's figures. */
import * as z from 'zod/mini'
import { InputError, type Issue, withPaths } from '../checks/issue'
import { isRecord } from '../checks/own'
import { calendarYear } from '../checks/registers'
import { issue } from '../checks/run-issue'
import { day, maybeKnown, money, oneOf, parse } from '../checks/schema'
import { unitLabel } from '../words/units'
import { readFigures } from './read-figures'
import type { RegisterEntries, StandardEntry } from './register'
import { type AmendableTerms, isStatistic, type Terms } from './terms'

const columns = {
  from: maybeKnown(day),
  year: maybeKnown(calendarYear),
  to: maybeKnown(day),
  value: money,
  unit: maybeKnown(z.string({ error: 'text' })),
  source: maybeKnown(z.string({ error: 'text' })),
}

const makeSchema = ({ standards }: Terms) =>
  z.array(z.strictObject({ standard: oneOf(Object.keys(standards)), ...columns }), { error: 'list' })

const schemas = new WeakMap<Terms['standards'], ReturnType<typeof makeSchema>>()

/** The schema of a list of dated values. */
function standardsSchema(terms: AmendableTerms): ReturnType<typeof makeSchema> {
  const made = schemas.get(terms.standards) ?? makeSchema(terms)
  schemas.set(terms.standards, made)
  return made
}

type Row = z.output<ReturnType<typeof makeSchema>>[number]

const dateKey = (terms: AmendableTerms, { standard }: Row): 'year' | 'from' =>
  isStatistic(terms, standard) ? 'year' : 'from'

/**
 * Checks a list of dated values and of amended figures (unknown JSON is welcome), in any order.
 * @throws InputError with the path (`[3].value`) of everything that is wrong.
 */
export function readEntries(terms: AmendableTerms, list: unknown): RegisterEntries {
  if (!Array.isArray(list)) throw new InputError([issue('list', '')])
  const given = list.map((value: unknown, place) => ({ value, place }))
  const figures = readFigures(terms, given.filter(isAboutFigure))
  const { rows, issues } = parsedRows(
    terms,
    given.filter((one) => !isAboutFigure(one)),
  )
  const standards = new Map<string, StandardEntry[]>()
  const taken = new Set<string>()
  for (const [place, row] of rows) {
    const { from, issues: found } = startOf(terms, row, place)
    issues.push(...found)
    if (from === undefined || found.length > 0) continue
    const values = standards.get(row.standard) ?? []
    standards.set(row.standard, values)
    const key = `${row.standard} ${from}`
    if (taken.has(key)) {
      issues.push(issue('standardTwice', `[${place}].${dateKey(terms, row)}`))
      continue
    }
    taken.add(key)
    const { to, value, source } = row
    values.push(Object.freeze({ from, to: to ?? undefined, value: String(value), source: source ?? undefined, place }))
  }
  for (const values of standards.values()) Object.freeze(values.sort((a, b) => (a.from < b.from ? -1 : 1)))
  issues.push(...[...standards.values()].flatMap(overlaps), ...figures.issues)
  if (issues.length > 0) throw new InputError(issues)
  return { standards, figures: figures.entries }
}

interface Placed {
  readonly value: unknown
  readonly place: number
}

/** A row is about a figure where it names one and no standard. */
const isAboutFigure = ({ value }: Placed): boolean => {
  if (!isRecord(value)) return false
  const { standard, figure } = value as { readonly standard?: unknown; readonly figure?: unknown }
  return isGiven(figure) && !isGiven(standard)
}

const isGiven = (cell: unknown): boolean => cell !== undefined && cell !== null && cell !== ''

/** Rows about standards by their places in the list, or what is wrong with them. */
function parsedRows(
  terms: AmendableTerms,
  given: readonly Placed[],
): { rows: ReadonlyMap<number, Row>; issues: Issue[] } {
  const place = (at: string): number => given[Number.parseInt(at, 10)]?.place ?? 0
  try {
    const names = ['standard', 'figure', ...Object.keys(columns)]
    const rows = parse(
      standardsSchema(terms),
      given.map(({ value }) => value),
      { names },
    )
    return { rows: new Map(rows.map((row, index) => [place(String(index)), row])), issues: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const placed = (path: string): string => path.replace(/^\[(\d+)\]/, (_, at: string) => `[${place(at)}]`)
    return { rows: new Map(), issues: [...withPaths(error.issues, placed)] }
  }
}

/** The first day (or the year) of a row's value, or what is wrong with its dates and unit. */
function startOf(
  terms: AmendableTerms,
  row: Row,
  place: number,
): { readonly from?: string; readonly issues: readonly Issue[] } {
  const at = (key: string): string => `[${place}].${key}`
  const statistic = isStatistic(terms, row.standard)
  const code = statistic ? 'standardYear' : 'standardFrom'
  const from = statistic ? row.year : row.from
  if (from === undefined || from === null) return { issues: [issue(code, at(dateKey(terms, row)))] }
  const strange = (statistic ? (['from', 'to'] as const) : (['year'] as const)).find(
    (key) => (row[key] ?? null) !== null,
  )
  const units = unitNames(terms.standards[row.standard]?.unit ?? '')
  return {
    from: String(from),
    issues: [
      ...(strange ? [issue(code, at(strange))] : []),
      ...(row.to && row.from && row.to < row.from ? [issue('standardOrder', at('to'))] : []),
      ...(row.unit && !units.includes(row.unit.trim())
        ? [issue('standardUnit', at('unit'), { unit: units.join(' / ') })]
        : []),
    ],
  }
}

/** How a register may write a unit: `yuan/person/month` or `元/人/月`. */
export const unitNames = (unit: string): readonly string[] => [unit, unitLabel(unit).zh]

/** A last day that reaches into the next value of the same standard. */
const overlaps = (values: readonly StandardEntry[]): readonly Issue[] =>
  values.flatMap(({ to, place }, index) => {
    const next = values[index + 1]
    return to !== undefined && next && to >= next.from ? [issue('standardOverlap', `[${place}].to`)] : []
  })
