/** One person in two households that were both paid the same programme for the same time. */

import type { DatedCase } from '../case/case'
import { exitOf, withExitsOfAll } from '../case/exit'
import { personKey } from '../checks/identity-number'
import { keptIn } from '../checks/once'
import { monthAfter, monthOf } from '../household/calendar'
import { yuanText } from '../household/fen'
import { firstMonthOf, lastMonthOf } from '../household/period'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import { clausesOf } from './clauses'
import type { Finding, HouseholdOfPeople, Membership, PaidElsewhere, PaidForPeople } from './finding'
import { rowOf } from './findings'
import { joinedPayments, overlaps } from './joined'
import { type Payment, paymentName } from './payment'
import { identityOf } from './people-columns'

/** The last month that anybody writes. */
const always = '9999-12'

/** The members with an identity number, and the months in which each belonged to the household. */
export const membershipsIn = (versions: readonly DatedCase[]): readonly Membership[] =>
  withExitsOfAll(versions).flatMap((version, index) => {
    const next = versions[index + 1]
    const from = index === 0 ? monthOf(version.on) : monthFrom(version.on)
    const last = next ? monthBefore(monthFrom(next.on)) : always
    return version.members.flatMap((member) => {
      const identity = identityOf(member)
      if (identity === undefined) return []
      // Who leaves belongs to the household until the end of that month.
      const exits = [version, member].flatMap((record) => exitOf(record) ?? [])
      const [to = last] = [last, ...exits.map(({ on }) => monthOf(on))].sort()
      return to < from ? [] : [{ identity, member: member.id, from, to }]
    })
  })

/** The first month that a later version is in force on the first day of. */
const monthFrom = (on: string): string => (on.endsWith('-01') ? monthOf(on) : monthAfter(monthOf(on)))

function monthBefore(month: string): string {
  const [year, number] = [Number.parseInt(month, 10), Number.parseInt(month.slice(5), 10)]
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

export const paidForPeople = (payments: readonly Payment[]): readonly PaidForPeople[] =>
  payments.map((payment) => {
    const { definition, person, claim, period, fen } = payment
    const subject = { ...(person === undefined ? {} : { person }), ...(claim === undefined ? {} : { claim }) }
    return { programme: definition.id, ...subject, period, fen, ...rowOf(payment) }
  })

/** What one household was paid of a programme that counts for a person. */
interface Share {
  readonly of: HouseholdOfPeople
  readonly payments: readonly PaidForPeople[]
}

/** What households say of one person alone, who is told by a key and called as reports do. */
export const aboutOne = (
  key: string,
  shown: string,
  households: readonly HouseholdOfPeople[],
): readonly HouseholdOfPeople[] =>
  households.map(({ household, memberships, payments }) => {
    const own = memberships.filter((one) => personKey(one.identity) === key)
    const members = own.map(({ member }) => member)
    return {
      household,
      memberships: own.map((one) => ({ ...one, identity: shown, member: shown })),
      payments: payments.map((payment) => ({
        ...payment,
        person: members.some((id) => id === payment.person) ? shown : undefined,
      })),
    }
  })

/** The findings on one person in several households, from what these say of the person. */
export function paidTwice(
  policy: Policy,
  identity: string,
  households: readonly HouseholdOfPeople[],
): readonly Finding[] {
  return policy.definitions.flatMap((definition) =>
    togetherOf(definition, identity, households).flatMap(({ period, claim, shares }) => {
      const paid = shares.filter((share) => sumOf(share) > 0n)
      const both = paid.filter((one) => paid.some((other) => other !== one && meet(identity, one.of, other.of, period)))
      if (both.length < 2) return []
      const rows = both.flatMap(({ payments }) => payments)
      return [
        {
          kind: 'paidTwicePersons' as const,
          person: identity,
          ...(claim === '' ? {} : { claim }),
          programme: definition.id,
          period,
          due: null,
          paid: yuanText(both.reduce((sum, share) => sum + sumOf(share), 0n)),
          difference: null,
          clauses: clausesOf('paidTwicePersons', definition, policy),
          readings: {},
          households: both.map(({ of }) => of.household),
          paidBy: both.map((share) => yuanText(sumOf(share))),
          payments: rows.map(paymentName),
          rows: rows.map(({ file, row, id, amount, paidOn }) => ({
            ...(file === undefined ? {} : { file }),
            row,
            ...(id === undefined ? {} : { id }),
            amount,
            ...(paidOn === undefined ? {} : { paidOn }),
          })),
        },
      ]
    }),
  )
}

const sumOf = ({ payments }: Share): bigint => payments.reduce((sum, { fen }) => sum + BigInt(fen), 0n)

interface Together {
  readonly period: string
  readonly claim: string
  readonly shares: readonly Share[]
}

/** Payments of a programme that count for a person, by claim, and joined where their periods overlap. */
function togetherOf(
  definition: Definition,
  identity: string,
  households: readonly HouseholdOfPeople[],
): readonly Together[] {
  const byClaim = new Map<string, PaidTo[]>()
  for (const of of households) {
    const members = of.memberships.filter((one) => one.identity === identity).map(({ member }) => member)
    for (const payment of of.payments) {
      const isOwn = definition.subject === 'household' || members.some((id) => id === payment.person)
      if (payment.programme === definition.id && isOwn)
        keptIn(byClaim, payment.claim ?? '', () => []).push({ of, payment, period: payment.period })
    }
  }
  return [...byClaim].flatMap(([claim, own]) =>
    joinedPayments({ definition, period: '' }, own).map(({ key, payments }) => {
      const shares = new Map<HouseholdOfPeople, PaidForPeople[]>()
      for (const { of, payment } of payments) keptIn(shares, of, () => []).push(payment)
      return { period: key.period, claim, shares: Array.from(shares, ([of, own]) => ({ of, payments: own })) }
    }),
  )
}

interface PaidTo {
  readonly of: HouseholdOfPeople
  readonly payment: PaidForPeople
  readonly period: string
}

/** Whether a person belonged to two households in one and the same month of a period; of a claim, in any month. */
function meet(identity: string, one: HouseholdOfPeople, other: HouseholdOfPeople, period: string): boolean {
  const [first, last] = period === '' ? ['', always] : [firstMonthOf(period), lastMonthOf(period)]
  const own = (of: HouseholdOfPeople) => of.memberships.filter((membership) => membership.identity === identity)
  // Stretches have a month in common where each begins before each ends; months compare as texts.
  return own(one).some((a) =>
    own(other).some((b) => [a.from, b.from, first].every((from) => [a.to, b.to, last].every((to) => from <= to))),
  )
}

/** Whether a person belonged to two of some households in one and the same month. */
export const meetAtAll = (identity: string, households: readonly HouseholdOfPeople[]): boolean =>
  households.some((one) => households.some((other) => other !== one && meet(identity, one, other, '')))

/** The number of a person as reports have it: that of 18 digits where there is one. */
export const numberOf = (key: string, households: readonly HouseholdOfPeople[]): string => {
  const numbers = households.flatMap(({ memberships }) => memberships.map(({ identity }) => identity))
  const own = numbers.filter((identity) => personKey(identity) === key)
  return own.sort((one, other) => other.length - one.length || (one < other ? -1 : 1))[0] ?? key
}

/** The payments of other households that a finding of one notes: what was not paid here was perhaps paid there. */
export const paidElsewhere = (
  { household, programme, period, claim }: Finding,
  identity: string,
  households: readonly HouseholdOfPeople[],
): readonly PaidElsewhere[] =>
  households.flatMap((other) => {
    const isOfBoth = households.some(
      (own) => own.household === household && own !== other && meet(identity, own, other, period),
    )
    const there = other.payments.filter(
      (one) => isOfBoth && one.programme === programme && one.claim === claim && overlaps(one.period, period),
    )
    return there.length === 0
      ? []
      : [{ household: other.household, person: identity, payments: there.map(paymentName) }]
  })
