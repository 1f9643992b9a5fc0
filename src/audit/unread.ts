/** Rows of a ledger that cannot be read, and which findings they may undo: a row that cannot be read is never "not paid". */

import { isRecord } from '../checks/own'
import { moneyFault } from '../checks/schema'
import { type Policy, programmeNamed } from '../kit/policy'
import { type Definition, paceOf } from '../kit/programme'
import type { Finding } from './finding'
import { overlaps } from './joined'
import { periodFault, plainPeriod, type RowPlace, type UnreadPayment } from './payment'

/** What can be read of a row, apart from the columns that something is wrong with. */
export function unreadPayment(
  policy: Policy,
  place: RowPlace,
  given: unknown,
  wrong: readonly string[],
): UnreadPayment {
  const cells = isRecord(given) && !wrong.includes('') ? (given as { readonly [column: string]: unknown }) : {}
  const text = (column: string): string => {
    const cell = wrong.includes(column) ? undefined : cells[column]
    return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
  }
  const definition = programmeNamed(policy, text('programme'))
  const [person, claim, amount] = [text('person'), text('claim'), text('amount')]
  return {
    ...place,
    ...(definition ? { programme: definition.id, ...periodOf(definition, text('period')) } : {}),
    ...(person === '' ? {} : { person }),
    ...(claim === '' ? {} : { claim }),
    ...(moneyFault(amount, { signed: true }) ? {} : { amount }),
  }
}

function periodOf(definition: Definition, given: string): { readonly period?: string } {
  const period = plainPeriod(given, paceOf(definition))
  return period === '' || periodFault(definition, period) ? {} : { period }
}

/** The rows that may be part of what a finding is about, and could make its sum another. */
export function rowsThatMayUndo(
  { programme, person, claim, period, difference }: Finding,
  unread: readonly UnreadPayment[],
): readonly UnreadPayment[] {
  if (difference === null) return []
  const isUnder = difference.startsWith('-')
  return unread.filter(
    (row) =>
      mayBe(row.programme, programme) &&
      mayBe(row.person, person) &&
      mayBe(row.claim, claim) &&
      (row.period === undefined || period === '' || overlaps(row.period, period)) &&
      (row.amount === undefined || row.amount.startsWith('-') !== isUnder),
  )
}

/** A row that names no person may be anybody's. */
const mayBe = (named: string | undefined, wanted: string | undefined): boolean =>
  named === undefined || wanted === undefined || named === wanted
