/** The audit as SQL: payments held against what was due, where the registers and the ledger are. */
import type { Policy } from '../../kit/policy'
import { dialects } from '../../sql/dialects'
import { quoted } from '../../sql/expression'
import { lackingColumns } from '../check-query'
import { commentOn, withHeader } from '../header'
import { tableName } from '../sources'
import { academicYearParts, studentMonthParts } from './academic-years'
import { caseParts } from './cases'
import { claimParts, datedClaimsPart } from './claims'
import { duesPart } from './dues'
import { duesQuery, faultsQuery, findingParts, findingsQuery, paymentsQuery, resultTypes } from './findings'
import { floorParts } from './floors'
import { ledgerParts } from './ledger'
import { monthlyParts } from './monthly'
import { monthParts } from './months'
import { type AuditSqlOptions, type auditResults, type CheckedAuditOptions, checkedAuditOptions } from './options'
import { type Part, queryOfParts, scriptOfParts } from './part'
import { peopleParts } from './people'
import { serviceParts } from './services'
import { auditTables, kindOf, nameInTable, valuesOf } from './tables'
import { yearParts } from './years'

/**
 * The audit as SQL for PostgreSQL, DuckDB or MariaDB (`mysql`; in steps, `as: 'script'`), over the tables of cases and payments that `docs/audit.md` names and the
 * city's standards: the findings of `jiuzhu audit` over the same window, with the same kind, due, paid and difference (yuan).
 * What a finding `needsRuling` on is not worked out. The rules in it are printed from the expressions that `jiuzhu audit`
 * evaluates.
 *
 * @throws InputError with the path of each option that is wrong: a dialect, name, month or reading.
 */
export function toAuditSql(policy: Policy, options: AuditSqlOptions): string {
  const checked = checkedAuditOptions(policy, options)
  const header = {
    ...checked,
    what: 'audit',
    given: options as object as { readonly [option: string]: unknown },
    on: undefined,
  }
  const statement = auditStatement(checked)
  const view = tableName(checked.name, checked.schema)
  const whole = checked.as === 'view' ? `${statement}\n\n${commentOn(view, header)}` : statement
  return withHeader(header, dialects[checked.dialect].spelled(whole))
}

function auditStatement(checked: CheckedAuditOptions): string {
  switch (checked.as) {
    case 'tables':
      return createTables(checked)
    case 'check':
      return lackingColumns(expectedColumns(checked), checked.schema, checked.dialect)
    case 'view':
      return auditView(checked)
    case 'script':
      return auditScript(checked)
    default:
      return auditQuery(checked)
  }
}

const results: { readonly [show in (typeof auditResults)[number]]: (options: CheckedAuditOptions) => string } = {
  findings: findingsQuery,
  dues: duesQuery,
  payments: paymentsQuery,
  faults: faultsQuery,
}

function auditView(options: CheckedAuditOptions): string {
  const { dialect, schema, show, name } = options
  const types = Object.entries(resultTypes[show]).map(([column, type]) => `${quoted(column)} ${type}`)
  const names = { view: tableName(name, schema), rows: tableName(`${name}_rows`, schema) }
  const { viewOfParts } = dialects[dialect].audit
  if (!viewOfParts) throw new Error(`No view of an audit is printed for ${dialect}`)
  return viewOfParts(names, auditQuery(options), types.join(', '))
}

const auditScript = (options: CheckedAuditOptions): string =>
  scriptOfParts(partsOf(options), results[options.show](options), options, dialects[options.dialect].audit.script)

/** Only those parts that the result needs. */
function auditQuery(options: CheckedAuditOptions): string {
  return queryOfParts(partsOf(options), results[options.show](options), options)
}

/** In an order in which each part reads only parts before it. */
const partsOf = (options: CheckedAuditOptions): readonly Part[] => [
  ...caseParts(options),
  datedClaimsPart(options),
  ...ledgerParts(options),
  ...studentMonthParts(options),
  ...monthParts(options),
  ...monthlyParts(options),
  ...yearParts(options),
  ...academicYearParts(options),
  ...claimParts(options),
  ...serviceParts(options),
  duesPart(options),
  ...floorParts(options),
  ...peopleParts(options),
  ...findingParts(options),
]

const expectedColumns = (options: CheckedAuditOptions) =>
  Object.values(auditTables(options)).flatMap((table) =>
    table.columns.map((column) => ({
      table: table.name,
      name: nameInTable(column, options),
      kind: kindOf(column, valuesOf(table, options)),
      mayLack: column.mayLack && dialects[options.dialect].audit.mayLackColumns,
    })),
  )

function createTables(options: CheckedAuditOptions): string {
  return Object.values(auditTables(options))
    .map((table) => {
      const values = options.values ?? 'typed'
      const { types, audit } = dialects[options.dialect]
      const columns = table.columns
        .filter(({ isExtra }) => !isExtra || !audit.mayLackColumns)
        .map((column) => {
          const needed = column.required && values === 'typed' ? ' NOT NULL' : ''
          return `  ${quoted(nameInTable(column, options))} ${types[kindOf(column, values)]}${needed}`
        })
      return `CREATE TABLE ${tableName(table.name, options.schema)} (\n${columns.join(',\n')}\n);`
    })
    .join('\n\n')
}
