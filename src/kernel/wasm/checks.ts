/** What a loop checks of its columns: as few operations as their bounds allow. */
import { type Column, isInt32 } from '../step'
import { holding, type Instruction, local, make } from './instruction'
import { type Lanes, negated } from './lanes'

/** Whether a column's numbers fit 32 bits. */
export const isNarrow = ({ least, most }: Column): boolean => isInt32({ low: least, high: most })

/** Whether a column is one of small whole numbers from 0, in which the sign alone tells that a value is absent. */
export const isPlain = (column: Column): boolean => column.least === 0 && isNarrow(column)

/** Names of the locals that hold the values of columns, and whether those that may be absent are known. */
export interface ColumnNames {
  readonly value: (column: Column) => string
  readonly known: (column: Column) => string
}

/** Whatever is set in it lies outside: nothing where every value is absent, if it may be, or within its bounds. */
export function checkOf(columns: readonly Column[], names: ColumnNames, lanes: Lanes): Instruction | undefined {
  const { and, or, subtract, number, butNot } = lanes
  const byMask = new Map<number, Instruction[]>()
  const beside = (mask: number, one: Instruction): unknown => byMask.set(mask, [...(byMask.get(mask) ?? []), one])
  const signs: Instruction[] = []
  const others: Instruction[] = []
  const ifKnown = (one: Instruction, ...known: readonly Column[]): Instruction =>
    known.reduce((made, column) => (mayLack(column) ? and(made, local(names.known(column))) : made), one)
  for (const column of columns) {
    const { least, most } = column
    const value = local(names.value(column))
    const range = most - least
    const above =
      mayLack(column) && isPlain(column)
        ? and(value, number(2147483647))
        : least === 0
          ? value
          : subtract(value, number(least))
    const ifThere = (one: Instruction): Instruction => (isPlain(column) ? one : ifKnown(one, column))
    if (!isNarrow(column)) others.push(ifThere(isOutside(value, column)))
    else if ((range & (range + 1)) === 0) beside(~range, ifThere(above))
    else signs.push(ifThere(or(above, subtract(number(most), least === 0 ? above : value))))
    // Of what is negative, only the one number that says absent; a set that is not known whole keeps what is known.
    if (mayLack(column) && isPlain(column) && !column.isSet)
      beside(2147483647, butNot(value, local(names.known(column))))
    const limit = columns.find((other) => other.key === column.noMoreThan)
    if (!limit) continue
    const [own, other] = [value, local(names.value(limit))]
    const exceeds =
      isNarrow(column) && isNarrow(limit)
        ? lanes.isBelow(other, own)
        : negated(make('f64.lt', asWide(other, limit), asWide(own, column)))
    others.push(ifKnown(exceeds, column, limit))
  }
  const masked = [...byMask].map(([mask, ones]) => and(ones.reduce(or), number(mask)))
  const signed = signs.length > 0 ? [lanes.isBelow(signs.reduce(or), number(0))] : []
  const all = [...masked, ...signed, ...others]
  return all.length > 0 ? all.reduce(or) : undefined
}

const mayLack = ({ absence }: Column): boolean => absence !== 'never'

const asWide = (value: Instruction, column: Column): Instruction =>
  isNarrow(column) ? make('f64.convert_i32_s', value) : value

/** Of a wide value: no whole number within its bounds. */
function isOutside(value: Instruction, { least, most }: Column): Instruction {
  const isWhole = make('f64.eq', make('f64.floor', value), value)
  const isAbove = make('f64.le', holding('f64.const', least), value)
  const isBelow = make('f64.le', value, holding('f64.const', most))
  return negated(make('i32.eqz', make('i32.and', make('i32.and', isAbove, isBelow), isWhole)))
}
