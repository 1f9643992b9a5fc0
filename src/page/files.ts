/** Files in and out: they stay on the device. */

import type { Given, State } from './state'
import { isCase } from './state'

/** Hands a text to the browser as a file. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The state with what a file of JSON holds: a household, a list of standards, or one of each line; `undefined` for anything else. */
export function withJson(state: State, text: string): State | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (Array.isArray(value) && value.length > 0 && value.every(isStandard)) return { ...state, register: value }
    const [only] = Array.isArray(value) && value.length === 1 ? value : [value]
    return isCase(only) ? { ...state, theCase: only } : undefined
  } catch {
    return undefined
  }
}

const isStandard = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && ('standard' in row || 'figure' in row) && 'value' in (row as Given)
