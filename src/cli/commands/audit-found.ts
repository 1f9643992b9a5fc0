/** What an audit has found so far: findings are kept until all households are seen, all else is added up as it comes. */
import type { Buffer } from 'node:buffer'
import type { Finding } from '../../audit/finding'
import type { HouseholdAudit } from '../../audit/household'
import type { AuditNote } from '../../audit/noted'
import type { Patterns } from '../../audit/patterns'
import type { UnreadableRow } from '../../audit/rows'
import type { OpenDue } from '../../audit/ruling-worth'
import type { AuditEvent } from '../../audit/run'
import { SummaryInParts, type SummaryParts } from '../../audit/summary-parts'
import { Largest } from '../../paper/largest'
import { findingCsv } from '../../paper/report-csv'
import type { FindingWords } from '../../paper/report-finding'
import { ReportIndex } from '../../paper/report-index'
import type { Context } from '../context'
import type { Values } from '../options'
import { Spool } from '../spool'

/** How many findings a terminal, a document and a workbook show; the others formats have all. */
const mostShown = { text: 10, html: 2000, xlsx: 50_000, csv: 0, json: 0 } as const

/** What becomes of what is found beside being kept. */
interface Ways {
  /** A finding as a row of CSV without columns of people: made where it is found, so that threads share the work. */
  readonly rowOf?: ((finding: Finding) => string) | undefined
  /** Takes what is in order only under the readings as they are. */
  readonly takeOpen?: ((due: OpenDue) => Promise<void>) | undefined
}

/** Makes rows where the report is of them. */
export const rowOf = (format: Values<'format/audit'>['format'], words: FindingWords): Ways['rowOf'] =>
  format === 'csv' ? (finding) => findingCsv(finding, words, []) : undefined

const tab = 9

/** A finding as it was kept: its household, and JSON of it and of its row, which are read as they are asked for. */
export class KeptFinding {
  readonly household: string
  private readonly line: Buffer
  private readonly afterHousehold: number
  private readonly afterFinding: number

  constructor(line: Buffer) {
    this.line = line
    this.afterHousehold = line.indexOf(tab)
    this.afterFinding = line.indexOf(tab, this.afterHousehold + 1)
    this.household = line.toString('utf8', 0, this.afterHousehold)
  }

  get finding(): string {
    return this.line.toString('utf8', this.afterHousehold + 1, this.afterFinding)
  }

  /** Empty where there is none. */
  get row(): string {
    return this.line.toString('utf8', this.afterFinding + 1)
  }
}

/** What one thread found, as another can take it. */
export interface FoundParts {
  readonly rows: number
  readonly findings: number
  readonly faults: readonly UnreadableRow[]
  readonly notes: readonly AuditNote[]
  readonly largest: readonly Finding[]
  readonly patterns: Patterns
  readonly index: ReportIndex
  readonly summary: SummaryParts
  /** The file with the findings, which is open. */
  readonly kept: number | undefined
}

export class AuditFound {
  rows = 0
  findings = 0
  readonly faults: UnreadableRow[] = []
  readonly notes: AuditNote[] = []
  readonly summary: SummaryInParts
  readonly largest: Largest
  readonly index: ReportIndex
  readonly patterns: Patterns
  private readonly spool: Spool
  private readonly ways: Ways
  /** What the last finding rests on. */
  private evidence: Finding['evidence']

  constructor(patterns: Patterns, { format }: Values<'format/audit'>, ways: Ways, context: Context) {
    this.patterns = patterns
    this.summary = new SummaryInParts(context.policy)
    this.largest = new Largest(mostShown[format])
    this.index = new ReportIndex(ways.takeOpen !== undefined)
    this.spool = new Spool(context)
    this.ways = ways
  }

  /** Some households, and rows that cannot be read, as they come. */
  async take(events: readonly AuditEvent[]): Promise<void> {
    for (const event of events) {
      const kept = 'unreadable' in event ? this.unreadable(event.unreadable) : this.household(event.household)
      if (kept) await kept
    }
  }

  private household(audit: HouseholdAudit): Promise<void> | undefined {
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
      await this.ways.takeOpen?.(due)
    }
  }

  /** A finding that belongs to no household. */
  async finding(finding: Finding): Promise<void> {
    this.summary.addFinding(finding)
    await this.keep(finding)
  }

  private unreadable(row: UnreadableRow): undefined {
    this.rows += 1
    this.faults.push(row)
    if (row.source === 'payments') this.summary.addUnreadable(row.amount)
    else this.summary.addUnreadableCase(row.ofUnknownHousehold ?? false)
  }

  /** Every finding, in the order in which they were found, some at a time. */
  async *kept(): AsyncGenerator<readonly KeptFinding[]> {
    for await (const block of this.spool.blocks()) yield block.map((line) => new KeptFinding(line))
  }

  close(): void {
    this.spool.close()
  }

  /** All of it for another thread, which closes the file. */
  async parts(): Promise<FoundParts> {
    const { rows, findings, faults, notes, patterns, index, summary } = this
    const largest = this.largest.findings()
    const kept = await this.spool.handedOver()
    return { rows, findings, faults, notes, largest, patterns, index, summary: summary.parts(), kept }
  }

  /** Adds what another thread found behind these. */
  async join({ rows, findings, faults, notes, largest, patterns, index, summary, kept }: FoundParts): Promise<void> {
    this.rows += rows
    this.findings += findings
    for (const fault of faults) this.faults.push(fault)
    for (const note of notes) this.notes.push(note)
    for (const finding of largest) this.largest.add(finding)
    this.patterns.join(patterns)
    this.index.join(index)
    this.summary.join(summary)
    if (kept !== undefined) await this.spool.take(kept)
  }

  /** A finding waits for the head of its report, and for what only all households together tell. */
  private keep(finding: Finding): Promise<void> | undefined {
    this.findings += 1
    this.patterns.addFinding(finding)
    this.index.add(finding)
    if (this.largest.most > 0) this.largest.add(finding)
    // Evidence is kept once, with the first of the findings that share it.
    const { evidence, ...rest } = finding
    const kept = evidence === this.evidence ? rest : finding
    this.evidence = evidence
    const row = this.ways.rowOf && JSON.stringify(this.ways.rowOf(finding))
    // JSON has no tab and no line feed of its own.
    const household = (finding.household ?? '').replace(/[\t\n]/g, ' ')
    return this.spool.write(`${household}\t${JSON.stringify(kept)}\t${row ?? ''}`)
  }
}
