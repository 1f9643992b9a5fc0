/** `jiuzhu sql audit`: payments held against dues, as one query to be run where the registers and the ledger are. */

import { type AuditSqlOptions, auditResults, auditStatements } from '../../database/audit/options'
import { toAuditSql } from '../../database/audit/to-audit-sql'
import { namings, valueForms } from '../../database/options'
import type { Label } from '../../language/expression'
import type { Command } from '../command'
import { oneOfWords, parsed, readingsOf } from '../options'

export const sqlDialects = ['postgres', 'duckdb'] as const

/** Options whose value is a name in the database; under `--values text` DuckDB reads a CSV file of that name. */
const names = {
  households: { zh: '户表（默认 households）', en: 'the table of households (households otherwise)' },
  members: { zh: '人员表（默认 members）', en: 'the table of members (members otherwise)' },
  claims: { zh: '医疗费用表（默认 claims）', en: 'the table of medical claims (claims otherwise)' },
  payments: { zh: '发放台账（默认 payments）', en: 'the ledger (payments otherwise)' },
  standards: { zh: '标准表（默认 standards）', en: 'the table of standards (standards otherwise)' },
  schema: { zh: '表所在的模式', en: 'the schema of the tables' },
  name: { zh: '视图的名称（默认 --show 的值）', en: 'the name of the view (what it shows otherwise)' },
  order: {
    zh: '医疗费用表中同日结算的先后所依的列（默认报销编号）',
    en: 'the column by which claims of one day follow each other (the id of the claim otherwise)',
  },
} as const satisfies { readonly [option: string]: Label }

export const sqlAuditCommand: Command = {
  name: 'audit',
  usage:
    'sql audit --dialect postgres|duckdb --from MONTH --to MONTH [--as select|view|tables|check] [--show findings|dues|payments|faults] [--reading id=option]...',
  summary: {
    zh: '输出审计的 SQL：在数据库内核对发放台账与应发，所得发现与 jiuzhu audit 相同',
    en: 'Print the audit as SQL: in the database, payments held against dues, with the findings of jiuzhu audit',
  },
  options: [
    ['--dialect postgres|duckdb', { zh: '数据库', en: 'the database' }],
    ['--from MONTH, --to MONTH', { zh: '核对期间，如 2013-01 至 2013-12', en: 'the window, 2013-01 to 2013-12' }],
    [
      '--as select|view|tables|check',
      {
        zh: '查询、视图、所需各表的建表语句，或核对表中缺列的查询（默认 select）',
        en: 'a query, a view, the tables that it reads, or a query for what the tables lack (select otherwise)',
      },
    ],
    [
      '--show findings|dues|payments|faults',
      {
        zh: '审计发现、各项应发、台账各行的归属，或无法读取的行（默认 findings）',
        en: 'the findings, every due, what becomes of each payment, or rows that cannot be read (findings otherwise)',
      },
    ],
    ...Object.entries(names).map(([option, label]) => [`--${option} NAME`, label] as const),
    [
      '--standards-to',
      {
        zh: '标准表有 to 列（该值执行的最后一日）',
        en: 'the table of standards has the column to (the last day a value holds)',
      },
    ],
    [
      '--columns camelCase|snake_case',
      { zh: '列名的写法（默认 camelCase）', en: 'how columns are written (camelCase otherwise)' },
    ],
    [
      '--values typed|text',
      {
        zh: '列有各自类型，或如 CSV 全为文本（默认 typed）',
        en: 'typed columns, or all text as in a CSV (typed otherwise)',
      },
    ],
    ['--reading id=option', { zh: '改用某一解读口径，可重复', en: 'another reading of the law; repeatable' }],
  ],
  examples: [
    'jiuzhu sql audit --dialect postgres --as tables | psql city',
    'jiuzhu sql audit --dialect postgres --from 2013-01 --to 2013-12 --as view | psql city',
    'jiuzhu sql audit --dialect duckdb --from 2013-01 --to 2013-12 --values text --households households.csv --members members.csv --claims claims.csv --payments ledger.csv --standards standards.csv | duckdb',
  ],
  run: async (args, context) => {
    const text = { type: 'string' } as const
    const { values } = parsed(
      args,
      {
        dialect: text,
        from: text,
        to: text,
        as: text,
        show: text,
        households: text,
        members: text,
        claims: text,
        payments: text,
        standards: text,
        'standards-to': { type: 'boolean' },
        schema: text,
        name: text,
        order: text,
        columns: text,
        values: text,
        reading: { type: 'string', multiple: true },
      } as const,
      context,
      0,
    )
    const word = <Word extends string>(option: string, value: string | undefined, words: readonly Word[]) =>
      value === undefined ? undefined : oneOfWords(`--${option}`, value, words, context)
    const { from, to, schema, name, order } = values
    const options: AuditSqlOptions = {
      dialect: oneOfWords('--dialect', values.dialect ?? '', sqlDialects, context),
      from,
      to,
      as: word('as', values.as, auditStatements),
      show: word('show', values.show, auditResults),
      name,
      schema,
      order,
      householdsTable: values.households,
      membersTable: values.members,
      claimsTable: values.claims,
      paymentsTable: values.payments,
      standardsTable: values.standards,
      standardsTo: values['standards-to'],
      columns: word('columns', values.columns, namings),
      values: word('values', values.values, valueForms),
      readings: readingsOf(values.reading ?? [], context),
      language: context.language,
    }
    context.stdout.write(`${toAuditSql(options)}\n`)
    return 0
  },
}
