/** The figures that a document itself fixes, each declared once; and the day that a rule may ask. */
import { dayNumber, dayText } from '../language/day'
import type { Label } from '../language/expression'
import { DayFigure, DayInput } from '../language/input'
import { type Condition, parameter, Quantity } from '../language/quantity'
import { nodesOf } from '../language/walk'

interface Declared {
  readonly clause: string
  readonly label: Label
}

/** What a policy says of one figure: a number with its unit, or a day. */
export type FigureDeclaration =
  | (Declared & { readonly value: string; readonly unit: string })
  | (Declared & { readonly day: string })

/** A figure as rules write it. */
export type Figure = Quantity<string> | DayFigure

/** The figures of a policy by their ids. */
export type FiguresOf<Table> = {
  readonly [id in keyof Table]: Table[id] extends { readonly unit: infer Unit extends string }
    ? Quantity<Unit>
    : DayFigure
}

/** Makes the figures of a policy from its table. */
/* @__NO_SIDE_EFFECTS__ */
export const declareFigures = <const Table extends { readonly [id: string]: FigureDeclaration }>(
  table: Table,
): FiguresOf<Table> =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(table).map(([id, declared]) => {
        const name = Object.freeze({ id, clause: declared.clause, label: declared.label })
        return [
          id,
          'day' in declared ? new DayFigure(declared.day, name) : parameter(declared.value, declared.unit, name),
        ]
      }),
    ),
  ) as FiguresOf<Table>

/** The value of a figure in the document, as text. */
export const valueOfFigure = (figure: Figure): string =>
  figure instanceof Quantity ? (figure.node.kind === 'number' ? figure.node.value : '') : figure.day

/** The day whose law applies: `on` of a case, the first of a settled month. */
export const onDay = /* @__PURE__ */ new DayInput({
  key: 'on',
  id: 'on',
  source: 'day',
  type: 'day',
  label: { zh: '适用日期', en: 'the day whose law applies' },
})

/** The days on which some expressions change, found once they are asked for. */
export function daysAskedBy(expressions: () => readonly (Condition | Quantity<string>)[]): () => readonly string[] {
  let days: readonly string[] | undefined
  return () => {
    days ??= [...nodesOf(expressions().map(({ node }) => node))]
      .flatMap((node) => (node.kind === 'onOrBefore' && node.input.source === 'day' ? [dayAfter(node.day)] : []))
      .sort()
      .filter((day, place, all) => day !== all[place - 1])
    return days
  }
}

const dayAfter = (day: string): string => dayText(dayNumber(day) + 1)

/** Holds from a day on: how a rule says that the law changed on that day. */
export const inForceFrom = (day: string): Condition => onDay.isOnOrAfter(day)
