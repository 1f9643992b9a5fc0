/** The programmes that a caller names. */
import { InputError } from '../checks/issue'
import { issue } from '../checks/run-issue'
import { nearest } from '../checks/schema'
import { type Policy, programmeNamed, programmesByName } from '../kit/policy'
import type { Definition } from '../kit/programme'

/**
 * Programmes by their names. Returns `undefined` if none are named.
 * @throws InputError for what is no programme's name.
 */
export function namedProgrammes(
  policy: Policy,
  names: 'all' | readonly string[] | undefined,
): readonly Definition[] | undefined {
  if (names === undefined) return undefined
  if (names === 'all') return policy.definitions
  if (!Array.isArray(names)) throw new InputError([issue('list', 'programmes')])
  return names.map((name, index) => {
    const found = typeof name === 'string' ? programmeNamed(policy, name) : undefined
    if (found) return found
    const suggestion = typeof name === 'string' ? nearest(name, [...programmesByName(policy).keys()]) : ''
    throw new InputError([issue('programmeName', `programmes[${index}]`, { suggestion })])
  })
}
