/** The city's standards against the document's floors over a span of time. */
import { InputError, issue } from '../checks/issue'
import { dayBefore } from '../checks/registers'
import { day, parse, policyDay } from '../checks/schema'
import {
  bindsFrom,
  compareFloor,
  type FloorFinding,
  type FloorRule,
  floorRules,
} from '../yiwu/programmes/standards-compliance'
import type { Readings } from '../yiwu/reading-options'
import { checkedReadings } from './calculator'
import { lastDay, Standards } from './register'
import { isRegister } from './standards-in-force'
import { surroundings } from './values'

/** One rule over a stretch of time in which nothing changes; both days included. */
export interface ComplianceFinding extends FloorFinding {
  /** As findings name it. */
  readonly programme: 'standardsCompliance'
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string
  /** The last day, included. */
  readonly to: string
}

/** Which span of time is looked at, and under which readings. */
export interface ComplianceOptions {
  /** First and last day, `YYYY-MM-DD`; by default from the policy's day to the end of the register's last year. */
  readonly from?: string
  /** The last day, included. */
  readonly to?: string
  /** Options that differ from the defaults. */
  readonly readings?: Partial<Readings>
}

/**
 * Holds every floor of the document against the city's standards (二(二)1-s1, 二(二)3-s2, 二(六)-s2): one finding a rule
 * and stretch of time with the same values, in yuan, with the shortfall where a value is under its floor.
 *
 * @throws InputError for a bad register, date or reading, and for a last day before the first.
 * @example
 * standardsCompliance(
 *   [
 *     { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
 *     { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '380' },
 *   ],
 *   { from: '2013-12-31', to: '2014-01-31' },
 * )[0]
 * // { programme: 'standardsCompliance', rule: 'F1', floor: '400.00', actual: '380.00', compliant: false,
 * //   shortfall: '20.00', from: '2013-12-31', to: '2014-01-31', ... }
 */
export function standardsCompliance(
  standards: Standards | unknown,
  options: ComplianceOptions = {},
): readonly ComplianceFinding[] {
  const register = isRegister(standards) ? standards : Standards.from(standards)
  const chosen = checkedReadings(options.readings ?? {})
  const from = options.from === undefined ? policyDay : parse(day, options.from, { at: 'from' })
  const to =
    options.to === undefined
      ? endOfYear(register.changes(from, lastDay).at(-1) ?? from)
      : parse(day, options.to, { at: 'to' })
  if (to < from) throw new InputError([issue('dayOrder', 'to')])
  return floorRules.flatMap((rule) => overTime(rule, register, chosen, from, to))
}

function overTime(
  rule: FloorRule,
  register: Standards,
  chosen: Partial<Readings>,
  from: string,
  to: string,
): readonly ComplianceFinding[] {
  const binding = bindsFrom(rule, chosen)
  const start = binding > from ? binding : from
  if (start > to) return []
  const days = register.changes(start, to)
  const stretches: ComplianceFinding[] = []
  days.forEach((first, index) => {
    const finding = compareFloor(rule, surroundings(register.inForce(first), chosen), chosen)
    const next = days[index + 1]
    const last = next === undefined ? to : dayBefore(next)
    const before = stretches.at(-1)
    if (before && sameFinding(before, finding)) stretches[stretches.length - 1] = { ...before, to: last }
    else stretches.push({ programme: 'standardsCompliance', ...finding, from: first, to: last })
  })
  return stretches
}

const sameFinding = (stretch: ComplianceFinding, finding: FloorFinding): boolean =>
  stretch.floor === finding.floor &&
  stretch.actual === finding.actual &&
  stretch.compliant === finding.compliant &&
  String(stretch.missing) === String(finding.missing)

const endOfYear = (text: string): string => `${text.slice(0, 4)}-12-31`
