/**
 * Assessments, sweeps and comparisons over HTTP: a function from a standard `Request` to a `Response`, for whatever server or framework runs it. It keeps
 * nothing, logs nothing, and repeats nothing of a case in an error.
 */
import type { DatedCase } from '../case/case'
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { oneOf, parse, unknownName } from '../checks/schema'
import { catalogue } from '../explain/catalogue'
import { explain } from '../explain/explain'
import { nextQuestion } from '../explain/next-question'
import { assess, type SayingOptions } from '../household/assess'
import { Law } from '../kit/law'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { PolicyInFull } from '../kit/policy'
import { explainHtml } from '../paper/html'
import { explainMarkdown } from '../paper/markdown'
import { sweepHtml, sweepText } from '../paper/sweep'
import { explainText } from '../paper/text'
import { chartOf } from '../what-if/chart'
import type { Language } from '../words/language'
import { jsonBody, type Limits, usualLimits } from './body'
import { openApi } from './open-api'
import { Problem, problemResponse } from './problem'
import { comparisonsOf, sweepOf } from './what-if'

/** What every request is answered under. */
export interface ServiceOptions extends Pick<CallOptions, 'standards' | 'readings'> {
  /** How much is read and done at once. */
  readonly limits?: Partial<Limits>
}

/** A function from a request to its response. */
export type FetchHandler = (request: Request) => Promise<Response>

interface Asked {
  readonly policy: PolicyInFull
  readonly options: CallOptions
  readonly limits: Limits
  readonly query: URLSearchParams
  readonly language: Language
  readonly body: unknown
}

interface Route {
  readonly method: 'GET' | 'POST'
  /** The names that its query may have. */
  readonly query: readonly string[]
  readonly answer: (asked: Asked) => unknown
}

const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } })

const routes: { readonly [path: string]: Route } = {
  '/assess': {
    method: 'POST',
    query: ['on', 'lang', 'say', 'trace'],
    answer: ({ policy, options, query, body }) =>
      json(assess(policy, body, { ...options, ...traceOf(query), ...sayOf(query) })),
  },
  '/explain': { method: 'POST', query: ['on', 'lang', 'format'], answer: explained },
  '/next-question': {
    method: 'POST',
    query: ['on', 'lang'],
    answer: ({ policy, options, body }) => json(nextQuestion(policy, body, options) ?? null),
  },
  '/sweep': { method: 'POST', query: ['on', 'lang', 'along', 'from', 'to', 'format'], answer: swept },
  '/compare': {
    method: 'POST',
    query: ['on', 'lang'],
    answer: ({ policy, options, limits, body }) => json({ comparisons: comparisonsOf(policy, body, options, limits) }),
  },
  '/catalogue': { method: 'GET', query: ['lang'], answer: ({ policy }) => json(catalogue(policy)) },
  '/openapi.json': { method: 'GET', query: ['lang'], answer: ({ policy }) => json(openApi(policy)) },
}

const truths = oneOf(['true', 'false'])
const sayings = oneOf(['zh', 'en', 'both'])
const formats = oneOf(['json', 'text', 'markdown', 'html'])
const sweepFormats = oneOf(['json', 'text', 'html', 'svg'])

const traceOf = (query: URLSearchParams): Pick<CallOptions, 'trace'> =>
  query.has('trace') ? { trace: parse(truths, query.get('trace'), { at: 'trace' }) === 'true' } : {}

const sayOf = (query: URLSearchParams): Pick<SayingOptions, 'say'> =>
  query.has('say') ? { say: parse(sayings, query.get('say'), { at: 'say' }) } : {}

function swept({ policy, options, query, language, body }: Asked): Response {
  const format = parse(sweepFormats, query.get('format') ?? 'json', { at: 'format' })
  const one = sweepOf(policy, body, options, query)
  switch (format) {
    case 'json':
      return json(one)
    case 'svg':
      return said(chartOf(policy, one, language), 'image/svg+xml', language)
    case 'text':
      return said(sweepText(policy, one, body as DatedCase, language), 'text/plain', language)
    case 'html':
      return said(sweepHtml(policy, one, body as DatedCase, language), 'text/html', language)
  }
}

const said = (content: string, type: string, language: Language): Response =>
  new Response(content, { headers: { 'content-type': `${type}; charset=utf-8`, 'content-language': language } })

function explained({ policy, options, query, language, body }: Asked): Response {
  const format = parse(formats, query.get('format') ?? 'json', { at: 'format' })
  const one = explain(policy, body, options)
  const text = (content: string, type: string): Response => said(content, `text/${type}`, language)
  switch (format) {
    case 'json':
      return json(one)
    case 'text':
      return text(explainText(policy, one, { languages: [language] }), 'plain')
    case 'markdown':
      return text(explainMarkdown(policy, one, { languages: [language] }), 'markdown')
    case 'html':
      return text(explainHtml(policy, [one], { languages: [language] }), 'html')
  }
}

/** Makes the handler of a policy. Wrong options are thrown here, and not at every request. */
export function fetchHandler(policy: PolicyInFull, given: ServiceOptions = {}): FetchHandler {
  const { limits: own = {}, ...options } = checkedOptions(given, ['standards', 'readings', 'limits'])
  const limits = { ...usualLimits, ...checkedOptions(own, ['bytes', 'milliseconds', 'inFlight', 'households']) }
  checkedReadings(policy, options.readings ?? {})
  new Law(policy, options.standards)
  let inFlight = 0
  return async (request) => {
    const language = languageOf(request)
    if (inFlight >= limits.inFlight) return problemResponse(new Problem(503, { 'retry-after': '1' }), language)
    inFlight += 1
    try {
      return await answered(policy, options, limits, request)
    } catch (error) {
      if (error instanceof Problem) return problemResponse(error, language)
      if (error instanceof InputError) return problemResponse(new Problem(422), language, error.issues)
      return problemResponse(new Problem(500), language)
    } finally {
      inFlight -= 1
    }
  }
}

async function answered(
  policy: PolicyInFull,
  options: CallOptions,
  limits: Limits,
  request: Request,
): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url)
  const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined
  if (!route) throw new Problem(404)
  if (request.method !== route.method) throw new Problem(405, { allow: route.method })
  checkQuery(query, route.query)
  const body = route.method === 'POST' ? await jsonBody(request, limits) : undefined
  const on = query.get('on')
  const asked = { ...options, ...(on === null ? {} : { on }) }
  return (await route.answer({
    policy,
    options: asked,
    limits,
    query,
    language: languageOf(request),
    body,
  })) as Response
}

function checkQuery(query: URLSearchParams, names: readonly string[]): void {
  for (const name of new Set(query.keys())) {
    if (!names.includes(name)) throw new InputError([unknownName(name, names)])
    if (query.getAll(name).length > 1) throw new InputError([issue('nameTwice', name, { name })])
  }
}

/** By the query, else by what the caller's browser prefers. */
function languageOf({ url, headers }: Request): Language {
  const asked = new URL(url).searchParams.get('lang') ?? headers.get('accept-language') ?? ''
  return /^zh\b/i.test(asked.trim()) ? 'zh' : 'en'
}
