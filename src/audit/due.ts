/** What one due rests on. */

import type { DatedCase } from '../case/case'
import type { Exit } from '../case/exit'
import type { Due } from '../household/due'
import { isExited } from '../household/exited'
import { monthsOfPeriod } from '../household/period'
import type { Timeline } from '../household/timeline'

/** The exit by which nothing was due any more, at the end of the months that a due rests on. */
export function exitBehind(timeline: Timeline, due: Due): Exit | undefined {
  // Whoever has left is refused for nothing else.
  const { policy } = timeline.setting
  const isRefused = due.determined.some(({ determination }) => isExited(policy, determination))
  const month = due.month ?? monthsOfPeriod(due.period, policy.firstDay).at(-1)
  return isRefused && month !== undefined ? timeline.exitIn(month, due.person) : undefined
}

/** The day of the version in force in each month that a due rests on, and of the latest version that lists its claim. */
export function versionsBehind(timeline: Timeline, due: Due): readonly string[] {
  const { firstDay } = timeline.setting.policy
  const months = due.month === undefined ? monthsOfPeriod(due.period, firstDay) : [due.month]
  const inForce = months.map((month) => timeline.versionIn(month) ?? timeline.versions[0])
  const behind = new Set([...inForce, timeline.versions.findLast((version) => listsClaim(version, due))])
  return timeline.versions.filter((version) => behind.has(version)).map(({ on }) => on)
}

const listsClaim = ({ members }: DatedCase, { person, claim }: Due): boolean =>
  members.some(({ id, claims }) => id === person && claims?.some((listed) => listed.id === claim))
