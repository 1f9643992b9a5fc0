/** An audit in a database beside the audit of the library, over the same cases and payments. */

import { Compared as ComparedProgrammes } from '../../../src/audit/compared'
import type { Finding } from '../../../src/audit/finding'
import { auditRows, surveyOf } from '../../../src/audit/run'
import { AuditSetting } from '../../../src/audit/setting'
import { standardsFindings } from '../../../src/audit/standards'
import { SummaryBuilder } from '../../../src/audit/summary'
import { Whole } from '../../../src/audit/whole'
import { AuditWindow } from '../../../src/audit/window'
import type { AuditSqlOptions } from '../../../src/database/audit/options'
import { toAuditSql } from '../../../src/database/audit/to-audit-sql'
import { yiwu } from '../../../src/yiwu/policy'
import type { Readings } from '../../../src/yiwu/readings'
import { Standards } from '../../../src/yiwu/register'
import { type LedgerRow, ledgerCsv } from '../../audit/planter'
import { rowsOf } from '../../audit/rows-of'
import { caseTables } from './case-tables'
import type { Database, TextRow } from './database'

export interface AuditCase {
  readonly cases: readonly { readonly [key: string]: unknown }[]
  readonly payments: readonly LedgerRow[]
  readonly standards: readonly object[]
}

export interface AuditUnder {
  readonly from: string
  readonly to: string
  readonly readings?: Partial<Readings>
}

/** What is compared of a finding. */
interface Compared {
  readonly kind?: string | null
  readonly household?: string | null
  readonly person?: string | null
  readonly claim?: string | null
  readonly programme?: string | null
  readonly period?: string | null
  readonly due?: string | null
  readonly paid?: string | null
  readonly difference?: string | null
  readonly clauses?: string | null
  readonly payments?: string | null
  readonly standard?: string | null
  readonly daysLate?: number | string | null
  readonly households?: string | null
  readonly wouldBeDue?: string | null
  readonly otherwise?: string | null
}

export const findingText = (one: Compared): string =>
  [
    ...[one.kind, one.household, one.person, one.claim, one.programme, one.period, one.due, one.paid, one.difference],
    ...[one.clauses, one.payments, one.standard, one.daysLate, one.households, one.wouldBeDue, one.otherwise],
  ]
    .map((cell) => String(cell ?? ''))
    .join(' | ')

/** The findings of the library, in order of their text. */
export async function findingsOf({ cases, payments, standards }: AuditCase, under: AuditUnder, policy = yiwu) {
  const { from, to, readings = {} } = under
  const sources = () => ({ cases: rowsOf(cases), payments: rowsOf(payments) })
  const window = AuditWindow.of(from, to, policy.firstDay)
  const compared = ComparedProgrammes.over(policy, window, undefined, await surveyOf(policy, sources(), window))
  const audit = new AuditSetting(policy, compared, { standards: Standards.from(standards), readings })
  const lines: string[] = []
  const kept = {
    write: async (line: string) => void lines.push(line),
    lines: async function* () {
      yield* lines
    },
  }
  const whole = new Whole(audit, kept)
  const findings: Finding[] = [...standardsFindings(audit)]
  const summary = new SummaryBuilder(policy)
  for await (const event of auditRows(sources(), audit, { whole })) {
    if ('unreadable' in event) continue
    summary.addHousehold(event.household)
    findings.push(...event.household.findings)
  }
  findings.push(...(await whole.told(async (identity) => identity)).findings)
  return { findings, texts: textsOf(findings), summary: summary.summary() }
}

/** A payment without an id is named by its row, which a table does not have. */
export const textsOf = (findings: readonly Finding[]): readonly string[] =>
  findings
    .map((one) => {
      const payments = one.payments.filter((name) => !name.startsWith('row ')).sort()
      const households = [...(one.households ?? [])].sort().join(';')
      return findingText({ ...one, clauses: one.clauses.join(';'), payments: payments.join(';'), households })
    })
    .sort()

export const auditTables = ['households', 'members', 'claims', 'payments', 'standards'] as const

export type AuditTables = { readonly [table in (typeof auditTables)[number]]: string }

export const tablesOf = ({ cases, payments, standards }: AuditCase, policy = yiwu): AuditTables => ({
  ...caseTables(policy, cases, standards),
  payments: ledgerCsv(payments),
})

/** Makes the tables that `jiuzhu sql audit --as tables` prints, and fills them. */
export async function fillTables(
  database: Database,
  csv: AuditTables,
  options: Partial<AuditSqlOptions> = {},
  policy = yiwu,
): Promise<void> {
  const asked = { dialect: database.dialect, layout: database.layout, standardsTo: true, ...options }
  const statements = toAuditSql(policy, { ...asked, as: 'tables' }).replaceAll('`', '"')
  for (const table of auditTables) {
    const [, columns = ''] = new RegExp(`CREATE TABLE "${table}" \\(\\n([\\s\\S]*?)\\n\\);`).exec(statements) ?? []
    const taken = [...columns.matchAll(/^ {2}"(.+)" ([A-Z]+(?:\(\d+(?:, \d+)?\))?)/gm)].map(
      ([, name = '', type = '']) => ({
        name,
        type,
      }),
    )
    await database.load(
      table,
      taken,
      columnsOf(
        csv[table],
        taken.map(({ name }) => name),
      ),
    )
  }
}

/** The columns of a CSV that a table has, in its order, without the header; none of the cells holds a comma. */
function columnsOf(csv: string, names: readonly string[]): string {
  const [header = '', ...lines] = csv.trimEnd().split('\n')
  const all = header.split(',')
  const places = names.map((name) => all.indexOf(name))
  return lines
    .map((line) => {
      const cells = line.split(',')
      return `${places.map((place) => cells[place] ?? '').join(',')}\n`
    })
    .join('')
}

/** The findings of the database, in order of their text. */
export async function findingsIn(
  database: Database,
  under: AuditUnder,
  options: Partial<AuditSqlOptions> = {},
  policy = yiwu,
): Promise<readonly string[]> {
  return (await auditIn(database, { programmes: 'all', ...under, ...options }, policy))
    .map((row) => findingText(row))
    .sort()
}

/** What an audit shows, by a query; where there is none, by a script of steps. */
export function auditIn(
  database: Database,
  options: Partial<AuditSqlOptions>,
  policy = yiwu,
): Promise<readonly TextRow[]> {
  const { dialect, layout } = database
  const as = layout === 'common' || dialect === 'mysql' ? 'script' : 'select'
  return database.rows(toAuditSql(policy, { dialect, layout, as, standardsTo: true, ...options }))
}
