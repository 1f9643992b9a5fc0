/** `jiuzhu verify`: recomputes findings from their evidence, and says what differs. */
import { Buffer } from 'node:buffer'
import { type KeyObject, verify as verifySignature } from 'node:crypto'
import { Chain, type ReportSeal } from '../../audit/chain'
import type { Finding, ReportedFinding } from '../../audit/finding'
import { isNamed, SharedEvidence } from '../../audit/shared'
import { type AuditSummary, type CountAndAmount, SummaryBuilder } from '../../audit/summary'
import { Recomputed, subjectOf, type Verification, verify } from '../../audit/verify'
import { type Issue, issue, issuesBehind, issuesLine, issueText } from '../../checks/issue'
import type { Label } from '../../language/expression'
import { withoutControls } from '../../paper/html-text'
import { labelsUnder } from '../../paper/report-labels'
import { type JsonRecord, readJsonRecords } from '../../tables/json-lines'
import { version } from '../../version'
import { audit, auditPhrases } from '../../words/audit'
import { fields } from '../../words/audit-report'
import { lines } from '../../words/command'
import type { Language } from '../../words/language'
import { type Command, command } from '../command'
import { bytesOf, type Context, print, UsageError } from '../context'
import { startingWith } from '../peek'
import { auditOpening, isFinding, readAudit } from '../report-lines'
import { evidenceBeside, publicKeyIn, sha256Of } from './verify-files'

export const verifyCommand: Command = command({
  name: 'verify',
  usage: 'verify [FILE]',
  summary: {
    zh: '按证据记录重新计算审计疑点，指出不一致之处',
    en: 'Recompute the findings of an audit from their evidence, and say what differs',
  },
  takes: ['key'],
  examples: () => [
    'jiuzhu audit --cases cases.jsonl --payments ledger.csv --format json --evidence --out audit.json',
    'jiuzhu verify audit.json',
  ],
  most: 1,
  run: async ({ others, values }, context) => {
    const file = await evidenceBeside(others[0])
    const { starts, source } = await startingWith(auditOpening, await bytesOf(file, context))
    const key = values.key === undefined ? undefined : await publicKeyIn(values.key, context)
    const report = file === others[0] ? undefined : await sha256Of(others[0], context)
    const verifier = new Verifier(context, key, starts, report)
    for await (const record of starts ? readAudit(source) : readJsonRecords(source)) await verifier.record(record)
    return verifier.end()
  },
})

class Verifier {
  private readonly context: Context
  private summary: SummaryBuilder
  private summaries = 0
  private readonly engines = new Set<string>()
  private all = 0
  private same = 0
  private unsealed = 0
  private bad = 0
  private differs = false
  private chain = new Chain()
  /** The findings of the report that is being read. */
  private own = { all: 0, unsealed: 0 }
  private readonly key: KeyObject | undefined
  private readonly report: string | undefined
  /** Whether findings stand in a report, line by line. */
  private isReport: boolean
  private readonly groups = new Set<string>()
  private group: Group | undefined
  private readonly evidence = new SharedEvidence()
  private recomputed: Recomputed

  /** `report` is the SHA-256 of the report that evidence lies beside. */
  constructor(context: Context, key: KeyObject | undefined, isReport: boolean, report: string | undefined) {
    this.report = report
    this.context = context
    this.key = key
    this.isReport = isReport
    this.summary = new SummaryBuilder(context.policy)
    this.recomputed = new Recomputed(context.policy)
  }

  /** A finding, a list of them in an audit, or an audit's end with its summary. */
  async record(record: JsonRecord): Promise<void> {
    const value = 'value' in record ? record.value : undefined
    if (isFinding(value)) return this.finding(value)
    if (typeof value !== 'object' || value === null || !('findings' in value) || !Array.isArray(value.findings))
      return this.fault(record.position, 'issues' in record ? record.issues : undefined)
    this.isReport = true
    for (const finding of value.findings) {
      if (isFinding(finding)) await this.finding(finding)
      else this.fault(record.position)
    }
    this.closeGroup()
    this.compareSummary('summary' in value ? value.summary : undefined, record.position)
    await this.compareSeal(value)
    this.compareReport(value)
  }

  /** The report is, byte for byte, the one that the evidence was written beside. */
  private compareReport(value: object): void {
    const { report } = this
    if (report === undefined) return
    const recorded = 'report' in value ? (value.report as { readonly sha256?: unknown } | null)?.sha256 : undefined
    if (recorded !== report)
      this.refuse(auditPhrases.reportDiffers[this.context.language](String(recorded ?? ''), report))
  }

  /** The exit code; findings in a report must have had its end. */
  end(): number {
    const { language, stdout, stderr } = this.context
    if (this.key && this.summaries === 0) this.refuse(auditPhrases.noSignature[language]())
    if (this.isReport && this.summaries === 0) {
      this.bad += 1
      stderr.write(`${auditPhrases.noSummary[language]()}\n`)
    }
    if (this.all === 0 && this.bad === 0 && this.summaries === 0) throw new UsageError(lines.nothingToVerify[language])
    for (const engine of this.engines) stderr.write(`${auditPhrases.otherEngine[language](engine, version)}\n`)
    if (this.unsealed > 0) stderr.write(`${auditPhrases.unsealed[language](String(this.unsealed))}\n`)
    print({ stdout }, `${auditPhrases.verified[language](String(this.same), String(this.all))}\n`)
    return this.bad > 0 ? 2 : this.same < this.all || this.differs ? 1 : 0
  }

  private async finding(reported: ReportedFinding): Promise<void> {
    this.all += 1
    const { policy } = this.context
    const finding = this.evidence.whole(reported)
    // What only names its evidence shares it with the one before.
    if (finding === reported) this.recomputed = new Recomputed(policy)
    try {
      this.summary.addFinding(finding)
      const result = await verify(policy, finding, this.recomputed)
      await this.chain.addFinding(finding)
      this.count(result)
      this.place(finding)
      for (const difference of result.differences) this.say(difference)
    } catch (error) {
      this.bad += 1
      const { language, stderr } = this.context
      for (const one of issuesBehind(error))
        stderr.write(`${auditPhrases.ofFinding[language](String(this.all), issueText(one, language))}\n`)
    }
  }

  private count({ same, sealed, engine }: Verification): void {
    if (same) this.same += 1
    this.own.all += 1
    if (!sealed) {
      this.unsealed += 1
      this.own.unsealed += 1
    }
    if (engine.recorded !== '' && engine.recorded !== engine.now) this.engines.add(engine.recorded)
  }

  private say({ field, recorded, recomputed }: Verification['differences'][number]): void {
    const { language, stdout } = this.context
    const number = String(this.all)
    const text =
      field === 'evidence'
        ? auditPhrases[recorded === '' ? 'noEvidence' : 'evidenceElsewhere'][language](number)
        : auditPhrases.differs[language](number, fieldName(field, language), plain(recorded), plain(recomputed))
    print({ stdout }, `${withoutControls(text)}\n`)
  }

  /** In a report the findings of a household stand together, each once, and all that its evidence gives are there. */
  private place(finding: Finding): void {
    if (!this.isReport || !finding.evidence || isNamed(finding.evidence)) return
    const { household, person, evidence } = finding
    const key = JSON.stringify(evidence.people ? ['person', person] : [household])
    if (this.group?.key !== key) {
      this.closeGroup()
      if (this.groups.has(key)) this.refuse(auditPhrases.listedTwice[this.context.language](String(this.all)))
      this.groups.add(key)
      this.group = { key, there: new Set(), due: new Set(this.recomputed.of(finding).keys()) }
    }
    const subject = subjectOf(finding)
    if (this.group.there.has(subject)) this.refuse(auditPhrases.listedTwice[this.context.language](String(this.all)))
    this.group.there.add(subject)
  }

  private closeGroup(): void {
    const { group } = this
    this.group = undefined
    for (const subject of group?.due ?? [])
      if (!group?.there.has(subject)) this.refuse(auditPhrases.leftOut[this.context.language](subject))
  }

  private refuse(text: string): void {
    this.differs = true
    print(this.context, `${withoutControls(text)}\n`)
  }

  /** The digest over the whole report, and its signature where a key is given. */
  private async compareSeal(report: object): Promise<void> {
    const { chain, key, own } = this
    const { language } = this.context
    this.chain = new Chain()
    this.own = { all: 0, unsealed: 0 }
    this.groups.clear()
    const { findings: _, seal: given, ...rest } = report as { readonly findings: unknown; readonly seal?: unknown }
    const seal = given as Partial<ReportSeal> | undefined
    if (typeof seal !== 'object' || seal === null) {
      if (own.unsealed < own.all) this.refuse(auditPhrases.noSeal[language]())
      if (key) this.refuse(auditPhrases.noSignature[language]())
      return
    }
    if (own.unsealed > 0) this.refuse(auditPhrases.unsealedAmong[language](String(own.unsealed)))
    const { sha256 } = await chain.sealed(rest)
    if (sha256 !== seal.sha256) this.refuse(auditPhrases.sealDiffers[language](String(seal.sha256 ?? ''), sha256))
    if (!key) {
      if (seal.signature !== undefined) this.context.stderr.write(`${auditPhrases.signatureUnchecked[language]()}\n`)
      return
    }
    const signature = Buffer.from(String(seal.signature ?? ''), 'base64')
    if (!verifySignature(null, Buffer.from(sha256), key, signature)) this.refuse(auditPhrases.noSignature[language]())
  }

  /** Findings left out or added show in the counts and sums. */
  private compareSummary(given: unknown, position: number): void {
    const again = this.summary.summary()
    this.summary = new SummaryBuilder(this.context.policy)
    this.summaries += 1
    if (typeof given !== 'object' || given === null) this.fault(position)
    else
      for (const part of ['byKind', 'byProgramme', 'byPeriod', 'byTown'] as const)
        this.compareCounts((given as Partial<AuditSummary>)[part] ?? {}, again[part] ?? {})
    if (typeof given === 'object' && given !== null) this.compareRows(given as Partial<AuditSummary>)
  }

  /** Rows read are the sum of what became of them. */
  private compareRows(given: Partial<AuditSummary>): void {
    const { read, matched, unmatched, unreadable, outsideWindow, notCompared } = given
    const parts = [matched, unmatched, unreadable, outsideWindow, notCompared]
    const sum = parts.reduce<number>((total, part) => total + (part ?? Number.NaN), 0)
    if (sum !== read) this.refuse(auditPhrases.summaryDiffers[this.context.language]('read', String(read), String(sum)))
  }

  private compareCounts(recorded: Counts, again: Counts): void {
    const { language, stdout } = this.context
    for (const name of new Set([...Object.keys(recorded), ...Object.keys(again)])) {
      const [before, now] = [countText(recorded[name]), countText(again[name])]
      if (before === now) continue
      this.differs = true
      print(
        { stdout },
        `${withoutControls(auditPhrases.summaryDiffers[language](this.countName(name), before, now))}\n`,
      )
    }
  }

  /** What a summary counts by, as people call it. */
  private countName(name: string): string {
    const { language, policy } = this.context
    if (language === 'en') return name
    const { kind, programme, period } = labelsUnder(policy)
    return [kind, programme, period].map((label) => label(name)[language]).find((label) => label !== name) ?? name
  }

  private fault(position: number, issues: readonly Issue[] = [issue('object', '')]): void {
    this.bad += 1
    const { language, stderr } = this.context
    stderr.write(`${position}: ${issuesLine(issues, language)}\n`)
  }
}

/** The findings of one household in a report, and those that its evidence gives. */
interface Group {
  readonly key: string
  readonly there: Set<string>
  readonly due: ReadonlySet<string>
}

/** A field as people call it; ids where English is read. */
const fieldName = (field: string, language: Language): string =>
  language === 'en'
    ? field
    : (({ ...audit, ...fields } as { readonly [name: string]: Label })[field]?.[language] ?? field)

/** A text without its quotation marks; what is no text as it is. */
const plain = (json: string): string => (/^"[^"\\]*"$/.test(json) ? json.slice(1, -1) : json)

interface Counts {
  readonly [name: string]: CountAndAmount | undefined
}

const countText = (one: CountAndAmount | undefined): string => (one ? `${one.count} (${one.amount})` : '0')
