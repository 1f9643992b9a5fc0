/** A mapping, written once for files of a system: what their columns and values mean, and what they leave unsaid. */
import * as z from 'zod/mini'
import { parse } from '../../checks/schema'

const texts = z.record(z.string(), z.string())

const fileMap = z.strictObject({
  name: z.string(),
  sheet: z.optional(z.string()),
  headerRow: z.optional(z.int().check(z.positive())),
  columns: z.optional(texts),
  values: z.optional(z.record(z.string(), texts)),
  set: z.optional(texts),
  drop: z.optional(z.array(z.string())),
})

const mapping = z.strictObject({ files: z.array(fileMap) })

/** What is written down for the files of one name. */
export interface FileMap {
  /** The name of a file, with `*` for any letters. */
  readonly name: string
  readonly sheet?: string | undefined
  readonly headerRow?: number | undefined
  /** Names of the file to ids of columns. */
  readonly columns?: { readonly [name: string]: string } | undefined
  /** By the id of a column: what its cells mean. */
  readonly values?: { readonly [column: string]: { readonly [cell: string]: string } } | undefined
  /** Columns that every row has, by their ids. */
  readonly set?: { readonly [column: string]: string } | undefined
  /** Columns that go nowhere. */
  readonly drop?: readonly string[] | undefined
}

export interface Mapping {
  readonly files: readonly FileMap[]
}

/**
 * Checks a mapping that was read from JSON.
 * @throws InputError with the path of everything that is wrong.
 */
export const checkedMapping = (given: unknown): Mapping =>
  parse(mapping, given, { names: ['files', ...Object.keys(fileMap.shape)] })

/** The first entry whose name fits a file, folders aside. */
export function mapOfFile(file: string, { files }: Mapping): FileMap | undefined {
  const name = file.replace(/^.*[\\/]/, '')
  return files.find((one) => patternOf(one.name).test(name))
}

const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  )
