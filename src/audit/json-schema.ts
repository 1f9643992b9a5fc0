/** JSON Schema of the payments that an audit reads, and of what it finds. */

import { caseJsonSchema } from '../case/json-schema'
import { amountShape, assessmentJsonSchema, readingsShape } from '../household/json-schema'
import {
  academicYearShape,
  dayInForceShape,
  draft,
  identifierShape,
  inLanguage,
  type JsonSchema,
  listOf,
  mostNumber,
  orNull,
  standardsJsonSchema,
  textShape,
  wordsOf,
} from '../kit/json-schema'
import { type Policy, programmesByName } from '../kit/policy'
import { kinds } from '../words/audit'
import type { Language } from '../words/language'
import { schemaTitles, schemaWords } from '../words/schema'
import { findingKinds, findingReasons } from './finding'

const periodShape: JsonSchema = {
  description: schemaWords.period,
  anyOf: [
    {
      type: 'string',
      pattern: '^(|[0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])(\\.\\.[0-9]{4}-(0[1-9]|1[0-2]))?|[0-9]{4}-Q[1-4])$',
    },
    academicYearShape,
  ],
}

const signedAmountShape: JsonSchema = {
  ...amountShape,
  pattern: '^-?[0-9]+\\.[0-9]{2}$',
  description: schemaWords.signedAmount,
}

/** The schema of a ledger of payments. */
function paymentsJsonSchema(policy: Policy): JsonSchema {
  const names = [...programmesByName(policy).keys()].map((name) => name.replace(/[().]/g, '\\$&'))
  const payment = {
    type: 'object',
    required: ['household', 'programme', 'amount'],
    properties: {
      household: identifierShape,
      person: orNull(textShape),
      claim: orNull(textShape),
      programme: {
        ...textShape,
        pattern: `^\\s*(${names.join('|')})\\s*$`,
        description: schemaWords.programme,
      },
      period: orNull(periodShape),
      amount: {
        anyOf: [
          { type: 'string', pattern: '^-?[0-9]{1,13}(\\.[0-9]{1,2})?$' },
          { type: 'number', minimum: -mostNumber, maximum: mostNumber, multipleOf: 0.01 },
        ],
        description: schemaWords.signedMoney,
      },
      paidOn: orNull(dayInForceShape(policy.firstDay)),
      id: orNull(textShape),
    },
    additionalProperties: false,
  }
  return { $schema: draft, title: schemaTitles.payments, description: schemaWords.payments, ...listOf(payment) }
}

const rowShape: JsonSchema = {
  type: 'object',
  required: ['row', 'amount'],
  properties: {
    file: textShape,
    row: { type: 'integer' },
    id: textShape,
    amount: signedAmountShape,
    paidOn: textShape,
  },
}

/** The schema of a finding. */
export const findingJsonSchema = (policy: Policy): JsonSchema => ({
  $schema: draft,
  title: schemaTitles.finding,
  type: 'object',
  required: ['kind', 'programme', 'period', 'due', 'paid', 'difference', 'clauses', 'readings', 'payments'],
  properties: {
    kind: { enum: findingKinds, description: wordsOf(findingKinds, kinds) },
    reason: { enum: findingReasons },
    household: textShape,
    person: textShape,
    claim: textShape,
    programme: textShape,
    period: {
      anyOf: [
        periodShape,
        {
          type: 'string',
          pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$',
          description: schemaWords.standardPeriod,
        },
      ],
    },
    due: orNull(amountShape),
    paid: signedAmountShape,
    difference: orNull(signedAmountShape),
    worked: textShape,
    clauses: listOf(textShape),
    readings: readingsShape(policy),
    wouldBeDue: { type: ['string', 'null'] },
    exit: { type: 'object', properties: { on: textShape, reason: textShape }, required: ['on', 'reason'] },
    needsRuling: { type: 'object', additionalProperties: { type: 'object', additionalProperties: textShape } },
    payments: listOf(textShape),
    rows: listOf(rowShape),
    households: listOf(textShape),
    paidBy: listOf(signedAmountShape),
    paidElsewhere: listOf({
      type: 'object',
      required: ['household', 'person', 'payments'],
      properties: { household: textShape, person: textShape, payments: listOf(textShape) },
    }),
    likely: {
      type: 'object',
      required: ['household', 'rows'],
      properties: { household: textShape, rows: listOf(rowShape) },
    },
    carried: { type: 'object', additionalProperties: textShape },
    daysLate: { type: 'integer', minimum: 1 },
    versions: listOf(textShape),
    unreadableRows: listOf({ type: 'integer' }),
    otherwise: { enum: findingKinds },
    missing: listOf(textShape),
    rule: textShape,
    standard: textShape,
  },
})

/** The schemas of what goes in and comes out, by name, with titles and descriptions in one language. */
export const jsonSchemas: { readonly [name: string]: (policy: Policy, language?: Language) => JsonSchema } =
  Object.fromEntries(
    Object.entries({
      case: caseJsonSchema,
      standards: standardsJsonSchema,
      assessment: assessmentJsonSchema,
      payments: paymentsJsonSchema,
      finding: findingJsonSchema,
    }).map(([name, schema]) => [
      name,
      (policy: Policy, language: Language = 'en') => inLanguage(schema(policy), language),
    ]),
  )
