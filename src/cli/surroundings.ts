/** What stands around the cases of a command: the city's standards, readings of the law, and the day. */
import { InputError } from '../checks/issue'
import { dayFrom, parse } from '../checks/schema'
import { type CallOptions, checkedReadings } from '../kit/options'
import { readEntries } from '../kit/read-register'
import { Register } from '../kit/register'
import type { Readings } from '../kit/terms'
import type { FileEncoding } from '../tables/files/encodings'
import { readJsonDocument } from '../tables/json-lines'
import { standardsRows } from '../tables/standards'
import type { Encoding } from '../tables/text'
import { phrases } from '../words/command'
import { type Context, UsageError } from './context'
import { ofOneFile } from './issues'
import { optionGiven, readingGiven, withIds } from './names'
import type { surroundingOptions, Values } from './options'
import { encodingOf, jsonOrTable } from './table-files'

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
  const { standards = [], reading = [], on, encoding } = given
  return {
    ...(standards.length === 0
      ? {}
      : { standards: await standardsOf(standards, context, encodingOf(encoding, context.language)) }),
    readings: readingsOf(reading, context),
    ...(on === undefined ? {} : { on: parse(dayFrom(context.policy.firstDay), on, { at: '--on' }) }),
    ...(encoding === undefined ? {} : textEncoding(encodingOf(encoding, context.language))),
  }
}

/** JSON comes in UTF-8 or GB18030; tables are read in more encodings. */
const textEncoding = (encoding: FileEncoding | undefined): { readonly encoding?: Encoding } =>
  encoding === 'utf-8' || encoding === 'gb18030' ? { encoding } : {}

/** Every reading, those that are not given at their default. */
export function readingsOf(pairs: readonly string[], context: Context): Readings {
  const chosen: { [id: string]: string } = {}
  for (const pair of pairs) {
    const [id, option] = readingGiven(pair, context)
    if (Object.hasOwn(chosen, id)) throw new UsageError(phrases.givenTwice[context.language](`--reading ${id}`))
    chosen[id] = optionGiven(id, option, context)
  }
  return checkedReadings(context.policy, chosen)
}

/** A register of standards and amended figures by its files: JSON arrays, or tables with the same columns. */
export async function standardsOf(
  files: readonly string[],
  context: Context,
  encoding?: FileEncoding,
): Promise<Register> {
  const { policy } = context
  const rows = await standardsRowsOf(files, context, encoding)
  return ofOneFile(files.join(', '), async () => new Register(policy, readEntries(policy, rows)))
}

/** The rows of files of standards as JSON has them, each file checked by itself. */
export async function standardsRowsOf(
  files: readonly string[],
  context: Context,
  encoding?: FileEncoding,
): Promise<readonly unknown[]> {
  const { policy } = context
  const rows: unknown[] = []
  for (const file of files)
    await ofOneFile(file, async () => {
      const own = await entriesOf(file, context, encoding)
      // Checked by itself first, so that what is wrong names the file.
      readEntries(policy, own)
      rows.push(...(own as readonly unknown[]))
    })
  return rows
}

/** The rows of one file, still unchecked. */
export async function entriesOf(file: string, context: Context, encoding?: FileEncoding): Promise<unknown> {
  const given = await jsonOrTable(file, context)
  if ('table' in given) return standardsRows(context.policy, given.table, context.language, encoding)
  const { value, issues } = await readJsonDocument(given.json, textEncoding(encoding))
  if (issues.length > 0) throw new InputError(issues)
  return withIds(context.policy, value)
}
