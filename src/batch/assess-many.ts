/** Many households one after another: each with its assessment, or with what is wrong with it. */

import { InputError } from '../checks/issue'
import { type Assessment, type AssessOptions, assess } from '../household/assess'
import { Law } from '../kit/law'
import { checkedCall, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'

/** One household's assessment, or the error in its place. */
export type AssessedCase<Assessed = Assessment> =
  | { readonly assessment: Assessed; readonly error?: undefined }
  | { readonly assessment?: undefined; readonly error: InputError }

/** Assesses cases as they come, one result for each in the same order; a bad case stops no other. */
export function* assessMany(
  policy: Policy,
  cases: Iterable<unknown>,
  given: AssessOptions = {},
): Generator<AssessedCase> {
  const options = checkedCall(given)
  const { standards, readings } = options
  checkedReadings(policy, readings ?? {})
  new Law(policy, standards)
  for (const one of cases) yield assessed(policy, one, options)
}

function assessed(policy: Policy, one: unknown, options: AssessOptions): AssessedCase {
  try {
    return { assessment: assess(policy, one, options) }
  } catch (error) {
    if (error instanceof InputError) return { error }
    throw error
  }
}
