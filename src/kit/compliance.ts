/** The city's standards against the document's floors over a span of time. */
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { dayAfter, dayBefore } from '../checks/registers'
import { day, parse } from '../checks/schema'
import { bindsFrom, compareFloor, type FloorFinding, type FloorRule } from './floors'
import { Law } from './law'
import { checkedReadings } from './options'
import type { Policy } from './policy'
import { readEntries } from './read-register'
import { lastDay, Register } from './register'
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
  const law = new Law(policy, register)
  const readings = checkedReadings(policy, options.readings ?? {})
  const from = options.from === undefined ? policy.firstDay : parse(day, options.from, { at: 'from' })
  const to =
    options.to === undefined
      ? endOfYear(register.changes(from, lastDay).at(-1) ?? from)
      : parse(day, options.to, { at: 'to' })
  if (to < from) throw new InputError([issue('dayOrder', 'to')])
  return policy.floors.flatMap((rule) => overTime(policy, rule, { law, readings }, { from, to }))
}

interface Under {
  readonly law: Law
  readonly readings: Readings
}

function overTime(
  policy: Policy,
  rule: FloorRule,
  { law, readings }: Under,
  { from, to }: { readonly from: string; readonly to: string },
): readonly ComplianceFinding[] {
  const stretches: ComplianceFinding[] = []
  const days = daysOf(policy, rule, { law, readings }, { from, to })
  days.forEach((first, index) => {
    const values = surroundings(policy, law.on(first).inForce, readings)
    const binding = bindsFrom(rule, values)
    if (binding !== undefined && first < binding) return
    const finding = compareFloor(rule, values, readings)
    const next = days[index + 1]
    const last = next === undefined ? to : dayBefore(next)
    const before = stretches.at(-1)
    if (before && dayAfter(before.to) === first && sameFinding(before, finding))
      stretches[stretches.length - 1] = { ...before, to: last }
    else stretches.push({ programme: 'standardsCompliance', ...finding, from: first, to: last })
  })
  return stretches
}

/** The first day of the span, and those on which a standard or a figure changes or the rule may begin to bind. */
function daysOf(
  policy: Policy,
  rule: FloorRule,
  { law, readings }: Under,
  { from, to }: { readonly from: string; readonly to: string },
): readonly string[] {
  const ofRules = law.lastDays.map(dayAfter).filter((day) => from < day && day <= to)
  const changes = [...(law.register?.changes(from, to) ?? []), ...ofRules]
  const binding = changes.map((day) => bindsFrom(rule, surroundings(policy, law.on(day).inForce, readings)) ?? '')
  return [...new Set([...changes, ...binding.filter((day) => from < day && day <= to)])].sort()
}

const sameFinding = (stretch: ComplianceFinding, finding: FloorFinding): boolean =>
  stretch.floor === finding.floor &&
  stretch.actual === finding.actual &&
  stretch.compliant === finding.compliant &&
  String(stretch.missing) === String(finding.missing)

const endOfYear = (text: string): string => `${text.slice(0, 4)}-12-31`
