/** JSON Schema of single values, of the facts of a rule, and of a register of standards, for other languages. */

import { firstYear, lastYear } from '../checks/registers'
import { mostYuan } from '../exact/decimal'
import type { Label } from '../language/expression'
import { type AnyInput, DayFigure } from '../language/input'
import { joined, type Language, list } from '../words/language'
import { absentAs, dayFrom, optionsAre, schemaTitles, schemaWords } from '../words/schema'
import { unitLabel } from '../words/units'
import type { Figure } from './figure'
import type { FactRecord } from './programme'
import { unitNames } from './read-register'
import { type AmendableTerms, isStatistic } from './terms'

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [key: string]: unknown
}

export const draft = 'https://json-schema.org/draft/2020-12/schema'

export const textShape: JsonSchema = { type: 'string' }
const nullShape: JsonSchema = { type: 'null' }

export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
export const orNull = (shape: JsonSchema): JsonSchema => ({ anyOf: [shape, nullShape] })

/** The same for a part of a record: short where a type alone says it. */
export const maybeShape = (shape: JsonSchema): JsonSchema =>
  Object.keys(shape).join() === 'type' ? { type: [shape.type, 'null'] } : orNull(shape)

/** The largest sum, as a number of JSON. */
export const mostNumber: number = JSON.parse(mostYuan)

const moneyShape: JsonSchema = {
  description: schemaWords.money,
  anyOf: [
    { type: 'string', pattern: '^[0-9]{1,13}(\\.[0-9]{1,2})?$' },
    { type: 'number', minimum: 0, maximum: mostNumber, multipleOf: 0.01 },
  ],
}

const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)'
const ofMonths = ['(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])', '(0[13-9]|1[0-2])-(29|30)', '(0[13578]|1[02])-31'].join('|')

const dayShape: JsonSchema = {
  type: 'string',
  format: 'date',
  pattern: `^([0-9]{4}-(${ofMonths})|${leapYear}-02-29)$`,
}

/** Every academic year: that its years follow each other is more than a pattern tells. */
export const academicYearShape: JsonSchema = {
  type: 'string',
  enum: Array.from({ length: lastYear - firstYear }, (_, place) => `${firstYear + place}-${firstYear + place + 1}`),
}

/** An id that is not blank. */
export const identifierShape: JsonSchema = { type: 'string', pattern: '[^\\s]' }

/** A day from the first day of the policy on. */
export const dayInForceShape = (firstDay: string): JsonSchema => ({
  ...dayShape,
  allOf: [{ pattern: patternFrom(firstDay) }],
  description: dayFrom(firstDay),
})

/** The texts of days that do not come before one: where they first differ from it, they have a greater digit. */
function patternFrom(firstDay: string): string {
  const digitAt = (place: number): number => Number.parseInt(firstDay[place] ?? '', 10)
  const later = (place: number, most: number): readonly string[] =>
    digits(digitAt(place) + 1, most).map((greater) => firstDay.slice(0, place) + greater)
  const inMonth = [...digits(digitAt(9), 9).map((last) => `${firstDay[8]}${last}`), ...digits(digitAt(8) + 1, 3)]
  const inYear = [...later(6, digitAt(5) === 1 ? 2 : 9), ...later(5, 1)]
  const inOtherYears = [3, 2, 1, 0].flatMap((place) => later(place, 9))
  return `^(${[`${firstDay.slice(0, 8)}(${inMonth.join('|')})`, ...inYear, ...inOtherYears].join('|')})`
}

/** Some digits as a pattern, or none. */
function digits(least: number, most: number): readonly string[] {
  const all = [...'0123456789'].slice(least, most + 1)
  if (all.length < 2) return all
  return [all.length > 3 ? `[${least}-${most}]` : `[${all.join('')}]`]
}

/** What an input takes where it is known; `option` is what an option is beside being one of some. */
export function valueShape(fact: AnyInput, option: JsonSchema = {}): JsonSchema {
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
      return { ...option, enum: fact.options }
    case 'set':
      return listOf({ ...option, enum: fact.options })
    case 'day':
      return dayShape
  }
}

/** The same for a fact that may be known in part: between two ends, one of some options, the year or month of a day. */
export function partlyShape(fact: AnyInput, option: JsonSchema = {}): JsonSchema {
  const shape = valueShape(fact, option)
  const partly = (properties: JsonSchema, name: string): JsonSchema => ({
    type: 'object',
    required: [name],
    properties,
    additionalProperties: false,
  })
  const ends = { from: moneyShape, to: moneyShape }
  switch (fact.takes) {
    case 'money':
    case 'count':
      return { anyOf: [shape, partly(ends, 'from'), partly(ends, 'to')] }
    case 'choice':
      return { anyOf: [shape, partly({ anyOf: { ...listOf({ enum: fact.options }), minItems: 1 } }, 'anyOf')] }
    case 'day':
      return { anyOf: [shape, { type: 'string', pattern: '^[0-9]{4}(-(0[1-9]|1[0-2]))?$' }] }
    default:
      return shape
  }
}

/**
 * A schema whose titles and descriptions are those of one language. Within a room they are labels, so that each shape is made
 * once for both.
 */
export const inLanguage = (schema: JsonSchema, language: Language): JsonSchema => worded(schema, language) as JsonSchema

function worded(part: unknown, language: Language): unknown {
  if (Array.isArray(part)) return part.map((one) => worded(one, language))
  if (typeof part !== 'object' || part === null) return part
  if (isLabel(part)) return part[language]
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, worded(value, language)]))
}

const isLabel = (part: object): part is Label => 'zh' in part && typeof part.zh === 'string' && 'en' in part

/** The schema of a record of facts, with labels and units. */
export function factsJsonSchema(title: Label, facts: FactRecord, language: Language = 'en'): JsonSchema {
  const inputs = Object.entries(facts)
  const schema = {
    $schema: draft,
    title,
    type: 'object',
    properties: Object.fromEntries(inputs.map(([id, fact]) => [id, factJsonSchema(fact)])),
    required: inputs.flatMap(([id, fact]) => (isRequired(fact) ? [id] : [])),
    additionalProperties: false,
  }
  return inLanguage(schema, language)
}

const isRequired = (fact: AnyInput): boolean => fact.takes === 'count' && fact.required

function factJsonSchema(fact: AnyInput): JsonSchema {
  const { label, unit, absent = 'unknown' } = fact.input
  const absence = isRequired(fact) ? [] : [absentAs(absent)]
  const description = joined([label, ...(unit ? [unitLabel(unit)] : []), ...absence, ...optionsOf(fact)], semicolon)
  const shape = partlyShape(fact)
  return { description, ...(isRequired(fact) ? shape : orNull(shape)) }
}

const semicolon: Label = { zh: '；', en: '; ' }

/** The options of a choice or a set, each with the word that tables may hold for it. */
export function optionsOf(fact: AnyInput): readonly Label[] {
  const { optionLabels } = fact.input
  return 'options' in fact && optionLabels ? [wordsOf(fact.options, optionLabels)] : []
}

/** Ids, each with its Chinese word. */
export const wordsOf = (ids: readonly string[], labels: { readonly [id: string]: Label }): Label =>
  optionsAre(list(ids.map((id) => ({ zh: `${id}（${labels[id]?.zh ?? id}）`, en: `${id} (${labels[id]?.zh ?? id})` }))))

const byDay = { required: ['from'], properties: { from: textShape, year: nullShape } }
const byYear = { required: ['year'], properties: { year: { type: 'integer' }, from: nullShape, to: nullShape } }

const where = (holds: JsonSchema, fits: JsonSchema, otherwise?: JsonSchema): JsonSchema => ({
  if: holds,
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
  then: fits,
  ...(otherwise ? { else: otherwise } : {}),
})

const isOneOf = (ids: readonly string[]): JsonSchema => ({
  properties: { standard: ids.length === 1 ? { const: ids[0] } : { enum: ids } },
})

/** The schema of a register of standards. */
export function standardsJsonSchema(terms: AmendableTerms): JsonSchema {
  const ids = Object.keys(terms.standards)
  const statistics = ids.filter((id) => isStatistic(terms, id))
  const dated = statistics.length === 0 ? [byDay] : [where(isOneOf(statistics), byYear, byDay)]
  const inUnits = Object.entries(terms.standards).map(([id, { unit }]) =>
    where(isOneOf([id]), {
      properties: { unit: { pattern: `^(|\\s*(${unitNames(unit).join('|')})\\s*)$` } },
    }),
  )
  const properties = {
    standard: { ...textShape, enum: ids },
    from: maybeShape(dayShape),
    year: maybeShape({ type: 'integer', minimum: 1900, maximum: 2200 }),
    to: maybeShape(dayShape),
    value: moneyShape,
    unit: maybeShape(textShape),
    source: maybeShape(textShape),
  }
  const required = ['standard', 'value']
  const items = { type: 'object', properties, required, additionalProperties: false, allOf: [...dated, ...inUnits] }
  const figures = Object.entries(terms.figures).map(([id, figure]) => figureShape(id, figure, terms.firstDay))
  const one = figures.length === 0 ? items : { anyOf: [items, ...figures] }
  return { $schema: draft, ...listOf(one), title: schemaTitles.standards }
}

/** A row that changes a figure of the document; it has no more in the columns of a standard than nothing. */
const figureShape = (id: string, figure: Figure, firstDay: string): JsonSchema => ({
  type: 'object',
  properties: {
    figure: { const: id },
    from: dayInForceShape(firstDay),
    value: orNull(figureValueShape(figure)),
    source: maybeShape(textShape),
    ...Object.fromEntries(['standard', 'year', 'to', 'unit'].map((name) => [name, nullShape])),
  },
  required: ['figure', 'from'],
  additionalProperties: false,
})

function figureValueShape(figure: Figure): JsonSchema {
  if (figure instanceof DayFigure) return dayShape
  if (figure.unit !== 'ratio') return moneyShape
  return {
    anyOf: [
      { type: 'string', pattern: '^[0-9]{1,6}(\\.[0-9]{1,6})?$' },
      { type: 'number', minimum: 0, maximum: 999999.999999, multipleOf: 0.000001 },
    ],
  }
}
