/** What a call may bring beside its facts, checked. */
import * as z from 'zod/mini'
import { checkedOptions } from '../checks/options'
import { oneOf, parse } from '../checks/schema'
import type { InForce } from './amendment'
import { checkedDay, checkedGiven, inForceOn } from './in-force'
import type { Register } from './register'
import { completeReadings, type GivenReadings, type Readings, type StandardsInForce, type Terms } from './terms'

/** What a calculator goes by beside the facts. */
export interface CallOptions {
  /** Values in force, or a dated register together with `on`. */
  readonly standards?: StandardsInForce | Register
  /** The day whose law applies, `YYYY-MM-DD`; only for a dated register, and for a rule that changed by date. */
  readonly on?: string
  /** Options that differ from the defaults. */
  readonly readings?: GivenReadings
  /** Adds every named step with the numbers that went in. */
  readonly trace?: boolean
}

/** What a calculator, an assessment and a settled year take. */
export const optionNames: readonly (keyof CallOptions)[] = ['standards', 'on', 'readings', 'trace']

const none: CallOptions = {}

/** Whether an option that is not given would be a stranger's, who gave it to every object. */
export const inheritsOption = (): boolean =>
  none.standards !== undefined || none.on !== undefined || none.readings !== undefined || none.trace !== undefined

/** @throws InputError for a name that is no option of a call, and for what is no record. */
export const checkedCall = <Options extends CallOptions>(options: Options): Options =>
  isUsual(options) ? options : checkedOptions(options, optionNames)

/** Every call asks this, so that it costs next to nothing: a plain record with no other names than those of the options and `more`. */
export function isUsual(options: object, more?: string): boolean {
  if (typeof options !== 'object' || options === null || Object.getPrototypeOf(options) !== Object.prototype)
    return false
  for (const name in options)
    if (name !== 'standards' && name !== 'on' && name !== 'readings' && name !== 'trace' && name !== more) return false
  return true
}

/** What is in force for a call: its standards, or those of its register on the day. `asksDay` where a rule asks the day too. */
export function checkedInForce(terms: Terms, { standards = {}, on }: CallOptions, asksDay = false): InForce {
  const given = checkedGiven(terms, standards)
  return inForceOn(given, checkedDay(terms, given, on, asksDay), asksDay)
}

/** The same as values by id alone. */
export const checkedStandards = (terms: Terms, options: CallOptions): StandardsInForce =>
  checkedInForce(terms, options).inForce

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
