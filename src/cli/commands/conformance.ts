/** `jiuzhu conformance`: prints the suite, runs a program against it, or answers it as a program would. */
import { createReadStream } from 'node:fs'
import { answerTo } from '../../conformance/answer'
import type { ConformanceCase, Question } from '../../conformance/case'
import { randomCases } from '../../conformance/random-cases'
import { type Outcome, runProgram, type Score } from '../../conformance/run'
import { readSuite, suiteLines } from '../../conformance/suite'
import { readJsonRecords } from '../../tables/json-lines'
import { conformancePhrases as phrases, conformanceWords as words } from '../../words/conformance'
import { type Command, command } from '../command'
import { bytesOf, type Context, Output, UsageError } from '../context'
import { countOf } from '../counts'

export const conformanceCommand: Command = command({
  name: 'conformance',
  usage: 'conformance [run -- PROGRAM ARGS...]',
  summary: {
    zh: '输出一致性用例集，或用它检验任何语言编写的程序（run -- 程序 参数…）',
    en: 'Print the conformance suite, or put a program in any language through it (run -- PROGRAM ARGS)',
  },
  takes: ['cases/conformance', 'seed', 'suite', 'format/conformance'],
  examples: () => [
    'jiuzhu conformance > suite.jsonl',
    'jiuzhu conformance --cases 20000 --seed 1 > random.jsonl',
    'jiuzhu conformance run --suite random.jsonl -- python3 mine.py',
    'jiuzhu conformance run -- jiuzhu conformance answer',
  ],
  most: Number.POSITIVE_INFINITY,
  run: async ({ values, others: [what, ...program] }, context) => {
    const { language } = context
    if (what === 'answer' && program.length === 0) return answer(context)
    if (what === 'run' && program.length > 0) {
      const outcome = await outcomeOf(await suiteOf(values.suite, context), program, context)
      context.stdout.write(values.format === 'json' ? jsonOf(outcome) : textOf(outcome, context))
      return outcome.total.failed === 0 && outcome.total.passed > 0 ? 0 : 1
    }
    if (what !== undefined) throw new UsageError(words.usage[language])
    return print(values, context)
  },
})

/** The suite of the package, or one from a seed. */
async function print(
  { cases, seed }: { readonly cases: string | undefined; readonly seed: string },
  context: Context,
): Promise<number> {
  const output = new Output(context.stdout)
  if (cases === undefined) for await (const piece of packaged(context)) await output.write(piece.toString())
  else {
    const count = countOf('--cases', cases, 1_000_000, context)
    const from = countOf('--seed', seed, 1_000_000, context)
    const { policy } = context
    for (const line of suiteLines(policy, { from: 'seed', seed: from }, randomCases(policy, count, from)))
      await output.write(line)
  }
  await output.flush()
  return 0
}

function packaged({ suiteFile, language }: Context): ReturnType<typeof createReadStream> {
  if (!suiteFile) throw new UsageError(words.notBuilt[language])
  return createReadStream(suiteFile)
}

async function suiteOf(file: string | undefined, context: Context): Promise<readonly ConformanceCase[]> {
  const { cases, fault } = await readSuite(file === undefined ? packaged(context) : await bytesOf(file, context))
  if (fault) throw new UsageError(words[fault][context.language])
  return cases
}

async function outcomeOf(
  cases: readonly ConformanceCase[],
  program: readonly string[],
  { language }: Context,
): Promise<Outcome> {
  try {
    return await runProgram(cases, program)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall?.startsWith('spawn'))
      throw new UsageError(phrases.cannotStart[language](program[0] ?? ''))
    throw error
  }
}

/** The library itself as a program under test: a question a line in, an answer a line out. */
async function answer(context: Context): Promise<number> {
  const output = new Output(context.stdout)
  for await (const record of readJsonRecords(await bytesOf(undefined, context)))
    if ('value' in record) await output.write(`${JSON.stringify(answerTo(context.policy, record.value as Question))}\n`)
  await output.flush()
  return 0
}

const jsonOf = ({ bySubject, total, failures, ended }: Outcome): string =>
  `${JSON.stringify({ total, subjects: Object.fromEntries(bySubject), failures, ended }, undefined, 2)}\n`

function textOf({ bySubject, total, failures, ended }: Outcome, { language }: Context): string {
  const head = [words.subject, words.passed, words.failed, words.unsupported].map((word) => word[language])
  const row = (name: string, { passed, failed, unsupported }: Score) => [name, passed, failed, unsupported].join('\t')
  const failed = failures.map(({ id, subject, differences }) => {
    const lines = differences.map(({ field, expected, found }) =>
      phrases.difference[language](field, JSON.stringify(expected), JSON.stringify(found)),
    )
    return `${id} ${subject}: ${lines.length > 0 ? lines.join('; ') : words.noAnswer[language]}`
  })
  return [
    head.join('\t'),
    ...[...bySubject].map(([name, score]) => row(name, score)),
    row(words.total[language], total),
    ...failed,
    ...(ended === 0 ? [] : [phrases.ended[language](String(ended))]),
    '',
  ].join('\n')
}
