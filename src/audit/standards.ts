/** The city's standards against the floors of the document: one finding a rule and stretch of time. */

import { dayBefore } from '../checks/registers'
import { exact, fenText } from '../exact/decimal'
import { type ComplianceFinding, standardsCompliance } from '../kit/compliance'
import { bindsFrom, type FloorRule } from '../kit/floors'
import type { Reading } from '../kit/reading'
import type { Readings } from '../kit/terms'
import { surroundings } from '../kit/values'
import { lastDayOf } from '../language/day'
import { evidenceOf } from './evidence'
import type { Finding } from './finding'
import { rulingsOf } from './ruling'
import type { AuditSetting } from './setting'

/**
 * The city's standards under their floors (二(二)1-s1, 二(二)3-s2, 二(六)-s2) within the window, in yuan: `due` is the floor and
 * `paid` the city's value.
 * @example
 * standardsFindings(
 *   new AuditSetting(AuditWindow.of('2014-01', '2014-12'), { standards: { urbanDibaoStandard: '500', ruralDibaoStandard: '380' } }),
 * )
 * // [{ kind: 'standardBelowFloor', rule: 'F1', period: '2014-01-01/2014-12-31', due: '400.00', paid: '380.00', difference: '-20.00', ... }]
 */
export function standardsFindings(audit: AuditSetting): readonly Finding[] {
  const { policy, window, register, readings } = audit
  if (window.from === '') return []
  const evidence = evidenceOf(audit, { versions: [], payments: [], rows: [] })
  const span = { from: `${window.from}-01`, to: lastDayOf(window.to) }
  return standardsCompliance(policy, register, { ...span, readings })
    .filter(({ compliant }) => compliant === false)
    .flatMap((stretch) => cutWhereOptionsBegin(stretch, audit))
    .map((stretch) => ({ ...findingOf(stretch, audit), ...evidence }))
}

/** A stretch in parts: in each a rule binds throughout, or not at all, under every option of a reading. */
function cutWhereOptionsBegin(
  stretch: ComplianceFinding,
  { policy, register, readings }: AuditSetting,
): readonly ComplianceFinding[] {
  const rule = policy.floors.find((one) => one.rule === stretch.rule) as FloorRule
  const begins = Object.keys(stretch.readings).flatMap((id) =>
    (policy.readings[id] as Reading).options.map((option) =>
      bindsFrom(rule, surroundings(policy, register.inForce(stretch.from), { ...readings, [id]: option })),
    ),
  )
  const cuts = [...new Set(begins)]
    .filter((day) => day !== undefined && stretch.from < day && day <= stretch.to)
    .sort() as string[]
  return [stretch.from, ...cuts].map((from, index) => {
    const next = cuts[index]
    return { ...stretch, from, to: next === undefined ? stretch.to : dayBefore(next) }
  })
}

function findingOf(stretch: ComplianceFinding, audit: AuditSetting): Finding {
  const { rule, standard, floor, clause, from, to, readings } = stretch
  // Only what is given is surely under a floor.
  const actual = stretch.actual as string
  // A value can be surely under a floor of which only the least is known; then there is no sum to rule on.
  const needsRuling =
    floor === undefined
      ? undefined
      : rulingsOf(audit.policy, readings, floor, (reading, option) =>
          floorUnder(stretch, audit, { ...audit.readings, [reading]: option }),
        )
  return {
    kind: 'standardBelowFloor',
    programme: 'standardsCompliance',
    rule,
    standard,
    period: `${from}/${to}`,
    due: floor ?? null,
    paid: actual,
    difference: floor === undefined ? null : fenText(exact(actual).minus(floor)),
    clauses: [clause],
    readings,
    ...(needsRuling ? { needsRuling } : {}),
    payments: [],
  }
}

/** The floor on the stretch's first day under other readings; `0.00` if the rule does not bind yet. */
function floorUnder({ rule, from }: ComplianceFinding, { policy, register }: AuditSetting, readings: Readings): string {
  const found = standardsCompliance(policy, register, { from, to: from, readings })
  return found.find((one) => one.rule === rule)?.floor ?? '0.00'
}
