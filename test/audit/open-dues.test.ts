/** What was paid in order and would not be under another reading: told only where it is asked for. */
import { describe, expect, it } from 'vitest'
import { auditHousehold } from '../../src/audit/household'
import { Rulings } from '../../src/audit/ruling'
import type { AuditOptions } from '../../src/audit/setting'
import { yiwu } from '../../src/yiwu/policy'
import { watched } from '../support/watched'
import { caseOf, dibaoPaid, standards } from './one-household'

const audited = (monthlyIncome: string | null, amounts: readonly string[], more: AuditOptions = { rulings: true }) =>
  auditHousehold(
    yiwu,
    [caseOf('H', '2013-01-01', { monthlyIncome })],
    amounts.map((amount) => dibaoPaid('H', '2013-05', amount)),
    { standards, from: '2013-05', to: '2013-05', programmes: ['dibao'], ...more },
  )

/** 500 - 400 = 100 is under the floor of 40% of 500 = 200, which holds a person, a household, or not at all. */
const floor = {
  household: 'H',
  programme: 'dibao',
  period: '2013-05',
  due: '200.00',
  paid: '200.00',
  readings: { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' },
  needsRuling: { dibaoFloor: { perPerson: '200.00', oncePerHousehold: '200.00', cityAverage: '100.00' } },
}

describe('a due that was paid in order', () => {
  it('is told with what is due under each option, where a reading changes it', () => {
    const { findings, openDues } = audited('400', ['150', '50'])
    expect([findings, openDues]).toStrictEqual([[], [floor]])
  })

  it('is not told where no reading changes it: 500 - 100 = 400 is over every floor', () => {
    expect(audited('100', ['400']).openDues).toEqual([])
  })

  it('is not told where nobody asks', () => {
    expect(audited('400', ['200'], {})).not.toHaveProperty('openDues')
  })
})

it('no due that was paid in order is worked out under other readings where nobody asks', () => {
  const asked = (more: AuditOptions) => {
    const aid = { ...dibaoPaid('H', '2013-05', '30'), programme: 'legalAid', person: 'a' }
    const options = { standards, from: '2013-05', to: '2013-05', ...more }
    const { made, calls } = watched(Rulings.prototype, 'of', () => auditHousehold(yiwu, [caseOf('H')], [aid], options))
    return [made.findings, calls.length]
  }
  expect([asked({}), asked({ rulings: true })]).toEqual([
    [[], 0],
    [[], 1],
  ])
})

describe('a due of nothing, of which nothing was paid,', () => {
  it('is told too: at the line of 500 the floor of 200 is due where the line itself counts', () => {
    expect(audited('500', []).openDues).toEqual([
      {
        ...floor,
        due: '0.00',
        paid: '0.00',
        needsRuling: { dibaoThreshold: { below: '0.00', atOrBelow: '200.00' } },
      },
    ])
  })

  it('is not told where facts are missing', () => {
    const { openDues, undeterminedUnpaid } = audited(null, [])
    expect([openDues, undeterminedUnpaid]).toEqual([[], 1])
  })
})

it('what is a finding is no open due beside it', () => {
  const { findings, openDues } = audited('400', ['150'])
  expect(findings).toMatchObject([{ kind: 'shouldHaveBeenToppedUp', needsRuling: floor.needsRuling }])
  expect(openDues).toEqual([])
})
