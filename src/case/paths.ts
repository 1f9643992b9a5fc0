/** What a path stands for: a field of a case, a fact of a calculator, a standard or a reading; and what stands there. */
import { InputError, issue } from '../checks/issue'
import { unknownFigure } from '../exact/specialise'
import { nameOfFigure } from '../kit/figure'
import type { Policy } from '../kit/policy'
import type { Field, RecordName, Shape } from '../kit/shape'
import type { Input } from '../language/expression'
import type { DatedCase, PlainRecord } from './records'

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
export function inputAt({ shape, facts, standards, readings, figures }: Policy, path: string): Input | undefined {
  const [root, id = ''] = path.split('.')
  const figure = root === 'figures' && Object.hasOwn(figures, id) ? figures[id] : undefined
  if (figure) return unknownFigure(nameOfFigure(figure), 'money')
  if (root === 'readings') return readings[id]?.input
  if (root === 'standards') return standards[id]?.input
  const takes = fieldAt(shape, path)?.takes ?? facts[path]
  return typeof takes === 'object' ? takes.input : undefined
}

/** `members[0].claims[1].disease` as its steps. */
export const stepsOf = (path: string): readonly string[] => path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')

/** What a case has where some steps lead. */
export const valueAt = (household: DatedCase, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((part, step) => (part as PlainRecord | null | undefined)?.[step], household)

/**
 * A case with a value at a path.
 * @throws InputError at the path where the case has no such member, education or claim.
 */
export const withValue = <Given>(theCase: Given, path: string, value: unknown): Given =>
  placed(theCase, stepsOf(path), value, path) as Given

/** A copy in which a value stands at the end of some steps. A part of a record is made; a member, an education or a claim is not. */
function placed(target: unknown, steps: readonly string[], value: unknown, path: string): unknown {
  const [step, ...rest] = steps as [string, ...string[]]
  if (Array.isArray(target)) {
    if (!Object.hasOwn(target, step)) throw new InputError([issue('noSuchPlace', path)])
    return target.map((item, at) => (String(at) === step ? placed(item, rest, value, path) : item))
  }
  const record = (target ?? {}) as PlainRecord
  if (rest.length === 0) return { ...record, [step]: value }
  const inner = Object.hasOwn(record, step) ? record[step] : undefined
  const isMade = rest.length === 1 && step !== 'education'
  if ((inner === undefined || inner === null) && !isMade) throw new InputError([issue('noSuchPlace', path)])
  return { ...record, [step]: placed(inner, rest, value, path) }
}
