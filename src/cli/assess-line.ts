/** One record of `jiuzhu assess` to its line of output; the same in the main thread and in a worker. */

import { InputError, type Issue, issue, issuesBehind, withPaths } from '../checks/issue'
import { nextQuestion } from '../explain/next-question'
import { type AssessOptions, assess } from '../household/assess'
import type { AskingPolicy } from '../kit/policy'
import type { CaseRecord } from '../tables/case-tables'
import { sensitivity } from '../what-if/sensitivity'
import type { Language } from '../words/language'
import { issuesObject } from './issues'
import type { OptionId } from './option-table'
import { caseTableOptions, surroundingOptions, type Values } from './options'
import { callOptions, type Surroundings } from './surroundings'

export const assessOptions = [
  ...caseTableOptions,
  'trace',
  'sensitivity',
  'nextQuestion',
  'jobs',
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
  readonly language: Language
}

export function assessRecord(record: CaseRecord, assessing: Assessing): AssessedLine {
  const { policy, surroundings, wanted, language } = assessing
  const bad = (issues: readonly Issue[]): AssessedLine => ({
    text: JSON.stringify({ line: record.position, error: issuesObject(issues, language) }),
    bad: true,
  })
  if ('fault' in record) return bad(record.issues ?? [issue(record.fault, record.place?.('') ?? '', record.values)])
  try {
    const options = { ...callOptions(surroundings), trace: wanted.trace }
    return { text: JSON.stringify(assessed(policy, record.value, options, wanted)), bad: false }
  } catch (error) {
    // Where a case comes from tables, the row and column of each fault.
    const { place } = record
    return bad(place && error instanceof InputError ? withPaths(error.issues, place) : issuesBehind(error))
  }
}

const assessed = (
  policy: AskingPolicy,
  value: unknown,
  options: AssessOptions,
  wanted: Assessing['wanted'],
): object => ({
  ...(wanted.sensitivity ? sensitivity(policy, value, options) : assess(policy, value, options)),
  ...(wanted.nextQuestion ? { nextQuestion: nextQuestion(policy, value, { ...options, trace: false }) ?? null } : {}),
})
