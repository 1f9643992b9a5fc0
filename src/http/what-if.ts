/** What if, over HTTP: a household along one value, and households under reforms. */
import { InputError, issue, issuesWithin } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import type { CallOptions } from '../kit/options'
import type { Policy } from '../kit/policy'
import { Comparing } from '../what-if/compare'
import type { Comparison } from '../what-if/compare-result'
import { Latest } from '../what-if/latest'
import type { Reform } from '../what-if/reform'
import { sweep } from '../what-if/sweep'
import type { Sweep } from '../what-if/sweep-result'
import type { Limits } from './body'

/** The sweep of the case in a body, along what the query names. */
export function sweepOf(policy: Policy, body: unknown, options: CallOptions, query: URLSearchParams): Sweep {
  const ends = (['from', 'to'] as const).flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : []))
  return sweep(policy, body, query.get('along') ?? '', { ...options, ...Object.fromEntries(ends) })
}

/** What a body of `cases` and `reforms` comes to: each reform against what the service goes by. */
export function comparisonsOf(
  policy: Policy,
  body: unknown,
  options: CallOptions,
  limits: Limits,
): readonly Comparison[] {
  const { cases, reforms } = checkedOptions(body as { cases?: unknown; reforms?: unknown }, ['cases', 'reforms'])
  const comparing = new Comparing(policy, options, listOf<Reform>('reforms', reforms, mostReforms))
  const given = listOf('cases', cases, limits.households)
  const latest = new Latest(options.on)
  for (const one of given) latest.add(one)
  given.forEach((one, index) => {
    if (latest.isEarlier(index)) return
    try {
      comparing.add(one)
    } catch (error) {
      throw error instanceof InputError ? new InputError(issuesWithin(`cases[${index}]`, error.issues)) : error
    }
  })
  return comparing.result()
}

/** Each is a law of its own, for which everything is compiled. */
const mostReforms = 10

function listOf<Item>(name: string, given: unknown, most: number): readonly Item[] {
  if (!Array.isArray(given)) throw new InputError([issue('list', name)])
  if (given.length > most) throw new InputError([issue('tooManyItems', name, { most })])
  return given
}
