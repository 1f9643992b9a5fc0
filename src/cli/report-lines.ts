/** Reads the report of an audit as `jiuzhu audit` lays it out. */
import type { Finding } from '../audit/finding'
import { jsonFault } from '../tables/json-fault'
import type { JsonRecord } from '../tables/json-lines'
import { readLines } from '../tables/text'

export const auditOpening = '{"findings":['

/** An audit as `jiuzhu audit` lays it out, a finding a line, so that one of any size can be read; the summary comes last. */
export async function* readAudit(source: AsyncIterable<Uint8Array>): AsyncGenerator<JsonRecord> {
  let hasEnded = false
  for await (const line of readLines(source)) {
    if (!('text' in line)) yield { position: line.line, fault: line.fault }
    else if (line.line > 1 && line.text.trim() !== '') {
      yield hasEnded ? { position: line.line, fault: 'json' } : parsedLine(line.line, line.text)
      hasEnded ||= line.text.startsWith(']')
    }
  }
}

function parsedLine(position: number, text: string): JsonRecord {
  const isEnd = text.startsWith(']')
  // Of a name that stands twice JSON keeps the last, and the findings would be others than those that were read.
  if (isEnd && namesTwice(`{"findings":[${text}`)) return { position, fault: 'json' }
  const whole = isEnd ? `{"findings":[${text}` : text.replace(/,$/, '')
  try {
    return { position, value: JSON.parse(whole) }
  } catch {
    // The last line is no JSON by itself, so that its columns would be others.
    return { position, fault: 'json', ...(isEnd ? {} : { values: { ...jsonFault(whole), line: position } }) }
  }
}

/** Whether an object names something twice at its top. */
function namesTwice(text: string): boolean {
  const names = new Set<string>()
  let depth = 0
  for (const [token, string] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:?|[{}[\]]/g)) {
    if (string === undefined) depth += token === '{' || token === '[' ? 1 : -1
    else if (depth === 1 && token.endsWith(':')) {
      const name = String(JSON.parse(string))
      if (names.has(name)) return true
      names.add(name)
    }
  }
  return false
}

/** As much of a finding as must be there before anything of it is trusted. */
export function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('paid' in value)) return false
  const { difference, paid, evidence } = value as Partial<Finding>
  const isSum = (text: unknown): boolean => typeof text === 'string' && /^-?\d+\.\d{2}$/.test(text)
  return isSum(paid) && (difference === null || isSum(difference)) && (evidence === undefined || isEvidence(evidence))
}

const isEvidence = (evidence: unknown): boolean =>
  typeof evidence === 'object' &&
  evidence !== null &&
  ['versions', 'payments', 'rows', 'standards'].every((name) =>
    Array.isArray((evidence as { readonly [name: string]: unknown })[name]),
  ) &&
  ['from', 'to'].every((name) => typeof (evidence as { readonly [name: string]: unknown })[name] === 'string')
