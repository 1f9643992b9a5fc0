/** What a call may bring beside its facts, checked. */
import * as z from 'zod/mini'
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { dayFrom, oneOf, parse } from '../checks/schema'
import type { Register } from './register'
import { isRegister, standardsInForceSchema } from './standards-in-force'
import { completeReadings, type GivenReadings, type Readings, type StandardsInForce, type Terms } from './terms'

/** What a calculator goes by beside the facts. */
export interface CallOptions {
  /** Values in force, or a dated register together with `on`. */
  readonly standards?: StandardsInForce | Register
  /** The day whose standards apply, `YYYY-MM-DD`; only for a dated register. */
  readonly on?: string
  /** Options that differ from the defaults. */
  readonly readings?: GivenReadings
  /** Adds every named step with the numbers that went in. */
  readonly trace?: boolean
}

/** What a calculator, an assessment and a settled year take. */
export const optionNames: readonly (keyof CallOptions)[] = ['standards', 'on', 'readings', 'trace']

/** @throws InputError for a name that is no option of a call, and for what is no record. */
export const checkedCall = <Options extends CallOptions>(options: Options): Options =>
  isUsual(options) ? options : checkedOptions(options, optionNames)

/** Every call asks this, so that it costs next to nothing: a plain record with no other names than those of the options. */
function isUsual(options: object): boolean {
  if (typeof options !== 'object' || options === null || Object.getPrototypeOf(options) !== Object.prototype)
    return false
  for (const name in options)
    if (name !== 'standards' && name !== 'on' && name !== 'readings' && name !== 'trace') return false
  return true
}

/** The values in force: those given, or those of the register on the day. */
export function checkedStandards(terms: Terms, { standards = {}, on }: CallOptions): StandardsInForce {
  if (!isRegister(standards))
    return parse(standardsInForceSchema(terms), standards, { at: 'standards', names: Object.keys(terms.standards) })
  if (on === undefined) throw new InputError([issue('onRequired', 'on')])
  return standards.inForce(parse(dayFrom(terms.firstDay), on, { at: 'on' }))
}

const schemas = new WeakMap<Terms['readings'], z.ZodMiniType<GivenReadings>>()

function readingsSchema({ readings }: Terms): z.ZodMiniType<GivenReadings> {
  const made = schemas.get(readings)
  if (made) return made
  const shape = Object.entries(readings).map(([id, { options }]) => [id, z.optional(oneOf(options))])
  const schema = z.strictObject(Object.fromEntries(shape), {
    error: 'object',
  }) as unknown as z.ZodMiniType<GivenReadings>
  schemas.set(readings, schema)
  return schema
}

/** Every reading, those that are not given at their default. */
export const checkedReadings = (terms: Terms, given: unknown): Readings =>
  completeReadings(terms, parse(readingsSchema(terms), given, { at: 'readings', names: Object.keys(terms.readings) }))
