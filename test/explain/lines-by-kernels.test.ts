/** Lines filled in from kernels' numbers are what the exact lane writes, letter for letter: of fixtures, of random cases, of awkward ones. */
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { linesIn } from '../../src/explain/lines-by-kernels'
import { assessSayingExactly } from '../../src/explain/say'
import type { AssessOptions, Saying } from '../../src/household/assess'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { randomCase } from '../household/random-cases'
import { oneOf, randomReadings, randomStandards, seeded } from '../kernel/generate'
import { casesByLaw } from '../support/cases-by-law'

const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '433.33' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
])

const ways = { zh: linesIn(yiwu, 'zh'), en: linesIn(yiwu, 'en'), both: linesIn(yiwu, 'both') }

interface Said {
  readonly programme: string
  readonly says: { readonly zh?: string; readonly en?: string }
}

const filled = (given: unknown, options: AssessOptions, way: Saying) =>
  compiledAssessment(yiwu, given, options, 0, ways[way])?.determinations as readonly Said[] | undefined

const exactly = (given: unknown, options: AssessOptions, way: Saying) =>
  assessSayingExactly(yiwu, given, options, way).determinations as readonly object[] as readonly Said[]

/** Compares some cases under the same law, and counts the determinations that came through kernels. */
function compared(cases: readonly unknown[], options: AssessOptions, way: Saying = 'both'): number {
  let count = 0
  for (const given of cases) {
    const found = filled(given, options, way)
    if (!found) continue
    const [one, other] = [JSON.stringify(found), JSON.stringify(exactly(given, options, way))]
    if (one !== other) expect({ given, options, found }).toEqual(exactly(given, options, way))
    count += found.length
  }
  return count
}

const household = (...members: readonly object[]) => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '100',
  certified: { dibao: false, lowIncome: false },
  members,
})

/** The line of a programme in English. */
const lineOf = (given: unknown, programme: string, options: AssessOptions = { standards: register }) =>
  filled(given, options, 'en')?.find((one) => one.programme === programme)?.says.en

const sayings = ['zh', 'en', 'both', 'both'] as const
const seeds = Number(process.env.LINE_SEEDS ?? 8)
const firstSeed = Number(process.env.LINE_SEED ?? 1)

describe('lines by kernels', () => {
  it('are those of the exact lane for the households of the fixtures', async () => {
    let count = 0
    for await (const { cases, options } of casesByLaw(register)) count += compared(cases, options)
    expect(count).toBeGreaterThan(2000)
  })

  it('are those of the exact lane for random households', () => {
    let count = 0
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      const random = seeded(seed)
      const standards = random() < 0.5 ? register : randomStandards(random)
      const readings = seed === 1 ? {} : randomReadings(random)
      const gaps = oneOf(random, [0, 0, 0.02, 0.2])
      const cases = Array.from({ length: 25 }, () => randomCase(random, gaps))
      count += compared(cases, { standards, readings, on: '2013-06-01' } as AssessOptions, oneOf(random, sayings))
    }
    expect(count).toBeGreaterThan(1000)
  }, 600_000)

  it('tell each household its own figures', () => {
    // 433.33 x 1 = 433.33; 40% of it is 173.332, up to 173.34.
    const incomes = ['100', '100.10', '0', '433.33', '433.32', '1234567.89', '100']
    const cases = incomes.map((monthlyIncome) => ({ ...household({ id: 'a', categories: [] }), monthlyIncome }))
    compared(cases, { standards: register })
    expect(compared(cases, { standards: register })).toBeGreaterThan(0)
    expect(cases.map((one) => lineOf(one, 'dibao'))).toEqual([
      'Minimum living allowance (dibao): entitled, 333.33 yuan a month. 433.33 × 1 = 433.33; 433.33 − 100.00 = 333.33; rounded up to the fen (433.33 × 40%) = 173.34; the greater of (333.33, 173.34) = 333.33.',
      'Minimum living allowance (dibao): entitled, 333.23 yuan a month. 433.33 × 1 = 433.33; 433.33 − 100.10 = 333.23; rounded up to the fen (433.33 × 40%) = 173.34; the greater of (333.23, 173.34) = 333.23.',
      'Minimum living allowance (dibao): entitled, 433.33 yuan a month. 433.33 × 1 = 433.33; 433.33 − 0.00 = 433.33; rounded up to the fen (433.33 × 40%) = 173.34; the greater of (433.33, 173.34) = 433.33.',
      'Minimum living allowance (dibao): not entitled. Monthly household income (433.33 yuan) is not below 433.33 × 1 = 433.33.',
      'Minimum living allowance (dibao): entitled, 173.34 yuan a month. 433.33 × 1 = 433.33; 433.33 − 433.32 = 0.01; rounded up to the fen (433.33 × 40%) = 173.34; the greater of (0.01, 173.34) = 173.34.',
      'Minimum living allowance (dibao): not entitled. Monthly household income (1,234,567.89 yuan) is not below 433.33 × 1 = 433.33.',
      'Minimum living allowance (dibao): entitled, 333.33 yuan a month. 433.33 × 1 = 433.33; 433.33 − 100.00 = 333.33; rounded up to the fen (433.33 × 40%) = 173.34; the greater of (333.33, 173.34) = 333.33.',
    ])
  })

  it('list the options of a set in the order of the case, each once', () => {
    const cases = [
      household(
        { id: 'a', categories: ['oldCourier', 'disabled'] },
        { id: 'b', categories: ['disabled', 'oldCourier'] },
        { id: 'c', categories: ['oldCourier'] },
      ),
      household({ id: 'a', categories: ['disabled', 'oldCourier'] }, { id: 'b', categories: ['oldCourier'] }),
    ]
    for (const way of ['zh', 'en', 'both'] as const) {
      compared(cases, { standards: register }, way)
      compared(cases, { standards: register }, way)
    }
    expect(cases.map((one) => lineOf(one, 'severeDisabilityGuarantee'))).toEqual([
      "Basic living guarantee of the severely disabled: not entitled. The person's categories: old courier, disabled.",
      "Basic living guarantee of the severely disabled: not entitled. The person's categories: disabled, old courier.",
    ])
  })

  it('know an amount of nothing from one of something', () => {
    const claim = (commercialPaid: string) => ({
      id: 'c',
      settledOn: '2013-02-01',
      disease: 'uraemia',
      inPolicyCost: '10000',
      insurancePaid: '7000',
      commercialPaid,
      employerPaid: '0',
    })
    const family = (commercialPaid: string) => ({
      ...household({ id: 'a', categories: [], claims: [claim(commercialPaid)] }),
      certified: { dibao: true, lowIncome: false },
    })
    const cases = ['0', '1', '3000', '2999.99'].map(family)
    compared(cases, { standards: register })
    compared(cases, { standards: register })
    expect(lineOf(cases[2], 'medicalAssistance')).toMatch(
      /^Medical assistance: entitled, but the amount comes to 0\.00 yuan\./,
    )
  })

  it('say nothing of a day that another tells the exact lane', () => {
    // Who was born in 1990 did not enlist by 1954; who was born in 1930 may have. Who enlisted in 1953 is no minor.
    const claim = { id: 'c', settledOn: '2013-02-01', disease: 'uraemia', inPolicyCost: '10', insurancePaid: '1' }
    const person = (birthDate: string | null, enlistedOn: string | null, categories: readonly string[]) => ({
      id: 'a',
      birthDate,
      enlistedOn,
      categories,
      education: { level: 'primary', admitted: false, sameKindAid: '500' },
      claims: [
        { ...claim, withdrawn: true },
        { ...claim, id: 'd', withdrawn: false },
      ],
    })
    const people = [
      person('1930-01-01', null, ['demobilisedVeteran']),
      person('1990-01-01', null, ['demobilisedVeteran']),
      person('1990-01-01', null, []),
      person(null, '1953-01-01', ['streetChild']),
      person(null, null, ['streetChild']),
    ]
    const [rich, poor] = [{ monthlyIncome: '9000' }, {}]
    for (const readings of [{}, { demobilisedPeriod: 'noFirstDay' }, { orphanAge: 'under18' }] as const)
      for (const order of [people, people.toReversed()])
        for (const income of [rich, poor])
          compared(
            order.map((one) => ({ ...household(one), ...income })),
            { standards: register, readings },
          )
  })

  it('are made anew for each law, and left to the exact lane where the law asks the day', () => {
    const given = household({ id: 'a', categories: [] })
    for (const ruralDibaoStandard of ['400', '500.50', null])
      for (let time = 0; time < 3; time++) compared([given], { standards: { ruralDibaoStandard } })
    expect(lineOf(given, 'dibao', { standards: { ruralDibaoStandard: '500.50' } })).toMatch(
      /500\.50 − 100\.00 = 400\.50/,
    )
    expect(filled(given, { standards: register, trace: true }, 'en')).toBeUndefined()
  })

  it('are plain data, of which a case shares none but what is frozen with the next', () => {
    const given = household({ id: 'a', categories: [] }, { id: 'b', categories: [] })
    const made = () => filled(given, { standards: register }, 'both') ?? []
    made()
    const [first, second] = [made(), made()]
    expect(first).toEqual(second)
    for (const [place, { says }] of first.entries()) {
      expect(Object.getOwnPropertyDescriptor(says, 'en')).toMatchObject({ value: says.en, enumerable: true })
      if (!Object.isFrozen(says)) expect(says).not.toBe(second[place]?.says)
    }
    expect(structuredClone(first)).toEqual(first)
  })
})
