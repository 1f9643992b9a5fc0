/** A household's payments: each id once, not more than any household has, and where each stands. */
import { describe, expect, it } from 'vitest'
import { checkedPayments, Ledger } from '../../src/audit/ledger'
import type { Payment } from '../../src/audit/payment'
import { yiwu } from '../../src/yiwu/policy'
import { dibaoPaid } from './one-household'

describe('an id', () => {
  const twice = (idsByFile: boolean, ...files: readonly (string | undefined)[]) => {
    const ledger = new Ledger()
    const payments = files.map((file) => ({ id: 'P-1', ...(file === undefined ? {} : { file }) }) as Payment)
    return payments.map((one) => ledger.add(one, idsByFile)?.code)
  }

  it.each<readonly [string, boolean, readonly (string | undefined)[], readonly (string | undefined)[]]>([
    ['once in each file, where ids are those of files', true, ['x', 'y'], [undefined, undefined]],
    ['once in a file', true, ['x', 'y', 'x'], [undefined, undefined, 'duplicatePaymentId']],
    ['once in a ledger of one file without a name', true, [undefined, undefined], [undefined, 'duplicatePaymentId']],
    ['once in all files, where ids are those of all', false, ['x', 'y'], [undefined, 'duplicatePaymentId']],
  ])('stands %s', (_, idsByFile, files, expected) => {
    expect(twice(idsByFile, ...files)).toEqual(expected)
  })
})

it('a household has 50,000 payments at most', () => {
  const ledger = new Ledger()
  const payment = {} as Payment
  const found = Array.from({ length: 50_000 }, () => ledger.add(payment, false)).filter((one) => one !== undefined)
  expect(found).toEqual([])
  const { code, path, values } = ledger.add(payment, false) ?? {}
  expect({ code, path, values }).toEqual({ code: 'tooManyPayments', path: '', values: { most: 50_000 } })
  expect(ledger.payments.length).toBe(50_000)
})

it('payments are told by their place in the list, or by the rows and the files that are given', () => {
  const paid = ['1', '2', '3'].map((amount) => dibaoPaid('H', '2013-05', amount, { id: 'P' }))
  const one = paid.slice(0, 1)
  const places = (...more: readonly unknown[]) =>
    checkedPayments(yiwu, ...([more[0], 'H', ...more.slice(1)] as [object[], string])).map(({ row, file }) => [
      row,
      file,
    ])
  expect(places(one)).toEqual([[1, undefined]])
  expect(places(one, [17])).toEqual([[17, undefined]])
  expect(places(one, [17], [null])).toEqual([[17, undefined]])
  // One id in each of three files.
  expect(places(paid, [4, 5, 6], ['x', 'y', null])).toEqual([
    [4, 'x'],
    [5, 'y'],
    [6, undefined],
  ])
  expect(checkedPayments(yiwu, one, 'H', [], [null])[0]).not.toHaveProperty('file')
})
