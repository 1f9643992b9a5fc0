/**
 * A year of synthetic households and their ledger, with errors planted in it: plainly made up, and worked out in whole fen
 * without any of the library's code, so that what is expected of the audit does not come from the audit.
 */
import { Random } from '../support/random'

export interface Planted {
  readonly standards: readonly object[]
  /** Versions of cases, households in order of their ids. */
  readonly cases: readonly { readonly id: string; readonly [key: string]: unknown }[]
  /** Rows of the ledger, sorted by household. */
  readonly payments: readonly LedgerRow[]
  readonly findings: readonly Expected[]
  /** Dues that facts are missing for and nothing was paid against. */
  readonly undeterminedUnpaid: number
}

export interface LedgerRow {
  readonly household: string
  readonly person?: string
  readonly claim?: string
  readonly programme: string
  readonly period: string
  readonly amount: string
  readonly paidOn: string
  readonly id: string
}

export interface Expected {
  readonly kind: string
  readonly household?: string
  readonly person?: string
  readonly claim?: string
  readonly programme: string
  readonly period: string
  readonly due: string | null
  readonly paid: string
  readonly payments: readonly string[]
}

/** Illustrative, in fen: the second half of the year has its own. */
const standard = { urban: [50000n, 52050n], rural: [40000n, 41640n] } as const
const subsidyFloor = [120000n, 124920n] as const
const subsidyStandard = [115000n, 130000n] as const
const orphanStandard = { institution: 1500000n, scattered: 910000n } as const

const standards = [
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500.00' },
  { standard: 'urbanDibaoStandard', from: '2013-07-01', value: '520.50' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400.00' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '416.40' },
  // 25% x 12 x 400.00 = 1200.00 is over 1150.00; 25% x 12 x 416.40 = 1249.20 is under 1300.00.
  { standard: 'lowIncomeSubsidyStandard', from: '2013-01-01', value: '1150.00' },
  { standard: 'lowIncomeSubsidyStandard', from: '2013-07-01', value: '1300.00' },
  // 70% x 20000 = 14000 is under 15000; 60% x 15000 = 9000 is under 9100.
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.00' },
  { standard: 'institutionOrphanStandard', from: '2013-01-01', value: '15000.00' },
  { standard: 'scatteredOrphanStandard', from: '2013-01-01', value: '9100.00' },
]

const yuan = (fen: bigint): string => {
  const sign = fen < 0n ? '-' : ''
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const up = (value: bigint, by: bigint): bigint => (value + by - 1n) / by
const half = (month: number): 0 | 1 => (month < 7 ? 0 : 1)
const months = Array.from({ length: 12 }, (_, index) => index + 1)
const monthText = (month: number): string => `2013-${String(month).padStart(2, '0')}`
const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/.test(period)
const dayAfter = (month: string): string =>
  month.endsWith('-12') ? '2014-01-01' : `2013-${String(Number(month.slice(5)) + 1).padStart(2, '0')}-01`
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const min = (...values: readonly bigint[]): bigint => values.reduce((a, b) => -max(-a, -b))

type Residence = 'urban' | 'rural'

/** Income under the line: the difference, and at least 40% of the standard, up to the fen. */
function dibaoDue(residence: Residence, size: number, income: bigint, month: number): bigint {
  const line = standard[residence][half(month)] * BigInt(size)
  return income < line ? max(line - income, up(line * 40n, 100n)) : 0n
}

/** `withMore` plants exits, what is not approved, spans of months, years paid by months, rows that cannot be read, and persons in two households too. */
export function plant(seed: number, households: number, withMore = false): Planted {
  const planter = withMore ? new MorePlanter(seed) : new Planter(seed)
  for (let number = 1; number <= households; number += 1) planter.household(number)
  return planter.result()
}

class Planter {
  protected readonly random: Random
  private readonly cases: Planted['cases'][number][] = []
  private readonly payments: LedgerRow[] = []
  private readonly findings: Expected[] = [
    {
      kind: 'standardBelowFloor',
      programme: 'standardsCompliance',
      period: '2013-01-01/2013-06-30',
      due: '1200.00',
      paid: '1150.00',
      payments: [],
    },
  ]
  private undeterminedUnpaid = 0
  protected id = ''

  constructor(seed: number) {
    this.random = new Random(seed)
  }

  result(): Planted {
    return {
      standards,
      cases: this.cases,
      payments: this.payments,
      findings: this.findings,
      undeterminedUnpaid: this.undeterminedUnpaid,
    }
  }

  household(number: number): void {
    this.id = `H${String(number).padStart(6, '0')}`
    this.random.pick(this.kinds())()
  }

  protected kinds(): readonly (() => void)[] {
    return [
      () => this.dibaoHousehold(),
      () => this.dibaoHousehold(),
      () => this.leavingHousehold(),
      () => this.lowIncomeHousehold(),
      () => this.orphanHousehold(),
      () => this.patientHousehold(),
      () => this.studentHousehold(),
      () => this.unknownHousehold(),
      () => this.arrivingHousehold(),
      () => this.strangers(),
    ]
  }

  // Households

  /** On dibao all year; sometimes certified as low-income too, and paid the subsidy that dibao shuts out. */
  private dibaoHousehold(): void {
    const residence = this.random.pick(['urban', 'rural'] as const)
    const size = this.random.whole(1, 5)
    const line = standard[residence][0] * BigInt(size)
    const income = BigInt(this.random.whole(0, Number(line) - 1))
    const lowIncome = this.random.chance(0.1)
    this.case('2013-01-01', residence, income, { lowIncome }, this.members(size))
    this.dibaoMonths(months, (month) => dibaoDue(residence, size, income, month))
    if (lowIncome && this.random.chance(0.7)) {
      const paid = 120000n * BigInt(size)
      this.found('excludedTogether', { programme: 'lowIncomeSubsidy', period: '2013' }, 0n, paid, [
        this.pay('低收入家庭生活补助', '2013', paid),
      ])
    }
  }

  /** Income rises over both lines on a day of the year; the ledger sometimes goes on paying. */
  private leavingHousehold(): void {
    const size = this.random.whole(1, 4)
    const day = this.random.whole(2, 27)
    const month = this.random.whole(2, 11)
    const income = BigInt(this.random.whole(0, 39999)) * BigInt(size)
    const later = 60000n * BigInt(size)
    const members = this.members(size)
    this.case('2013-01-01', 'rural', income, { lowIncome: false }, members)
    this.case(`${monthText(month)}-${String(day).padStart(2, '0')}`, 'rural', later, { lowIncome: false }, members)
    this.dibaoMonths(months, (one) => dibaoDue('rural', size, one <= month ? income : later, one))
    if (this.random.chance(0.5)) {
      const after = this.random.whole(month + 1, 12)
      const paid = BigInt(this.random.whole(1000, 90000))
      const period = monthText(after)
      this.found('shouldHaveExited', { programme: 'dibao', period }, 0n, paid, [this.pay('dibao', period, paid)])
    }
  }

  /** Certified, over the dibao line; known from the month of its first version. */
  private lowIncomeHousehold(): void {
    const size = this.random.whole(1, 6)
    const first = this.random.chance(0.5) ? 1 : this.random.whole(2, 12)
    const income = 62460n * BigInt(size)
    this.case(`${monthText(first)}-01`, 'rural', income, { lowIncome: true }, this.members(size))
    const perPerson = months
      .filter((month) => month >= first)
      .map((month) => max(subsidyFloor[half(month)], subsidyStandard[half(month)]))
      .reduce((sum, figure) => sum + figure, 0n)
    const due = up(perPerson * BigInt(size), 12n)
    this.settle({ programme: 'lowIncomeSubsidy', period: '2013' }, '低收入家庭生活补助', due)
  }

  /** An orphan is paid a twelfth of the year each month, up to the fen. */
  private orphanHousehold(): void {
    const care = this.random.pick(['institution', 'scattered'] as const)
    const member = { id: 'o', categories: ['orphan'], orphanCare: care }
    this.case('2013-01-01', 'urban', 90000n, { lowIncome: false }, [member])
    const due = orphanStandard[care]
    const instalment = up(due, 12n)
    const key = { person: 'o', programme: 'orphanAllowance', period: '2013' }
    const error = this.random.whole(0, 9)
    const paidMonths = error === 0 ? this.random.whole(1, 11) : error === 1 ? 0 : 12
    const ids = Array.from({ length: paidMonths }, () =>
      this.pay('孤儿基本生活费', '2013', instalment, { person: 'o' }),
    )
    const paid = instalment * BigInt(paidMonths)
    if (paidMonths === 0) this.found('shouldHaveBeenCovered', key, due, 0n, [])
    else if (paidMonths < 12) this.found('shouldHaveBeenToppedUp', key, due, paid, ids)
    else if (error === 2) {
      ids.push(this.pay('孤儿基本生活费', '2013', instalment, { person: 'o' }))
      this.found('duplicate', key, due, paid + instalment, ids)
    }
  }

  /** A worker in hardship with claims over the year: 80% of what is left, 90% with insurance, 100 000 a year. */
  private patientHousehold(): void {
    let used = 0n
    const claims: object[] = []
    const dues: {
      readonly claim: string
      readonly due: bigint
      readonly capped: boolean
      readonly uncapped: bigint
    }[] = []
    const count = this.random.whole(1, 4)
    for (let index = 1; index <= count; index += 1) {
      const cost = BigInt(this.random.whole(100000, 8000000))
      const insurance = (cost * BigInt(this.random.whole(0, 95))) / 100n
      const rest = cost - insurance
      const commercial = this.random.chance(0.3) ? min(rest, BigInt(this.random.whole(0, 300000))) : 0n
      const base = rest - commercial
      const share = (base * 80n * 2n + 100n) / 200n
      const room = max((cost * 90n) / 100n - insurance, 0n)
      const left = max(10000000n - used, 0n)
      const uncapped = min(share, room)
      const due = min(uncapped, left)
      used += due
      const claim = `c${index}`
      claims.push({
        id: claim,
        settledOn: `2013-${String(index * 3).padStart(2, '0')}-15`,
        disease: 'uraemia',
        inPolicyCost: yuan(cost),
        insurancePaid: yuan(insurance),
        commercialPaid: yuan(commercial),
        employerPaid: '0',
      })
      dues.push({ claim, due, capped: left < uncapped, uncapped })
    }
    this.case('2013-01-01', 'urban', 90000n, { lowIncome: false }, [
      { id: 'p', categories: ['hardshipWorker'], claims },
    ])
    for (const { claim, due, capped, uncapped } of dues) {
      const key = { person: 'p', claim, programme: 'medicalAssistance', period: '' }
      if (capped && this.random.chance(0.6)) {
        const ids = [this.pay('医疗救助', '', uncapped, { person: 'p', claim })]
        this.found('capExceeded', key, due, uncapped, ids)
      } else if (due === 0n) {
        if (!capped && this.random.chance(0.3)) {
          const paid = BigInt(this.random.whole(1, 50000))
          this.found('shouldHaveExited', key, 0n, paid, [this.pay('医疗救助', '', paid, { person: 'p', claim })])
        }
      } else this.settle(key, '医疗救助', due, { person: 'p', claim }, !capped)
    }
  }

  /** An undergraduate's grant of two academic years; aid of the same kind shuts one out. */
  private studentHousehold(): void {
    const level = this.random.pick(['undergraduate', 'juniorCollege', 'secondaryVocational'] as const)
    const figure = { undergraduate: 600000n, juniorCollege: 400000n, secondaryVocational: 200000n }[level]
    const aided = this.random.chance(0.4)
    const education = (academicYear: string, sameKindAid: string) => [
      { id: 's', categories: ['martyrChild'], education: { level, academicYear, admitted: true, sameKindAid } },
    ]
    this.case('2013-01-01', 'urban', 90000n, { lowIncome: false }, education('2012-2013', '0'))
    this.case('2013-09-01', 'urban', 90000n, { lowIncome: false }, education('2013-2014', aided ? '1000' : '0'))
    const named = { person: 's', programme: 'studentGrant' }
    // The September of 2012-2013 lies outside the window, so it is looked at only where a payment names it.
    if (this.random.chance(0.5)) {
      const paid = this.random.chance(0.5) ? figure : figure - 50000n
      const ids = [this.pay('大中专助学', '2012-2013', paid, { person: 's' })]
      if (paid < figure) this.found('shouldHaveBeenToppedUp', { ...named, period: '2012-2013' }, figure, paid, ids)
    }
    const key = { ...named, period: '2013-2014' }
    if (!aided) this.settle(key, '就学救助', figure, { person: 's' })
    else if (this.random.chance(0.6))
      this.found('duplicate', key, 0n, figure, [this.pay('就学救助', '2013-2014', figure, { person: 's' })])
  }

  /** Nobody has recorded the income, so what is due cannot be told. */
  private unknownHousehold(): void {
    this.case('2013-01-01', 'urban', undefined, { lowIncome: false }, this.members(2))
    for (const month of months)
      if (this.random.chance(0.2)) {
        const paid = BigInt(this.random.whole(1, 100000))
        const period = monthText(month)
        this.found('unverifiable', { programme: 'dibao', period }, undefined, paid, [this.pay('dibao', period, paid)])
      } else this.undeterminedUnpaid += 1
  }

  /** Known from March; what was paid for months before has no case. */
  private arrivingHousehold(): void {
    const size = this.random.whole(1, 3)
    this.case('2013-03-10', 'rural', 0n, { lowIncome: false }, this.members(size))
    this.dibaoMonths(
      months.filter((month) => month >= 3),
      (month) => dibaoDue('rural', size, 0n, month),
    )
    if (this.random.chance(0.5)) {
      const paid = BigInt(this.random.whole(1, 99999))
      this.found('unmatched', { programme: 'dibao', period: '2013-01' }, 0n, paid, [this.pay('dibao', '2013-01', paid)])
    }
    if (this.random.chance(0.3)) {
      const paid = BigInt(this.random.whole(1, 99999))
      const ids = [this.pay('orphanAllowance', '2013', paid, { person: 'nobody' })]
      this.found('unmatched', { person: 'nobody', programme: 'orphanAllowance', period: '2013' }, 0n, paid, ids)
    }
  }

  /** Payments to a household that no case knows. */
  private strangers(): void {
    const paid = BigInt(this.random.whole(1, 99999))
    if (this.random.chance(0.5)) {
      const ids = [this.pay('最低生活保障', '2013-05', paid)]
      this.found('unmatched', { programme: 'dibao', period: '2013-05' }, 0n, paid, ids)
    } else {
      const ids = [this.pay('医疗救助', '', paid, { person: 'x', claim: 'c9' })]
      this.found('unmatched', { person: 'x', claim: 'c9', programme: 'medicalAssistance', period: '' }, 0n, paid, ids)
    }
  }

  // What they are made of

  protected members(size: number): readonly object[] {
    return Array.from({ length: size }, (_, index) => ({ id: `m${index + 1}`, categories: [] }))
  }

  protected case(
    on: string,
    residence: Residence,
    income: bigint | undefined,
    certified: object,
    members: readonly object[],
    more: object = {},
  ): void {
    const monthlyIncome = income === undefined ? {} : { monthlyIncome: yuan(income) }
    this.cases.push({ id: this.id, on, residence, ...monthlyIncome, certified, members, ...more })
  }

  protected dibaoMonths(all: readonly number[], dueOf: (month: number) => bigint): void {
    for (const month of all) {
      const due = dueOf(month)
      if (due > 0n)
        this.settle(
          { programme: 'dibao', period: monthText(month) },
          this.random.pick(['dibao', '低保', '最低生活保障']),
          due,
        )
    }
  }

  /** Pays a due in order, or plants one of the errors that every programme can have. */
  private settle(
    key: Pick<Expected, 'person' | 'claim' | 'programme' | 'period'>,
    name: string,
    due: bigint,
    subject: { readonly person?: string; readonly claim?: string } = {},
    mayBeOver = true,
  ): void {
    const pay = (amount: bigint): string => this.pay(name, key.period, amount, subject)
    const error = this.random.whole(0, 59)
    if (error === 0) this.found('shouldHaveBeenCovered', key, due, 0n, [])
    else if (error === 1 && due > 1n) {
      const paid = due - BigInt(this.random.whole(1, Math.min(Number(due) - 1, 20000)))
      this.found('shouldHaveBeenToppedUp', key, due, paid, [pay(paid)])
    } else if (error === 2 && mayBeOver) {
      const paid = due + BigInt(this.random.whole(1, 20000))
      this.found('overpaid', key, due, paid, [pay(paid)])
    } else if (error === 3 && mayBeOver) this.found('duplicate', key, due, due * 2n, [pay(due), pay(due)])
    else if (error === 4) {
      // Paid, taken back whole and not paid again.
      this.found('shouldHaveBeenCovered', key, due, 0n, [pay(due), pay(-due)])
    } else if (error === 5) {
      // Paid twice and taken back once: in order.
      pay(due)
      pay(due)
      pay(-due)
    } else if (error === 6 && due > 1n) {
      // In two parts: in order.
      pay(due / 2n)
      pay(due - due / 2n)
    } else if (error === 7 && key.programme === 'dibao') {
      // The first day after the month, and days beyond: right in amount and late.
      const id = this.pay(name, key.period, due, { paidOn: this.random.pick([dayAfter(key.period), '2014-02-10']) })
      this.found('paidLate', key, due, due, [id])
    } else pay(due)
  }

  protected pay(
    programme: string,
    period: string,
    amount: bigint,
    more: Partial<Pick<LedgerRow, 'person' | 'claim' | 'paidOn' | 'amount'>> = {},
  ): string {
    const id = `Z${String(this.payments.length + 1).padStart(7, '0')}`
    this.payments.push({
      household: this.id,
      programme,
      period,
      amount: yuan(amount),
      // A month is paid within itself, whatever else in December.
      paidOn: isMonth(period) ? `${period}-28` : '2013-12-20',
      ...more,
      id,
    })
    return id
  }

  /** A finding on a person in two households. */
  protected foundOfPerson(
    key: Pick<Expected, 'person' | 'programme' | 'period'>,
    paid: bigint,
    payments: readonly string[],
  ): void {
    this.findings.push({ kind: 'paidTwicePersons', ...key, due: null, paid: yuan(paid), payments })
  }

  protected found(
    kind: string,
    key: Pick<Expected, 'person' | 'claim' | 'programme' | 'period'>,
    due: bigint | undefined,
    paid: bigint,
    payments: readonly string[],
  ): void {
    this.findings.push({
      kind,
      household: this.id,
      ...key,
      due: due === undefined ? null : yuan(due),
      paid: yuan(paid),
      payments,
    })
  }
}

class MorePlanter extends Planter {
  protected override kinds(): readonly (() => void)[] {
    return [
      ...super.kinds(),
      () => this.exitedHousehold(),
      () => this.unapprovedHousehold(),
      () => this.quarterlyHousehold(),
      () => this.unreadHousehold(),
      () => this.personTwice(),
      () => this.smallerHousehold(),
      () => this.doubtfulHousehold(),
      () => this.orphanByMonths(),
    ]
  }

  /** The household dies out on a day; nothing is due from the month after, and the ledger sometimes goes on paying. */
  private exitedHousehold(): void {
    const size = this.random.whole(1, 4)
    const month = this.random.whole(2, 10)
    const exit = { on: `${monthText(month)}-${String(this.random.whole(1, 28)).padStart(2, '0')}`, reason: 'death' }
    this.case('2013-01-01', 'rural', 0n, { lowIncome: false }, this.members(size), { exit })
    this.dibaoMonths(
      months.filter((one) => one <= month),
      (one) => dibaoDue('rural', size, 0n, one),
    )
    if (this.random.chance(0.6)) {
      const period = monthText(this.random.whole(month + 1, 12))
      const paid = BigInt(this.random.whole(1, 90000))
      this.found('shouldHaveExited', { programme: 'dibao', period }, 0n, paid, [this.pay('dibao', period, paid)])
    }
  }

  /** Poor, and the authority has not approved it: nothing is due; months that are not paid are no finding. */
  private unapprovedHousehold(): void {
    const size = this.random.whole(1, 4)
    this.case('2013-01-01', 'urban', 0n, { dibao: false, lowIncome: false }, this.members(size))
    for (const month of months)
      if (this.random.chance(0.2)) {
        const period = monthText(month)
        const paid = BigInt(this.random.whole(1, 90000))
        this.found('uncertified', { programme: 'dibao', period }, 0n, paid, [this.pay('低保', period, paid)])
      }
  }

  /** Paid by the quarter, which is held against the sum of its months; a quarter without a payment is a finding for each month. */
  private quarterlyHousehold(): void {
    const size = this.random.whole(1, 4)
    this.case('2013-01-01', 'rural', 0n, { lowIncome: false }, this.members(size))
    for (const quarter of [1, 2, 3, 4]) {
      const own = months.filter((month) => Math.ceil(month / 3) === quarter)
      const dues = own.map((month) => dibaoDue('rural', size, 0n, month))
      const due = dues.reduce((sum, one) => sum + one, 0n)
      const key = { programme: 'dibao', period: `${monthText(own[0] ?? 0)}..${monthText(own[2] ?? 0)}` }
      const paidOn = `${monthText(own[2] ?? 0)}-28`
      const pay = (amount: bigint): string => this.pay('低保', `2013-Q${quarter}`, amount, { paidOn })
      const error = this.random.whole(0, 9)
      const change = BigInt(this.random.whole(1, 5000))
      if (error === 0)
        own.forEach((month, place) => {
          const period = monthText(month)
          this.found('shouldHaveBeenCovered', { programme: 'dibao', period }, dues[place], 0n, [])
        })
      else if (error === 1) this.found('shouldHaveBeenToppedUp', key, due, due - change, [pay(due - change)])
      else if (error === 2) this.found('overpaid', key, due, due + change, [pay(due + change)])
      else pay(due)
    }
  }

  /** One month's row cannot be read: it may be the payment, so that the month is not said to be unpaid. */
  private unreadHousehold(): void {
    const size = this.random.whole(1, 4)
    this.case('2013-01-01', 'rural', 0n, { lowIncome: false }, this.members(size))
    const broken = this.random.whole(1, 12)
    for (const month of months) {
      const due = dibaoDue('rural', size, 0n, month)
      const period = monthText(month)
      if (month !== broken) this.pay('dibao', period, due)
      else {
        this.pay('dibao', period, due, { amount: '四百' })
        this.found('unverifiable', { programme: 'dibao', period }, due, 0n, [])
      }
    }
  }

  /** A member moves away on a day; from the month after the household is one smaller, and once the ledger pays as before. */
  private smallerHousehold(): void {
    const size = this.random.whole(2, 5)
    const month = this.random.whole(2, 10)
    const exit = { on: `${monthText(month)}-${String(this.random.whole(1, 28)).padStart(2, '0')}`, reason: 'movedAway' }
    const [first, ...others] = this.members(size)
    this.case('2013-01-01', 'rural', 0n, { lowIncome: false }, [{ ...first, exit }, ...others])
    const dueIn = (one: number): bigint => dibaoDue('rural', one <= month ? size : size - 1, 0n, one)
    const asBefore = this.random.whole(month + 1, 12)
    this.dibaoMonths(
      months.filter((one) => one !== asBefore),
      dueIn,
    )
    const period = monthText(asBefore)
    const paid = dibaoDue('rural', size, 0n, asBefore)
    const ids = [this.pay('低保', period, paid)]
    this.found('overpaid', { programme: 'dibao', period }, dueIn(asBefore), paid, ids)
  }

  /** One month is paid too much, and a row of it cannot be read: it may take something back, so that nobody can tell. */
  private doubtfulHousehold(): void {
    const size = this.random.whole(1, 4)
    this.case('2013-01-01', 'urban', 0n, { lowIncome: false }, this.members(size))
    const doubtful = this.random.whole(1, 12)
    const dueIn = (one: number): bigint => dibaoDue('urban', size, 0n, one)
    this.dibaoMonths(
      months.filter((one) => one !== doubtful),
      dueIn,
    )
    const period = monthText(doubtful)
    const paid = dueIn(doubtful) + BigInt(this.random.whole(1, 20000))
    const ids = [this.pay('低保', period, paid)]
    this.pay('低保', period, 0n, { amount: '负一百' })
    this.found('unverifiable', { programme: 'dibao', period }, dueIn(doubtful), paid, ids)
  }

  /** An orphan whose rows name months is held month by month: a twelfth of the year each, up to the fen. */
  private orphanByMonths(): void {
    const care = this.random.pick(['institution', 'scattered'] as const)
    const member = { id: 'o', categories: ['orphan'], orphanCare: care }
    this.case('2013-01-01', 'urban', 90000n, { lowIncome: false }, [member])
    const due = up(orphanStandard[care], 12n)
    for (const month of months) {
      const key = { person: 'o', programme: 'orphanAllowance', period: monthText(month) }
      const pay = (amount: bigint, paidOn?: string): string =>
        this.pay('孤儿基本生活费', key.period, amount, { person: 'o', ...(paidOn ? { paidOn } : {}) })
      const error = this.random.whole(0, 19)
      const change = BigInt(this.random.whole(1, 20000))
      if (error === 0) this.found('shouldHaveBeenToppedUp', key, due, due - change, [pay(due - change)])
      else if (error === 1) this.found('overpaid', key, due, due + change, [pay(due + change)])
      else if (error === 2) this.found('paidLate', key, due, due, [pay(due, dayAfter(key.period))])
      else pay(due)
    }
  }

  /** One person is the only member of two households, which are both paid in some months. */
  private personTwice(): void {
    const first = this.id
    const identity = `00000019680411${first.slice(3)}`
    const twice = months.filter(() => this.random.chance(0.3))
    const due = (month: number): bigint => dibaoDue('rural', 1, 0n, month)
    const members = [{ id: identity, categories: [] }]
    this.case('2013-01-01', 'rural', 0n, { lowIncome: false }, members)
    const here = new Map(months.map((month) => [month, this.pay('dibao', monthText(month), due(month))]))
    this.id = `${first}T`
    this.case('2013-01-01', 'rural', 0n, { lowIncome: false }, members)
    for (const month of months) {
      const period = monthText(month)
      const key = { programme: 'dibao', period }
      if (!twice.includes(month)) this.found('shouldHaveBeenCovered', key, due(month), 0n, [])
      else {
        const there = this.pay('dibao', period, due(month))
        this.foundOfPerson({ person: identity, ...key }, due(month) * 2n, [here.get(month) ?? '', there])
      }
    }
  }
}

/** The ledger as CSV, with English or Chinese headers. */
export function ledgerCsv(payments: readonly LedgerRow[], language: 'zh' | 'en' = 'en'): string {
  const header = {
    en: 'household,person,claim,programme,period,amount,paidOn,id',
    zh: '户编号,人员编号,报销编号,项目,所属期,金额,发放日期,流水号',
  }[language]
  const rows = payments.map((row) =>
    [row.household, row.person ?? '', row.claim ?? '', row.programme, row.period, row.amount, row.paidOn, row.id].join(
      ',',
    ),
  )
  return `${[header, ...rows].join('\n')}\n`
}
