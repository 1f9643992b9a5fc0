import { describe, expect, it } from 'vitest'
import type { ClaimRow } from '../../src/case/case-columns'
import { settleRows } from '../../src/household/claim-rows'
import { absent } from '../../src/kernel/step'

const ways = { byServiceDate: false, ofHousehold: false, overYear: false }
const claim = (member: number, settledOn: number, servedOn = absent): ClaimRow => ({
  claim: { id: 'c', settledOn: '2013-01-01' },
  member,
  settledOn,
  servedOn,
})

/** What each claim is told that earlier ones used, where each comes to 10. */
function usedBefore(claims: readonly ClaimRow[], given: Partial<typeof ways> = {}): readonly number[] | 'left' {
  const told: number[] = []
  const isSettled = settleRows(claims, { ...ways, ...given }, (row, used) => {
    told[row] = used
    return 10
  })
  return isSettled ? told : 'left'
}

describe('claims read as numbers', () => {
  it('are settled by date, each after earlier ones of its person and year', () => {
    expect(usedBefore([claim(0, 20130301), claim(0, 20130201), claim(1, 20130401), claim(0, 20140101)])).toEqual([
      10, 0, 0, 0,
    ])
    expect(usedBefore([claim(0, 20130201), claim(0, 20130201)])).toEqual([0, 10])
    expect(usedBefore([claim(0, 20130301), claim(0, 20130201)])).toEqual([10, 0])
  })

  it('use one cap where it is the household that holds it', () => {
    expect(usedBefore([claim(0, 20130201), claim(1, 20130301)], { ofHousehold: true })).toEqual([0, 10])
  })

  it('count in the year of service where that decides, and are left where it is unknown', () => {
    const [one, other] = [claim(0, 20130301, 20121230), claim(0, 20130401, 20130301)]
    expect(usedBefore([one, other], { byServiceDate: true })).toEqual([0, 0])
    expect(usedBefore([one, other])).toEqual([0, 10])
    expect(usedBefore([claim(0, 20130301)], { byServiceDate: true })).toBe('left')
  })

  it('are left where a share counts over the year, or one cannot be told', () => {
    expect(usedBefore([claim(0, 20130301)], { overYear: true })).toBe('left')
    expect(settleRows([claim(0, 20130301)], ways, () => undefined)).toBe(false)
  })
})
