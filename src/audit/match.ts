/** Which due a payment belongs to, if any. */
import { keptIn, onceForLast } from '../checks/once'
import { lastMonthOf } from '../household/period'
import type { Timeline } from '../household/timeline'
import { paceOf } from '../kit/programme'
import type { Compared } from './compared'
import type { FindingReason } from './finding'
import type { DueKey } from './key'
import type { Payment, UnreadPayment } from './payment'
import { type Settlement, settlements } from './settlements'

/** What becomes of a payment: it is held against a due, or there is none for it, or it is not looked at. */
export type Match =
  | { readonly fate: 'due' | 'unreadableCase'; readonly key: DueKey }
  | { readonly fate: 'unmatched'; readonly key: DueKey; readonly reason: FindingReason }
  | { readonly fate: 'outsideWindow' | 'notCompared' }

const outside: Match = { fate: 'outsideWindow' }
const notCompared: Match = { fate: 'notCompared' }

/** A household's case over time; or that it has none; or that it cannot be read, so that nothing is known of what was due. */
export type KnownCase = Timeline | 'none' | 'unreadable'

/** A household whose rows are checked. */
export interface Household {
  readonly id: string
  readonly case: KnownCase
  readonly payments: readonly Payment[]
  /** Rows of its payments that cannot be read. */
  readonly unread?: readonly UnreadPayment[]
}

/** Matches a payment against one household. */
export function matchOf(payment: Payment, known: KnownCase, compared: Compared): Match {
  if (!compared.has(payment.definition)) return notCompared
  if (!compared.holds(payment)) return outside
  if (known === 'unreadable') return { fate: 'unreadableCase', key: asGiven(payment) }
  if (known === 'none') return unmatched(payment, 'unknownHousehold')
  const match = dueMatch(payment, known, compared)
  return match.fate === 'due' && isBeforeFirst(known, payment.period) ? unmatched(payment, 'beforeFirstVersion') : match
}

/** Whether the whole of a period lies before the household is known. */
export const isBeforeFirst = (timeline: Timeline, period: string): boolean =>
  period !== '' && lastMonthOf(period) < timeline.firstMonth

/** The due of a payment whatever its period, or why there is none. */
export function dueMatch(payment: Payment, known: Timeline, compared: Compared): Match {
  const { definition, period, person } = payment
  if (person !== undefined && !isMember(known, person)) return unmatched(payment, 'unknownPerson')
  if (paceOf(definition) === 'claim') return claimMatch(payment, known, compared)
  if (definition.subject === 'household') return { fate: 'due', key: { definition, period } }
  if (person === undefined) return unmatched(payment, 'unknownPerson')
  return { fate: 'due', key: { definition, person, period } }
}

export const unmatched = (payment: Payment, reason: FindingReason): Match => ({
  fate: 'unmatched',
  key: asGiven(payment),
  reason,
})

const asGiven = ({ definition, period, person, claim }: Payment): DueKey => ({
  definition,
  period,
  ...(person === undefined ? {} : { person }),
  ...(claim === undefined ? {} : { claim }),
})

const isMember = (timeline: Timeline, person: string): boolean => membersOf(timeline).has(person)

/** Asked for each payment of a household, and kept until the next household. */
const membersOf = onceForLast(
  ({ versions }: Timeline): ReadonlySet<string> =>
    new Set(versions.flatMap(({ members }) => members.map(({ id }) => id))),
)

/** A claim by its id and its person's; the person may be left out if only one of the household has a claim of that id. */
function claimMatch(payment: Payment, timeline: Timeline, compared: Compared): Match {
  const { definition, person, claim } = payment
  const ofClaim = settlementsOf(timeline).get(claim) ?? []
  const [settled, ...others] = ofClaim.filter((one) => (person ?? one.person) === one.person)
  if (!settled || others.length > 0) return unmatched(payment, others.length > 0 ? 'unknownPerson' : 'unknownClaim')
  if (!compared.holdsClaimsOf(definition, settled.month)) return outside
  return { fate: 'due', key: { definition, person: settled.person, claim: settled.claim, period: '' } }
}

/** By the id of the claim; asked for each payment of a household, and kept until the next household. */
const settlementsOf = onceForLast((timeline: Timeline): ReadonlyMap<string | undefined, readonly Settlement[]> => {
  const byClaim = new Map<string, Settlement[]>()
  for (const one of settlements(timeline)) keptIn(byClaim, one.claim, () => []).push(one)
  return byClaim
})
