/** Many households one after another: each with its assessment, or with what is wrong with it. */

import { InputError } from '../checks/issue'
import { ownRecord } from '../checks/own'
import { type Assessment, type AssessOptions, assess } from '../household/assess'
import { checkedReadings, checkedStandards } from '../kit/calculator'
import { isRegister } from '../kit/standards-in-force'

/** One household's assessment, or the error in its place. */
export type AssessedCase =
  | { readonly assessment: Assessment; readonly error?: undefined }
  | { readonly assessment?: undefined; readonly error: InputError }

/**
 * Assesses cases as they come, one result for each in the same order; a bad case stops no other. Memory holds one at a
 * time.
 *
 * @throws InputError for bad standards or readings, which concern every case, before the first.
 * @example
 * [...assessMany([{ id: 'H-1', on: '2013-06-01', members: [{ id: 'a' }] }, { id: 'H-2' }])].map(({ error }) => error?.path)
 * // [undefined, 'members']
 */
export function* assessMany(cases: Iterable<unknown>, options: AssessOptions = {}): Generator<AssessedCase> {
  const { standards = {}, readings } = ownRecord(options)
  checkedReadings(readings ?? {})
  if (!isRegister(standards)) checkedStandards({ standards })
  for (const one of cases) yield assessed(one, options)
}

function assessed(one: unknown, options: AssessOptions): AssessedCase {
  try {
    return { assessment: assess(one, options) }
  } catch (error) {
    if (error instanceof InputError) return { error }
    throw error
  }
}
