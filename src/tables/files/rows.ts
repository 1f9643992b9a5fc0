/** The rows of a file, whatever it is: text in some encoding, a workbook, or gzip of either. */
import { InputError } from '../../checks/issue'
import { issue } from '../issues'
import { containerOf, type FileBytes, gunzipped, headOf } from './containers'
import { type Delimiter, delimitedBlocks, delimitedRows, delimiterOf, type Openings, type RowBlock } from './delimited'
import type { FileEncoding } from './encodings'
import type { FileRow } from './row'
import { textFile } from './text-file'
import { workbookRows } from './workbook'

export interface RowsOptions {
  readonly encoding?: FileEncoding | undefined
  /** A sheet by its name; the first otherwise. */
  readonly sheet?: string | undefined
  /** Chooses among the delimiters by what the first rows would be. */
  readonly choose: (openings: Openings) => Delimiter
}

/** What a file was taken for. */
export interface FileForm {
  readonly isGzip: boolean
  readonly encoding?: FileEncoding
  readonly delimiter?: string
  readonly sheet?: string
  readonly sheets?: readonly string[]
  /** Whether the sheet is hidden, where it is. */
  readonly isHidden?: boolean
  /** How many of its rows are hidden, where some are. */
  readonly hiddenRows?: number
}

export interface FileRows {
  readonly form: FileForm
  /** Whether some number may be written with an exponent. */
  readonly mayHoldExponents: boolean
  /** Of a workbook the first rows of the sheets that are not read. */
  readonly others?: (most: number) => readonly { readonly sheet: string; readonly rows: readonly FileRow[] }[]
  /** All rows from the first, in blocks; may be called again. */
  rows(): AsyncGenerator<readonly FileRow[]>
  /** The same rows of a text of UTF-8 with commas, with the bytes that they were read from. */
  readonly blocks?: () => AsyncGenerator<RowBlock>
}

/**
 * Tells what a file is and reads it as rows.
 * @throws InputError where it is no table: an old workbook, a web page, a PDF, or damaged.
 */
export async function fileRows(file: FileBytes, options: RowsOptions): Promise<FileRows> {
  const head = await headOf(file)
  const container = containerOf(head)
  if (container === 'oldWorkbook' || container === 'webPage' || container === 'pdf')
    throw new InputError([issue(container, '')])
  if (container === 'gzip') return unpackedRows(gunzipped(file), options)
  if (container === 'workbook') return rowsOfWorkbook(file, options)
  const text = await textFile(file, head, options.encoding)
  const delimiter = await delimiterOf(text.blocks(), options.choose)
  return {
    form: { isGzip: false, encoding: text.encoding, delimiter },
    mayHoldExponents: text.mayHoldExponents,
    rows: () => delimitedRows(text.blocks(), delimiter),
    ...(delimiter === ',' && text.encoding !== 'gb18030'
      ? { blocks: () => delimitedBlocks(text.blocks(), delimiter) }
      : {}),
  }
}

async function unpackedRows(file: FileBytes, options: RowsOptions): Promise<FileRows> {
  try {
    const inner = await fileRows(file, options)
    return { ...inner, form: { ...inner.form, isGzip: true } }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError([issue('gzipDamaged', '')])
  }
}

async function rowsOfWorkbook(file: FileBytes, options: RowsOptions): Promise<FileRows> {
  const { sheet, sheets, rows, isHidden, hiddenRows, firstRows } = await workbookRows(file, options.sheet)
  return {
    form: {
      isGzip: false,
      sheet,
      sheets,
      ...(isHidden ? { isHidden } : {}),
      ...(hiddenRows > 0 ? { hiddenRows } : {}),
    },
    others: firstRows,
    mayHoldExponents: true,
    rows: async function* () {
      yield rows
    },
  }
}
