/** What is wrong with an input: data first, words later. */
import { english, type IssueCode, type MessageValues } from '../messages/issues'
import { chinese } from '../messages/issues-in-chinese'
import type { Language } from '../messages/language'

export interface Issue {
  /** Stable; programs may switch on it. */
  readonly code: IssueCode
  /** `members[0].claims[1].commercialPaid`; empty for the input as a whole. */
  readonly path: string
  /** What was expected and how to mend it, in English. */
  readonly message: string
  readonly values: MessageValues
}

export function issue(code: IssueCode, path: string, values: MessageValues = {}): Issue {
  return { code, path, message: english[code](values), values }
}

/** The message of an issue in a language. It never repeats what was given, only what was expected. */
export const describeIssue = (
  { code, values }: { readonly code: IssueCode; readonly values: MessageValues },
  language: Language,
): string => catalogues[language][code](values)

const catalogues = { en: english, zh: chinese }

/** Thrown for bad input, with every issue found; `path` and `code` are those of the first. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'))
    this.issues = issues
  }

  get code(): IssueCode | undefined {
    return this.issues[0]?.code
  }

  get path(): string {
    return this.issues[0]?.path ?? ''
  }
}
