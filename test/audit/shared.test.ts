/** Findings that share their evidence: one record in memory, carried by the first in a report and named by the others. */
import { describe, expect, it } from 'vitest'
import { seal } from '../../src/audit/evidence'
import type { EvidenceDigests, Finding, ReportedFinding } from '../../src/audit/finding'
import { auditHousehold } from '../../src/audit/household'
import { withEvidence } from '../../src/audit/shared'
import { verify } from '../../src/audit/verify'
import type { InputError } from '../../src/checks/issue'
import { yiwu } from '../../src/yiwu/policy'
import { caseOf, dibaoPaid, standards } from './one-household'

/** 400 is due each month, and 399 was paid. */
const findingsOf = (id: string): readonly Finding[] =>
  auditHousehold(
    yiwu,
    [caseOf(id)],
    ['2013-05', '2013-06', '2013-07'].map((month) => dibaoPaid(id, month, '399')),
    { standards, evidence: true },
  ).findings

/** As a report has them: the first of a household carries the evidence. */
const reportOf = async (...ids: readonly string[]): Promise<readonly ReportedFinding[]> => {
  const households = await Promise.all(ids.map(async (id) => seal(findingsOf(id))))
  return households.flatMap((own) =>
    own.map((finding, place) => {
      const { shared, sha256 } = finding.evidence as unknown as EvidenceDigests
      return place === 0 ? finding : { ...finding, evidence: { shared, sha256 } }
    }),
  )
}

it('is one record for all findings of a household, and another for each household', () => {
  const [first, second, third] = findingsOf('H')
  expect(first?.evidence?.payments).toHaveLength(3)
  expect([second?.evidence, third?.evidence].every((evidence) => evidence === first?.evidence)).toBe(true)
  expect(findingsOf('H')[0]?.evidence).not.toBe(first?.evidence)
})

describe('a report that shares evidence', () => {
  it('gives it back to each finding, which verifies then', async () => {
    const report = await reportOf('H', 'J')
    const whole = withEvidence(report)
    expect(whole).toEqual([...(await seal(findingsOf('H'))), ...(await seal(findingsOf('J')))])
    for (const finding of whole) expect(await verify(yiwu, finding)).toMatchObject({ same: true, sealed: true })
  })

  it('leaves as it is what names evidence that does not stand before it', async () => {
    const [first, second, third, other, ...others] = await reportOf('H', 'J')
    if (!first || !second || !third || !other) throw new Error('findings are missing')
    expect(withEvidence([second])).toEqual([second])
    expect(withEvidence([first, other, third, ...others])[2]).toEqual(third)
    const { same, differences } = await verify(yiwu, second as Finding)
    const { shared } = second.evidence as EvidenceDigests
    expect([same, differences]).toEqual([false, [{ field: 'evidence', recorded: shared, recomputed: '' }]])
  })

  it('differs in every finding of the household where the evidence is changed', async () => {
    const [first, ...others] = await reportOf('H')
    const versions = [caseOf('H', '2013-01-01', { monthlyIncome: '101' })]
    const changed = { ...first, evidence: { ...first?.evidence, versions } } as ReportedFinding
    for (const finding of withEvidence([changed, ...others])) {
      const { differences } = await verify(yiwu, finding)
      // 399 is right then.
      expect(differences.map(({ field }) => field)).toEqual(['shared', 'sha256', 'finding'])
    }
  })

  it('differs where a name is changed', async () => {
    const [first, second] = await reportOf('H')
    const renamed = (finding: ReportedFinding | undefined) =>
      ({ ...finding, evidence: { ...finding?.evidence, shared: 'x' } }) as ReportedFinding
    for (const finding of withEvidence([renamed(first), renamed(second)]))
      expect((await verify(yiwu, finding)).differences.map(({ field }) => field)).toEqual(['shared'])
  })

  it('must be a list of findings', () => {
    const issueOf = (given: unknown): unknown => {
      try {
        return withEvidence(given as never)
      } catch (error) {
        const { code, path } = error as InputError
        return [code, path]
      }
    }
    expect(issueOf({})).toEqual(['list', ''])
    expect(issueOf([null])).toEqual(['object', '[0]'])
  })

  it('passes findings without evidence', () => {
    const { evidence: _, ...bare } = findingsOf('H')[0] ?? ({} as Finding)
    expect(withEvidence([bare])).toEqual([bare])
  })
})
