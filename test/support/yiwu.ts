/** The kit's functions under the law of Yiwu, for tests. */

import type { Value } from '../../src/exact/value'
import * as calculator from '../../src/kit/calculator'
import type * as options from '../../src/kit/options'
import type { Definition, FactRecord } from '../../src/kit/programme'
import type { StandardsInForce } from '../../src/kit/terms'
import { completeReadings, type GivenReadings, type Readings } from '../../src/kit/terms'
import * as values from '../../src/kit/values'
import { yiwu } from '../../src/yiwu/policy'
import type { ReadingId } from '../../src/yiwu/readings'

/** Every reading, those that are not given at their default. */
export const readingsWith = (given: GivenReadings = {}): Readings => completeReadings(yiwu, given)

export const surroundings = (inForce: StandardsInForce, given: GivenReadings = {}): Map<string, Value> =>
  values.surroundings(yiwu, inForce, readingsWith(given))

export const checkedValues = (facts: FactRecord, given: unknown, call: options.CallOptions) =>
  calculator.checkedValues(yiwu, facts, given, call)

export const programme = (definition: Definition): calculator.Programme => calculator.programmeUnder(yiwu, definition)

export const readingIds = Object.keys(yiwu.readings) as readonly ReadingId[]
