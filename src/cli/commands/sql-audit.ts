/** `jiuzhu sql audit`: payments held against dues, as one query to be run where the registers and the ledger are. */

import type { AuditSqlOptions } from '../../database/audit/options'
import { toAuditSql } from '../../database/audit/to-audit-sql'
import { type Command, command } from '../command'
import { print } from '../context'
import { readingsOf, standardsOf } from '../surroundings'

export const sqlAuditCommand: Command = command({
  name: 'audit',
  usage: 'sql audit',
  summary: {
    zh: '输出审计的 SQL：在数据库内核对发放台账与应发，所得疑点与 jiuzhu audit 相同',
    en: 'Print the audit as SQL: in the database, payments held against dues, with the findings of jiuzhu audit',
  },
  takes: [
    'dialect',
    'layout',
    'from',
    'to',
    'as/sql audit',
    'show/sql audit',
    'programme/audit',
    'households/sql audit',
    'members/sql audit',
    'claims/sql audit',
    'payments/sql audit',
    'standards/sql audit',
    'standardsTo',
    'schema',
    'name/sql audit',
    'order',
    'columns',
    'values',
    'figures',
    'reading',
  ],
  examples: () => [
    'jiuzhu sql audit --dialect postgres --as tables | psql city',
    'jiuzhu sql audit --dialect postgres --from 2013-01 --to 2013-12 --as view | psql city',
    'jiuzhu sql audit --dialect duckdb --from 2013-01 --to 2013-12 --households households.csv --members members.csv --claims claims.csv --payments ledger.csv --standards standards.csv | duckdb',
  ],
  most: 0,
  run: async ({ values }, context) => {
    const { households, members, claims, payments, standards, figures, reading, programme, ...others } = values
    const options: AuditSqlOptions = {
      ...others,
      programmes: programme.includes('all') ? 'all' : programme.length > 0 ? programme : undefined,
      householdsTable: households,
      membersTable: members,
      claimsTable: claims,
      paymentsTable: payments,
      standardsTable: standards,
      figures: figures === undefined ? undefined : await standardsOf([figures], context),
      readings: readingsOf(reading, context),
      language: context.language,
    }
    print(context, `${toAuditSql(context.policy, options)}\n`)
    return 0
  },
})
