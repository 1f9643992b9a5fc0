/** The same rules as SQL, for tables in a database. */

import { InputError, issue } from '../checks/issue'
import type { Definition } from '../kit/programme'
import { type ProgrammeId, programmeIds, programmes } from '../yiwu/programmes'
import { checkQuery } from './check-query'
import { checkedOptions, type SqlOptions } from './options'
import { programmeQuery } from './programme-query'
import { inputsOfRule, type PrintedRule, printedRule } from './rule'
import { statementOf } from './statement'

/**
 * A programme as SQL for PostgreSQL or DuckDB: a `SELECT` over a table of facts that gives, beside the columns that say whom
 * a row is about, `outcome`, `amount` (yuan, exact decimals), `unit`, `missing` (`;` between), `min`, `max` and `error`.
 *
 * It is printed from the expressions that the calculators evaluate, each step under its rule and clause, and gives the same
 * answers: NULL is unknown, a bad row is `invalid` and names its columns in `error`. Medical claims of a person's year use
 * one cap in order of settlement. Names are quoted, and no value of a table is part of the text.
 * @throws InputError with the option that is wrong (`dialect`, `table`, `readings.dibaoFloor`).
 * @example
 * toSql('temporaryAssistance', { dialect: 'duckdb', as: 'view' }).split('\n')[0]
 * // 'CREATE OR REPLACE VIEW "temporaryAssistance" AS'
 */
export function toSql(programme: ProgrammeId | { readonly id: string }, options: SqlOptions): string {
  const id = typeof programme === 'string' ? programme : programme.id
  if (!isProgramme(id)) throw new InputError([issue('programme', 'programme', { options: programmeIds.join(', ') })])
  const definition: Definition = programmes[id].definition
  const checked = checkedOptions(definition, options)
  const rule = printedRule(definition, checked.readings)
  const printed = programmeQuery(rule, checked)
  return checked.as === 'check'
    ? checkQuery(printed.taken, checked, readsStandards(rule))
    : statementOf(printed, checked)
}

const isProgramme = (id: string): id is ProgrammeId => Object.hasOwn(programmes, id)

const readsStandards = ({ definition, entitled, amount }: PrintedRule): boolean =>
  inputsOfRule(definition, amount ? [entitled, amount] : [entitled]).some(({ source }) => source === 'standard')
