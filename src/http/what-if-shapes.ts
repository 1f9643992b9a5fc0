/** The schemas of sweeps and comparisons as the service gives them. */
import { amountShape } from '../household/json-schema'
import { type JsonSchema, listOf, textShape } from '../kit/json-schema'

const object = (required: JsonSchema, optional: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
})
const byName = (of: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: of })
const countShape: JsonSchema = { type: 'integer', minimum: 0 }

const signedAmount: JsonSchema = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$' }
const openShape: JsonSchema = { anyOf: [signedAmount, object({ min: textShape }, { max: textShape })] }

const ends: JsonSchema = object({ atFrom: openShape, atTo: openShape })
const change: JsonSchema = object({ before: openShape, after: openShape, change: openShape })
const turn = { condition: textShape, clause: textShape }

const pieceShape = object(
  {
    from: textShape,
    to: textShape,
    total: object({ perMonth: ends }, { once: ends }),
    programmes: byName(
      object(
        { outcome: { enum: ['entitled', 'notEntitled', 'undetermined', 'referred'] } },
        { atFrom: openShape, atTo: openShape, perFen: {}, perStep: {} },
      ),
    ),
  },
  { resources: ends, turns: listOf(object({ programme: textShape, ...turn }, { person: textShape })) },
)

const stepShape = object(
  {
    at: textShape,
    total: change,
    because: listOf(
      object({ programme: textShape, from: {}, to: {} }, { person: textShape, claim: textShape, ...turn }),
    ),
  },
  { once: change },
)

const findings = {
  from: textShape,
  to: textShape,
  pieces: listOf(pieceShape),
  steps: listOf(stepShape),
  paysUpTo: byName(textShape),
}
const lossShape = object(
  { from: textShape, to: textShape, before: amountShape, most: amountShape },
  { open: { const: true } },
)

export const sweepShape: JsonSchema = object(
  {
    household: textShape,
    on: textShape,
    along: textShape,
    unit: textShape,
    step: textShape,
    ...findings,
    readings: byName(textShape),
    engine: object({ version: textShape, policy: textShape }),
  },
  { now: textShape, losses: listOf(lossShape) },
)

const touched = {
  households: countShape,
  gain: countShape,
  lose: countShape,
  enter: countShape,
  leave: countShape,
  open: countShape,
}

const comparisonShape: JsonSchema = object({
  reform: textShape,
  ...touched,
  programmes: listOf(
    object({
      programme: textShape,
      unit: textShape,
      before: openShape,
      after: openShape,
      change: openShape,
      entitledBefore: countShape,
      entitledAfter: countShape,
      enter: countShape,
      leave: countShape,
    }),
  ),
  perMonth: change,
  once: change,
  groups: byName(listOf(object({ group: textShape, ...touched, perMonth: change }))),
  largest: listOf(
    object({
      household: textShape,
      perMonth: change,
      once: change,
      verdict: { enum: ['gain', 'lose', 'same', 'open'] },
      enter: listOf(textShape),
      leave: listOf(textShape),
    }),
  ),
  brokenFloors: listOf(
    object({
      rule: textShape,
      clause: textShape,
      standard: textShape,
      from: textShape,
      to: textShape,
      floor: textShape,
      actual: textShape,
      shortfall: textShape,
    }),
  ),
})

export const comparisonsShape: JsonSchema = object({ comparisons: listOf(comparisonShape) })

const reformShape: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What changes, from a day on; what is not named stays as it is.',
  properties: {
    name: textShape,
    standards: { anyOf: [byName(textShape), listOf({ type: 'object' })] },
    figures: byName({ anyOf: [textShape, { type: 'number' }, { type: 'null' }] }),
    readings: byName(textShape),
    from: { type: 'string', format: 'date' },
  },
}

/** The body of a comparison: cases, and each reform by itself. */
export const comparisonBody = (theCase: JsonSchema): JsonSchema =>
  object({ cases: listOf(theCase), reforms: { ...listOf(reformShape), maxItems: 10 } })
