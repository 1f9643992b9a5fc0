/** What goes wrong with a request, as problem details (RFC 9457). Nothing of what was given is repeated. */
import { describeIssue, type Issue } from '../checks/issue'
import { problems } from '../words/http'
import type { Language } from '../words/language'

export type ProblemStatus = keyof typeof problems

/** A request that cannot be answered. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ProblemStatus
  readonly headers: { readonly [name: string]: string }

  constructor(status: ProblemStatus, headers: { readonly [name: string]: string } = {}) {
    super(problems[status].en)
    this.status = status
    this.headers = headers
  }
}

/** The answer to it; of an input each issue with its JSON pointer. */
export function problemResponse(
  { status, headers }: Problem,
  language: Language,
  issues: readonly Issue[] = [],
): Response {
  const errors = issues.map((one) => ({
    code: one.code,
    pointer: pointerOf(one.path),
    detail: describeIssue(one, language),
    values: one.values,
  }))
  const body = {
    type: 'about:blank',
    title: problems[status][language],
    status,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'content-language': language },
  })
}

/** `members[0].id` as `/members/0/id`; the whole input is the empty text. */
const pointerOf = (path: string): string =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
