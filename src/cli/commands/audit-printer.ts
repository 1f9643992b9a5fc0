/** Findings as they come, in the format asked for, and the summary at the end. */
import { seal } from '../../audit/evidence'
import type { Finding } from '../../audit/finding'
import type { HouseholdAudit } from '../../audit/household'
import type { UnreadableRow } from '../../audit/rows'
import { SummaryBuilder } from '../../audit/summary'
import { Largest } from '../../paper/largest'
import { findingCsv, findingsCsvHeader } from '../../paper/report-csv'
import { auditHtml } from '../../paper/report-html'
import { auditText, type Window } from '../../paper/report-text'
import { byteOrderMark } from '../../tables/columns'
import { auditPhrases, sources } from '../../words/audit'
import type { Context } from '../context'
import type { Draft } from '../draft'
import { issuesLine, issuesObject } from '../issues'
import type { Values } from '../options'

type PrintValues = Values<'format/audit' | 'evidence' | 'bom'>

/** How many findings a terminal and a document show; the others formats have all. */
const mostShown = { text: 10, html: 2000, csv: 0, json: 0 } as const

export class AuditPrinter {
  rows = 0
  private readonly draft: Draft
  private readonly window: Window
  private readonly options: PrintValues
  private readonly context: Context
  private readonly summary: SummaryBuilder
  private readonly largest: Largest
  private readonly faults: UnreadableRow[] = []
  private findings = 0

  constructor(draft: Draft, window: Window, options: PrintValues, context: Context) {
    this.draft = draft
    this.window = window
    this.options = options
    this.context = context
    this.summary = new SummaryBuilder(context.policy)
    this.largest = new Largest(mostShown[options.format])
  }

  async start(): Promise<void> {
    const { format, bom } = this.options
    if (format === 'csv') await this.draft.write((bom ? byteOrderMark : '') + findingsCsvHeader(this.context.language))
    if (format === 'json') await this.draft.write('{"findings":[')
  }

  async household(audit: HouseholdAudit): Promise<void> {
    this.summary.addHousehold(audit)
    this.rows += 1 + audit.matched.rows + audit.unmatched.rows + audit.outsideWindow.rows
    for (const finding of audit.findings) await this.print(finding)
  }

  /** A finding that belongs to no household. */
  async finding(finding: Finding): Promise<void> {
    this.summary.addFinding(finding)
    await this.print(finding)
  }

  unreadable(row: UnreadableRow): void {
    this.rows += 1
    this.faults.push(row)
    if (row.source === 'payments') this.summary.addUnreadable(row.amount)
    else this.summary.addUnreadableCase(row.ofUnknownHousehold ?? false)
  }

  /** Prints what stands at the end, and returns the exit code. */
  async end(): Promise<number> {
    const { language, policy } = this.context
    const summary = this.summary.summary()
    const largest = this.largest.findings()
    switch (this.options.format) {
      case 'json':
        await this.draft.write(
          `\n],"unreadable":${JSON.stringify(this.faults.map((row) => this.faultObject(row)))},"summary":${JSON.stringify(summary)}}\n`,
        )
        break
      case 'text':
        await this.draft.write(`${auditText(policy, summary, largest, this.window, language)}\n`)
        break
      case 'html':
        await this.draft.write(
          auditHtml(policy, summary, { findings: largest, all: this.findings }, this.window, language),
        )
        break
      case 'csv':
        break
    }
    for (const row of this.faults) this.context.stderr.write(`${this.faultText(row)}\n`)
    return this.faults.length > 0 ? 2 : this.findings > 0 ? 1 : 0
  }

  private async print(finding: Finding): Promise<void> {
    const isFirst = this.findings === 0
    this.findings += 1
    const { language, policy } = this.context
    if (this.options.format === 'csv') await this.draft.write(findingCsv(policy, finding, language))
    else if (this.options.format === 'json') {
      const [shown] = this.options.evidence ? await seal([finding]) : [finding]
      await this.draft.write(`${isFirst ? '' : ','}\n${JSON.stringify(shown)}`)
    } else this.largest.add(finding)
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
    return auditPhrases.unreadableRow[language](
      file ?? sources[source][language],
      String(row),
      issuesLine(issues, language),
    )
  }
}
