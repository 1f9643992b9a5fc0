/** `jiuzhu compare`: a register under today's rules and under reforms. */

import { InputError, issue, withPaths } from '../../checks/issue'
import { comparisonCsvHead, comparisonCsvRow, comparisonsHtml, comparisonText } from '../../paper/comparison'
import { faultsInPlace } from '../../tables/case-tables'
import { Comparing } from '../../what-if/compare'
import { type Reform, reformOf } from '../../what-if/reform'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type Context, Output } from '../context'
import { issuesLine, issuesObject, ofOneFile } from '../issues'
import { caseTableOptions, surroundingOptions } from '../options'
import { Source } from '../sources'
import { callOptions, entriesOf, surroundingsOf } from '../surroundings'

export const compareCommand: Command = command({
  name: 'compare',
  usage: 'compare',
  summary: {
    zh: '政策调整前后对比：各项目与合计、增减与进退的户数、分组、变化最大的户、新低于下限的标准',
    en: "A register under today's rules and a reform's: programmes, who gains, loses, enters and leaves, groups, floors",
  },
  takes: ['reform', 'cases', 'format/sweep', ...caseTableOptions, ...surroundingOptions],
  examples: () => [
    'jiuzhu compare --cases cases.jsonl --standards standards.json --reform reform.json',
    'jiuzhu compare --cases cases.jsonl --standards standards.json --reform a.csv --reform b.json --format html > reform.html',
  ],
  most: 0,
  run: async ({ values }, context) => {
    const { policy, language } = context
    const { format } = values
    const surroundings = await surroundingsOf(values, context)
    const reforms = await Promise.all(values.reform.map((file) => reformIn(file, context)))
    const comparing = new Comparing(policy, callOptions(surroundings), reforms)
    const files = await caseFiles(Source.once, values.cases, values, context)
    const output = new Output(context.stdout)
    if (format === 'csv') await output.write(comparisonCsvHead)
    const errors: object[] = []
    for await (const record of faultsInPlace(readCases(policy, files, surroundings))) {
      try {
        if ('fault' in record)
          throw new InputError(record.issues ?? [issue(record.fault, record.place?.('') ?? '', record.values)])
        const made = comparing.add(record.value)
        if (format === 'csv')
          for (const [index, one] of made().entries())
            await output.write(comparisonCsvRow(reforms[index]?.name ?? String(index + 1), one))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        const issues = record.place ? withPaths(error.issues, record.place) : error.issues
        errors.push({ line: record.position, error: issuesObject(issues, language) })
        context.stderr.write(`${record.position}: ${issuesLine(issues, language)}\n`)
      }
    }
    const found = comparing.result()
    if (format === 'json') await output.write(`${JSON.stringify({ comparisons: found, errors })}\n`)
    if (format === 'text') for (const one of found) await output.write(comparisonText(policy, one, language))
    if (format === 'html') await output.write(comparisonsHtml(policy, found, language))
    await output.flush()
    return errors.length > 0 ? 2 : 0
  },
})

/** A file of standards is a reform of its rows; one without a name is called by its file. */
const reformIn = (file: string, context: Context): Promise<Reform> =>
  ofOneFile(file, async () => {
    const reform = reformOf(await entriesOf(file, context))
    return { ...reform, name: reform.name ?? file }
  })
