/** What an audit is asked, and the files that it reads: their rows in blocks, and how many there are of each. */
import type { Compared } from '../../audit/compared'
import type { AuditedFile } from '../../audit/head'
import type { SourceRow, SourceRows } from '../../audit/rows'
import { AuditSetting } from '../../audit/setting'
import { dueLinesIn } from '../../explain/due-line'
import { officialText } from '../../paper/official-text'
import type { Report } from '../../paper/report-head'
import { readLines } from '../../tables/text'
import { type CaseFiles, type PaymentFiles, readCases, readPayments } from '../case-files'
import { bytesOf, type Context } from '../context'
import type { OptionId } from '../option-table'
import { caseTableOptions, datedOptions, type Values } from '../options'
import type { Surroundings } from '../surroundings'

export const auditOptions = [
  'cases',
  ...caseTableOptions,
  'payments',
  'from/audit',
  'to',
  'programme/audit',
  'paymentIds',
  'at',
  'format/audit',
  'out',
  'trace',
  'evidence',
  'sign',
  'redact',
  'rulings',
  'jobs/audit',
  'sheets',
  'document',
  'year/table',
  'bom',
  ...datedOptions,
] as const satisfies readonly OptionId[]
export type AuditValues = Values<(typeof auditOptions)[number]>

/** What an audit goes by, of what was asked and what is compared. */
export function settingOf(
  surroundings: Surroundings,
  compared: Compared,
  { trace, evidence, rulings }: AuditValues,
  { policy, language }: Context,
): AuditSetting {
  const { standards = {}, readings } = surroundings
  const how = { trace, evidence, rulings: rulings !== undefined, worked: dueLinesIn(policy, language) }
  return new AuditSetting(policy, compared, { standards, readings, ...how })
}

/** The official sentences of the caller's own copy of the document. */
export async function officialIn({ document: file }: AuditValues, context: Context): Promise<Report['official']> {
  if (file === undefined) return undefined
  const texts: string[] = []
  for await (const line of readLines(await bytesOf(file, context))) if ('text' in line) texts.push(line.text)
  return { file, text: await officialText(texts.join('\n'), context.policy.sentences) }
}

/** What an audit reads. */
export interface AuditFiles extends CaseFiles, PaymentFiles {
  readonly surroundings: Surroundings
  readonly carry: readonly string[]
}

/** So many rows that come one by one are handed on together. */
const mostInBlock = 128

/** Rows as they are read, and how many of each file. */
export class Rows {
  readonly byFile = new Map<string, number>()
  private readonly files: AuditFiles
  private readonly context: Context

  constructor(files: AuditFiles, context: Context) {
    this.files = files
    this.context = context
  }

  sources(payments: SourceRows = this.payments()) {
    const { files, context } = this
    return {
      // `--encoding` is the ledger's; cases are told by themselves.
      cases: this.counted(readCases(context.policy, files, {}), files.cases[0]?.file),
      payments: this.counted(payments, undefined),
    }
  }

  private payments(): SourceRows {
    const { surroundings, carry } = this.files
    return readPayments(this.context.policy, this.files, { ...surroundings, carry })
  }

  /** In blocks, each of one file. */
  private async *counted(rows: SourceRows, only: string | undefined): AsyncGenerator<readonly SourceRow[]> {
    let held: SourceRow[] = []
    const ended = (): readonly SourceRow[] => {
      const block = held
      held = []
      return this.count(block, only)
    }
    for await (const given of rows) {
      if (!('position' in given)) yield this.count(given, only)
      else {
        if (held.length >= mostInBlock || (held[0] && held[0].file !== given.file)) yield ended()
        held.push(given)
      }
    }
    if (held.length > 0) yield ended()
  }

  private count(block: readonly SourceRow[], only: string | undefined): readonly SourceRow[] {
    const file = block[0]?.file ?? only ?? ''
    if (block.length > 0) this.byFile.set(file, (this.byFile.get(file) ?? 0) + block.length)
    return block
  }

  /** Every file with its rows and the SHA-256 of its bytes. */
  async read(): Promise<readonly AuditedFile[]> {
    const { cases, members, claims, payments } = this.files
    const all = [...[...cases, ...members, ...claims].map((source) => ({ source: 'cases' as const, of: source }))]
    const ledgers = payments.map((source) => ({ source: 'payments' as const, of: source }))
    const read: AuditedFile[] = []
    for (const { source, of } of [...all, ...ledgers])
      read.push({ source, file: of.file, rows: this.byFile.get(of.file) ?? 0, sha256: await of.sha256() })
    return read
  }
}
