/** An audit in a database beside the audit of the library, over the same cases and payments. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../../../src/audit/finding'
import { auditRows } from '../../../src/audit/run'
import { AuditSetting } from '../../../src/audit/setting'
import { standardsFindings } from '../../../src/audit/standards'
import { SummaryBuilder } from '../../../src/audit/summary'
import { AuditWindow } from '../../../src/audit/window'
import type { AuditSqlOptions } from '../../../src/database/audit/options'
import { toAuditSql } from '../../../src/database/audit/to-audit-sql'
import type { Readings } from '../../../src/yiwu/readings'
import { Standards } from '../../../src/yiwu/register'
import { flatTables } from '../../audit/flat-tables'
import { type LedgerRow, ledgerCsv } from '../../audit/planter'
import { rowsOf } from '../../audit/rows-of'
import { jiuzhuArgs } from '../../support/command-line'
import type { Database } from './database'

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
}

export const findingText = (one: Compared): string =>
  [
    ...[one.kind, one.household, one.person, one.claim, one.programme, one.period, one.due, one.paid, one.difference],
    ...[one.clauses, one.payments, one.standard],
  ]
    .map((cell) => cell ?? '')
    .join(' | ')

/** The findings of the library, in order of their text. */
export async function findingsOf({ cases, payments, standards }: AuditCase, under: AuditUnder) {
  const { from, to, readings = {} } = under
  const audit = new AuditSetting(AuditWindow.of(from, to), { standards: Standards.from(standards), readings })
  const findings: Finding[] = [...standardsFindings(audit)]
  const summary = new SummaryBuilder()
  for await (const event of auditRows({ cases: rowsOf(cases), payments: rowsOf(payments) }, audit)) {
    if ('unreadable' in event) throw new Error(JSON.stringify(event.unreadable))
    summary.addHousehold(event.household)
    findings.push(...event.household.findings)
  }
  return { findings, texts: textsOf(findings), summary: summary.summary() }
}

/** A payment without an id is named by its row, which a table does not have. */
const textsOf = (findings: readonly Finding[]): readonly string[] =>
  findings
    .map((one) => {
      const payments = one.payments.filter((name) => !name.startsWith('row ')).sort()
      return findingText({ ...one, clauses: one.clauses.join(';'), payments: payments.join(';') })
    })
    .sort()

const tables = ['households', 'members', 'claims', 'payments', 'standards'] as const

export type AuditTables = { readonly [table in (typeof tables)[number]]: string }

export const tablesOf = ({ cases, payments, standards }: AuditCase): AuditTables => ({
  ...flatTables(cases, standards),
  payments: ledgerCsv(payments),
})

/** Makes the tables that `jiuzhu sql audit --as tables` prints, and fills them. */
export async function fillTables(
  database: Database,
  csv: AuditTables,
  options: Partial<AuditSqlOptions> = {},
): Promise<void> {
  const statements = toAuditSql({ dialect: database.dialect, standardsTo: true, ...options, as: 'tables' })
  for (const table of tables) {
    const [, columns = ''] = new RegExp(`CREATE TABLE "${table}" \\(\\n([\\s\\S]*?)\\n\\);`).exec(statements) ?? []
    const taken = [...columns.matchAll(/^ {2}"(.+)" ([A-Z]+(?:\(\d+, \d+\))?)/gm)].map(([, name = '', type = '']) => ({
      name,
      type,
    }))
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

/** The findings of `jiuzhu audit` over the CSV files, in order of their text, and how many rows it cannot read. */
export async function findingsOfFiles(csv: AuditTables, { from, to }: AuditUnder) {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-audit-'))
  try {
    const file = (table: keyof AuditTables): string => join(folder, `${table}.csv`)
    for (const table of tables) writeFileSync(file(table), csv[table])
    const cases = ['--cases', file('households'), '--members', file('members'), '--claims', file('claims')]
    const others = ['--payments', file('payments'), '--standards', file('standards')]
    const ran = await jiuzhuArgs(['audit', ...cases, ...others, '--from', from, '--to', to, '--format', 'json'])
    const { findings, unreadable } = JSON.parse(ran.out) as {
      readonly findings: readonly Finding[]
      readonly unreadable: readonly { readonly source: string }[]
    }
    return { texts: textsOf(findings), findings, unreadable }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The findings of the database, in order of their text. */
export async function findingsIn(
  database: Database,
  under: AuditUnder,
  options: Partial<AuditSqlOptions> = {},
): Promise<readonly string[]> {
  const sql = toAuditSql({ dialect: database.dialect, standardsTo: true, ...under, ...options })
  return (await database.rows(sql)).map((row) => findingText(row)).sort()
}
