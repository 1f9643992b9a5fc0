/** What stands at the head of a report: what was compared, from which files, under what. */

import { firstMonthOf, lastMonthOf } from '../household/period'
import { paceOf } from '../kit/programme'
import type { Register } from '../kit/register'
import type { Readings } from '../kit/terms'
import { version } from '../version'
import { runsOf } from './compared'
import { overlaps } from './joined'
import type { AuditSetting } from './setting'
import type { StrangeFile, Whole } from './whole'

/** A file that an audit read. */
export interface AuditedFile {
  readonly source: 'cases' | 'payments'
  readonly file: string
  readonly rows: number
  /** Of its bytes, lower-case hex. */
  readonly sha256: string
}

/** A programme that was compared. */
interface ComparedInHead {
  readonly programme: string
  /** Rows of the ledger that can be read. */
  readonly rows: number
  /** The first and last month that they name; empty where they name none. */
  readonly first: string
  readonly last: string
  /** The periods that were compared. */
  readonly periods: readonly string[]
  /** Those of them for which no row stands. */
  readonly without: readonly string[]
}

export interface AuditHead {
  readonly files: readonly AuditedFile[]
  /** When the audit ran. */
  readonly at: string
  readonly version: string
  readonly policy: { readonly id: string; readonly sha256: string }
  /** The first and last month; `given` tells whether it was named, or is what payments name. */
  readonly window: { readonly from: string; readonly to: string; readonly given: boolean }
  /** The month before which nothing is judged, where the window begins earlier. */
  readonly notJudgedBefore?: string
  readonly standards: ReturnType<Register['rows']>
  readonly readings: Readings
  readonly compared: readonly ComparedInHead[]
  /** The ids of the programmes with an amount that were not compared. */
  readonly notCompared: readonly string[]
  /** Ledgers of which no row names a household of the cases; where there are any, there are no findings. */
  readonly noMatch?: readonly StrangeFile[]
}

/** The head of an audit whose households were all seen. */
export function headOf(
  { policy, compared, register, readings }: AuditSetting,
  whole: Whole,
  { files, at }: Pick<AuditHead, 'files' | 'at'>,
): AuditHead {
  const { window, isGiven } = compared
  const firstMonth = policy.firstDay.slice(0, 7)
  const noMatch = whole.strangeFiles()
  return {
    files,
    at,
    version,
    policy: { id: policy.id, sha256: policy.document.sha256 },
    window: { from: window.from, to: window.to, given: isGiven },
    ...(window.from !== '' && window.from < firstMonth ? { notJudgedBefore: firstMonth } : {}),
    standards: register.rows(),
    readings,
    compared: [...compared.programmes].flatMap(([definition, { months, years, academicYears }]) => {
      const rows = whole.seen.programmes.get(definition.id)
      if (paceOf(definition) === 'service' && !rows) return []
      const named = [...(rows?.periods ?? [])]
      const covers = (period: string): boolean => named.some((one) => overlaps(one, period))
      const isClaim = paceOf(definition) === 'claim'
      return [
        {
          programme: definition.id,
          rows: rows?.rows ?? 0,
          first: named.map(firstMonthOf).sort()[0] ?? '',
          last: named.map(lastMonthOf).sort().at(-1) ?? '',
          periods: [...runsOf(months), ...years, ...academicYears],
          // Rows of claims name no period.
          without: isClaim
            ? []
            : [
                ...runsOf(months.filter((month) => !covers(month))),
                ...[...years, ...academicYears].filter((one) => !covers(one)),
              ],
        },
      ]
    }),
    notCompared: policy.definitions
      .filter((definition) => definition.grant.kind === 'amount' && !compared.has(definition))
      .map(({ id }) => id),
    ...(noMatch.length > 0 ? { noMatch } : {}),
  }
}
