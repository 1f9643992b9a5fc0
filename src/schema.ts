/** JSON Schema of what goes in and comes out, for other languages and for forms. */
import { jsonSchemas } from './audit/json-schema'
import { InputError } from './checks/issue'
import { unknownName } from './checks/schema'
import type { Formula } from './kit/formula'
import { factsJsonSchema, type JsonSchema } from './kit/json-schema'
import { programmeNamed } from './kit/policy'
import { formulas } from './yiwu/formulas'
import { yiwu } from './yiwu/policy'

export type { JsonSchema } from './kit/json-schema'

/**
 * The JSON Schema (draft 2020-12) of a `case`, a register of `standards`, an `assessment`, a list of `payments` or a
 * `finding`; or, by the name of a programme or formula, of the facts that its function takes. Sums are yuan, and each
 * fact says its unit and what its absence means.
 *
 * A schema takes all that the library takes, and little more: what no pattern tells, such as three decimals of a number,
 * a leap day or an id that stands twice, the library refuses all the same.
 * @throws InputError with the path `name` for a name that nothing has.
 * @example
 * jsonSchema('case').required // ['id', 'members']
 * @example
 * jsonSchema('dibao').required // ['householdSize']
 */
export function jsonSchema(name: string): JsonSchema {
  const named = Object.hasOwn(jsonSchemas, name) ? jsonSchemas[name] : undefined
  if (named) return named(yiwu)
  const [, formula] = Object.entries<Formula>(formulas).find(([id]) => id === name) ?? []
  const definition = formula?.definition
  const found = definition ?? programmeNamed(yiwu, name)
  if (found) return factsJsonSchema(found.id, found.facts)
  const names = [...Object.keys(jsonSchemas), ...Object.keys(yiwu.programmes), ...Object.keys(formulas)]
  throw new InputError([unknownName(name, names, 'name')])
}
