/** Evidence that several findings of a report share: the first carries it, and the others name it by its digest. */
import { InputError, issue } from '../checks/issue'
import { isRecord } from '../checks/own'
import type { Evidence, EvidenceDigests, Finding, ReportedFinding } from './finding'

/** Whether evidence is only named. */
export const isNamed = (evidence: NonNullable<ReportedFinding['evidence']>): evidence is EvidenceDigests =>
  isRecord(evidence) && !('versions' in evidence) && 'shared' in evidence

/** Gives findings back, in the order of their report, the evidence that they share with the one before. */
export class SharedEvidence {
  private before: Evidence | undefined
  private shared: unknown

  /** The finding with its evidence; one that names what does not stand before it stays as it is. */
  whole(finding: ReportedFinding): Finding {
    const { evidence } = finding
    if (!evidence) return finding as Finding
    if (!isNamed(evidence)) {
      this.before = evidence
      this.shared = (evidence as Partial<EvidenceDigests>).shared
    } else if (this.before && evidence.shared === this.shared)
      return { ...finding, evidence: { ...this.before, ...evidence } }
    return finding as Finding
  }
}

/**
 * The findings of a report, each with the evidence that it rests on: in a report those of one household share it, and only the
 * first of them carries it.
 * @throws InputError for what is no list of findings.
 * @example
 * const found = auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }],
 *   [{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' }, evidence: true },
 * ).findings
 * const report = JSON.parse(JSON.stringify({ findings: await seal(found) }))
 * const [again] = withEvidence(report.findings)
 * await verify(again).then(({ same }) => same)
 * // true
 */
export function withEvidence(findings: readonly ReportedFinding[]): readonly Finding[] {
  if (!Array.isArray(findings)) throw new InputError([issue('list', '')])
  const evidence = new SharedEvidence()
  return findings.map((finding: ReportedFinding, place) => {
    if (!isRecord(finding)) throw new InputError([issue('object', `[${place}]`)])
    return evidence.whole(finding)
  })
}
