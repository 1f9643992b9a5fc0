/** `jiuzhu settle`: a year of each household, settled from the versions of its case. */

import { CaseRows, groupsOf, newCaseGroup, type UnreadableRow } from '../../audit/rows'
import { settleYear } from '../../household/year'
import { phrases } from '../../words/command'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type Context, Output } from '../context'
import { issuesLine } from '../issues'
import { caseTableOptions, datedOptions } from '../options'
import { Source } from '../sources'
import { surroundingsOf } from '../surroundings'

export const settleCommand: Command = command({
  name: 'settle',
  usage: 'settle [FILE]',
  summary: {
    zh: '结算一年：同一户的各版本个案逐月认定，按月、年、学年和报销列出金额及合计，每户输出一行',
    en: 'Settle a year: the versions of each household month by month, its sums by month, year, academic year and claim, one line a household',
  },
  takes: ['year', ...caseTableOptions, ...datedOptions],
  examples: () => [
    'jiuzhu settle cases.jsonl --year 2013 --standards standards.json > year.jsonl',
    "jiuzhu settle cases.jsonl --year 2013 --standards standards.json | jq -c '{id, totals}'",
  ],
  most: 1,
  run: async ({ values, others }, context) => {
    const { standards = {}, readings, ...reading } = await surroundingsOf(values, context)
    const files = await caseFiles(Source.once, others, values, context)
    const faults: UnreadableRow[] = []
    const rows = new CaseRows(context.policy, (row) => faults.push(row))
    const groups = await groupsOf(readCases(context.policy, files, reading), rows.read.bind(rows), newCaseGroup)
    for (const fault of faults) context.stderr.write(`${faultText(fault, context)}\n`)
    const output = new Output(context.stdout)
    // A household with a version that cannot be read is not settled on the others.
    const whole = [...groups.values()].filter(({ id, versions }) => !rows.isBroken(id) && versions.length > 0)
    for (const { versions } of whole)
      await output.write(
        `${JSON.stringify(settleYear(context.policy, versions, values.year, { standards, readings }))}\n`,
      )
    await output.flush()
    return faults.length > 0 ? 2 : 0
  },
})

const faultText = ({ row, issues }: UnreadableRow, { language }: Context): string =>
  phrases.inLine[language](String(row), issuesLine(issues, language))
