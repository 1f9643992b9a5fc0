/** `jiuzhu sql`: a programme's rule as SQL, to be run where the registers are. */

import { claimForms, namings, type SqlOptions, standardsPlaces, statements, valueForms } from '../../database/options'
import { toSql } from '../../database/to-sql'
import type { Label } from '../../language/expression'
import { phrases } from '../../words/command'
import { list, same } from '../../words/language'
import { programmeIds } from '../../yiwu/programmes'
import type { Command } from '../command'
import { type Context, UsageError } from '../context'
import { oneOfWords, parsed, readingsOf } from '../options'
import { subjectNamed } from '../subject'
import { sqlAuditCommand, sqlDialects } from './sql-audit'

/** Options whose value is a name in the database. */
const names = {
  table: { zh: '事实表的名称', en: 'the table of facts' },
  schema: { zh: '表所在的模式', en: 'the schema of the tables' },
  name: { zh: '视图或函数的名称（默认项目名）', en: "the name of the view or function (the programme's otherwise)" },
  household: { zh: '户编号所在的列（默认 household）', en: 'the column of the household (household otherwise)' },
  person: { zh: '人员编号所在的列（默认 person）', en: 'the column of the person (person otherwise)' },
  claim: { zh: '报销编号所在的列（默认 claim）', en: 'the column of the claim (claim otherwise)' },
  order: {
    zh: '同日结算的先后所依的列（默认报销编号）',
    en: 'the column by which claims of one day follow each other (the claim otherwise)',
  },
  'standards-table': { zh: '标准表的名称（默认 standards）', en: 'the table of standards (standards otherwise)' },
  'on-column': { zh: '日期所在的列（默认 on）', en: 'the column of the day (on otherwise)' },
} as const satisfies { readonly [option: string]: Label }

export const sqlCommand: Command = {
  name: 'sql',
  usage:
    'sql PROGRAMME --dialect postgres|duckdb [--as select|view|function|check] [--table NAME] [--reading id=option]...',
  summary: {
    zh: '输出单个项目的 SQL：在数据库内逐行得出 outcome、amount、unit、missing、min、max、error',
    en: 'Print one programme as SQL: in the database, each row with outcome, amount, unit, missing, min, max, error',
  },
  options: [
    ['--dialect postgres|duckdb', { zh: '数据库', en: 'the database' }],
    [
      '--as select|view|function|check',
      {
        zh: '查询、视图、单行函数，或核对表中缺列的查询（默认 select）',
        en: 'a query, a view, a function of one row, or a query for what the tables lack (select otherwise)',
      },
    ],
    ...Object.entries(names).map(([option, label]) => [`--${option} NAME`, label] as const),
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
    [
      '--standards table|columns',
      {
        zh: '标准按日期取自标准表，或在本表的列中（默认 table）',
        en: 'standards joined by date, or columns of the table (table otherwise)',
      },
    ],
    [
      '--standards-to',
      {
        zh: '标准表有 to 列（该值执行的最后一日）',
        en: 'the table of standards has the column to (the last day a value holds)',
      },
    ],
    ['--on DATE', { zh: '各行同一日期 YYYY-MM-DD', en: 'one day for every row, YYYY-MM-DD' }],
    [
      '--claims running|single',
      {
        zh: '医疗费用按年累计限额，或逐笔单独计算（默认 running）',
        en: "medical claims one after the other under the year's cap, or each alone (running otherwise)",
      },
    ],
    [
      '--paid-earlier',
      {
        zh: '医疗费用表有 medicalAidPaidEarlier 列（首笔之前已救助金额）',
        en: 'the claims have the column medicalAidPaidEarlier (aid before the first of them)',
      },
    ],
    ['--reading id=option', { zh: '改用某一解读口径，可重复', en: 'another reading of the law; repeatable' }],
  ],
  examples: [
    'jiuzhu sql dibao --dialect postgres --as view | psql city',
    'jiuzhu sql dibao --dialect duckdb --as check --table households',
    'jiuzhu sql dibao --dialect duckdb --on 2013-06-01 --table households.parquet | duckdb',
    'jiuzhu sql medicalAssistance --dialect postgres --as view --reading medicalCapHolder=household',
    'jiuzhu sql audit --help',
  ],
  within: [sqlAuditCommand],
  run: async (args, context) => {
    const text = { type: 'string' } as const
    const { values, positionals } = parsed(
      args,
      {
        dialect: text,
        as: text,
        table: text,
        schema: text,
        name: text,
        household: text,
        person: text,
        claim: text,
        order: text,
        'standards-table': text,
        'standards-to': { type: 'boolean' },
        'on-column': text,
        columns: text,
        values: text,
        standards: text,
        on: text,
        claims: text,
        'paid-earlier': { type: 'boolean' },
        reading: { type: 'string', multiple: true },
      } as const,
      context,
      1,
    )
    const {
      'standards-table': standardsTable,
      'standards-to': standardsTo,
      'on-column': onColumn,
      'paid-earlier': paidEarlier,
      reading,
      lang: _,
      help: __,
      ...given
    } = values
    const word = <Word extends string>(option: string, value: string | undefined, words: readonly Word[]) =>
      value === undefined ? undefined : oneOfWords(`--${option}`, value, words, context)
    const options: SqlOptions = {
      ...given,
      dialect: oneOfWords('--dialect', given.dialect ?? '', sqlDialects, context),
      as: word('as', given.as, statements),
      columns: word('columns', given.columns, namings),
      values: word('values', given.values, valueForms),
      standards: word('standards', given.standards, standardsPlaces),
      claims: word('claims', given.claims, claimForms),
      standardsTable,
      standardsTo,
      onColumn,
      paidEarlier,
      readings: readingsOf(reading ?? [], context),
      language: context.language,
    }
    context.stdout.write(`${toSql(programmeNamed(positionals[0], context), options)}\n`)
    return 0
  },
}

/** A programme by its id or its label; formulas and floors have no table of facts. */
function programmeNamed(name: string | undefined, context: Context): { readonly id: string } {
  const subject = subjectNamed(name, context)
  if (programmeIds.some((id) => id === subject.id)) return subject
  const known = list(programmeIds.map(same))[context.language]
  throw new UsageError(phrases.noSql[context.language](subject.id, known))
}
