/** `certified.dibao: false` (POLICY 3a): the rule goes on saying what income and standard say, and nothing is due. By hand. */
import { describe, expect, it } from 'vitest'
import { auditHousehold } from '../support/all'
import { assess, settleYear } from '../support/untyped'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
const household = (on: string, monthlyIncome: string | null, dibao: boolean | null, more: object = {}) => ({
  id: 'H',
  on,
  residence: 'urban' as const,
  monthlyIncome,
  certified: { dibao, lowIncome: false },
  members: [{ id: 'a', categories: [] }],
  ...more,
})
const dibaoOf = (monthlyIncome: string | null, dibao: boolean | null) =>
  assess(household('2013-06-01', monthlyIncome, dibao), { standards }).determinations.find(
    ({ programme }) => programme === 'dibao',
  )
const notes = (one: { readonly notes?: readonly { readonly code: string }[] } | undefined) =>
  (one?.notes ?? []).map(({ code }) => code)

describe('a family that is not approved', () => {
  it('is assessed by income and standard, with a note: 500 - 300 = 200, the floor of 40% of 500 too', () => {
    const refused = dibaoOf('300', false)
    expect([refused?.outcome, refused?.amount]).toEqual(['entitled', '200.00'])
    expect(notes(refused)).toEqual(['certificateAgainstIncome', 'notApproved'])
    expect(notes(dibaoOf('300', true))).toEqual([])
    expect(notes(dibaoOf('300', null))).toEqual([])
    // 500 is not below 500.
    expect(notes(dibaoOf('500', false))).toEqual([])
    expect(notes(dibaoOf(null, false))).toEqual([])
  })

  it('is due nothing in a settled year, from the month in which it is so', () => {
    const versions = [household('2013-01-01', '300', null), household('2013-04-01', '300', false)]
    const settled = settleYear(versions, 2013, { standards })
    expect(settled.totals.find(({ programme }) => programme === 'dibao')?.amount).toBe('600.00')
    expect(
      settled.parts.filter(({ programme, outcome }) => programme === 'dibao' && outcome === 'entitled').length,
    ).toBe(3)
    // Nine months from April on: the income test gives 200 in each.
    const unapproved = settled.parts.filter((part) => part.notApproved !== undefined)
    expect(unapproved.map(({ period, outcome, notApproved }) => [period, outcome, notApproved])).toEqual(
      ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => [`2013-${month}`, 'notEntitled', '200.00']),
    )
  })
})

describe('an audit', () => {
  const audit = (versions: readonly object[], amount?: string) =>
    auditHousehold(
      versions,
      amount === undefined ? [] : [{ household: 'H', programme: 'dibao', period: '2013-06', amount }],
      { standards, from: '2013-06', to: '2013-06' },
    )

  it('finds what was paid without approval, with what the income test gives', () => {
    expect(audit([household('2013-01-01', '300', false)], '150').findings).toMatchObject([
      { kind: 'uncertified', due: '0.00', paid: '150.00', difference: '150.00', wouldBeDue: '200.00' },
    ])
    expect(audit([household('2013-01-01', null, false)], '150').findings).toMatchObject([
      { kind: 'uncertified', due: '0.00', wouldBeDue: null },
    ])
  })

  it('finds an exit where the income test surely refuses, or the household has left', () => {
    expect(audit([household('2013-01-01', '500', false)], '150').findings).toMatchObject([{ kind: 'shouldHaveExited' }])
    const left = household('2013-01-01', '300', false, { exit: { on: '2013-05-31', reason: 'movedAway' } })
    expect(audit([left], '150').findings).toMatchObject([{ kind: 'shouldHaveExited', reason: 'exited' }])
  })

  it('finds nothing where nothing was paid, and counts the family', () => {
    const unpaid = audit([household('2013-01-01', '300', false)])
    expect([unpaid.findings, unpaid.notApproved]).toEqual([[], '200.00'])
    expect(audit([household('2013-01-01', '500', false)]).notApproved).toBeUndefined()
    expect(audit([household('2013-01-01', '300', true)]).notApproved).toBeUndefined()
  })
})

describe('both certificates together', () => {
  it.each([
    [true, true, ['bothCertificates']],
    [true, false, []],
    [false, true, []],
    [null, true, []],
  ])('dibao %s and low income %s: a note', (dibao, lowIncome, expected) => {
    const theCase = { ...household('2013-06-01', '600', dibao), certified: { dibao, lowIncome } }
    for (const programme of ['lowIncomeHousehold', 'lowIncomeSubsidy']) {
      const one = assess(theCase, { standards }).determinations.find((found) => found.programme === programme)
      expect(notes(one).filter((code) => code === 'bothCertificates')).toEqual(expected)
    }
  })
})
