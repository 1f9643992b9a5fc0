/**
 * The suite as JSON Lines: a head that says what it is, a case a line, and a last line with the count and the SHA-256 of all
 * lines before it, so that a suite that was cut or changed is told.
 */
import { createHash } from 'node:crypto'
import { isRecord } from '../checks/own'
import { readJson } from '../checks/read-json'
import type { Policy } from '../kit/policy'
import { readLines } from '../tables/text'
import { version } from '../version'
import type { ConformanceCase } from './case'

/** Of the layout of the lines. */
const format = 1

/** Where the cases come from: worked out by hand, or drawn from a seed and answered by the exact lane. */
export type Origin = { readonly from: 'fixtures' } | { readonly from: 'seed'; readonly seed: number }

/** The lines of a suite, each with its line feed. */
export function* suiteLines(policy: Policy, origin: Origin, cases: Iterable<ConformanceCase>): Generator<string> {
  const hash = createHash('sha256')
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  let count = 0
  yield line({ suite: 'jiuzhu-conformance', format, engine: version, policy: policy.id, ...origin })
  for (const one of cases) {
    count += 1
    yield line(one)
  }
  yield `${JSON.stringify({ cases: count, sha256: hash.digest('hex') })}\n`
}

/** The cases of a suite, or why it is none. */
export type Suite =
  | { readonly cases: readonly ConformanceCase[]; readonly fault?: undefined }
  | { readonly cases?: undefined; readonly fault: 'notASuite' | 'changed' }

export async function readSuite(source: AsyncIterable<Uint8Array>): Promise<Suite> {
  const hash = createHash('sha256')
  const values: { readonly [name: string]: unknown }[] = []
  let last = ''
  for await (const line of readLines(source)) {
    if (!('text' in line)) return { fault: 'notASuite' }
    if (line.text === '') continue
    if (last !== '') hash.update(`${last}\n`)
    last = line.text
    const { value } = readJson(line.text)
    if (!isRecord(value)) return { fault: 'notASuite' }
    values.push(value as (typeof values)[number])
  }
  const [head, ...rest] = values
  const end = rest.pop()
  if (head?.suite !== 'jiuzhu-conformance' || head.format !== format) return { fault: 'notASuite' }
  if (end?.cases !== rest.length || end.sha256 !== hash.digest('hex')) return { fault: 'changed' }
  return { cases: rest as unknown as readonly ConformanceCase[] }
}
