/** The service as an OpenAPI document, with the schemas of what goes in and comes out as its components. */
import { jsonSchemas } from '../audit/json-schema'
import { amountShape } from '../household/json-schema'
import { type JsonSchema, listOf, textShape } from '../kit/json-schema'
import type { PolicyInFull } from '../kit/policy'
import { version } from '../version'
import { comparisonBody, comparisonsShape, sweepShape } from './what-if-shapes'

const labelShape: JsonSchema = { type: 'object', required: ['zh', 'en'], properties: { zh: textShape, en: textShape } }

const rangeShape: JsonSchema = { type: 'object', required: ['min'], properties: { min: amountShape, max: amountShape } }

const questionShape: JsonSchema = {
  type: 'object',
  required: ['path', 'question', 'kind', 'clause', 'asks', 'supplier', 'decides', 'range'],
  properties: {
    path: { ...textShape, description: 'Where the answer belongs in the case.' },
    question: labelShape,
    kind: { enum: ['money', 'count', 'choice', 'set', 'truth', 'day'] },
    options: listOf({ type: 'object', required: ['id', 'label'], properties: { id: textShape, label: labelShape } }),
    unit: textShape,
    least: textShape,
    most: textShape,
    clause: textShape,
    asks: { enum: ['applicant', 'office', 'city'] },
    supplier: labelShape,
    decides: listOf({
      type: 'object',
      required: ['programme', 'alone'],
      properties: { programme: textShape, person: textShape, claim: textShape, alone: { type: 'boolean' } },
    }),
    range: { type: 'object', properties: { perMonth: rangeShape, perYear: rangeShape, once: rangeShape } },
  },
}

const problemShape: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: textShape,
    title: textShape,
    status: { type: 'integer' },
    errors: listOf({
      type: 'object',
      required: ['code', 'pointer', 'detail'],
      properties: { code: textShape, pointer: textShape, detail: textShape, values: { type: 'object' } },
    }),
  },
}

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
const content = (type: string, schema: JsonSchema): JsonSchema => ({ [type]: { schema } })
const query = (name: string, schema: JsonSchema): JsonSchema => ({ name, in: 'query', schema })
const language = query('lang', { enum: ['zh', 'en'] })
const day = query('on', { type: 'string', format: 'date', description: 'The day of a case that carries none.' })
const others = {
  default: { description: 'A problem.', content: content('application/problem+json', reference('problem')) },
}

const posted = (
  summary: string,
  parameters: readonly JsonSchema[],
  answer: JsonSchema,
  body = reference('case'),
): JsonSchema => ({
  post: {
    summary,
    parameters: [day, language, ...parameters],
    requestBody: { required: true, content: content('application/json', body) },
    responses: { 200: { description: summary, content: answer }, ...others },
  },
})

const got = (summary: string): JsonSchema => ({
  get: {
    summary,
    parameters: [language],
    responses: { 200: { description: summary, content: content('application/json', { type: 'object' }) }, ...others },
  },
})

/** The document, version 3.1, whose schemas are JSON Schema 2020-12. */
export function openApi(policy: PolicyInFull): JsonSchema {
  const schemas = Object.entries(jsonSchemas).map(([name, schema]) => {
    const { $schema: _, ...own } = schema(policy)
    return [name, own] as const
  })
  const question = { anyOf: [reference('question'), { type: 'null' }] }
  const texts = ['text/plain', 'text/markdown', 'text/html'].map((type) => content(type, textShape))
  return {
    openapi: '3.1.0',
    info: { title: policy.document.title.en, version, description: `jiuzhu, ${policy.id}` },
    paths: {
      '/assess': posted(
        'Every programme for one household.',
        [query('say', { enum: ['zh', 'en', 'both'] }), query('trace', { enum: ['true', 'false'] })],
        content('application/json', reference('assessment')),
      ),
      '/explain': posted(
        'The same in words.',
        [query('format', { enum: ['json', 'text', 'markdown', 'html'] })],
        Object.assign(content('application/json', { type: 'object' }), ...texts),
      ),
      '/next-question': posted(
        'What to ask next; null where nothing is open.',
        [],
        content('application/json', question),
      ),
      '/sweep': posted(
        'Everything that changes for one household along one value.',
        [
          {
            ...query('along', { ...textShape, description: 'What is swept: monthlyIncome, standards.… or figures.…' }),
            required: true,
          },
          query('from', textShape),
          query('to', textShape),
          query('format', { enum: ['json', 'text', 'html', 'svg'] }),
        ],
        Object.assign(
          content('application/json', reference('sweep')),
          ...['text/plain', 'text/html', 'image/svg+xml'].map((type) => content(type, textShape)),
        ),
      ),
      '/compare': posted(
        'Households under the rules of the service and under each reform.',
        [],
        content('application/json', reference('comparisons')),
        comparisonBody(reference('case')),
      ),
      '/catalogue': got('Everything that the policy holds.'),
      '/openapi.json': got('This document.'),
    },
    components: {
      schemas: {
        ...Object.fromEntries(schemas),
        question: questionShape,
        problem: problemShape,
        sweep: sweepShape,
        comparisons: comparisonsShape,
      },
    },
  }
}
