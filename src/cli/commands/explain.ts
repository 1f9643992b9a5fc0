/** `jiuzhu explain`: households in, determinations in words out. */

import { InputError, type Issue, issue, issuesBehind, issueText, withPaths } from '../../checks/issue'
import { type CaseExplanation, type ExplainOptions, explain } from '../../explain/explain'
import type { Policy, PolicyInFull } from '../../kit/policy'
import { type HtmlOptions, htmlEnd, htmlPage, htmlStart } from '../../paper/html'
import { letterheadOf, type Slots } from '../../paper/letterhead'
import { explainMarkdown } from '../../paper/markdown'
import { explainText } from '../../paper/text'
import { type CaseRecord, faultsInPlace } from '../../tables/case-tables'
import { readJsonDocument } from '../../tables/json-lines'
import type { Language } from '../../words/language'
import { caseFiles, onlyHousehold, readCases } from '../case-files'
import { type Command, command } from '../command'
import { bytesOf, type Context, Output } from '../context'
import { ofOneFile } from '../issues'
import { caseTableOptions, surroundingOptions, type Values } from '../options'
import { Source } from '../sources'
import { programmeIds } from '../subject'
import { callOptions, surroundingsOf } from '../surroundings'

export const explainCommand: Command = command({
  name: 'explain',
  usage: 'explain [FILE]',
  summary: {
    zh: '用文字说明认定结果：金额、下一步、理由、条款、口径、缺少的信息',
    en: 'Say determinations in words: sums, what to do next, why, clauses, readings, what is missing',
  },
  takes: [
    'format/explain',
    'programme',
    'household/cases',
    'sensitivity',
    'both',
    'onePage',
    'letterhead',
    ...caseTableOptions,
    ...surroundingOptions,
  ],
  examples: ({ programme }) => [
    'jiuzhu explain household.json --standards standards.json --lang zh',
    'jiuzhu explain households.jsonl --standards standards.json --format html --both > notices.html',
    `jiuzhu explain households.jsonl --standards standards.json --programme ${programme} --format markdown`,
  ],
  most: Number.MAX_SAFE_INTEGER,
  run: async ({ values, others }, context) => {
    const programmes = programmeIds(values.programme, context)
    const printer = printers[values.format]
    const surroundings = await surroundingsOf(values, context)
    const files = await caseFiles(Source.once, others, values, context)
    const all = faultsInPlace(readCases(context.policy, files, surroundings))
    const records = onlyHousehold(all, values.household, context)
    const languages: readonly Language[] = values.both ? ['zh', 'en'] : [context.language]
    const letterhead = values.letterhead === undefined ? {} : await letterheadIn(values.letterhead, context)
    const print = { languages, onePage: values.onePage, letterhead }
    const output = new Output(context.stdout)
    let bad = 0
    await output.write(printer.start(print))
    for await (const record of records) {
      const explained = explainRecord(
        context.policy,
        record,
        { ...callOptions(surroundings), sensitivity: values.sensitivity },
        programmes,
      )
      if ('issues' in explained) {
        bad += 1
        for (const one of explained.issues)
          context.stderr.write(`${record.position}: ${issueText(one, context.language)}\n`)
      } else await output.write(printer.page(context.policy, explained, print))
    }
    await output.write(printer.end)
    await output.flush()
    return bad > 0 ? 2 : 0
  },
})

/** Who sends the notices, as a file of an office says. */
async function letterheadIn(file: string, context: Context): Promise<Slots> {
  const { value, issues } = await readJsonDocument(await bytesOf(file, context))
  return ofOneFile(file, async () => {
    if (issues.length > 0) throw new InputError(issues)
    return letterheadOf(value)
  })
}

interface Printer {
  readonly start: (options: HtmlOptions) => string
  readonly page: (policy: Policy, explained: CaseExplanation, options: HtmlOptions) => string
  readonly end: string
}

const printers: { readonly [format in Values<'format/explain'>['format']]: Printer } = {
  text: { start: () => '', page: (...what) => `${explainText(...what)}\n`, end: '' },
  markdown: { start: () => '', page: (...what) => `${explainMarkdown(...what)}\n`, end: '' },
  html: {
    start: (options) => `${htmlStart(options)}\n`,
    page: (...what) => `${htmlPage(...what)}\n`,
    end: htmlEnd,
  },
  json: { start: () => '', page: (_, explained) => `${JSON.stringify(explained)}\n`, end: '' },
}

function explainRecord(
  policy: PolicyInFull,
  record: CaseRecord,
  options: ExplainOptions,
  programmes: readonly string[],
): CaseExplanation | { readonly issues: readonly Issue[] } {
  if ('fault' in record)
    return { issues: record.issues ?? [issue(record.fault, record.place?.('') ?? '', record.values)] }
  try {
    const explained = explain(policy, record.value, options)
    return programmes.length === 0 ? explained : onlyProgrammes(explained, programmes)
  } catch (error) {
    const { place } = record
    return { issues: place ? withPaths(issuesBehind(error), place) : issuesBehind(error) }
  }
}

const onlyProgrammes = (explained: CaseExplanation, programmes: readonly string[]): CaseExplanation => ({
  ...explained,
  explanations: explained.explanations.filter(({ determination }) => programmes.includes(determination.programme)),
})
