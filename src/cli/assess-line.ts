/** One record of `jiuzhu assess` to its line of output; the same in the main thread and in a worker. */

import { InputError, type Issue, issue, issuesBehind, withPaths } from '../checks/issue'
import { nextQuestion } from '../explain/next-question'
import { type Assessment, type AssessOptions, assess } from '../household/assess'
import type { AskingPolicy } from '../kit/policy'
import type { CaseRecord } from '../tables/case-tables'
import { sensitivity } from '../what-if/sensitivity'
import type { Language } from '../words/language'
import { issuesObject } from './issues'
import type { OptionId } from './option-table'
import { caseTableOptions, surroundingOptions, type Values } from './options'
import { callOptions, type Surroundings } from './surroundings'

export const assessOptions = [
  'household/cases',
  ...caseTableOptions,
  'trace',
  'sensitivity',
  'nextQuestion',
  'jobs',
  'programme',
  'codes',
  'bom',
  'out',
  'format/assess',
  ...surroundingOptions,
] as const satisfies readonly OptionId[]

export type AssessValues = Values<(typeof assessOptions)[number]>

/** A line of output, and whether its household was bad. */
export interface AssessedLine {
  readonly text: string
  readonly bad: boolean
}

export interface Assessing {
  readonly policy: AskingPolicy
  readonly surroundings: Surroundings
  /** What the assessment carries beside its determinations. */
  readonly wanted: Pick<AssessValues, 'trace' | 'sensitivity' | 'nextQuestion'>
  /** The programmes that are wanted, by their ids; all of them where none is named. */
  readonly programmes: readonly string[]
  readonly language: Language
}

/** The assessment of a record, or what is wrong with it. */
export function assessmentOf(
  record: CaseRecord,
  assessing: Assessing,
): Assessment | { readonly issues: readonly Issue[] } {
  const { policy, surroundings, wanted, programmes } = assessing
  if ('fault' in record)
    return { issues: record.issues ?? [issue(record.fault, record.place?.('') ?? '', record.values)] }
  try {
    const options = { ...callOptions(surroundings), trace: wanted.trace }
    const whole = assessed(policy, record.value, options, wanted)
    if (programmes.length === 0) return whole
    return { ...whole, determinations: whole.determinations.filter(({ programme }) => programmes.includes(programme)) }
  } catch (error) {
    // Where a case comes from tables, the row and column of each fault.
    const { place } = record
    return { issues: place && error instanceof InputError ? withPaths(error.issues, place) : issuesBehind(error) }
  }
}

/** A line of JSON for a record. */
export function assessRecord(record: CaseRecord, assessing: Assessing): AssessedLine {
  const answer = assessmentOf(record, assessing)
  if (!('issues' in answer)) return { text: JSON.stringify(answer), bad: false }
  return {
    text: JSON.stringify({ ...recordAt(record), error: issuesObject(answer.issues, assessing.language) }),
    bad: true,
  }
}

/** The id of a record's household, where it can be told. */
export function householdOf(record: CaseRecord): string | undefined {
  const id = 'fault' in record ? record.household : (record.value as { readonly id?: unknown } | null)?.id
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined
}

/** Where a household stands that cannot be read, and its id where that can be told. */
function recordAt(record: CaseRecord): object {
  const { position, file, place } = record
  const id = householdOf(record)
  return {
    [place ? 'row' : 'line']: position,
    ...(file === undefined ? {} : { file }),
    ...(id === undefined ? {} : { id }),
  }
}

const assessed = (
  policy: AskingPolicy,
  value: unknown,
  options: AssessOptions,
  wanted: Assessing['wanted'],
): Assessment => ({
  ...(wanted.sensitivity ? sensitivity(policy, value, options) : assess(policy, value, options)),
  ...(wanted.nextQuestion ? { nextQuestion: nextQuestion(policy, value, { ...options, trace: false }) ?? null } : {}),
})
