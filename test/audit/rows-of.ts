import type { SourceRow } from '../../src/audit/rows'

/** Values as the rows of a file, one a line. */
export async function* rowsOf(values: readonly unknown[]): AsyncGenerator<SourceRow> {
  for (const [index, value] of values.entries()) yield { position: index + 1, value }
}
