/** Findings as they come, in the format asked for, and the summary at the end. */

import { Buffer } from 'node:buffer'
import { type KeyObject, sign } from 'node:crypto'
import { Chain, type ReportParts, type ReportSeal } from '../../audit/chain'
import { seal } from '../../audit/evidence'
import type { Finding } from '../../audit/finding'
import type { AuditHead } from '../../audit/head'
import type { HouseholdAudit } from '../../audit/household'
import { Marks } from '../../audit/marks'
import type { Patterns } from '../../audit/patterns'
import type { UnreadableRow } from '../../audit/rows'
import { type AuditSummary, SummaryBuilder } from '../../audit/summary'
import type { Told } from '../../audit/whole'
import { issuesLine } from '../../checks/issue'
import { fenText } from '../../exact/decimal'
import { Largest } from '../../paper/largest'
import { findingCsv, findingsCsvHeader } from '../../paper/report-csv'
import { noMatchLines } from '../../paper/report-head'
import { auditHtml } from '../../paper/report-html'
import { auditText } from '../../paper/report-text'
import { byteOrderMark } from '../../tables/columns'
import { auditPhrases, sources } from '../../words/audit'
import type { Context } from '../context'
import type { Draft } from '../draft'
import { issuesObject } from '../issues'
import type { Values } from '../options'
import { Spool } from '../spool'

type PrintValues = Values<'format/audit' | 'evidence' | 'bom'>

/** Where the evidence of a report lies that cannot carry it: beside it. */
export const evidenceFileOf = (file: string): string => `${file}.jiuzhu.json`

/** How many findings a terminal and a document show; the others formats have all. */
const mostShown = { text: 10, html: 2000, csv: 0, json: 0 } as const

export class AuditPrinter {
  rows = 0
  private readonly draft: Draft
  private readonly spool: Spool
  private readonly patterns: Patterns
  private readonly options: PrintValues
  private readonly context: Context
  private readonly summary: SummaryBuilder
  private readonly largest: Largest
  private readonly faults: UnreadableRow[] = []
  private findings = 0
  private readonly key: KeyObject | undefined

  constructor(draft: Draft, patterns: Patterns, options: PrintValues, context: Context, key?: KeyObject) {
    this.key = key
    this.draft = draft
    this.patterns = patterns
    this.spool = new Spool(context)
    this.options = options
    this.context = context
    this.summary = new SummaryBuilder(context.policy)
    this.largest = new Largest(mostShown[options.format])
  }

  async household(audit: HouseholdAudit): Promise<void> {
    this.summary.addHousehold(audit)
    this.rows += 1 + audit.matched.rows + audit.unmatched.rows + audit.outsideWindow.rows
    for (const finding of audit.findings) await this.keep(finding)
  }

  /** A finding that belongs to no household. */
  async finding(finding: Finding): Promise<void> {
    this.summary.addFinding(finding)
    await this.keep(finding)
  }

  unreadable(row: UnreadableRow): void {
    this.rows += 1
    this.faults.push(row)
    if (row.source === 'payments') this.summary.addUnreadable(row.amount)
    else this.summary.addUnreadableCase(row.ofUnknownHousehold ?? false)
  }

  /** Prints the report with what only the whole of it tells, and returns the exit code. */
  async end(head: AuditHead, told: Told, beside?: Draft): Promise<number> {
    const { language } = this.context
    // Where the ledger is of other households, what it lacks of these is no finding.
    if (head.noMatch) this.spool.close()
    else for (const finding of told.findings) await this.finding(finding)
    const marks = new Marks(head.noMatch ? { near: new Map(), people: [] } : told)
    for await (const [household, line] of this.kept())
      if (marks.concerns(household)) marks.note(JSON.parse(line) as Finding)
    await this.report(head, told, marks)
    if (beside) {
      const unreadable = this.faults.map((row) => this.faultObject(row))
      const patterns = head.noMatch ? [] : this.patterns.found()
      const rest = { unreadable, patterns, warnings: told.warnings, head, summary: this.counted(head, marks) }
      await this.writeJson(beside, rest, marks)
    }
    this.spool.close()
    for (const line of noMatchLines(head, language)) this.context.stderr.write(`${line}\n`)
    for (const row of this.faults) this.context.stderr.write(`${this.faultText(row)}\n`)
    return this.faults.length > 0 || head.noMatch ? 2 : this.findings > 0 ? 1 : 0
  }

  private async report(head: AuditHead, { warnings }: Told, marks: Marks): Promise<void> {
    const { format, bom } = this.options
    const { language, policy } = this.context
    const { draft } = this
    const patterns = head.noMatch ? [] : this.patterns.found()
    const unreadable = this.faults.map((row) => this.faultObject(row))
    const rest = { unreadable, patterns, warnings, head, summary: this.counted(head, marks) }
    if (format === 'json') await this.writeJson(draft, rest, marks)
    else if (format === 'csv') {
      await draft.write((bom ? byteOrderMark : '') + findingsCsvHeader(language))
      for await (const [household, line] of this.kept())
        await draft.write(findingCsv(policy, JSON.parse(await this.shown(household, line, marks)) as Finding, language))
    } else {
      const largest = head.noMatch ? [] : this.largest.findings().map((finding) => marks.marked(finding))
      const report = { head, summary: this.counted(head, marks), largest, patterns, warnings }
      await draft.write(
        format === 'text'
          ? `${auditText(policy, report, language)}\n`
          : auditHtml(policy, { ...report, all: this.findings }, language),
      )
    }
  }

  /** A finding a line, so that a report of any size can be read so; what stands behind them comes last, under one digest. */
  private async writeJson(draft: Pick<Draft, 'write'>, rest: ReportParts, marks: Marks): Promise<void> {
    const chain = this.options.evidence ? new Chain() : undefined
    await draft.write('{"findings":[')
    let before = ''
    for await (const [household, line] of this.kept()) {
      const text = await this.shown(household, line, marks)
      if (chain) await chain.addFinding(JSON.parse(text) as Finding)
      await draft.write(`${before}\n${text}`)
      before = ','
    }
    const proves = chain && { proves: auditPhrases.proves[this.context.language]() }
    const seal = chain && this.signed(await chain.sealed({ ...rest, ...proves }))
    await draft.write(`\n],${JSON.stringify({ ...rest, ...proves, ...(seal ? { seal } : {}) }).slice(1)}\n`)
  }

  private signed(seal: ReportSeal): ReportSeal {
    const { key } = this
    return key ? { ...seal, signature: sign(null, Buffer.from(seal.sha256), key).toString('base64') } : seal
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

  /** A finding as JSON, marked and sealed. */
  private async shown(household: string, line: string, marks: Marks): Promise<string> {
    const { evidence } = this.options
    if (!evidence && !marks.concerns(household)) return line
    const finding = marks.marked(JSON.parse(line) as Finding)
    return JSON.stringify(evidence ? (await seal([finding]))[0] : finding)
  }

  /** A finding waits for the head of its report, and for what only all households together tell. */
  private async keep(finding: Finding): Promise<void> {
    this.findings += 1
    this.patterns.addFinding(finding)
    if (this.options.format === 'text' || this.options.format === 'html') this.largest.add(finding)
    // JSON has no tab and no line feed of its own.
    await this.spool.write(`${(finding.household ?? '').replace(/[\t\n]/g, ' ')}\t${JSON.stringify(finding)}`)
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
