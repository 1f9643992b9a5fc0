/** `jiuzhu assess`: households in, assessments out, one line each, in the same order. */

import { LongTable } from '../../paper/long-table'
import { type CaseRecord, faultsInPlace } from '../../tables/case-tables'
import { byteOrderMark } from '../../tables/columns'
import { writeCsvRow } from '../../tables/csv'
import { readJsonTexts } from '../../tables/json-lines'
import { cellText, type SheetCell } from '../../tables/sheet'
import { workbookBytes } from '../../tables/write-workbook'
import { phrases } from '../../words/command'
import {
  type AssessedLine,
  type Assessing,
  type AssessValues,
  assessmentOf,
  assessOptions,
  assessRecord,
  householdOf,
} from '../assess-line'
import { caseFiles, filesNamed, onlyHousehold, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type Context, Output } from '../context'
import { Draft, refuseInputs } from '../draft'
import { inJobs, jobsOf, threadedSource } from '../jobs'
import { Progress } from '../progress'
import { Source } from '../sources'
import { programmeIds } from '../subject'
import { surroundingsOf } from '../surroundings'

export const assessCommand: Command = command({
  name: 'assess',
  usage: 'assess [FILE]',
  summary: {
    zh: '逐户认定所有项目：输入家庭信息（JSON、三张表格或人员花名册），每户输出一行',
    en: 'Determine every programme for households: a JSON object, an array or JSON Lines in, one line out for each',
  },
  takes: assessOptions,
  examples: () => [
    'jiuzhu assess households.jsonl --standards standards.json > assessments.jsonl',
    'jiuzhu assess households.csv --members members.csv --claims claims.csv --standards standards.csv',
    'cat household.json | jiuzhu assess --standards standards.csv --on 2013-06-01 --lang zh',
  ],
  most: Number.MAX_SAFE_INTEGER,
  run: async ({ values, others }, context) => {
    const jobs = jobsOf(values.jobs, context)
    const { policy, language } = context
    const { out, households, people, members, claims, standards } = values
    await refuseInputs(out, filesNamed(others, households, people, members, claims, standards), context)
    const programmes = programmeIds(values.programme, context)
    const surroundings = await surroundingsOf(values, context)
    const files = await caseFiles(Source.once, others, values, context)
    const assessing = { policy, surroundings, wanted: values, programmes, language }
    const records = onlyHousehold(faultsInPlace(readCases(policy, files, surroundings)), values.household, context)
    const isTable = values.format !== 'json'
    const isWhole = !isTable && values.household === undefined
    const threaded = isWhole ? await threadedSource(files, standards, jobs, context) : undefined
    const lines = threaded
      ? inJobs<AssessedLine>(readJsonTexts(await threaded.source.open(), surroundings), jobs, threaded.threads, {
          command: 'assess',
          values,
          language,
        })
      : assessedOneByOne(records, assessing)
    if (!isTable && out === undefined) {
      const output = new Output(context.stdout)
      const bad = await written(lines, (text) => output.write(text), context)
      await output.flush()
      return bad > 0 ? 2 : 0
    }
    const draft = await Draft.of(out, context)
    try {
      const bad = isTable
        ? await writeTable(records, assessing, values, draft, context)
        : await written(lines, (text) => draft.write(text), context)
      await draft.commit(bad > 0 ? 2 : 0)
      return bad > 0 ? 2 : 0
    } catch (error) {
      await draft.discard()
      throw error
    }
  },
})

async function* assessedOneByOne(
  records: AsyncIterable<CaseRecord>,
  assessing: Assessing,
): AsyncGenerator<AssessedLine> {
  for await (const record of records) yield assessRecord(record, assessing)
}

/** Writes the lines, and returns how many households are bad. */
async function written(
  lines: AsyncIterable<AssessedLine>,
  write: (text: string) => Promise<void> | undefined,
  context: Context,
): Promise<number> {
  const progress = new Progress(context)
  let bad = 0
  let count = 0
  for await (const line of lines) {
    if (line.bad) bad += 1
    count += 1
    const full = write(`${line.text}\n`)
    if (full) await full
    progress.tick(count, performance.now())
  }
  progress.done()
  return tellBad(bad, count, context)
}

/** Writes the long table, a row a determination. */
async function writeTable(
  records: AsyncIterable<CaseRecord>,
  assessing: Assessing,
  { format, codes, bom }: AssessValues,
  draft: Draft,
  context: Context,
): Promise<number> {
  const { policy, language } = context
  const table = new LongTable(policy, codes ? 'en' : language, language)
  const isCsv = format === 'csv'
  const rows: (readonly SheetCell[])[] = [table.header]
  const lineOf = (cells: readonly SheetCell[]): string => writeCsvRow(cells.map(cellText))
  if (isCsv) await draft.write((bom ? byteOrderMark : '') + writeCsvRow(table.header))
  let bad = 0
  let count = 0
  for await (const record of records) {
    const answer = assessmentOf(record, assessing)
    const isBad = 'issues' in answer
    if (isBad) bad += 1
    count += 1
    const own = isBad ? [table.faultRow(householdOf(record) ?? '', answer.issues)] : table.rowsOf(answer)
    if (isCsv) await draft.write(own.map(lineOf).join(''))
    else rows.push(...own)
  }
  if (!isCsv) await draft.writeBytes(await workbookBytes([{ name: 'assess', headRow: 0, rows }]))
  return tellBad(bad, count, context)
}

function tellBad(bad: number, count: number, { language, stderr }: Context): number {
  if (bad > 0) stderr.write(`${phrases.badHouseholds[language](String(bad), String(count))}\n`)
  return bad
}
