/** `jiuzhu calculate`: a flat table through one programme, the results behind its columns. */

import type { Policy } from '../../kit/policy'
import type { ClaimRules } from '../../kit/programme'
import { calculateJson, calculateValues, type RowResult } from '../../tables/calculate'
import { factsTable } from '../../tables/catalogue/build'
import { claimsInOrder } from '../../tables/claims-in-order'
import { byteOrderMark } from '../../tables/columns'
import type { FileBytes } from '../../tables/files/containers'
import { readJsonRecords } from '../../tables/json-lines'
import { plainCalculator } from '../../tables/plain/calculator'
import { plainFacts } from '../../tables/plain/reader'
import { summaryLines, takenForLine } from '../../tables/reading/said'
import { openTable } from '../../tables/reading/table'
import type { TableOptions as ReadOptions, TableRow } from '../../tables/reading/table-row'
import type { TableSubject } from '../../tables/subject'
import type { Language } from '../../words/language'
import { ByteLines } from '../byte-lines'
import { type Command, command } from '../command'
import { type Context, Output } from '../context'
import { issuesObject, ofOneFile } from '../issues'
import { surroundingOptions, tableOptions } from '../options'
import { PlainResults } from '../plain-results'
import { Progress } from '../progress'
import { ResultCounts } from '../result-counts'
import { ResultLines } from '../result-lines'
import { subjectNamed } from '../subject'
import { type Surroundings, surroundingsOf } from '../surroundings'
import { jsonOrTable, tableReading } from '../table-files'

type TableOptions = Surroundings & { readonly carryAlong: readonly string[] }

export const calculateCommand: Command = command({
  name: 'calculate',
  usage: 'calculate PROGRAMME [FILE]',
  summary: {
    zh: '按单个项目计算单张表格（CSV、xlsx 或 JSON Lines）：原样输出各行，并附结果、金额、单位、缺少的信息、最少、最多、错误',
    en: 'Calculate one programme over a flat table (CSV or JSON Lines): the same rows with their results behind them',
  },
  takes: ['bom', 'codes', ...tableOptions, ...surroundingOptions],
  examples: ({ programme, ofClaims, ofClaimsInChinese }) => [
    `jiuzhu calculate ${programme} households.csv --standards standards.csv --on 2013-06-01 > results.csv`,
    `jiuzhu template ${ofClaims} --lang zh --bom > ${ofClaimsInChinese}.csv`,
    `jiuzhu calculate ${ofClaimsInChinese} ${ofClaimsInChinese}.csv --bom > 结果.csv`,
  ],
  most: 2,
  run: async ({ values, others }, context) => {
    const subject = subjectNamed(others[0], context)
    const surroundings = { ...(await surroundingsOf(values, context)), carryAlong: values.carry }
    const reading = await tableReading(values, context)
    const given = await jsonOrTable(others[1], context)
    const output = new Output(context.stdout)
    const bad =
      'json' in given
        ? await calculateJsonLines(given.json, subject, surroundings, output, context)
        : await calculateTable(given.table, subject, surroundings, output, context, {
            ...reading(given.table.name),
            bom: values.bom,
            language: values.codes ? 'en' : context.language,
          })
    await output.flush()
    return bad > 0 ? 2 : 0
  },
})

async function calculateTable(
  file: FileBytes,
  subject: TableSubject,
  surroundings: TableOptions,
  output: Output,
  context: Context,
  options: ReadOptions & { readonly bom: boolean; readonly language: Language },
): Promise<number> {
  const { language, policy, stderr } = context
  const progress = new Progress(context)
  const table = await ofOneFile(file.name, () => openTable(file, factsTable(subject, policy), options))
  const results = new ResultLines(table, context.language, options.language)
  stderr.write(`${takenForLine(table, language)}\n`)
  await output.write((options.bom ? byteOrderMark : '') + results.header)
  const counts = new ResultCounts()
  let count = 0
  const calculated = (row: TableRow): RowResult =>
    row.issues.length === 0 ? calculateValues(row.values, subject, surroundings) : { issues: row.issues }
  /** Returns a promise only where the block is full. */
  const write = (row: TableRow, outcome: RowResult): Promise<void> | undefined => {
    counts.add(outcome)
    return output.write(results.lineOf(row, outcome))
  }
  const rules = claimRules(subject, policy)
  const given = new Set(table.columns.flatMap((one) => (one.kind === 'column' ? [one.column.id] : [])))
  const calculator = plainCalculator(subject, surroundings)
  const pieces = calculator && table.pieces(plainFacts(calculator))
  if (rules && given.has('household') && given.has('person')) {
    const rows: TableRow[] = []
    for await (const row of table.rows()) rows.push(row)
    const outcomes = claimsInOrder(rows, subject, rules, surroundings)
    for (const [place, row] of rows.entries()) await write(row, outcomes[place] ?? { issues: row.issues })
  } else if (calculator && pieces) {
    const plain = new PlainResults(calculator, results, counts, calculated)
    const lines = new ByteLines()
    for await (const block of pieces) {
      for (const piece of block) {
        if ('bytes' in piece) plain.write(piece, lines)
        else for (const row of piece) plain.writeRow(row, lines)
        if (lines.isFull) await output.writeBytes(lines.taken())
        count += 'bytes' in piece ? piece.rows : piece.length
      }
      progress.tick(count, performance.now())
    }
    plain.end()
    await output.writeBytes(lines.taken())
  } else
    for await (const block of table.blocks()) {
      for (const row of block) {
        const full = write(row, calculated(row))
        if (full) await full
      }
      count += block.length
      progress.tick(count, performance.now())
    }
  progress.done()
  for (const line of [...summaryLines(table, language), counts.line(language)]) stderr.write(`${line}\n`)
  return counts.refused
}

/** How the claims of a programme that is paid by claim depend on each other. */
function claimRules({ id }: TableSubject, { definitions }: Policy): ClaimRules | undefined {
  const grant = definitions.find((one) => one.id === id)?.grant
  return grant?.kind === 'amount' && 'claims' in grant ? grant.claims : undefined
}

async function calculateJsonLines(
  source: AsyncIterable<Uint8Array>,
  subject: TableSubject,
  surroundings: TableOptions,
  output: Output,
  context: Context,
): Promise<number> {
  const counts = new ResultCounts()
  for await (const record of readJsonRecords(source, surroundings)) {
    const outcome: RowResult =
      'value' in record ? calculateJson(record.value, subject, surroundings) : { issues: record.issues }
    const row =
      'value' in record && typeof record.value === 'object' && !Array.isArray(record.value) ? record.value : {}
    const isBad = outcome.issues.length > 0
    counts.add(outcome)
    const { outcome: decided, amount, value, unit, missing, min, max } = outcome.result?.cells ?? {}
    const error = isBad ? { line: record.position, ...issuesObject(outcome.issues, context.language) } : undefined
    const full = output.write(
      `${JSON.stringify({ ...row, outcome: decided, amount: amount ?? value, unit, missing, min, max, error })}\n`,
    )
    if (full) await full
  }
  context.stderr.write(`${counts.line(context.language)}\n`)
  return counts.refused
}
