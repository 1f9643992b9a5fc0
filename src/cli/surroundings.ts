/** What stands around the cases of a command: the city's standards, readings of the law, and the day. */
import { InputError, issue } from '../checks/issue'
import { dayFrom, parse } from '../checks/schema'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import { Register, readEntries } from '../kit/register'
import type { Readings } from '../kit/terms'
import type { FileEncoding } from '../tables/files/encodings'
import { type RecordColumns, readRecords } from '../tables/records'
import type { Encoding } from '../tables/text'
import { phrases } from '../words/command'
import { allBytesOf, type Context, UsageError } from './context'
import { exampleNames } from './examples'
import type { surroundingOptions, Values } from './options'
import { ofFile } from './sources'
import { encodingOf } from './table-files'

export interface Surroundings {
  readonly standards?: Register
  readonly readings: Readings
  readonly on?: string
  readonly encoding?: Encoding
}

/** What the rooms go by: all of it but how the input is encoded. */
export const callOptions = ({ encoding: _, ...options }: Surroundings): CallOptions => options

type SurroundingValues = Partial<Values<(typeof surroundingOptions)[number]>>

/** Reads the standards file and checks readings and the day. */
export async function surroundingsOf(given: SurroundingValues, context: Context): Promise<Surroundings> {
  const { standards, reading = [], on, encoding } = given
  return {
    ...(standards === undefined ? {} : { standards: await standardsOf(standards, context) }),
    readings: readingsOf(reading, context),
    ...(on === undefined ? {} : { on: parse(dayFrom(context.policy.firstDay), on, { at: '--on' }) }),
    ...(encoding === undefined ? {} : textEncoding(encodingOf(encoding, context.language))),
  }
}

/** JSON comes in UTF-8 or GB18030; tables are read in more encodings. */
const textEncoding = (encoding: FileEncoding | undefined): { readonly encoding?: Encoding } =>
  encoding === 'utf-8' || encoding === 'gb18030' ? { encoding } : {}

/** Every reading, those that are not given at their default. */
export function readingsOf(pairs: readonly string[], { language, policy }: Context): Readings {
  const chosen: { [id: string]: string } = {}
  for (const pair of pairs) {
    const [id, option, ...rest] = pair.split('=')
    if (!id || !option || rest.length > 0)
      throw new UsageError(phrases.readingSyntax[language](exampleNames(policy).reading))
    if (Object.hasOwn(chosen, id)) throw new UsageError(phrases.givenTwice[language](`--reading ${id}`))
    chosen[id] = option
  }
  return checkedReadings(policy, chosen)
}

/** A register of standards: a JSON array, or CSV with the same columns. */
async function standardsOf(file: string, context: Context): Promise<Register> {
  const bytes = await allBytesOf(file, context)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (!/^\s*[[{]/.test(text)) return registerOf(context.policy, await standardsRows(file, bytes))
  try {
    return registerOf(context.policy, JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError([issue('json', file)])
    throw error
  }
}

const registerOf = (policy: Policy, rows: unknown): Register => new Register(policy, readEntries(policy, rows))

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
