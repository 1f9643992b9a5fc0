/** The city's standards under their floors within the window: one finding a rule and stretch of time. */

import { lastDayOf } from '../assessment/calendar'
import { exact, fenText } from '../engine/decimal'
import { type ComplianceFinding, standardsCompliance } from '../policy/compliance'
import type { ReadingId } from '../policy/readings'
import { evidenceOf } from './evidence'
import type { Finding, NeedsRuling } from './finding'
import type { AuditSetting } from './setting'

export function standardsFindings(audit: AuditSetting): readonly Finding[] {
  const { window, register, readings } = audit
  const span = { from: `${window.from}-01`, to: lastDayOf(window.to) }
  return standardsCompliance(register, { ...span, readings })
    .filter(({ compliant }) => compliant === false)
    .map((stretch) => findingOf(stretch, audit))
}

function findingOf(stretch: ComplianceFinding, audit: AuditSetting): Finding {
  const { rule, standard, floor = '', actual = '0.00', clause, from, to, readings } = stretch
  const { window, register } = audit
  const needsRuling = rulingsOf(stretch, audit)
  return {
    kind: 'standardBelowFloor',
    programme: 'standardsCompliance',
    rule,
    standard,
    period: `${from}/${to}`,
    due: floor,
    paid: actual,
    difference: fenText(exact(actual).minus(floor)),
    clauses: [clause],
    readings,
    ...(needsRuling ? { needsRuling } : {}),
    payments: [],
    ...(audit.evidence
      ? {
          evidence: evidenceOf({
            from: window.from,
            to: window.to,
            standards: register.rows(),
            readings: audit.readings,
            versions: [],
            payments: [],
          }),
        }
      : {}),
  }
}

/** The floor on the stretch's first day under each option; where the rule does not bind yet there is none, `0.00`. */
function rulingsOf(
  { rule, from, floor = '', readings }: ComplianceFinding,
  audit: AuditSetting,
): NeedsRuling | undefined {
  const open = (Object.keys(readings) as ReadingId[]).flatMap((id) => {
    const others = audit.otherOptions(id).map((option) => {
      const chosen = { ...audit.readings, [id]: option }
      const found = standardsCompliance(audit.register, { from, to: from, readings: chosen })
      return [option, found.find((one) => one.rule === rule)?.floor ?? '0.00'] as const
    })
    return others.every(([, text]) => text === floor)
      ? []
      : [[id, Object.fromEntries([[audit.option(id), floor], ...others])] as const]
  })
  return open.length > 0 ? Object.fromEntries(open) : undefined
}
