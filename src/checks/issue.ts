/** What is wrong with an input: data first, words later. */
import type { IssueCode, IssueValues, NoValues } from '../words/issue-code'
import { english, type Messages, type MessageValues } from '../words/issues'
import { chinese } from '../words/issues-in-chinese'
import { colon, type Language } from '../words/language'

/** One thing that is wrong with an input, of one code. */
export interface IssueOf<Code extends IssueCode> {
  /** Stable; programs may switch on it. */
  readonly code: Code
  /** `members[0].claims[1].commercialPaid`; empty for the input as a whole. */
  readonly path: string
  /** What was expected and how to mend it, in English. */
  readonly message: string
  /** The figures and names that the message tells. */
  readonly values: IssueValues[Code]
}

/** One thing that is wrong with an input; its code tells which values it has. */
export type Issue = { readonly [code in IssueCode]: IssueOf<code> }[IssueCode]

/** What an issue of a code is told with: nothing, where its code has no values. */
export type ToldWith<Code extends IssueCode> = NoValues extends IssueValues[Code]
  ? readonly [values?: IssueValues[Code]]
  : readonly [values: IssueValues[Code]]

export function issue<Code extends IssueCode>(code: Code, path: string, ...told: ToldWith<Code>): Issue {
  return issueWith(code, path, told[0] ?? {})
}

/** The same for a code that is known when the program runs. */
function issueWith(code: IssueCode, path: string, values: MessageValues): Issue {
  const message = messageOf(english, code, 'en')(values)
  return Object.freeze({ code, path, message, values: Object.freeze(values) }) as Issue
}

/** The same issues with each path turned into another. */
export const withPaths = (issues: readonly Issue[], pathOf: (path: string) => string): readonly Issue[] =>
  issues.map(({ code, path, values }) => issueWith(code, pathOf(path), values))

/** The same issues of a part of the input: `amount` of `payments[3]` stands at `payments[3].amount`. */
export const issuesWithin = (part: string, issues: readonly Issue[]): readonly Issue[] =>
  withPaths(issues, (path) => (path === '' ? part : `${part}.${path}`))

/**
 * The message of an issue in a language. It never repeats what was given, only what was expected.
 * @example
 * describeIssue({ code: 'wholeNumber', values: { least: 1, most: 1000 } }, 'en')
 * // 'must be a whole number from 1 to 1000'
 */
export const describeIssue = (
  { code, values }: { readonly code: IssueCode; readonly values: MessageValues },
  language: Language,
): string => messageOf(catalogues[language], code, language)(values)

/** For people: with its path before it, where it has one. */
export const issueText = (one: Pick<Issue, 'code' | 'path' | 'values'>, language: Language): string =>
  [one.path, describeIssue(one, language)].filter((part) => part !== '').join(colon[language])

/** All of them on one line. */
export const issuesLine = (issues: readonly Issue[], language: Language): string =>
  issues.map((one) => issueText(one, language)).join({ zh: '；', en: '; ' }[language])

const catalogues = { en: english, zh: chinese }

let beside: { readonly [language in Language]: Messages } = { en: {}, zh: {} }

/** Brings more messages. Whoever reads tables or registers does; a page that bundles one calculator stays without, and small. */
export function useMessages({ en, zh }: typeof beside): void {
  beside = { en: { ...beside.en, ...en }, zh: { ...beside.zh, ...zh } }
}

/** Whether a text is a code that has a message. */
export const isIssueCode = (text: string): text is IssueCode =>
  Object.hasOwn(english, text) || Object.hasOwn(beside.en, text)

function messageOf(messages: Messages, code: IssueCode, language: Language): (values: MessageValues) => string {
  const message = (messages[code] ?? beside[language][code]) as ((values: MessageValues) => string) | undefined
  if (!message) throw new Error(`no message for ${code}`)
  return message
}

/**
 * Thrown for bad input, with every issue found; `path` and `code` are those of the first. What is merely missing is no error.
 * @example
 * let found = []
 * try {
 *   dibao({ residence: 'rural', householdSize: 0, monthlyIncome: '-5' })
 * } catch (error) {
 *   if (error instanceof InputError) found = error.issues.map(({ path, code }) => `${path} ${code}`)
 * }
 * found
 * // ['householdSize wholeNumber', 'monthlyIncome moneyNegative']
 */
export class InputError extends Error {
  /** Tells it from other errors, also where two copies of the library are loaded. */
  override readonly name = 'InputError'
  /** Everything that is wrong, in the order of the input. */
  readonly issues: readonly Issue[]

  /** The message is every issue's in English, a line each. */
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'))
    this.issues = Object.freeze([...issues])
  }

  /** The code of the first issue. */
  get code(): IssueCode | undefined {
    return this.issues[0]?.code
  }

  /** The path of the first issue; empty for the input as a whole. */
  get path(): string {
    return this.issues[0]?.path ?? ''
  }
}

/** What is wrong where one row of many fails: with its input, or, by a fault of the library, with nothing of the caller's. */
export const issuesBehind = (error: unknown): readonly Issue[] =>
  error instanceof InputError ? error.issues : [issue('internal', '')]
