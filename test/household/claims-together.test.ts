/**
 * Claims that are open because earlier ones are: what each comes to in every way that their common unknowns can be, and no more.
 * 80% of the cost is due, of 100000 a year in all. Worked out by hand.
 */
import { describe, expect, it } from 'vitest'
import type { Readings } from '../../src'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import { yiwu } from '../../src/yiwu/policy'
import { assess } from '../support/untyped'

interface Shown {
  readonly outcome: string
  readonly amount?: string
  readonly range?: { readonly min: string; readonly max?: string }
  readonly missing?: readonly string[]
}

const shown = (one: object) => {
  const { outcome, amount, range, missing = [] } = one as Shown
  return [outcome, amount ?? (range ? `${range.min} to ${range.max ?? 'any'}` : ''), ...missing]
}

const bill = (id: string, inPolicyCost: string, more: object = {}) => ({
  ...{ id, settledOn: '2013-05-01', disease: 'uraemia', inPolicyCost },
  ...{ insurancePaid: '0', commercialPaid: '0', employerPaid: '0', ...more },
})
/** An illness that is in no list, and of which nobody says whether it is recognised: the claim has its aid, or nothing. */
const doubtful = (id: string, inPolicyCost: string, more: object = {}) =>
  bill(id, inPolicyCost, { disease: 'other', ...more })
const recognised = (member: number, place: number) => `members[${member}].claims[${place}].diseaseRecognised`
const served = (member: number, place: number) => `members[${member}].claims[${place}].servedOn`

const ofMembers = (members: readonly object[], readings: Partial<Readings> = {}) =>
  assess({ id: 'H', on: '2013-06-01', certified: { dibao: false, lowIncome: false }, members }, { readings })
    .determinations.filter(({ programme }) => programme === 'medicalAssistance')
    .map(shown)

/** Of one person, who is covered for certain if nothing else is said. */
const claims = (member: object, readings: Partial<Readings> = {}) =>
  ofMembers([{ id: 'a', categories: ['oldCourier'], ...member }], readings)

describe('what is unknown of all claims of a person', () => {
  const reading = 'readings.guaranteedPersonsInMedicalAid'
  const ward = { categories: ['fiveGuarantees'] }

  it('under 五保 on one day: where the first counts it uses the whole cap, and where not, neither counts', () => {
    expect(claims({ ...ward, claims: [bill('x', '200000'), bill('y', '50000')] })).toEqual([
      ['undetermined', '0.00 to 100000.00', reading],
      ['undetermined', '0.00 to 0.00', reading],
    ])
    // A first aid of 90% x 100000 - 10000 = 80000 (80% x 90000 = 72000 binds) leaves 28000 of 40000.
    expect(claims({ ...ward, claims: [bill('x', '100000', { insurancePaid: '10000' }), bill('y', '50000')] })).toEqual([
      ['undetermined', '0.00 to 72000.00', reading],
      ['undetermined', '0.00 to 28000.00', reading],
    ])
  })

  it('whose category is not known: where one has aid, so has the other', () => {
    const [, second] = claims({ categories: null, claims: [bill('x', '100000'), bill('y', '100000')] })
    expect(second?.slice(0, 2)).toEqual(['undetermined', '0.00 to 20000.00'])
  })
})

describe('what is unknown of one claim', () => {
  const [x, y, z] = [doubtful('x', '100000'), bill('y', '125000'), bill('z', '100000')]

  it('leaves the next open, and not what both of them use up: 80000 and 20000, or 0 and 100000', () => {
    expect(claims({ claims: [x, y, z] })).toEqual([
      ['undetermined', '0.00 to 80000.00', recognised(0, 0)],
      ['undetermined', '20000.00 to 100000.00', recognised(0, 0)],
      ['entitled', '0.00'],
    ])
  })

  it('is thought of with what is unknown of another', () => {
    // x is 0 or 80000, y 0 or 20000: z has 80000, 80000, 20000 or 0.
    expect(claims({ claims: [x, doubtful('y', '25000'), z] })).toEqual([
      ['undetermined', '0.00 to 80000.00', recognised(0, 0)],
      ['undetermined', '0.00 to 20000.00', recognised(0, 1)],
      ['undetermined', '0.00 to 80000.00', recognised(0, 0), recognised(0, 1)],
    ])
  })

  it('is not asked for where it makes no difference', () => {
    // With y nothing is left for z, with x or without; without y at least 92000 is left for its 80000.
    expect(claims({ claims: [doubtful('x', '10000'), doubtful('y', '125000'), z] })).toEqual([
      ['undetermined', '0.00 to 8000.00', recognised(0, 0)],
      ['undetermined', '0.00 to 100000.00', recognised(0, 1), recognised(0, 0)],
      ['undetermined', '0.00 to 80000.00', recognised(0, 1)],
    ])
  })

  it('comes after what was paid before the claims', () => {
    // 100000 - 20000 - 0 or 80000
    expect(claims({ medicalAidPaidEarlier: '20000', claims: [x, y] })[1]).toEqual([
      'undetermined',
      '0.00 to 80000.00',
      recognised(0, 0),
    ])
  })

  it('may be what was paid before the claims, which is known in part', () => {
    // 100000 less 0 to 20000
    const medicalAidPaidEarlier = { from: '0', to: '20000' }
    expect(claims({ medicalAidPaidEarlier, claims: [y] })).toEqual([
      ['undetermined', '80000.00 to 100000.00', 'members[0].medicalAidPaidEarlier'],
    ])
  })

  it('leaves nothing open that the 90% of the year settles', () => {
    const perYear = { medicalRatioPeriod: 'perYear' } as const
    const paid = [doubtful('x', '10000', { insurancePaid: '5000' }), bill('y', '10000', { insurancePaid: '9500' })]
    // With x: 18000 - 5000 - 9500 = 3500 for x, and 18000 - 9500 - 5000 - 3500 = 0 for y. Without: 9000 - 9500 is less than 0.
    expect(claims({ claims: paid }, perYear)).toEqual([
      ['undetermined', '0.00 to 3500.00', recognised(0, 0)],
      ['entitled', '0.00'],
    ])
  })

  it('is thought of as far as 128 evaluations go: one of each claim, and one more in each of two ways', () => {
    const among = (count: number) => {
      const others = Array.from({ length: count - 3 }, (_, place) => bill(`o${place}`, '0'))
      return claims({ claims: [x, y, z, ...others] })[2]
    }
    // 42 + 2 x 42 = 126
    expect(among(42)).toEqual(['entitled', '0.00'])
    const open = ['undetermined', '0.00 to 80000.00', recognised(0, 0)]
    expect(among(43)).toEqual(open)
    expect(among(65)).toEqual(open)
  })
})

describe('an unknown sum', () => {
  const [x, y, z] = [doubtful('x', '100000'), bill('y', '125000'), bill('z', '100000')]

  it('is not thought of in parts: 40000 to 80000 leave 20000 to 60000', () => {
    const some = { inPolicyCost: { from: '50000', to: '100000' } }
    expect(claims({ claims: [bill('x', '1', some), y] })).toEqual([
      ['undetermined', '40000.00 to 80000.00', 'members[0].claims[0].inPolicyCost'],
      ['undetermined', '20000.00 to 60000.00', 'members[0].claims[0].inPolicyCost'],
    ])
    expect(claims({ claims: [bill('x', '1', some)] })).toEqual([
      ['undetermined', '40000.00 to 80000.00', 'members[0].claims[0].inPolicyCost'],
    ])
  })

  it('stays open beside what is thought of: whether an income covers the claim of another member', () => {
    const on = (settledOn: string, one: object) => ({ ...one, settledOn })
    const members = [
      { id: 'a', categories: [], claims: [bill('w', '1000')] },
      {
        id: 'b',
        categories: ['oldCourier'],
        claims: [on('2013-02-01', x), on('2013-03-01', y), on('2013-04-01', z)],
      },
    ]
    const poor = { residence: 'rural', monthlyIncome: null, certified: { dibao: false, lowIncome: true } }
    const told = assess(
      { id: 'H', on: '2013-06-01', ...poor, members },
      { standards: { ruralDibaoStandard: '400' }, readings: { medicalCapHolder: 'household' } },
    ).determinations.filter(({ programme }) => programme === 'medicalAssistance')
    expect(told.map(shown)).toEqual([
      // Nothing is left for it either way.
      ['undetermined', '0.00 to 0.00', 'monthlyIncome', recognised(1, 0)],
      ['undetermined', '0.00 to 80000.00', recognised(1, 0)],
      ['undetermined', '20000.00 to 100000.00', recognised(1, 0)],
      ['entitled', '0.00'],
    ])
  })
})

it('a claim that kernels have decided counts beside those that are open: 800 of the cap', () => {
  const bills = [bill('w', '1000'), doubtful('x', '100000'), bill('y', '125000'), bill('z', '100000')]
  const stands = bills.map((one) => ({ diseaseRecognised: null, withdrawn: false, ...one, servedOn: null }))
  const theCase = {
    ...{ id: 'H', on: '2013-06-01', residence: 'rural', certified: { dibao: false, lowIncome: false } },
    members: [{ id: 'a', categories: ['oldCourier'], employeeMedicalInsurance: false, claims: stands }],
  }
  const told = compiledAssessment(yiwu, theCase, {}, 0)?.determinations ?? []
  expect(told.filter(({ programme }) => programme === 'medicalAssistance').map(shown)).toEqual([
    ['entitled', '800.00'],
    ['undetermined', '0.00 to 80000.00', recognised(0, 1)],
    ['undetermined', '19200.00 to 99200.00', recognised(0, 1)],
    ['entitled', '0.00'],
  ])
})

describe('what is unknown of two members who share a cap', () => {
  const byHousehold = { medicalCapHolder: 'household' } as const
  const insured = (member: number) => `members[${member}].employeeMedicalInsurance`

  it('is not the same of both', () => {
    // Both have aid only without an employee insurance.
    const survivor = (id: string, ...bills: readonly object[]) => ({
      id,
      categories: ['dutyDeathSurvivor'],
      claims: bills,
    })
    const [x, y, z] = [
      bill('x', '100000', { settledOn: '2013-03-01' }),
      bill('y', '125000', { settledOn: '2013-04-01' }),
      bill('z', '100000'),
    ]
    expect(ofMembers([survivor('a', x, z), survivor('b', y)], byHousehold)).toEqual([
      ['undetermined', '0.00 to 80000.00', insured(0)],
      // 100000 - 80000 is left of it by a and 20000 or nothing by b; or nobody has anything.
      ['undetermined', '0.00 to 20000.00', insured(0), insured(1)],
      ['undetermined', '0.00 to 100000.00', insured(1), insured(0)],
    ])
  })

  it('is nothing of who has left', () => {
    const left = { id: 'a', categories: ['oldCourier'], exit: { on: '2013-01-10', reason: 'other' } }
    const members = [
      { ...left, claims: [bill('w', '125000', { settledOn: '2013-03-01' })] },
      {
        id: 'b',
        categories: ['oldCourier'],
        claims: [
          doubtful('x', '100000', { settledOn: '2013-02-01' }),
          bill('y', '125000', { settledOn: '2013-04-01' }),
        ],
      },
    ]
    expect(ofMembers(members, byHousehold)).toEqual([
      ['notEntitled', ''],
      ['undetermined', '0.00 to 80000.00', recognised(1, 0)],
      ['undetermined', '20000.00 to 100000.00', recognised(1, 0)],
    ])
  })
})

describe('a year of service that is not known', () => {
  const byService = { medicalYear: 'serviceDate' } as const
  const in2013 = (id: string, cost: string, month: string) =>
    bill(id, cost, { settledOn: `2013-${month}-20`, servedOn: `2013-${month}-10` })
  const full = '125000'

  it('is not asked for where earlier aid of the same year fills the cap', () => {
    expect(claims({ medicalAidPaidEarlier: '100000', claims: [bill('x', '20000')] }, byService)).toEqual([
      ['entitled', '0.00'],
    ])
  })

  it('may be that of another claim or not', () => {
    const two = [bill('x', '100000'), bill('y', '100000')]
    // 80000, then 20000 of the same cap or 80000 of another; whose day it is that is unknown does not matter.
    expect(claims({ claims: two }, byService)).toEqual([
      ['entitled', '80000.00'],
      ['undetermined', '20000.00 to 80000.00', served(0, 1), served(0, 0)],
    ])
    // Who was born in 2013 was treated in 2013.
    expect(claims({ birthDate: '2013-01-05', claims: two }, byService).map(([, sum]) => sum)).toEqual([
      '80000.00',
      '20000.00',
    ])
  })

  it('leaves the next claim open, and not what both use up', () => {
    const x = bill('x', '100000', { settledOn: '2013-01-10' })
    expect(claims({ claims: [x, in2013('y', full, '03'), in2013('z', '100000', '04')] }, byService)).toEqual([
      ['entitled', '80000.00'],
      ['undetermined', '20000.00 to 100000.00', served(0, 0)],
      ['entitled', '0.00'],
    ])
  })

  it('is none before the birth, and none after the settlement', () => {
    // The caps of 2012 and of 2013 are used up. Who was born in 2012 had no other year; who was born in 2011 had.
    const y = bill('y', full, { settledOn: '2013-01-10', servedOn: '2012-12-20' })
    const x = bill('x', '100000', { settledOn: '2013-12-01' })
    const lastOf = (birthDate: string) => claims({ birthDate, claims: [y, in2013('z', full, '06'), x] }, byService)[2]
    expect(lastOf('2012-03-01')).toEqual(['entitled', '0.00'])
    expect(lastOf('2011-12-31')).toEqual(['undetermined', '0.00 to 80000.00', served(0, 2)])
    // Treated in 2014, after the settlement of x.
    const v = bill('v', full, { settledOn: '2014-02-20', servedOn: '2014-02-10' })
    expect(claims({ birthDate: '2012-03-01', claims: [{ ...x, settledOn: '2013-01-20' }, v] }, byService)).toEqual([
      ['entitled', '80000.00'],
      ['entitled', '100000.00'],
    ])
  })

  it('is thought of as far as 128 evaluations go, here in three ways: 2012, 2013 or a year of its own', () => {
    const x = bill('x', '100000', { settledOn: '2013-01-10' })
    const u = bill('u', '1', { settledOn: '2013-01-10', servedOn: '2012-12-20' })
    const among = (count: number) => {
      const others = Array.from({ length: count - 4 }, (_, place) => in2013(`o${place}`, '0', '05'))
      return claims({ claims: [x, u, in2013('y', full, '03'), in2013('z', '100000', '04'), ...others] }, byService)[3]
    }
    // 32 + 3 x 32 = 128
    expect(among(32)).toEqual(['entitled', '0.00'])
    expect(among(33)).toEqual(['undetermined', '0.00 to 80000.00', served(0, 0)])
  })

  it('is none of a year before the birth in which another member of the household was treated', () => {
    const of = (id: string, birthDate: string, ...bills: readonly object[]) => ({
      ...{ id, birthDate, categories: ['oldCourier'] },
      claims: bills,
    })
    const members = [
      of('a', '2012-03-01', bill('x', '100000', { settledOn: '2013-01-10' })),
      of('b', '1950-01-01', bill('u', full, { settledOn: '2013-02-01', servedOn: '2011-05-01' })),
    ]
    expect(ofMembers(members, { ...byService, medicalCapHolder: 'household' })).toEqual([
      ['entitled', '80000.00'],
      ['entitled', '100000.00'],
    ])
  })
})
