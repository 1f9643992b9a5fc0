/** How many days late a due was paid, counted from the last day of its period. */
import { expect, it } from 'vitest'
import { daysLate } from '../../src/audit/late'
import type { Payment } from '../../src/audit/payment'
import type { Due } from '../../src/household/due'

/** 1.00 yuan, of a programme of which the document names the day. */
const due = (period: string, more: Partial<Due> = {}): Due =>
  ({ definition: { onTime: '四' }, period, fen: { low: 100n, high: 100n, missing: [] }, ...more }) as unknown as Due
const paid = (fen: number, paidOn?: string): Payment => ({ fen, ...(paidOn ? { paidOn } : {}) }) as Payment

it.each<readonly [string, string, readonly Payment[], number]>([
  ['in its month', '2013-05', [paid(100, '2013-05-20')], 0],
  ['on its last day', '2013-05', [paid(100, '2013-05-31')], 0],
  ['a day after', '2013-05', [paid(100, '2013-06-01')], 1],
  ['after a short month', '2013-02', [paid(100, '2013-03-01')], 1],
  ['for a year', '2013', [paid(100, '2014-01-03')], 3],
  ['for a span', '2013-11..2014-02', [paid(100, '2014-03-31')], 31],
  ['in two parts', '2013-05', [paid(60, '2013-05-20'), paid(40, '2013-06-02')], 2],
  ['in two parts, the later first', '2013-05', [paid(40, '2013-06-02'), paid(60, '2013-05-20')], 2],
  ['and more than was due afterwards', '2013-05', [paid(100, '2013-05-20'), paid(50, '2013-06-20')], 0],
  [
    'taken back, and paid again',
    '2013-05',
    [paid(100, '2013-05-20'), paid(-100, '2013-05-25'), paid(100, '2013-06-05')],
    5,
  ],
  ['in part on no day that is told', '2013-05', [paid(60), paid(40, '2013-06-02')], 2],
  ['whole on no day that is told', '2013-05', [paid(100), paid(50, '2013-06-02')], 0],
  ['in part on no day that is told, and listed last', '2013-05', [paid(40, '2013-06-02'), paid(60)], 2],
  [
    'and on one later day taken back and paid again',
    '2013-05',
    [paid(100, '2013-05-20'), paid(-100, '2013-06-05'), paid(100, '2013-06-05')],
    0,
  ],
  [
    'and on one later day paid again and taken back',
    '2013-05',
    [paid(100, '2013-05-20'), paid(100, '2013-06-05'), paid(-100, '2013-06-05')],
    0,
  ],
  [
    'in two parts on one later day',
    '2013-05',
    [paid(60, '2013-06-05'), paid(-10, '2013-06-04'), paid(50, '2013-06-05')],
    5,
  ],
  [
    'taken back on one later day and paid again on the next',
    '2013-05',
    [paid(100, '2013-05-20'), paid(-100, '2013-06-05'), paid(100, '2013-06-06')],
    6,
  ],
  ['in part alone', '2013-05', [paid(60, '2013-06-02')], 0],
  ['not at all', '2013-05', [], 0],
])('what is paid %s, for %s', (_, period, payments, days) => {
  expect(daysLate(due(period), payments)).toBe(days)
})

it('what the document names no day for, and what is nothing, is never late', () => {
  const late = [paid(100, '2013-07-01')]
  expect(daysLate(due('2013-05'), late)).toBe(31)
  expect(daysLate(due('2013-05', { definition: {} as Due['definition'] }), late)).toBe(0)
  const nothing = due('2013-05', { fen: { low: 0n, high: 100n, missing: ['a'] } })
  expect(daysLate(nothing, late)).toBe(0)
  expect(daysLate(nothing, [paid(-100, '2013-06-20'), ...late])).toBe(0)
})
