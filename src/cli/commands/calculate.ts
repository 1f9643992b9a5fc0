/** `jiuzhu calculate`: a flat table through one programme, the results behind its columns. */

import { InputError, type Issue, issue } from '../../checks/issue'
import {
  calculateCells,
  calculateJson,
  type RowResult,
  resultColumns,
  rowFault,
  tableColumns,
} from '../../tables/calculate'
import { byteOrderMark, type Column } from '../../tables/columns'
import { readCsv, writeCsvRow } from '../../tables/csv'
import { readJsonRecords } from '../../tables/json-lines'
import type { FlatResult, TableSubject } from '../../tables/subject'
import { phrases } from '../../words/command'
import { type Command, command } from '../command'
import { bytesOf, type Context, Output } from '../context'
import { faultIssue, issuesLine, issuesObject } from '../issues'
import { surroundingOptions } from '../options'
import { peeked } from '../peek'
import { Progress } from '../progress'
import { subjectNamed } from '../subject'
import { type Surroundings, surroundingsOf } from '../surroundings'

type TableOptions = Surroundings & { readonly carryAlong: readonly string[] }

export const calculateCommand: Command = command({
  name: 'calculate',
  usage: 'calculate PROGRAMME [FILE]',
  summary: {
    zh: '按单个项目计算平面表（CSV 或 JSON Lines）：原样输出各行，并附 outcome、amount、unit、missing、min、max、error',
    en: 'Calculate one programme over a flat table (CSV or JSON Lines): the same rows with their results behind them',
  },
  takes: ['carry', 'bom', ...surroundingOptions],
  examples: ({ programme, ofClaims, ofClaimsInChinese }) => [
    `jiuzhu calculate ${programme} households.csv --standards standards.csv --on 2013-06-01 > results.csv`,
    `jiuzhu template ${ofClaims} --lang zh --bom > ${ofClaimsInChinese}.csv`,
    `jiuzhu calculate ${ofClaimsInChinese} ${ofClaimsInChinese}.csv --bom > 结果.csv`,
  ],
  most: 2,
  run: async ({ values, others }, context) => {
    const subject = subjectNamed(others[0], context)
    const surroundings = { ...(await surroundingsOf(values, context)), carryAlong: values.carry }
    const { isJson, source } = await peeked(await bytesOf(others[1], context))
    const output = new Output(context.stdout)
    const bad = isJson
      ? await calculateJsonLines(source, subject, surroundings, output, context)
      : await calculateCsv(source, subject, surroundings, values.bom, output, context)
    await output.flush()
    return bad > 0 ? 2 : 0
  },
})

async function calculateCsv(
  source: AsyncIterable<Uint8Array>,
  subject: TableSubject,
  surroundings: TableOptions,
  bom: boolean,
  output: Output,
  context: Context,
): Promise<number> {
  const progress = new Progress(context)
  let columns: readonly Column[] | undefined
  let bad = 0
  let count = 0
  for await (const row of readCsv(source, surroundings)) {
    if ('header' in row) {
      columns = tableColumns(row.header, subject, surroundings)
      await output.write((bom ? byteOrderMark : '') + writeCsvRow([...row.header, ...resultColumns]))
      continue
    }
    const fault = rowFault(row)
    if (columns === undefined) throw new InputError([fault ?? issue('header', '')])
    const cells = 'cells' in row ? row.cells : []
    const outcome: RowResult = fault ? { issues: [fault] } : calculateCells(columns, cells, subject, surroundings)
    if (outcome.issues.length > 0) bad += 1
    const full = output.write(
      writeCsvRow(rowCells(columns.length, cells, outcome, errorCell(outcome.issues, row.line, context))),
    )
    if (full) await full
    count += 1
    progress.tick(count, performance.now())
  }
  progress.done()
  if (columns === undefined) throw new InputError([issue('header', '')])
  return bad
}

const resultNames = resultColumns.filter((column) => column !== 'error')

/** The row's own cells, its results behind them, and what is wrong with it. */
function rowCells(width: number, cells: readonly string[], { result }: RowResult, error: string): readonly string[] {
  const found: FlatResult = result?.cells ?? {}
  const row: string[] = []
  for (let place = 0; place < width; place++) row.push(cells[place] ?? '')
  for (const column of resultNames) {
    const value = found[column === 'amount' && 'value' in found ? 'value' : column]
    row.push(value === undefined ? '' : typeof value === 'string' ? value : value.join(';'))
  }
  row.push(error)
  return row
}

const errorCell = (issues: readonly Issue[], line: number, { language }: Context): string =>
  issues.length === 0 ? '' : phrases.inLine[language](String(line), issuesLine(issues, language))

async function calculateJsonLines(
  source: AsyncIterable<Uint8Array>,
  subject: TableSubject,
  surroundings: TableOptions,
  output: Output,
  context: Context,
): Promise<number> {
  let bad = 0
  for await (const record of readJsonRecords(source, surroundings)) {
    const outcome: RowResult =
      'fault' in record ? { issues: [faultIssue(record.fault)] } : calculateJson(record.value, subject, surroundings)
    const row =
      'value' in record && typeof record.value === 'object' && !Array.isArray(record.value) ? record.value : {}
    const isBad = outcome.issues.length > 0
    if (isBad) bad += 1
    const { outcome: decided, amount, value, unit, missing, min, max } = outcome.result?.cells ?? {}
    const error = isBad ? { line: record.position, ...issuesObject(outcome.issues, context.language) } : undefined
    const full = output.write(
      `${JSON.stringify({ ...row, outcome: decided, amount: amount ?? value, unit, missing, min, max, error })}\n`,
    )
    if (full) await full
  }
  return bad
}
