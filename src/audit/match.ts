/** Which due a payment belongs to, if any. */
import { monthOf } from '../assessment/calendar'
import { checkedCase } from '../assessment/case'
import type { Timeline } from '../assessment/timeline'
import { InputError } from '../validation/issue'
import { isBeforeFirst } from './due'
import type { DueKey } from './key'
import { type Payment, paceOf } from './payment'
import type { AuditWindow } from './window'

export type Match =
  | { readonly state: 'matched' | 'unmatched'; readonly key: DueKey }
  | { readonly state: 'outsideWindow' }

const outside: Match = { state: 'outsideWindow' }

/** Matches a payment against one household; without a timeline there is no case, and nothing matches. */
export function matchOf(payment: Payment, timeline: Timeline | undefined, window: AuditWindow): Match {
  if (!window.holds(payment)) return outside
  const { definition, period, person, claim } = payment
  const given = { ...(person === undefined ? {} : { person }), ...(claim === undefined ? {} : { claim }) }
  const unmatched: Match = { state: 'unmatched', key: { definition, period, ...given } }
  if (!timeline || isBeforeFirst(timeline, definition, period)) return unmatched
  if (person !== undefined && !isMember(timeline, person)) return unmatched
  if (paceOf(definition) === 'claim') return claimMatch(payment, timeline, window) ?? unmatched
  if (definition.subject === 'household') return { state: 'matched', key: { definition, period } }
  return person === undefined ? unmatched : { state: 'matched', key: { definition, person, period } }
}

const isMember = ({ versions }: Timeline, person: string): boolean =>
  versions.some(({ members }) => members.some(({ id }) => id === person))

/** A claim by its id and its person's; an id that only one person of the household uses names the person too. */
function claimMatch(
  { definition, person, claim }: Payment,
  timeline: Timeline,
  window: AuditWindow,
): Match | undefined {
  const settled = settlements(timeline).filter((one) => one.claim === claim && (person ?? one.person) === one.person)
  const [first] = settled
  if (!first || settled.some((one) => one.person !== first.person)) return undefined
  // The latest version of a claim decides.
  const month = settled.at(-1)?.month ?? first.month
  if (!window.holdsMonth(month)) return outside
  return { state: 'matched', key: { definition, person: first.person, claim: first.claim, period: '' } }
}

export interface Settlement {
  readonly person: string
  readonly claim: string
  readonly month: string
}

/** Every claim that a version lists, in order of versions. */
export const settlements = ({ versions }: Pick<Timeline, 'versions'>): readonly Settlement[] =>
  versions.flatMap(({ members }) =>
    members.flatMap(({ id, claims }) =>
      (claims ?? []).map((claim) => ({ person: id, claim: claim.id, month: monthOf(claim.settledOn) })),
    ),
  )

/** The claims of a case that is not checked yet, as far as they can be told. */
export function settlementsOfCase(value: unknown): readonly (Settlement & { readonly household: string })[] {
  try {
    const version = checkedCase(value)
    return settlements({ versions: [version] }).map((one) => ({ ...one, household: version.id }))
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}
