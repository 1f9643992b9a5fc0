/** A report as JSON, a finding a line, under one digest where it carries evidence. */
import { Buffer } from 'node:buffer'
import { type KeyObject, sign } from 'node:crypto'
import { Chain, type ReportParts, type ReportSeal } from '../../audit/chain'
import type { Finding } from '../../audit/finding'
import { auditPhrases } from '../../words/audit'
import type { Language } from '../../words/language'
import type { Draft } from '../draft'

/** How a report is held together. */
export interface Sealing {
  /** Whether its findings carry evidence. */
  readonly evidence: boolean
  /** What signs it. */
  readonly key: KeyObject | undefined
  readonly language: Language
}

/** A finding a line, so that a report of any size can be read so; what stands behind them comes last. */
export async function writeReport(
  draft: Pick<Draft, 'write'>,
  findings: AsyncIterable<string>,
  rest: ReportParts,
  { evidence, key, language }: Sealing,
): Promise<void> {
  const chain = evidence ? new Chain() : undefined
  await draft.write('{"findings":[')
  let before = ''
  for await (const text of findings) {
    if (chain) await chain.addFinding(JSON.parse(text) as Finding)
    await draft.write(`${before}\n${text}`)
    before = ','
  }
  const proves = chain && { proves: auditPhrases.proves[language]() }
  const seal = chain && signed(await chain.sealed({ ...rest, ...proves }), key)
  await draft.write(`\n],${JSON.stringify({ ...rest, ...proves, ...(seal ? { seal } : {}) }).slice(1)}\n`)
}

const signed = (seal: ReportSeal, key: KeyObject | undefined): ReportSeal =>
  key ? { ...seal, signature: sign(null, Buffer.from(seal.sha256), key).toString('base64') } : seal
