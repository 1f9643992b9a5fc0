/** The claims of a case in order of settlement: what each has of the cap and of the 90%, worked out by hand. */
import { describe, expect, it } from 'vitest'
import { checkedCase, type DatedCase } from '../../src/case/case'
import { type Interval, plain, type Value } from '../../src/exact/value'
import { ExactCase } from '../../src/household/exact-case'
import type { Determined } from '../../src/kit/determine'
import type { StandardsInForce } from '../../src/kit/terms'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import type { Readings } from '../../src/yiwu/readings'
import { claim } from '../support/claim'
import { readingsWith, surroundings } from '../support/yiwu'

const patient = (claims: readonly object[] | null, more: object = {}) => ({
  id: 'a',
  categories: ['hardshipWorker'],
  claims,
  ...more,
})

const exactCase = (household: DatedCase, standards: StandardsInForce, given: Partial<Readings> = {}) =>
  new ExactCase(
    yiwu,
    household,
    { values: surroundings(standards, given), readings: readingsWith(given) },
    { trace: false },
  )

function determinedClaims(members: readonly object[], readings: Partial<Readings> = {}): readonly Determined[] {
  const household = checkedCase(yiwu, { id: 'H', on: '2014-06-01', members })
  return exactCase(household, {}, readings).all(medicalAssistance.definition)
}

/** What each claim comes to. */
const aidOf = (...given: Parameters<typeof determinedClaims>) =>
  determinedClaims(...given).map(({ determination: { person, claim: id, outcome, amount, range } }) =>
    [person, id, amount ?? (range ? `${range.min} to ${range.max}` : outcome)].join(' '),
  )

/** A fact that claims have of each other, as plain data with what it misses. */
const factOf = (name: string, ...given: Parameters<typeof determinedClaims>) =>
  determinedClaims(...given).map(({ values }) => {
    const value: Value | undefined = values.get(name)
    return value && [plain(value), (value as Interval).missing]
  })

describe('the cap of a year', () => {
  // 80% x 60000 = 48000; 100000 - 2 x 48000 = 4000.
  const three = [
    claim('late', '2013-09-01', '60000'),
    claim('early', '2013-03-01', '60000'),
    claim('middle', '2013-06-01', '60000'),
  ]

  it('is used in order of settlement, and the results stand in the order of the case', () => {
    expect(aidOf([patient(three)])).toEqual(['a late 4000.00', 'a early 48000.00', 'a middle 48000.00'])
    expect(determinedClaims([patient(three)])[0]?.determination).toMatchObject({
      programme: 'medicalAssistance',
      household: 'H',
      person: 'a',
      claim: 'late',
    })
    expect(factOf('aidEarlierThisYear', [patient(three)])).toEqual([
      ['96000', []],
      ['0', []],
      ['48000', []],
    ])
  })

  it('is used in the order of the case by claims of one day', () => {
    const day = '2013-03-01'
    expect(aidOf([patient([claim('x', day, '60000'), claim('y', day, '60000'), claim('z', day, '60000')])])).toEqual([
      'a x 48000.00',
      'a y 48000.00',
      'a z 4000.00',
    ])
  })

  it('is another in another year', () => {
    const claims = [claim('x', '2012-12-31', '60000'), claim('y', '2013-01-01', '120000')]
    expect(aidOf([patient(claims)])).toEqual(['a x 48000.00', 'a y 96000.00'])
  })

  it('is used by aid before the first claim, in the year of that one', () => {
    const claims = [claim('y', '2014-01-01', '60000'), claim('x', '2013-12-31', '60000')]
    const paid = (medicalAidPaidEarlier: unknown) => aidOf([patient(claims, { medicalAidPaidEarlier })])
    expect(paid('99999.99')).toEqual(['a y 48000.00', 'a x 0.01'])
    expect(paid(60000)).toEqual(['a y 48000.00', 'a x 40000.00'])
    expect(paid(null)).toEqual(['a y 48000.00', 'a x 48000.00'])
  })

  it("is each member's, or the household's where the reading says so", () => {
    const members = [
      patient([claim('x', '2013-06-01', '60000')], { medicalAidPaidEarlier: '10000' }),
      patient([claim('x', '2013-03-01', '60000')], { id: 'b' }),
    ]
    expect(aidOf(members)).toEqual(['a x 48000.00', 'b x 48000.00'])
    // 100000 - 10000 - 48000 = 42000
    expect(aidOf(members, { medicalCapHolder: 'household' })).toEqual(['a x 42000.00', 'b x 48000.00'])
  })

  it("is each member's, of two who were given one and the same object as their claim too", () => {
    const same = claim('x', '2013-03-01', '10000')
    const household = {
      ...checkedCase(yiwu, { id: 'H', on: '2013-06-01', members: [{ id: 'm' }] }),
      members: [patient([same]), { id: 'b', categories: [], claims: [same] }] as never,
    }
    const results = exactCase(household, { urbanDibaoStandard: '500' }).all(medicalAssistance.definition)
    expect(results.map(({ determination: { person, outcome } }) => [person, outcome])).toEqual([
      ['a', 'entitled'],
      ['b', 'undetermined'],
    ])
  })

  it('is used by nobody without a claim', () => {
    expect(aidOf([patient(null, { medicalAidPaidEarlier: '1' }), { id: 'b' }, patient([], { id: 'c' })])).toEqual([])
    expect(aidOf([{ id: 'b' }, patient([claim('x', '2013-03-01', '100')])])).toEqual(['a x 80.00'])
  })
})

describe('the cap of the year of service', () => {
  const readings = { medicalYear: 'serviceDate' } as const
  const served = (id: string, month: string, servedOn: string | null, cost = '60000') =>
    claim(id, `2013-${month}-01`, cost, { servedOn })
  const path = (place: number, member = 0) => `members[${member}].claims[${place}].servedOn`

  it('is used in order of settlement still', () => {
    const claims = [
      served('x', '03', '2013-02-01'),
      served('y', '02', '2012-12-31'),
      served('z', '01', '2012-12-01', '120000'),
    ]
    expect(aidOf([patient(claims, { medicalAidPaidEarlier: '1000' })], readings)).toEqual([
      'a x 48000.00',
      // 100000 - 1000 - 96000
      'a y 3000.00',
      'a z 96000.00',
    ])
  })

  it('may have been used by a claim whose day of service is not known', () => {
    const claims = [served('x', '01', null, '120000'), served('y', '02', '2013-01-20'), served('z', '03', '2013-02-20')]
    expect(factOf('aidEarlierThisYear', [patient(claims)], readings)).toEqual([
      ['0', []],
      [{ min: '0', max: '96000' }, [path(0)]],
      // y has 4000 to 48000.
      [{ min: '4000', max: '144000' }, [path(0)]],
    ])
    expect(aidOf([patient(claims)], readings)).toEqual([
      'a x 96000.00',
      'a y 4000.00 to 48000.00',
      'a z 0.00 to 48000.00',
    ])
  })

  it('of a claim whose day of service is not known is that of any year, used by as much as the most used one', () => {
    const claims = [
      served('u', '01', null, '10000'),
      served('v', '02', '2012-12-05', '20000'),
      served('w', '03', '2013-02-05', '30000'),
      served('x', '04', null, '60000'),
    ]
    // u may have 8000 of either year; of 2012 16000 are used, of 2013 24000.
    expect(factOf('aidEarlierThisYear', [patient(claims)], readings)[3]).toEqual([
      { min: '0', max: '32000' },
      [path(3), path(0)],
    ])
  })

  it('of a claim whose day of service is not known may have been used by another such, and by aid before it', () => {
    const claims = [served('x', '01', null, '10000'), served('y', '02', null, '10000')]
    expect(factOf('aidEarlierThisYear', [patient(claims, { medicalAidPaidEarlier: '500' })], readings)).toEqual([
      // The aid before it is of its own year.
      ['500', []],
      [{ min: '0', max: '8500' }, [path(1), path(0)]],
    ])
  })

  it('is not used by other members, save under the one cap of the household', () => {
    const members = [
      patient([served('x', '01', '2013-01-01', '10000')]),
      patient([served('x', '02', null)], { id: 'b' }),
    ]
    expect(factOf('aidEarlierThisYear', members, readings)[1]).toEqual(['0', []])
    expect(factOf('aidEarlierThisYear', members, { ...readings, medicalCapHolder: 'household' })[1]).toEqual([
      { min: '0', max: '8000' },
      [path(0, 1)],
    ])
  })
})

describe('the 90% over the year', () => {
  const perYear = { medicalRatioPeriod: 'perYear' } as const
  const paid = (id: string, settledOn: string, insurancePaid: string, more: object = {}) =>
    claim(id, settledOn, '10000', { insurancePaid, ...more })
  const x = paid('x', '2013-03-01', '5000')
  const y = paid('y', '2013-04-01', '9500')

  it('counts cost and payments of the other claims, and the aid on those before', () => {
    // x: 80% x 5000 = 4000; 90% x 20000 - 5000 - 9500 = 3500. y: 80% x 500 = 400; 18000 - 9500 - 5000 - 3500 = 0.
    expect(aidOf([patient([x, y])], perYear)).toEqual(['a x 3500.00', 'a y 0.00'])
    expect(factOf('otherCostThisYear', [patient([x, y])], perYear)).toEqual([
      ['10000', []],
      ['10000', []],
    ])
    expect(factOf('otherPaymentsThisYear', [patient([x, y])], perYear)).toEqual([
      ['9500', []],
      ['5000', []],
    ])
    expect(factOf('otherAidThisYear', [patient([x, y])], perYear)).toEqual([
      ['0', []],
      ['3500', []],
    ])
  })

  it('counts the aid on each earlier claim once', () => {
    // Room in all: 90% x 1200 - 850 = 230. The first two have 80% x 100 = 80 each, the third 230 - 160 and not 80% x 150.
    const small = (id: string, settledOn: string) => claim(id, settledOn, '100')
    const large = claim('z', '2013-05-01', '1000', { insurancePaid: '850' })
    const three = [small('x', '2013-03-01'), small('y', '2013-04-01'), large]
    expect(aidOf([patient(three)], perYear)).toEqual(['a x 80.00', 'a y 80.00', 'a z 70.00'])
  })

  it('is that of the claim alone otherwise, whatever the others are', () => {
    // x: 90% x 10000 - 5000 = 4000. y: 9000 - 9500 is less than nothing.
    expect(aidOf([patient([x, y])])).toEqual(['a x 4000.00', 'a y 0.00'])
    expect(factOf('otherCostThisYear', [patient([x, y])])).toEqual([undefined, undefined])
  })

  it.each<readonly [string, readonly object[]]>([
    ['another year', [patient([x, paid('y', '2014-04-01', '9500')])]],
    ['another member', [patient([x]), patient([y], { id: 'b' })]],
    ['a claim that was withdrawn', [patient([x, { ...y, withdrawn: true }])]],
  ])('does not count %s', (_, members) => {
    for (const name of ['otherCostThisYear', 'otherPaymentsThisYear', 'otherAidThisYear'])
      expect(factOf(name, members, perYear)[0]).toEqual(['0', []])
    expect(aidOf(members, perYear)[0]).toBe('a x 4000.00')
  })

  it('counts three claims, and where one is perhaps covered counts it perhaps', () => {
    const open = paid('z', '2013-02-01', '1000', { disease: 'other' })
    const missing = ['members[0].claims[2].diseaseRecognised']
    expect(factOf('otherCostThisYear', [patient([x, y, open])], perYear)).toEqual([
      [{ min: '10000', max: '20000' }, missing],
      [{ min: '10000', max: '20000' }, missing],
      ['20000', []],
    ])
    expect(factOf('otherPaymentsThisYear', [patient([x, y, open])], perYear)[0]).toEqual([
      { min: '9500', max: '10500' },
      missing,
    ])
  })

  it('counts perhaps where the year of either is not known', () => {
    const readings = { ...perYear, medicalYear: 'serviceDate' } as const
    const [path0, path1] = ['members[0].claims[0].servedOn', 'members[0].claims[1].servedOn']
    const perhaps = { min: '0', max: '10000' }
    const costs = (first: string | null, second: string | null) =>
      factOf(
        'otherCostThisYear',
        [
          patient([
            { ...x, servedOn: first },
            { ...y, servedOn: second },
          ]),
        ],
        readings,
      )
    expect(costs('2013-01-01', null)).toEqual([
      [perhaps, [path1]],
      [perhaps, [path1]],
    ])
    expect(costs(null, null)).toEqual([
      [perhaps, [path0, path1]],
      [perhaps, [path1, path0]],
    ])
    expect(costs('2013-01-01', '2013-03-31')).toEqual([
      ['10000', []],
      ['10000', []],
    ])
    expect(costs('2013-01-01', '2012-12-31')).toEqual([
      ['0', []],
      ['0', []],
    ])
  })
})
