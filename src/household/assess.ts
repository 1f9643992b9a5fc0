/** One household over every programme of the document. */

import type { Case, DatedCase } from '../case/case'
import { ownRecord } from '../checks/own'
import type { Values } from '../exact/value'
import type { CalculatorOptions } from '../kit/calculator'
import type { Determination } from '../kit/determination'
import type { Determined, DetermineOptions } from '../kit/determine'
import { version } from '../version'
import { programmes } from '../yiwu/programmes'
import { determineClaims } from './claims'
import { contextOn, quickAssessment, readCase } from './compiled-assessment'
import { determineOne, Snapshot } from './snapshot'

/** One household over every programme of the document. */
export interface Assessment {
  /** The household, as the case has it. */
  readonly id: string
  /** The day whose standards and statuses it rests on, `YYYY-MM-DD`. */
  readonly on: string
  /** In the order of the programmes, then of the members and their claims. */
  readonly determinations: readonly Determination[]
  /** The version of this library, and the id of the document that it works by. */
  readonly engine: { readonly version: string; readonly policy: string }
}

/** As for a calculator; `on` is the day of a case that carries none. */
export type AssessOptions = CalculatorOptions

/**
 * Determines every programme for one household: per household, per member, per pupil or student, per medical claim.
 *
 * Standards and statuses are those of the case's `on`; the year's claims are settled in order against the yearly cap.
 * @throws InputError with the path (`members[0].claims[1].commercialPaid`) of everything that is wrong in the case, the
 * standards or the readings. A missing fact is not an error: what depends on it is `undetermined` and names it.
 * @example
 * assess(
 *   { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *   { standards: { ruralDibaoStandard: '400' } },
 * ).determinations[0]
 * // { programme: 'dibao', household: 'H-1', outcome: 'entitled', amount: '500.00', unit: 'yuan/month', ... }
 */
export function assess(theCase: Case | unknown, options: AssessOptions = {}): Assessment {
  const quick = options.trace ? undefined : quickAssessment(theCase, options)
  return quick ? assessment(quick.household, quick.determinations) : assessExactly(theCase, options)
}

/** The same by the exact lane alone, which defines the result. */
export function assessExactly(theCase: Case | unknown, options: AssessOptions = {}): Assessment {
  const { household, determined } = determineCase(theCase, options)
  return assessment(
    household,
    determined.map(({ determination }) => determination),
  )
}

const assessment = ({ id, on }: DatedCase, determinations: readonly Determination[]): Assessment => ({
  id,
  on,
  determinations,
  engine: { version, policy: 'yiwu-2012-12-03' },
})

/** Every programme for one household, with the values and the evaluation behind each determination. */
export function determineCase(
  theCase: unknown,
  given: AssessOptions,
): { readonly household: DatedCase; readonly determined: readonly Determined[] } {
  const options = ownRecord(given)
  const household = readCase(theCase, options.on)
  const { readings, values } = contextOn(options, household.on)
  return { household, determined: determineAll(household, values, { readings, trace: options.trace ?? false }) }
}

function determineAll(household: DatedCase, around: Values, options: DetermineOptions): readonly Determined[] {
  const snapshot = new Snapshot(household, around)
  return Object.values(programmes).flatMap(({ definition }): readonly Determined[] =>
    definition.subject === 'claim'
      ? determineClaims(definition, household, snapshot.ofMembers, { ...options, shared: snapshot.shared })
      : determineOne(definition, snapshot, options),
  )
}
