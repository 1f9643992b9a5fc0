/** `jiuzhu compare`: a register under today's rules and under reforms. */

import { comparisonCsvHead, comparisonsHtml, comparisonText } from '../../paper/comparison'
import { type CaseRecord, faultsInPlace } from '../../tables/case-tables'
import { readJsonTexts } from '../../tables/json-lines'
import { type ComparedParts, Comparing } from '../../what-if/compare'
import { type Reform, reformOf } from '../../what-if/reform'
import { tellBad } from '../bad-records'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type ComparedLine, compareOptions, compareRecord } from '../compare-line'
import { type Context, Output } from '../context'
import { ofOneFile } from '../issues'
import { inJobs, jobsOf, threadedSource } from '../jobs'
import { latestIn } from '../latest-records'
import { Source } from '../sources'
import { callOptions, entriesOf, surroundingsOf } from '../surroundings'

export const compareCommand: Command = command({
  name: 'compare',
  usage: 'compare',
  summary: {
    zh: '政策调整前后对比：各项目与合计、增减与进退的户数、分组、变化最大的户、新低于下限的标准',
    en: "A register under today's rules and a reform's: programmes, who gains, loses, enters and leaves, groups, floors",
  },
  takes: compareOptions,
  examples: () => [
    'jiuzhu compare --cases cases.jsonl --standards standards.json --reform reform.json',
    'jiuzhu compare --cases cases.jsonl --standards standards.json --reform a.csv --reform b.json --format html > reform.html',
  ],
  most: 0,
  run: async ({ values }, context) => {
    const { policy, language } = context
    const { format } = values
    const jobs = jobsOf(values.jobs, context)
    const surroundings = await surroundingsOf(values, context)
    const reforms = await Promise.all(values.reform.map((file) => reformIn(file, context)))
    const comparing = new Comparing(policy, callOptions(surroundings), reforms)
    // The latest version of each household is found first.
    const files = await caseFiles(Source.again, values.cases, values, context)
    const onlyLatest = await latestIn(readCases(policy, files, surroundings), surroundings.on, context)
    const threaded = await threadedSource(files, values.standards, jobs, context)
    const output = new Output(context.stdout)
    if (format === 'csv') await output.write(comparisonCsvHead)
    const compared = threaded
      ? inJobs<ComparedLine, ComparedParts>(
          onlyLatest(readJsonTexts(await threaded.source.open(), surroundings)),
          jobs,
          threaded.threads,
          { command: 'compare', values, language, reforms },
          (parts) => comparing.join(parts),
        )
      : comparedOneByOne(faultsInPlace(onlyLatest(readCases(policy, files, surroundings))), comparing, {
          reforms,
          format,
        })
    const errors: object[] = []
    for await (const { rows, bad } of compared) {
      if (rows !== '') await output.write(rows)
      if (bad) errors.push(tellBad(bad, context))
    }
    const found = comparing.result()
    if (format === 'json') await output.write(`${JSON.stringify({ comparisons: found, errors })}\n`)
    if (format === 'text') for (const one of found) await output.write(comparisonText(policy, one, language))
    if (format === 'html') await output.write(comparisonsHtml(policy, found, language))
    await output.flush()
    return errors.length > 0 ? 2 : 0
  },
})

async function* comparedOneByOne(
  records: AsyncIterable<CaseRecord>,
  comparing: Comparing,
  wanted: Parameters<typeof compareRecord>[2],
): AsyncGenerator<ComparedLine> {
  for await (const record of records) yield compareRecord(record, comparing, wanted)
}

/** A file of standards is a reform of its rows; one without a name is called by its file. */
const reformIn = (file: string, context: Context): Promise<Reform> =>
  ofOneFile(file, async () => {
    const reform = reformOf(await entriesOf(file, context))
    return { ...reform, name: reform.name ?? file }
  })
