/** JSON in its three shapes: one object, an array, or JSON Lines, which stream. */
import type { MessageValues } from '../words/message'
import { jsonFault } from './json-fault'
import { longestLineDefault, type ReadLinesOptions, readLines, type TextLine } from './text'

/** A value by its position: the line of JSON Lines, the element's number of an array, 1 of a single object. */
export type JsonRecord =
  | { readonly position: number; readonly value: unknown }
  | { readonly position: number; readonly fault: 'lineTooLong' | 'encoding' }
  /** `values` is the place from which it is no JSON; the text is for whoever can still tell something from it. */
  | {
      readonly position: number
      readonly fault: 'json'
      readonly values?: MessageValues
      readonly text?: string
    }

/** The same before it is parsed, where it stands on a line of its own. */
export type JsonText = JsonRecord | { readonly position: number; readonly text: string }

/** Reads JSON Lines as they come; an array or a pretty-printed object is read whole. Blank lines are passed over. */
export async function* readJsonRecords(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<JsonRecord> {
  for await (const one of readJsonTexts(source, options)) yield parsedRecord(one)
}

/** A line that was read, parsed. */
export function parsedRecord(one: JsonText): JsonRecord {
  if (!('text' in one)) return one
  const parsed = parseText(one.text)
  return parsed
    ? { position: one.position, value: parsed.value }
    : { ...faultIn(one.text, one.position), position: one.position, text: one.text }
}

/** Reads the same without parsing what stands line by line, so that it may be parsed elsewhere. */
export async function* readJsonTexts(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<JsonText> {
  const lines = readLines(source, options)
  const first = await firstLine(lines)
  if (!first) return
  if ('text' in first && first.text.trimStart().startsWith('[')) {
    const text = await wholeText(first, lines)
    const parsed = parseText(text)
    if (Array.isArray(parsed?.value))
      for (const [index, value] of parsed.value.entries()) yield { position: index + 1, value }
    else yield faultIn(text, first.line)
    return
  }
  if (!('text' in first) || parseText(first.text)) {
    yield recordOf(first)
    for await (const line of lines) if (!isBlank(line)) yield recordOf(line)
    return
  }
  yield* objectOrLines(first, lines)
}

/** What is no JSON and starts in some line. */
const faultIn = (text: string, from: number) => {
  const { line, column } = jsonFault(text)
  return { position: 1, fault: 'json' as const, values: { line: from + line - 1, column } }
}

/** The first line is no value by itself: a pretty-printed object, or JSON Lines whose first line is broken. */
async function* objectOrLines(
  first: TextLine & { readonly text: string },
  lines: AsyncGenerator<TextLine>,
): AsyncGenerator<JsonText> {
  const held: TextLine[] = [first]
  let size = 0
  for await (const line of lines) {
    held.push(line)
    size += 'text' in line ? line.text.length : 0
    if (size > longestLineDefault) break
  }
  const text = held.map((line) => ('text' in line ? line.text : '\u0000')).join('\n')
  const whole = size > longestLineDefault ? undefined : parseText(text)
  if (whole) {
    yield { position: 1, value: whole.value }
    return
  }
  if (size <= longestLineDefault && isOpen(first.text) && !held.slice(1).some(startsObject)) {
    yield faultIn(text, first.line)
    return
  }
  for (const line of held) if (!isBlank(line)) yield recordOf(line)
  for await (const line of lines) if (!isBlank(line)) yield recordOf(line)
}

/** Whether a line is JSON as far as it goes. */
const isOpen = (text: string): boolean => jsonFault(text.trimEnd()).column > text.trimEnd().length

/** Lines of a printed object are set in; those of JSON Lines start with their value. */
const startsObject = (line: TextLine): boolean => 'text' in line && line.text.startsWith('{')

async function firstLine(lines: AsyncGenerator<TextLine>): Promise<TextLine | undefined> {
  for (;;) {
    const { done, value } = await lines.next()
    if (done) return undefined
    if (!isBlank(value)) return value
  }
}

async function wholeText(first: { readonly text: string }, lines: AsyncGenerator<TextLine>): Promise<string> {
  const parts = [first.text]
  for await (const line of lines) parts.push('text' in line ? line.text : '\u0000')
  return parts.join('\n')
}

const isBlank = (line: TextLine): boolean => 'text' in line && line.text.trim() === ''

const recordOf = (line: TextLine): JsonText =>
  'text' in line ? { position: line.line, text: line.text } : { position: line.line, fault: line.fault }

function parseText(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
