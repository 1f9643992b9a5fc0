/** The same rules as SQL, for tables in a database. */

import { InputError, issue } from '../checks/issue'
import type { Policy } from '../kit/policy'
import { dialects } from '../sql/dialects'
import { quoted } from '../sql/expression'
import { checkQuery, standardsColumns } from './check-query'
import { commentOn, withHeader } from './header'
import { type CheckedOptions, checkedSqlOptions, type SqlOptions } from './options'
import { programmeQuery } from './programme-query'
import { inputsOfRule, type PrintedRule, printedRule } from './rule'
import { tableName } from './sources'
import type { TakenColumn } from './start'
import { statementOf } from './statement'

/**
 * A programme as SQL for PostgreSQL, DuckDB or MariaDB (`mysql`): a `SELECT` over a table of facts that gives, beside the columns that say whom
 * a row is about, `outcome`, `amount` (yuan, exact decimals), `unit`, `missing` (`;` between), `min`, `max` and `error`.
 */
export function toSql(policy: Policy, programme: string | { readonly id: string }, options: SqlOptions): string {
  const id = typeof programme === 'string' ? programme : programme.id
  const definition = Object.hasOwn(policy.programmes, id) ? policy.programmes[id]?.definition : undefined
  if (!definition)
    throw new InputError([issue('programme', 'programme', { options: Object.keys(policy.programmes).join(', ') })])
  const checked = checkedSqlOptions(policy, definition, options)
  // Claims go by the figures of the day of their settlement, and by the standards of the day of the query.
  const bySettlement = definition.subject === 'claim' && checked.claims === 'running'
  const rule = printedRule(policy, definition, bySettlement ? { ...checked, on: undefined } : checked)
  const printed = programmeQuery(rule, checked)
  const header = { ...checked, what: id, given: options as object as { readonly [option: string]: unknown } }
  const { spelled, commentsOnViews } = dialects[checked.dialect]
  return withHeader(header, spelled(statement()))

  function statement(): string {
    const reads = checked.standards === 'table' && readsStandards(policy, rule)
    if (checked.as === 'check') return checkQuery(printed.taken, checked, reads)
    if (checked.as === 'tables') return createTables(printed.taken, checked, reads)
    const text = statementOf(printed, checked)
    return checked.as === 'view' && commentsOnViews
      ? `${text}\n\n${commentOn(tableName(checked.name, checked.schema), header)}`
      : text
  }
}

const readsStandards = (policy: Policy, { definition, entitled, amount }: PrintedRule): boolean =>
  inputsOfRule(policy, definition, amount ? [entitled, amount] : [entitled]).some(({ source }) => source === 'standard')

/** The tables that a query reads, with types that a load does not round to. */
function createTables(taken: readonly TakenColumn[], options: CheckedOptions, readsStandards: boolean): string {
  const { types } = dialects[options.dialect]
  const tables = [
    [options.table, taken] as const,
    ...(readsStandards ? [[options.standardsTable, standardsColumns(options)] as const] : []),
  ]
  return tables
    .map(([table, columns]) => {
      const lines = columns.map(({ name, kind }) => `  ${quoted(name)} ${types[kind]}`)
      return `CREATE TABLE ${tableName(table, options.schema)} (\n${lines.join(',\n')}\n);`
    })
    .join('\n\n')
}
