/** Reads the report of an audit as `jiuzhu audit` lays it out. */
import type { EvidenceDigests, Finding, ReportedFinding } from '../audit/finding'
import { isNamed } from '../audit/shared'
import { issue } from '../tables/issues'
import { type JsonRecord, parsedRecord, textOf } from '../tables/json-lines'
import { readLines } from '../tables/text'

export const auditOpening = '{"findings":['

/** An audit as `jiuzhu audit` lays it out, a finding a line, so that one of any size can be read; the summary comes last. */
export async function* readAudit(source: AsyncIterable<Uint8Array>): AsyncGenerator<JsonRecord> {
  let hasEnded = false
  for await (const line of readLines(source)) {
    if (!('text' in line)) yield parsedRecord(textOf(line))
    else if (line.line > 1 && line.text.trim() !== '') {
      yield hasEnded ? notJson(line.line) : parsedLine(line.line, line.text)
      hasEnded ||= line.text.startsWith(']')
    }
  }
}

const notJson = (position: number): JsonRecord => ({ position, fault: 'json', issues: [issue('json', '')] })

const parsedLine = (position: number, text: string): JsonRecord =>
  parsedRecord({ position, text: text.startsWith(']') ? `{"findings":[${text}` : text.replace(/,$/, '') })

/** As much of a finding as must be there before anything of it is trusted. */
export function isFinding(value: unknown): value is ReportedFinding {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('paid' in value)) return false
  const { difference, paid, evidence } = value as Partial<Finding>
  const isSum = (text: unknown): boolean => typeof text === 'string' && /^-?\d+\.\d{2}$/.test(text)
  return isSum(paid) && (difference === null || isSum(difference)) && (evidence === undefined || isEvidence(evidence))
}

/** Whole, or by name. */
const isEvidence = (evidence: unknown): boolean =>
  typeof evidence === 'object' && evidence !== null && (isNamed(evidence as EvidenceDigests) || isWhole(evidence))

const isWhole = (evidence: object): boolean =>
  ['versions', 'payments', 'rows', 'standards'].every((name) =>
    Array.isArray((evidence as { readonly [name: string]: unknown })[name]),
  ) && ['from', 'to'].every((name) => typeof (evidence as { readonly [name: string]: unknown })[name] === 'string')
