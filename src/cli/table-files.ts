/** Files as tables: how the options say to read them, and what is said of them on standard error. */
import { InputError } from '../checks/issue'
import { once } from '../checks/once'
import type { FileBytes } from '../tables/files/containers'
import { encodingNamed, type FileEncoding } from '../tables/files/encodings'
import { readJsonDocument } from '../tables/json-lines'
import { checkedMapping, type FileMap, mapOfFile } from '../tables/reading/mapping'
import type { TableOptions } from '../tables/reading/table-row'
import { phrases } from '../words/command'
import type { Language } from '../words/language'
import { tablePhrases } from '../words/tables'
import { bytesOf, type Context, UsageError } from './context'
import { yearOf } from './counts'
import { ofOneFile } from './issues'
import type { tableOptions, Values } from './options'
import { peeked } from './peek'
import { isRereadable, Source } from './sources'

/** The options of a command that reads tables, as far as it takes them. */
export type TableValues = Partial<Values<(typeof tableOptions)[number]>> & { readonly encoding?: string | undefined }

/** How files are to be read, by the options; each file has the first map whose name fits it. */
export type TableReading = (file: string) => TableOptions

/**
 * Reads the maps and checks the options.
 * @throws UsageError or InputError for what is wrong with them.
 */
export async function tableReading(values: TableValues, context: Context): Promise<TableReading> {
  const { language } = context
  const maps: FileMap[] = []
  for (const file of values.map ?? []) maps.push(...(await ofOneFile(file, () => mappingIn(file, context))).files)
  const set = Object.fromEntries((values.set ?? []).map((given) => setting(given, language)))
  const common = {
    set,
    carry: values.carry ?? [],
    carryAll: values.carryAll ?? false,
    sheet: values.sheet,
    headerRow: wholeNumber('--header-row', values.headerRow, language),
    year: values.year === undefined ? undefined : yearOf(values.year, language),
    encoding: encodingOf(values.encoding, language),
  }
  return (file) => ({ ...common, map: mapOfFile(file, { files: maps }) })
}

async function mappingIn(file: string, context: Context) {
  const { value, issues } = await readJsonDocument(await bytesOf(file, context))
  if (issues.length > 0) throw new InputError(issues)
  return checkedMapping(value)
}

/** `period=2013-05` as a column and its cell. */
function setting(given: string, language: Language): readonly [string, string] {
  const at = given.indexOf('=')
  if (at < 1) throw new UsageError(tablePhrases.setSyntax[language](given))
  return [given.slice(0, at).trim(), given.slice(at + 1).trim()]
}

function wholeNumber(option: string, given: string | undefined, language: Language): number | undefined {
  if (given === undefined) return undefined
  if (/^[1-9]\d{0,6}$/.test(given)) return Number.parseInt(given, 10)
  throw new UsageError(phrases.wholeNumber[language](option, '1', '9999999'))
}

/** An encoding by a name that people write. */
export function encodingOf(given: string | undefined, language: Language): FileEncoding | undefined {
  if (given === undefined) return undefined
  const found = encodingNamed(given)
  if (found) return found
  throw new UsageError(phrases.oneOf[language]('--encoding', 'UTF-8, GB18030, GBK, GB2312, UTF-16'))
}

/** A file that may be read more than once, also standard input. */
export const fileOf = async (file: string, context: Context): Promise<FileBytes> =>
  bytesOfSource(await Source.again(file, context))

/** What a file holds: JSON, which is read as it comes, or a table, whose bytes may be read again. */
export async function jsonOrTable(
  file: string | undefined,
  context: Context,
): Promise<{ readonly json: AsyncIterable<Uint8Array> } | { readonly table: FileBytes }> {
  const { isJson, source } = await peeked(await bytesOf(file, context))
  if (isJson) return { json: source }
  const name = file ?? '-'
  const isAgain = file !== undefined && (await isRereadable(file, context))
  return { table: bytesOfSource(await (isAgain ? Source.once(name, context) : Source.ofBytes(name, source, context))) }
}

/** The same for each time that a source is opened, so that what all of its bytes tell is told once. */
export const bytesOfSource = once((source: Source): FileBytes => ({ name: source.file, open: () => source.open() }))
