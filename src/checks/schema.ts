/** The values that a caller gives, as zod schemas; zod's findings become this library's issues. */
import * as z from 'zod/mini'
import { dayDigits } from '../language/day'
import { isSafeInteger } from '../language/intrinsics'
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
import { InputError, type Issue, isIssueCode, issue } from './issue'
import { hasFacts, isTampered, ownCopy } from './own'
import { shortened, steppedInto } from './path'

/** An absent key or null: unknown. */
export const maybeKnown = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))

const plainMoney = /^\d{1,13}(\.\d{1,2})?$/

/** Says what is wrong with a sum of money, or nothing. */
export function moneyFault(value: unknown, options: { readonly signed?: boolean } = {}): IssueCode | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'notANumber'
  if (typeof value !== 'string' && typeof value !== 'number') return 'moneyText'
  const given = String(value)
  const text = options.signed && given.startsWith('-') ? given.slice(1) : given
  if (plainMoney.test(text)) return undefined
  if (/[０-９．－]/.test(text)) return 'moneyFullWidth'
  if (/^-/.test(text)) return options.signed ? 'moneyText' : 'moneyNegative'
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return 'moneyExponent'
  if (/^\d+\.\d{3,}$/.test(text)) return 'moneyDecimals'
  if (/^\d{14,}(\.\d+)?$/.test(text)) return 'moneyTooLarge'
  if (/^\d{1,3}([,，']\d{3})+(\.\d*)?$/.test(text)) return 'moneySeparator'
  if (/^(nan|[+-]?inf(inity)?)$/i.test(text)) return 'notANumber'
  if (/\d/.test(text) && /[^\d.,\s]/.test(text)) return 'moneyUnit'
  return 'moneyText'
}

/** A check whose message is one of this library's codes, with the figures that the message names. */
export const failing = <T>(fault: (value: T) => IssueCode | undefined, values: MessageValues = {}) =>
  z.check<T>((context) => {
    const code = fault(context.value)
    if (code)
      context.issues.push({ code: 'custom', message: code, input: context.value, params: values, continue: true })
  })

/** A schema of one such check. */
export const checked = <T>(fault: (value: unknown) => IssueCode | undefined, values?: MessageValues) =>
  z.any().check(failing(fault, values)) as unknown as z.ZodMiniType<T>

export const money = /* @__PURE__ */ checked<string | number>((value) => moneyFault(value))

/** Of what may be taken back. */
export const signedMoney = /* @__PURE__ */ checked<string | number>((value) =>
  typeof value === 'number' && !Number.isFinite(value) ? 'moneyText' : moneyFault(value, { signed: true }),
)

export const truth = /* @__PURE__ */ z.boolean({ error: 'truth' })

export const isDay = (text: string): boolean => dayDigits(text) >= 0

export const day = /* @__PURE__ */ checked<string>((text) =>
  typeof text === 'string' && isDay(text) ? undefined : 'date',
)

const daysFrom = new Map<string, ReturnType<typeof makeDayFrom>>()

const makeDayFrom = (firstDay: string) =>
  checked<string>((value) => (typeof value === 'string' ? undefined : 'date')).check(
    failing(
      (text) => {
        if (typeof text !== 'string') return undefined
        return isDay(text) ? (text < firstDay ? 'beforePolicy' : undefined) : 'date'
      },
      { day: firstDay },
    ),
  )

/** A day on which a policy can be applied: from its first day on. One schema for each first day. */
export function dayFrom(firstDay: string): ReturnType<typeof makeDayFrom> {
  const made = daysFrom.get(firstDay) ?? makeDayFrom(firstDay)
  daysFrom.set(firstDay, made)
  return made
}

export const isWhole = (value: unknown, least: number, most: number): boolean =>
  isSafeInteger(value) && (value as number) >= least && (value as number) <= most

export const wholeNumber = (least: number, most: number) =>
  checked<number>((value) => (isWhole(value, least, most) ? undefined : 'wholeNumber'), { least, most })

export const oneOf = <Option extends string>(options: readonly Option[]) => z.enum(options as [Option, ...Option[]])

/** Checks a value against a schema and returns it, or throws an `InputError` with every issue. */
export function parse<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  context: ParseContext = {},
): z.output<Schema> {
  const tampered = isTampered()
  const result = z.safeParse(schema, tampered ? ownCopy(value) : value, { reportInput: true })
  if (result.success) {
    if (isStrange(value)) throw new InputError(strangers(value, start(context)))
    return tampered ? (ownCopy(result.data) as z.output<Schema>) : result.data
  }
  const told = { unknown: 0 }
  const issues = result.error.issues.flatMap((found) => issuesOf(found, context, told))
  const more = told.unknown - mostUnknown
  throw new InputError(more > 0 ? [...issues, issue('moreUnknown', '', { count: more })] : issues)
}

/** A Promise or a Map passes a schema as a record of no names; nobody means that. */
const isStrange = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && !hasFacts(value)) return true
  for (const name of Object.keys(value))
    if (isStrange((value as { readonly [name: string]: unknown })[name])) return true
  return false
}

function strangers(value: unknown, path: readonly PropertyKey[]): readonly Issue[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, place) => strangers(item, [...path, place]))
  if (!hasFacts(value)) return [issue('object', pathText(path))]
  return Object.entries(value).flatMap(([name, item]) => strangers(item, [...path, name]))
}

interface ParseContext {
  /** The path that what is parsed stands at. */
  readonly at?: string
  /** Known names, for suggestions. */
  readonly names?: readonly string[]
}

const start = ({ at }: ParseContext): readonly PropertyKey[] => (at ? [at] : [])

/** So many unknown names are told one by one, as each is held against every known one. */
export const mostUnknown = 20

/** `told` counts the unknown names, those that are not told included. */
function issuesOf(found: z.core.$ZodIssue, context: ParseContext, told: { unknown: number }): readonly Issue[] {
  const place = [...start(context), ...found.path]
  const path = pathText(place)
  switch (found.code) {
    case 'unrecognized_keys': {
      const left = Math.max(0, mostUnknown - told.unknown)
      told.unknown += found.keys.length
      return found.keys.slice(0, left).map((key) => unknownName(key, context.names ?? [], pathText([...place, key])))
    }
    case 'invalid_value':
      return [missingOr(found, path, issue('option', path, { options: found.values.join(', ') }))]
    default: {
      const code: IssueCode = isIssueCode(found.message) ? found.message : expectedCode(found)
      const values = found.code === 'custom' ? (found.params as MessageValues | undefined) : undefined
      return [missingOr(found, path, issue(code, path, values))]
    }
  }
}

/** A required value that is absent is called required, not ill-formed. */
const missingOr = (found: z.core.$ZodIssue, path: string, otherwise: Issue): Issue =>
  found.input === undefined || found.input === null ? issue('required', path) : otherwise

const expectedCode = (found: z.core.$ZodIssue): IssueCode =>
  found.code === 'invalid_type' && found.expected === 'array' ? 'list' : 'object'

/** `['members', 0, 'id']` as `members[0].id`. */
const pathText = (path: readonly PropertyKey[]): string => path.reduce<string>(steppedInto, '')

/** What is wrong with a name that nothing has; the nearest known one is suggested. */
export const unknownName = (name: string, known: readonly string[], path = shortened(name)): Issue =>
  issue('unknownKey', path, { suggestion: nearest(name, known) })

/** The known name that an unknown one most likely means, or an empty text. */
export function nearest(name: string, names: readonly string[]): string {
  const ranked = names
    .map((known) => ({ known, distance: editDistance(name.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(2, Math.floor(best.known.length / 4)) ? best.known : ''
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8) return 99
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const substituted = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substituted))
    }
    previous = current
  }
  return previous[b.length] ?? 99
}
