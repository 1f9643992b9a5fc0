/** JSON in its three shapes: one object, an array, or JSON Lines, which stream. */
import type { Issue } from '../checks/issue'
import { type JsonRead, readJson } from '../checks/read-json'
import type { IssueCode } from '../words/issue-code'
import { rowIssue } from './files/row-issue'
import { issue } from './issues'
import { longestLineDefault, mebibyte, type ReadLinesOptions, readLines, type TextLine } from './text'

/** A value by its position: the line of JSON Lines, the element's number of an array, 1 of a single object. */
export type JsonRecord = { readonly position: number; readonly value: unknown } | JsonFault

/** What has no value, or none that means one thing. */
interface JsonFault {
  readonly position: number
  /** The code of the first of the issues. */
  readonly fault: IssueCode
  readonly issues: readonly Issue[]
  /** The text that is no JSON, for whoever can still tell something from it. */
  readonly text?: string
}

/** The same before it is parsed, where it stands on a line of its own. */
export type JsonText = JsonRecord | { readonly position: number; readonly text: string; readonly fault?: undefined }

/** An array is read whole, so one that is longer than this is refused; JSON Lines may be of any size. In MiB. */
const longestWhole = 256

/** Reads JSON Lines as they come; an array or a pretty-printed object is read whole. Blank lines are passed over. */
export async function* readJsonRecords(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<JsonRecord> {
  for await (const one of readJsonTexts(source, options)) yield parsedRecord(one)
}

/** A line that was read, parsed. */
export function parsedRecord(one: JsonText): JsonRecord {
  if ('value' in one || one.fault !== undefined) return one
  return recordOf(one.position, readJson(one.text), one.text)
}

function recordOf(position: number, { value, issues }: JsonRead, text?: string): JsonRecord {
  const [first] = issues
  if (!first) return { position, value }
  return { position, fault: first.code, issues, ...(text === undefined ? {} : { text }) }
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
    yield* elements(await wholeText(first, lines))
    return
  }
  if (!('text' in first) || 'value' in readJson(first.text)) {
    yield textOf(first)
    for await (const line of lines) if (!isBlank(line)) yield textOf(line)
    return
  }
  yield* objectOrLines(first, lines)
}

/** A whole document of JSON, such as a file of settings. */
export async function readJsonDocument(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): Promise<JsonRead> {
  const lines = readLines(source, options)
  const first = await firstLine(lines)
  const { value, issues } = first ? await wholeText(first, lines) : readJson('')
  return { value, issues }
}

/** The elements of an array, each with what is wrong in it alone. */
function* elements({ value, issues }: JsonRead): Generator<JsonRecord> {
  if (!Array.isArray(value)) {
    yield recordOf(1, { issues })
    return
  }
  const own = new Map<number, Issue[]>()
  for (const { code, path, values } of issues) {
    const [, place = '', rest = ''] = /^\[(\d+)\]\.?(.*)$/s.exec(path) ?? []
    const index = Number.parseInt(place, 10)
    const found = own.get(index) ?? []
    found.push(issue(code, rest, values))
    own.set(index, found)
  }
  for (const [index, element] of value.entries()) {
    yield recordOf(index + 1, { value: element, issues: own.get(index) ?? own.get(Number.NaN) ?? [] })
  }
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
  const whole = size > longestLineDefault ? undefined : readJson(text, first.line)
  if (whole && ('value' in whole || /[{[,:]$/.test(first.text.trimEnd()))) {
    yield recordOf(1, whole)
    return
  }
  for (const line of held) if (!isBlank(line)) yield textOf(line)
  for await (const line of lines) if (!isBlank(line)) yield textOf(line)
}

async function firstLine(lines: AsyncGenerator<TextLine>): Promise<TextLine | undefined> {
  for (;;) {
    const { done, value } = await lines.next()
    if (done) return undefined
    if (!isBlank(value)) return value
  }
}

/** All lines as one text, read; what is wrong with a line before that is wrong with the whole. */
async function wholeText(first: TextLine, lines: AsyncGenerator<TextLine>): Promise<JsonRead> {
  const parts: string[] = []
  let size = 0
  for (let line: TextLine | undefined = first; line; line = (await lines.next()).value) {
    if (!('text' in line)) return { issues: [rowIssue(line.fault)] }
    parts.push(line.text)
    size += line.text.length
    if (size > longestWhole * mebibyte) return { issues: [issue('lineTooLong', '', { most: longestWhole })] }
  }
  return readJson(parts.join('\n'), first.line)
}

const isBlank = (line: TextLine): boolean => 'text' in line && line.text.trim() === ''

/** A line, or why it has no text. */
export const textOf = (line: TextLine): JsonText =>
  'text' in line
    ? { position: line.line, text: line.text }
    : { position: line.line, fault: line.fault, issues: [rowIssue(line.fault)] }
