/** What SQL over text takes of tables as people have them: the strict forms. What the reader of files would mend is at fault there. */
import { Buffer } from 'node:buffer'
import { claimsTable, householdsTable, membersTable, paymentsTable } from '../../../src/tables/catalogue/build'
import type { CellKind, TableCatalogue } from '../../../src/tables/catalogue/column'
import { writeCsvRow } from '../../../src/tables/csv'
import { openTable } from '../../../src/tables/reading/table'
import { yiwuInFull as policy } from '../../../src/yiwu/in-full'
import type { AuditTables } from './audit'

/** Kinds of cells that the reader of files takes in more forms than SQL. Options have Chinese words in both. */
const mending: readonly CellKind[] = [
  'money',
  'signedMoney',
  'count',
  'day',
  'dayOrMonth',
  'period',
  'year',
  'academicYear',
  'truth',
]

/** The same tables in which each cell that the reader would mend is one that nobody reads; and how many there were. */
export async function strictly(
  tables: AuditTables,
): Promise<{ readonly strict: AuditTables; readonly mended: number }> {
  let mended = 0
  const strict = async (csv: string, catalogue: TableCatalogue): Promise<string> => {
    const file = {
      name: catalogue.id,
      open: async function* () {
        yield Buffer.from(csv)
      },
    }
    const { columns, header, rows } = await openTable(file, catalogue)
    const lines = [writeCsvRow(header.names)]
    for await (const { cells, values } of rows()) {
      const own = [...cells]
      for (const one of columns) {
        if (one.kind !== 'column' || !mending.includes(one.column.kind)) continue
        const [cell = '', value] = [cells[one.place]?.trim(), values[one.column.id]]
        if (value === undefined || value === cell || isStrict(one.column.kind, cell)) continue
        own[one.place] = 'x'
        mended += 1
      }
      lines.push(writeCsvRow(own))
    }
    return lines.join('')
  }
  const { households, members, claims, payments, standards } = tables
  return {
    strict: {
      households: await strict(households, householdsTable(policy)),
      members: await strict(members, membersTable(policy)),
      claims: await strict(claims, claimsTable(policy)),
      payments: await strict(payments, paymentsTable(policy)),
      standards,
    },
    mended,
  }
}

/** What has another value than its text, and is read by SQL all the same: words of truth, quarters, and spans that are one month or a year. */
const isStrict = (kind: CellKind, cell: string): boolean =>
  (kind === 'truth' && /^(true|false|是|否)$/i.test(cell)) ||
  (kind === 'period' && /^\d{4}(-Q[1-4]|年第?[1-4一二三四]季度|-\d\d\.\.\d{4}-\d\d)$/.test(cell))
