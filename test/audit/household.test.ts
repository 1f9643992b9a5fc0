/** One household's payments against its dues, worked out by hand: kinds and their precedence, matching, rulings, evidence. */
import { describe, expect, it } from 'vitest'
import { findingJsonSchema } from '../../src/audit/json-schema'
import { yiwu } from '../../src/yiwu/policy'
import {
  type AuditOptions,
  AuditSetting,
  AuditWindow,
  auditHousehold,
  type Finding,
  findingKinds,
  Standards,
  standardsFindings,
} from '../support/all'
import { claim } from '../support/claim'
import { placesOf } from '../support/issues-of'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }
const window = { from: '2013-01', to: '2013-12' }

const household = (more: object = {}, on = '2013-01-01') => ({
  id: 'H',
  on,
  residence: 'urban',
  monthlyIncome: '2000',
  certified: { lowIncome: false },
  members: [{ id: 'a', categories: [] }],
  ...more,
})

const pay = (programme: string, period: string, amount: string, more: object = {}) => ({
  household: 'H',
  programme,
  period,
  amount,
  ...more,
})

const findingsOf = (versions: readonly object[], payments: readonly object[], options: AuditOptions = {}) =>
  auditHousehold(versions, payments, { standards, ...window, ...options }).findings

const short = ({ kind, period, due, paid, difference }: Finding) => [kind, period, due, paid, difference]

/** On dibao in May only: 500 - 100 = 400 is over the floor of 200. */
const inMay = [household({ monthlyIncome: '100' }, '2013-05-01'), household({}, '2013-06-01')]

describe('paid against due', () => {
  it.each([
    ['nothing', [], [['shouldHaveBeenCovered', '2013-05', '400.00', '0.00', '-400.00']]],
    ['a fen less', ['399.99'], [['shouldHaveBeenToppedUp', '2013-05', '400.00', '399.99', '-0.01']]],
    ['the due', ['400'], []],
    ['the due in two parts', ['150', '250'], []],
    ['a fen more', ['400.01'], [['overpaid', '2013-05', '400.00', '400.01', '0.01']]],
    ['two parts that together are too much', ['250', '250'], [['overpaid', '2013-05', '400.00', '500.00', '100.00']]],
    ['the due twice', ['400', '400'], [['duplicate', '2013-05', '400.00', '800.00', '400.00']]],
    ['the due and a fen', ['400', '0.01'], [['duplicate', '2013-05', '400.00', '400.01', '0.01']]],
    ['the due twice, once taken back', ['400', '400', '-400'], []],
    ['all taken back', ['400', '-400'], [['shouldHaveBeenCovered', '2013-05', '400.00', '0.00', '-400.00']]],
    [
      'more taken back than paid',
      ['400', '-500'],
      [['shouldHaveBeenCovered', '2013-05', '400.00', '-100.00', '-500.00']],
    ],
    ['a part taken back', ['500', '-100'], []],
    [
      'two payments, of which a part of one was taken back',
      ['400', '400', '-1'],
      [['overpaid', '2013-05', '400.00', '799.00', '399.00']],
    ],
  ])('%s', (_, amounts, expected) => {
    const payments = amounts.map((amount) => pay('低保', '2013-05', amount))
    expect(findingsOf(inMay, payments).map(short)).toEqual(expected)
  })

  it('where nothing is due: left, or taken back too much', () => {
    const paid = (amount: string) => findingsOf([household()], [pay('dibao', '2013-02', amount)]).map(short)
    expect(paid('0.01')).toEqual([['shouldHaveExited', '2013-02', '0.00', '0.01', '0.01']])
    expect(paid('0')).toEqual([])
    expect(paid('-5')).toEqual([['shouldHaveBeenToppedUp', '2013-02', '0.00', '-5.00', '-5.00']])
  })
})

describe('the subsidy while on dibao', () => {
  const both = { monthlyIncome: '100', certified: { lowIncome: true } }
  const dibaoAll = Array.from({ length: 12 }, (_, index) =>
    pay('dibao', `2013-${String(index + 1).padStart(2, '0')}`, '400'),
  )

  it('is excluded together, before it is a duplicate or overpaid', () => {
    const payments = [...dibaoAll, pay('低收入家庭生活补助', '2013', '1200'), pay('lowIncomeSubsidy', '2013', '1200')]
    expect(findingsOf([household(both)], payments).map(short)).toEqual([
      ['excludedTogether', '2013', '0.00', '2400.00', '2400.00'],
    ])
  })

  it('is owed for the months after dibao: 2 x 1200 / 12 = 200', () => {
    const versions = [
      household(both),
      household({ monthlyIncome: '600', certified: { lowIncome: true } }, '2013-11-01'),
    ]
    const [found] = findingsOf(versions, [...dibaoAll.slice(0, 10), pay('lowIncomeSubsidy', '2013', '1200')])
    expect(found && short(found)).toEqual(['excludedTogether', '2013', '200.00', '1200.00', '1000.00'])
    expect(found?.needsRuling).toEqual({
      lowIncomeWithDibao: { exclusive: '200.00', cumulative: '1200.00' },
      lowIncomePartYear: { byMonth: '200.00', wholeYear: '1200.00' },
      lowIncomeBase: { twelveMonths: '200.00', monthlyFigure: '16.67' },
    })
  })
})

describe('orphans', () => {
  const orphan = household({ members: [{ id: 'a', categories: ['orphan'], orphanCare: 'scattered' }] }, '2013-02-01')
  // 60% x 70% x 20000 = 8400 a year; eleven months 7700; instalments 700 each, 7700 together
  const instalments = (count: number, amount = '700') =>
    Array.from({ length: count }, () => pay('孤儿基本生活费', '2013', amount, { person: 'a' }))

  it('are in order with eleven instalments', () => {
    expect(findingsOf([orphan], instalments(11))).toEqual([])
  })

  it('are in order between the due and the instalments rounded up each', () => {
    // 70% x 20001 = 14000.70; 60% of it 8400.42; x 11 / 12 = 7700.385, up 7700.39; instalment 700.035, up 700.04 x 11 = 7700.44
    const options = { standards: { ...standards, urbanConsumptionPerCapita: '20001' } }
    expect(findingsOf([orphan], instalments(11, '700.04'), options)).toEqual([])
    expect(findingsOf([orphan], [pay('orphanAllowance', '2013', '7700.39', { person: 'a' })], options)).toEqual([])
    const over = findingsOf([orphan], [pay('orphanAllowance', '2013', '7700.45', { person: 'a' })], options)
    expect(over.map(short)).toEqual([['overpaid', '2013', '7700.39', '7700.45', '0.06']])
    const under = findingsOf([orphan], [pay('orphanAllowance', '2013', '7700.38', { person: 'a' })], options)
    expect(under.map(short)).toEqual([['shouldHaveBeenToppedUp', '2013', '7700.39', '7700.38', '-0.01']])
  })

  it('have a twelfth instalment too many: a duplicate', () => {
    expect(findingsOf([orphan], instalments(12)).map(short)).toEqual([
      ['duplicate', '2013', '7700.00', '8400.00', '700.00'],
    ])
  })
})

describe('claims', () => {
  const patient = (...claims: readonly object[]) =>
    household({ members: [{ id: 'a', categories: ['hardshipWorker'], claims }] })
  const aid = (claimId: string, amount: string, more: object = { person: 'a' }) =>
    pay('医疗救助', '', amount, { claim: claimId, ...more })

  it('over the yearly cap: 96000 before leaves 4000', () => {
    const versions = [patient(claim('c1', '2013-02-01', '120000'), claim('c2', '2013-03-01', '60000'))]
    // 80% x 120000 = 96000; 80% x 60000 = 48000, of which the cap leaves 4000
    const found = findingsOf(versions, [aid('c1', '96000'), aid('c2', '48000')])
    expect(found.map((one) => [one.claim, ...short(one)])).toEqual([
      ['c2', 'capExceeded', '', '4000.00', '48000.00', '44000.00'],
    ])
  })

  it('dues use the cap by what was due, not by what was paid', () => {
    const versions = [patient(claim('c1', '2013-02-01', '120000'), claim('c2', '2013-03-01', '60000'))]
    const found = findingsOf(versions, [aid('c1', '10000'), aid('c2', '4000')])
    expect(found.map((one) => [one.claim, one.kind])).toEqual([['c1', 'shouldHaveBeenToppedUp']])
  })

  it('withdrawn: nothing is due, and no cap is used', () => {
    const versions = [
      patient(claim('c1', '2013-02-01', '120000', { withdrawn: true }), claim('c2', '2013-03-01', '60000')),
    ]
    const found = findingsOf(versions, [aid('c1', '96000'), aid('c1', '-96000'), aid('c2', '48000')])
    expect(found).toEqual([])
  })

  it('are found by their id where no person is named and only one has it', () => {
    const one = [patient(claim('c1', '2013-02-01', '10000'))]
    expect(findingsOf(one, [aid('c1', '8000', {})])).toEqual([])
    const two = [
      household({
        members: [
          { id: 'a', categories: ['hardshipWorker'], claims: [claim('c1', '2013-02-01', '10000')] },
          { id: 'b', categories: ['hardshipWorker'], claims: [claim('c1', '2013-02-01', '10000')] },
        ],
      }),
    ]
    expect(
      findingsOf(two, [aid('c1', '8000', {})])
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['shouldHaveBeenCovered', 'shouldHaveBeenCovered', 'unmatched'])
  })

  it('settled outside the window are left aside, with their payments', () => {
    const audit = auditHousehold([patient(claim('c1', '2014-01-05', '10000'))], [aid('c1', '1')], {
      standards,
      ...window,
    })
    expect([audit.findings, audit.outsideWindow, audit.matched.rows]).toEqual([[], { rows: 1, amount: '1.00' }, 0])
  })

  it('of an orphan are unverifiable, and priced under each reading', () => {
    const versions = [
      household({
        members: [
          {
            id: 'a',
            categories: ['orphan'],
            orphanCare: 'scattered',
            claims: [claim('c1', '2013-02-01', '20000', { insurancePaid: '6000' })],
          },
        ],
      }),
    ]
    const [found] = findingsOf(versions, [
      aid('c1', '100'),
      ...Array.from({ length: 12 }, () => pay('orphanAllowance', '2013', '700', { person: 'a' })),
    ])
    expect(found && short(found)).toEqual(['unverifiable', '', null, '100.00', null])
    expect(found?.missing).toEqual(['readings.guaranteedPersonsInMedicalAid'])
    // 80% x 14000 = 11200 is under 90% x 20000 - 6000 = 12000
    expect(found?.needsRuling?.guaranteedPersonsInMedicalAid).toEqual({
      undetermined: '0.00…11200.00',
      listedOnly: '0.00',
      covered: '11200.00',
    })
  })
})

describe('programmes without an amount', () => {
  it('are found only where nobody is entitled', () => {
    const versions = [
      household({ certified: { dibao: true, lowIncome: false }, monthlyIncome: '100' }, '2013-03-01'),
      household({ certified: { dibao: false, lowIncome: false } }, '2013-08-01'),
    ]
    const dibao = Array.from({ length: 5 }, (_, index) => pay('dibao', `2013-0${index + 3}`, '400'))
    const subsidy = (period: string) =>
      findingsOf(versions, [...dibao, pay('基本生活价格补贴', period, '30', { person: 'a' })]).map(short)
    expect(subsidy('2013-07')).toEqual([])
    expect(subsidy('2013')).toEqual([])
    expect(subsidy('2013-08')).toEqual([['shouldHaveExited', '2013-08', '0.00', '30.00', '30.00']])
    expect(findingsOf(versions, [...dibao, pay('legalAid', '2013-08', '30', { person: 'a' })])).toEqual([])
  })

  it('are unverifiable where facts are missing', () => {
    const versions = [household({ members: [{ id: 'a' }] })]
    const found = findingsOf(versions, [pay('priceSubsidy', '2013-05', '30', { person: 'a' })])
    expect(found.map(short)).toEqual([['unverifiable', '2013-05', null, '30.00', null]])
    expect(found[0]?.missing).toEqual(['members[0].categories'])
  })
})

describe('matching', () => {
  const kindsOf = (payments: readonly object[]) =>
    findingsOf([household({}, '2013-03-15')], payments).map(({ kind, period, person }) => [kind, period, person])

  it.each([
    ['a month before the first version', pay('dibao', '2013-02', '1'), [['unmatched', '2013-02', undefined]]],
    ['the month of the first version', pay('dibao', '2013-03', '1'), [['shouldHaveExited', '2013-03', undefined]]],
    ['the year of the first version', pay('lowIncomeSubsidy', '2013', '1'), [['shouldHaveExited', '2013', undefined]]],
    ['a person of no version', pay('orphanAllowance', '2013', '1', { person: 'z' }), [['unmatched', '2013', 'z']]],
    ['no person of a programme for persons', pay('orphanAllowance', '2013', '1'), [['unmatched', '2013', undefined]]],
    [
      'a person of the household, for a programme of the household',
      pay('dibao', '2013-04', '1', { person: 'a' }),
      [['shouldHaveExited', '2013-04', undefined]],
    ],
    [
      'a stranger, for a programme of the household',
      pay('dibao', '2013-04', '1', { person: 'z' }),
      [['unmatched', '2013-04', 'z']],
    ],
    [
      'an academic year over before the household is known',
      pay('studentGrant', '2011-2012', '1', { person: 'a' }),
      [['unmatched', '2011-2012', 'a']],
    ],
    [
      'an academic year that no version names',
      pay('studentGrant', '2012-2013', '1', { person: 'a' }),
      [['shouldHaveExited', '2012-2013', 'a']],
    ],
    ['a month outside the window', pay('dibao', '2014-01', '1'), []],
  ])('%s', (_, payment, expected) => {
    expect(kindsOf([payment])).toEqual(expected)
  })
})

describe('the window', () => {
  it('is what the payments of each programme name, and not what lies between', () => {
    const versions = [household({ monthlyIncome: '100' }, '2013-02-01')]
    const named = auditHousehold(versions, [pay('dibao', '2013-04', '400'), pay('dibao', '2013-06', '400')], {
      standards,
    })
    expect(named.findings).toEqual([])
    const yearly = auditHousehold(versions, [pay('lowIncomeSubsidy', '2013', '0')], { standards })
    expect(yearly.findings).toEqual([])
    const all = auditHousehold(versions, [pay('lowIncomeSubsidy', '2013', '0')], { standards, programmes: 'all' })
    expect(all.findings.length).toBe(11)
    expect(auditHousehold(versions, [], { standards }).findings).toEqual([])
  })

  it.each([
    [{ from: '2013-13', to: '2013-12' }, 'month from'],
    [{ from: '2013-05', to: '2013-04' }, 'windowOrder to'],
    [{ from: '2013-05' }, 'required to'],
  ])('is refused: %j', (options, expected) => {
    expect(placesOf(() => auditHousehold([household()], [], { standards, ...options }))).toEqual([expected])
  })
})

describe('payments that cannot be read', () => {
  it.each([
    [pay('dibao', '2013', '1'), 'periodMonth payments[0].period'],
    [pay('dibao', '2013-13', '1'), 'periodMonth payments[0].period'],
    [pay('lowIncomeSubsidy', '2013-13', '1'), 'periodYear payments[0].period'],
    [pay('studentGrant', '2013-2015', '1'), 'periodAcademicYear payments[0].period'],
    [pay('medicalAssistance', '2013', '1'), 'periodOfClaim payments[0].period'],
    [pay('legalAid', '', '1'), 'periodOfService payments[0].period'],
    [pay('最低生活保证', '2013-01', '1'), 'programmeName payments[0].programme'],
    [pay('dibao', '2013-01', '1,234.50'), 'moneySeparator payments[0].amount'],
    [pay('dibao', '2013-01', '￥300'), 'moneyUnit payments[0].amount'],
    [pay('dibao', '2013-01', '300元'), 'moneyUnit payments[0].amount'],
    [pay('dibao', '2013-01', '３００'), 'moneyFullWidth payments[0].amount'],
    [pay('dibao', '2013-01', '1.005'), 'moneyDecimals payments[0].amount'],
    [pay('dibao', '2013-01', '1', { paidOn: '2012-12-02' }), 'beforePolicy payments[0].paidOn'],
    [pay('dibao', '2013-01', '1', { paidOn: '2013-02-30' }), 'date payments[0].paidOn'],
    [pay('dibao', '2013-01', '1', { payee: 'x' }), 'unknownKey payments[0].payee'],
    [{ ...pay('dibao', '2013-01', '1'), household: 'other' }, 'otherHousehold payments[0].household'],
  ])('%j', (payment, expected) => {
    expect(placesOf(() => findingsOf([household()], [payment]))).toEqual([expected])
  })

  it('stand twice under one id', () => {
    const twice = [pay('dibao', '2013-01', '1', { id: 'Z' }), pay('dibao', '2013-02', '1', { id: 'Z' })]
    expect(placesOf(() => findingsOf([household()], twice))).toEqual(['duplicatePaymentId payments[1].id'])
  })
})

describe('what a finding carries', () => {
  it('names its payments, its versions, its clause and its readings; steps and evidence where asked for', () => {
    const [found] = findingsOf(inMay, [pay('dibao', '2013-05', '1', { id: 'Z1' }), pay('dibao', '2013-05', '2')], {
      trace: true,
      evidence: true,
    })
    expect(found).toMatchObject({
      household: 'H',
      programme: 'dibao',
      payments: ['Z1', 'row 2'],
      versions: ['2013-05-01'],
      clauses: ['二(二)1-s2', '二(二)2-s3'],
      readings: { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' },
    })
    expect(found?.trace?.map(({ rule }) => rule)).toContain('dibaoAllowance')
    expect(found?.evidence?.versions).toHaveLength(2)
    expect(found?.evidence?.payments).toHaveLength(2)
  })

  it('leaves what no reading changes without a ruling', () => {
    const [found] = findingsOf(inMay, [])
    expect(found?.needsRuling).toBeUndefined()
    // 500 - 400 = 100 is under the floor of 200: the floor decides, and with it whose it is
    const [floor] = findingsOf([household({ monthlyIncome: '400' }, '2013-05-01'), household({}, '2013-06-01')], [])
    expect(floor?.needsRuling).toEqual({
      dibaoFloor: { perPerson: '200.00', oncePerHousehold: '200.00', cityAverage: '100.00' },
    })
  })
})

describe('what a first reading found', () => {
  const claim = (settledOn: string) => ({
    id: 'c1',
    settledOn,
    disease: 'uraemia',
    inPolicyCost: '100000',
    insurancePaid: '0',
    commercialPaid: '0',
    employerPaid: '0',
  })
  const patient = (on: string, settledOn: string, medicalAidPaidEarlier: string) =>
    household(
      { members: [{ id: 'a', categories: ['hardshipWorker'], medicalAidPaidEarlier, claims: [claim(settledOn)] }] },
      on,
    )
  const paid = (amount: string) => [pay('医疗救助', '', amount, { person: 'a', claim: 'c1' })]

  it('earlier aid counts once where a later version corrects the year of its claim: 100000 - 60000 = 40000', () => {
    const versions = [patient('2013-12-01', '2013-12-30', '60000'), patient('2014-01-10', '2014-01-05', '60000')]
    expect(findingsOf(versions, paid('40000'), { from: '2014-01', to: '2014-01' })).toEqual([])
  })

  it('earlier aid is that of the latest version where it corrects the month: 100000 - 50000 = 50000', () => {
    const versions = [patient('2013-03-01', '2013-02-10', '60000'), patient('2013-06-01', '2013-05-10', '50000')]
    expect(findingsOf(versions, paid('50000'))).toEqual([])
  })

  it('payments that name no month are audited all the same', () => {
    const grant = auditHousehold([household()], [pay('studentGrant', '2012-2013', '6000', { person: 'a' })], {
      standards,
    })
    expect(grant.findings.map(({ kind }) => kind)).toEqual(['shouldHaveExited'])
    const stranger = auditHousehold([household()], [pay('医疗救助', '', '5', { person: 'a', claim: 'zz' })], {
      standards,
    })
    expect([stranger.findings.map(({ kind }) => kind), stranger.unmatched.rows]).toEqual([['unmatched'], 1])
  })

  it('a mistyped year is asked about before it makes a thousand months of findings', () => {
    const payments = [pay('dibao', '2013-01', '5'), pay('dibao', '2103-01', '5')]
    expect(placesOf(() => auditHousehold([household()], payments, { standards }))).toEqual(['windowTooLong from'])
  })

  it('only the latest month of a claim is looked at', () => {
    const versions = [
      { ...patient('2013-01-01', '2013-02-10', '0'), monthlyIncome: '100' },
      { ...patient('2013-06-01', '2013-06-10', '0'), monthlyIncome: '100' },
    ]
    const { findings } = auditHousehold(versions, paid('80000'), { standards })
    expect(findings).toEqual([])
  })

  it('the subsidy while on dibao is excluded together whether or not low income is certified', () => {
    const on = household({ monthlyIncome: '100', certified: {} })
    const dibaoAll = Array.from({ length: 12 }, (_, index) =>
      pay('dibao', `2013-${String(index + 1).padStart(2, '0')}`, '400'),
    )
    const found = findingsOf([on], [...dibaoAll, pay('lowIncomeSubsidy', '2013', '1200')])
    expect(found.map(({ kind }) => kind)).toEqual(['excludedTogether'])
  })

  it('and overpaid where the exclusion is not why: the whole year is due either way', () => {
    const certified = { certified: { lowIncome: true } }
    const versions = [
      household({ monthlyIncome: '100', ...certified }),
      household({ monthlyIncome: '600', ...certified }, '2013-02-01'),
    ]
    const payments = [pay('dibao', '2013-01', '400'), pay('lowIncomeSubsidy', '2013', '1300')]
    const found = findingsOf(versions, payments, { readings: { lowIncomePartYear: 'wholeYear' } })
    expect(found.map(short)).toEqual([['overpaid', '2013', '1200.00', '1300.00', '100.00']])
  })

  it('a service taken back without being paid is not money that should not have been paid', () => {
    const found = findingsOf([household()], [pay('priceSubsidy', '2013-05', '-30', { person: 'a' })])
    expect(found.map(short)).toEqual([['shouldHaveBeenToppedUp', '2013-05', '0.00', '-30.00', '-30.00']])
  })

  it('a payment without an id is not taken for one whose id is like a row', () => {
    const { findings } = auditHousehold(
      inMay,
      [pay('dibao', '2013-05', '100', { id: 'row 2' }), pay('dibao', '2013-05', '100')],
      { standards, ...window },
    )
    expect(findings[0]?.payments).toEqual(['row 2', 'row 2'])
    expect(findings.map(short)).toEqual([['shouldHaveBeenToppedUp', '2013-05', '400.00', '200.00', '-200.00']])
  })
})

describe('a standard under its floor', () => {
  it('is found where only the least that the floor can be is known', () => {
    const register = Standards.from([
      { standard: 'institutionOrphanStandard', from: '2013-01-01', value: '15000' },
      { standard: 'scatteredOrphanStandard', from: '2013-01-01', value: '8999.99' },
    ])
    // 60% of at least 15000 is at least 9000; what 70% of last year's consumption is, nobody has said.
    const found = standardsFindings(new AuditSetting(AuditWindow.of('2013-01', '2013-12'), { standards: register }))
    expect(found.map((finding) => [finding.rule, ...short(finding), finding.needsRuling])).toEqual([
      ['F9', 'standardBelowFloor', '2013-01-01/2013-12-31', null, '8999.99', null, undefined],
    ])
  })
})

it('finds what the JSON Schema of a finding names, and nothing else', () => {
  const { properties } = findingJsonSchema(yiwu) as {
    readonly properties?: { readonly kind?: { readonly enum?: unknown } }
  }
  expect(properties?.kind?.enum).toEqual(findingKinds)
})
