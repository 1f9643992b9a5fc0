/** Findings as they come, in the format asked for, and the summary at the end. */
import { seal } from '../../audit/evidence'
import type { Finding } from '../../audit/finding'
import type { AuditHead } from '../../audit/head'
import type { HouseholdAudit } from '../../audit/household'
import type { UnreadableRow } from '../../audit/rows'
import { SummaryBuilder } from '../../audit/summary'
import { Largest } from '../../paper/largest'
import { findingCsv, findingsCsvHeader } from '../../paper/report-csv'
import { noMatchLines } from '../../paper/report-head'
import { auditHtml } from '../../paper/report-html'
import { auditText } from '../../paper/report-text'
import { byteOrderMark } from '../../tables/columns'
import { auditPhrases, sources } from '../../words/audit'
import type { Context } from '../context'
import type { Draft } from '../draft'
import { issuesLine, issuesObject } from '../issues'
import type { Values } from '../options'
import { Spool } from '../spool'

type PrintValues = Values<'format/audit' | 'evidence' | 'bom'>

/** How many findings a terminal and a document show; the others formats have all. */
const mostShown = { text: 10, html: 2000, csv: 0, json: 0 } as const

export class AuditPrinter {
  rows = 0
  private readonly draft: Draft
  private readonly spool: Spool
  private readonly options: PrintValues
  private readonly context: Context
  private readonly summary: SummaryBuilder
  private readonly largest: Largest
  private readonly faults: UnreadableRow[] = []
  private findings = 0

  constructor(draft: Draft, options: PrintValues, context: Context) {
    this.draft = draft
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

  /** Prints the report, whose head was not known before, and returns the exit code. */
  async end(head: AuditHead): Promise<number> {
    const { format, bom } = this.options
    const { language, policy } = this.context
    const { draft } = this
    // Where the ledger is of other households, what it lacks of these is no finding.
    if (head.noMatch) this.spool.close()
    const counted = this.summary.summary()
    const summary = head.noMatch ? { ...counted, byKind: {}, byProgramme: {}, byPeriod: {} } : counted
    const largest = head.noMatch ? [] : this.largest.findings()
    switch (format) {
      case 'json': {
        await draft.write('{"findings":[')
        let before = ''
        for await (const line of this.spool.lines()) {
          await draft.write(`${before}\n${line}`)
          before = ','
        }
        const unreadable = this.faults.map((row) => this.faultObject(row))
        await draft.write(
          `\n],"unreadable":${JSON.stringify(unreadable)},"head":${JSON.stringify(head)},"summary":${JSON.stringify(summary)}}\n`,
        )
        break
      }
      case 'csv':
        await draft.write((bom ? byteOrderMark : '') + findingsCsvHeader(language))
        for await (const line of this.spool.lines())
          await draft.write(findingCsv(policy, JSON.parse(line) as Finding, language))
        break
      case 'text':
        await draft.write(`${auditText(policy, { head, summary, largest }, language)}\n`)
        break
      case 'html':
        await draft.write(auditHtml(policy, { head, summary, largest, all: this.findings }, language))
        break
    }
    this.spool.close()
    for (const line of noMatchLines(head, language)) this.context.stderr.write(`${line}\n`)
    for (const row of this.faults) this.context.stderr.write(`${this.faultText(row)}\n`)
    return this.faults.length > 0 || head.noMatch ? 2 : this.findings > 0 ? 1 : 0
  }

  /** A finding waits for the head of its report, and for what only all households together tell. */
  private async keep(finding: Finding): Promise<void> {
    this.findings += 1
    if (this.options.format === 'text' || this.options.format === 'html') this.largest.add(finding)
    else {
      const [shown] = this.options.evidence ? await seal([finding]) : [finding]
      await this.spool.write(JSON.stringify(shown))
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
