/** Options that several commands share, read and checked once. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { InputError, issue } from '../checks/issue'
import { dayInForce, nearest, parse } from '../checks/schema'
import { checkedReadings } from '../kit/calculator'
import { Standards } from '../kit/register'
import { type RecordColumns, readRecords } from '../tables/records'
import type { Encoding } from '../tables/text'
import { lines, phrases } from '../words/command'
import { list, same } from '../words/language'
import type { Readings } from '../yiwu/reading-options'
import { allBytesOf, type Context, UsageError } from './context'
import { ofFile } from './sources'

export type OptionTable = NonNullable<ParseArgsConfig['options']>

export const surroundingOptions = {
  standards: { type: 'string' },
  reading: { type: 'string', multiple: true },
  on: { type: 'string' },
  encoding: { type: 'string' },
} as const satisfies OptionTable

const { on: _, ...dated } = surroundingOptions

/** The same where every case carries its day. */
export const datedOptions = dated

/** Options that every command takes. */
const commonOptions = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

export interface Surroundings {
  readonly standards?: Standards
  readonly readings: Partial<Readings>
  readonly on?: string
  readonly encoding?: Encoding
}

interface SurroundingArguments {
  readonly standards?: string | undefined
  readonly reading?: readonly string[] | undefined
  readonly on?: string | undefined
  readonly encoding?: string | undefined
}

/** Reads the standards file and checks readings, date and encoding. */
export async function surroundingsOf(given: SurroundingArguments, context: Context): Promise<Surroundings> {
  return {
    ...(given.standards === undefined ? {} : { standards: await standardsOf(given.standards, context) }),
    readings: readingsOf(given.reading ?? [], context),
    ...(given.on === undefined ? {} : { on: parse(dayInForce, given.on, { at: '--on' }) }),
    ...(given.encoding === undefined ? {} : { encoding: oneOfWords('--encoding', given.encoding, encodings, context) }),
  }
}

const encodings = ['utf-8', 'gb18030'] as const

/** Parses a command's own arguments; an unknown option, a missing value or one file too many is bad usage. */
export function parsed<Options extends OptionTable>(
  args: readonly string[],
  options: Options,
  context: Context,
  mostPositionals: number,
) {
  const result = parsedArgs(args, options, context)
  const [extra] = result.positionals.slice(mostPositionals)
  if (extra !== undefined) throw new UsageError(phrases.tooMany[context.language](extra))
  return result
}

function parsedArgs<Options extends OptionTable>(args: readonly string[], options: Options, context: Context) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...commonOptions, ...options },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const { message } = error as Error
    const name = /'(--?[^'= ]+)/.exec(message)?.[1] ?? ''
    const known = Object.keys({ ...commonOptions, ...options }).map((one) => `--${one}`)
    const meant = known.includes(name) ? '' : nearest(name, known)
    throw new UsageError(usageMessage(name, known.includes(name), meant, context))
  }
}

function usageMessage(name: string, isKnown: boolean, meant: string, { language }: Context): string {
  if (isKnown) return phrases.optionValue[language](name)
  return meant ? phrases.unknownOptionMeant[language](name, meant) : phrases.unknownOption[language](name)
}

/** One of a few words, or bad usage. */
export function oneOfWords<Word extends string>(
  option: string,
  given: string,
  words: readonly Word[],
  { language }: Context,
): Word {
  const word = words.find((one) => one === given)
  if (word !== undefined) return word
  throw new UsageError(phrases.oneOf[language](option, list(words.map(same))[language]))
}

export function readingsOf(pairs: readonly string[], { language }: Context): Partial<Readings> {
  const chosen: { [id: string]: string } = {}
  for (const pair of pairs) {
    const [id, option, ...rest] = pair.split('=')
    if (!id || !option || rest.length > 0) throw new UsageError(lines.readingSyntax[language])
    chosen[id] = option
  }
  return checkedReadings(chosen)
}

/** A register of standards: a JSON array, or CSV with the same columns. */
async function standardsOf(file: string, context: Context): Promise<Standards> {
  const bytes = await allBytesOf(file, context)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (!/^\s*[[{]/.test(text)) return Standards.from(await standardsRows(file, bytes))
  try {
    return Standards.from(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError([issue('json', file)])
    throw error
  }
}

const standardsColumns: RecordColumns = {
  standard: ['标准'],
  from: ['开始日期'],
  year: ['年份'],
  to: ['结束日期'],
  value: ['值'],
  unit: ['单位'],
  source: ['来源'],
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function standardsRows(file: string, bytes: Uint8Array): Promise<readonly object[]> {
  const rows: object[] = []
  const options = { isJson: false, required: ['standard', 'value'] }
  for await (const row of ofFile(file, readRecords(inOnePiece(bytes), standardsColumns, options))) {
    if ('fault' in row) throw new InputError([issue(row.fault, `${file}:${row.position}`, row.values)])
    const { year = '', ...others } = row.value as { readonly [column: string]: string }
    rows.push(year === '' ? others : { ...others, year: /^\d{4}$/.test(year) ? Number.parseInt(year, 10) : year })
  }
  return rows
}
