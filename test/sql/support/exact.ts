/** What the exact lane says of a row, in the columns that the SQL gives. */

import type { PlainFacts } from '../../../src/kit/values'
import { calculateRow } from '../../../src/tables/calculate'
import { programmeSubject } from '../../../src/tables/subject'
import { yiwu } from '../../../src/yiwu/policy'
import { programmes } from '../../../src/yiwu/programmes'
import type { Readings } from '../../../src/yiwu/readings'
import type { ProgrammeId } from '../../../src/yiwu/results'
import type { GeneratedRow } from './rows'

/** One row's answer as a text that two lanes can be compared by; lists are compared as sets. */
export function answer(cells: { readonly [column: string]: string | null | undefined }): string {
  const list = (text: string | null | undefined): string => (text ?? '').split(';').sort().join(';')
  const { outcome, amount, unit, missing, min, max, error } = cells
  return [outcome, amount, unit, list(missing), min, max, list(error)].map((cell) => cell ?? '').join('|')
}

/**
 * Whether the SQL says the same, or leaves open what the exact lane narrows: SQL keeps the plain interval, which holds the true
 * range and names all that can matter.
 */
export function holds(exact: string, other: string): boolean {
  if (exact === other) return true
  const [[outcome, amount, , missing, min, max], [open, , , named, least, most]] = [exact, other].map((one) =>
    one.split('|'),
  ) as [string[], string[]]
  if (open !== 'undetermined' || outcome === 'invalid') return false
  const [low, high] = outcome === 'undetermined' ? [min, max] : [amount || '0', amount || '0']
  const isWithin = !least || (Number(low) >= Number(least) && (!most || (high !== '' && Number(high) <= Number(most))))
  const names = (text = ''): readonly string[] => text.split(';').filter((name) => name !== '')
  return isWithin && names(missing).every((name) => names(named).includes(name))
}

/** The exact lane's answer; only the facts and standards that the SQL reads are given to it. */
export function exactAnswer(
  id: ProgrammeId,
  row: GeneratedRow,
  readings: Partial<Readings>,
  reads: (name: string) => boolean,
): string {
  const read = <Value>(record: { readonly [name: string]: Value }) =>
    Object.fromEntries(Object.entries(record).filter(([name, value]) => reads(name) && value !== null))
  const given = { facts: read(row.facts), standards: read(row.standards) }
  const faults = faultsOf(id, given, readings)
  if (faults.length > 0) return answer({ outcome: 'invalid', error: faults.join(';') })
  const { result } = calculate(id, given, readings)
  const cell = (value: string | readonly string[] | undefined) =>
    value === undefined || typeof value === 'string' ? value : value.join(';')
  return answer(Object.fromEntries(Object.entries(result?.cells ?? {}).map(([name, value]) => [name, cell(value)])))
}

type Given = { readonly facts: PlainFacts; readonly standards: { readonly [id: string]: string | null } }

const calculate = (id: ProgrammeId, { facts, standards }: Given, readings: Partial<Readings>) =>
  calculateRow({ facts, standards: standards as never, readings }, programmeSubject(yiwu, programmes[id] as never), {})

/** Everything at fault. The exact lane stops at the first kind of fault, so what it names is taken out and it is asked again. */
function faultsOf(id: ProgrammeId, given: Given, readings: Partial<Readings>): readonly string[] {
  const { issues } = calculate(id, given, readings)
  if (issues.length === 0) return []
  const faults = new Set(issues.map(({ path }) => pathOfColumn(path)))
  const without = <Value>(record: { readonly [name: string]: Value }, prefix: string) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !faults.has(prefix + name)))
  const rest = { facts: without(given.facts, ''), standards: without(given.standards, 'standards.') }
  // A required fact that is not given can't be taken out.
  const required = [...faults].filter((name) => given.facts[name] === undefined && !name.startsWith('standards.'))
  const filled = {
    ...rest,
    facts: {
      ...rest.facts,
      ...Object.fromEntries([...faults].filter((name) => name === 'householdSize').map((name) => [name, 1])),
    },
  }
  return [...new Set([...faults, ...required, ...faultsOf(id, filled, readings)])]
}

/** A fault inside a list is a fault of its column. */
const pathOfColumn = (path: string): string => path.replace(/\[\d+\]$/, '')
