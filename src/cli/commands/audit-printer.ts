/** Findings as they come, in the format asked for, and the summary at the end. */
import type { KeyObject } from 'node:crypto'
import { digestOf, digestOfEvidence } from '../../audit/evidence'
import type { Finding } from '../../audit/finding'
import type { AuditHead } from '../../audit/head'
import type { HouseholdAudit } from '../../audit/household'
import { Marks } from '../../audit/marks'
import type { AuditNote } from '../../audit/noted'
import type { Patterns } from '../../audit/patterns'
import type { UnreadableRow } from '../../audit/rows'
import type { OpenDue } from '../../audit/ruling-worth'
import { type AuditSummary, SummaryBuilder } from '../../audit/summary'
import type { Told } from '../../audit/whole'
import { issuesLine } from '../../checks/issue'
import { fenText } from '../../exact/decimal'
import { Largest } from '../../paper/largest'
import { findingCsv, findingsCsvHeader, openDueCsv, openDuesCsvHeader } from '../../paper/report-csv'
import { FindingWords } from '../../paper/report-finding'
import { noMatchLines, type Report } from '../../paper/report-head'
import { auditHtml } from '../../paper/report-html'
import { ReportIndex } from '../../paper/report-index'
import { auditText } from '../../paper/report-text'
import { auditSheets } from '../../paper/report-workbook'
import { byteOrderMark } from '../../tables/columns'
import { workbookBytes } from '../../tables/write-workbook'
import { auditPhrases, sources } from '../../words/audit'
import type { Context } from '../context'
import type { Draft } from '../draft'
import { issuesObject } from '../issues'
import type { Values } from '../options'
import { Spool } from '../spool'
import { writeReport } from './audit-json'

type PrintValues = Values<'format/audit' | 'evidence' | 'bom' | 'sheets'>

/** Where the evidence of a report lies that cannot carry it: beside it. */
export const evidenceFileOf = (file: string): string => `${file}.jiuzhu.json`

/** How many findings a terminal, a document and a workbook show; the others formats have all. */
const mostShown = { text: 10, html: 2000, xlsx: 50_000, csv: 0, json: 0 } as const

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
  rows = 0
  private readonly outputs: Outputs
  private readonly spool: Spool
  private readonly patterns: Patterns
  private readonly options: PrintValues
  private readonly context: Context
  private readonly summary: SummaryBuilder
  private readonly largest: Largest
  private readonly index: ReportIndex
  private readonly words: FindingWords
  private readonly faults: UnreadableRow[] = []
  private readonly notes: AuditNote[] = []
  private findings = 0
  /** What the last finding rests on. */
  private evidence: Finding['evidence']

  constructor(outputs: Outputs, patterns: Patterns, options: PrintValues, context: Context) {
    const { policy, language } = context
    this.outputs = outputs
    this.patterns = patterns
    this.spool = new Spool(context)
    this.options = options
    this.context = context
    this.summary = new SummaryBuilder(policy)
    this.largest = new Largest(mostShown[options.format])
    this.index = new ReportIndex(outputs.rulings !== undefined)
    this.words = new FindingWords(policy, language, outputs.official?.text)
  }

  async start(): Promise<void> {
    await this.outputs.rulings?.write(this.csvStart() + openDuesCsvHeader(this.context.language))
  }

  /** Returns a promise where there is something to write. */
  household(audit: HouseholdAudit): Promise<void> | undefined {
    const { matched, unmatched, outsideWindow, notes = [], findings, openDues = [] } = audit
    this.summary.addHousehold(audit)
    this.rows += 1 + matched.rows + unmatched.rows + outsideWindow.rows
    for (const note of notes) this.notes.push(note)
    return findings.length > 0 || openDues.length > 0 ? this.keepAll(findings, openDues) : undefined
  }

  private async keepAll(findings: readonly Finding[], openDues: readonly OpenDue[]): Promise<void> {
    for (const finding of findings) {
      const kept = this.keep(finding)
      if (kept) await kept
    }
    for (const due of openDues) {
      this.index.addOpen(due)
      await this.outputs.rulings?.write(openDueCsv(due, this.words))
    }
  }

  /** A finding that belongs to no household. */
  async finding(finding: Finding): Promise<void> {
    this.summary.addFinding(finding)
    await this.keep(finding)
  }

  unreadable(row: UnreadableRow): undefined {
    this.rows += 1
    this.faults.push(row)
    if (row.source === 'payments') this.summary.addUnreadable(row.amount)
    else this.summary.addUnreadableCase(row.ofUnknownHousehold ?? false)
  }

  /** Prints the report with what only the whole of it tells, and returns the exit code. */
  async end(head: AuditHead, told: Told): Promise<number> {
    const { language } = this.context
    // Where the ledger is of other households, what it lacks of these is no finding.
    if (head.noMatch) this.spool.close()
    else for (const finding of told.findings) await this.finding(finding)
    const marks = new Marks(head.noMatch ? { near: new Map(), people: [] } : told)
    for await (const [household, line] of this.kept())
      if (marks.concerns(household)) marks.note(JSON.parse(line) as Finding)
    const { draft, beside } = this.outputs
    if (this.options.format !== 'json') await this.print(head, told, marks)
    const json = this.options.format === 'json' ? draft : beside
    // What lies beside a report holds its bytes too.
    const report = json === beside ? { report: { sha256: draft.sha256 } } : {}
    if (json) await this.writeJson(json, head, told, marks, report)
    this.spool.close()
    for (const line of noMatchLines(head, language)) this.context.stderr.write(`${line}\n`)
    for (const row of this.faults) this.context.stderr.write(`${this.faultText(row)}\n`)
    return this.faults.length > 0 || head.noMatch ? 2 : this.findings > 0 ? 1 : 0
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
    const { columns } = this.index
    await draft.write(this.csvStart() + findingsCsvHeader(this.context.language, columns))
    for await (const [household, line] of this.kept()) {
      const finding = JSON.parse(line) as Finding
      await draft.write(findingCsv(marks.concerns(household) ? marks.marked(finding) : finding, this.words, columns))
    }
  }

  private csvStart(): string {
    return this.options.bom ? byteOrderMark : ''
  }

  private reportOf(head: AuditHead, { warnings }: Told, marks: Marks): Report {
    const { index, outputs, findings } = this
    return {
      head,
      summary: this.counted(head, marks),
      largest: head.noMatch ? [] : this.largest.findings().map((finding) => marks.marked(finding)),
      all: findings,
      patterns: head.noMatch ? [] : this.patterns.found(),
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
    const patterns = head.noMatch ? [] : this.patterns.found()
    const { rulings } = this.index
    const notes = this.notedIn(head)
    const rest = { unreadable, patterns, warnings, notes, rulings, head, ...report, summary: this.counted(head, marks) }
    const { evidence } = this.options
    const { language } = this.context
    await writeReport(draft, this.shown(marks), rest, { evidence, key: this.outputs.key, language })
  }

  private notedIn({ noMatch }: AuditHead): readonly AuditNote[] {
    return noMatch ? [] : this.notes
  }

  /** The counts, and apart from them what look-alikes come to. */
  private counted({ noMatch }: AuditHead, { likely }: Marks): AuditSummary {
    const summary = this.summary.summary()
    if (noMatch) return { ...summary, byKind: {}, byProgramme: {}, byPeriod: {} }
    return likely.count === 0
      ? summary
      : { ...summary, likely: { count: likely.count, amount: fenText(likely.amount) } }
  }

  /** Every finding as it was kept, behind its household. */
  private async *kept(): AsyncGenerator<readonly [string, string]> {
    for await (const line of this.spool.lines()) {
      const tab = line.indexOf('\t')
      yield [line.slice(0, tab), line.slice(tab + 1)]
    }
  }

  /** Every finding as JSON, marked and sealed. */
  private async *shown(marks: Marks): AsyncGenerator<string> {
    let shared = ''
    for await (const [household, line] of this.kept()) {
      if (!this.options.evidence && !marks.concerns(household)) {
        yield line
        continue
      }
      const finding = marks.marked(JSON.parse(line) as Finding)
      if (!this.options.evidence) {
        yield JSON.stringify(finding)
        continue
      }
      const { evidence } = finding
      if (evidence) shared = await digestOfEvidence(evidence)
      yield JSON.stringify({ ...finding, evidence: { ...evidence, shared, sha256: await digestOf(finding, shared) } })
    }
  }

  /** A finding waits for the head of its report, and for what only all households together tell. */
  private keep(finding: Finding): Promise<void> | undefined {
    this.findings += 1
    this.patterns.addFinding(finding)
    this.index.add(finding)
    if (mostShown[this.options.format] > 0) this.largest.add(finding)
    // Evidence is kept once, with the first of the findings that share it.
    const { evidence, ...rest } = finding
    const kept = evidence === this.evidence ? rest : finding
    this.evidence = evidence
    // JSON has no tab and no line feed of its own.
    return this.spool.write(`${(finding.household ?? '').replace(/[\t\n]/g, ' ')}\t${JSON.stringify(kept)}`)
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
