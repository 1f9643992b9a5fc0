/**
 * Of several claims of a person each names every fact that can change it, also where the claims look at each other. 80% of the
 * cost is due, of 100000 a year in all. Lists by hand; random households are held to what comes out when all is known.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Readings } from '../../src'
import { keptIn } from '../../src/checks/once'
import { claim } from '../support/claim'
import { assess } from '../support/untyped'

type Facts = { readonly [name: string]: unknown }

const standards = { ruralDibaoStandard: '400' }

/** Neither poor by a certificate nor by income: all hangs on who the person is. */
const claimsOf = (facts: Facts, claims: readonly object[], readings: Partial<Readings> = {}) =>
  assess(
    {
      ...{ id: 'H', on: '2013-06-01', residence: 'rural', monthlyIncome: '9999' },
      certified: { dibao: false, lowIncome: false },
      members: [{ id: 'a', ...facts, claims }],
    },
    { readings, standards },
  ).determinations.filter(({ programme }) => programme === 'medicalAssistance')

const reading = 'readings.guaranteedPersonsInMedicalAid'
const named = (path: string): string => (path === reading ? path : `members[0].${path}`)

describe('two claims of whom nobody knows who it is', () => {
  const two = [claim('1', '2013-05-01', '10000'), claim('2', '2013-05-02', '10000')]

  it('have 8000 or nothing as a combat veteran, by the employee insurance', () => {
    const results = [true, false].map((employeeMedicalInsurance) =>
      claimsOf({ categories: ['combatVeteran'], employeeMedicalInsurance }, two).map((one) => [
        one.outcome,
        one.amount,
      ]),
    )
    const [refused, granted] = [
      ['notEntitled', undefined],
      ['entitled', '8000.00'],
    ]
    expect(results).toEqual([
      [refused, refused],
      [granted, granted],
    ])
  })

  // 复员军人 count by the day of enlistment, 五保 and orphans by the reading, orphans also by their care or age where it is so read.
  it.each<readonly [string, Facts, Partial<Readings>, readonly string[]]>([
    [
      'as the readings stand',
      { birthDate: '1996-01-01', enlistedOn: '2012-01-01' },
      {},
      ['categories', 'employeeMedicalInsurance', reading],
    ],
    ['with no day at all', {}, {}, ['categories', 'employeeMedicalInsurance', 'enlistedOn', reading]],
    [
      'where 五保 do not count',
      {},
      { guaranteedPersonsInMedicalAid: 'listedOnly' },
      ['categories', 'employeeMedicalInsurance', 'enlistedOn'],
    ],
    [
      'where orphans count in the community alone',
      { employeeMedicalInsurance: false },
      { guaranteedPersonsInMedicalAid: 'covered', orphanParity: 'scatteredOnly' },
      ['categories', 'enlistedOn', 'orphanCare'],
    ],
    [
      'where orphans count until they are 18',
      { employeeMedicalInsurance: false },
      { guaranteedPersonsInMedicalAid: 'covered', orphanAge: 'under18' },
      ['birthDate', 'categories', 'enlistedOn'],
    ],
    [
      'where the 90% is counted over the year',
      {},
      { guaranteedPersonsInMedicalAid: 'listedOnly', medicalRatioPeriod: 'perYear' },
      ['categories', 'employeeMedicalInsurance', 'enlistedOn'],
    ],
  ])('name all that matters, %s', (_, facts, readings, missing) => {
    const open = claimsOf(facts, two, readings).map((one) => [...(one.missing ?? [])].sort())
    expect(open).toEqual([missing.map(named), missing.map(named)])
  })
})

describe('random claims of a person of whom little is known', () => {
  /** Values that the rules tell apart. */
  const telling: { readonly [fact: string]: readonly unknown[] } = {
    categories: [
      ...['oldCourier', 'disabledVeteranGrade7to10', 'combatVeteran', 'demobilisedVeteran', 'fiveGuarantees', 'orphan'],
      'disabled',
    ].map((one) => [one]),
    birthDate: ['1930-01-01', '2000-01-01'],
    employeeMedicalInsurance: [true, false],
    enlistedOn: ['1940-01-01', '1950-01-01', '2012-12-01'],
    orphanCare: ['institution', 'scattered'],
  }
  const isInOrder = ({ birthDate, enlistedOn }: Facts): boolean => String(birthDate) <= String(enlistedOn)
  const known = fc
    .record(Object.fromEntries(Object.entries(telling).map(([fact, values]) => [fact, fc.constantFrom(...values)])))
    .filter(isInOrder)
  const unknown = fc
    .subarray(Object.keys(telling).slice(1), { minLength: 1 })
    .chain((facts) => fc.constantFrom(facts, ['categories', ...facts], ['categories', ...facts]))
  const claims = fc
    .array(fc.constantFrom('10000', '70000', '130000'), { minLength: 2, maxLength: 3 })
    .map((costs) => costs.map((cost, place) => claim(`${place + 1}`, `2013-05-0${place + 1}`, cost)))
  const readings = fc.record({
    guaranteedPersonsInMedicalAid: fc.constantFrom('listedOnly', 'covered'),
    orphanAge: fc.constantFrom('byRecognition', 'under18'),
    orphanParity: fc.constantFrom('both', 'scatteredOnly'),
    employeeInsuranceScope: fc.constantFrom('veteransGroup', 'disabledVeteransOnly'),
    medicalRatioPeriod: fc.constantFrom('perClaim', 'perYear'),
  })
  const completions = fc.array(known, { minLength: 6, maxLength: 6 })

  it('never leave out a fact that changes a claim, with some values of the others', () => {
    let mattered = 0
    fc.assert(
      fc.property(known, unknown, claims, readings, completions, (all, forgotten, list, read, others) => {
        const kept = new Map<string, ReturnType<typeof claimsOf>>()
        const results = (facts: Facts) =>
          keptIn(kept, JSON.stringify(facts), () => claimsOf(facts, list, read as Partial<Readings>))
        const some = Object.fromEntries(Object.entries(all).filter(([fact]) => !forgotten.includes(fact)))
        const open = results(some)
        const changed = (fact: string, other: Facts): readonly number[] => {
          const complete = (telling[fact] ?? [])
            .map((value) => ({ ...other, ...some, [fact]: value }))
            .filter(isInOrder)
          const [first = [], ...more] = complete.map((facts) => results(facts).map((one) => one.amount))
          return first.flatMap((amount, place) => (more.some((one) => one[place] !== amount) ? [place] : []))
        }
        for (const fact of forgotten)
          for (const place of others.flatMap((other) => changed(fact, other))) {
            mattered += 1
            expect([fact, open[place]?.missing]).toEqual([fact, expect.arrayContaining([named(fact)])])
          }
      }),
      { numRuns: 20 },
    )
    expect(mattered).toBeGreaterThan(100)
  })
})
