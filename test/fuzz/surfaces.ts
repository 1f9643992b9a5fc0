/** Every way in: one broken input a call. What comes out is a result in good order, or an error for people. */

import { parse } from 'csv-parse/sync'
import { readJson } from '../../src/checks/read-json'
import { writeCsvRow } from '../../src/tables/csv'
import { RecordReader } from '../../src/tables/files/records'
import { english } from '../../src/words/issues'
import { runEnglish } from '../../src/words/run-issues'
import { ledgerCsv, plant } from '../audit/planter'
import {
  auditHousehold,
  type Case,
  dibao,
  explainHtml,
  explainText,
  InputError,
  medicalAssistance,
  Standards,
  standardsAdvice,
  studentGrant,
} from '../support/all'
import { jiuzhuArgs } from '../support/command-line'
import { Random } from '../support/random'
import { RandomHouseholds } from '../support/random-households'
import { assess, explain, nextQuestion, sensitivity, settleYear, standardsCompliance } from '../support/untyped'
import { Mutator } from './mutator'

export type Surface = (seed: number) => void | Promise<void>

const standards = [
  { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500', source: 'illustrative' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', to: '2013-12-31', value: '400.5', unit: 'yuan/person/month' },
  { standard: 'lowIncomeSubsidyStandard', from: '2013-07-01', value: '1300' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
]
const register = Standards.from(standards)
const planted = plant(11, 8)

const household = (seed: number) => new RandomHouseholds(seed, 0.15).household(seed)

/** Nothing but an `InputError` may be thrown, and what it says is whole. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (error.issues.length === 0) throw new Error('an error without issues')
    for (const { code, path, message } of error.issues) {
      if (!(code in english) && !(code in runEnglish)) throw new Error(`an unknown code: ${code}`)
      if (typeof path !== 'string' || /undefined|NaN(?! or infinity)|\[object/.test(message))
        throw new Error(`a broken message: ${message}`)
    }
    return undefined
  }
}

/** A result holds no number that is not one, and no money that is not; what was paid comes to less than nothing where it was taken back. */
function inOrder(result: unknown, money = /^\d+\.\d{2}$/): void {
  if (result === undefined) return
  const text = JSON.stringify(result)
  if (/\[object|"undefined"/.test(text)) throw new Error(`nonsense: ${text.slice(0, 200)}`)
  for (const [, sum] of text.matchAll(/"(?:amount|min|max|due|monthlyInstalment)":"([^"]*)"/g))
    if (!money.test(sum ?? '')) throw new Error(`no money: ${sum}`)
}

/** The value of a text by the reader that everybody has. */
function parsedBy(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const withRandom =
  (work: (mutator: Mutator, random: Random, seed: number) => void | Promise<void>): Surface =>
  (seed) => {
    const random = new Random(seed)
    return work(new Mutator(random), random, seed)
  }

export const surfaces: { readonly [name: string]: { readonly share: number; readonly run: Surface } } = {
  case: {
    share: 30,
    run: withRandom((mutator, random, seed) => {
      const options = random.chance(0.5) ? { standards: register } : { standards: { urbanDibaoStandard: '500' } }
      inOrder(tried(() => assess(mutator.value(household(seed)), options)))
    }),
  },
  options: {
    share: 10,
    run: withRandom((mutator, _random, seed) => {
      const options = mutator.value({
        standards: { urbanDibaoStandard: '500' },
        readings: { dibaoFloor: 'cityAverage' },
        on: '2013-06-01',
      }) as object | null
      inOrder(tried(() => assess(household(seed), Object(options))))
    }),
  },
  calculator: {
    share: 25,
    run: withRandom((mutator, random) => {
      const facts = {
        residence: 'rural',
        householdSize: 3,
        monthlyIncome: '700',
        dibaoCertified: true,
        categories: ['orphan'],
        disease: 'uraemia',
        inPolicyCost: '10000',
        insurancePaid: '1',
        level: 'undergraduate',
        admitted: true,
        sameKindAid: '0',
      }
      const calculate = random.pick([dibao, medicalAssistance, studentGrant]) as unknown as (
        facts: unknown,
        options: object,
      ) => unknown
      const own = Object.keys((calculate as unknown as typeof dibao).definition.facts)
      const given = Object.fromEntries(Object.entries(facts).filter(([name]) => own.includes(name)))
      inOrder(tried(() => calculate(mutator.value(given), { standards: { ruralDibaoStandard: '400' } })))
    }),
  },
  standards: {
    share: 15,
    run: withRandom((mutator) => {
      const broken = tried(() => Standards.from(mutator.value(standards)))
      if (!broken) return
      inOrder(tried(() => standardsCompliance(broken, { to: '2020-12-31' })))
      standardsAdvice(broken)
    }),
  },
  year: {
    share: 5,
    run: withRandom((mutator, _random, seed) => {
      const one = household(seed)
      inOrder(
        tried(() =>
          settleYear(mutator.value([one, { ...one, on: '2014-05-01' }]) as unknown[], 2013, { standards: register }),
        ),
      )
    }),
  },
  payments: {
    share: 10,
    run: withRandom((mutator, random) => {
      const { household: id } = random.pick(planted.payments)
      const cases = planted.cases.filter((one) => one.id === id)
      const payments = planted.payments.filter((one) => one.household === id)
      if (cases.length > 0)
        inOrder(
          tried(() =>
            auditHousehold(cases, mutator.value(payments) as unknown[], {
              standards: register,
              from: '2013-01',
              to: '2013-12',
            }),
          ),
          /^-?\d+\.\d{2}$/,
        )
    }),
  },
  words: {
    share: 3,
    run: withRandom((_mutator, random, seed) => {
      // Each is worked out under every reading, and again for every unknown fact.
      const broken = new Mutator(random, 60).value(household(seed))
      const explained = tried(() => explain(broken, { standards: register }))
      if (!explained) return
      for (const text of [explainText(explained), explainHtml([explained], { languages: ['zh', 'en'] })])
        if (/\[object|(?:undefined|NaN) (?:yuan|元)|[:：] ?undefined/.test(text)) throw new Error('words that are none')
      tried(() => sensitivity(broken, { standards: register }))
      tried(() => nextQuestion(broken as Case, { standards: register }))
    }),
  },
  jsonLines: {
    share: 1,
    run: withRandom(async (mutator, _random, seed) => {
      const lines = Array.from({ length: 5 }, (_entry, index) => JSON.stringify(household(seed + index))).join('\n')
      await ran(['assess', '-'], mutator.bytes(lines))
    }),
  },
  csv: {
    share: 1,
    run: withRandom(async (mutator, random) => {
      const table =
        'case,residence,householdSize,monthlyIncome,urbanDibaoStandard\n甲,urban,1,100,500\n乙,城镇,2,"1000",500\n丙,rural,,,\n'
      await ran(
        random.chance(0.5) ? ['calculate', 'dibao', '-'] : ['calculate', '低保', '-', '--lang', 'zh'],
        mutator.bytes(table),
      )
    }),
  },
  jsonText: {
    share: 10,
    run: withRandom((mutator, random, seed) => {
      const good = JSON.stringify([household(seed), { a: 0.1, b: -5e-324, c: 1e21 }], undefined, random.pick([0, 2]))
      const text = Buffer.from(mutator.bytes(good)).toString('utf8')
      const read = readJson(text)
      if (read.issues.some(({ message }) => message === '')) throw new Error('an issue without words')
      const parsed = parsedBy(text)
      if (!parsed && (read.issues.length !== 1 || 'value' in read)) throw new Error('what is no JSON was taken')
      if (parsed && read.issues.length === 0 && JSON.stringify(read.value) !== JSON.stringify(parsed.value))
        throw new Error('another value')
    }),
  },
  records: {
    share: 5,
    run: withRandom((mutator, random) => {
      const row = random.pick(['a,"b ""c"" d",d', 'x"y,1,2', '"open,1,2', '"two', 'lines",1,2', '', ',,', '元,"1,2",3'])
      const rows = Array.from({ length: random.chance(0.05) ? 3000 : random.pick([3, 40]) }, () =>
        random.chance(0.5) ? row : '1,2,3',
      )
      const lines = Buffer.from(mutator.bytes(rows.join('\n')))
        .toString('utf8')
        .split('\n')
      const reader = new RecordReader(',')
      const read = [...reader.rowsOf(lines.map((text, place) => ({ line: place + 1, text }))), ...reader.end()]
      const letters = read.reduce((sum, one) => sum + ('cells' in one ? one.cells.join('').length : 0), 0)
      if (read.length > lines.length || letters > lines.join('\n').length) throw new Error('rows that nobody wrote')
    }),
  },
  csvOut: {
    share: 5,
    run: withRandom((mutator, random) => {
      const text = (): string => Buffer.from(mutator.bytes(mutator.text())).toString('utf8')
      const cells = Array.from({ length: random.whole(1, 4) }, text)
      const line = writeCsvRow(cells)
      if (/[^\P{Cc}\t\n\r]|\r(?!\n)|[\u202A-\u202E\u2066-\u2069]/u.test(line)) throw new Error('steers a terminal')
      const [read = []] = parse(line, { record_delimiter: '\n' }) as readonly (readonly string[])[]
      if (read.length !== cells.length) throw new Error('other cells')
      if (read.some((cell) => /^[\s\uFEFF]*[=@＝＋－＠]/.test(cell))) throw new Error('a formula')
    }),
  },
  tables: {
    share: 1,
    run: withRandom(async (mutator, random) => {
      const rows = Array.from({ length: 30 }, (_, place) => `H${place},p${place},甲,rural`)
      const table = `household,id,name,residence\n${rows.join('\n')}`
      const commands = [
        'inspect -',
        'inspect - --format json',
        'assess --people - --on 2013-06-01',
        'standards check -',
      ]
      await ran(random.pick(commands).split(' '), mutator.bytes(table))
    }),
  },
  ledger: {
    share: 1,
    run: withRandom(async (mutator, random) => {
      const csv = ledgerCsv(planted.payments.slice(0, 20), random.pick(['zh', 'en']))
      await ran(
        [
          'audit',
          '--cases',
          '/dev/null',
          '--payments',
          '-',
          '--from',
          '2013-01',
          '--to',
          '2013-12',
          '--format',
          random.pick(['json', 'csv', 'text', 'html']),
        ],
        mutator.bytes(csv),
      )
    }),
  },
  arguments: {
    share: 1,
    run: withRandom(async (mutator, random) => {
      const good = random.pick([
        ['assess', '-', '--on', '2013-06-01', '--reading', 'dibaoFloor=cityAverage'],
        ['calculate', 'dibao', '-', '--bom'],
        ['template', 'medicalAssistance', '--lang', 'zh'],
        ['rules', '--format', 'json'],
        ['schema', 'case'],
        ['standards', 'check', '-', '--from', '2013-01-01'],
        ['explain', '-', '--format', 'html', '--both'],
        ['audit', '--cases', '-', '--payments', '/dev/null', '--from', '2013-01', '--to', '2013-02'],
        ['settle', '-', '--year', '2013'],
        ['verify', '-'],
      ])
      const broken = (mutator.value(good) as unknown[] | undefined) ?? []
      const args = (Array.isArray(broken) ? broken : [broken])
        .flat(99)
        .filter((arg) => typeof arg === 'string')
        .filter((arg) => !arg.includes('/') || arg === '/dev/null')
      await ran(args, '')
    }),
  },
}

/** A command ends with an exit code of the contract and says nothing that only a programmer reads. */
async function ran(args: readonly string[], stdin: string | Uint8Array): Promise<void> {
  const { code, out, err } = await jiuzhuArgs(args, { stdin })
  if (![0, 1, 2].includes(code)) throw new Error(`exit code ${code}`)
  if (/TypeError|RangeError|\n\s+at .*:\d+:\d+|\[object Object\]/.test(out + err))
    throw new Error(`a fault shown: ${(out + err).slice(0, 300)}`)
  if (/"code":"internal"/.test(out)) throw new Error('a fault of the library')
}
