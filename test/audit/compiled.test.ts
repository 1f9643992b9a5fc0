/**
 * The compiled lane of an audit finds what the exact lane finds: dues and whole ledgers; and
 * good payments come out without the schema as they do by it. `npm run fuzz:quick` runs more.
 */
import { describe, expect, it } from 'vitest'
import { checkedBySchema, checkedPayment } from '../../src/audit/check-payment'
import { auditRows } from '../../src/audit/run'
import { AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { checkedCase, type DatedCase } from '../../src/case/case'
import { InputError } from '../../src/checks/issue'
import { dueLinesIn } from '../../src/explain/due-line'
import { ExactAnswer } from '../../src/household/answer'
import type { Due } from '../../src/household/due'
import { dueAt, duesWithin } from '../../src/household/dues'
import { ExactCase } from '../../src/household/exact-case'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { paceOf } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import type { Readings } from '../../src/yiwu/readings'
import { Standards } from '../../src/yiwu/register'
import { randomCase } from '../household/random-cases'
import { oneOf, type Random, randomReadings, seeded } from '../kernel/generate'
import { watched } from '../support/watched'
import { plant } from './planter'
import { rowsOf } from './rows-of'

const runs = Number.parseInt(process.env.QUICK_RUNS ?? '1', 10)
const never = Number.POSITIVE_INFINITY

const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'urbanDibaoStandard', from: '2013-07-01', value: '533.33' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '433.33' },
  { standard: 'lowIncomeSubsidyStandard', from: '2013-01-01', value: '1250' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
  { standard: 'scatteredOrphanStandard', from: '2013-01-01', value: '9100' },
])

const window = AuditWindow.of('2013-01', '2013-12', yiwu.firstDay)

function accepted(given: unknown): DatedCase | undefined {
  try {
    return checkedCase(yiwu, given, '2013-01-01')
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** One version or two; the second takes its members from the first, or from another household. */
function versionsOf(random: Random): readonly [DatedCase, ...DatedCase[]] | undefined {
  const gaps = oneOf(random, [0, 0, 0.1])
  const [first, other] = [accepted(randomCase(random, gaps)), accepted(randomCase(random, gaps))]
  if (!first || !other) return undefined
  const day = oneOf(random, ['2013-01-01', '2013-03-15', '2012-12-03'])
  if (random() < 0.7) return [{ ...first, on: day }]
  const members = random() < 0.5 ? first.members : other.members
  return [
    { ...first, on: day },
    { ...other, id: first.id, members, on: oneOf(random, ['2013-06-20', '2013-09-01']) },
  ]
}

/** All that a due says, its determinations included. */
const said = (due: Due): unknown => ({
  programme: due.definition.id,
  subject: [due.person, due.claim, due.period, due.month],
  amount: [due.amount.low.toFixed(), due.amount.high.toFixed(), due.amount.missing],
  entitled: due.entitled,
  readings: due.readings,
  months: due.qualifyingMonths,
  determinations: due.determined.map(({ determination }) => determination),
})

/** Whether the kernels settle every due of a household: the exact lane determines nothing. */
function isSettled(timeline: Timeline): boolean {
  return watched(ExactCase.prototype, 'ofHousehold', () => duesWithin(timeline, window)).calls.length === 0
}

describe('what a household was due', () => {
  let [compared, settled] = [0, 0]
  it.each(Array.from({ length: 8 * runs }, (_, place) => place + 1))(
    'comes out the same by the kernels, readings of seed %i',
    (seed) => {
      const random = seeded(seed * 7919)
      const readings = seed === 1 ? {} : randomReadings(random)
      const [compiled, exact] = [1, never].map(
        (calls) => new Setting(yiwu, { standards: register, readings }, calls),
      ) as [Setting, Setting]
      for (let household = 0; household < 60; household++) {
        const versions = versionsOf(random)
        if (!versions) continue
        const dues = duesWithin(new Timeline(versions, exact), window)
        expect([seed, household, duesWithin(new Timeline(versions, compiled), window).map(said)]).toEqual([
          seed,
          household,
          dues.map(said),
        ])
        compared += 1
        if (isSettled(new Timeline(versions, compiled))) settled += 1
      }
    },
    60_000,
  )

  it('was often settled without the exact lane', () => {
    expect(compared).toBeGreaterThan(300)
    expect(settled / compared).toBeGreaterThan(0.1)
  })
})

/** An audit through kernels, and the same by the exact lane alone. */
const auditsUnder = (readings: Partial<Readings>) =>
  [1, never].map((calls) => new AuditSetting(yiwu, window, { standards: register, readings }, calls)) as [
    AuditSetting,
    AuditSetting,
  ]

describe('a reading that kernels call idle', () => {
  let [idle, asked] = [0, 0]
  it.each(Array.from({ length: 4 * runs }, (_, place) => place + 201))(
    'changes no due under any option, by the exact lane, seed %i',
    (seed) => {
      const random = seeded(seed * 7919)
      const readings = seed % 2 === 1 ? {} : randomReadings(random)
      const audits = auditsUnder(readings)
      const [compiled, exact] = audits
      for (let household = 0; household < 25; household++) {
        const versions = versionsOf(random)
        if (!versions) continue
        const timeline = new Timeline(versions, exact.setting)
        for (const due of duesWithin(new Timeline(versions, compiled.setting), window)) {
          if (paceOf(due.definition) === 'service') continue
          const ids = Object.keys(due.readings)
          asked += ids.length
          for (const id of due.idleReadings()) {
            idle += 1
            for (const option of yiwu.readings[id]?.options ?? []) {
              const other = dueAt(timeline.under(exact.under(id, option)), due)
              expect([seed, household, due.definition.id, due.period, due.claim, id, option, other.fen]).toEqual([
                seed,
                household,
                due.definition.id,
                due.period,
                due.claim,
                id,
                option,
                due.fen,
              ])
            }
          }
        }
      }
    },
    60_000,
  )

  it('was often found', () => {
    expect(idle / asked).toBeGreaterThan(0.3)
  })
})

describe('a due worked out in a line', () => {
  let [lines, byKernels] = [0, 0]
  it.each(Array.from({ length: 4 * runs }, (_, place) => place + 301))(
    'has the letters of the exact lane, seed %i',
    (seed) => {
      const random = seeded(seed * 7919)
      const readings = seed % 2 === 1 ? {} : randomReadings(random)
      const audits = auditsUnder(readings)
      const language = oneOf(random, ['zh', 'en'] as const)
      const [lineOf, exactLineOf] = [dueLinesIn(yiwu, language), dueLinesIn(yiwu, language)]
      for (let household = 0; household < 30; household++) {
        const versions = versionsOf(random)
        if (!versions) continue
        const [quick, exact] = audits.map(({ setting }) => new Timeline(versions, setting)) as [Timeline, Timeline]
        const exactly = duesWithin(exact, window)
        for (const [place, due] of duesWithin(quick, window).entries()) {
          const exactDue = exactly[place] as Due
          const asked = watched(ExactCase.prototype, 'determined', () => lineOf(due))
          const isOfKernels = due.parts.some(({ answer }) => !(answer instanceof ExactAnswer))
          if (isOfKernels && due.claim === undefined) {
            lines += 1
            if (asked.calls.length === 0) byKernels += 1
          }
          expect([seed, household, due.period, asked.made]).toEqual([
            seed,
            household,
            due.period,
            exactLineOf(exactDue),
          ])
          // Whatever a line brought into the columns, the next that asks for the case finds it as it is.
          const [id = '', chosen] = oneOf(random, [...Object.entries(due.readings), []])
          const [option = ''] = yiwu.readings[id]?.options.filter((one) => one !== chosen) ?? []
          if (option === '') continue
          const [one, other] = [quick, exact].map((timeline, lane) =>
            dueAt(timeline.under((audits[lane] as AuditSetting).under(id, option)), due),
          ) as [Due, Due]
          expect([seed, household, due.period, id, one.fen]).toEqual([seed, household, due.period, id, other.fen])
        }
      }
    },
    60_000,
  )

  it('is the same where households lack the same fact, of which one alone is decided', () => {
    const lineOf = dueLinesIn(yiwu, 'en')
    const { setting } = new AuditSetting(yiwu, window, { standards: register }, 1)
    const linesOf = (id: string): readonly (string | undefined)[] => {
      const version = { id, on: '2013-01-01', monthlyIncome: '900', members: [{ id: `${id}-a` }, { id: `${id}-b` }] }
      const timeline = new Timeline([checkedCase(yiwu, version, undefined)], setting)
      return duesWithin(timeline, window).flatMap((due) => (due.definition.id === 'dibao' ? lineOf(due) : []))
    }
    const first = linesOf('H-1')
    expect(new Set(first)).toEqual(
      new Set(['Minimum living allowance (dibao): cannot be determined yet; still needed: residence.']),
    )
    const { made, calls } = watched(ExactCase.prototype, 'determined', () => linesOf('H-2'))
    expect(made).toEqual(first)
    expect(calls).toEqual([])
  })

  it('was often made by kernels', () => {
    expect(byKernels / lines).toBeGreaterThan(0.7)
  })
})

describe('a ledger', () => {
  it.each(Array.from({ length: 6 * runs }, (_, place) => place + 101))(
    'has the same findings, seed %i',
    async (seed) => {
      const { standards, cases, payments } = plant(seed, 60)
      const audited = async (calls: number): Promise<readonly unknown[]> => {
        const audit = new AuditSetting(yiwu, window, { standards: Standards.from(standards), evidence: true }, calls)
        const events: unknown[] = []
        for await (const event of auditRows({ cases: rowsOf(cases), payments: rowsOf(payments) }, audit))
          events.push(event)
        return events
      }
      expect(await audited(1)).toEqual(await audited(never))
    },
  )
})

const cells: { readonly [name: string]: readonly unknown[] } = {
  household: ['H-1', '', undefined, 7, null, ' '],
  person: ['p1', '', undefined, null, 5],
  claim: ['c1', '', undefined, null, {}],
  programme: [
    'dibao',
    '低保',
    'lowIncomeSubsidy',
    'studentGrant',
    'medicalAssistance',
    'priceSubsidy',
    ' dibao ',
    'x',
    '',
    undefined,
    3,
  ],
  period: ['2013-05', '2013', '2012-2013', '2012-2014', '', undefined, null, '2013-13', '2013-5', 2013],
  amount: [
    '480.00',
    '-480',
    '0',
    '-0.00',
    '0.5',
    '9999999999999.99',
    '10000000000000',
    '1,234.50',
    '￥300',
    '',
    '.5',
    '5.',
    '--1',
    '1e3',
    480,
    480.5,
    -0.01,
    Number.NaN,
    undefined,
  ],
  paidOn: ['2013-05-20', '2012-12-03', '2012-12-02', '2013-02-29', '2013-2-1', '', undefined, null, 20130520],
  id: ['P-1', '', undefined, null, 1],
  other: [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, 'x'],
}

/** Mostly the first, which is good. */
function randomPayment(random: Random): unknown {
  if (random() < 0.01) return oneOf(random, [null, undefined, [], 'x', 5])
  const entries = Object.entries(cells).map(([name, values]) => [
    name,
    random() < 0.6 ? values[0] : oneOf(random, values),
  ])
  const kept = entries.filter(([name, value]) => (name === 'other' ? value === 'x' && random() < 0.1 : random() < 0.95))
  return Object.fromEntries(kept)
}

it('takes and gives of payments what the schema takes and gives', () => {
  const random = seeded(20131231)
  let good = 0
  for (let run = 0; run < 20_000 * runs; run++) {
    const given = randomPayment(random)
    const [one, other] = [checkedPayment, checkedBySchema].map((check) => {
      try {
        return check(yiwu, given, { row: run })
      } catch (error) {
        if (error instanceof InputError) return error.issues.map(({ code, path }) => `${code} ${path}`)
        throw error
      }
    })
    if (!Array.isArray(one)) good += 1
    expect([given, one]).toEqual([given, other])
  }
  expect(good).toBeGreaterThan(1000 * runs)
})
