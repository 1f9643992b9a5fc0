/** What the page holds: one household as plain JSON, standards and readings; and how a part of it is read and changed. */
import type { Language } from '../words/language'

export interface Given {
  readonly [name: string]: unknown
}

export interface State {
  readonly language: Language
  readonly theCase: Given
  /** Values in force by id, as typed. */
  readonly standards: { readonly [id: string]: string }
  /** The rows of a file of standards that was loaded, in place of what is typed. */
  readonly register?: readonly unknown[] | undefined
  readonly readings: { readonly [id: string]: string }
  readonly way: 'form' | 'interview'
}

export const emptyCase = (on: string): Given => ({ id: 'H-1', on, members: [{ id: 'p1' }] })

const stepsOf = (path: string): readonly string[] => path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')

/** What stands at a path such as `members[0].claims[1].disease`. */
export const valueAt = (theCase: Given, path: string): unknown =>
  stepsOf(path).reduce<unknown>((part, step) => (part as Given | null | undefined)?.[step], theCase)

/** The case with a value at a path; `undefined` takes the name out, and a part that holds nothing with it. */
export const withValue = (theCase: Given, path: string, value: unknown): Given =>
  placed(theCase, stepsOf(path), value) as Given

function placed(target: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(target)) {
    const at = Number.parseInt(step, 10)
    if (rest.length > 0) return target.map((item, index) => (index === at ? placed(item, rest, value) : item))
    return value === undefined ? target.filter((_, index) => index !== at) : target.with(at, value)
  }
  const { [step]: now, ...others } = (target ?? {}) as Given
  const next = rest.length === 0 ? value : placed(now, rest, value)
  const isNothing = next === undefined || (rest.length > 0 && isEmpty(next))
  return isNothing ? others : { ...others, [step]: next }
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

/** A list of the case, empty where there is none. */
export const listAt = (theCase: Given, path: string): readonly Given[] =>
  (valueAt(theCase, path) ?? []) as readonly Given[]

/** The case with one more item in a list, under the next id that is free. */
export function withItem(theCase: Given, path: string, letter: string, more: Given = {}): Given {
  const items = listAt(theCase, path)
  const taken = new Set(items.map(({ id }) => id))
  let number = items.length + 1
  while (taken.has(`${letter}${number}`)) number += 1
  const next = [...items, { id: `${letter}${number}`, ...more }]
  return withValue(theCase, path, next)
}

/** Whether a value has the form of a household; what is wrong within it is told beside the results. */
export const isCase = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && Array.isArray((value as Given).members)

const place = 'jiuzhu'

/** What was kept on this device, where somebody asked for that. */
export function kept(): State | undefined {
  try {
    const text = localStorage.getItem(place)
    const state = text === null ? undefined : (JSON.parse(text) as State)
    return state && isCase(state.theCase) ? state : undefined
  } catch {
    return undefined
  }
}

/** Keeps the state, or forgets it; a browser that has no storage for a file does neither. */
export function keep(state: State | undefined): void {
  try {
    if (state) localStorage.setItem(place, JSON.stringify(state))
    else localStorage.removeItem(place)
  } catch {
    // There is nothing to be done: the page works on, and forgets.
  }
}
