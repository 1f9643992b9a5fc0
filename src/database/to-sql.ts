/** The same rules as SQL, for tables in a database. */

import { InputError, issue } from '../checks/issue'
import type { Policy } from '../kit/policy'
import { checkQuery } from './check-query'
import { checkedSqlOptions, type SqlOptions } from './options'
import { programmeQuery } from './programme-query'
import { inputsOfRule, type PrintedRule, printedRule } from './rule'
import { statementOf } from './statement'

/**
 * A programme as SQL for PostgreSQL or DuckDB: a `SELECT` over a table of facts that gives, beside the columns that say whom
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
  return checked.as === 'check'
    ? checkQuery(printed.taken, checked, readsStandards(policy, rule))
    : statementOf(printed, checked)
}

const readsStandards = (policy: Policy, { definition, entitled, amount }: PrintedRule): boolean =>
  inputsOfRule(policy, definition, amount ? [entitled, amount] : [entitled]).some(({ source }) => source === 'standard')
