/** `jiuzhu solve`: the smallest change that reaches something, of a household or of a register's budget. */

import { budgetText, solutionText } from '../../paper/solve'
import { type CaseRecord, faultsInPlace } from '../../tables/case-tables'
import { Budgeting } from '../../what-if/budget'
import { solve } from '../../what-if/solve'
import { type BadRecord, badOf, tellBad } from '../bad-records'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type Context, Output } from '../context'
import { latestIn } from '../latest-records'
import { alongGiven } from '../names'
import { caseTableOptions, surroundingOptions, type Values } from '../options'
import { Source } from '../sources'
import { programmeIds } from '../subject'
import { callOptions, type Surroundings, surroundingsOf } from '../surroundings'

const takes = [
  'along',
  'programme/solve',
  'outcome',
  'atLeast',
  'atMost',
  'budget',
  'cases',
  'from/sweep',
  'to/sweep',
  'format/standards',
  ...caseTableOptions,
  ...surroundingOptions,
] as const

type SolveValues = Values<(typeof takes)[number]>

export const solveCommand: Command = command({
  name: 'solve',
  usage: 'solve CASE | solve --cases FILE',
  summary: {
    zh: '求达到目标所需的最小变动：某户收入到多少低保终止；标准定到多少恰好用完全年预算',
    en: 'The smallest change that reaches a goal: the income at which dibao ends; the standard that a budget allows',
  },
  takes,
  examples: ({ programme, standard }) => [
    `jiuzhu solve household.json --along monthlyIncome --programme ${programme} --outcome notEntitled --standards standards.json`,
    `jiuzhu solve --cases cases.jsonl --along standards.${standard} --budget 1200000 --standards standards.json`,
  ],
  most: 1,
  run: async ({ values, others }, context) => {
    const { budget, from, to } = values
    const surroundings = await surroundingsOf(values, context)
    const [programme] = programmeIds(values.programme === undefined ? [] : [values.programme], context)
    const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const options = { ...callOptions(surroundings), ...ends }
    const about = programme === undefined ? {} : { programme }
    return budget === undefined
      ? await ofHouseholds({ values, others, surroundings, options, about }, context)
      : await ofRegister({ values, others, surroundings, options, about }, budget, context)
  },
})

interface Asked {
  readonly values: SolveValues
  readonly others: readonly string[]
  readonly surroundings: Surroundings
  readonly options: Parameters<typeof solve>[4]
  readonly about: { readonly programme?: string }
}

async function ofHouseholds(
  { values, others, surroundings, options, about }: Asked,
  context: Context,
): Promise<number> {
  const { policy, language } = context
  const { along, outcome, atLeast, atMost, format, cases } = values
  const goal = {
    ...about,
    ...(outcome === undefined ? {} : { outcome }),
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  }
  const files = await caseFiles(Source.once, [...others, ...cases], values, context)
  const output = new Output(context.stdout)
  let code = 0
  for await (const record of faultsInPlace(readCases(policy, files, surroundings))) {
    let printed = ''
    const bad = badOf(
      record,
      (theCase) => {
        const found = solve(policy, theCase, alongGiven(along, context), goal, options)
        printed = format === 'json' ? `${JSON.stringify(found)}\n` : solutionText(policy, found, language)
      },
      isOfCall,
    )
    await output.write(printed)
    code = told(bad, code, context)
  }
  await output.flush()
  return code
}

/** What is wrong with the call itself is wrong for every household. */
const isOfCall = (path: string): boolean => /^(along|from|to|goal|readings|standards)\b/.test(path)

async function ofRegister({ values, others, surroundings, options, about }: Asked, budget: string, context: Context) {
  const { policy, language } = context
  const budgeting = new Budgeting(policy, alongGiven(values.along, context), { budget, ...about }, options)
  // The latest version of each household is found first, and what the lines leave open needs the register once more.
  const files = await caseFiles(Source.again, [...others, ...values.cases], values, context)
  const onlyLatest = await latestIn(readCases(policy, files, surroundings), surroundings.on, context)
  const records = (): AsyncIterable<CaseRecord> => faultsInPlace(onlyLatest(readCases(policy, files, surroundings)))
  let code = 0
  for await (const record of records())
    code = told(
      badOf(record, (theCase) => budgeting.add(theCase), isOfCall),
      code,
      context,
    )
  while (budgeting.isOpen()) for await (const record of records()) badOf(record, (theCase) => budgeting.again(theCase))
  const found = budgeting.result()
  const output = new Output(context.stdout)
  await output.write(values.format === 'json' ? `${JSON.stringify(found)}\n` : budgetText(policy, found, language))
  await output.flush()
  return code
}

/** Says what is wrong with a record, and returns the exit code so far. */
function told(bad: BadRecord | undefined, code: number, context: Context): number {
  if (!bad) return code
  tellBad(bad, context)
  return 2
}
