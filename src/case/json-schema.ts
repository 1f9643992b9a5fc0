/** JSON Schema of one household, made of the shape of a policy's cases. */
import {
  academicYearShape,
  dayInForceShape,
  draft,
  identifierShape,
  type JsonSchema,
  listOf,
  maybeShape,
  optionsOf,
  partlyShape,
  textShape,
  valueShape,
} from '../kit/json-schema'
import type { Policy } from '../kit/policy'
import { type Field, type RecordName, skeletonParts } from '../kit/shape'
import type { Label } from '../language/expression'
import { joined } from '../words/language'
import { schemaTitles } from '../words/schema'
import { mostClaims, mostMembers } from './case'
import { entriesOf } from './fields'
import { needsWhole } from './partly-known'

/** The schema of one household. */
export function caseJsonSchema(policy: Policy): JsonSchema {
  const { shape } = policy
  const record = (name: RecordName, more: JsonSchema = {}, required: readonly string[] = []): JsonSchema =>
    recordShape(policy, shape[name], more, required)
  const member = record('member', {
    education: described(maybeShape(record('education')), skeletonParts.education),
    claims: described(maybeShape({ ...listOf(record('claim')), maxItems: mostClaims }), skeletonParts.claims),
  })
  const members = { ...described(listOf(member), skeletonParts.members), minItems: 1, maxItems: mostMembers(shape) }
  return { $schema: draft, ...record('household', { members }, ['members']), title: schemaTitles.case }
}

function recordShape(
  policy: Policy,
  fields: readonly Field[],
  more: JsonSchema = {},
  others: readonly string[] = [],
): JsonSchema {
  const entries = entriesOf(fields)
  const own = entries.map((entry): readonly [string, JsonSchema] => {
    if ('part' in entry)
      return [entry.part, described(maybeShape(recordShape(policy, entry.fields)), policy.shape.parts[entry.part])]
    const shape = fieldShape(policy, entry)
    return [entry.name, described(entry.required ? shape : maybeShape(shape), saidOf(entry))]
  })
  const required = [...entries.flatMap((entry) => ('name' in entry && entry.required ? [entry.name] : [])), ...others]
  return {
    type: 'object',
    properties: { ...Object.fromEntries(own), ...more },
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

function fieldShape({ firstDay }: Policy, field: Field): JsonSchema {
  const { takes, inForce } = field
  if (takes === 'identifier') return identifierShape
  if (takes === 'text') return textShape
  if (takes === 'texts') return { type: 'object', additionalProperties: textShape }
  if (takes === 'academicYear') return academicYearShape
  if (inForce) return dayInForceShape(firstDay)
  return needsWhole(field) ? valueShape(takes, textShape) : partlyShape(takes, textShape)
}

const described = (shape: JsonSchema, description: Label | undefined): JsonSchema =>
  description ? { ...shape, description } : shape

/** What a field is called, which words its options have, and what else is to be known of it. */
function saidOf({ label, takes, description }: Field): Label {
  const options = typeof takes === 'string' ? [] : optionsOf(takes)
  return joined([label, ...options, ...(description ? [description] : [])], { zh: '；', en: '; ' })
}
