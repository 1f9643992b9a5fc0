/** `jiuzhu assess`: households in, assessments out, one line each, in the same order. */
import { type AssessOptions, assess } from '../../assessment/assess'
import { nextFacts } from '../../explain/next-facts'
import { sensitivity } from '../../explain/sensitivity'
import { phrases } from '../../messages/command'
import type { CaseRecord } from '../../table/case-tables'
import { describeIssue, InputError, type Issue, issue } from '../../validation/issue'
import { type Command, standardsHelp } from '../command'
import { type Context, Output, Progress } from '../context'
import { oneOfWords, parsed, type Surroundings, surroundingOptions, surroundingsOf } from '../options'
import { caseFiles, caseTableOptions, caseTablesHelp, readCases, Source } from '../sources'

export const assessCommand: Command = {
  name: 'assess',
  usage:
    'assess [FILE] [--members FILE [--claims FILE]] [--standards FILE] [--on DATE] [--reading id=option]... [--trace] [--sensitivity] [--next-facts]',
  summary: {
    zh: '逐户认定所有项目：输入个案（JSON 对象、数组或 JSON Lines），每户输出一行',
    en: 'Determine every programme for households: a JSON object, an array or JSON Lines in, one line out for each',
  },
  options: [
    ...standardsHelp,
    ...caseTablesHelp,
    ['--trace', { zh: '附上每一步计算', en: 'add every step of the calculation' }],
    [
      '--sensitivity',
      { zh: '附上换用其他解读口径时会改变的结果', en: 'add what each other reading of the law would change' },
    ],
    ['--next-facts', { zh: '附上应先补齐的事实', en: 'add which missing facts to ask for first' }],
    ['--format json', { zh: '输出格式（JSON Lines）', en: 'the output format (JSON Lines)' }],
  ],
  examples: [
    'jiuzhu assess households.jsonl --standards standards.json > assessments.jsonl',
    'jiuzhu assess households.csv --members members.csv --claims claims.csv --standards standards.csv',
    'cat household.json | jiuzhu assess --standards standards.csv --on 2013-06-01 --lang zh',
  ],
  run: async (args, context) => {
    const options = {
      ...surroundingOptions,
      ...caseTableOptions,
      trace: { type: 'boolean' },
      sensitivity: { type: 'boolean' },
      'next-facts': { type: 'boolean' },
      format: { type: 'string' },
    } as const
    const { values, positionals } = parsed(args, options, context, 1)
    if (values.format !== undefined) oneOfWords('--format', values.format, ['json'], context)
    const surroundings = await surroundingsOf(values, context)
    const files = await caseFiles(Source.once, positionals[0] ?? '-', values, context)
    const wanted: Wanted = {
      trace: values.trace ?? false,
      sensitivity: values.sensitivity ?? false,
      nextFacts: values['next-facts'] ?? false,
    }
    return assessStream(readCases(files, surroundings), surroundings, wanted, context)
  },
}

/** What the assessment carries beside its determinations. */
interface Wanted {
  readonly trace: boolean
  readonly sensitivity: boolean
  readonly nextFacts: boolean
}

async function assessStream(
  records: AsyncIterable<CaseRecord>,
  surroundings: Surroundings,
  wanted: Wanted,
  context: Context,
): Promise<number> {
  const output = new Output(context.stdout)
  const progress = new Progress(context)
  let bad = 0
  let count = 0
  const incomplete = new Set<string | undefined>()
  for await (const record of records) {
    if ('fault' in record) incomplete.add(record.household)
    const line = assessRecord(record, incomplete, surroundings, wanted, context)
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

function assessRecord(
  record: CaseRecord,
  incomplete: ReadonlySet<string | undefined>,
  { standards, readings, on }: Surroundings,
  wanted: Wanted,
  context: Context,
): { readonly text: string; readonly bad: boolean } {
  const bad = (issues: readonly Issue[]) => ({
    text: JSON.stringify({ line: record.position, error: errorOf(issues, context) }),
    bad: true,
  })
  if ('fault' in record) return bad([issue(record.fault, record.place?.('') ?? '', record.values)])
  // Of three tables, a household with a row that cannot be read is not taken for whole.
  if (record.place && incomplete.has((record.value as { readonly id?: string }).id))
    return bad([issue('incompleteCase', record.place(''))])
  try {
    const options = {
      readings,
      trace: wanted.trace,
      ...(standards ? { standards } : {}),
      ...(on === undefined ? {} : { on }),
    }
    return { text: JSON.stringify(assessed(record.value, options, wanted)), bad: false }
  } catch (error) {
    return bad(error instanceof InputError ? placed(error.issues, record) : [issue('internal', '')])
  }
}

/** Where a case comes from tables, the row and column of each fault. */
const placed = (issues: readonly Issue[], { place }: CaseRecord): readonly Issue[] =>
  place ? issues.map(({ code, path, values }) => issue(code, place(path), values)) : issues

const assessed = (value: unknown, options: AssessOptions, wanted: Wanted): object => ({
  ...(wanted.sensitivity ? sensitivity(value, options) : assess(value, options)),
  ...(wanted.nextFacts ? { nextFacts: nextFacts(value, options) } : {}),
})

/** The first issue, and the others beside it. */
function errorOf(issues: readonly Issue[], { language }: Context): object {
  const [first, ...others] = issues.map((one) => ({
    code: one.code,
    path: one.path,
    message: describeIssue(one, language),
  }))
  return others.length > 0 ? { ...first, others } : { ...first }
}
