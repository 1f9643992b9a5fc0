/** One case of the conformance suite: what goes in, what must come out, and under which clauses. */
import type { PlainFacts } from '../kit/values'

/** A value of an answer: text, a list that is compared as a set, or `null` for what must be absent. */
export type Expected = string | readonly string[] | null

/** What a program is asked; everything is plain JSON, and what is absent or null is unknown. */
export interface Question {
  readonly id: string
  /** Whose result is asked: a programme's id, a formula's, or `standardsCompliance`. */
  readonly subject: string
  /** The day whose law applies, `YYYY-MM-DD`, where it matters. */
  readonly on?: string
  readonly facts: PlainFacts
  /** Values in force, by the id of the standard. */
  readonly standards: { readonly [id: string]: unknown }
  /** Options of readings that differ from the defaults. */
  readonly readings: { readonly [id: string]: unknown }
}

export interface ConformanceCase extends Question {
  /** The fields that are compared. A field that is not named here may be anything. */
  readonly expected: { readonly [field: string]: Expected }
  /** The clauses that the result rests on. */
  readonly clauses: readonly string[]
}

/** What a program answers: the id of the question, and fields; or that it does not know the subject. */
export interface Reply {
  readonly id: string
  readonly unsupported?: boolean
  readonly [field: string]: unknown
}

/** A field that an answer lacks or has otherwise. */
export interface Difference {
  readonly field: string
  readonly expected: Expected
  readonly found: unknown
}

/** Where an answer is not what the case expects. */
export const differencesOf = ({ expected }: ConformanceCase, reply: Reply): readonly Difference[] =>
  Object.entries(expected).flatMap(([field, value]) => {
    const found = Object.hasOwn(reply, field) ? (reply[field] ?? null) : null
    return isSame(value, found) ? [] : [{ field, expected: value, found }]
  })

/** Lists are sets. An empty list is the same as none. */
function isSame(expected: Expected, found: unknown): boolean {
  if (typeof expected === 'string') return expected === found
  return JSON.stringify(sorted(expected)) === JSON.stringify(sorted(found))
}

const sorted = (value: unknown): unknown =>
  value === null ? [] : Array.isArray(value) ? [...value].map(String).sort() : value
