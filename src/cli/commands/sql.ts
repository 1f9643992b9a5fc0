/** `jiuzhu sql`: a programme's rule as SQL, to be run where the registers are. */

import type { SqlOptions } from '../../database/options'
import { toSql } from '../../database/to-sql'
import { phrases } from '../../words/command'
import { list, same } from '../../words/language'
import { type Command, command } from '../command'
import { type Context, print, UsageError } from '../context'
import { subjectNamed } from '../subject'
import { readingsOf, standardsOf } from '../surroundings'
import { sqlAuditCommand } from './sql-audit'

export const sqlCommand: Command = command({
  name: 'sql',
  usage: 'sql PROGRAMME',
  summary: {
    zh: '输出单个项目的 SQL：在数据库内逐行得出 outcome、amount、unit、missing、min、max、error',
    en: 'Print one programme as SQL: in the database, each row with outcome, amount, unit, missing, min, max, error',
  },
  takes: [
    'dialect/sql',
    'layout',
    'as/sql',
    'show/sql',
    'table',
    'schema',
    'name/sql',
    'household',
    'person',
    'claim',
    'order',
    'standardsTable',
    'onColumn',
    'columns',
    'values',
    'standards/sql',
    'standardsTo',
    'on/sql',
    'claims/sql',
    'paidEarlier',
    'figures',
    'reading',
  ],
  examples: ({ programme, ofClaims, reading }) => [
    `jiuzhu sql ${programme} --dialect postgres --as view | psql city`,
    `jiuzhu sql ${programme} --dialect duckdb --as check --table households`,
    `jiuzhu sql ${programme} --dialect duckdb --on 2013-06-01 --table households.parquet | duckdb`,
    `jiuzhu sql ${ofClaims} --dialect postgres --as view --reading ${reading}`,
    'jiuzhu sql audit --help',
  ],
  within: [sqlAuditCommand],
  most: 1,
  run: async ({ values: { figures, reading, ...values }, others }, context) => {
    const options: SqlOptions = {
      ...values,
      figures: figures === undefined ? undefined : await standardsOf([figures], context),
      readings: readingsOf(reading, context),
      language: context.language,
    }
    print(context, `${toSql(context.policy, programmeNamed(others[0], context), options)}\n`)
    return 0
  },
})

/** A programme by its id or its label; formulas and floors have no table of facts. */
function programmeNamed(name: string | undefined, context: Context): { readonly id: string } {
  const subject = subjectNamed(name, context)
  const programmeIds = Object.keys(context.policy.programmes)
  if (programmeIds.includes(subject.id)) return subject
  const known = list(programmeIds.map(same))[context.language]
  throw new UsageError(phrases.noSql[context.language](subject.id, known))
}
