/** `jiuzhu verify`: recomputes findings from their evidence, and says what differs. */
import type { Finding } from '../../audit/finding'
import { type Verification, verify } from '../../audit/verify'
import { auditPhrases } from '../../messages/audit'
import { readJsonRecords } from '../../table/json-lines'
import { describeIssue, InputError, issue } from '../../validation/issue'
import { version } from '../../version'
import type { Command } from '../command'
import { bytesOf, type Context } from '../context'
import { parsed } from '../options'

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify FILE',
  summary: {
    zh: '按证据记录重新计算审计发现，指出不一致之处',
    en: 'Recompute the findings of an audit from their evidence, and say what differs',
  },
  options: [],
  examples: [
    'jiuzhu audit --cases cases.jsonl --payments ledger.csv --format json --evidence --out audit.json',
    'jiuzhu verify audit.json',
  ],
  run: async (args, context) => {
    const { positionals } = parsed(args, {}, context)
    const { language } = context
    let all = 0
    let same = 0
    let bad = 0
    const engines = new Set<string>()
    for await (const record of readJsonRecords(await bytesOf(positionals[0], context))) {
      const findings = 'value' in record ? findingsIn(record.value) : undefined
      if (!findings) {
        bad += 1
        context.stderr.write(
          `${record.position}: ${describeIssue(issue('fault' in record ? record.fault : 'object', '', { most: 16 }), language)}\n`,
        )
        continue
      }
      for (const finding of findings) {
        all += 1
        const result = await verified(finding, all, context)
        if (result === undefined) bad += 1
        else {
          if (result.same) same += 1
          if (result.engine.recorded !== result.engine.now) engines.add(result.engine.recorded)
        }
      }
    }
    for (const engine of engines) context.stderr.write(`${auditPhrases.otherEngine[language](engine, version)}\n`)
    context.stdout.write(`${auditPhrases.verified[language](String(same), String(all))}\n`)
    return bad > 0 ? 2 : same < all ? 1 : 0
  },
}

/** One finding, a list of them, or an audit's JSON. */
function findingsIn(value: unknown): readonly Finding[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('findings' in value) return Array.isArray(value.findings) ? value.findings : undefined
  return 'kind' in value ? [value as Finding] : undefined
}

/** Prints what differs; nothing where the evidence cannot be read. */
async function verified(
  finding: Finding,
  number: number,
  { language, stdout, stderr }: Context,
): Promise<Verification | undefined> {
  try {
    const result = await verify(finding)
    for (const { field, recorded, recomputed } of result.differences)
      stdout.write(
        field === 'evidence'
          ? `${auditPhrases.noEvidence[language](String(number))}\n`
          : `${auditPhrases.differs[language](String(number), field, recorded, recomputed)}\n`,
      )
    return result
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const one of error.issues) stderr.write(`${number}: ${one.path} ${describeIssue(one, language)}\n`)
    return undefined
  }
}
