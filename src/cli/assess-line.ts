/** One record of `jiuzhu assess` to its line of output; the same in the main thread and in a worker. */
import { type AssessOptions, assess } from '../assessment/assess'
import { nextFacts } from '../explain/next-facts'
import { sensitivity } from '../explain/sensitivity'
import type { JsonRecord } from '../table/json-lines'
import { describeIssue, InputError, type Issue, issue } from '../validation/issue'
import type { Language } from '../validation/messages'
import { type Surroundings, surroundingOptions } from './options'

export const assessOptionTable = {
  ...surroundingOptions,
  trace: { type: 'boolean' },
  sensitivity: { type: 'boolean' },
  'next-facts': { type: 'boolean' },
  format: { type: 'string' },
  jobs: { type: 'string' },
} as const

/** What the assessment carries beside its determinations. */
export interface Wanted {
  readonly trace: boolean
  readonly sensitivity: boolean
  readonly nextFacts: boolean
}

export const wantedOf = (values: {
  readonly trace?: boolean | undefined
  readonly sensitivity?: boolean | undefined
  readonly 'next-facts'?: boolean | undefined
}): Wanted => ({
  trace: values.trace ?? false,
  sensitivity: values.sensitivity ?? false,
  nextFacts: values['next-facts'] ?? false,
})

/** A line of output, and whether its household was bad. */
export interface AssessedLine {
  readonly text: string
  readonly bad: boolean
}

export interface Assessing {
  readonly surroundings: Surroundings
  readonly wanted: Wanted
  readonly language: Language
}

export function assessRecord(record: JsonRecord, { surroundings, wanted, language }: Assessing): AssessedLine {
  const { standards, readings, on } = surroundings
  const bad = (issues: readonly Issue[]): AssessedLine => ({
    text: JSON.stringify({ line: record.position, error: errorOf(issues, language) }),
    bad: true,
  })
  if ('fault' in record) return bad([issue(record.fault, '', { most: 16 })])
  try {
    const options = {
      readings,
      trace: wanted.trace,
      ...(standards ? { standards } : {}),
      ...(on === undefined ? {} : { on }),
    }
    return { text: JSON.stringify(assessed(record.value, options, wanted)), bad: false }
  } catch (error) {
    return bad(error instanceof InputError ? error.issues : [issue('internal', '')])
  }
}

const assessed = (value: unknown, options: AssessOptions, wanted: Wanted): object => ({
  ...(wanted.sensitivity ? sensitivity(value, options) : assess(value, options)),
  ...(wanted.nextFacts ? { nextFacts: nextFacts(value, options) } : {}),
})

/** The first issue, and the others beside it. */
function errorOf(issues: readonly Issue[], language: Language): object {
  const [first, ...others] = issues.map((one) => ({
    code: one.code,
    path: one.path,
    message: describeIssue(one, language),
  }))
  return others.length > 0 ? { ...first, others } : { ...first }
}
