/** Made-up households in several versions with facts unknown, and a ledger that pays some of what is due, and other things. */

import { AuditWindow } from '../../../src/audit/window'
import { fenText } from '../../../src/exact/decimal'
import { duesWithin } from '../../../src/household/dues'
import { Setting } from '../../../src/household/setting'
import { Timeline } from '../../../src/household/timeline'
import { checkedVersions } from '../../../src/household/versions'
import { type Definition, paceOf } from '../../../src/kit/programme'
import { yiwu } from '../../../src/yiwu/policy'
import { Standards } from '../../../src/yiwu/register'
import type { LedgerRow } from '../../audit/planter'
import { Random } from '../../support/random'
import { RandomHouseholds } from '../../support/random-households'
import type { AuditCase } from './audit'

/** Illustrative; some values end, some days have none. */
const registers: readonly (readonly object[])[] = [
  [
    { standard: 'urbanDibaoStandard', from: '2012-07-01', value: '500.00' },
    { standard: 'urbanDibaoStandard', from: '2013-07-01', value: '520.50' },
    { standard: 'ruralDibaoStandard', from: '2012-07-01', value: '400.00' },
    { standard: 'ruralDibaoStandard', from: '2013-07-15', value: '410.40' },
    { standard: 'lowIncomeSubsidyStandard', from: '2013-01-01', to: '2013-09-30', value: '1300.00' },
    { standard: 'urbanConsumptionPerCapita', year: 2011, value: '19000.00' },
    { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.10' },
    { standard: 'institutionOrphanStandard', from: '2013-01-01', value: '13800.00' },
    { standard: 'scatteredOrphanStandard', from: '2013-04-01', to: '2013-06-30', value: '9100.07' },
  ],
  [
    { standard: 'urbanDibaoStandard', from: '2013-01-01', to: '2013-10-31', value: '499.99' },
    { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '300.00' },
    { standard: 'lowIncomeSubsidyStandard', from: '2013-03-03', value: '100.01' },
    { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.00' },
  ],
]

export function randomLedger(seed: number, households: number, policy = yiwu): AuditCase {
  const random = new Random(seed)
  const exits = new Random(seed + 1_000_000)
  const spans = new Random(seed + 2_000_000)
  // In one ledger of three no payment names a year as a whole, so that its months are due one by one.
  const ofYears = seed % 3 === 0 ? 1 : 0.3
  const people = new Random(seed + 3_000_000)
  const made = new RandomHouseholds(seed, random.pick([0, 0.02, 0.1]))
  const standards = registers[seed % registers.length] ?? []
  const cases: AuditCase['cases'][number][] = []
  const payments: LedgerRow[] = []
  for (let number = 1; number <= households; number += 1) {
    const versions = new Map(
      Array.from({ length: random.pick([1, 1, 2, 3]) }, () => made.household(number)).map((one) => {
        // Within reach of the window, so that versions follow each other there
        const on = random.chance(0.6) ? `2013-${one.on.slice(5)}` : one.on
        return [on, withExits({ ...one, on }, exits)] as const
      }),
    )
    const id = people.chance(0.1) ? people.pick(identities) : 'p1'
    const named = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value).replaceAll('"p1"', `"${id}"`))
    const own = named([...versions.values()])
    cases.push(...own)
    const timeline = new Timeline(
      checkedVersions(policy, own),
      new Setting(policy, { standards: Standards.from(standards) }),
    )
    payments.push(...paymentsOf(timeline, random, payments.length).map((one) => named(withSpan(one, spans, ofYears))))
  }
  return { cases, payments, standards }
}

type Household = ReturnType<RandomHouseholds['household']>

/** Now and then a household or a member leaves, before the version or after it. */
function withExits(household: Household, random: Random): Household {
  const exit = (chance: number): object => {
    if (!random.chance(chance)) return {}
    const on = `${random.pick(['2012', '2013', '2013', '2013', '2014'])}-${String(random.whole(1, 12)).padStart(2, '0')}-15`
    const reason = random.pick(['death', 'movedAway', 'incomeRose', 'ownRequest', 'other', undefined] as const)
    return { exit: { on, ...(reason ? { reason } : {}) } }
  }
  const members = (household.members as readonly object[]).map((member) => ({ ...member, ...exit(0.06) }))
  return { ...household, ...exit(0.06), members }
}

/** Some households have a member of one identity number, which may be written in two ways. */
const identities = ['330725680411001', '33072519680411002X', '33072519680411002x']

const quarters = ['一', '二', '三', '四']
const twoDigits = (month: number): string => String(month).padStart(2, '0')

/** Now and then a payment is for a span of months, however that is written, or for one month of a programme that is paid by the year. */
function withSpan(payment: LedgerRow, random: Random, ofYears: number): LedgerRow {
  const { period, programme } = payment
  const isYear = period.length === 4
  if ((period.length !== 7 && !isYear) || !random.chance(isYear ? ofYears : 0.06)) return payment
  const year = period.slice(0, 4)
  const month = isYear ? random.whole(1, 12) : Number(period.slice(5))
  const quarter = Math.ceil(month / 3)
  const after = month + random.pick([0, 1, 2, 5, 14])
  const last = `${Number(year) + Math.floor((after - 1) / 12)}-${twoDigits(((after - 1) % 12) + 1)}`
  const named = random.pick([
    `${year}-Q${quarter}`,
    `${year}年第${quarters[quarter - 1]}季度`,
    `${year}年${quarter}季度`,
    `${year}-${twoDigits(month)}..${last}`,
    `${year}-${twoDigits(month)}..${last}`,
    ...(ofYears < 1 ? [`${year}-01..${year}-12`] : []),
    ...(isYear ? [`${year}-${twoDigits(month)}`] : []),
  ])
  return programme === 'studentGrant' ? payment : { ...payment, period: named }
}

const amounts = ['0.01', '50.00', '199.99', '500.00', '4000.00', '-50.00', '0']

function paymentsOf(timeline: Timeline, random: Random, before: number): readonly LedgerRow[] {
  const { policy } = timeline.setting
  const rows: LedgerRow[] = []
  const pay = (one: Omit<LedgerRow, 'household' | 'paidOn' | 'id'>): void => {
    const id = `Z${String(before + rows.length + 1).padStart(7, '0')}`
    rows.push({ household: timeline.id, ...one, paidOn: '2013-12-20', id })
  }
  for (const { definition, person, claim, period, amount } of duesWithin(
    timeline,
    AuditWindow.of('2013-01', '2013-12', policy.firstDay),
  )) {
    const subject = { ...(person === undefined ? {} : { person }), ...(claim === undefined ? {} : { claim }) }
    const due = fenText(amount.low)
    const error = random.whole(0, 11)
    const one = { ...subject, programme: definition.label.zh, period }
    if (error === 0) continue
    if (due !== '0.00' || error === 1) pay({ ...one, amount: due })
    if (error === 2) pay({ ...one, amount: due })
    if (error === 3) pay({ ...one, amount: random.pick(amounts) })
    if (error === 4 && due !== '0.00') pay({ ...one, amount: `-${due}` })
  }
  for (let more = random.whole(0, 6); more > 0; more -= 1) {
    const definition = random.pick(policy.definitions)
    const person = random.pick(['p1', 'p1', 'p2', 'p9'])
    pay({
      ...(definition.subject === 'household' && random.chance(0.9) ? {} : random.chance(0.9) ? { person } : {}),
      ...(definition.subject === 'claim' || random.chance(0.02) ? { claim: random.pick(['c1', 'c2', 'c9']) } : {}),
      programme: definition.id,
      period: periodOf(definition, random),
      amount: random.pick(amounts),
    })
  }
  return rows
}

function periodOf(definition: Definition, random: Random): string {
  const month = `${random.pick(['2012', '2013', '2013', '2013', '2014'])}-${String(random.whole(1, 12)).padStart(2, '0')}`
  const year = random.pick(['2012', '2013', '2013', '2014'])
  switch (paceOf(definition)) {
    case 'month':
      return month
    case 'year':
      return year
    case 'academicYear':
      return random.pick(['2011-2012', '2012-2013', '2013-2014', '2014-2015'])
    case 'claim':
      return ''
    case 'service':
      return random.pick([month, year])
  }
}
