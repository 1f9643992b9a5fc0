/** The city's standards against the document's floors over a span of time. */
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { dayBefore } from '../checks/registers'
import { day, parse } from '../checks/schema'
import { bindsFrom, compareFloor, type FloorFinding, type FloorRule } from './floors'
import { checkedReadings } from './options'
import type { Policy } from './policy'
import { lastDay, Register, readEntries } from './register'
import { isRegister } from './standards-in-force'
import type { GivenReadings, Readings } from './terms'
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
  readonly readings?: GivenReadings
}

/**
 * Holds every floor of the document against the city's standards: one finding a rule and stretch of time with the same
 * values, in yuan, with the shortfall where a value is under its floor.
 * @throws InputError for a bad register, date or reading, and for a last day before the first.
 */
export function standardsCompliance(
  policy: Policy,
  standards: Register | unknown,
  given: ComplianceOptions = {},
): readonly ComplianceFinding[] {
  const options = checkedOptions(given, ['from', 'to', 'readings'])
  const register = isRegister(standards) ? standards : new Register(policy, readEntries(policy, standards))
  const readings = checkedReadings(policy, options.readings ?? {})
  const from = options.from === undefined ? policy.firstDay : parse(day, options.from, { at: 'from' })
  const to =
    options.to === undefined
      ? endOfYear(register.changes(from, lastDay).at(-1) ?? from)
      : parse(day, options.to, { at: 'to' })
  if (to < from) throw new InputError([issue('dayOrder', 'to')])
  return policy.floors.flatMap((rule) => overTime(policy, rule, { register, readings }, { from, to }))
}

function overTime(
  policy: Policy,
  rule: FloorRule,
  { register, readings }: { readonly register: Register; readonly readings: Readings },
  { from, to }: { readonly from: string; readonly to: string },
): readonly ComplianceFinding[] {
  const binding = bindsFrom(rule, surroundings(policy, {}, readings))
  const start = binding > from ? binding : from
  if (start > to) return []
  const days = register.changes(start, to)
  const stretches: ComplianceFinding[] = []
  days.forEach((first, index) => {
    const finding = compareFloor(rule, surroundings(policy, register.inForce(first), readings), readings)
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
