/** What a path stands for: a field of a case, a fact of a calculator, a standard or a reading; and what stands there. */
import type { Policy } from '../kit/policy'
import type { Field, RecordName, Shape } from '../kit/shape'
import type { Input } from '../language/expression'
import type { DatedCase } from './records'

interface Place {
  readonly record: RecordName
  readonly name: string
  /** The places of the member and of the claim in their lists. */
  readonly member?: number
  readonly claim?: number
}

/** Where a path such as `members[0].claims[1].disease` leads. */
export function placeOf(path: string): Place {
  const [, member, claim, education, name = path] =
    /^members\[(\d+)\]\.(?:claims\[(\d+)\]\.|(education)\.)?(.+)$/.exec(path) ?? []
  if (member === undefined) return { record: 'household', name }
  const place = { name, member: Number.parseInt(member, 10) }
  if (claim !== undefined) return { record: 'claim', ...place, claim: Number.parseInt(claim, 10) }
  return { record: education ? 'education' : 'member', ...place }
}

/** The field of a case at a path; `undefined` for a path that is none of a case. */
export function fieldAt(shape: Shape, path: string): Field | undefined {
  const { record, name } = placeOf(path)
  const fields: readonly Field[] = shape[record]
  return fields.find((field) => field.name === name)
}

/** The input at a path; `undefined` for a text of the registers, or a path that nothing stands at. */
export function inputAt({ shape, facts, standards, readings }: Policy, path: string): Input | undefined {
  const [root, id = ''] = path.split('.')
  if (root === 'readings') return readings[id]?.input
  if (root === 'standards') return standards[id]?.input
  const takes = fieldAt(shape, path)?.takes ?? facts[path]
  return typeof takes === 'object' ? takes.input : undefined
}

/** `members[0].claims[1].disease` as its steps. */
export const stepsOf = (path: string): readonly string[] => path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')

interface Given {
  readonly [name: string]: unknown
}

/** What a case has where some steps lead. */
export const valueAt = (household: DatedCase, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((part, step) => (part as Given | null | undefined)?.[step], household)

/** The household with a value at a path. */
export const withValue = (household: DatedCase, path: string, value: unknown): unknown =>
  placed(household, stepsOf(path), value)

function placed(target: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(target))
    return target.map((item, index) => (String(index) === step ? placed(item, rest, value) : item))
  const object = (target ?? {}) as Given
  return { ...object, [step]: placed(object[step], rest, value) }
}
