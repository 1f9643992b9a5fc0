/** Which due a payment belongs to, if any. */
import { monthOf } from '../household/calendar'
import type { Timeline } from '../household/timeline'
import { paceOf } from '../kit/programme'
import { isBeforeFirst } from './due'
import type { DueKey } from './key'
import type { Payment } from './payment'
import type { AuditWindow } from './window'

/** What becomes of a payment: it is held against a due, or there is none for it, or its period is not looked at. */
export type Match =
  | { readonly fate: 'due' | 'unmatched' | 'unreadableCase'; readonly key: DueKey }
  | { readonly fate: 'outsideWindow' }

const outside: Match = { fate: 'outsideWindow' }

/** A household's case over time; or that it has none; or that it cannot be read, so that nothing is known of what was due. */
export type KnownCase = Timeline | 'none' | 'unreadable'

/** A household whose rows are checked. */
export interface Household {
  readonly id: string
  readonly case: KnownCase
  readonly payments: readonly Payment[]
  /** Rows of its payments that cannot be read. */
  readonly unreadableRows?: readonly number[]
}

/** Matches a payment against one household. */
export function matchOf(payment: Payment, known: KnownCase, window: AuditWindow): Match {
  if (!window.holds(payment)) return outside
  if (known === 'unreadable') return { fate: 'unreadableCase', key: asGiven(payment) }
  return (
    (known === 'none' ? undefined : dueMatch(payment, known, window)) ?? { fate: 'unmatched', key: asGiven(payment) }
  )
}

/** The due of a payment, or that it lies outside the window. Returns `undefined` if the case names no such due. */
function dueMatch(payment: Payment, known: Timeline, window: AuditWindow): Match | undefined {
  const { definition, period, person } = payment
  if (isBeforeFirst(known, payment) || (person !== undefined && !isMember(known, person))) return undefined
  if (paceOf(definition) === 'claim') return claimMatch(payment, known, window)
  if (definition.subject === 'household') return { fate: 'due', key: { definition, period } }
  return person === undefined ? undefined : { fate: 'due', key: { definition, person, period } }
}

const asGiven = ({ definition, period, person, claim }: Payment): DueKey => ({
  definition,
  period,
  ...(person === undefined ? {} : { person }),
  ...(claim === undefined ? {} : { claim }),
})

const isMember = ({ versions }: Timeline, person: string): boolean =>
  versions.some(({ members }) => members.some(({ id }) => id === person))

/** A claim by its id and its person's; the person may be left out if only one of the household has a claim of that id. */
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
