/** Which due a payment belongs to, if any. */
import { monthOf } from '../assessment/calendar'
import type { Timeline } from '../assessment/timeline'
import { isBeforeFirst } from './due'
import type { DueKey } from './key'
import { type Payment, paceOf } from './payment'
import type { AuditWindow } from './window'

/** What becomes of a payment: it is held against a due, or nothing can be, or its period is not looked at. */
export type Match =
  | { readonly fate: 'due' | 'unmatched' | 'unreadableCase'; readonly key: DueKey }
  | { readonly fate: 'outsideWindow' }

const outside: Match = { fate: 'outsideWindow' }

/** A household's case: over time, not there, or not to be read, so that nothing about it can be told. */
export type KnownCase = Timeline | 'none' | 'unreadable'

/** Matches a payment against one household. */
export function matchOf(payment: Payment, known: KnownCase, window: AuditWindow): Match {
  if (!window.holds(payment)) return outside
  const { definition, period, person, claim } = payment
  const given = { ...(person === undefined ? {} : { person }), ...(claim === undefined ? {} : { claim }) }
  const asGiven: DueKey = { definition, period, ...given }
  if (known === 'unreadable') return { fate: 'unreadableCase', key: asGiven }
  const unmatched: Match = { fate: 'unmatched', key: asGiven }
  if (known === 'none' || isBeforeFirst(known, definition, period)) return unmatched
  if (person !== undefined && !isMember(known, person)) return unmatched
  if (paceOf(definition) === 'claim') return claimMatch(payment, known, window) ?? unmatched
  if (definition.subject === 'household') return { fate: 'due', key: { definition, period } }
  return person === undefined ? unmatched : { fate: 'due', key: { definition, person, period } }
}

const isMember = ({ versions }: Timeline, person: string): boolean =>
  versions.some(({ members }) => members.some(({ id }) => id === person))

/** A claim by its id and its person's; an id that only one person of the household uses names the person too. */
function claimMatch(
  { definition, person, claim }: Payment,
  timeline: Timeline,
  window: AuditWindow,
): Match | undefined {
  const [settled, ...others] = settlements(timeline).filter(
    (one) => one.claim === claim && (person ?? one.person) === one.person,
  )
  if (!settled || others.length > 0) return undefined
  if (!window.holdsMonth(settled.month)) return outside
  return { fate: 'due', key: { definition, person: settled.person, claim: settled.claim, period: '' } }
}

export interface Settlement {
  readonly person: string
  readonly claim: string
  readonly month: string
}

/** Every claim once, as the latest version that lists it has it. */
export const settlements = ({ versions }: Pick<Timeline, 'versions'>): readonly Settlement[] => [
  ...new Map(
    versions.flatMap(({ members }) =>
      members.flatMap(({ id, claims }) =>
        (claims ?? []).map((claim) => {
          const settlement = { person: id, claim: claim.id, month: monthOf(claim.settledOn) }
          return [JSON.stringify([id, claim.id]), settlement] as const
        }),
      ),
    ),
  ).values(),
]
