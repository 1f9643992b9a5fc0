/** Payments for months that overlap, held together under the period that they name together. */
import { describe, expect, it } from 'vitest'
import { joinedPayments, overlaps } from '../../src/audit/joined'
import type { Payment } from '../../src/audit/payment'
import { paceOf } from '../../src/kit/programme'
import { programmes } from '../../src/yiwu/programmes'

const all = Object.values(programmes).map(({ definition }) => definition)
const [monthly, yearly] = (['month', 'year'] as const).map((pace) => all.find((one) => paceOf(one) === pace))

/** Each group by its period, and the periods of its payments. */
function joined(definition: typeof monthly, ...periods: readonly string[]): readonly unknown[] {
  if (!definition) throw new Error('No programme of that pace')
  const payments = periods.map((period) => ({ period })) as Payment[]
  const groups = joinedPayments({ definition, person: 'p', period: '' }, payments)
  for (const { key } of groups) expect(key).toEqual({ definition, person: 'p', period: key.period })
  return groups.map(({ key, payments: own }) => [key.period, ...own.map(({ period }) => period)])
}

describe('payments', () => {
  it('for other months stand apart, in order', () => {
    expect(joined(monthly, '2013-06', '2013-05')).toEqual([
      ['2013-05', '2013-05'],
      ['2013-06', '2013-06'],
    ])
    expect(joined(monthly)).toEqual([])
  })

  it('for the same month are held together', () => {
    expect(joined(monthly, '2013-05', '2013-05')).toEqual([['2013-05', '2013-05', '2013-05']])
  })

  it('that begin with the same month stay in order', () => {
    const spans = ['2013-05..2013-07', '2013-05', '2013-05..2013-06']
    expect(joined(monthly, '2013-04', ...spans)).toEqual([
      ['2013-04', '2013-04'],
      ['2013-05..2013-07', ...spans],
    ])
  })

  it('for months that overlap name all of them', () => {
    expect(joined(monthly, '2013-07..2013-08', '2013-05..2013-07')).toEqual([
      ['2013-05..2013-08', '2013-05..2013-07', '2013-07..2013-08'],
    ])
    // The second ends before the first.
    expect(joined(monthly, '2013-01..2013-06', '2013-02', '2013-06', '2013-07')).toEqual([
      ['2013-01..2013-06', '2013-01..2013-06', '2013-02', '2013-06'],
      ['2013-07', '2013-07'],
    ])
  })

  it('for all months of a year are of that year where one of them, or the programme, names years', () => {
    expect(joined(monthly, '2013-01..2013-06', '2013-06..2013-12')).toEqual([
      ['2013-01..2013-12', '2013-01..2013-06', '2013-06..2013-12'],
    ])
    expect(joined(monthly, '2013', '2013-05')).toEqual([['2013', '2013', '2013-05']])
    expect(joined(yearly, '2013-01..2013-12')).toEqual([['2013', '2013-01..2013-12']])
  })
})

it.each([
  ['2013-05', '2013-05', true],
  ['2013-05', '2013-06', false],
  ['2013', '2013-12', true],
  ['2013', '2014-01', false],
  ['2013-03..2013-05', '2013-05..2013-07', true],
  ['2013-2014', '2014-08', true],
  ['2013-2014', '2014-09', false],
])('%s and %s overlap: %s', (one, other, expected) => {
  expect([overlaps(one, other), overlaps(other, one)]).toEqual([expected, expected])
})
