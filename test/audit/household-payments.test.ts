/** One household's payments: how they are checked, counted and held against its dues, whatever is known of its case. */
import { describe, expect, it } from 'vitest'
import { auditChecked, auditHousehold, windowOf } from '../../src/audit/household'
import { attempt, checkedPayments, Ledger } from '../../src/audit/ledger'
import type { KnownCase } from '../../src/audit/match'
import type { Payment } from '../../src/audit/payment'
import { AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { InputError, issue } from '../../src/checks/issue'
import { duesWithin } from '../../src/household/dues'
import { ExactCase } from '../../src/household/exact-case'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { yiwu } from '../../src/yiwu/policy'
import { placesOf } from '../support/issues-of'
import { watched } from '../support/watched'
import { claim, household, patient, person, register } from './made-up'

const pay = (programme: string, period: string, amount: string, more: object = {}) => ({
  household: 'H',
  programme,
  period,
  amount,
  ...more,
})

it.each([
  ['a name that is no option', { form: '2013-01', standards: register }, 'unknownKey form'],
  ['a Promise', Promise.resolve({}), 'object options'],
])('options with or of %s are refused', (_, options, expected) => {
  expect(placesOf(() => auditHousehold(yiwu, [household()], [], options as object))).toEqual([expected])
})

it('payments that no number holds together are counted to the fen', () => {
  // 20 x 9999999999999.99 = 199999999999999.80: 2 x 10^16 fen, where numbers are exact up to 9 x 10^15.
  const payments = Array.from({ length: 20 }, () => pay('dibao', '2013-05', '9999999999999.99'))
  const { matched } = auditHousehold(yiwu, [household()], payments, { standards: register })
  expect(matched).toEqual({ rows: 20, amount: '199999999999999.80' })
})

describe('the payments of a household', () => {
  const payment = pay('dibao', '2013-05', '1')

  it('are numbered from 1, or as the ledger numbers them', () => {
    expect(checkedPayments(yiwu, [payment, payment], 'H').map(({ row }) => row)).toEqual([1, 2])
    expect(checkedPayments(yiwu, [payment, payment], 'H', [7, 3]).map(({ row }) => row)).toEqual([7, 3])
    expect(checkedPayments(yiwu, [payment, payment], 'H', [7]).map(({ row }) => row)).toEqual([7, 2])
  })

  it('are of that household and readable, or all that is wrong is said with its place', () => {
    const payments = [{ ...payment, household: 'I' }, payment, { ...payment, amount: '￥1', id: 5 }]
    expect(placesOf(() => checkedPayments(yiwu, payments, 'H'))).toEqual([
      'otherHousehold payments[0].household',
      'moneyUnit payments[2].amount',
      'text payments[2].id',
    ])
  })

  it('are records, or it is said of the payment itself', () => {
    expect(placesOf(() => checkedPayments(yiwu, [payment, null, []], 'H'))).toEqual([
      'required payments[1]',
      'object payments[2]',
    ])
  })

  it('are a list', () => {
    const payments = { length: 1 } as unknown as readonly unknown[]
    expect(placesOf(() => checkedPayments(yiwu, payments, 'H'))).toEqual(['list payments'])
  })

  it('stand once under an id, and as often as they like without one', () => {
    const ledger = new Ledger()
    const [first, second, same, third] = [{ id: 'P-1' }, {}, { id: 'P-1' }, {}] as readonly object[] as readonly [
      Payment,
      Payment,
      Payment,
      Payment,
    ]
    expect([first, second, same, third].map((one) => ledger.add(one, false)?.code)).toEqual([
      undefined,
      undefined,
      'duplicatePaymentId',
      undefined,
    ])
    expect(ledger.payments).toEqual([first, second, third])
  })
})

describe('what is wrong with a piece of work', () => {
  it.each([
    ['nothing', () => undefined, []],
    ['what it gives', () => issue('text', 'id'), ['text id']],
    [
      'what it throws',
      () => {
        throw new InputError([issue('text', 'id'), issue('required', 'on')])
      },
      ['text id', 'required on'],
    ],
  ])('%s', (_, work, expected) => {
    expect(attempt(work).map(({ code, path }) => `${code} ${path}`)).toEqual(expected)
  })

  it('is no fault of the library, which goes on its way', () => {
    expect(() =>
      attempt(() => {
        throw new RangeError('a fault')
      }),
    ).toThrow(new RangeError('a fault'))
  })
})

describe('a claim settled before the household is known', () => {
  // 80% of 10000 would be due under the status of March, which nobody states for February.
  const versions = [household({ members: [patient('a', claim('c1', '2013-02-01', '10000'))] }, '2013-03-01')]
  const audited = (payments: readonly object[]) =>
    auditHousehold(yiwu, versions, payments, {
      standards: register,
      from: '2013-01',
      to: '2013-12',
      programmes: ['医疗救助'],
    })

  it('has no status that anyone stated: paid it is unverifiable, unpaid it is counted', () => {
    const paid = audited([pay('medicalAssistance', '', '8000', { person: 'a', claim: 'c1' })])
    expect(paid.findings).toMatchObject([{ kind: 'unverifiable', due: null, difference: null, missing: ['versions'] }])
    expect(paid.findings[0]).not.toHaveProperty('needsRuling')
    const unpaid = audited([])
    expect([unpaid.findings, unpaid.undeterminedUnpaid]).toEqual([[], 1])
  })
})

describe('the window', () => {
  it('is what is named', () => {
    expect(windowOf(yiwu, {})).toBeUndefined()
    expect(windowOf(yiwu, { from: undefined, to: undefined })).toBeUndefined()
    expect(windowOf(yiwu, { from: '2013-02', to: '2013-03' })?.months).toEqual(['2013-02', '2013-03'])
  })

  it.each([
    [{ from: '2013-02' }, 'required to'],
    [{ to: '2013-02' }, 'required from'],
    [{ from: '2013-02', to: '2013-01' }, 'windowOrder to'],
    [{ from: '', to: '2013-01' }, 'month from'],
  ])('%j is not enough', (named, expected) => {
    expect(placesOf(() => windowOf(yiwu, named))).toEqual([expected])
  })

  it('of claims is the months in which those were settled that are paid, and widens that of no other programme', () => {
    // Dibao is due each month: 500 x 2 - 400 = 600; it is looked at in April alone.
    const versions = [
      household({
        monthlyIncome: '400',
        members: [patient('a', claim('c1', '2013-03-01', '100'), claim('c2', '2013-08-01', '100')), person('b')],
      }),
    ]
    const aid = pay('medicalAssistance', '', '80', { person: 'a', claim: 'c1' })
    const { findings } = auditHousehold(yiwu, versions, [pay('dibao', '2013-04', '600'), aid], { standards: register })
    expect(findings).toEqual([])
    const short = pay('medicalAssistance', '', '79', { person: 'a', claim: 'c1' })
    const found = auditHousehold(yiwu, versions, [short], { standards: register }).findings
    expect(found.map(({ claim, difference }) => [claim, difference])).toEqual([['c1', '-1.00']])
  })
})

const setting = (callsBefore?: number) =>
  new AuditSetting(yiwu, AuditWindow.of('2013-05', '2013-06', yiwu.firstDay), { standards: register }, callsBefore)

const audited = (known: object | 'none' | 'unreadable', payments: readonly object[]) => {
  const audit = setting()
  const given: KnownCase =
    typeof known === 'string' ? known : new Timeline(checkedVersions(yiwu, [known]), audit.setting)
  return auditChecked({ id: 'H', case: given, payments: checkedPayments(yiwu, payments, 'H') }, audit)
}

const zero = { rows: 0, amount: '0.00' }

describe('rows and yuan', () => {
  const may = (...amounts: readonly string[]) => amounts.map((amount) => pay('dibao', '2013-05', amount))
  const counts = (known: object | 'none' | 'unreadable', payments: readonly object[]) => {
    const { matched, unmatched, outsideWindow } = audited(known, payments)
    return { matched, unmatched, outsideWindow }
  }

  it.each([
    [[], zero],
    [['0'], { rows: 1, amount: '0.00' }],
    [['5', '-5'], { rows: 2, amount: '0.00' }],
    [['0.01'], { rows: 1, amount: '0.01' }],
    [['-0.01'], { rows: 1, amount: '-0.01' }],
    [['0.1', '0.2'], { rows: 2, amount: '0.30' }],
    [['1'], { rows: 1, amount: '1.00' }],
    [['-12.34', '-0.66'], { rows: 2, amount: '-13.00' }],
    // More fen than a double counts one by one: 2 x 9 999 999 999 999.99 x 100 + 1.
    [['9999999999999.99', '9999999999999.99', '0.01'], { rows: 3, amount: '19999999999999.99' }],
  ])('of %j', (amounts, expected) => {
    const payments = may(...amounts)
    expect(counts(household(), payments)).toEqual({ matched: expected, unmatched: zero, outsideWindow: zero })
    expect(counts('unreadable', payments)).toEqual({ matched: expected, unmatched: zero, outsideWindow: zero })
    expect(counts('none', payments)).toEqual({ matched: zero, unmatched: expected, outsideWindow: zero })
  })

  it('are counted by what becomes of each', () => {
    const payments = [
      ...may('1', '2'),
      pay('dibao', '2013-07', '4'),
      pay('orphanAllowance', '2013', '8', { person: 'z' }),
      pay('priceSubsidy', '2013', '16', { person: 'a' }),
    ]
    const { findings, household: id, undeterminedUnpaid, ...rest } = audited(household(), payments)
    expect([id, undeterminedUnpaid, rest]).toEqual([
      'H',
      0,
      {
        matched: { rows: 3, amount: '19.00' },
        unmatched: { rows: 1, amount: '8.00' },
        outsideWindow: { rows: 1, amount: '4.00' },
        notCompared: { rows: 0, amount: '0.00' },
      },
    ])
    expect(findings.map(({ kind, programme, paid }) => [kind, programme, paid])).toEqual([
      ['shouldHaveExited', 'dibao', '3.00'],
      ['shouldHaveExited', 'priceSubsidy', '16.00'],
      ['unmatched', 'orphanAllowance', '8.00'],
    ])
  })
})

describe('a household whose case', () => {
  const payments = [pay('dibao', '2013-05', '1'), pay('dibao', '2013-05', '2'), pay('dibao', '2013-06', '4')]

  it.each([
    ['none', 'unmatched', '0.00'],
    ['unreadable', 'unverifiable', null],
  ] as const)('is %s has one finding a programme and period: %s', (known, kind, due) => {
    const { findings, undeterminedUnpaid } = audited(known, payments)
    expect(findings.map((one) => [one.kind, one.period, one.due, one.paid, one.payments])).toEqual([
      [kind, '2013-05', due, '3.00', ['row 1', 'row 2']],
      [kind, '2013-06', due, '4.00', ['row 3']],
    ])
    expect(undeterminedUnpaid).toBe(0)
  })

  it('lacks facts is counted where nothing is paid: two months, the subsidy of the year and two orphans perhaps', () => {
    const unknown = household({ monthlyIncome: null, certified: null, members: [{ id: 'a' }, { id: 'b' }] })
    const { findings, undeterminedUnpaid } = audited(unknown, [])
    expect([findings, undeterminedUnpaid]).toEqual([[], 5])
    const paid = audited(unknown, [pay('dibao', '2013-05', '1')])
    expect([paid.findings.map(({ kind }) => kind), paid.undeterminedUnpaid]).toEqual([['unverifiable'], 4])
  })
})

describe('dues that the kernels settle', () => {
  /** 500 x 2 - 400 = 600 a month. The kernels settle it once the exact lane has made determinations of each kind. */
  const audit = setting(0)
  const versions = checkedVersions(yiwu, [household({ monthlyIncome: '400' })])
  duesWithin(new Timeline(versions, audit.setting), audit.window)
  const found = (payments: readonly object[], isExactLaneOpen: boolean) => {
    const known = new Timeline(versions, audit.setting)
    const audited = () => auditChecked({ id: 'H', case: known, payments: checkedPayments(yiwu, payments, 'H') }, audit)
    const { made } = watched(ExactCase.prototype, 'determined', audited, () => {
      if (!isExactLaneOpen) throw new Error('the exact lane is asked')
    })
    return made.findings.map(({ kind, period, due, paid }) => [kind, period, due, paid])
  }

  it('and that were paid to the fen are not worked out again', () => {
    const payments = [
      pay('dibao', '2013-05', '250.01'),
      pay('dibao', '2013-06', '600'),
      pay('dibao', '2013-05', '349.99'),
    ]
    expect(found(payments, false)).toEqual([])
    // 350 of 600, which no reading changes.
    expect(found(payments.slice(1), false)).toEqual([['shouldHaveBeenToppedUp', '2013-05', '600.00', '349.99']])
  })

  it.each([
    ['nothing', [], [['shouldHaveBeenCovered', '2013-05', '600.00', '0.00']]],
    ['a fen less', ['599.99'], [['shouldHaveBeenToppedUp', '2013-05', '600.00', '599.99']]],
    ['the due', ['600'], []],
    ['the due, in which a part was taken back', ['700', '-100'], []],
    ['a fen more', ['600.01'], [['overpaid', '2013-05', '600.00', '600.01']]],
    ['the due taken back', ['-600'], [['shouldHaveBeenCovered', '2013-05', '600.00', '-600.00']]],
  ])('are found wrong as by the exact lane: paid %s', (_, amounts, expected) => {
    const may = amounts.map((amount) => pay('dibao', '2013-05', amount))
    expect(found([pay('dibao', '2013-06', '600'), ...may], true)).toEqual(expected)
  })
})
