/** `jiuzhu calculate`: a flat table through one programme, the results behind its columns. */

import { InputError, type Issue, issue } from '../../checks/issue'
import type { Policy } from '../../kit/policy'
import type { ClaimRules } from '../../kit/programme'
import { calculateJson, calculateValues, type RowResult, resultColumns } from '../../tables/calculate'
import { factsTable } from '../../tables/catalogue/build'
import { claimsInOrder } from '../../tables/claims-in-order'
import { byteOrderMark } from '../../tables/columns'
import { writeCsvRow } from '../../tables/csv'
import type { FileBytes } from '../../tables/files/containers'
import { readJsonRecords } from '../../tables/json-lines'
import { cellIssue, summaryLines, takenForLine } from '../../tables/reading/said'
import { nameInFile, openTable, type Table } from '../../tables/reading/table'
import type { TableOptions as ReadOptions, TableRow } from '../../tables/reading/table-row'
import type { FlatResult, TableSubject } from '../../tables/subject'
import type { Language } from '../../words/language'
import { outcomeNames, resultNames } from '../../words/results'
import { unitLabel } from '../../words/units'
import { type Command, command } from '../command'
import { type Context, Output } from '../context'
import { issuesObject, ofOneFile } from '../issues'
import { surroundingOptions, tableOptions } from '../options'
import { Progress } from '../progress'
import { ResultCounts } from '../result-counts'
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
  const results = new ResultCells(table, context.language, options.language)
  stderr.write(`${takenForLine(table, language)}\n`)
  await output.write((options.bom ? byteOrderMark : '') + writeCsvRow(results.header))
  const counts = new ResultCounts()
  let count = 0
  /** Returns a promise only where the block is full. */
  const write = (row: TableRow, outcome: RowResult): Promise<void> | undefined => {
    counts.add(outcome)
    return output.write(writeCsvRow(results.cellsOf(row, outcome)))
  }
  const rules = claimRules(subject, policy)
  const given = new Set(table.columns.flatMap((one) => (one.kind === 'column' ? [one.column.id] : [])))
  if (rules && given.has('household') && given.has('person')) {
    const rows: TableRow[] = []
    for await (const row of table.rows()) rows.push(row)
    const outcomes = claimsInOrder(rows, subject, rules, surroundings)
    for (const [place, row] of rows.entries()) await write(row, outcomes[place] ?? { issues: row.issues })
  } else
    for await (const block of table.blocks()) {
      for (const row of block) {
        const isReadable = row.issues.length === 0
        const full = write(
          row,
          isReadable ? calculateValues(row.values, subject, surroundings) : { issues: row.issues },
        )
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

/** The cells of a row as they stand, its results behind them, what is wrong with it, and cells beyond the last name. */
class ResultCells {
  readonly header: readonly string[]
  private readonly table: Table
  private readonly places: readonly number[]
  private readonly width: number
  private readonly messages: Language
  private readonly names: Language
  private readonly missing = new Map<string, string>()

  /** `names` is the language of columns, outcomes and units; that of ids is English. */
  constructor(table: Table, messages: Language, names: Language) {
    const kept = table.columns.filter(({ kind }) => kind !== 'dropped')
    const own = kept.map(({ place }) => table.header.names[place] ?? '')
    const results = resultColumns.map((column) => resultNames[column][names])
    const taken = results.filter((name) => own.includes(name))
    if (taken.length > 0) throw new InputError(taken.map((name) => issue('resultColumn', name)))
    this.table = table
    this.places = kept.map(({ place }) => place)
    this.width = table.header.names.length
    this.messages = messages
    this.names = names
    this.header = [...own, ...results]
  }

  cellsOf(row: TableRow, { result, issues }: RowResult): readonly string[] {
    const found: FlatResult = result?.cells ?? {}
    const cells = this.places.map((place) => row.cells[place] ?? '')
    for (const column of resultColumns)
      if (column !== 'error')
        cells.push(this.resultCell(column, found[column === 'amount' && 'value' in found ? 'value' : column]))
    cells.push(this.errorCell(row, issues))
    for (let place = this.width; place < row.cells.length; place++) cells.push(row.cells[place] ?? '')
    return cells
  }

  private resultCell(column: string, value: FlatResult[string]): string {
    if (value === undefined) return ''
    if (typeof value !== 'string') return value.map((one) => this.missingName(one)).join(';')
    if (this.names !== 'zh') return value
    if (column === 'outcome') return outcomeNames[value]?.zh ?? value
    return column === 'unit' ? unitLabel(value).zh : value
  }

  /** What is missing, by the file's own name of it. */
  private missingName(path: string): string {
    if (this.names !== 'zh') return path
    const before = this.missing.get(path)
    if (before !== undefined) return before
    const name = nameInFile(this.table, path.replace(/^standards\./, ''))
    this.missing.set(path, name)
    return name
  }

  private errorCell(row: TableRow, issues: readonly Issue[]): string {
    return issues.map((one) => cellIssue(this.table, row, one, this.messages)).join('; ')
  }
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
