/** What a finding says beside its sums, and only where there is something to say. */
import { describe, expect, it } from 'vitest'
import type { Finding, FindingKind } from '../../src/audit/finding'
import { type Against, findingOf, unmatchedFinding } from '../../src/audit/findings'
import type { DueKey } from '../../src/audit/key'
import type { Household } from '../../src/audit/match'
import { paidBy } from '../../src/audit/paid'
import type { Payment, UnreadPayment } from '../../src/audit/payment'
import { Rulings } from '../../src/audit/ruling'
import { type AuditOptions, AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { dueAt } from '../../src/household/dues'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { household, person, register, timelineOf } from './made-up'

const { definition } = programmes.dibao
const may: DueKey = { definition, period: '2013-05' }

const payment = (row: number, more: object = {}): Payment =>
  ({ row, amount: '100', given: { row }, ...more }) as Payment

/** 500 x 2 - 400 = 600 a month. */
const poor = (more: object = {}, on?: string) => household({ monthlyIncome: '400', ...more }, on)

interface Given {
  readonly key?: DueKey
  readonly payments?: readonly Payment[]
  readonly options?: AuditOptions
  readonly unread?: readonly UnreadPayment[]
  readonly against?: Partial<Against>
}

const settingOf = (options: AuditOptions = {}) =>
  new AuditSetting(yiwu, AuditWindow.of('2013-01', '2013-12', yiwu.firstDay), { standards: register, ...options })

function found(kind: FindingKind, versions: readonly object[], given: Given = {}): Finding {
  const { key = may, payments = [payment(1)], options, unread, against } = given
  const [timeline, audit] = [timelineOf(versions), settingOf(options)]
  const rulings = new Rulings(timeline, audit)
  const whole: Against = { timeline, rulings, key, due: dueAt(timeline, key), paid: paidBy(payments), ...against }
  return findingOf(kind, whole, { id: 'H', case: timeline, payments, ...(unread ? { unread } : {}) }, audit)
}

describe('the reason of a finding', () => {
  it('is what is told, or none', () => {
    expect(found('shouldHaveBeenCovered', [poor()], { against: { reason: 'missedMonth' } }).reason).toBe('missedMonth')
    expect(found('shouldHaveBeenCovered', [poor()])).not.toHaveProperty('reason')
  })

  const left = (reason?: string) => poor({ exit: { on: '2013-04-30', ...(reason ? { reason } : {}) } })

  it('is the exit of what was paid after it, before any other', () => {
    const after = found('shouldHaveExited', [left('movedAway')], { against: { reason: 'noLongerEntitled' } })
    expect([after.reason, after.exit]).toEqual(['exited', { on: '2013-04-30', reason: 'movedAway' }])
    expect(found('shouldHaveExited', [left()]).exit).toEqual({ on: '2013-04-30', reason: 'other' })
  })

  it('is no exit where nobody had left, or the finding is about something else', () => {
    const before = found('shouldHaveExited', [household()], { against: { reason: 'neverEntitled' } })
    expect([before.reason, before]).toEqual(['neverEntitled', expect.not.objectContaining({ exit: expect.anything() })])
    expect(found('overpaid', [left()])).not.toHaveProperty('exit')
    expect(found('overpaid', [left()])).not.toHaveProperty('reason')
  })
})

describe('what would be due', () => {
  const refused = (monthlyIncome: string | null) => [poor({ monthlyIncome, certified: { dibao: false } })]

  it('is said of what was paid without approval, as far as it is known', () => {
    expect(found('uncertified', refused('400')).wouldBeDue).toBe('600.00')
    expect(found('uncertified', refused(null)).wouldBeDue).toBeNull()
  })

  it('is said of nothing else', () => {
    expect(found('shouldHaveExited', refused('400'))).not.toHaveProperty('wouldBeDue')
    expect(found('uncertified', [poor()])).not.toHaveProperty('wouldBeDue')
  })
})

describe('a finding has', () => {
  it('how the due came about, where somebody writes it', () => {
    const worked: AuditOptions['worked'] = ({ period, amount }) => `${period}: ${amount.low.toString()}`
    expect(found('overpaid', [poor()], { options: { worked } }).worked).toBe('2013-05: 600')
    expect(found('overpaid', [poor()], { options: { worked: () => undefined } })).not.toHaveProperty('worked')
    expect(found('overpaid', [poor()])).not.toHaveProperty('worked')
  })

  it('how late it was paid, where it was', () => {
    expect(found('paidLate', [poor()], { against: { daysLate: 3 } }).daysLate).toBe(3)
    expect(found('overpaid', [poor()])).not.toHaveProperty('daysLate')
  })

  it('the sums of a due that is known, and not those of one that is not', () => {
    const { due, paid, difference } = found('overpaid', [poor()])
    expect([due, paid, difference]).toEqual(['600.00', '100.00', '-500.00'])
    const open = found('unverifiable', [poor()], { against: { isStated: false } })
    expect([open.due, open.difference, open.missing, open.needsRuling]).toEqual([null, null, ['versions'], undefined])
  })

  it('its payments in the order of their names, and those of one name as they stand', () => {
    const payments = [
      payment(1, { id: 'P-2', file: 'may.csv', paidOn: '2013-05-20' }),
      payment(2, { id: 'row 3' }),
      payment(3),
      payment(4, { id: 'P-1', amount: '-0.5' }),
    ]
    const { payments: names, rows } = found('overpaid', [poor()], { payments })
    expect(names).toEqual(['P-1', 'P-2', 'row 3', 'row 3'])
    expect(rows).toStrictEqual([
      { row: 4, id: 'P-1', amount: '-0.50' },
      { file: 'may.csv', row: 1, id: 'P-2', amount: '100.00', paidOn: '2013-05-20' },
      { row: 2, id: 'row 3', amount: '100.00' },
      { row: 3, amount: '100.00' },
    ])
  })

  it('the name that the last version gives which the due rests on', () => {
    const versions = [
      poor({ name: 'first' }),
      poor({ name: 'second' }, '2013-03-15'),
      poor({ name: 'third' }, '2013-08-15'),
    ]
    const names = (key: DueKey) => found('overpaid', versions, { key }).carried
    const { definition: yearly } = programmes.lowIncomeSubsidy
    expect(names({ definition, period: '2013-02' })).toEqual({ 姓名: 'first' })
    expect(names(may)).toEqual({ 姓名: 'second' })
    expect(names({ definition, period: '2013-05..2013-09' })).toEqual({ 姓名: 'third' })
    expect(names({ definition: yearly, period: '2013' })).toEqual({ 姓名: 'third' })
    expect(found('overpaid', [poor()])).not.toHaveProperty('carried')
  })

  it('the name of the member whom it is about', () => {
    const key = { definition: programmes.orphanAllowance.definition, period: '2013', person: 'b' }
    const members = [person('a', { name: 'A' }), person('b', { name: 'B' })]
    expect(found('overpaid', [poor({ name: 'head', members })], { key }).carried).toEqual({ 姓名: 'B' })
  })
})

describe('a row that cannot be read', () => {
  const unread = [{ row: 7, programme: 'dibao', period: '2013-05', amount: '600' }]

  it('may be the payment that is missing, so that nothing can be told', () => {
    const short = found('shouldHaveBeenToppedUp', [poor()], { unread, against: { reason: 'missedMonth' } })
    expect(short).toMatchObject({
      kind: 'unverifiable',
      otherwise: 'shouldHaveBeenToppedUp',
      due: '600.00',
      paid: '100.00',
      difference: null,
      unreadableRows: [7],
    })
    expect(short).not.toHaveProperty('reason')
  })

  it('leaves what is late late, and what is not known unknown', () => {
    const late = found('paidLate', [poor()], { unread, against: { daysLate: 3 } })
    expect(late).toMatchObject({ kind: 'paidLate', difference: '-500.00', unreadableRows: [7] })
    const open = found('unverifiable', [poor({ monthlyIncome: null })], { unread })
    expect([open.kind, open.missing]).toEqual(['unverifiable', ['monthlyIncome']])
    for (const one of [late, open]) expect(one).not.toHaveProperty('otherwise')
  })

  it('is named up to the twentieth', () => {
    const many = Array.from({ length: 25 }, (_, place) => ({ ...unread[0], row: place + 1 }))
    const rows = found('shouldHaveBeenToppedUp', [poor()], { unread: many }).unreadableRows
    expect(rows).toEqual(Array.from({ length: 20 }, (_, place) => place + 1))
  })
})

describe('evidence', () => {
  const evidence = (more: Given) => found('overpaid', [poor()], { options: { evidence: true }, ...more }).evidence

  it('names the file of each payment, where any has one', () => {
    const payments = [payment(1, { file: 'may.csv' }), payment(2)]
    expect(evidence({ payments })?.files).toEqual(['may.csv', null])
    expect(evidence({})).not.toHaveProperty('files')
  })

  it('holds the rows that cannot be read, where there are any', () => {
    const unread = [{ row: 7, programme: 'dibao' }]
    expect(evidence({ unread })?.unread).toEqual(unread)
    expect(evidence({ unread: [] })).not.toHaveProperty('unread')
  })
})

it('a payment that matches nothing says why, where that is told', () => {
  const none: Household = { id: 'H', case: 'none', payments: [payment(1)] }
  const said = (reason?: 'unknownHousehold') => unmatchedFinding(may, paidBy([payment(1)]), none, settingOf(), reason)
  expect(said('unknownHousehold').reason).toBe('unknownHousehold')
  expect(said()).not.toHaveProperty('reason')
})
