/** `jiuzhu check`: fixture tables against the rules; each failing row with expected, actual and the trace. */

import { InputError, issue } from '../../checks/issue'
import type { TraceStep } from '../../exact/trace'
import { rowFault, tableColumns } from '../../tables/calculate'
import { type CheckedRow, checkRow, subjectOfFile } from '../../tables/check'
import { checkAssessment } from '../../tables/check-assessments'
import type { Column } from '../../tables/columns'
import { readJsonRecords } from '../../tables/json-lines'
import { readCsv } from '../../tables/read-csv'
import type { TableSubject } from '../../tables/subject'
import { lines, phrases } from '../../words/command'
import { type Command, command } from '../command'
import { bytesOf, type Context, print, UsageError } from '../context'
import { errorAt } from '../issues'
import { subjectNamed } from '../subject'

export const checkCommand: Command = command({
  name: 'check',
  usage: 'check FILE...',
  summary: {
    zh: '核对用例表（各项情况、expected.*、note）：列出每个不符的行，及其预期、实际与计算过程',
    en: 'Check fixture tables (facts, expected.*, note): every failing row with expected, actual and the trace',
  },
  takes: ['programme/check'],
  examples: ({ programme }) => [
    `jiuzhu check fixtures/${programme}/amounts.csv`,
    'jiuzhu check fixtures/*/*.csv fixtures/assessments/*.jsonl',
  ],
  most: Number.POSITIVE_INFINITY,
  run: async ({ values, others }, context) => {
    if (others.length === 0) throw new UsageError(lines.noTables[context.language])
    let passed = 0
    let failed = 0
    for (const file of others) {
      for await (const row of checkedRows(file, values.programme, context)) {
        if (row.mismatches.length === 0) passed += 1
        else {
          failed += 1
          print(context, failureText(file, row, context))
        }
      }
    }
    context.stderr.write(`${phrases.checked[context.language](String(passed), String(failed))}\n`)
    return failed > 0 ? 1 : 0
  },
})

async function* checkedRows(file: string, programme: string | undefined, context: Context): AsyncGenerator<CheckedRow> {
  const bytes = await bytesOf(file, context)
  if (file.endsWith('.jsonl')) {
    for await (const record of readJsonRecords(bytes)) {
      if ('fault' in record) throw errorAt(`${file}:${record.position}`, new InputError(record.issues))
      yield checkedLine(file, record.position, record.value, context)
    }
    return
  }
  const subject =
    (programme === undefined ? subjectOfFile(context.policy, file) : undefined) ?? subjectNamed(programme, context)
  yield* checkedTable(file, readCsv(bytes), subject)
}

function checkedLine(file: string, line: number, value: unknown, context: Context): CheckedRow {
  try {
    return checkAssessment(context.policy, line, value)
  } catch (error) {
    throw errorAt(`${file}:${line}`, error)
  }
}

async function* checkedTable(
  file: string,
  rows: ReturnType<typeof readCsv>,
  subject: TableSubject,
): AsyncGenerator<CheckedRow> {
  let columns: readonly Column[] | undefined
  for await (const row of rows) {
    if ('header' in row) {
      columns = tableColumns(row.header, subject, {})
      continue
    }
    const fault = rowFault(row)
    if (fault || !columns || !('cells' in row))
      throw new InputError([{ ...(fault ?? issue('header', '')), path: `${file}:${row.line}` }])
    yield checkRow(row.line, columns, row.cells, subject)
  }
  if (!columns) throw new InputError([issue('header', file)])
}

function failureText(file: string, row: CheckedRow, { language }: Context): string {
  const said = (name: 'expected' | 'actual' | 'empty'): string => lines[name][language]
  return [
    `${file}:${row.line} ${row.label}`,
    ...row.mismatches.map(
      ({ column, expected, actual }) =>
        `  ${column}: ${said('expected')} ${expected || said('empty')}, ${said('actual')} ${actual || said('empty')}`,
    ),
    ...(row.trace ?? []).map(stepText),
    '',
  ].join('\n')
}

const stepText = ({ rule, clause, value, unit, from, rounded }: TraceStep): string =>
  `    ${rule} = ${JSON.stringify(value)}${unit ? ` ${unit}` : ''} (${clause}) ${JSON.stringify(from)}${rounded ? ` ${rounded.before} ${rounded.rounding}` : ''}`
