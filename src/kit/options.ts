/** What a call may bring beside its facts, checked. */
import * as z from 'zod/mini'
import { InputError, issue, withPaths } from '../checks/issue'
import { isPlainRecord } from '../checks/own'
import { dayFrom, oneOf, parse, unknownName } from '../checks/schema'
import { figureKey } from '../language/quantity'
import { readFigures } from './read-figures'
import type { Amendment, Register } from './register'
import { isRegister, type StandardsInForce, standardsInForceSchema } from './standards-in-force'
import { completeReadings, type GivenReadings, type Readings, type Terms } from './terms'

/** Figures of the document as a call changes them, by their ids: a decimal or a day; null is unknown. */
export type GivenFigures = { readonly [id: string]: string | number | null | undefined }

/** What a calculator goes by beside the facts. */
export interface CallOptions {
  /** Values in force, or a dated register together with `on`. */
  readonly standards?: StandardsInForce | Register
  /** The day whose standards apply, `YYYY-MM-DD`; only for a dated register. */
  readonly on?: string
  /** Options that differ from the defaults. */
  readonly readings?: GivenReadings
  /** Figures of the document changed for this call, by their ids: a reform. A null one is unknown. */
  readonly figures?: GivenFigures
  /** Adds every named step with the numbers that went in. */
  readonly trace?: boolean
}

export const optionNames: readonly (keyof CallOptions)[] = ['standards', 'on', 'readings', 'figures', 'trace']

/** What is in force for a call: the standards, with amended figures under `figures.…`, and what says that they are. */
export interface InForce {
  readonly inForce: StandardsInForce
  readonly amended: readonly Amendment[]
}

/** The values in force: those given, or those of the register on the day; with the figures that the call changes. */
export function checkedStandards(terms: Terms, options: CallOptions): StandardsInForce {
  return checkedInForce(terms, options).inForce
}

/** The same, with the amendments that it rests on. */
export function checkedInForce(terms: Terms, { standards = {}, on, figures }: CallOptions): InForce {
  if (!isRegister(standards)) {
    const names = Object.keys(terms.standards)
    const inForce = parse(standardsInForceSchema(terms), standards, { at: 'standards', names })
    return withFigures(terms, { inForce, amended: none }, figures)
  }
  if (on === undefined) throw new InputError([issue('onRequired', 'on')])
  const day = parse(dayFrom(terms.firstDay), on, { at: 'on' })
  return withFigures(terms, { inForce: standards.inForce(day), amended: standards.amendedOn(day) }, figures)
}

const none: readonly Amendment[] = Object.freeze([])

/** The figures that one call changes win over those of a register. */
export function withFigures(terms: Terms, given: InForce, figures: GivenFigures | undefined): InForce {
  if (figures === undefined) return given
  const changed = checkedFigures(terms, figures)
  const values = changed.map(({ figure, value }) => [figureKey(figure), value] as const)
  return {
    inForce: Object.freeze({ ...given.inForce, ...Object.fromEntries(values) }),
    amended: [...given.amended.filter((one) => !changed.some(({ figure }) => figure === one.figure)), ...changed],
  }
}

/** @throws InputError with the path (`figures.medicalAidShare`) of everything that is wrong. */
function checkedFigures(terms: Terms, figures: unknown): readonly Amendment[] {
  if (!isPlainRecord(figures)) throw new InputError([issue('object', 'figures')])
  const given = Object.entries(figures).filter(([, value]) => value !== undefined)
  const unknown = given.filter(([id]) => !Object.hasOwn(terms.figures, id))
  if (unknown.length > 0)
    throw new InputError(unknown.map(([id]) => unknownName(id, Object.keys(terms.figures), `figures.${id}`)))
  const rows = given.map(([figure, value], place) => ({ value: { figure, from: terms.firstDay, value }, place }))
  const { entries, issues } = readFigures(terms, rows)
  if (issues.length > 0)
    throw new InputError(withPaths(issues, (path) => `figures.${given[Number.parseInt(path.slice(1), 10)]?.[0]}`))
  return [...entries].flatMap(([figure, [entry]]) => (entry ? [{ figure, value: entry.value }] : []))
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
