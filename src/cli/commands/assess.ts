/** `jiuzhu assess`: households in, assessments out, one line each, in the same order. */

import { type CaseRecord, faultsInPlace } from '../../tables/case-tables'
import { readJsonTexts } from '../../tables/json-lines'
import { phrases } from '../../words/command'
import { type AssessedLine, type Assessing, assessOptions, assessRecord } from '../assess-line'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type Context, Output, UsageError } from '../context'
import { inJobs } from '../jobs'
import { Progress } from '../progress'
import { isRereadable, Source } from '../sources'
import { surroundingsOf } from '../surroundings'

export const assessCommand: Command = command({
  name: 'assess',
  usage: 'assess [FILE]',
  summary: {
    zh: '逐户认定所有项目：输入个案（JSON 对象、数组或 JSON Lines），每户输出一行',
    en: 'Determine every programme for households: a JSON object, an array or JSON Lines in, one line out for each',
  },
  takes: assessOptions,
  examples: () => [
    'jiuzhu assess households.jsonl --standards standards.json > assessments.jsonl',
    'jiuzhu assess households.csv --members members.csv --claims claims.csv --standards standards.csv',
    'cat household.json | jiuzhu assess --standards standards.csv --on 2013-06-01 --lang zh',
  ],
  most: 1,
  run: async ({ values, others }, context) => {
    const jobs = jobsOf(values.jobs, context)
    const surroundings = await surroundingsOf(values, context)
    const files = await caseFiles(Source.once, others, values, context)
    const { policy, language, workerFile } = context
    // Each worker reads the standards for itself.
    const isShared = values.standards === undefined || (await isRereadable(values.standards, context))
    const [cases] = files.cases
    if (jobs === 1 || workerFile === undefined || files.form !== 'json' || !isShared || !cases) {
      const assessing = { policy, surroundings, wanted: values, language }
      return assessStream(assessedOneByOne(readCases(context.policy, files, surroundings), assessing), context)
    }
    const texts = readJsonTexts(await cases.open(), surroundings)
    return assessStream(inJobs(texts, jobs, workerFile, { values, language }), context)
  },
})

async function* assessedOneByOne(
  records: AsyncIterable<CaseRecord>,
  assessing: Assessing,
): AsyncGenerator<AssessedLine> {
  for await (const record of faultsInPlace(records)) yield assessRecord(record, assessing)
}

async function assessStream(lines: AsyncIterable<AssessedLine>, context: Context): Promise<number> {
  const output = new Output(context.stdout)
  const progress = new Progress(context)
  let bad = 0
  let count = 0
  for await (const line of lines) {
    if (line.bad) bad += 1
    count += 1
    const full = output.write(`${line.text}\n`)
    if (full) await full
    progress.tick(count, performance.now())
  }
  await output.flush()
  progress.done()
  if (bad > 0) context.stderr.write(`${phrases.badHouseholds[context.language](String(bad), String(count))}\n`)
  return bad > 0 ? 2 : 0
}

const mostJobs = 64

function jobsOf(given: string | undefined, { language }: Context): number {
  if (given === undefined) return 1
  const jobs = /^\d{1,2}$/.test(given) ? Number.parseInt(given, 10) : 0
  if (jobs >= 1 && jobs <= mostJobs) return jobs
  throw new UsageError(phrases.wholeNumber[language]('--jobs', '1', String(mostJobs)))
}
