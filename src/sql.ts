/** jiuzhu/sql: the programmes and the audit as SQL. */
export type { SqlOptions } from './database/options'
export { toSql } from './database/to-sql'
export type { DialectId } from './sql/dialect'
