/** Sweeps by hand: the worked household of the guide, its losses, readings as lists, what is missing, and what is refused. */
import { describe, expect, it } from 'vitest'
import { makePolicy, type Policy } from '../../src/kit/policy'
import { number, when } from '../../src/language/quantity'
import { sweep } from '../../src/what-if'
import { sweep as sweepUnder } from '../../src/what-if/sweep'

import { monthlyIncome } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { adult, couple, standards } from '../support/couple'
import { placesOf } from '../support/issues-of'
import { programme } from '../support/yiwu'

/** The office has found that they are no low-income household. */
const twoAdults = couple('H-2', '600')

describe('two adults, an urban standard of 500, along their income', () => {
  const swept = sweep(twoAdults, 'monthlyIncome', { standards })

  it('has three pieces', () => {
    // The line is 500 x 2 = 1000, the floor 40% of it: 400. Income and difference meet the floor at 1000 - 400 = 600.
    expect(swept.pieces.map(({ from, to, total, resources }) => [from, to, total.perMonth, resources])).toEqual([
      ['0.00', '600.00', { atFrom: '1000.00', atTo: '400.00' }, { atFrom: '1000.00', atTo: '1000.00' }],
      ['600.01', '999.99', { atFrom: '400.00', atTo: '400.00' }, { atFrom: '1000.01', atTo: '1399.99' }],
      ['1000.00', '1500.00', { atFrom: '0.00', atTo: '0.00' }, { atFrom: '1000.00', atTo: '1500.00' }],
    ])
    expect(swept.pieces.map(({ programmes }) => programmes.dibao?.perFen)).toEqual(['-1', '0', '0'])
    expect(swept.pieces[1]?.turns).toEqual([{ programme: 'dibao', condition: 'dibaoAllowance', clause: '二(二)1-s2' }])
  })

  it('steps down by 400 yuan at one fen, and says why', () => {
    expect(swept.steps.map(({ at, total }) => ({ at, total }))).toEqual([
      { at: '1000.00', total: { before: '400.00', after: '0.00', change: '-400.00' } },
    ])
    const [cause, ...services] = swept.steps[0]?.because ?? []
    expect(cause).toEqual({
      programme: 'dibao',
      from: '400.00',
      to: '0.00',
      condition: 'belowDibaoLine',
      clause: '二(二)1-s2',
    })
    // With dibao go the services of a poor household.
    expect(services).toContainEqual(
      expect.objectContaining({
        programme: 'insurancePremiumSupport',
        person: 'a',
        from: 'entitled',
        to: 'notEntitled',
      }),
    )
    expect(swept.paysUpTo).toMatchObject({ dibao: '999.99', insurancePremiumSupport: '999.99' })
  })

  it('leaves less from 1000.00 to 1399.98 than at 999.99', () => {
    // At 999.99: 999.99 + 400.00 = 1399.99. At 1000.00: 1000.00, which is 399.99 less. As much again at 1399.99.
    expect(swept.losses).toEqual([{ from: '1000.00', to: '1399.98', before: '1399.99', most: '399.99' }])
  })

  it('says in a short sweep that a loss goes on beyond its end', () => {
    const short = sweep(twoAdults, 'monthlyIncome', { standards, from: '900', to: '1200' })
    expect(short.losses).toEqual([{ from: '1000.00', to: '1200.00', before: '1399.99', most: '399.99', open: true }])
  })
})

describe('the same with the standard as what is swept', () => {
  it('pays from the first fen over half of the income on', () => {
    // Income 600 of two: below the line from 300.01 x 2 = 600.02 on. 40% x 600.02 = 240.008, up: 240.01. The difference
    // passes the floor where 2s - 600 > 0.8s, from s = 500.01 on: there 400.02, against 400.008, up: 400.01.
    const { pieces, steps } = sweep(twoAdults, 'urbanDibaoStandard', { standards, to: '600' })
    expect(pieces.map(({ from, programmes: { dibao } }) => [from, dibao?.atFrom, dibao?.atTo, dibao?.perFen])).toEqual([
      ['0.00', '0.00', '0.00', '0'],
      ['300.01', '240.01', '400.00', '0.8'],
      ['500.01', '400.02', '600.00', '2'],
    ])
    expect(steps.map(({ at }) => at)).toEqual(['300.01'])
  })
})

describe('a claim along its cost', () => {
  it('bears 90% less insurance, then 80%, then the cap', () => {
    const claim = {
      id: 'c',
      settledOn: '2013-05-01',
      disease: 'uraemia',
      insurancePaid: '9000',
      commercialPaid: '0',
      employerPaid: '0',
    } as const
    const ill = {
      ...twoAdults,
      monthlyIncome: '0',
      members: [{ ...adult, claims: [{ ...claim, inPolicyCost: '20000' }] }],
    }
    const swept = sweep(ill, 'members[0].claims[0].inPolicyCost', { standards, from: '9500', to: '140000' })
    // 90% x 10000.01 - 9000 = 0.009, down: 0.00. 0.9c - 9000 = 0.8(c - 9000) at c = 18000. 0.8(c - 9000) = 100000 at 134000.
    const aid = swept.pieces.map(({ to, programmes: { medicalAssistance: one } }) => [to, one?.atTo, one?.perFen])
    expect(aid.slice(-2)).toEqual([
      ['134000.00', '100000.00', '0.8'],
      ['140000.00', '100000.00', '0'],
    ])
    expect(aid.map(([, , perFen]) => perFen)).toEqual(['0', '0.9', '0.8', '0'])
    expect(swept.steps).toEqual([])
    expect(swept.losses).toBeUndefined()
  })
})

const ill = (id: string, medicalAidPaidEarlier: string, bills: readonly (readonly [day: string, cost: string])[]) => ({
  ...adult,
  id,
  medicalAidPaidEarlier,
  claims: bills.map(([settledOn, inPolicyCost], place) => ({
    id: `c${place + 1}`,
    settledOn,
    servedOn: '2013-01-10',
    inPolicyCost,
    disease: 'uraemia' as const,
    insurancePaid: '0',
    commercialPaid: '0',
    employerPaid: '0',
  })),
})
const poor = { ...twoAdults, monthlyIncome: '0', certified: { dibao: true, lowIncome: false } }
const aidOf = ({ pieces }: ReturnType<typeof sweep>) =>
  pieces.map(({ from, to, programmes: { medicalAssistance: one } }) => [from, to, one?.atFrom, one?.atTo, one?.perFen])

describe('what a member was paid earlier, under a cap of the household', () => {
  const readings = { medicalCapHolder: 'household' } as const
  // 80% of 20000 is 16000. The cap is 100000.
  const household = {
    ...poor,
    members: [ill('a', '60000', []), ill('b', '10000', [['2013-05-01', '20000']])],
  }

  it('is its own, and not that of another whose aid counts before the same claim', () => {
    // Beside 60000 of a: 16000 as long as b had up to 24000, then 40000 less what b had.
    const swept = sweep(household, 'members[1].medicalAidPaidEarlier', { standards, readings, to: '50000' })
    expect(aidOf(swept)).toEqual([
      ['0.00', '24000.00', '16000.00', '16000.00', '0'],
      ['24000.01', '39999.99', '15999.99', '0.01', '-1'],
      ['40000.00', '50000.00', '0.00', '0.00', '0'],
    ])
  })

  it('counts of a member without claims of its own', () => {
    const swept = sweep(household, 'members[0].medicalAidPaidEarlier', { standards, readings, to: '95000' })
    expect(aidOf(swept)).toEqual([
      ['0.00', '74000.00', '16000.00', '16000.00', '0'],
      ['74000.01', '89999.99', '15999.99', '0.01', '-1'],
      ['90000.00', '95000.00', '0.00', '0.00', '0'],
    ])
  })
})

describe('along days that a case has to give whole', () => {
  it('a claim that is settled in another year has that year’s cap', () => {
    // Two bills of 100000: 80000 each, and 100000 a year.
    const members = [
      ill('a', '0', [
        ['2013-05-01', '100000'],
        ['2013-11-20', '100000'],
      ]),
    ]
    const swept = sweep({ ...poor, members }, 'members[0].claims[1].settledOn', { standards })
    expect([swept.unit, swept.now, swept.from, swept.to]).toEqual(['day', '2013-11-20', '2013-01-10', '2014-12-31'])
    expect(aidOf(swept).map(([from, , sum]) => [from, sum])).toEqual([
      ['2013-01-10', '100000.00'],
      // Settled first, it has 80000 and leaves 20000; from the day of the other on it is the second.
      ['2013-05-01', '100000.00'],
      ['2014-01-01', '160000.00'],
    ])
    expect(
      swept.steps.map(({ at, once, because }) => [at, once?.change, because.map(({ claim, to }) => [claim, to])]),
    ).toEqual([
      [
        '2013-05-01',
        '0.00',
        [
          ['c1', '80000.00'],
          ['c2', '20000.00'],
        ],
      ],
      ['2014-01-01', '60000.00', [['c2', '80000.00']]],
    ])
  })

  it('an exit ends dibao from the month after it', () => {
    const left = { ...twoAdults, exit: { on: '2013-03-09', reason: 'incomeRose' } } as const
    const { pieces, steps } = sweep(left, 'exit.on', { standards, from: '2013-01-01' })
    expect(steps[0]?.because[0]).toEqual({
      programme: 'dibao',
      from: '0.00',
      to: '400.00',
      condition: 'exited',
      clause: '二(二)2-s3',
    })
    // On 1 June whoever left in May or before has left.
    expect(pieces.map(({ from, to, programmes: { dibao } }) => [from, to, dibao?.atFrom])).toEqual([
      ['2013-01-01', '2013-05-31', '0.00'],
      ['2013-06-01', '2013-06-01', '400.00'],
    ])
  })

  it('a day of the document is where an amendment would put it', () => {
    const soldier = {
      ...ill('a', '0', [['2013-05-01', '20000']]),
      birthDate: '1930-01-01',
      enlistedOn: '1954-12-01',
      categories: ['demobilisedVeteran'],
    } as const
    const household = { ...twoAdults, monthlyIncome: '5000', members: [soldier] }
    const swept = sweep(household, 'figures.lastEnlistmentDay', { standards, from: '1954-01-01', to: '1955-12-31' })
    expect(swept.now).toBe('1954-10-31')
    expect(aidOf(swept).map(([from, to, sum]) => [from, to, sum])).toEqual([
      ['1954-01-01', '1954-11-30', '0.00'],
      ['1954-12-01', '1955-12-31', '16000.00'],
    ])
  })
})

it('along a day that bounds another, which is unknown: whoever enlisted by 1 June 1995 was born by then', () => {
  const orphan = { id: 'c', enlistedOn: '2000-01-01', categories: ['orphan'], orphanCare: 'scattered' } as const
  const readings = { orphanAge: 'under18' } as const
  const { pieces } = sweep({ ...twoAdults, members: [orphan] }, 'members[0].enlistedOn', { standards, readings })
  expect(pieces.map(({ to, programmes: { orphanAllowance } }) => [to, orphanAllowance?.outcome])).toEqual([
    ['1995-06-01', 'notEntitled'],
    ['2013-06-01', 'undetermined'],
  ])
})

describe('readings as lists', () => {
  it('are swept one by one', () => {
    const readings = { dibaoFloor: ['perPerson', 'oncePerHousehold', 'cityAverage'] } as const
    const { pieces, alternatives } = sweep(twoAdults, 'monthlyIncome', { standards, readings })
    expect(pieces[1]?.programmes.dibao?.atTo).toBe('400.00')
    // Once a household: 40% x 500 = 200, from an income of 800 on. No floor: down to 0.01 at 999.99.
    const floors = alternatives?.map(({ option, pieces: own }) => [
      option,
      own.at(-2)?.from,
      own.at(-2)?.programmes.dibao?.atTo,
    ])
    expect(floors).toEqual([
      ['oncePerHousehold', '800.01', '200.00'],
      ['cityAverage', '0.00', '0.01'],
    ])
  })
})

describe('what is missing', () => {
  it('leaves a sum at either end', () => {
    // Residence unknown: the rural line is 800 with a floor of 320, the urban one 1000 with a floor of 400.
    const { pieces } = sweep({ ...twoAdults, residence: null }, 'monthlyIncome', { standards, to: '1100' })
    expect(pieces.map(({ from, programmes: { dibao: one } }) => [from, one?.outcome, one?.atFrom])).toEqual([
      ['0.00', 'undetermined', { min: '800.00', max: '1000.00' }],
      ['480.01', 'undetermined', { min: '320.00', max: '519.99' }],
      ['600.01', 'undetermined', { min: '320.00', max: '400.00' }],
      ['800.00', 'undetermined', { min: '0.00', max: '400.00' }],
      ['1000.00', 'notEntitled', '0.00'],
    ])
  })
})

describe('a break of one fen that is planted in a policy', () => {
  it('is found, to the fen', () => {
    const planted = number('0.01', 'yuan/month')
    const odd = number('7531.07', 'yuan/month')
    const extra = programme({
      ...dibao.definition,
      id: 'planted',
      requires: [],
      grant: {
        kind: 'amount',
        amount: when(monthlyIncome.isAtMost(odd).and(monthlyIncome.isAtLeast(odd)), planted, number('0', 'yuan/month')),
      },
    })
    const policy: Policy = makePolicy({ ...yiwu, programmes: { ...yiwu.programmes, planted: extra } })
    const { steps } = sweepUnder(policy, twoAdults, 'monthlyIncome', { standards, from: '2000', to: '9999999.99' })
    expect(steps.map(({ at, total: { change } }) => [at, change])).toEqual([
      ['7531.07', '0.01'],
      ['7531.08', '-0.01'],
    ])
  })
})

describe('a sweep refuses', () => {
  it.each([
    ['along along', 'certified.dibao', {}],
    ['along along', 'members[3].medicalAidPaidEarlier', {}],
    ['along along', 'householdSize', {}],
    ['along along', 'constructor', {}],
    ['along along', 'exit.on', {}],
    ['alongOn along', 'on', {}],
    ['moneyNegative from', 'monthlyIncome', { from: '-1' }],
    ['sweepBounds to', 'figures.medicalAidShare', { to: '9999999999' }],
    ['sweepOrder from', 'monthlyIncome', { from: '2', to: '1' }],
    ['unknownKey until', 'monthlyIncome', { until: '1' }],
    ['option readings.dibaoFloor', 'monthlyIncome', { readings: { dibaoFloor: ['perPerson', 'x'] } }],
  ])('%s', (place, along, options) => {
    expect(placesOf(() => sweep(twoAdults, along, { standards, ...(options as object) }))).toEqual([place])
  })
})
