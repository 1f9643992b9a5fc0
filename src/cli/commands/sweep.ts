/** `jiuzhu sweep`: everything that changes for a household along one value. */

import type { DatedCase } from '../../case/case'
import { InputError, issue, issuesLine, withPaths } from '../../checks/issue'
import { sweepHtml, sweepText } from '../../paper/sweep'
import { sweepCsv } from '../../paper/sweep-csv'
import { faultsInPlace } from '../../tables/case-tables'
import { sweep } from '../../what-if/sweep'
import { phrases } from '../../words/command'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type Context, Output, UsageError } from '../context'
import { issuesObject } from '../issues'
import { alongGiven, optionGiven, readingGiven } from '../names'
import { caseTableOptions } from '../options'
import { Source } from '../sources'
import { surroundingsOf } from '../surroundings'

export const sweepCommand: Command = command({
  name: 'sweep',
  usage: 'sweep CASE',
  summary: {
    zh: '推演：一项收入、费用、标准或数字变动时，每一处转折、跳变及其条款',
    en: 'What changes along an income, a cost, a standard or a figure: every breakpoint and step with its clause',
  },
  takes: [
    'along',
    'from/sweep',
    'to/sweep',
    'format/sweep',
    'standards',
    'reading/sweep',
    'on',
    'encoding',
    ...caseTableOptions,
  ],
  examples: ({ standard }) => [
    'jiuzhu sweep household.json --along monthlyIncome --standards standards.json',
    `jiuzhu sweep household.json --along standards.${standard} --standards standards.json --format html > sweep.html`,
  ],
  most: 1,
  run: async ({ values, others }, context) => {
    const { along, from, to, format, reading, ...around } = values
    const { standards = {}, on, ...reads } = await surroundingsOf(around, context)
    const options = {
      standards,
      readings: listsOf(reading, context),
      ...(on === undefined ? {} : { on }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
    const files = await caseFiles(Source.once, others, values, context)
    const output = new Output(context.stdout)
    let bad = 0
    for await (const record of faultsInPlace(readCases(context.policy, files, reads))) {
      try {
        if ('fault' in record)
          throw new InputError(record.issues ?? [issue(record.fault, record.place?.('') ?? '', record.values)])
        const swept = sweep(context.policy, record.value, alongGiven(along, context), options)
        await output.write(printed(context, swept, record.value as DatedCase, format))
      } catch (error) {
        if (!(error instanceof InputError) || isOfCall(error)) throw error
        bad += 1
        const { place } = record
        const issues = place ? withPaths(error.issues, place) : error.issues
        const told = { line: record.position, error: issuesObject(issues, context.language) }
        if (format === 'json') await output.write(`${JSON.stringify(told)}\n`)
        else context.stderr.write(`${record.position}: ${issuesLine(issues, context.language)}\n`)
      }
    }
    await output.flush()
    return bad > 0 ? 2 : 0
  },
})

/** What is wrong with the call itself is wrong for every household. */
const isOfCall = ({ path }: InputError): boolean => /^(along|from|to|readings)\b/.test(path)

function printed(
  { policy, language }: Context,
  swept: ReturnType<typeof sweep>,
  theCase: DatedCase,
  format: 'text' | 'json' | 'csv' | 'html',
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(swept)}\n`
    case 'csv':
      return sweepCsv(policy, swept)
    case 'html':
      return sweepHtml(policy, swept, theCase, language)
    case 'text':
      return sweepText(policy, swept, theCase, language)
  }
}

/** Readings with one option, or several after commas. */
function listsOf(pairs: readonly string[], context: Context): { readonly [id: string]: readonly string[] } {
  const chosen: { [id: string]: readonly string[] } = {}
  for (const pair of pairs) {
    const [id, options] = readingGiven(pair, context)
    if (Object.hasOwn(chosen, id)) throw new UsageError(phrases.givenTwice[context.language](`--reading ${id}`))
    chosen[id] = options.split(',').map((option) => optionGiven(id, option, context))
  }
  return chosen
}
