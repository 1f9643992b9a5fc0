/** Findings as they come, in the format asked for, and the summary at the end. */
import type { KeyObject } from 'node:crypto'
import { digestOf, digestOfEvidence } from '../../audit/evidence'
import type { Finding } from '../../audit/finding'
import type { AuditHead } from '../../audit/head'
import { Marks } from '../../audit/marks'
import type { AuditNote } from '../../audit/noted'
import type { Patterns } from '../../audit/patterns'
import type { UnreadableRow } from '../../audit/rows'
import type { OpenDue } from '../../audit/ruling-worth'
import type { AuditSummary } from '../../audit/summary'
import type { Told } from '../../audit/whole'
import { issuesLine } from '../../checks/issue'
import { fenText } from '../../exact/decimal'
import { findingCsv, findingsCsvHeader, openDueCsv, openDuesCsvHeader } from '../../paper/report-csv'
import { FindingWords } from '../../paper/report-finding'
import { noMatchLines, type Report } from '../../paper/report-head'
import { auditHtml } from '../../paper/report-html'
import { auditText } from '../../paper/report-text'
import { auditSheets } from '../../paper/report-workbook'
import { byteOrderMark } from '../../tables/columns'
import { workbookBytes } from '../../tables/write-workbook'
import { auditPhrases, sources } from '../../words/audit'
import type { Context } from '../context'
import type { Draft } from '../draft'
import { issuesObject } from '../issues'
import type { Values } from '../options'
import { AuditFound, type KeptFinding, rowOf } from './audit-found'
import { writeReport } from './audit-json'

type PrintValues = Values<'format/audit' | 'evidence' | 'bom' | 'sheets'>

/** Where the evidence of a report lies that cannot carry it: beside it. */
export const evidenceFileOf = (file: string): string => `${file}.jiuzhu.json`

/** Where a report goes, what lies beside it, and what signs it. */
export interface Outputs {
  readonly draft: Draft
  /** The evidence of a report that cannot carry it. */
  readonly beside: Draft | undefined
  /** What is in order only under the readings as they are. */
  readonly rulings: Draft | undefined
  readonly key: KeyObject | undefined
  readonly official: Report['official']
}

export class AuditPrinter {
  readonly found: AuditFound
  private readonly outputs: Outputs
  private readonly options: PrintValues
  private readonly context: Context
  private readonly words: FindingWords

  constructor(outputs: Outputs, patterns: Patterns, options: PrintValues, context: Context) {
    const { policy, language } = context
    const { rulings, official } = outputs
    this.outputs = outputs
    this.options = options
    this.context = context
    this.words = new FindingWords(policy, language, official?.text)
    const takeOpen = rulings && ((due: OpenDue) => rulings.write(openDueCsv(due, this.words)))
    this.found = new AuditFound(patterns, options, { rowOf: rowOf(options.format, this.words), takeOpen }, context)
  }

  async start(): Promise<void> {
    await this.outputs.rulings?.write(this.csvStart() + openDuesCsvHeader(this.context.language))
  }

  /** Prints the report with what only the whole of it tells, and returns the exit code. */
  async end(head: AuditHead, told: Told): Promise<number> {
    const { language } = this.context
    // Where the ledger is of other households, what it lacks of these is no finding.
    if (head.noMatch) this.found.close()
    else for (const finding of told.findings) await this.found.finding(finding)
    const marks = new Marks(head.noMatch ? { near: new Map(), people: [] } : told)
    for await (const block of this.found.kept())
      for (const kept of block) if (marks.concerns(kept.household)) marks.note(JSON.parse(kept.finding) as Finding)
    const { draft, beside } = this.outputs
    if (this.options.format !== 'json') await this.print(head, told, marks)
    const json = this.options.format === 'json' ? draft : beside
    // What lies beside a report holds its bytes too.
    const report = beside ? { report: { sha256: draft.sha256 } } : {}
    if (json) await this.writeJson(json, head, told, marks, report)
    this.found.close()
    for (const line of noMatchLines(head, language)) this.context.stderr.write(`${line}\n`)
    for (const row of this.faults) this.context.stderr.write(`${this.faultText(row)}\n`)
    return this.faults.length > 0 || head.noMatch ? 2 : this.found.findings > 0 ? 1 : 0
  }

  private async print(head: AuditHead, told: Told, marks: Marks): Promise<void> {
    const { format, sheets } = this.options
    const { language, policy } = this.context
    const { draft } = this.outputs
    if (format === 'csv') return this.writeCsv(marks)
    const report = this.reportOf(head, told, marks)
    if (format === 'text') await draft.write(`${auditText(policy, report, language)}\n`)
    else if (format === 'html') await draft.write(auditHtml(policy, report, language, sheets))
    else await draft.writeBytes(await workbookBytes(auditSheets(policy, report, language, sheets)))
  }

  private async writeCsv(marks: Marks): Promise<void> {
    const { draft } = this.outputs
    const { columns } = this.found.index
    await draft.write(this.csvStart() + findingsCsvHeader(this.context.language, columns))
    const rowOf = (kept: KeptFinding): string =>
      columns.length === 0 && !marks.concerns(kept.household)
        ? (JSON.parse(kept.row) as string)
        : findingCsv(marks.marked(JSON.parse(kept.finding) as Finding), this.words, columns)
    for await (const block of this.found.kept()) await draft.write(block.map(rowOf).join(''))
  }

  private csvStart(): string {
    return this.options.bom ? byteOrderMark : ''
  }

  private reportOf(head: AuditHead, { warnings }: Told, marks: Marks): Report {
    const { outputs } = this
    const { index, findings, largest, patterns } = this.found
    return {
      head,
      summary: this.counted(head, marks),
      largest: head.noMatch ? [] : largest.findings().map((finding) => marks.marked(finding)),
      all: findings,
      patterns: head.noMatch ? [] : patterns.found(),
      warnings,
      notes: this.notedIn(head),
      index,
      rulings: index.rulings,
      unreadable: this.faults.map((row) => this.faultText(row)),
      official: outputs.official,
    }
  }

  private async writeJson(
    draft: Draft,
    head: AuditHead,
    { warnings }: Told,
    marks: Marks,
    report: { readonly report?: { readonly sha256: string } },
  ): Promise<void> {
    const unreadable = this.faults.map((row) => this.faultObject(row))
    const patterns = head.noMatch ? [] : this.found.patterns.found()
    const { rulings } = this.found.index
    const notes = this.notedIn(head)
    const rest = { unreadable, patterns, warnings, notes, rulings, head, ...report, summary: this.counted(head, marks) }
    const { evidence } = this.options
    const { language } = this.context
    await writeReport(draft, this.shown(marks), rest, { evidence, key: this.outputs.key, language })
  }

  /** Those of the cases first, whatever order the files were read in. */
  private get faults(): readonly UnreadableRow[] {
    const { faults } = this.found
    return [...faults.filter(({ source }) => source === 'cases'), ...faults.filter(({ source }) => source !== 'cases')]
  }

  private notedIn({ noMatch }: AuditHead): readonly AuditNote[] {
    return noMatch ? [] : this.found.notes
  }

  /** The counts, and apart from them what look-alikes come to. */
  private counted({ noMatch }: AuditHead, { likely }: Marks): AuditSummary {
    const summary = this.found.summary.summary()
    if (noMatch) return { ...summary, byKind: {}, byProgramme: {}, byPeriod: {} }
    return likely.count === 0
      ? summary
      : { ...summary, likely: { count: likely.count, amount: fenText(likely.amount) } }
  }

  /** Every finding as JSON, marked and sealed. */
  private async *shown(marks: Marks): AsyncGenerator<string> {
    let shared = ''
    for await (const block of this.found.kept())
      for (const kept of block) {
        if (!this.options.evidence && !marks.concerns(kept.household)) {
          yield kept.finding
          continue
        }
        const finding = marks.marked(JSON.parse(kept.finding) as Finding)
        if (!this.options.evidence) {
          yield JSON.stringify(finding)
          continue
        }
        const { evidence } = finding
        if (evidence) shared = await digestOfEvidence(evidence)
        yield JSON.stringify({ ...finding, evidence: { ...evidence, shared, sha256: await digestOf(finding, shared) } })
      }
  }

  private faultObject({ source, file, row, issues, amount }: UnreadableRow): object {
    return {
      source,
      ...(file === undefined ? {} : { file }),
      row,
      ...issuesObject(issues, this.context.language),
      ...(amount === undefined ? {} : { amount }),
    }
  }

  private faultText({ source, file, row, issues }: UnreadableRow): string {
    const { language } = this.context
    const where = file === undefined ? sources[source][language] : `${file} ${sources[source][language]}`
    return auditPhrases.unreadableRow[language](where, String(row), issuesLine(issues, language))
  }
}
