/**
 * The compiled lane gives of a case what the exact lane gives, key by key, and takes no case that the schema refuses: on
 * every household of the fixtures and on random ones. `npm run fuzz:kernel` runs many more.
 */
import { createReadStream } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { CaseReader } from '../../src/case/case-columns'
import { InputError } from '../../src/checks/issue'
import { type AssessOptions, assess, assessExactly } from '../../src/household/assess'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import { readJsonRecords } from '../../src/tables/json-lines'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { oneOf, randomReadings, randomStandards, seeded } from '../kernel/generate'
import { fixtureFiles } from '../support/fixtures'
import { randomCase, spoilt } from './random-cases'

const casesWanted = Math.floor(Number.parseInt(process.env.FUZZ_ROWS ?? '600', 10) / 2)

const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2014-01-01', value: '433.33' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
])

/** What the exact lane says, or what it refuses. */
function exactly(given: unknown, options: AssessOptions): string {
  try {
    return JSON.stringify(assessExactly(yiwu, given, options).determinations)
  } catch (error) {
    if (error instanceof InputError) return `refused: ${error.message}`
    throw error
  }
}

const compiled = (given: unknown, options: AssessOptions): string | undefined => {
  const made = compiledAssessment(yiwu, given, options, 0)
  return made && JSON.stringify(made.determinations)
}

describe('the households of the fixtures', () => {
  it('come out the same', async () => {
    let compared = 0
    let left = 0
    for (const file of fixtureFiles('.jsonl')) {
      for await (const record of readJsonRecords(createReadStream(file))) {
        if (!('value' in record)) continue
        const { value } = record as { value: { case?: unknown; standards?: never; readings?: never } }
        const given = value.case ?? value
        for (const options of [
          { standards: value.standards ?? register, readings: value.readings ?? {} },
          { standards: register, on: '2013-06-01' },
        ]) {
          for (const _ of ['once', 'and from what is kept']) {
            const found = compiled(given, options)
            if (found === undefined) left += 1
            else expect([file, record.position, found]).toEqual([file, record.position, exactly(given, options)])
            compared += 1
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(400)
    expect(left).toBe(0)
  })
})

describe('random households', () => {
  it('come out the same', { timeout: 7_200_000 }, () => {
    let settled = 0
    for (let seed = 1; seed * 10 <= casesWanted; seed++) {
      const random = seeded(seed)
      const standards = random() < 0.5 ? register : randomStandards(random)
      const options = { standards, readings: randomReadings(random), on: '2013-06-01' } as AssessOptions
      const gaps = oneOf(random, [0, 0, 0.02, 0.2])
      for (let count = 0; count < 10; count++) {
        const given = randomCase(random, gaps)
        const found = compiled(given, options)
        if (found === undefined) continue
        settled += 1
        const exact = exactly(given, options)
        if (found !== exact) expect({ seed, given, options, found }).toEqual(exact)
      }
    }
    expect(settled).toBeGreaterThan(casesWanted * 0.6)
  })

  it('that the schema refuses are refused, and those it takes are read as they are', { timeout: 7_200_000 }, () => {
    const reader = new CaseReader(yiwu)
    const seen = { taken: 0, refused: 0, left: 0 }
    for (let seed = 1; seed <= casesWanted * 10; seed++) {
      const random = seeded(seed)
      const whole = randomCase(random, oneOf(random, [0, 0.1]))
      const given = random() < 0.2 ? whole : spoilt(random, whole)
      const on = oneOf(random, [undefined, '2013-06-01', '2012-12-02', 'x'])
      const read = reader.read(given, on)
      const checked = accepted(given, on)
      if (read && !checked) expect({ seed, given, on }).toEqual('refused')
      if (read) expect([seed, read]).toEqual([seed, checked])
      seen[read ? 'taken' : checked ? 'left' : 'refused'] += 1
    }
    // Left to the schema: what is beyond the kernel's bounds, and what is odd but good.
    expect(seen.taken).toBeGreaterThan(seen.left * 4)
    expect(seen.refused).toBeGreaterThan(casesWanted)
  })
})

describe('what a case inherits', () => {
  const inherited = (record: object): unknown => Object.create(record)
  const claim = { id: 'c1', settledOn: '2013-05-01', disease: 'uraemia', inPolicyCost: '9000', insurancePaid: '4000' }
  const person = { id: 'p1', birthDate: '1950-01-01', categories: [], medicalAidPaidEarlier: '0' }
  const household = { id: 'H', residence: 'rural', monthlyIncome: '700', members: [person] }
  const education = { level: 'undergraduate', admitted: true }

  it.each<[string, unknown]>([
    ['a household', inherited(household)],
    ['certificates', { ...household, certified: inherited({ dibao: true }) }],
    ['a member', { ...household, members: [inherited(person)] }],
    ['education', { ...household, members: [{ ...person, education: inherited(education) }] }],
    ['a claim', { ...household, members: [{ ...person, claims: [inherited(claim)] }] }],
  ])('is for the schema to read: %s', (_, given) => {
    expect(new CaseReader(yiwu).read(given, '2013-06-01')).toBeUndefined()
    const options = { standards: register, on: '2013-06-01' }
    expect(JSON.stringify(assess(yiwu, given, options).determinations)).toBe(exactly(given, options))
    const own = JSON.parse(JSON.stringify(household))
    expect(new CaseReader(yiwu).read(own, '2013-06-01')).toEqual({ ...own, on: '2013-06-01' })
  })
})

const accepted = (given: unknown, on: string | undefined): unknown => {
  try {
    return checkedCase(yiwu, given, on)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

describe('assess', () => {
  const household = { id: 'H', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }

  it('gives the same before and after it is compiled, with and without a trace', () => {
    const first = JSON.stringify(assess(yiwu, household, { standards: register }))
    for (let count = 0; count < 20; count++)
      expect(JSON.stringify(assess(yiwu, household, { standards: register }))).toBe(first)
    const { determinations } = assess(yiwu, household, { standards: register, trace: true })
    expect(JSON.stringify(determinations.map(({ trace, ...rest }) => rest))).toBe(
      JSON.stringify(assess(yiwu, household, { standards: register }).determinations),
    )
  })

  it('refuses bad readings and standards once it is compiled, as before', () => {
    expect(() => assess(yiwu, household, { standards: register, readings: { rounding: 'up' } as never })).toThrow(
      'readings.rounding',
    )
    expect(() => assess(yiwu, household, { standards: { ruralDibaoStandard: '1,000' } })).toThrow(
      'standards.ruralDibaoStandard',
    )
    expect(() => assess(yiwu, household, { standards: [] as never })).toThrow(InputError)
    expect(() => assess(yiwu, { ...household, on: '2012-12-02' }, { standards: register })).toThrow('on')
  })

  it('leaves a case whose getter assesses another to the exact lane', () => {
    const nested = { ...household }
    Object.defineProperty(nested, 'residence', {
      enumerable: true,
      get: () => {
        assess(yiwu, { ...household, id: 'other', residence: 'urban' }, { standards: register })
        return 'rural'
      },
    })
    expect(JSON.stringify(assess(yiwu, nested, { standards: register }).determinations)).toBe(
      JSON.stringify(assess(yiwu, household, { standards: register }).determinations),
    )
  })
})
