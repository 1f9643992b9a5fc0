/** What a call of a calculator may bring beside its facts, checked. */
import * as z from 'zod/mini'
import { InputError, issue } from '../checks/issue'
import { dayInForce, oneOf, parse } from '../checks/schema'
import { type Readings, readingIds, readingOptions } from '../yiwu/reading-options'
import { standardIds } from '../yiwu/standards'
import type { Standards } from './register'
import { isRegister, type StandardsInForce, standardsInForceSchema } from './standards-in-force'

/** What a calculator goes by beside the facts. */
export interface CalculatorOptions {
  /** Values in force, or a dated register together with `on`. */
  readonly standards?: StandardsInForce | Standards
  /** The day whose standards apply, `YYYY-MM-DD`; only for a dated register. */
  readonly on?: string
  /** Options that differ from the defaults. */
  readonly readings?: Partial<Readings>
  /** Adds every named step with the numbers that went in. */
  readonly trace?: boolean
}

export const optionNames: readonly (keyof CalculatorOptions)[] = ['standards', 'on', 'readings', 'trace']

/** The values in force: those given, or those of the register on the day. */
export function checkedStandards({ standards = {}, on }: CalculatorOptions): StandardsInForce {
  if (!isRegister(standards)) return parse(standardsInForceSchema, standards, { at: 'standards', names: standardIds })
  if (on === undefined) throw new InputError([issue('onRequired', 'on')])
  return standards.inForce(parse(dayInForce, on, { at: 'on' }))
}

const readingsSchema = z.strictObject(
  Object.fromEntries(readingIds.map((id) => [id, z.optional(oneOf(readingOptions[id] as readonly string[]))])),
  { error: 'object' },
)

/** Inherits nothing, as it is kept and looked up by the readings that it lacks. */
export const checkedReadings = (given: unknown): Partial<Readings> => {
  const checked = parse(readingsSchema, given, { at: 'readings', names: readingIds })
  return Object.freeze(Object.assign(Object.create(null), checked) as Partial<Readings>)
}
