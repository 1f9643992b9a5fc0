/** JSON Schema of what goes in and what comes out, for other languages; made from the schemas that validate. */
import * as z from 'zod/mini'
import { caseSchema, claimsSchema, educationSchema, mostClaims } from '../case/case'
import { academicYear } from '../checks/registers'
import { day, dayInForce, money } from '../checks/schema'
import type { FactRecord } from '../kit/programme'
import { standardsSchema, unitNames } from '../kit/register'
import type { AnyInput } from '../language/input'
import { mostMembers } from '../yiwu/facts'
import { standardIds, standards } from '../yiwu/standards'
import { assessmentJsonSchema, dayInForceShape, dayShape, findingJsonSchema, paymentsJsonSchema } from './results'

export interface JsonSchema {
  readonly [key: string]: unknown
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

const moneyShape: JsonSchema = {
  description: 'Yuan, at most 2 decimals, no sign, no exponent, no separators.',
  anyOf: [
    { type: 'string', pattern: '^\\d{1,13}(\\.\\d{1,2})?$' },
    { type: 'number', minimum: 0, maximum: 9999999999999.99 },
  ],
}

/** What zod's own checks do not carry over. */
const shapes: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [money, moneyShape],
  [day, dayShape],
  [dayInForce, dayInForceShape],
  [academicYear, { type: 'string', pattern: '^\\d{4}-\\d{4}$' }],
  [educationSchema.shape.semesters, { anyOf: [{ type: 'integer', minimum: 1, maximum: 2 }, { type: 'null' }] }],
])

const toJsonSchema = (schema: z.core.$ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (claimsSchema as z.core.$ZodType)) jsonSchema.maxItems = mostClaims
      const shape = shapes.get(zodSchema)
      if (!shape) return
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as { [key: string]: unknown })[key]
      Object.assign(jsonSchema, shape)
    },
  }) as JsonSchema

/** What absence means, and what each key holds, by property name. */
const descriptions: { readonly [property: string]: string } = {
  on: 'The day of the assessment; standards and statuses are those of this day. Required here or by the caller (--on).',
  residence: 'Absent or null: unknown.',
  monthlyIncome: 'Yuan a month of the whole household. Absent or null: unknown.',
  certified: 'What certificates say. dibao absent: the dibao test decides. lowIncome absent: unknown.',
  members: 'Household size is the number of members.',
  categories: 'Every category not listed is false; an absent list is unknown.',
  claims: 'Absent: none is being assessed.',
  education: 'Absent: none is being assessed.',
  medicalAidPaidEarlier: 'Yuan of aid before the first claim listed, in that claim’s year. Absent: 0.',
  semesters: 'Absent: 2.',
  withdrawn: 'Absent: false.',
  diseaseRecognised: 'For disease "other".',
}

function described(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(described)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key !== 'properties') return [key, described(value)]
      const properties = Object.entries(value as JsonSchema).map(([name, property]) => {
        const description = descriptions[name]
        const inner = described(property) as JsonSchema
        return [name, description === undefined ? inner : { ...inner, description }]
      })
      return [key, Object.fromEntries(properties)]
    }),
  )
}

/** The schema of one household. */
function caseJsonSchema(): JsonSchema {
  const schema = described(toJsonSchema(caseSchema)) as { readonly properties: { readonly members: JsonSchema } }
  const members = { ...schema.properties.members, minItems: 1, maxItems: mostMembers }
  return { ...schema, title: 'case', properties: { ...schema.properties, members } }
}

/** The schema of a register of standards. */
function standardsJsonSchema(): JsonSchema {
  const { items, ...list } = toJsonSchema(standardsSchema) as { readonly items: JsonSchema }
  const none = { type: 'null' }
  const dated = {
    if: { properties: { standard: { const: 'urbanConsumptionPerCapita' } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { required: ['year'], properties: { year: { type: 'integer' }, from: none, to: none } },
    else: { required: ['from'], properties: { from: { type: 'string' }, year: none } },
  }
  const inUnits = standardIds.map((id) => ({
    if: { properties: { standard: { const: id } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: { unit: { pattern: `^(|\\s*(${unitNames[standards[id].unit].join('|')})\\s*)$` } } },
  }))
  return { ...list, items: { ...items, allOf: [dated, ...inUnits] }, title: 'standards' }
}

/** The schema of a record of facts, with labels and units. */
export function factsJsonSchema(title: string, facts: FactRecord): JsonSchema {
  const inputs = Object.entries(facts)
  return {
    $schema: draft,
    title,
    type: 'object',
    properties: Object.fromEntries(inputs.map(([id, fact]) => [id, factJsonSchema(fact)])),
    required: inputs.flatMap(([id, fact]) => (fact.takes === 'count' && fact.required ? [id] : [])),
    additionalProperties: false,
  }
}

function factJsonSchema(fact: AnyInput): JsonSchema {
  const { label, unit, absent } = fact.input
  const meaning = fact.takes === 'count' && fact.required ? '' : absent === undefined ? 'unknown' : absent
  const description = [label.zh, label.en, ...(unit ? [unit] : []), ...(meaning ? [`absent: ${meaning}`] : [])].join(
    '; ',
  )
  const required = fact.takes === 'count' && fact.required
  const shape = valueJsonSchema(fact)
  return { description, ...(required ? shape : { anyOf: [shape, { type: 'null' }] }) }
}

function valueJsonSchema(fact: AnyInput): JsonSchema {
  switch (fact.takes) {
    case 'money':
      return moneyShape
    case 'count':
      return {
        type: 'integer',
        minimum: Number.parseInt(fact.input.least ?? '0', 10),
        maximum: Number.parseInt(fact.input.most ?? '0', 10),
      }
    case 'truth':
      return { type: 'boolean' }
    case 'choice':
      return { enum: fact.options }
    case 'set':
      return { type: 'array', items: { enum: fact.options } }
    case 'day':
      return dayShape
  }
}

/** The schemas by name, beside those of each programme's facts. */
export const namedJsonSchemas: { readonly [name: string]: () => JsonSchema } = {
  case: caseJsonSchema,
  standards: standardsJsonSchema,
  assessment: assessmentJsonSchema,
  payments: paymentsJsonSchema,
  finding: findingJsonSchema,
}
