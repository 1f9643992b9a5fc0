/** Work over the records of a register that goes on after a bad one, which is told where it stands. */

import { InputError, type Issue, issue, issuesLine, withPaths } from '../checks/issue'
import type { CaseRecord } from '../tables/case-tables'
import type { Context } from './context'
import { issuesObject } from './issues'

/** A record that is bad. */
export interface BadRecord {
  readonly position: number
  readonly issues: readonly Issue[]
}

/** Works on the case of a record. Returns what is wrong with it, if anything is; what is wrong with the call is thrown. */
export function badOf(
  record: CaseRecord,
  work: (theCase: unknown) => void,
  isOfCall: (path: string) => boolean = () => false,
): BadRecord | undefined {
  const { position, place } = record
  if ('fault' in record)
    return { position, issues: record.issues ?? [issue(record.fault, place?.('') ?? '', record.values)] }
  try {
    work(record.value)
    return undefined
  } catch (error) {
    if (!(error instanceof InputError) || isOfCall(error.path)) throw error
    return { position, issues: place ? withPaths(error.issues, place) : error.issues }
  }
}

/** Says on stderr what is wrong with a record, and returns the same for JSON. */
export function tellBad({ position, issues }: BadRecord, { language, stderr }: Context): object {
  stderr.write(`${position}: ${issuesLine(issues, language)}\n`)
  return { line: position, error: issuesObject(issues, language) }
}
