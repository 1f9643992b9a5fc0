/**
 * What a finding rests on, whole: with it anyone can recompute the finding years later. Sealing puts a SHA-256 over the
 * canonical inputs and result; it is asynchronous (Web Crypto), so the audit itself stays pure and synchronous.
 */

import type { DatedStandard } from '../kit/register'
import { version } from '../version'
import { document } from '../yiwu/document/document'
import { defaultReadings, type Readings } from '../yiwu/reading-options'
import type { Finding } from './finding'
import type { AuditSetting } from './setting'

/** Everything that a finding rests on, so that anyone can recompute it. */
export interface Evidence {
  /** The version of this library that made the finding. */
  readonly engine: string
  /** The document and its fingerprint. */
  readonly policy: { readonly id: string; readonly sha256: string }
  /** The window that was audited, first and last month. */
  readonly from: string
  /** The last month, included. */
  readonly to: string
  /** The whole register, dated. */
  readonly standards: readonly DatedStandard[]
  /** The option at every point, the defaults included. */
  readonly readings: Readings
  /** Whether the household has a case, and whether it could be read; absent for a standard of the city. */
  readonly case?: 'known' | 'none' | 'unreadable'
  /** Every version of the household's case, as it was given. */
  readonly versions: readonly unknown[]
  /** The household's payments, as they were given, and their rows in the ledger. */
  readonly payments: readonly unknown[]
  /** Their rows, counted from 1. */
  readonly rows: readonly number[]
}

/** Evidence with the digest of itself and the finding. */
export interface SealedFinding extends Finding {
  /** What it rests on; `sha256` is the digest in lower-case hex. */
  readonly evidence: Evidence & { readonly sha256: string }
}

/** What a run rests on, and what a household does; nothing where evidence is not asked for. */
export const evidenceOf = (
  { evidence, window, register, readings }: AuditSetting,
  household: Pick<Evidence, 'case' | 'versions' | 'payments' | 'rows'>,
): { readonly evidence?: Evidence } =>
  evidence
    ? {
        evidence: {
          engine: version,
          policy: { id: document.id, sha256: document.sha256 },
          from: window.from,
          to: window.to,
          standards: register.rows(),
          readings: { ...defaultReadings, ...readings },
          ...household,
        },
      }
    : {}

/**
 * Seals findings that carry evidence; others pass as they are. A digest shows that something was changed, and is no signature:
 * whoever changes a finding can seal it again, so keep the digests where they cannot be changed. It is the lower-case hex SHA-256 of the canonical
 * JSON (keys in order of their code units, no white space) of the finding with its evidence and without the digest.
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

async function sha256(text: string): Promise<string> {
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
