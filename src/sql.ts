/** jiuzhu/sql: the programmes and the audit as SQL. */
import type { AuditSqlOptions as OptionsOfAuditSql } from './database/audit/options'
import { toAuditSql as toAuditSqlUnder } from './database/audit/to-audit-sql'
import type { SqlOptions as OptionsOfSql } from './database/options'
import { toSql as toSqlUnder } from './database/to-sql'
import { yiwu } from './yiwu/policy'
import type { Readings } from './yiwu/readings'
import type { ProgrammeId } from './yiwu/results'

export type { DialectId } from './sql/dialect'

/** For which database, tables and readings a programme is printed. */
export interface SqlOptions extends Omit<OptionsOfSql, 'readings'> {
  /** Options that differ from the defaults. */
  readonly readings?: Partial<Readings> | undefined
}

/**
 * A programme as SQL for PostgreSQL, DuckDB or MariaDB (`mysql`): a `SELECT` over a table of facts that gives, beside the columns that say whom
 * a row is about, `outcome`, `amount` (yuan, exact decimals), `unit`, `missing` (`;` between), `min`, `max` and `error`.
 *
 * It is printed from the expressions that the calculators evaluate, each step under its rule and clause, and gives the same
 * answers: NULL is unknown, a bad row is `invalid` and names its columns in `error`. Medical claims of a person's year use
 * one cap in order of settlement. Names are quoted, and no value of a table is part of the text.
 * @throws InputError with the option that is wrong (`dialect`, `table`, `readings.dibaoFloor`).
 * @example
 * toSql('temporaryAssistance', { dialect: 'duckdb', as: 'view' }).split('\n')[0]
 * // '-- temporaryAssistance, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03'
 */
export const toSql = (programme: ProgrammeId | { readonly id: string }, options: SqlOptions): string =>
  toSqlUnder(yiwu, programme, options)

/** Of which months, and for which database, tables and readings, the audit is printed. */
export interface AuditSqlOptions extends Omit<OptionsOfAuditSql, 'readings'> {
  /** Options that differ from the defaults. */
  readonly readings?: Partial<Readings> | undefined
}

/**
 * The audit as one query for PostgreSQL or DuckDB, over the tables of cases and payments that `docs/audit.md` names and the
 * city's standards: the findings of `jiuzhu audit` over the same window, with the same kind, due, paid and difference (yuan).
 * What a finding `needsRuling` on is not worked out. The rules in it are printed from the expressions that `jiuzhu audit`
 * evaluates.
 * @throws InputError with the path of each option that is wrong: a dialect, name, month or reading.
 * @example
 * toAuditSql({ dialect: 'duckdb', from: '2013-01', to: '2013-12', as: 'view' }).split('\n')[0]
 * // '-- audit, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03'
 */
export const toAuditSql = (options: AuditSqlOptions): string => toAuditSqlUnder(yiwu, options)
