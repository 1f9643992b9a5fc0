/** What is wrong with a row, as a command prints it. */

import { describeIssue, InputError, type Issue, withPaths } from '../checks/issue'
import type { Language } from '../words/language'

/** For programs: the first issue, and the others beside it. */
export function issuesObject(issues: readonly Issue[], language: Language): object {
  const [first, ...others] = issues.map((one) => ({
    code: one.code,
    path: one.path,
    message: describeIssue(one, language),
  }))
  return others.length > 0 ? { ...first, others } : { ...first }
}

/** An error with the place of what is wrong before its paths, such as a file; any other error as it is. */
export const errorAt = (place: string, error: unknown): unknown =>
  error instanceof InputError ? new InputError(withPaths(error.issues, (path) => `${place} ${path}`.trim())) : error

/** What is wrong with a whole file names it. */
export const ofOneFile = <Value>(file: string, work: () => Promise<Value>): Promise<Value> =>
  work().catch((error: unknown) => {
    throw errorAt(file, error)
  })
