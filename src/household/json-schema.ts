/** JSON Schema of what an assessment gives. */
import type { AmountUnit, Outcome } from '../kit/determination'
import { draft, type JsonSchema, listOf, maybeShape, textShape, wordsOf } from '../kit/json-schema'
import type { Policy } from '../kit/policy'
import { outcomeNames } from '../words/results'
import { schemaTitles, schemaWords } from '../words/schema'
import { unitLabel } from '../words/units'

export const amountShape: JsonSchema = {
  type: 'string',
  pattern: '^[0-9]+\\.[0-9]{2}$',
  description: schemaWords.amount,
}

/** Some readings, each at one of its options. */
export const readingsShape = ({ readings }: Policy): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, { enum: reading.options }])),
  additionalProperties: false,
})

const rangeShape: JsonSchema = {
  type: 'object',
  required: ['min'],
  properties: { min: amountShape, max: amountShape },
}
const totalShape: JsonSchema = { anyOf: [amountShape, rangeShape] }

const outcomes: readonly Outcome[] = ['entitled', 'notEntitled', 'undetermined', 'referred']
const units: readonly AmountUnit[] = ['yuan/month', 'yuan/year', 'yuan/academic year', 'yuan']

const labelsOf = ({ definitions }: Policy) => Object.fromEntries(definitions.map(({ id, label }) => [id, label]))

const determinationShape = (policy: Policy): JsonSchema => ({
  type: 'object',
  required: ['programme', 'outcome', 'clauses', 'readings', 'reasons'],
  properties: {
    programme: {
      enum: Object.keys(policy.programmes),
      description: wordsOf(Object.keys(policy.programmes), labelsOf(policy)),
    },
    household: textShape,
    person: textShape,
    claim: textShape,
    outcome: { enum: outcomes, description: wordsOf(outcomes, outcomeNames) },
    amount: amountShape,
    unit: {
      enum: units,
      description: wordsOf(units, Object.fromEntries(units.map((unit) => [unit, unitLabel(unit)]))),
    },
    monthlyInstalment: amountShape,
    basis: { enum: ['standard', 'floor'] },
    withinMultiple: { type: 'boolean' },
    instrument: textShape,
    routes: listOf(textShape),
    steps: listOf(textShape),
    covers: listOf(textShape),
    says: { type: 'object', properties: { zh: textShape, en: textShape } },
    clauses: listOf(textShape),
    readings: readingsShape(policy),
    amended: listOf({
      type: 'object',
      required: ['figure', 'value'],
      properties: {
        figure: { enum: Object.keys(policy.figures) },
        value: maybeShape(textShape),
        from: { type: 'string', format: 'date' },
        source: textShape,
      },
    }),
    missing: listOf(textShape),
    range: rangeShape,
    reasons: listOf({
      type: 'object',
      required: ['condition', 'state', 'clause'],
      properties: { condition: textShape, state: { enum: ['held', 'failed', 'unknown'] }, clause: textShape },
    }),
    notes: listOf({
      type: 'object',
      required: ['code', 'clause'],
      properties: { code: textShape, clause: textShape, values: { type: 'object', additionalProperties: textShape } },
    }),
    trace: listOf({
      type: 'object',
      required: ['rule', 'clause', 'value', 'from'],
      properties: {
        rule: textShape,
        clause: textShape,
        unit: textShape,
        value: {},
        from: { type: 'object' },
        rounded: { type: 'object' },
      },
    }),
  },
})

/** The schema of an assessment. */
export const assessmentJsonSchema = (policy: Policy): JsonSchema => ({
  $schema: draft,
  title: schemaTitles.assessment,
  type: 'object',
  required: ['id', 'on', 'determinations', 'totals', 'engine'],
  properties: {
    id: textShape,
    on: { type: 'string', format: 'date' },
    determinations: listOf(determinationShape(policy)),
    totals: {
      type: 'object',
      required: ['perMonth', 'perYear', 'once'],
      properties: { perMonth: totalShape, perYear: totalShape, once: totalShape },
    },
    engine: { type: 'object', required: ['version', 'policy'], properties: { version: textShape, policy: textShape } },
  },
})
