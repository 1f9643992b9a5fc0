/** JSON in its three shapes: one object, an array, or JSON Lines, which stream. */
import { longestLineDefault, type ReadLinesOptions, readLines, type TextLine } from './text'

/** A value by its position: the line of JSON Lines, the element's number of an array, 1 of a single object. */
export type JsonRecord =
  | { readonly position: number; readonly value: unknown }
  | { readonly position: number; readonly fault: 'lineTooLong' | 'encoding' }
  /** The text that is no JSON, for whoever can still tell something from it. */
  | { readonly position: number; readonly fault: 'json'; readonly text?: string }

/** Reads JSON Lines as they come; an array or a pretty-printed object is read whole. Blank lines are passed over. */
export async function* readJsonRecords(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<JsonRecord> {
  const lines = readLines(source, options)
  const first = await firstLine(lines)
  if (!first) return
  if ('text' in first && first.text.trimStart().startsWith('[')) {
    const parsed = parseText(await wholeText(first, lines))
    if (Array.isArray(parsed?.value))
      for (const [index, value] of parsed.value.entries()) yield { position: index + 1, value }
    else yield { position: 1, fault: 'json' }
    return
  }
  if (!('text' in first) || parseText(first.text)) {
    yield recordOf(first)
    for await (const line of lines) if (!isBlank(line)) yield recordOf(line)
    return
  }
  yield* objectOrLines(first, lines)
}

/** The first line is no value by itself: a pretty-printed object, or JSON Lines whose first line is broken. */
async function* objectOrLines(first: TextLine, lines: AsyncGenerator<TextLine>): AsyncGenerator<JsonRecord> {
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
  for (const line of held) if (!isBlank(line)) yield recordOf(line)
  for await (const line of lines) if (!isBlank(line)) yield recordOf(line)
}

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

function recordOf(line: TextLine): JsonRecord {
  if (!('text' in line)) return { position: line.line, fault: line.fault }
  const parsed = parseText(line.text)
  return parsed ? { position: line.line, value: parsed.value } : { position: line.line, fault: 'json', text: line.text }
}

function parseText(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
