/** How the readings have the claims of a year depend on each other. */

import { keptIn, once } from '../checks/once'
import { claimRulesOf, type Definition } from '../kit/programme'
import type { Readings, Terms } from '../kit/terms'
import { holdsUnder } from '../kit/values'

export interface WaysOfClaims {
  readonly byServiceDate: boolean
  readonly ofHousehold: boolean
  readonly overYear: boolean
  /** Of claims whose day of service is unknown: the year that is thought of, by the path of the claim. */
  readonly years?: ReadonlyMap<string, string>
}

const waysUnder = once((_: Readings) => new Map<Definition, WaysOfClaims>())

export const waysOfClaims = (terms: Terms, definition: Definition, readings: Readings): WaysOfClaims =>
  keptIn(waysUnder(readings), definition, () => {
    const { cap, ratio } = claimRulesOf(definition)
    const holds = holdsUnder(terms, readings)
    return {
      byServiceDate: holds(cap.byServiceDate),
      ofHousehold: holds(cap.ofHousehold),
      overYear: ratio !== undefined && holds(ratio.overYear),
    }
  })
