/** Rows of a ledger that cannot be read: what is read of them all the same, and which findings they may undo. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/audit/finding'
import type { UnreadPayment } from '../../src/audit/payment'
import { rowsThatMayUndo, unreadPayment } from '../../src/audit/unread'
import { yiwu } from '../../src/yiwu/policy'

describe('of a row that cannot be read', () => {
  const whole = { programme: 'dibao', period: '2013-05', person: 'a', claim: 'c', amount: '-5.00' }
  const read = (given: unknown, ...wrong: readonly string[]) => unreadPayment(yiwu, { row: 3 }, given, wrong)

  it.each<readonly [string, Parameters<typeof read>, object]>([
    ['all is kept that nothing is wrong with', [whole, 'household'], whole],
    [
      'the programme is not read where it is wrong, nor a period, which is of a programme',
      [whole, 'programme'],
      { person: 'a', claim: 'c', amount: '-5.00' },
    ],
    [
      'the period is not read where it is wrong',
      [whole, 'period'],
      { programme: 'dibao', person: 'a', claim: 'c', amount: '-5.00' },
    ],
    ['the person is not', [whole, 'person'], { programme: 'dibao', period: '2013-05', claim: 'c', amount: '-5.00' }],
    ['the claim is not', [whole, 'claim'], { programme: 'dibao', period: '2013-05', person: 'a', amount: '-5.00' }],
    ['the amount is not', [whole, 'amount'], { programme: 'dibao', period: '2013-05', person: 'a', claim: 'c' }],
    ['nothing is read where the whole row is wrong', [whole, 'amount', ''], {}],
    ['nothing is read of what is no row', ['dibao'], {}],
    ['nothing is read of no row', [null], {}],
    ['a programme is known by any of its names', [{ programme: '最低生活保障' }], { programme: 'dibao' }],
    ['a programme that is none is not told', [{ programme: 'dibaoo', period: '2013-05' }], {}],
    [
      'a period that the programme does not have is not told',
      [{ programme: 'dibao', period: '2013' }],
      { programme: 'dibao' },
    ],
    [
      'a quarter is its months',
      [{ programme: 'dibao', period: '2013-Q2' }],
      { programme: 'dibao', period: '2013-04..2013-06' },
    ],
    [
      'an empty period is not told',
      [{ programme: 'medicalAssistance', period: '' }],
      { programme: 'medicalAssistance' },
    ],
    [
      'numbers are read as texts',
      [{ programme: 'lowIncomeSubsidy', period: 2013, person: 7, amount: 5.5 }],
      { programme: 'lowIncomeSubsidy', period: '2013', person: '7', amount: '5.5' },
    ],
    [
      'what is empty, or neither text nor number, is not',
      [{ programme: true, person: '', claim: null, amount: {} }],
      {},
    ],
    ['an amount that is none is not told', [{ programme: 'dibao', amount: '5元' }], { programme: 'dibao' }],
  ])('%s', (_, given, expected) => {
    expect(read(...given)).toStrictEqual({ row: 3, ...expected })
  })

  it('its file is told where it has one', () => {
    expect(unreadPayment(yiwu, { row: 3, file: 'x.csv' }, {}, [])).toStrictEqual({ row: 3, file: 'x.csv' })
  })
})

describe('a finding may be undone', () => {
  const under = (more: Partial<Finding> = {}): Finding => ({
    ...{ kind: 'shouldHaveBeenToppedUp', household: 'H', programme: 'dibao', period: '2013-05', due: '5.00' },
    ...{ paid: '4.00', difference: '-1.00', clauses: [], readings: {}, payments: [] },
    ...more,
  })
  const over = (more: Partial<Finding> = {}) => under({ kind: 'overpaid', paid: '6.00', difference: '1.00', ...more })
  const claimed = under({ programme: 'medicalAssistance', period: '', person: 'a', claim: 'c1' })

  it.each<readonly [string, Finding, Partial<UnreadPayment>, boolean]>([
    ['by a row of which nothing can be read', under(), {}, true],
    ['by a row of its programme', under(), { programme: 'dibao' }, true],
    ['not by a row of another', under(), { programme: 'priceSubsidy' }, false],
    ['by a row of its month', under(), { period: '2013-05' }, true],
    ['by a row of months with it', under(), { period: '2013-05..2013-07' }, true],
    ['not by a row of another month', under(), { period: '2013-06' }, false],
    ['by a payment, where too little was paid', under(), { amount: '1.00' }, true],
    ['not by a reversal', under(), { amount: '-1.00' }, false],
    ['by a reversal, where too much was paid', over(), { amount: '-1.00' }, true],
    ['not by a payment', over(), { amount: '1.00' }, false],
    ['by a row of the person', under({ person: 'a' }), { person: 'a' }, true],
    ['not by a row of another person', under({ person: 'a' }), { person: 'b' }, false],
    ['by a row of any person, where it is the household’s', under(), { person: 'b' }, true],
    ['by a row of the claim, whatever period it names', claimed, { claim: 'c1', period: '2013' }, true],
    ['not by a row of another claim', claimed, { claim: 'c2' }, false],
    ['by nothing, where it says no sum', under({ difference: null }), {}, false],
  ])('%s', (_, finding, row, isSo) => {
    const rows = [{ row: 9, ...row }]
    expect(rowsThatMayUndo(finding, rows)).toEqual(isSo ? rows : [])
  })
})
