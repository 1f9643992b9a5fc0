/**
 * Values that hold only what was given. Where a stranger has put properties on `Object.prototype`, an absent fact would read
 * as given; then what comes in and what validation makes of it are copied to objects that inherit nothing.
 */

const untouched = Reflect.ownKeys(Object.prototype).length

export const isTampered = (): boolean => Reflect.ownKeys(Object.prototype).length !== untouched

/** A record as it was given: what it does not hold is not there, whatever a stranger says. Its values pass as they are. */
export const ownRecord = <Given extends object>(given: Given): Given =>
  isTampered() ? Object.assign(Object.create(null), given) : given

/** Whether a value has names: an object, and no list. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value can hold facts under names: a record, and no list, Promise, Map, Set, Date or generator. */
export const hasFacts = (value: unknown): value is object =>
  isPlainRecord(value) || tagOf.call(value) === '[object Object]'

const tagOf = Object.prototype.toString

/** Whether a value is a record that inherits from no class: all that it says is its own. */
export function isPlainRecord(value: unknown): value is object {
  if (!isRecord(value)) return false
  const above: unknown = Object.getPrototypeOf(value)
  return above === Object.prototype || above === null || Object.getPrototypeOf(above) === null
}

/** How many names a record has, those that it inherits included. */
export function countNames(record: object): number {
  let count = 0
  for (const _ in record) count += 1
  return count
}

/** The same of a record each of whose names has a value; -1 of any other. */
export function countValues(record: object): number {
  let count = 0
  for (const name in record) {
    if ((record as { readonly [name: string]: unknown })[name] === undefined) return -1
    count += 1
  }
  return count
}

const empty = {}

/**
 * Whether the names of every object hold one that a stranger put on `Object.prototype`. It takes a hundredth of the time of
 * `isTampered`, and is enough where only names that are gone through are read, or the values that were read are counted.
 */
export function showsStrangers(): boolean {
  for (const _ in empty) return true
  return false
}

/** A copy of plain data without inheritance; anything else passes as it is. */
export function ownCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownCopy)
  if (typeof value !== 'object' || value === null) return value
  const copy: { [key: string]: unknown } = Object.create(null)
  for (const key of Object.keys(value)) copy[key] = ownCopy((value as { readonly [key: string]: unknown })[key])
  return copy
}
