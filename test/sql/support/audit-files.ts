/** The audit of the command line over files, beside which an audit in a database is held. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../../../src/audit/finding'
import { jiuzhuArgs } from '../../support/command-line'
import { type AuditTables, type AuditUnder, auditTables, textsOf } from './audit'

/** The findings of `jiuzhu audit` over the CSV files, in order of their text, and how many rows it cannot read. */
export async function findingsOfFiles(csv: AuditTables, { from, to }: AuditUnder) {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-audit-'))
  try {
    const file = (table: keyof AuditTables): string => join(folder, `${table}.csv`)
    for (const table of auditTables) writeFileSync(file(table), csv[table])
    const cases = ['--cases', file('households'), '--members', file('members'), '--claims', file('claims')]
    const others = ['--payments', file('payments'), '--standards', file('standards')]
    const ran = await jiuzhuArgs(['audit', ...cases, ...others, '--from', from, '--to', to, '--format', 'json'])
    const { findings, unreadable } = JSON.parse(ran.out) as {
      readonly findings: readonly Finding[]
      readonly unreadable: readonly { readonly source: string }[]
    }
    return { texts: textsOf(findings), unreadable }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
