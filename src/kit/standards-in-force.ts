/** The city's standards on one day, as values or taken from a register. */
import * as z from 'zod/mini'
import { maybeKnown, money } from '../checks/schema'
import type { Register } from './register'
import type { StandardsInForce, Terms } from './terms'

const schemas = new WeakMap<Terms['standards'], z.ZodMiniType<StandardsInForce>>()

/** The schema of values in force. */
export function standardsInForceSchema({ standards }: Terms): z.ZodMiniType<StandardsInForce> {
  const made = schemas.get(standards)
  if (made) return made
  const shape = Object.fromEntries(Object.keys(standards).map((id) => [id, maybeKnown(money)]))
  const schema = z.strictObject(shape) as unknown as z.ZodMiniType<StandardsInForce>
  schemas.set(standards, schema)
  return schema
}

/**
 * Whether standards are a dated register. It is told by what it does: a register may come from another copy of the library,
 * and whoever calls one calculator with plain values need not load the register.
 */
export function isRegister(standards: unknown): standards is Register {
  if (typeof standards !== 'object' || standards === null) return false
  if (Object.getPrototypeOf(standards) === Object.prototype) return false
  return typeof (standards as { readonly inForce?: unknown }).inForce === 'function'
}
