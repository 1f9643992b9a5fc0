/** What becomes of a payment: which due it is held against, or that it finds none, or that nobody looks. */
import { describe, expect, it } from 'vitest'
import { Compared } from '../../src/audit/compared'
import { matchOf } from '../../src/audit/match'
import type { Payment } from '../../src/audit/payment'
import { settlements } from '../../src/audit/settlements'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { claim, household, patient, person, timelineOf } from './made-up'

const window = Compared.over(yiwu, AuditWindow.of('2013-01', '2013-12', yiwu.firstDay))

type Programme = keyof typeof programmes

const payment = (programme: Programme, period: string, subject: object = {}): Payment => ({
  household: 'H',
  definition: programmes[programme].definition,
  period,
  amount: '1',
  fen: 100,
  row: 1,
  given: {},
  ...subject,
})

const key = (programme: Programme, period: string, subject: object = {}) => ({
  definition: programmes[programme].definition,
  period,
  ...subject,
})

/** `a` leaves and `c` comes in June; `a` and `b` have a claim c1 each. */
const timeline = timelineOf([
  household({ members: [patient('a', claim('c1', '2013-04-01', '1')), person('b')] }, '2013-03-15'),
  household(
    {
      members: [
        patient('b', claim('c1', '2013-07-01', '1'), claim('c2', '2014-01-02', '1'), claim('c3', '2013-12-31', '1')),
        person('c'),
      ],
    },
    '2013-06-01',
  ),
])

describe('a payment is held against a due', () => {
  it.each<[string, Payment, object]>([
    ['of the household', payment('dibao', '2013-05'), key('dibao', '2013-05')],
    ['of the household, whoever of it is named', payment('dibao', '2013-05', { person: 'c' }), key('dibao', '2013-05')],
    [
      'of the household, whatever claim is named',
      payment('lowIncomeSubsidy', '2013', { claim: 'x' }),
      key('lowIncomeSubsidy', '2013'),
    ],
    ['in the month of the first version', payment('dibao', '2013-03'), key('dibao', '2013-03')],
    [
      'of who was a member at first',
      payment('orphanAllowance', '2013', { person: 'a' }),
      key('orphanAllowance', '2013', { person: 'a' }),
    ],
    [
      'of who is a member now, and second in the list',
      payment('priceSubsidy', '2013-05', { person: 'c' }),
      key('priceSubsidy', '2013-05', { person: 'c' }),
    ],
    [
      'of a student, for an academic year before the window',
      payment('studentGrant', '2012-2013', { person: 'b' }),
      key('studentGrant', '2012-2013', { person: 'b' }),
    ],
    [
      'of a claim by its id, which one person has',
      payment('medicalAssistance', '', { claim: 'c3' }),
      key('medicalAssistance', '', { person: 'b', claim: 'c3' }),
    ],
    [
      'of the claim of the first who has its id',
      payment('medicalAssistance', '', { person: 'a', claim: 'c1' }),
      key('medicalAssistance', '', { person: 'a', claim: 'c1' }),
    ],
    [
      'of the claim of the second',
      payment('medicalAssistance', '', { person: 'b', claim: 'c1' }),
      key('medicalAssistance', '', { person: 'b', claim: 'c1' }),
    ],
  ])('%s', (_, given, expected) => {
    expect(matchOf(given, timeline, window)).toStrictEqual({ fate: 'due', key: expected })
  })
})

describe('a payment finds no due', () => {
  it.each<[string, Payment, string]>([
    ['before the household is known', payment('dibao', '2013-02'), 'beforeFirstVersion'],
    ['of a stranger before the household is known', payment('dibao', '2013-02', { person: 'z' }), 'unknownPerson'],
    ['of a stranger', payment('orphanAllowance', '2013', { person: 'z' }), 'unknownPerson'],
    ['of a stranger, for a programme of the household', payment('dibao', '2013-05', { person: 'z' }), 'unknownPerson'],
    ['of nobody, where it is for a person', payment('orphanAllowance', '2013'), 'unknownPerson'],
    ['of nobody, where it is for a student', payment('studentGrant', '2013-2014'), 'unknownPerson'],
    ['of a claim that two persons have', payment('medicalAssistance', '', { claim: 'c1' }), 'unknownPerson'],
    ['of a claim that another has', payment('medicalAssistance', '', { person: 'c', claim: 'c3' }), 'unknownClaim'],
    ['of a claim that nobody has', payment('medicalAssistance', '', { person: 'b', claim: 'c9' }), 'unknownClaim'],
    ['of no claim', payment('medicalAssistance', '', { person: 'b' }), 'unknownClaim'],
    ['of no claim and nobody', payment('medicalAssistance', ''), 'unknownClaim'],
  ])('%s', (_, given, reason) => {
    const { definition, period, person: who, claim: which } = given
    const asGiven = { definition, period, ...(who ? { person: who } : {}), ...(which ? { claim: which } : {}) }
    expect(matchOf(given, timeline, window)).toStrictEqual({ fate: 'unmatched', key: asGiven, reason })
  })
})

describe('a payment is not looked at', () => {
  it.each<[string, Payment]>([
    ['for a month after the window', payment('dibao', '2014-01')],
    ['for another year', payment('orphanAllowance', '2014', { person: 'a' })],
    ['for a claim settled after it', payment('medicalAssistance', '', { person: 'b', claim: 'c2' })],
  ])('%s', (_, given) => {
    expect(matchOf(given, timeline, window)).toStrictEqual({ fate: 'outsideWindow' })
  })

  it.each<[string, Payment]>([
    ['of a programme that is not compared', payment('dibao', '2013-05')],
    ['the same for a month after the window', payment('dibao', '2014-01')],
  ])('%s', (_, given) => {
    const subsidies = Compared.over(yiwu, window.window, [programmes.lowIncomeSubsidy.definition])
    expect(matchOf(given, timeline, subsidies)).toStrictEqual({ fate: 'notCompared' })
  })

  it.each(['none', 'unreadable'] as const)('nor where the case is %s', (known) => {
    expect(matchOf(payment('dibao', '2014-01'), known, window)).toStrictEqual({ fate: 'outsideWindow' })
  })
})

describe('a payment of a household whose case', () => {
  it.each([
    ['none', 'unmatched'],
    ['unreadable', 'unreadableCase'],
  ] as const)('is %s keeps what it was given: %s', (known, fate) => {
    for (const subject of [{}, { person: 'a' }, { claim: 'c1' }, { person: 'a', claim: 'c1' }])
      expect(matchOf(payment('medicalAssistance', '', subject), known, window)).toStrictEqual({
        fate,
        key: key('medicalAssistance', '', subject),
        ...(known === 'none' ? { reason: 'unknownHousehold' } : {}),
      })
  })
})

it('claims are settled in the month that the latest version of each has', () => {
  const versions = timelineOf([
    household({ members: [patient('a', claim('c1', '2013-02-10', '1'), claim('c2', '2013-03-01', '1')), person('b')] }),
    household(
      { members: [patient('a', claim('c1', '2013-05-31', '1')), patient('b', claim('c1', '2013-01-01', '1'))] },
      '2013-06-01',
    ),
  ])
  expect(settlements(versions)).toEqual([
    { person: 'a', claim: 'c1', month: '2013-05' },
    { person: 'a', claim: 'c2', month: '2013-03' },
    { person: 'b', claim: 'c1', month: '2013-01' },
  ])
  expect(settlements(timelineOf([household()]))).toEqual([])
})
