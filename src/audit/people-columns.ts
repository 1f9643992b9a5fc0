/** What cases and ledgers say of people beside what decides: names, identity numbers, towns, accounts. */

import type { DatedCase, Member } from '../case/case'
import { identityNumber } from '../checks/identity-number'
import { peopleColumns as columns } from '../words/people'
import type { Carried, Payment } from './payment'

/** What a record carries along, as one list of columns. */
function carriedBy(record: object | undefined): Carried {
  const { name, note, carried } = (record ?? {}) as {
    readonly name?: unknown
    readonly note?: unknown
    readonly carried?: unknown
  }
  return {
    ...(typeof name === 'string' ? { [columns.name]: name } : {}),
    ...(typeof note === 'string' ? { [columns.note]: note } : {}),
    ...(typeof carried === 'object' ? (carried as Carried) : {}),
  }
}

/** What is known of whom a finding is about: the person's own before the household's, and the case's before the ledger's. */
export function carriedOn(
  version: DatedCase | undefined,
  person: string | undefined,
  payments: readonly Payment[],
): { readonly carried?: Carried } {
  const member = version?.members.find(({ id }) => id === person)
  const ledger = payments.find(({ carried }) => carried)?.carried ?? {}
  const carried = { ...ledger, ...carriedBy(version), ...carriedBy(member) }
  return Object.keys(carried).length > 0 ? { carried } : {}
}

const shortestIdentity = 15

/** An identity number as the case carries it, else an id that has the form of one; names within a household tell nobody. */
export function identityOf(member: Member): string | undefined {
  const { carried } = member as { readonly carried?: unknown }
  const own = typeof carried === 'object' && carried !== null ? (carried as Carried)[columns.identity] : undefined
  const given = own ?? member.id
  // Most ids are names within a household, and too short.
  return given.length < shortestIdentity ? undefined : identityNumber(given)
}
