/** `jiuzhu sql`: a programme's rule as SQL, to be run where the registers are. */

import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toDbt } from '../../database/dbt'
import type { SqlOptions } from '../../database/options'
import { toSql } from '../../database/to-sql'
import { phrases } from '../../words/command'
import { list, same } from '../../words/language'
import { type Command, command } from '../command'
import { type Context, print, UsageError } from '../context'
import { Draft } from '../draft'
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
    'dialect',
    'layout',
    'as/sql',
    'into/sql',
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
    'jiuzhu sql --dialect postgres --as dbt --into jiuzhu_dbt',
    'jiuzhu sql audit --help',
  ],
  within: [sqlAuditCommand],
  most: 1,
  run: async ({ values: { figures, reading, as, into, ...values }, others }, context) => {
    const given = {
      ...values,
      figures: figures === undefined ? undefined : await standardsOf([figures], context),
      readings: readingsOf(reading, context),
      language: context.language,
    }
    if ((as === 'dbt') !== (into !== undefined)) throw new UsageError(phrases.dbtFolder[context.language]())
    if (as === 'dbt') return written(others[0], given, into ?? '', context)
    print(context, `${toSql(context.policy, programmeNamed(others[0], context), { ...given, as })}\n`)
    return 0
  },
})

/** The package of one programme, or of all. */
async function written(name: string | undefined, given: SqlOptions, into: string, context: Context): Promise<number> {
  const { policy } = context
  const { name: alias, schema, ...options } = given
  if (alias !== undefined || schema !== undefined) throw new UsageError(phrases.dbtNames[context.language]())
  const one = name === undefined ? undefined : programmeNamed(name, context)
  const programmes = policy.definitions.filter(({ id }) => one === undefined || id === one.id)
  const drafts: Draft[] = []
  try {
    for (const [path, text] of toDbt(policy, programmes, options)) {
      await mkdir(dirname(join(into, path)), { recursive: true })
      const draft = await Draft.of(join(into, path), context)
      drafts.push(draft)
      await draft.write(text)
    }
    for (const draft of drafts) await draft.commit(0)
  } catch (error) {
    for (const draft of drafts) await draft.discard()
    throw error
  }
  return 0
}

/** A programme by its id or its label; formulas and floors have no table of facts. */
function programmeNamed(name: string | undefined, context: Context): { readonly id: string } {
  const subject = subjectNamed(name, context)
  const programmeIds = Object.keys(context.policy.programmes)
  if (programmeIds.includes(subject.id)) return subject
  const known = list(programmeIds.map(same))[context.language]
  throw new UsageError(phrases.noSql[context.language](subject.id, known))
}
