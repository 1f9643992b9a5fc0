/** The city's standards on one day, as values or taken from a register. */
import * as z from 'zod/mini'
import { maybeKnown, money } from '../validation/schema'
import type { Standards } from './register'
import { type StandardId, standardIds } from './standards'

/** Values in force on one day, by standard; an absent one has no value in force. */
export type StandardsInForce = { readonly [id in StandardId]?: string | number | null | undefined }

export const standardsInForceSchema = z.strictObject(
  Object.fromEntries(standardIds.map((id) => [id, maybeKnown(money)])) as {
    [id in StandardId]: ReturnType<typeof maybeKnown<typeof money>>
  },
)

/**
 * Whether standards are a dated register. It is told by what it does: a register may come from another copy of the library,
 * and whoever calls one calculator with plain values need not load the register.
 */
export function isRegister(standards: unknown): standards is Standards {
  if (typeof standards !== 'object' || standards === null) return false
  if (Object.getPrototypeOf(standards) === Object.prototype) return false
  return typeof (standards as { readonly inForce?: unknown }).inForce === 'function'
}
