/**
 * What a finding rests on, whole: with it anyone can recompute the finding years later. Sealing puts a SHA-256 over the
 * canonical inputs and result; it is asynchronous (Web Crypto), so the audit itself stays pure and synchronous.
 */

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
 * signature: whoever changes a finding can seal it again, so keep the digests where they cannot be changed. It is the
 * lower-case hex SHA-256 of the canonical JSON (keys in order of their code units, no white space) of the finding with
 * its evidence and without the digest.
 * @example
 * (await seal(auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }],
 *   [{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' }, evidence: true },
 * ).findings))[0].evidence.sha256.length
 * // 64
 */
export const seal = (findings: readonly Finding[]): Promise<readonly (Finding | SealedFinding)[]> =>
  Promise.all(findings.map(sealed))

async function sealed(finding: Finding): Promise<Finding | SealedFinding> {
  const { evidence } = finding
  if (!evidence) return finding
  return { ...finding, evidence: { ...evidence, sha256: await digestOf(finding) } }
}

/** The digest that a finding with evidence must carry. */
export async function digestOf({ evidence, ...result }: Finding): Promise<string> {
  const { sha256: _, ...rests }: Partial<SealedFinding['evidence']> = { ...evidence }
  return sha256(canonical({ ...result, evidence: rests }))
}

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
