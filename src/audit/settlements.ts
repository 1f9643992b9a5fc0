/** The claims of a household, and the months in which they were settled. */
import { monthOf } from '../household/calendar'
import type { Timeline } from '../household/timeline'

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
