/** A table of standards and amended figures as the rows that JSON has of them. */
import { InputError, withPaths } from '../checks/issue'
import type { PolicyInFull } from '../kit/policy'
import type { Language } from '../words/language'
import { standardsTable } from './catalogue/build'
import type { FileBytes } from './files/containers'
import type { FileEncoding } from './files/encodings'
import { placeOf } from './reading/said'
import { openTable } from './reading/table'

/** @throws InputError with the row and column of what cannot be read. */
export async function standardsRows(
  policy: PolicyInFull,
  file: FileBytes,
  language: Language,
  encoding?: FileEncoding,
): Promise<readonly object[]> {
  const rows: object[] = []
  const table = await openTable(file, standardsTable(policy), { encoding })
  for await (const row of table.rows()) {
    if (row.issues.length > 0)
      throw new InputError(withPaths(row.issues, (path) => placeOf(table, row.row, path, language)))
    const { year, ...others } = row.values
    rows.push(year === undefined ? others : { ...others, year: Number.parseInt(year, 10) })
  }
  return rows
}
