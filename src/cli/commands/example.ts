/** `jiuzhu example register`: a made-up register with its ledger, in every form that the other commands read. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { settleYear } from '../../household/year'
import { readEntries } from '../../kit/read-register'
import { Register } from '../../kit/register'
import { isStatistic } from '../../kit/terms'
import { payNames } from '../../paper/pay-list/columns'
import { payLedger, wideLedger } from '../../paper/pay-list/ledger'
import { PayLists } from '../../paper/pay-list/pay-lists'
import { CaseTablesWriter } from '../../tables/cases-as-tables'
import { byteOrderMark } from '../../tables/columns'
import { writeCsvRow } from '../../tables/csv'
import { Dice, exampleCases } from '../../tables/example-register'
import { lines, phrases } from '../../words/command'
import { payListWords } from '../../words/pay-list'
import { type Command, command } from '../command'
import { type Context, UsageError } from '../context'
import { countOf, yearOf } from '../counts'
import { Draft } from '../draft'

export const exampleCommand: Command = command({
  name: 'example',
  usage: 'example register',
  summary: {
    zh: '生成虚构的名册与台账（各种表格与 JSON Lines），用于试用；同一种子得到相同的内容',
    en: 'Make a fictional register with its ledger, as tables and as JSON Lines, to try commands on; the same for the same seed',
  },
  takes: ['households/example', 'seed', 'year/example', 'into'],
  examples: () => [
    'jiuzhu example register --households 1000 --seed 1 --into example',
    'jiuzhu audit --people example/people.csv --payments example/ledger.csv --standards example/standards.json --from 2013-01 --to 2013-12',
  ],
  most: 1,
  run: async ({ values, others }, context) => {
    const { language } = context
    if (others[0] !== 'register') throw new UsageError(lines.exampleUsage[language])
    const households = countOf('--households', values.households, 1_000_000, context)
    const seed = countOf('--seed', values.seed, 1_000_000, context)
    const year = yearOf(values.year, language)
    await mkdir(values.into, { recursive: true })
    await writeRegister(households, seed, year, values.into, context)
    return 0
  },
})

async function writeRegister(households: number, seed: number, year: string, into: string, context: Context) {
  const { policy, language } = context
  const standards = standardsOf(year, context)
  const register = new Register(policy, readEntries(policy, standards))
  const tables = new CaseTablesWriter(policy, language)
  const lists = new PayLists(policy)
  const files = new Map<string, Draft>()
  const write = async (name: string, text: string): Promise<void> => {
    const before = files.get(name)
    const draft = before ?? (await Draft.of(join(into, name), context))
    files.set(name, draft)
    await draft.write(!before && name.endsWith('.csv') ? byteOrderMark + text : text)
  }
  try {
    for (const name of ['households', 'members', 'claims', 'people'] as const)
      await write(`${name}.csv`, tables[name].header)
    for (const theCase of exampleCases(policy, year, households, seed)) {
      for (const [name, rows] of Object.entries(tables.rowsOf(theCase))) await write(`${name}.csv`, rows)
      await write('cases.jsonl', `${JSON.stringify(theCase)}\n`)
      lists.add(settleYear(policy, [theCase], year, { standards: register }).parts, theCase)
    }
    await write('standards.json', `${JSON.stringify(standards, undefined, 2)}\n`)
    await writeLedgers(lists, seed, write, context)
    for (const draft of files.values()) await draft.commit(0)
  } catch (error) {
    for (const draft of files.values()) await draft.discard()
    throw error
  }
  context.stderr.write(`${phrases.exampleWritten[language](into, [...files.keys()].join(', '))}\n`)
}

/** What is due as a ledger of all programmes and, of the first, with a column a month; a few payments are missing or short. */
async function writeLedgers(
  lists: PayLists,
  seed: number,
  write: (name: string, text: string) => Promise<void>,
  { policy, language }: Context,
): Promise<void> {
  const names = payNames(policy, language)
  const dice = new Dice(seed)
  const [first] = policy.definitions
  await write('ledger.csv', tableOf(planted(payLedger(lists, language, names.programme), dice)))
  if (!first) return
  const ofFirst = new PayLists(policy)
  ofFirst.take(lists, first.id)
  await write('ledger-wide.csv', tableOf(wideLedger(ofFirst, language, names.programme)))
}

const tableOf = (rows: readonly (readonly string[])[]): string => rows.map(writeCsvRow).join('')

/** One payment in twenty is missing, and one in twenty is of one yuan. */
function planted(rows: readonly (readonly string[])[], dice: Dice): readonly (readonly string[])[] {
  const [header = [], ...payments] = rows
  const amount = header.findIndex((name) => ['amount', payListWords.amount.zh].includes(name))
  return [
    header,
    ...payments.flatMap((cells) => {
      if (dice.oneIn(20)) return []
      return [dice.oneIn(20) ? cells.with(amount, '1.00') : cells]
    }),
  ]
}

/** Illustrative standards, as the policy's templates show them. */
const standardsOf = (year: string, { policy }: Context): readonly object[] =>
  Object.entries(policy.standards).flatMap(([standard, { input }]) => {
    if (input.example === undefined) return []
    const day = isStatistic(policy, standard) ? { year: Number.parseInt(year, 10) - 1 } : { from: `${year}-01-01` }
    return [{ standard, ...day, value: String(input.example), source: 'illustrative' }]
  })
