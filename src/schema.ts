/** JSON Schema of what goes in and comes out, for other languages and for forms. */
import { jsonSchemas } from './audit/json-schema'
import { InputError } from './checks/issue'
import { unknownName } from './checks/schema'
import { type StandardSchema, standardSchema } from './checks/standard-schema'
import { openApi } from './http/open-api'
import { checkedFacts } from './kit/calculator'
import type { Formula } from './kit/formula'
import { factsJsonSchema, type JsonSchema } from './kit/json-schema'
import { programmeNamed } from './kit/policy'
import { parseCase } from './parse'
import { same } from './words/language'
import type { Programme } from './yiwu/calculator'
import { formulas } from './yiwu/formulas'
import { yiwuInFull } from './yiwu/in-full'
import type { Case } from './yiwu/plain'
import { yiwu } from './yiwu/policy'
import { type DatedFigure, type DatedStandard, Standards } from './yiwu/register'
import type { ProgrammeId } from './yiwu/results'

export type { StandardResult, StandardSchema } from './checks/standard-schema'
export type { JsonSchema } from './kit/json-schema'

/** What there is a schema of; the Chinese name of a programme will do too. */
export type SchemaName =
  | 'openapi'
  | 'case'
  | 'standards'
  | 'assessment'
  | 'payments'
  | 'finding'
  | ProgrammeId
  | keyof typeof formulas
  | (string & Record<never, never>)

/**
 * The JSON Schema (draft 2020-12) of a `case`, a register of `standards`, an `assessment`, a list of `payments` or a
 * `finding`; `openapi`, the service of `jiuzhu/http` with all of these as components; or, by the name of a programme or formula, of the facts that its function takes. Sums are yuan, and each
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
export function jsonSchema(name: SchemaName): JsonSchema {
  if (name === 'openapi') return openApi(yiwuInFull)
  const named = Object.hasOwn(jsonSchemas, name) ? jsonSchemas[name] : undefined
  if (named) return named(yiwu)
  const [, formula] = Object.entries<Formula>(formulas).find(([id]) => id === name) ?? []
  const definition = formula?.definition
  const found = definition ?? programmeNamed(yiwu, name)
  if (found) return factsJsonSchema(same(found.id), found.facts)
  const names = ['openapi', ...Object.keys(jsonSchemas), ...Object.keys(yiwu.programmes), ...Object.keys(formulas)]
  throw new InputError([unknownName(name, names, 'name')])
}

/** A case as a Standard Schema: what `parseCase` reads. */
export const caseSchema: StandardSchema<Case> = /* @__PURE__ */ standardSchema((value) => parseCase(value))

/** A register of standards as a Standard Schema: a list of dated values, read as `Standards.from` reads it. */
export const standardsSchema: StandardSchema<readonly (DatedStandard | DatedFigure)[], Standards> =
  /* @__PURE__ */ standardSchema((value) => Standards.from(value))

/**
 * The facts of a calculator as a Standard Schema.
 * @throws InputError never by itself; a validation returns its issues.
 * @example
 * factsSchema(dibao)['~standard'].validate({ householdSize: 0 }).issues[0].path // ['householdSize']
 */
export const factsSchema = <Facts>(programme: Programme<Facts>): StandardSchema<Facts> =>
  standardSchema((value) => checkedFacts(programme.definition.facts, value) as Facts)
