/** The exit that an audit names where nothing was due any more: whose it is, and from which month on. */
import { describe, expect, it } from 'vitest'
import { exitBehind } from '../../src/audit/due'
import { dueAt } from '../../src/household/dues'
import { programmes } from '../../src/yiwu/programmes'
import { claim, household, patient, person, timelineOf } from './made-up'

type Programme = keyof typeof programmes

/** 500 x 2 - 400 = 600 a month is due until somebody leaves. */
const poor = (more: object) => household({ monthlyIncome: '400', ...more })
const left = (on: string, reason?: string) => ({ exit: { on, ...(reason ? { reason } : {}) } })

const behind = (theCase: object, programme: Programme, period: string, subject: object = {}) => {
  const timeline = timelineOf([theCase])
  return exitBehind(timeline, dueAt(timeline, { definition: programmes[programme].definition, period, ...subject }))
}

describe('behind a due stands the exit', () => {
  it.each([
    ['a month before it', '2013-03', false],
    ['the month in which the household left', '2013-04', false],
    ['the month after', '2013-05', true],
    ['a span that ends with the month in which it left', '2013-02..2013-04', false],
    ['a span that goes on', '2013-02..2013-06', true],
  ])('of the household, for %s: %s', (_, period, isExited) => {
    const exit = { on: '2013-04-30', reason: 'movedAway' }
    expect(behind(poor({ exit }), 'dibao', period)).toEqual(isExited ? exit : undefined)
  })

  it('of the household, for a year of which it left before the last month', () => {
    expect(behind(poor(left('2013-11-30')), 'lowIncomeSubsidy', '2013')).toEqual({ on: '2013-11-30' })
    expect(behind(poor(left('2013-12-01')), 'lowIncomeSubsidy', '2013')).toBeUndefined()
  })

  it('of one member, for that member alone', () => {
    const orphan = { categories: ['orphan'], orphanCare: 'scattered' }
    const members = [person('a', { ...orphan, ...left('2013-02-10', 'death') }), person('b', orphan)]
    const found = (who: string) => behind(poor({ members }), 'orphanAllowance', '2013', { person: who })
    expect([found('a'), found('b')]).toEqual([{ on: '2013-02-10', reason: 'death' }, undefined])
    expect(behind(poor({ members }), 'dibao', '2013-05')).toBeUndefined()
  })

  it('in the month in which a claim was settled', () => {
    const found = (on: string) => {
      const members = [{ ...patient('a', claim('c1', '2013-06-20', '1000')), ...left(on, 'movedAway') }]
      return behind(poor({ members }), 'medicalAssistance', '', { person: 'a', claim: 'c1' })
    }
    expect([found('2013-05-31')?.on, found('2013-06-01')]).toEqual(['2013-05-31', undefined])
  })

  it('whatever else refuses it', () => {
    // 2000 is over 500 x 2 too.
    expect(behind(household(left('2013-04-30')), 'dibao', '2013-05')).toEqual({ on: '2013-04-30' })
  })
})

describe('no exit stands behind a due', () => {
  it('that was refused for another reason, while the household had left', () => {
    // Whoever was an orphan keeps that when the household leaves for another reason; b is none.
    const members = [person('a', { categories: ['orphan'], orphanCare: 'scattered' }), person('b')]
    const theCase = poor({ members, ...left('2013-04-30', 'incomeRose') })
    expect(behind(theCase, 'orphanAllowance', '2013', { person: 'b' })).toBeUndefined()
    expect(behind(theCase, 'dibao', '2013-05')).toMatchObject({ reason: 'incomeRose' })
  })

  it('before the policy, or of a person whom the household does not know', () => {
    expect(behind(poor(left('2013-04-30')), 'dibao', '2012-11')).toBeUndefined()
    expect(behind(poor(left('2013-04-30')), 'orphanAllowance', '2013', { person: 'z' })).toBeUndefined()
  })
})
