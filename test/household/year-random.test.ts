/** Random households over a year: totals are the sums of their parts, claims in any order come to the same, and a claim that is withdrawn leaves no trace. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case, Claim, Determination, Readings } from '../../src'
import { Exact } from '../../src/exact/decimal'
import { chosenReadings, claimants, forgettingSome, givenCases, households, standards } from '../support/random-cases'
import { assess, settleYear } from '../support/untyped'

const options = { numRuns: 100 }

const sum = (texts: readonly string[]): string =>
  texts.reduce((total, text) => total.plus(text), new Exact(0)).toFixed(2)
const least = ({ amount, range }: Pick<Determination, 'amount' | 'range'>): string => amount ?? range?.min ?? '0.00'
const most = ({ amount, range }: Pick<Determination, 'amount' | 'range'>): string | undefined =>
  range ? range.max : (amount ?? '0.00')

/** One to three versions of a household, on different days of the year. */
const versions = fc.tuple(chosenReadings, standards).chain(([readings, inForce]) =>
  fc
    .uniqueArray(
      households().chain((one) => forgettingSome(one, readings)),
      { minLength: 1, maxLength: 3, selector: ({ on }) => on },
    )
    .map((list) => ({ list, options: { readings, standards: inForce } })),
)

describe('a settled year', () => {
  it('has the sum of its parts as the total of each programme', () => {
    fc.assert(
      fc.property(versions, ({ list, options: given }) => {
        const year = settleYear(list, 2013, given)
        for (const { programme, ...total } of year.totals) {
          const parts = year.parts.filter((part) => part.programme === programme)
          expect([programme, least(total)]).toEqual([programme, sum(parts.map(least))])
          const highest = parts.map(most)
          const known = highest.filter((text) => text !== undefined)
          expect([programme, most(total)]).toEqual([
            programme,
            known.length === highest.length ? sum(known) : undefined,
          ])
        }
      }),
      options,
    )
  })

  it('has totals that hold what they come to when every fact is known', () => {
    const known = fc.tuple(chosenReadings, standards).chain(([readings, inForce]) =>
      fc
        .uniqueArray(
          households().chain((one) => fc.tuple(fc.constant(one), forgettingSome(one, readings))),
          { minLength: 1, maxLength: 2, selector: ([{ on }]) => on },
        )
        .map((list) => ({ list, options: { readings, standards: inForce } })),
    )
    let open = 0
    fc.assert(
      fc.property(known, ({ list, options: given }) => {
        const [all, less] = [0, 1].map(
          (which) =>
            settleYear(
              list.map((pair) => pair[which]),
              2013,
              given,
            ).totals,
        )
        less?.forEach((total, index) => {
          const truth = all?.[index]
          if (!truth) throw new Error('A total is lost')
          const [high, highest] = [most(truth), most(total)]
          if (total.range) open += 1
          expect([total, truth, new Exact(least(total)).lte(least(truth))]).toEqual([total, truth, true])
          const within = highest === undefined || (high !== undefined && new Exact(high).lte(highest))
          expect([total, truth, within]).toEqual([total, truth, true])
        })
      }),
      options,
    )
    expect(open).toBeGreaterThan(50)
  })

  it('pays of dibao what the household is found to be owed in each month by itself', () => {
    fc.assert(
      fc.property(versions, ({ list, options: given }) => {
        const ordered = [...list].sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1))
        const [first] = ordered
        const months = Array.from({ length: 12 }, (_, index) => `2013-${String(index + 1).padStart(2, '0')}`)
        const owed = months.flatMap((month): readonly Determination[] => {
          const version =
            ordered.findLast(({ on }) => String(on) <= `${month}-01`) ??
            (first?.on?.startsWith(month) ? first : undefined)
          if (!version) return []
          const [dibao] = assess({ ...version, on: `${month}-01` }, given).determinations
          // What is not approved is not due, whatever the rule gives.
          const isRefused = version.certified?.dibao === false
          return dibao ? [isRefused ? ({ outcome: 'notEntitled' } as Determination) : dibao] : []
        })
        const parts = settleYear(list, 2013, given).parts.filter(({ programme }) => programme === 'dibao')
        expect(parts.map(({ outcome, amount, range }) => [outcome, amount, range])).toEqual(
          owed.map(({ outcome, amount, range }) => [outcome, amount, range]),
        )
      }),
      // Twelve assessments each.
      { numRuns: 40 },
    )
  })
})

const aid = (household: Case, given: object): ReadonlyMap<string, Determination> =>
  new Map(
    assess(household, given)
      .determinations.filter(({ programme }) => programme === 'medicalAssistance')
      .map((one) => [`${one.person} ${one.claim}`, one]),
  )

/** Years by settlement: then what was paid before the first claim counts in the one year there is. */
const byYear = givenCases().map(([household, readings, inForce]) => ({
  household,
  given: {
    readings: {
      ...readings,
      medicalYear: 'settlementDate',
      guaranteedPersonsInMedicalAid: 'covered',
    } as Partial<Readings>,
    standards: inForce,
  },
}))

const changedClaims = (household: Case, change: (claims: readonly Claim[]) => readonly Claim[]): Case =>
  ({
    ...household,
    members: household.members.map((member) => ({ ...member, claims: change(member.claims ?? []) })),
  }) as Case

/** Aid before the first claim that is listed counts in the year of that claim, which may be another one once a claim is gone. */
const withoutSharedEarlierAid = (household: Case, { medicalCapHolder }: Partial<Readings>): Case =>
  medicalCapHolder === 'household'
    ? { ...household, members: household.members.map((member) => ({ ...member, medicalAidPaidEarlier: '0' })) }
    : household

describe('the claims of a year', () => {
  it('come to the same in whatever order they are settled', () => {
    let several = 0
    const reversed = (claims: readonly Claim[]): readonly Claim[] => {
      const days = claims.map(({ settledOn }) => settledOn)
      return claims.map((claim, index) => {
        const settledOn = days[claims.length - 1 - index] ?? claim.settledOn
        // What is settled earlier was served no later.
        return { ...claim, settledOn, servedOn: [claim.servedOn ?? settledOn, settledOn].sort()[0] }
      })
    }
    fc.assert(
      fc.property(byYear, ({ household, given }) => {
        const [before, after] = [household, changedClaims(household, reversed)].map((one) => [
          ...aid(one, given).values(),
        ])
        if ((before?.length ?? 0) > 1) several += 1
        expect(sum(after?.map(least) ?? [])).toBe(sum(before?.map(least) ?? []))
      }),
      options,
    )
    expect(several).toBeGreaterThan(20)
  })

  it('stay within the cap, and within 90% of the year where that is measured over the year', () => {
    const readings = fc.record({
      medicalRatioPeriod: fc.constantFrom('perClaim' as const, 'perYear' as const),
      medicalCapHolder: fc.constantFrom('person' as const, 'household' as const),
    })
    fc.assert(
      fc.property(claimants(), readings, (household, chosen) => {
        const given = [...aid(household, { readings: chosen }).values()]
        const totals = household.members.map(({ id, claims, medicalAidPaidEarlier }) => {
          const of = (facts: readonly Claim[], key: 'inPolicyCost' | 'insurancePaid') =>
            new Exact(sum(facts.map((claim) => String(claim[key]))))
          const aided = new Exact(sum(given.filter(({ person }) => person === id).map(least)))
          const all = claims ?? []
          return {
            aided,
            earlier: new Exact(String(medicalAidPaidEarlier)),
            left: of(all, 'inPolicyCost').times('0.9').minus(of(all, 'insurancePaid')),
          }
        })
        const cap = (earlier: Exact): Exact => Exact.max(new Exact(100_000), earlier).minus(earlier)
        const total = (key: 'aided' | 'earlier') => totals.reduce((all, one) => all.plus(one[key]), new Exact(0))
        if (chosen.medicalCapHolder === 'household') expect(total('aided').lte(cap(total('earlier')))).toBe(true)
        for (const { aided, earlier, left } of totals) {
          expect(aided.lte(cap(earlier))).toBe(true)
          if (chosen.medicalRatioPeriod === 'perYear' && aided.gt(0)) expect(aided.lte(left)).toBe(true)
        }
      }),
      options,
    )
  })

  it('are given what they would be given without one that is withdrawn', () => {
    let tried = 0
    fc.assert(
      fc.property(byYear, fc.nat({ max: 2 }), ({ household: any, given }, index) => {
        const household = withoutSharedEarlierAid(any, given.readings)
        const withdrawn = changedClaims(household, (claims) =>
          claims.map((claim, place) => (place === index ? { ...claim, withdrawn: true } : claim)),
        )
        const gone = changedClaims(household, (claims) => claims.filter((_, place) => place !== index))
        const [there, without] = [aid(withdrawn, given), aid(gone, given)]
        for (const [key, one] of without) {
          tried += 1
          expect([key, there.get(key)?.outcome, there.get(key)?.amount]).toEqual([key, one.outcome, one.amount])
        }
        for (const [key, one] of there) if (!without.has(key)) expect([key, one.outcome]).toEqual([key, 'notEntitled'])
      }),
      options,
    )
    expect(tried).toBeGreaterThan(50)
  })

  it('are given the same again once a withdrawal is taken back', () => {
    fc.assert(
      fc.property(byYear, ({ household, given }) => {
        const withdrawn = changedClaims(household, (claims) => claims.map((claim) => ({ ...claim, withdrawn: true })))
        const restored = changedClaims(withdrawn, (claims) => claims.map((claim) => ({ ...claim, withdrawn: false })))
        const original = changedClaims(household, (claims) => claims.map((claim) => ({ ...claim, withdrawn: false })))
        expect([...aid(restored, given)]).toEqual([...aid(original, given)])
      }),
      { numRuns: 20 },
    )
  })
})
