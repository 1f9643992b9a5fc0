/** `jiuzhu explain`: households in, determinations in words out. */

import { type Issue, issue, issuesBehind } from '../../checks/issue'
import { type CaseExplanation, explain } from '../../explain/explain'
import { type HtmlOptions, htmlEnd, htmlPage, htmlStart } from '../../paper/html'
import { explainMarkdown, explainText } from '../../paper/print'
import { type JsonRecord, readJsonRecords } from '../../tables/json-lines'
import type { Language } from '../../words/language'
import { programmeIds } from '../../yiwu/programmes'
import { programmeNamed } from '../../yiwu/programmes/names'
import { type Command, standardsHelp } from '../command'
import { bytesOf, type Context, Output } from '../context'
import { issueText } from '../issues'
import { oneOfWords, parsed, type Surroundings, surroundingOptions, surroundingsOf } from '../options'

const formats = ['text', 'markdown', 'html', 'json'] as const

export const explainCommand: Command = {
  name: 'explain',
  usage:
    'explain [FILE] [--standards FILE] [--format text|markdown|html|json] [--programme NAME] [--sensitivity] [--both] [--one-page]',
  summary: {
    zh: '用文字说明认定结果：条件、算式、条款、解读口径、所缺事实',
    en: 'Say determinations in words: conditions, arithmetic, clauses, readings, what is missing',
  },
  options: [
    ...standardsHelp,
    [
      '--format text|markdown|html|json',
      {
        zh: '输出格式（默认 text；html 可直接打印）',
        en: 'the output format (text otherwise; html is ready to print)',
      },
    ],
    ['--programme NAME', { zh: '只说明这一项目', en: 'this programme only' }],
    ['--sensitivity', { zh: '附上换用其他解读口径时的结果', en: 'add what each other reading of the law would give' }],
    ['--both', { zh: '中英文并列', en: 'Chinese and English side by side' }],
    [
      '--one-page',
      { zh: 'html 只打印告知单一页，不附计算过程', en: 'html: the page to hand over only, without the annex' },
    ],
  ],
  examples: [
    'jiuzhu explain household.json --standards standards.json --lang zh',
    'jiuzhu explain households.jsonl --standards standards.json --format html --both > notices.html',
    'jiuzhu explain households.jsonl --standards standards.json --programme dibao --format markdown',
  ],
  run: async (args, context) => {
    const options = {
      ...surroundingOptions,
      format: { type: 'string' },
      programme: { type: 'string' },
      sensitivity: { type: 'boolean' },
      both: { type: 'boolean' },
      'one-page': { type: 'boolean' },
    } as const
    const { values, positionals } = parsed(args, options, context, 1)
    const programme = values.programme === undefined ? undefined : programmeOf(values.programme, context)
    const printer = printers[oneOfWords('--format', values.format ?? 'text', formats, context)]
    const surroundings = await surroundingsOf(values, context)
    const records = readJsonRecords(await bytesOf(positionals[0], context), surroundings)
    const languages: readonly Language[] = values.both ? ['zh', 'en'] : [context.language]
    const print = { languages, onePage: values['one-page'] ?? false }
    const output = new Output(context.stdout)
    let bad = 0
    await output.write(printer.start(print))
    for await (const record of records) {
      const explained = explainRecord(record, surroundings, { ...values, programme })
      if ('issues' in explained) {
        bad += 1
        for (const one of explained.issues)
          context.stderr.write(`${record.position}: ${issueText(one, context.language)}\n`)
      } else await output.write(printer.page(explained, print))
    }
    await output.write(printer.end)
    await output.flush()
    return bad > 0 ? 2 : 0
  },
}

/** The id of a programme by any of its names. */
const programmeOf = (name: string, context: Context): string =>
  programmeNamed(name)?.id ?? oneOfWords('--programme', name, programmeIds, context)

interface Printer {
  readonly start: (options: HtmlOptions) => string
  readonly page: (explained: CaseExplanation, options: HtmlOptions) => string
  readonly end: string
}

const printers: { readonly [format in (typeof formats)[number]]: Printer } = {
  text: { start: () => '', page: (one, options) => `${explainText(one, options)}\n`, end: '' },
  markdown: { start: () => '', page: (one, options) => `${explainMarkdown(one, options)}\n`, end: '' },
  html: {
    start: (options) => `${htmlStart(options)}\n`,
    page: (one, options) => `${htmlPage(one, options)}\n`,
    end: htmlEnd,
  },
  json: { start: () => '', page: (one) => `${JSON.stringify(one)}\n`, end: '' },
}

function explainRecord(
  record: JsonRecord,
  { standards, readings, on }: Surroundings,
  {
    programme,
    sensitivity = false,
  }: { readonly programme?: string | undefined; readonly sensitivity?: boolean | undefined },
): CaseExplanation | { readonly issues: readonly Issue[] } {
  if ('fault' in record) return { issues: [issue(record.fault, '', { most: 16 })] }
  try {
    const explained = explain(record.value, {
      readings,
      sensitivity,
      ...(standards ? { standards } : {}),
      ...(on === undefined ? {} : { on }),
    })
    return programme === undefined ? explained : onlyProgramme(explained, programme)
  } catch (error) {
    return { issues: issuesBehind(error) }
  }
}

const onlyProgramme = (explained: CaseExplanation, programme: string): CaseExplanation => ({
  ...explained,
  explanations: explained.explanations.filter(({ determination }) => determination.programme === programme),
})
