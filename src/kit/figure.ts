/** The figures that a document itself fixes, each declared once; and the day that a rule may ask. */
import { dayDigits, dayNumber, dayText } from '../language/day'
import { type FigureName, figureName, type Label } from '../language/expression'
import { DayFigure, DayInput } from '../language/input'
import { all, Condition, parameter, Quantity } from '../language/quantity'
import { nodesOf } from '../language/walk'

interface Declared {
  readonly clause: string
  readonly label: Label
}

/** A figure as rules write it. */
export type Figure = Quantity<string> | DayFigure

/**
 * A figure that the document fixes: a number with its unit, or a day; with its clause.
 * @throws Error for a value that is no number, or is below 0.
 */
/* @__NO_SIDE_EFFECTS__ */
export function figure<const Unit extends string>(
  id: string,
  { value, unit, clause, label }: Declared & { readonly value: string; readonly unit: Unit },
): Quantity<Unit> {
  if (!/^\d+(\.\d+)?$/.test(value))
    throw new Error(`figure ${id}: its value must be a number of 0 or more, such as '0.5', and not '${value}'`)
  return parameter(value, unit, { id, clause, label })
}

/* @__NO_SIDE_EFFECTS__ */
export const dayFigure = (id: string, { day, clause, label }: Declared & { readonly day: string }): DayFigure =>
  new DayFigure(realDay(`figure ${id}`, day), figureName({ id, clause, label }))

/** A day of the calendar, or an error that says where there is none. */
export function realDay(where: string, day: string): string {
  if (dayDigits(String(day)) < 0)
    throw new Error(`${where}: '${day}' is no day of the calendar; write it as YYYY-MM-DD, such as 2016-07-01`)
  return day
}

/** A figure's id, clause and label. */
export function nameOfFigure(one: Figure): FigureName {
  const name = one instanceof DayFigure ? one.name : one.node.kind === 'number' ? one.node.name : undefined
  if (!name) throw new Error('A figure is a number or a day with a name')
  return name
}

/** The value of a figure in the document, as text. */
export const valueOfFigure = (one: Figure): string =>
  one instanceof Quantity ? (one.node.kind === 'number' ? one.node.value : '') : one.day

/** The day whose law applies: `on` of a case, the first of a settled month, of a claim the day of its settlement. */
export const onDay = /* @__PURE__ */ new DayInput({
  key: 'on',
  id: 'on',
  source: 'day',
  type: 'day',
  label: { zh: '政策执行日期', en: 'the day whose law applies' },
})

/** Holds from a day on: how a rule says that the law changed on that day. */
export const inForceFrom = (day: string): Condition =>
  new Condition({
    kind: 'onOrBefore',
    input: onDay.input,
    day: dayText(dayNumber(realDay('in force from', day)) - 1),
  }).not()

/** A first and a last day, both included; without the one it has always been so, without the other it goes on. */
export interface DaysInForce {
  readonly from?: string
  readonly to?: string
}

/** Holds on the days between a first and a last one. */
export const onDaysOf = ({ from, to }: DaysInForce): Condition =>
  all(
    ...(from === undefined ? [] : [inForceFrom(from)]),
    ...(to === undefined ? [] : [onDay.isOnOrBefore(realDay('in force to', to))]),
  )

/** The last days before some expressions change, found once they are asked for. */
export function lastDaysIn(expressions: () => readonly (Condition | Quantity<string>)[]): () => readonly string[] {
  let days: readonly string[] | undefined
  return () => {
    days ??= [
      ...new Set(
        [...nodesOf(expressions().map(({ node }) => node))].flatMap((node) =>
          node.kind === 'onOrBefore' && node.input.source === 'day' ? node.day : [],
        ),
      ),
    ].sort()
    return days
  }
}
