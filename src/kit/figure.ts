/** The figures that a document itself fixes, each declared once; and the day that a rule may ask. */
import { dayNumber, dayText } from '../language/day'
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

/** A figure that the document fixes: a number with its unit, or a day; with its clause. */
/* @__NO_SIDE_EFFECTS__ */
export const figure = <const Unit extends string>(
  id: string,
  { value, unit, clause, label }: Declared & { readonly value: string; readonly unit: Unit },
): Quantity<Unit> => parameter(value, unit, { id, clause, label })

/* @__NO_SIDE_EFFECTS__ */
export const dayFigure = (id: string, { day, clause, label }: Declared & { readonly day: string }): DayFigure =>
  new DayFigure(day, figureName({ id, clause, label }))

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
  new Condition({ kind: 'onOrBefore', input: onDay.input, day: dayText(dayNumber(day) - 1) }).not()

/** A first and a last day, both included; without the one it has always been so, without the other it goes on. */
export interface DaysInForce {
  readonly from?: string
  readonly to?: string
}

/** Holds on the days between a first and a last one. */
export const onDaysOf = ({ from, to }: DaysInForce): Condition =>
  all(...(from === undefined ? [] : [inForceFrom(from)]), ...(to === undefined ? [] : [onDay.isOnOrBefore(to)]))

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
