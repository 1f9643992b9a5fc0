/** Fixture households: each line's expected determinations against what `assess` gives. */

import { InputError, issuesBehind } from '../checks/issue'
import { isRecord } from '../checks/own'
import { assess } from '../household/assess'
import type { Determination } from '../kit/determination'
import type { Policy } from '../kit/policy'
import type { CheckedRow, Mismatch } from './check'
import { issue } from './issues'

/** A line of a fixture file of households: a case, its surroundings, and what some of its determinations must be. */
interface FixtureLine {
  readonly case: unknown
  readonly standards?: never
  readonly readings?: never
  readonly expected: readonly { readonly [key: string]: unknown }[]
  readonly note?: string
}

/**
 * Checks one line: each expected entry is matched by programme, person and claim, and each of its keys is equal.
 * @throws InputError for a line that is no fixture.
 */
export function checkAssessment(policy: Policy, line: number, value: unknown): CheckedRow {
  const fixture = fixtureLine(value)
  const label = String((fixture.case as { readonly id?: unknown } | undefined)?.id ?? '')
  try {
    const { determinations } = assess(policy, fixture.case, {
      ...(fixture.standards ? { standards: fixture.standards } : {}),
      ...(fixture.readings ? { readings: fixture.readings } : {}),
      trace: true,
    })
    const checked = fixture.expected.map((expected) => checkOne(expected, determinations))
    const failing = checked.find(({ mismatches }) => mismatches.length > 0)
    return {
      line,
      label,
      mismatches: checked.flatMap(({ mismatches }) => mismatches),
      ...(failing?.determination?.trace ? { trace: failing.determination.trace } : {}),
    }
  } catch (error) {
    return {
      line,
      label,
      mismatches: issuesBehind(error).map(({ path, message }) => ({
        column: 'error',
        expected: '',
        actual: `${path}: ${message}`,
      })),
    }
  }
}

function fixtureLine(value: unknown): FixtureLine {
  if (!isRecord(value)) throw new InputError([issue('object', '')])
  const { expected } = value as Partial<FixtureLine>
  if (!Array.isArray(expected)) throw new InputError([issue('list', 'expected')])
  const bad = expected.flatMap((one, index) => (isRecord(one) ? [] : [issue('object', `expected[${index}]`)]))
  if (bad.length > 0) throw new InputError(bad)
  return value as FixtureLine
}

function checkOne(
  expected: { readonly [key: string]: unknown },
  determinations: readonly Determination[],
): { readonly mismatches: readonly Mismatch[]; readonly determination?: Determination } {
  const { programme, person, claim, ...rest } = expected
  const name = [programme, person, claim].filter((part) => part !== undefined).join(' ')
  const determination = determinations.find(
    (one) => one.programme === programme && one.person === person && one.claim === claim,
  )
  if (!determination) return { mismatches: [{ column: name, expected: 'a determination', actual: 'none' }] }
  const mismatches = Object.entries(rest).flatMap(([key, value]): readonly Mismatch[] => {
    const actual = determination[key as keyof Determination]
    return text(key, actual) === text(key, value)
      ? []
      : [{ column: `${name} ${key}`, expected: text(key, value), actual: text(key, actual) }]
  })
  return { mismatches, determination }
}

/** Null means absent; lists of what is missing are compared as sets. */
function text(key: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (key === 'notes' && Array.isArray(value))
    return value
      .map((note) => String(note?.code ?? note))
      .sort()
      .join(';')
  if (Array.isArray(value)) return [...value].map(String).sort().join(';')
  if (typeof value === 'object') return JSON.stringify(Object.entries(value).sort())
  return String(value)
}
