/** The order in which a case's claims are settled as rows, and the aid before each; what one comes to is given here. */
import { describe, expect, it } from 'vitest'
import { CaseReader } from '../../src/case/case-columns'
import { settleClaimRows } from '../../src/household/claim-rows'
import { waysOfClaims } from '../../src/household/claims'
import { claimRulesOf } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import type { Readings } from '../../src/yiwu/readings'
import { surroundings } from '../support/yiwu'

const rules = claimRulesOf(medicalAssistance.definition)

interface Row {
  readonly settledOn: string
  readonly servedOn?: string | null
}

/** A member with claims named by their place. */
const member = (claims: readonly Row[], medicalAidPaidEarlier: string | null = null) => ({
  medicalAidPaidEarlier,
  claims: claims.map((claim, place) => ({ id: `c${place}`, ...claim })),
})

/**
 * Settles the claims of members, each with so many fen, or not where that is undefined: the rows in the order in which they
 * were settled, each with the aid before it.
 */
function settling(
  members: readonly object[],
  { readings = {}, fen = () => 100 }: { readings?: Partial<Readings>; fen?: (row: number) => number | undefined } = {},
) {
  const reader = new CaseReader(yiwu)
  const given = { id: 'H', on: '2013-06-01', members: members.map((one, place) => ({ id: `m${place}`, ...one })) }
  expect(reader.read(given, undefined)).toBeDefined()
  const rows: (readonly [row: number, before: number | undefined])[] = []
  const isSettled = settleClaimRows(reader, rules.cap.used, waysOfClaims(rules, surroundings({}, readings)), (row) => {
    rows.push([row, reader.claims.aidEarlierThisYear?.[row]])
    return fen(row)
  })
  return { isSettled, rows }
}

describe('claims', () => {
  it('of nobody are settled', () => {
    expect(settling([{}, member([])])).toEqual({ isSettled: true, rows: [] })
  })

  it('are settled by their days, those of one day in the order of the case, each after the aid of those before', () => {
    const days = ['2013-03-02', '2013-03-01', '2013-03-02', '2012-12-31']
    expect(settling([member(days.map((settledOn) => ({ settledOn })))], { fen: (row) => 10 ** row })).toEqual({
      isSettled: true,
      rows: [
        // The one of 2012 uses the cap of another year.
        [3, 0],
        [1, 0],
        [0, 10],
        [2, 11],
      ],
    })
  })

  it('use the cap of their member, or of the household where the reading says so', () => {
    const members = [member([{ settledOn: '2013-03-01' }]), member([{ settledOn: '2013-02-01' }])]
    expect(settling(members).rows).toEqual([
      [1, 0],
      [0, 0],
    ])
    expect(settling(members, { readings: { medicalCapHolder: 'household' } }).rows).toEqual([
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
    expect(settling(members).rows).toEqual([
      [0, 0],
      [1, 100],
      [2, 0],
    ])
    expect(settling(members, { readings: { medicalYear: 'serviceDate' } }).rows).toEqual([
      [0, 0],
      [1, 0],
      [2, 100],
    ])
  })
})

describe('aid before the first claim', () => {
  it('uses the cap of the year of that claim, once', () => {
    const members = [
      member([{ settledOn: '2014-01-01' }, { settledOn: '2013-12-31' }, { settledOn: '2013-05-01' }], '250.25'),
      member([{ settledOn: '2013-06-01' }]),
    ]
    expect(settling(members).rows).toEqual([
      [2, 25_025],
      [3, 0],
      [1, 25_125],
      [0, 0],
    ])
  })

  it('of all members comes before the first claim of a household that holds one cap', () => {
    const members = [member([{ settledOn: '2013-05-01' }], '1'), member([{ settledOn: '2013-06-01' }], '20')]
    expect(settling(members, { readings: { medicalCapHolder: 'household' } }).rows).toEqual([
      [0, 2_100],
      [1, 2_200],
    ])
  })

  it('of nothing is nothing', () => {
    expect(settling([member([{ settledOn: '2013-05-01' }], '0')]).rows).toEqual([[0, 0]])
  })
})

describe('left to the exact lane are all claims', () => {
  const two = [member([{ settledOn: '2013-03-01' }, { settledOn: '2013-04-01' }])]

  it('where the 90% is measured over the year', () => {
    expect(settling(two, { readings: { medicalRatioPeriod: 'perYear' } })).toEqual({ isSettled: false, rows: [] })
    expect(settling(two, { readings: { medicalRatioPeriod: 'perClaim' } }).isSettled).toBe(true)
  })

  it('where one cannot be settled', () => {
    expect(settling(two, { fen: (row) => (row === 0 ? undefined : 0) })).toEqual({ isSettled: false, rows: [[0, 0]] })
    expect(settling(two, { fen: (row) => (row === 1 ? undefined : 0) }).isSettled).toBe(false)
    expect(settling(two, { fen: () => 0 }).isSettled).toBe(true)
  })

  it.each([
    ['one', [{ settledOn: '2013-03-01', servedOn: '2013-01-01' }, { settledOn: '2013-04-01' }]],
    ['all', [{ settledOn: '2013-04-01', servedOn: null }]],
  ])('where the date of service decides and that of %s is unknown', (_, claims) => {
    expect(settling([member(claims)], { readings: { medicalYear: 'serviceDate' } })).toEqual({
      isSettled: false,
      rows: [],
    })
    expect(settling([member(claims)]).isSettled).toBe(true)
  })

  it('where the aid before one is more than a column holds: 2147483647 fen', () => {
    // 15 x 134217727 = 2013265905; with 134217742 it is 2147483647, and a fen more is too much.
    const most = Array.from({ length: 15 }, () => member([{ settledOn: '2013-03-01' }], '1342177.27'))
    const readings = { medicalCapHolder: 'household' } as const
    const within = [
      ...most,
      member([{ settledOn: '2013-03-01' }], '1342177.27'),
      member([{ settledOn: '2013-03-01' }], '0.15'),
    ]
    const beyond = [
      ...most,
      member([{ settledOn: '2013-03-01' }], '1342177.27'),
      member([{ settledOn: '2013-03-01' }], '0.16'),
    ]
    expect(settling(within, { readings, fen: () => 0 }).rows).toEqual(within.map((_, row) => [row, 2_147_483_647]))
    expect(settling(beyond, { readings, fen: () => 0 })).toEqual({ isSettled: false, rows: [] })
  })
})
