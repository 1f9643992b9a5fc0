/**
 * JSON read strictly: what `JSON.parse` takes and people do not mean is refused. That is a key that stands twice in one object,
 * of which only the last would count; a number whose digits a number cannot hold; and values nested deeper than any input is.
 */
import { jsonMessages } from '../words/json-issues'
import { type Issue, issue, useMessages } from './issue'
import { mostDepth, scanned } from './scan-json'

useMessages(jsonMessages)

/** The value of a text that is JSON, and everything that is wrong with it. */
export interface JsonRead {
  readonly value?: unknown
  readonly issues: readonly Issue[]
}

/** Reads a text, or says where it stops being JSON; `firstLine` is the line of the file that it begins on. */
export function readJson(text: string, firstLine = 1): JsonRead {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { issues: scanned(text, firstLine).issues }
  }
  const names = namesIn(value, mostDepth)
  if (names === undefined) return { issues: [issue('jsonTooDeep', '', { most: mostDepth })] }
  // Most texts are plainly in order, and need not be gone through sign by sign.
  if (namesAtMost(text) === names && !mayLoseDigits.test(text)) return { value, issues: [] }
  return { value, issues: scanned(text, firstLine).issues }
}

/** A number of many digits, or with an exponent. */
const mayLoseDigits = /(?:^|[:,[\s])-?(?:[\d.]{16}|[\d.]+[eE])/

/** How many names the objects in a value have; undefined where it is deeper than `depth`. */
function namesIn(value: unknown, depth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0
  if (depth === 0) return undefined
  const isList = Array.isArray(value)
  let names = 0
  for (const inner of isList ? value : Object.values(value)) {
    const within = typeof inner === 'object' ? namesIn(inner, depth - 1) : 0
    if (within === undefined) return undefined
    names += isList ? within : within + 1
  }
  return names
}

/** How many names a text gives, those in its strings too: colons behind a quotation mark. */
function namesAtMost(text: string): number {
  let names = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let before = at - 1
    while (isBlank(text.charCodeAt(before))) before -= 1
    if (text.charCodeAt(before) === quotationMark) names += 1
  }
  return names
}

const quotationMark = 0x22
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
