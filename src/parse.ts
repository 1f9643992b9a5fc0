/** The one way in for a case from outside: from JSON, a form or a database. */
import { undatedCase } from './case/case'
import { knownNamesOf } from './case/known-names'
import { InputError, type Issue } from './checks/issue'
import { checkedOptions } from './checks/options'
import { oneOf, parse } from './checks/schema'
import type { Case } from './yiwu/plain'
import { yiwu } from './yiwu/policy'

const waysWithNames = oneOf(['refuse', 'strip'])

/** How a case from outside is read. */
export interface ParseOptions {
  /** What becomes of a name that no case has: `refuse` (by default) makes it an error at its path, `strip` drops it. */
  readonly unknownKeys?: 'refuse' | 'strip'
}

/** A case, or all that is wrong with what was given. */
export type ParsedCase =
  | {
      /** Whether it is a case. */
      readonly success: true
      /** The case. */
      readonly data: Case
    }
  | {
      /** Whether it is a case. */
      readonly success: false
      /** Everything that is wrong, in the order of the input. */
      readonly issues: readonly Issue[]
    }

/**
 * Reads a case from outside: checked, and typed from then on.
 * @throws InputError with the path (`members[0].claims[1].commercialPaid`) of everything that is wrong.
 * @example
 * parseCase(JSON.parse('{ "id": "H-1", "members": [{ "id": "a" }], "clerk": "L" }'), { unknownKeys: 'strip' })
 * // { id: 'H-1', members: [{ id: 'a' }] }
 */
export function parseCase(json: unknown, options: ParseOptions = {}): Case {
  const { unknownKeys = 'refuse' } = checkedOptions(options, ['unknownKeys'])
  parse(waysWithNames, unknownKeys, { at: 'unknownKeys' })
  return undatedCase(yiwu, unknownKeys === 'strip' ? knownNamesOf(yiwu, json) : json) as unknown as Case
}

/**
 * The same without an exception: whether it is a case, and the case or the issues.
 * @throws InputError for an option that there is none of.
 * @example
 * safeParseCase({ id: 'H-1', members: [{ id: 'a', birthday: '1990-01-01' }] }).issues[0].path // 'members[0].birthday'
 */
export function safeParseCase(json: unknown, options: ParseOptions = {}): ParsedCase {
  const checked = checkedOptions(options, ['unknownKeys'])
  try {
    return { success: true, data: parseCase(json, checked) }
  } catch (error) {
    if (error instanceof InputError) return { success: false, issues: error.issues }
    throw error
  }
}
