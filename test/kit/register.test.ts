/** Standards over time: what a register refuses, what it gives on a day, what looks wrong in it, and compliance by stretch. */

import { describe, expect, it } from 'vitest'
import { InputError, Standards, standardsAdvice } from '../support/all'
import { standardsCompliance } from '../support/untyped'

const urban = 'urbanDibaoStandard'
const rural = 'ruralDibaoStandard'
const consumption = 'urbanConsumptionPerCapita'

const issuesOf = (list: unknown): readonly string[] => {
  try {
    Standards.from(list)
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code, path }) => `${code} ${path}`)
    throw error
  }
  return []
}

describe('a register refuses', () => {
  it.each([
    [
      'two values from one day',
      [
        { standard: urban, from: '2013-01-01', value: '500' },
        { standard: urban, from: '2013-01-01', value: '510' },
      ],
      ['standardTwice [1].from'],
    ],
    [
      'a last day before the first',
      [{ standard: urban, from: '2013-01-01', to: '2012-12-31', value: '500' }],
      ['standardOrder [0].to'],
    ],
    [
      'an overlap, whatever the order of the rows',
      [
        { standard: urban, from: '2013-07-01', value: '510' },
        { standard: urban, from: '2013-01-01', to: '2013-07-01', value: '500' },
      ],
      ['standardOverlap [1].to'],
    ],
    [
      'another unit',
      [{ standard: urban, from: '2013-01-01', value: '6000', unit: 'yuan/person/year' }],
      ['standardUnit [0].unit'],
    ],
    [
      'a monthly unit of a yearly standard, in Chinese',
      [{ standard: consumption, year: 2012, value: '20000', unit: '元/人/月' }],
      ['standardUnit [0].unit'],
    ],
    ['a statistic by day', [{ standard: consumption, from: '2012-01-01', value: '20000' }], ['standardYear [0].year']],
    [
      'a statistic with a last day',
      [{ standard: consumption, year: 2012, to: '2012-12-31', value: '20000' }],
      ['standardYear [0].to'],
    ],
    [
      'a standard by year',
      [{ standard: urban, from: '2013-01-01', year: 2013, value: '500' }],
      ['standardFrom [0].year'],
    ],
    ['a day that does not exist', [{ standard: urban, from: '2013-02-30', value: '500' }], ['date [0].from']],
    ['money in words', [{ standard: urban, from: '2013-01-01', value: '500元' }], ['moneyUnit [0].value']],
    ['a standard of no name', [{ standard: 'urbanDibao', from: '2013-01-01', value: '500' }], ['option [0].standard']],
    [
      'several faults at once',
      [
        { standard: urban, value: '500' },
        { standard: rural, from: '2013-01-01', value: '4.005' },
      ],
      ['moneyDecimals [1].value'],
    ],
  ])('%s', (_, list, expected) => {
    expect(issuesOf(list)).toEqual(expected)
  })

  it('nothing that is in order: a last day right before the next value, and its own unit', () => {
    expect(
      issuesOf([
        { standard: urban, from: '2013-01-01', to: '2013-06-30', value: '500', unit: 'yuan/person/month' },
        { standard: urban, from: '2013-07-01', value: '510', unit: '元/人/月' },
      ]),
    ).toEqual([])
  })
})

describe('a register gives', () => {
  const register = Standards.from([
    { standard: rural, from: '2013-07-01', value: '420' },
    { standard: rural, from: '2013-01-01', to: '2013-03-31', value: '400' },
    { standard: consumption, year: 2012, value: '20000' },
  ])

  it.each([
    ['2012-12-31', undefined],
    ['2013-01-01', '400'],
    ['2013-03-31', '400'],
    ['2013-04-01', undefined],
    ['2013-06-30', undefined],
    ['2013-07-01', '420'],
    ['2099-01-01', '420'],
  ])('on %s the rural standard %s', (on, value) => {
    expect(register.inForce(on).ruralDibaoStandard).toBe(value)
  })

  it('a statistic in the year after it only', () => {
    const values = ['2012-12-31', '2013-01-01', '2013-12-31', '2014-01-01'].map(
      (on) => register.inForce(on)[consumption],
    )
    expect(values).toEqual([undefined, '20000', '20000', undefined])
  })

  it('every day on which something changes, the ends of values included', () => {
    expect(register.changes('2013-01-01', '2014-12-31')).toEqual([
      '2013-01-01',
      '2013-04-01',
      '2013-07-01',
      '2014-01-01',
    ])
  })

  it('no day after the last of the calendar', () => {
    const toTheEnd = Standards.from([{ standard: rural, from: '2013-01-01', to: '9999-12-31', value: '400' }])
    expect(toTheEnd.changes('0000-01-01', '9999-12-31')).toEqual(['0000-01-01', '2013-01-01'])
    const stretches = standardsCompliance(toTheEnd, { from: '0000-01-01', to: '9999-12-31' })
    expect(stretches.map(({ to }) => to)).toContain('9999-12-31')
  })

  it('nothing on what is no day', () => {
    for (const on of ['2013-1-1', '2013-02-30', '', 'x', null, 20130101]) {
      expect(() => register.inForce(on as string)).toThrow('on: must be a day')
      expect(() => register.entryOn(rural, on as string)).toThrow('on: must be a day')
      expect(() => register.changes('2013-01-01', on as string)).toThrow('to: must be a day')
      expect(() => register.changes(on as string, '2013-01-01')).toThrow('from: must be a day')
    }
  })

  it('the same after a caller has changed what it was given', () => {
    const own = Standards.from([{ standard: rural, from: '2013-01-01', value: '400' }])
    ;(own.entries as Map<unknown, unknown>).clear()
    const [entry] = own.entries.get(rural) ?? []
    expect([entry, own.entries.get(rural)].every(Object.isFrozen)).toBe(true)
    expect(own.inForce('2013-01-01')).toEqual({ [rural]: '400' })
  })
})

describe('advice', () => {
  const adviceOf = (list: unknown) =>
    standardsAdvice(Standards.from(list)).map(({ code, standard, from, to }) => [
      code,
      standard,
      from,
      ...(to ? [to] : []),
    ])

  it('names gaps between values and between years', () => {
    expect(
      adviceOf([
        { standard: urban, from: '2013-01-01', to: '2013-03-31', value: '500' },
        { standard: urban, from: '2013-07-01', value: '510' },
        { standard: consumption, year: 2011, value: '19000' },
        { standard: consumption, year: 2014, value: '22000' },
      ]),
    ).toEqual([
      ['gap', urban, '2013-04-01', '2013-06-30'],
      ['gap', consumption, '2012', '2013'],
    ])
  })

  it('names a value out of order, a slip of the unit, and a rural standard over the urban one', () => {
    expect(
      adviceOf([
        { standard: rural, from: '2014-01-01', value: '480' },
        { standard: rural, from: '2013-01-01', value: '400' },
        { standard: urban, from: '2013-01-01', value: '500' },
        { standard: urban, from: '2015-01-01', value: '5000' },
        { standard: urban, from: '2016-01-01', value: '479.99' },
      ]),
    ).toEqual([
      ['outOfOrder', rural, '2014-01-01'],
      ['tenfold', urban, '2015-01-01'],
      ['tenfold', urban, '2016-01-01'],
      ['ruralAboveUrban', rural, '2016-01-01'],
    ])
  })

  it('has nothing to say of a register in order, 9.99 times included', () => {
    expect(
      adviceOf([
        { standard: urban, from: '2013-01-01', value: '500' },
        { standard: urban, from: '2014-01-01', value: '4999.99' },
        { standard: consumption, year: 2012, value: '20000' },
        { standard: consumption, year: 2013, value: '21000' },
      ]),
    ).toEqual([])
  })
})

describe('compliance over time', () => {
  const register = [
    { standard: urban, from: '2013-01-01', value: '500' },
    { standard: urban, from: '2014-03-01', value: '600.01' },
    { standard: rural, from: '2013-01-01', value: '400' },
    { standard: rural, from: '2014-07-01', value: '480.01' },
    { standard: 'lowIncomeSubsidyStandard', from: '2013-01-01', value: '1200' },
    { standard: consumption, year: 2012, value: '20000' },
    { standard: 'institutionOrphanStandard', from: '2013-01-01', value: '14000' },
    { standard: 'scatteredOrphanStandard', from: '2013-06-01', value: '8399.99' },
  ]
  const found = (rule: string) =>
    standardsCompliance(register, { to: '2014-12-31' })
      .filter((finding) => finding.rule === rule)
      .map(({ from, to, floor, actual, compliant, shortfall }) => [from, to, floor, actual, compliant, shortfall])

  it('holds F1 from the end of 2013 on: 80% x 600.01 = 480.008, up to 480.01', () => {
    expect(found('F1')).toEqual([
      ['2013-12-31', '2014-02-28', '400.00', '400.00', true, '0.00'],
      ['2014-03-01', '2014-06-30', '480.01', '400.00', false, '80.01'],
      ['2014-07-01', '2014-12-31', '480.01', '480.01', true, '0.00'],
    ])
  })

  it('holds F3 from the day of the document: 25% x 12 x 480.01 = 1440.03', () => {
    expect(found('F3')).toEqual([
      ['2012-12-03', '2012-12-31', undefined, undefined, undefined, undefined],
      ['2013-01-01', '2014-06-30', '1200.00', '1200.00', true, '0.00'],
      ['2014-07-01', '2014-12-31', '1440.03', '1200.00', false, '240.03'],
    ])
  })

  it('cannot tell F8 where the statistic of the year before is missing', () => {
    expect(found('F8')).toEqual([
      ['2012-12-03', '2012-12-31', undefined, undefined, undefined, undefined],
      ['2013-01-01', '2013-12-31', '14000.00', '14000.00', true, '0.00'],
      ['2014-01-01', '2014-12-31', undefined, '14000.00', undefined, undefined],
    ])
    const last = standardsCompliance(register, { from: '2014-01-01', to: '2014-12-31' }).find(
      ({ rule }) => rule === 'F8',
    )
    expect(last?.missing).toEqual(['standards.urbanConsumptionPerCapita'])
  })

  it('refuses a last day before the first, of which nothing could be said', () => {
    for (const span of [{ from: '2014-01-01', to: '2013-12-31' }, { to: '2012-12-02' }])
      expect(() => standardsCompliance(register, span)).toThrow('to: is before the first day')
    expect(standardsCompliance(register, { from: '2014-01-01', to: '2014-01-01' })).toHaveLength(4)
  })

  it('finds a scattered standard a fen under 60% x 14000 = 8400', () => {
    expect(found('F9')[2]).toEqual(['2013-06-01', '2013-12-31', '8400.00', '8399.99', false, '0.01'])
  })
})
