/** `jiuzhu assess`: households in, assessments out, one line each, in the same order. */
import { assess } from '../../assessment/assess'
import { type JsonRecord, readJsonRecords } from '../../table/json-lines'
import { describeIssue, InputError, type Issue, issue } from '../../validation/issue'
import { type Command, standardsHelp } from '../command'
import { bytesOf, type Context, Output, Progress } from '../context'
import { oneOfWords, parsed, type Surroundings, surroundingOptions, surroundingsOf } from '../options'

export const assessCommand: Command = {
  name: 'assess',
  usage: 'assess [FILE] [--standards FILE] [--on DATE] [--reading id=option]... [--trace]',
  summary: {
    zh: '逐户认定所有项目：输入个案（JSON 对象、数组或 JSON Lines），每户输出一行',
    en: 'Determine every programme for households: a JSON object, an array or JSON Lines in, one line out for each',
  },
  options: [
    ...standardsHelp,
    ['--trace', { zh: '附上每一步计算', en: 'add every step of the calculation' }],
    ['--format json', { zh: '输出格式（JSON Lines）', en: 'the output format (JSON Lines)' }],
  ],
  examples: [
    'jiuzhu assess households.jsonl --standards standards.json > assessments.jsonl',
    'cat household.json | jiuzhu assess --standards standards.csv --on 2013-06-01 --lang zh',
  ],
  run: async (args, context) => {
    const options = {
      ...surroundingOptions,
      trace: { type: 'boolean' },
      format: { type: 'string' },
    } as const
    const { values, positionals } = parsed(args, options, context)
    if (values.format !== undefined) oneOfWords('--format', values.format, ['json'], context)
    const surroundings = await surroundingsOf(values, context)
    const source = await bytesOf(positionals[0], context)
    return assessStream(readJsonRecords(source, surroundings), surroundings, values.trace ?? false, context)
  },
}

async function assessStream(
  records: AsyncIterable<JsonRecord>,
  surroundings: Surroundings,
  trace: boolean,
  context: Context,
): Promise<number> {
  const output = new Output(context.stdout)
  const progress = new Progress(context)
  let bad = 0
  let count = 0
  for await (const record of records) {
    const line = assessRecord(record, surroundings, trace, context)
    if (line.bad) bad += 1
    count += 1
    const full = output.write(`${line.text}\n`)
    if (full) await full
    progress.tick(count, performance.now())
  }
  await output.flush()
  progress.done()
  if (bad > 0)
    context.stderr.write(
      context.language === 'zh'
        ? `${count} 户中有 ${bad} 户输入有误\n`
        : `${bad} of ${count} households have bad input\n`,
    )
  return bad > 0 ? 2 : 0
}

function assessRecord(
  record: JsonRecord,
  { standards, readings, on }: Surroundings,
  trace: boolean,
  context: Context,
): { readonly text: string; readonly bad: boolean } {
  const bad = (issues: readonly Issue[]) => ({
    text: JSON.stringify({ line: record.position, error: errorOf(issues, context) }),
    bad: true,
  })
  if ('fault' in record) return bad([issue(record.fault, '', { most: 16 })])
  try {
    const options = {
      readings,
      trace,
      ...(standards ? { standards } : {}),
      ...(on === undefined ? {} : { on }),
    }
    return { text: JSON.stringify(assess(record.value, options)), bad: false }
  } catch (error) {
    return bad(error instanceof InputError ? error.issues : [issue('internal', '')])
  }
}

/** The first issue, and the others beside it. */
function errorOf(issues: readonly Issue[], { language }: Context): object {
  const [first, ...others] = issues.map((one) => ({
    code: one.code,
    path: one.path,
    message: describeIssue(one, language),
  }))
  return others.length > 0 ? { ...first, others } : { ...first }
}
