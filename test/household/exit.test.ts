/** The end of entitlement (POLICY 3a), worked out by hand: from the first of the month after its day, whichever version carries it. */
import { describe, expect, it } from 'vitest'
import { auditHousehold } from '../support/all'
import { placesOf } from '../support/issues-of'
import { assess, settleYear } from '../support/untyped'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }

const household = (on: string, more: object = {}) => ({
  id: 'H',
  on,
  residence: 'rural' as const,
  monthlyIncome: '600',
  certified: { lowIncome: false },
  members: [
    { id: 'a', categories: [] },
    { id: 'b', categories: [] },
  ],
  ...more,
})
const left = (on: string, reason?: string) => ({ exit: { on, ...(reason ? { reason } : {}) } })
const determinationsOf = (theCase: object, readings = {}) =>
  assess(theCase, { standards, readings }).determinations.map(
    ({ programme, person, claim, outcome, amount, reasons }) => ({
      programme,
      ...(person ? { person } : {}),
      ...(claim ? { claim } : {}),
      outcome,
      ...(amount ? { amount } : {}),
      exited: reasons.some(({ condition, state }) => condition === 'exited' && state === 'failed'),
    }),
  )
const one = (theCase: object, programme: string, person?: string) =>
  determinationsOf(theCase).find((found) => found.programme === programme && found.person === person)

const dibaoByMonth = (...versions: readonly object[]) =>
  settleYear(versions, 2013, { standards })
    .parts.filter(({ programme }) => programme === 'dibao')
    .map(({ period, amount }) => `${period.slice(5)} ${amount ?? 'none'}`)

describe('an exit takes effect on the first of the month after its day', () => {
  // 400 x 2 - 600 = 200, under the floor of 40% x 800 = 320; of one person 400 - 600 is under nothing.
  it.each([
    ['2013-05-01', '2013-05-31', '320.00'],
    ['2013-05-31', '2013-05-31', '320.00'],
    ['2013-05-01', '2013-06-01', undefined],
    ['2013-05-31', '2013-06-01', undefined],
    ['2012-12-31', '2013-01-01', undefined],
  ])('of a household that left on %s: on %s', (exit, on, amount) => {
    const found = one(household(on, left(exit, 'movedAway')), 'dibao')
    expect(found).toMatchObject(amount ? { outcome: 'entitled', amount } : { outcome: 'notEntitled', exited: true })
  })

  it('of a member: 2 persons until May, 1 from June on', () => {
    const members = [
      { id: 'a', categories: [] },
      { id: 'b', categories: [], ...left('2013-05-10', 'death') },
    ]
    const income = { monthlyIncome: '300', members }
    // 400 x 2 - 300 = 500; 400 - 300 = 100 is under 40% x 400 = 160.
    expect(one(household('2013-05-31', income), 'dibao')).toMatchObject({ amount: '500.00' })
    expect(one(household('2013-06-01', income), 'dibao')).toMatchObject({ amount: '160.00' })
  })
})

describe('whoever has left', () => {
  const member = { id: 'b', categories: ['oldPartyMember', 'orphan'], orphanCare: 'scattered' }

  it('keeps a place, not entitled, and gives the household no category', () => {
    const members = [
      { id: 'a', categories: [] },
      { ...member, ...left('2013-05-10') },
    ]
    const theCase = household('2013-06-01', { monthlyIncome: '9000', members })
    for (const programme of ['priceSubsidy', 'orphanAllowance', 'legalAid', 'insurancePremiumSupport'])
      expect([programme, one(theCase, programme, 'b')]).toEqual([
        programme,
        { programme, person: 'b', outcome: 'notEntitled', exited: true },
      ])
    expect(one(theCase, 'legalAid', 'a')).toMatchObject({ outcome: 'referred', exited: false })
    expect(one(theCase, 'housingAssistance')).toMatchObject({ outcome: 'notEntitled', exited: false })
    expect(one(household('2013-05-31', { monthlyIncome: '9000', members }), 'housingAssistance')).toMatchObject({
      outcome: 'referred',
    })
  })

  it.each(['death', 'movedAway'])('with the whole household by %s has nothing at all', (reason) => {
    const all = determinationsOf(household('2013-06-01', { members: [member], ...left('2013-05-10', reason) }))
    expect(all.filter(({ outcome, exited }) => outcome !== 'notEntitled' || !exited)).toEqual([])
  })

  it.each(['incomeRose', 'ownRequest', 'other', undefined])(
    'for %s keeps what persons have in their own right',
    (reason) => {
      const theCase = household('2013-06-01', { members: [member], ...left('2013-05-10', reason) })
      for (const programme of ['dibao', 'lowIncomeHousehold', 'lowIncomeSubsidy'])
        expect(one(theCase, programme)).toMatchObject({ outcome: 'notEntitled', exited: true })
      // 60% of 70% of 20000
      expect(one(theCase, 'orphanAllowance', 'b')).toMatchObject({ outcome: 'entitled', amount: '8400.00' })
      expect(one(theCase, 'priceSubsidy', 'b')).toMatchObject({ outcome: 'entitled' })
      expect(one(theCase, 'temporaryAssistance')).toMatchObject({ outcome: 'referred' })
    },
  )

  it('for another reason is poor no longer', () => {
    const poor = household('2013-06-01', { certified: { dibao: true, lowIncome: true } })
    expect(one(poor, 'employmentSupport', 'a')).toMatchObject({ outcome: 'entitled' })
    expect(one({ ...poor, ...left('2013-05-10', 'ownRequest') }, 'employmentSupport', 'a')).toMatchObject({
      outcome: 'notEntitled',
      exited: false,
    })
  })

  it('as the last member ends the household', () => {
    const members = ['a', 'b'].map((id) => ({ id, categories: [], ...left('2013-05-10', 'ownRequest') }))
    expect(one(household('2013-06-01', { members }), 'temporaryAssistance')).toMatchObject({ exited: true })
  })
})

describe('over versions', () => {
  // 400 x 2 - 600 = 200, under the floor of 320.
  const paid = (...months: readonly string[]) => months.map((month) => `${month} 320.00`)
  const none = (...months: readonly string[]) => months.map((month) => `${month} none`)

  it('an exit that is recorded late counts from its own month on', () => {
    const versions = [household('2013-01-01'), household('2013-05-01', left('2013-02-10', 'death'))]
    expect(dibaoByMonth(...versions)).toEqual([
      ...paid('01', '02'),
      ...none('03', '04', '05', '06', '07', '08', '09', '10', '11', '12'),
    ])
  })

  it('the latest version decides where two differ', () => {
    const versions = [
      household('2013-01-01', left('2013-01-10')),
      household('2013-05-01', left('2013-03-31', 'movedAway')),
    ]
    expect(dibaoByMonth(...versions).slice(0, 5)).toEqual([...paid('01', '02', '03'), ...none('04', '05')])
  })

  it('a later version without an exit is a new entry from its own day', () => {
    const versions = [
      household('2013-01-01'),
      household('2013-03-01', left('2013-03-05', 'incomeRose')),
      household('2013-06-15'),
      household('2013-09-01', left('2013-10-31', 'movedAway')),
    ]
    expect(dibaoByMonth(...versions)).toEqual([
      ...paid('01', '02', '03'),
      ...none('04', '05', '06'),
      ...paid('07', '08', '09', '10'),
      ...none('11', '12'),
    ])
  })

  it('a member who died is counted until then, also in versions that do not say so yet', () => {
    const members = [
      { id: 'a', categories: [] },
      { id: 'b', categories: [] },
    ]
    const gone = [members[0], { ...members[1], ...left('2013-03-31', 'death') }]
    const income = { monthlyIncome: '300' }
    const versions = [
      household('2013-01-01', { ...income, members }),
      household('2013-06-01', { ...income, members: gone }),
    ]
    // 500 for two, 160 for one.
    expect(dibaoByMonth(...versions).slice(1, 6)).toEqual([
      '02 500.00',
      '03 500.00',
      '04 160.00',
      '05 160.00',
      '06 160.00',
    ])
  })
})

describe('a claim', () => {
  const claim = (settledOn: string) => ({
    id: 'c',
    settledOn,
    disease: 'uraemia',
    inPolicyCost: '10000',
    insurancePaid: '0',
    commercialPaid: '0',
    employerPaid: '0',
  })
  const aidOf = (reason: string, settledOn: string) => {
    const members = [
      { id: 'a', categories: [] },
      { id: 'b', categories: [], claims: [claim(settledOn)], ...left('2013-05-10', reason) },
    ]
    // On dibao as two with 600 a month, no longer as one.
    const settled = settleYear([household('2013-01-01', { members })], 2013, { standards })
    return settled.parts.find(({ programme }) => programme === 'medicalAssistance')?.amount
  }

  it('of someone who died is decided with the household as it was in the month of the death', () => {
    expect(aidOf('death', '2013-08-01')).toBe('8000.00')
    expect(aidOf('death', '2013-04-01')).toBe('8000.00')
  })

  it('of someone who moved away is decided until then', () => {
    expect(aidOf('movedAway', '2013-05-31')).toBe('8000.00')
    expect(aidOf('movedAway', '2013-06-01')).toBeUndefined()
  })

  it('of someone who died is assessed as before the death', () => {
    const members = [{ id: 'b', categories: [], claims: [claim('2013-08-01')], ...left('2013-05-10', 'death') }]
    const found = determinationsOf(household('2013-09-01', { monthlyIncome: '0', members }))
    expect(found.find(({ claim: id }) => id === 'c')).toMatchObject({ outcome: 'entitled', amount: '8000.00' })
    expect(found.find(({ programme }) => programme === 'legalAid')).toMatchObject({ exited: true })
  })
})

describe('an audit', () => {
  it('finds a payment for a month after the exit, and names its day and reason', () => {
    const payment = { household: 'H', programme: 'dibao', period: '2013-06', amount: '320' }
    const { findings } = auditHousehold([household('2013-01-01', left('2013-05-10', 'movedAway'))], [payment], {
      standards,
      from: '2013-06',
      to: '2013-06',
    })
    expect(findings).toMatchObject([
      { kind: 'shouldHaveExited', due: '0.00', difference: '320.00', exit: { on: '2013-05-10', reason: 'movedAway' } },
    ])
  })
})

describe('an exit', () => {
  it.each([
    ['without a day', { exit: { reason: 'death' } }, ['required exit.on']],
    ['of an unknown reason', { exit: { on: '2013-05-10', reason: 'bored' } }, ['option exit.reason']],
    ['on no day', { exit: { on: '2013-02-30' } }, ['date exit.on']],
    ['of unknown names', { exit: { on: '2013-05-10', why: 'death' } }, ['unknownKey exit.why']],
  ])('%s is refused', (_, more, issues) => {
    expect(placesOf(() => assess(household('2013-06-01', more)))).toEqual(issues)
  })
})
