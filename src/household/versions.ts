/** The versions of one household, checked. */

import type { DatedCase } from '../case/case'
import { InputError, issuesWithin } from '../checks/issue'
import { issue } from '../checks/run-issue'
import type { Policy } from '../kit/policy'
import { readWholeCase } from './case-kernels'

/** In order of their days. */
export type Versions = readonly [DatedCase, ...DatedCase[]]

/**
 * Checks the versions of one household and puts them in order of their days.
 * @throws InputError with the path (`[1].members[0].id`) of everything that is wrong, a version of another household
 * and two versions of one day included.
 */
export function checkedVersions(policy: Policy, given: readonly unknown[], on?: string): Versions {
  if (!Array.isArray(given)) throw new InputError([issue('list', '')])
  const versions = given.map((one, index) => {
    try {
      return readWholeCase(policy, one, on)
    } catch (error) {
      if (!(error instanceof InputError) || given.length === 1) throw error
      throw new InputError(issuesWithin(`[${index}]`, error.issues))
    }
  })
  const [first] = versions
  if (!first) throw new InputError([issue('noVersions', '')])
  const issues = versions.flatMap(({ id, on: day }, index) => [
    ...(id === first.id ? [] : [issue('otherHousehold', `[${index}].id`)]),
    ...(versions.findIndex((other) => other.on === day) < index ? [issue('versionTwice', `[${index}].on`)] : []),
  ])
  if (issues.length > 0) throw new InputError(issues)
  versions.sort((a, b) => (a.on < b.on ? -1 : 1))
  return versions as [DatedCase, ...DatedCase[]]
}
