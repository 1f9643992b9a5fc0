import { Decimal } from 'decimal.js'

interface Words {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly multipleOf?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Words
  readonly properties?: { readonly [name: string]: Words }
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Words
  readonly anyOf?: readonly Words[]
  readonly allOf?: readonly Words[]
  readonly if?: Words
  readonly then?: Words
  readonly else?: Words
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : typeof value

/** Whether a schema takes a value: the words of JSON Schema that ours use, after the specification. */
export function takes(schema: Words, value: unknown): boolean {
  const type = typeOf(value)
  const types = schema.type === undefined ? undefined : [schema.type].flat()
  if (types && !types.includes(type) && !(types.includes('integer') && Number.isInteger(value))) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if ('const' in schema && schema.const !== value) return false
  if (schema.anyOf && !schema.anyOf.some((one) => takes(one, value))) return false
  if (schema.allOf && !schema.allOf.every((one) => takes(one, value))) return false
  if (schema.if) {
    const branch = takes(schema.if, value) ? schema.then : schema.else
    if (branch && !takes(branch, value)) return false
  }
  if (typeof value === 'string')
    return value.length >= (schema.minLength ?? 0) && new RegExp(schema.pattern ?? '', 'u').test(value)
  if (typeof value === 'number')
    return (
      value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) &&
      value <= (schema.maximum ?? Number.POSITIVE_INFINITY) &&
      (schema.multipleOf === undefined || new Decimal(value).mod(schema.multipleOf).isZero())
    )
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema
    return value.length >= minItems && value.length <= maxItems && value.every((one) => !items || takes(items, one))
  }
  if (type !== 'object') return true
  const record = value as { readonly [name: string]: unknown }
  const { properties = {}, required = [], additionalProperties = true } = schema
  return (
    required.every((name) => Object.hasOwn(record, name)) &&
    Object.keys(record).every((name) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
      return typeof property === 'boolean' ? property : property === undefined || takes(property, record[name])
    })
  )
}
