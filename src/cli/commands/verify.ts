/** `jiuzhu verify`: recomputes findings from their evidence, and says what differs. */
import type { Finding } from '../../audit/finding'
import { type AuditSummary, type CountAndAmount, SummaryBuilder } from '../../audit/summary'
import { type Verification, verify } from '../../audit/verify'
import { issuesBehind } from '../../checks/issue'
import { withoutControls } from '../../paper/html-text'
import { type JsonRecord, readJsonRecords } from '../../tables/json-lines'
import { readLines } from '../../tables/text'
import { version } from '../../version'
import { auditPhrases } from '../../words/audit'
import { lines } from '../../words/command'
import { type Command, command } from '../command'
import { bytesOf, type Context, UsageError } from '../context'
import { faultIssue, issueText } from '../issues'
import { startingWith } from '../peek'

export const verifyCommand: Command = command({
  name: 'verify',
  usage: 'verify [FILE]',
  summary: {
    zh: '按证据记录重新计算审计发现，指出不一致之处',
    en: 'Recompute the findings of an audit from their evidence, and say what differs',
  },
  takes: [],
  examples: () => [
    'jiuzhu audit --cases cases.jsonl --payments ledger.csv --format json --evidence --out audit.json',
    'jiuzhu verify audit.json',
  ],
  most: 1,
  run: async ({ others }, context) => {
    const { starts, source } = await startingWith(auditOpening, await bytesOf(others[0], context))
    const verifier = new Verifier(context)
    for await (const record of starts ? readAudit(source) : readJsonRecords(source)) await verifier.record(record)
    return verifier.end(starts)
  },
})

const auditOpening = '{"findings":['

/** An audit as `jiuzhu audit` lays it out, a finding a line, so that one of any size can be read; the summary comes last. */
async function* readAudit(source: AsyncIterable<Uint8Array>): AsyncGenerator<JsonRecord> {
  let hasEnded = false
  for await (const line of readLines(source)) {
    if (!('text' in line)) yield { position: line.line, fault: line.fault }
    else if (line.line > 1 && line.text.trim() !== '') {
      yield hasEnded ? { position: line.line, fault: 'json' } : parsedLine(line.line, line.text)
      hasEnded ||= line.text.startsWith(']')
    }
  }
}

function parsedLine(position: number, text: string): JsonRecord {
  const whole = text.startsWith(']') ? `{"findings":[${text}` : text.replace(/,$/, '')
  try {
    return { position, value: JSON.parse(whole) }
  } catch {
    return { position, fault: 'json' }
  }
}

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

  constructor(context: Context) {
    this.context = context
    this.summary = new SummaryBuilder(context.policy)
  }

  /** A finding, a list of them in an audit, or an audit's end with its summary. */
  async record(record: JsonRecord): Promise<void> {
    const value = 'value' in record ? record.value : undefined
    if (isFinding(value)) return this.finding(value)
    if (typeof value !== 'object' || value === null || !('findings' in value) || !Array.isArray(value.findings))
      return this.fault(record.position, 'fault' in record ? record.fault : 'object')
    for (const finding of value.findings) {
      if (isFinding(finding)) await this.finding(finding)
      else this.fault(record.position, 'object')
    }
    if ('summary' in value) this.compareSummary(value.summary, record.position)
  }

  /** The exit code; an audit that was read line by line must have had its end. */
  end(isAudit: boolean): number {
    const { language, stdout, stderr } = this.context
    if (isAudit && this.summaries === 0) {
      this.bad += 1
      stderr.write(`${auditPhrases.noSummary[language]()}\n`)
    }
    if (this.all === 0 && this.bad === 0 && this.summaries === 0) throw new UsageError(lines.nothingToVerify[language])
    for (const engine of this.engines) stderr.write(`${auditPhrases.otherEngine[language](engine, version)}\n`)
    if (this.unsealed > 0) stderr.write(`${auditPhrases.unsealed[language](String(this.unsealed))}\n`)
    stdout.write(`${auditPhrases.verified[language](String(this.same), String(this.all))}\n`)
    return this.bad > 0 ? 2 : this.same < this.all || this.differs ? 1 : 0
  }

  private async finding(finding: Finding): Promise<void> {
    this.all += 1
    try {
      this.summary.addFinding(finding)
      const result = await verify(this.context.policy, finding)
      this.count(result)
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
    if (!sealed) this.unsealed += 1
    if (engine.recorded !== '' && engine.recorded !== engine.now) this.engines.add(engine.recorded)
  }

  private say({ field, recorded, recomputed }: Verification['differences'][number]): void {
    const { language, stdout } = this.context
    const number = String(this.all)
    const text =
      field === 'evidence'
        ? auditPhrases.noEvidence[language](number)
        : auditPhrases.differs[language](number, field, recorded, recomputed)
    stdout.write(`${withoutControls(text)}\n`)
  }

  /** Findings left out or added show in the counts and sums. */
  private compareSummary(given: unknown, position: number): void {
    const again = this.summary.summary()
    this.summary = new SummaryBuilder(this.context.policy)
    this.summaries += 1
    if (typeof given !== 'object' || given === null) this.fault(position, 'object')
    else
      for (const part of ['byKind', 'byProgramme', 'byPeriod'] as const) {
        const recorded = (given as Partial<AuditSummary>)[part]
        // Only the kinds are sure to be there.
        if (recorded !== undefined || part === 'byKind') this.compareCounts(recorded ?? {}, again[part])
      }
  }

  private compareCounts(recorded: Counts, again: Counts): void {
    const { language, stdout } = this.context
    for (const name of new Set([...Object.keys(recorded), ...Object.keys(again)])) {
      const [before, now] = [countText(recorded[name]), countText(again[name])]
      if (before === now) continue
      this.differs = true
      stdout.write(`${withoutControls(auditPhrases.summaryDiffers[language](name, before, now))}\n`)
    }
  }

  private fault(position: number, code: 'object' | Extract<JsonRecord, { readonly fault: string }>['fault']): void {
    this.bad += 1
    const { language, stderr } = this.context
    stderr.write(`${position}: ${issueText(faultIssue(code), language)}\n`)
  }
}

interface Counts {
  readonly [name: string]: CountAndAmount | undefined
}

const countText = (one: CountAndAmount | undefined): string => (one ? `${one.count} (${one.amount})` : '0')

/** As much of a finding as must be there before anything of it is trusted. */
function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('paid' in value)) return false
  const { difference, paid, evidence } = value as Partial<Finding>
  const isSum = (text: unknown): boolean => typeof text === 'string' && /^-?\d+\.\d{2}$/.test(text)
  return isSum(paid) && (difference === null || isSum(difference)) && (evidence === undefined || isEvidence(evidence))
}

const isEvidence = (evidence: unknown): boolean =>
  typeof evidence === 'object' &&
  evidence !== null &&
  ['versions', 'payments', 'rows', 'standards'].every((name) =>
    Array.isArray((evidence as { readonly [name: string]: unknown })[name]),
  ) &&
  ['from', 'to'].every((name) => typeof (evidence as { readonly [name: string]: unknown })[name] === 'string')
