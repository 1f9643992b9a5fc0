/**
 * What a finding rests on, whole: with it anyone can recompute the finding years later. The findings of a household share one
 * record of it. Sealing puts a SHA-256 over the canonical inputs and result; it is asynchronous (Web Crypto), so the audit
 * itself stays pure and synchronous.
 */

import { keptIn } from '../checks/once'
import { version } from '../version'
import type { Evidence, Finding, SealedFinding } from './finding'
import type { AuditSetting } from './setting'

/** What the run and the household rest on, as the field of a finding; no field if evidence is not asked for. */
export const evidenceOf = (
  { evidence, policy, compared, register, readings }: AuditSetting,
  household: Pick<Evidence, 'case' | 'versions' | 'payments' | 'rows' | 'files' | 'unread' | 'people'>,
): { readonly evidence?: Evidence } =>
  evidence
    ? {
        evidence: {
          engine: version,
          policy: { id: policy.id, sha256: policy.document.sha256 },
          from: compared.window.from,
          to: compared.window.to,
          isWindowGiven: compared.isGiven,
          compared: compared.rows(),
          standards: register.rows(),
          readings: { ...readings },
          // Whoever changes what was given afterwards must not change the evidence.
          ...structuredClone(household),
        },
      }
    : {}

/**
 * Seals findings that carry evidence; others pass as they are. A digest shows that something was changed, and is no
 * signature: whoever changes a finding can seal it again, so keep the digests where they cannot be changed. Both are
 * lower-case hex SHA-256 of canonical JSON (keys in order of their code units, no white space): `shared` of the evidence
 * without these two, and `sha256` of the finding with `{ shared }` for its evidence.
 * @example
 * (await seal(auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }],
 *   [{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' }, evidence: true },
 * ).findings))[0].evidence.sha256.length
 * // 64
 */
export function seal(findings: readonly Finding[]): Promise<readonly (Finding | SealedFinding)[]> {
  // The findings of a household share their evidence, which is gone through once.
  const digests = new Map<Evidence, Promise<string>>()
  return Promise.all(
    findings.map(async (finding) => {
      const { evidence } = finding
      if (!evidence) return finding
      const shared = await keptIn(digests, evidence, () => digestOfEvidence(evidence))
      return { ...finding, evidence: { ...evidence, shared, sha256: await digestOf(finding, shared) } }
    }),
  )
}

/** The digest of evidence without the digests that it carries. */
export function digestOfEvidence(evidence: Evidence): Promise<string> {
  const { sha256: _, shared: _shared, ...rests }: Partial<SealedFinding['evidence']> = evidence
  return sha256(canonical(rests))
}

/** The digest that a finding must carry, where that of its evidence is `shared`. */
export const digestOf = ({ evidence: _, ...result }: Finding, shared: string): Promise<string> =>
  sha256(canonical({ ...result, evidence: { shared } }))

/** Lower-case hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return hex(digest)
}

export const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** JSON with the keys of every object in order and nothing between, so that equal data give equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
