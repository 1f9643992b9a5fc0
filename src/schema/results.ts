/** JSON Schema of what comes out: assessments and findings; and of the payments that an audit reads. */

import { policyDay } from '../checks/schema'
import { readings } from '../yiwu/all-readings'
import { programmeIds } from '../yiwu/programmes'
import { programmeNames } from '../yiwu/programmes/names'
import { readingIds } from '../yiwu/reading-options'
import type { JsonSchema } from './json-schema'

const draft = 'https://json-schema.org/draft/2020-12/schema'
const text = { type: 'string' }
const amount = { type: 'string', pattern: '^\\d+\\.\\d{2}$', description: 'Yuan with two decimals.' }
const signedAmount = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$', description: 'Yuan with two decimals.' }

/** Which days of a month there are, and leap years, are more than a pattern tells. */
export const dayShape: JsonSchema = {
  type: 'string',
  format: 'date',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
}
export const dayInForceShape: JsonSchema = {
  ...dayShape,
  allOf: [{ pattern: '^(2012-12-(0[3-9]|[123])|201[3-9]|20[2-9]|2[1-9]|[3-9])' }],
  description: `A day from ${policyDay} on.`,
}

const orNull = (shape: JsonSchema): JsonSchema => ({ anyOf: [shape, { type: 'null' }] })
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

const readingOptions: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(readingIds.map((id) => [id, { enum: readings[id].options }])),
  additionalProperties: false,
}

const determination: JsonSchema = {
  type: 'object',
  required: ['programme', 'outcome', 'clauses', 'readings', 'reasons'],
  properties: {
    programme: { enum: programmeIds },
    household: text,
    person: text,
    claim: text,
    outcome: { enum: ['entitled', 'notEntitled', 'undetermined', 'referred'] },
    amount,
    unit: { enum: ['yuan/month', 'yuan/year', 'yuan/academic year', 'yuan'] },
    monthlyInstalment: amount,
    basis: { enum: ['standard', 'floor'] },
    withinMultiple: { type: 'boolean' },
    instrument: text,
    routes: listOf(text),
    steps: listOf(text),
    covers: listOf(text),
    clauses: listOf(text),
    readings: readingOptions,
    missing: listOf(text),
    range: { type: 'object', required: ['min'], properties: { min: amount, max: amount } },
    reasons: listOf({
      type: 'object',
      required: ['condition', 'state', 'clause'],
      properties: { condition: text, state: { enum: ['held', 'failed', 'unknown'] }, clause: text },
    }),
    notes: listOf({
      type: 'object',
      required: ['code', 'clause'],
      properties: { code: text, clause: text, values: { type: 'object', additionalProperties: text } },
    }),
    trace: listOf({
      type: 'object',
      required: ['rule', 'clause', 'value', 'from'],
      properties: {
        rule: text,
        clause: text,
        unit: text,
        value: {},
        from: { type: 'object' },
        rounded: { type: 'object' },
      },
    }),
  },
}

export const assessmentJsonSchema = (): JsonSchema => ({
  $schema: draft,
  title: 'assessment',
  type: 'object',
  required: ['id', 'on', 'determinations', 'engine'],
  properties: {
    id: text,
    on: { type: 'string', format: 'date' },
    determinations: listOf(determination),
    engine: { type: 'object', required: ['version', 'policy'], properties: { version: text, policy: text } },
  },
})

const stretchDay = '\\d{4}-\\d{2}-\\d{2}'

const period = {
  type: 'string',
  description: '2013-05 (monthly programmes), 2013 (yearly), 2012-2013 (academic year), empty for a claim.',
  pattern: '^(|\\d{4}|\\d{4}-(0[1-9]|1[0-2])|\\d{4}-\\d{4})$',
}

export const paymentsJsonSchema = (): JsonSchema => ({
  $schema: draft,
  title: 'payments',
  description: 'Under the English names; `audit` takes the Chinese ones too.',
  type: 'array',
  items: {
    type: 'object',
    required: ['household', 'programme', 'amount'],
    properties: {
      household: { ...text, minLength: 1 },
      person: orNull(text),
      claim: orNull(text),
      programme: {
        ...text,
        pattern: `^\\s*(${programmeNames.map((name) => name.replace(/[().]/g, '\\$&')).join('|')})\\s*$`,
        description: 'A programme id, or its Chinese name.',
      },
      period: orNull(period),
      amount: {
        anyOf: [
          { type: 'string', pattern: '^-?\\d{1,13}(\\.\\d{1,2})?$' },
          { type: 'number', minimum: -9999999999999.99, maximum: 9999999999999.99 },
        ],
        description: 'Yuan; negative for a reversal.',
      },
      paidOn: orNull(dayInForceShape),
      id: orNull(text),
    },
    additionalProperties: false,
  },
})

export const findingJsonSchema = (): JsonSchema => ({
  $schema: draft,
  title: 'finding',
  type: 'object',
  required: ['kind', 'programme', 'period', 'due', 'paid', 'difference', 'clauses', 'readings', 'payments'],
  properties: {
    kind: {
      enum: [
        'unmatched',
        'unverifiable',
        'shouldHaveBeenCovered',
        'shouldHaveBeenToppedUp',
        'excludedTogether',
        'duplicate',
        'capExceeded',
        'shouldHaveExited',
        'overpaid',
        'standardBelowFloor',
      ],
    },
    household: text,
    person: text,
    claim: text,
    programme: text,
    period: {
      anyOf: [
        period,
        { pattern: `^${stretchDay}/${stretchDay}$`, description: 'Of a standard, its first and last day.' },
      ],
    },
    due: { anyOf: [amount, { type: 'null' }] },
    paid: signedAmount,
    difference: { anyOf: [signedAmount, { type: 'null' }] },
    clauses: listOf(text),
    readings: readingOptions,
    needsRuling: { type: 'object', additionalProperties: { type: 'object', additionalProperties: text } },
    payments: listOf(text),
    versions: listOf(text),
    unreadableRows: listOf({ type: 'integer' }),
    missing: listOf(text),
    rule: text,
    standard: text,
  },
})
