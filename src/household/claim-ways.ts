/** How the readings have the claims of a year depend on each other. */

import { keptIn, once } from '../checks/once'
import { Evaluation } from '../exact/evaluate'
import { settled } from '../exact/value'
import { claimRulesOf, type Definition } from '../kit/programme'
import type { Readings, Terms } from '../kit/terms'
import { surroundings } from '../kit/values'
import type { Condition } from '../language/quantity'

export interface WaysOfClaims {
  readonly byServiceDate: boolean
  readonly ofHousehold: boolean
  readonly overYear: boolean
}

const waysUnder = once((_: Readings) => new Map<Definition, WaysOfClaims>())

export const waysOfClaims = (terms: Terms, definition: Definition, readings: Readings): WaysOfClaims =>
  keptIn(waysUnder(readings), definition, () => {
    const { cap, ratio } = claimRulesOf(definition)
    const evaluation = new Evaluation(surroundings(terms, {}, readings))
    const holds = (condition: Condition): boolean => settled(evaluation.condition(condition)) === true
    return {
      byServiceDate: holds(cap.byServiceDate),
      ofHousehold: holds(cap.ofHousehold),
      overYear: ratio !== undefined && holds(ratio.overYear),
    }
  })
