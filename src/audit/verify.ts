/** Recomputes a finding from its evidence, years later and by someone else, and says what differs. */
import { checkedVersions, Timeline } from '../assessment/timeline'
import { Standards } from '../policy/register'
import { version } from '../version'
import { canonical, digestOf, type Evidence, type SealedFinding } from './evidence'
import type { Finding } from './finding'
import { auditChecked, checkedPayments } from './household'
import { AuditSetting } from './setting'
import { standardsFindings } from './standards'
import { AuditWindow } from './window'

/** One thing that is not as it was recorded. */
export interface Difference {
  /** `sha256`, or the name of a field of the finding; `finding` where nothing is found any more. */
  readonly field: string
  readonly recorded: string
  readonly recomputed: string
}

export interface Verification {
  readonly same: boolean
  readonly differences: readonly Difference[]
  /** The version of the library that made the finding, and this one. */
  readonly engine: { readonly recorded: string; readonly now: string }
}

/**
 * Verifies one finding: its seal, where it has one, and every field against a fresh audit of its evidence.
 * @throws InputError where the evidence cannot be read.
 * @example
 * (await verify(auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }],
 *   [{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' }, evidence: true },
 * ).findings[0])).same
 * // true
 */
export async function verify(finding: Finding | SealedFinding): Promise<Verification> {
  const { evidence } = finding
  if (!evidence) return differing(undefined, [{ field: 'evidence', recorded: '', recomputed: '' }])
  const again = recomputed(finding, evidence)
  const differences = [...(await sealDifference(finding)), ...fieldDifferences(finding, again)]
  return differing(evidence, differences)
}

const differing = (evidence: Evidence | undefined, differences: readonly Difference[]): Verification => ({
  same: differences.length === 0,
  differences,
  engine: { recorded: evidence?.engine ?? '', now: version },
})

async function sealDifference(finding: Finding): Promise<readonly Difference[]> {
  const recorded = finding.evidence && 'sha256' in finding.evidence ? String(finding.evidence.sha256) : undefined
  if (recorded === undefined) return []
  const recomputedDigest = await digestOf(finding)
  return recorded === recomputedDigest ? [] : [{ field: 'sha256', recorded, recomputed: recomputedDigest }]
}

/** The finding that the evidence gives now for the same household, person, claim, programme and period. */
function recomputed(finding: Finding, evidence: Evidence): Finding | undefined {
  const { from, to, standards, readings, versions, payments } = evidence
  const audit = new AuditSetting(new AuditWindow(from, to), {
    standards: Standards.from(standards),
    readings,
    trace: finding.trace !== undefined,
  })
  const isSame = (one: Finding): boolean => subjectOf(one) === subjectOf(finding)
  if (finding.household === undefined) return standardsFindings(audit).find(isSame)
  const checked = versions.length === 0 ? undefined : checkedVersions(versions)
  const household = {
    id: finding.household,
    case: checked
      ? new Timeline(checked, audit.setting)
      : finding.kind === 'unverifiable'
        ? ('unreadable' as const)
        : ('none' as const),
    payments: checkedPayments(payments, finding.household),
  }
  return auditChecked(household, audit).findings.find(isSame)
}

const subjectOf = ({ household, person, claim, programme, period, rule }: Finding): string =>
  JSON.stringify([household, person, claim, programme, period, rule])

function fieldDifferences({ evidence: _, ...recorded }: Finding, again: Finding | undefined): readonly Difference[] {
  if (!again) return [{ field: 'finding', recorded: recorded.kind, recomputed: '' }]
  const fields = [...new Set([...Object.keys(recorded), ...Object.keys(again)])].filter((name) => name !== 'evidence')
  return fields.flatMap((field) => {
    const [then, now] = [recorded, again].map((one) => canonical(one[field as keyof typeof recorded] ?? null)) as [
      string,
      string,
    ]
    return then === now ? [] : [{ field, recorded: then, recomputed: now }]
  })
}
