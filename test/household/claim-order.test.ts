/** The order in which claims are settled, and what earlier ones used of the cap of each; what one comes to is given here. */
import { describe, expect, it } from 'vitest'
import type { DatedCase } from '../../src/case/case'
import { settledAnswer } from '../../src/household/answer'
import { bySettlement, ClaimList } from '../../src/household/claim-list'
import { capYear, fenSums, settleInOrder } from '../../src/household/claim-order'
import { waysOfClaims } from '../../src/household/claim-ways'
import type { FenRange } from '../../src/household/fen'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import type { Readings } from '../../src/yiwu/readings'
import { readingsWith } from '../support/yiwu'

const { definition } = medicalAssistance
const waysUnder = (readings: Partial<Readings>) => waysOfClaims(yiwu, definition, readingsWith(readings))

interface Dates {
  readonly settledOn: string
  readonly servedOn?: string | null
}

/** A member with claims named by their place. */
const member = (claims: readonly Dates[], medicalAidPaidEarlier: string | number | null = null) => ({
  medicalAidPaidEarlier,
  claims: claims.map((claim, place) => ({ id: `c${place}`, ...claim })),
})

const household = (members: readonly object[]): DatedCase => ({
  id: 'H',
  on: '2013-06-01',
  members: members.map((one, place) => ({ id: `m${place}`, ...one })),
})

/** The claims that a household lists. */
const listOf = (one: DatedCase) => new ClaimList([one]).all

const shown = ({ low, high, missing }: FenRange) =>
  low === high ? Number(low) : [Number(low), high === undefined ? '' : Number(high), ...missing]

/** Settles the claims of members, each with so many fen: their places in the order of settlement, each with what was used. */
function settling(
  members: readonly object[],
  { readings = {}, fen = () => 100 }: { readings?: Partial<Readings>; fen?: (place: number) => number } = {},
) {
  const list = new ClaimList([household(members)])
  const rows: unknown[] = []
  const settled = settleInOrder(
    list.all,
    list.paidBefore(yiwu, definition, waysUnder(readings)).map((one) => ({ ...one, amount: fenSums.paid(one.amount) })),
    waysUnder(readings),
    fenSums,
    (claim, place, used) => {
      expect(claim).toBe(list.all[place])
      rows.push([place, shown(used)])
      return { answer: settledAnswer(fen(place), true), claim }
    },
  )
  expect(settled.map(({ claim }) => claim)).toEqual(list.all)
  expect(settled.map(({ answer }) => Number(answer.due.low))).toEqual(list.all.map((_, place) => fen(place)))
  return rows
}

describe('claims', () => {
  it('of nobody are settled', () => {
    expect(settling([{}, member([])])).toEqual([])
  })

  it('are settled by their days, those of one day in the order of the case, each after the aid of those before', () => {
    const days = ['2013-03-02', '2013-03-01', '2013-03-02', '2012-12-31']
    expect(settling([member(days.map((settledOn) => ({ settledOn })))], { fen: (row) => 10 ** row })).toEqual([
      // The one of 2012 uses the cap of another year.
      [3, 0],
      [1, 0],
      [0, 10],
      [2, 11],
    ])
  })

  it('use the cap of their member, or of the household where the reading says so', () => {
    const members = [member([{ settledOn: '2013-03-01' }]), member([{ settledOn: '2013-02-01' }])]
    expect(settling(members)).toEqual([
      [1, 0],
      [0, 0],
    ])
    expect(settling(members, { readings: { medicalCapHolder: 'household' } })).toEqual([
      [1, 0],
      [0, 100],
    ])
  })

  it('use the cap of the year of settlement, or of service where the reading says so', () => {
    const members = [
      member([
        { settledOn: '2013-01-10', servedOn: '2012-12-20' },
        { settledOn: '2013-02-01', servedOn: '2013-01-20' },
        { settledOn: '2014-01-10', servedOn: '2013-12-20' },
      ]),
    ]
    expect(settling(members)).toEqual([
      [0, 0],
      [1, 100],
      [2, 0],
    ])
    expect(settling(members, { readings: { medicalYear: 'serviceDate' } })).toEqual([
      [0, 0],
      [1, 0],
      [2, 100],
    ])
  })

  it('of an unknown year of service may have used any cap, and may use one that any year used', () => {
    const members = [
      member([{ settledOn: '2013-03-01', servedOn: '2013-01-01' }, { settledOn: '2013-04-01' }]),
      member([{ settledOn: '2013-04-01', servedOn: null }]),
    ]
    const readings = { medicalYear: 'serviceDate', medicalCapHolder: 'household' } as const
    const first = 'members[0].claims[1].servedOn'
    expect(settling(members, { readings })).toEqual([
      [0, 0],
      [1, [0, 100, first]],
      [2, [0, 200, 'members[1].claims[0].servedOn', first]],
    ])
  })
})

describe('aid before the first claim', () => {
  it('uses the cap of the year of that claim, once', () => {
    const members = [
      member([{ settledOn: '2014-01-01' }, { settledOn: '2013-12-31' }, { settledOn: '2013-05-01' }], '250.25'),
      member([{ settledOn: '2013-06-01' }]),
    ]
    expect(settling(members)).toEqual([
      [2, 25_025],
      [3, 0],
      [1, 25_125],
      [0, 0],
    ])
  })

  it('of all members comes before the first claim of a household that holds one cap', () => {
    const members = [member([{ settledOn: '2013-05-01' }], 1), member([{ settledOn: '2013-06-01' }], '20')]
    expect(settling(members, { readings: { medicalCapHolder: 'household' } })).toEqual([
      [0, 2_100],
      [1, 2_200],
    ])
  })

  it('of a member without claims counts only where the household holds the cap, in the year of its earliest claim', () => {
    const members = [
      member([], '30'),
      member([{ settledOn: '2014-01-01' }, { settledOn: '2013-12-31' }], '20'),
      member([{ settledOn: '2013-12-31' }]),
      { medicalAidPaidEarlier: '5' },
    ]
    // 30.00 + 20.00 + 5.00 of 2013, then 1.00 a claim.
    expect(settling(members, { readings: { medicalCapHolder: 'household' } })).toEqual([
      [1, 5_500],
      [2, 5_600],
      [0, 0],
    ])
    expect(settling(members)).toEqual([
      [1, 2_000],
      [2, 0],
      [0, 0],
    ])
  })

  it('is of the year of the claim that it came before, also where nobody knows which year that is', () => {
    const own = member([{ settledOn: '2013-05-01' }, { settledOn: '2013-06-01', servedOn: '2013-05-20' }], '250.25')
    const servedOn = 'members[0].claims[0].servedOn'
    // The second may come after both, 250.25 and 1.00, or after neither.
    expect(settling([own], { readings: { medicalYear: 'serviceDate' } })).toEqual([
      [0, 25_025],
      [1, [0, 25_125, servedOn]],
    ])
  })

  it('of two members may have used the cap of a household twice, each before its own claim', () => {
    const members = [member([{ settledOn: '2013-05-01' }], 1), member([{ settledOn: '2013-06-01' }], '20')]
    const readings = { medicalYear: 'serviceDate', medicalCapHolder: 'household' } as const
    const [first, second] = [0, 1].map((place) => `members[${place}].claims[0].servedOn`)
    // 1.00 surely, and perhaps 20.00; then 20.00 surely, and perhaps 1.00 and 1.00.
    expect(settling(members, { readings })).toEqual([
      [0, [100, 2_100, first, second]],
      [1, [2_000, 2_200, second, first]],
    ])
  })

  it('of nothing is nothing', () => {
    expect(settling([member([{ settledOn: '2013-05-01' }], '0')])).toEqual([[0, 0]])
  })
})

describe('a list of claims', () => {
  const versionOf = (...claims: readonly (readonly [id: string, settledOn: string])[]) =>
    household([{ claims: claims.map(([id, settledOn]) => ({ id, settledOn })) }])

  it('has each as the latest version has it, in the place of the first', () => {
    const list = new ClaimList([
      versionOf(['x', '2013-01-01'], ['y', '2013-02-01']),
      versionOf(['z', '2013-03-01'], ['x', '2013-01-02']),
    ])
    expect(list.all.map(({ claim, path }) => [claim.id, claim.settledOn, path])).toEqual([
      ['x', '2013-01-02', 'members[0].claims[1]'],
      ['y', '2013-02-01', 'members[0].claims[1]'],
      ['z', '2013-03-01', 'members[0].claims[0]'],
    ])
  })

  it('tells whose each is and where it stands', () => {
    const listed = listOf(household([{}, member([{ settledOn: '2013-01-01' }, { settledOn: '2013-01-02' }])]))
    expect(listed.map(({ ids, member: place, of, path }) => [ids, place, of.id, path])).toEqual([
      [{ household: 'H', person: 'm1', claim: 'c0' }, 1, 'm1', 'members[1].claims[0]'],
      [{ household: 'H', person: 'm1', claim: 'c1' }, 1, 'm1', 'members[1].claims[1]'],
    ])
  })
})

describe('by settlement', () => {
  it('are claims by their day, those of one day as they stood; the list given stays as it is', () => {
    const days = ['2013-03-02', '2013-03-01', '2012-12-31', '2013-03-02', '2013-03-01']
    const claims = listOf(household([member(days.map((settledOn) => ({ settledOn })))]))
    expect(bySettlement(claims).map(({ place }) => place)).toEqual([2, 1, 4, 0, 3])
    expect(bySettlement(claims).every(({ one, place }) => one === claims[place])).toBe(true)
    expect(claims.map(({ claim }) => claim.settledOn)).toEqual(days)
    expect(bySettlement([])).toEqual([])
  })
})

describe('the year whose cap a claim uses', () => {
  const [claim] = listOf(household([member([{ settledOn: '2013-01-10', servedOn: '2012-12-20' }])]))
  const [open] = listOf(household([member([{ settledOn: '2013-01-10', servedOn: null }])]))

  it('is that of settlement, or of service, which may not be known', () => {
    const [bySettlementDate, byServiceDate] = [waysUnder({}), waysUnder({ medicalYear: 'serviceDate' })]
    expect(claim && [capYear(claim, bySettlementDate), capYear(claim, byServiceDate)]).toEqual(['2013', '2012'])
    expect(open && [capYear(open, bySettlementDate), capYear(open, byServiceDate)]).toEqual(['2013', undefined])
  })
})

describe('the ways of claims', () => {
  it('follow the readings, and are told once for them', () => {
    expect(waysUnder({})).toEqual({ byServiceDate: false, ofHousehold: false, overYear: false })
    expect(waysUnder({ medicalYear: 'serviceDate' }).byServiceDate).toBe(true)
    expect(waysUnder({ medicalCapHolder: 'household' }).ofHousehold).toBe(true)
    expect(waysUnder({ medicalRatioPeriod: 'perYear' }).overYear).toBe(true)
    const readings = readingsWith()
    expect(waysOfClaims(yiwu, definition, readings)).toBe(waysOfClaims(yiwu, definition, readings))
  })

  it('count over no year where a programme has no such share', () => {
    const { grant } = definition
    if (grant.kind !== 'amount' || !('claims' in grant)) throw new Error('It is paid by claim')
    const { cap } = grant.claims
    const without = { ...definition, grant: { ...grant, claims: { cap } } }
    expect(waysOfClaims(yiwu, without, readingsWith({ medicalRatioPeriod: 'perYear' })).overYear).toBe(false)
  })
})
