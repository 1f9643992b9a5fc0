/** What was paid against one due: the sum, reversals netted, and which payments still stand. */
import { expect, it } from 'vitest'
import { paidBy } from '../../src/audit/paid'
import type { Payment } from '../../src/audit/payment'
import { fenText } from '../../src/exact/decimal'

const payment = (amount: string): Payment => ({ amount }) as Payment

it.each([
  ['nothing', [], '0.00', []],
  ['one payment', ['480'], '480.00', ['480.00']],
  ['the smallest first', ['300', '20.5', '100', '20.49'], '440.99', ['20.49', '20.50', '100.00', '300.00']],
  ['nothing paid is no payment that stands', ['0', '-0.00', '5'], '5.00', ['5.00']],
  ['a reversal takes back one payment of its sum', ['400', '400', '-400'], '400.00', ['400.00']],
  ['whatever way the sum is written', ['400', '-400.00'], '0.00', []],
  ['a reversal before its payment', ['-7', '7'], '0.00', []],
  ['the first payment, the middle one, the last', ['1', '2', '3', '4', '-1', '-3'], '6.00', ['2.00', '4.00']],
  ['two reversals take back two', ['5', '5', '5', '-5', '-5'], '5.00', ['5.00']],
  ['a reversal of no payment takes none back', ['100', '200', '-1'], '299.00', ['100.00', '200.00']],
  ['nor one that is a fen off', ['100', '-100.01'], '-0.01', ['100.00']],
  ['more taken back than paid', ['-30'], '-30.00', []],
  ['exact to the fen where a double is not', ['0.1', '0.2', '-0.3'], '0.00', ['0.10', '0.20']],
])('%s', (_, amounts, total, unreversed) => {
  const payments = amounts.map(payment)
  const paid = paidBy(payments)
  expect([fenText(paid.total), paid.unreversed.map(fenText)]).toEqual([total, unreversed])
  expect(paid.payments).toEqual(payments)
})
