/**
 * Sweeps along days against the truth, day by day: around every breakpoint and over stretches taken at random each day is assessed
 * by itself. `npm run sweeps` tries 500 households; SWEEP_HOUSEHOLDS says how many.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DatedCase } from '../../src/case/case'
import { withValue } from '../../src/case/paths'
import { addAmount, noSum, rangeText, sumOfRange } from '../../src/household/sums'
import type { StandardsInForce } from '../../src/kit/terms'
import { dayNumber, dayText } from '../../src/language/day'
import { sweep } from '../../src/what-if/sweep'
import type { SweepPiece } from '../../src/what-if/sweep-result'
import { sweepable } from '../../src/what-if/swept'
import { yiwu } from '../../src/yiwu/policy'
import type { Readings } from '../../src/yiwu/readings'
import { Standards } from '../../src/yiwu/register'
import type { Case } from '../support/all'
import { isDay } from '../support/days-swept'
import { type Determinations, plainly } from '../support/plainly'
import { forgettingSome, givenCases } from '../support/random-cases'

const households = Number.parseInt(process.env.SWEEP_HOUSEHOLDS ?? '12', 10)
/** The few of every commit are always the same. */
const seeded = process.env.SWEEP_HOUSEHOLDS ? {} : { seed: 23 }
/** Days on either side of a breakpoint, and of a stretch taken at random. */
const [beside, stretch] = [3, 20]

/** What an assessment gives of each programme of a piece: its outcomes, and the sum of them. */
function told({ determinations }: Determinations, id: string) {
  const own = determinations.filter(({ programme }) => programme === id)
  const sums = own.map(({ amount, range }) => {
    const sum = range ? sumOfRange(range) : noSum()
    if (amount !== undefined) addAmount(sum, amount)
    return sum
  })
  const low = sums.reduce((sum, one) => sum + one.low, 0n)
  const high = sums.some((one) => one.high === undefined)
    ? undefined
    : sums.reduce((sum, one) => sum + (one.high ?? 0n), 0n)
  return { outcomes: own.map(({ outcome }) => outcome), sum: rangeText({ low, high }) }
}

function holds(alone: Determinations, { from, programmes }: SweepPiece): void {
  for (const [id, { outcome, atFrom, atTo, perStep }] of Object.entries(programmes)) {
    const { outcomes, sum } = told(alone, id)
    expect(outcomes.length === 0 ? 'notEntitled' : outcomes, `${id} from ${from}`).toContain(outcome)
    if (atFrom === undefined) continue
    expect([atTo, perStep]).toEqual([atFrom, perStep])
    expect(typeof atFrom === 'string' ? { min: atFrom, max: atFrom } : atFrom).toEqual(sum)
  }
}

/** The same household where days decide: orphans until 18, soldiers by their enlistment, claims by their treatment. */
const ofDays = ({ members, ...household }: Case, group: 'orphan' | 'demobilisedVeteran'): Case => ({
  ...household,
  members: members.map(({ enlistedOn, claims, ...member }) => ({
    ...member,
    categories: [group],
    orphanCare: 'scattered',
    // Whoever enlisted or was ill is no child.
    ...(group === 'orphan' ? {} : { enlistedOn, claims }),
  })),
})
const readingsOfDays = { orphanAge: 'under18', medicalYear: 'serviceDate' } as const

const dayIn = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayText)

const exits = fc.option(
  fc.record({
    on: dayIn('2012-11-01', '2014-02-28'),
    reason: fc.constantFrom('death', 'movedAway', 'incomeRose', undefined),
  }),
  { nil: undefined },
)

/** The same household with some exits of its own and of its members. */
const withExits = (household: Case): fc.Arbitrary<Case> =>
  fc.tuple(exits, fc.array(exits, { minLength: 3, maxLength: 3 })).map(([own, ofMembers]) => ({
    ...household,
    ...(own ? { exit: own } : {}),
    members: household.members.map((member, place) => {
      const exit = ofMembers[place]
      return exit ? { ...member, exit } : member
    }),
  })) as never

const rowsOf = (inForce: StandardsInForce): readonly object[] =>
  Object.entries(inForce).flatMap(([standard, value]): readonly object[] =>
    standard === 'urbanConsumptionPerCapita'
      ? [2011, 2012, 2013, 2014].map((year) => ({ standard, year, value }))
      : [{ standard, from: '2012-12-03', value }],
  )

/** The same standards with a share of the cost that an amendment changes within the year. */
const amended = (inForce: StandardsInForce): Standards =>
  Standards.from([
    ...rowsOf(inForce),
    { figure: 'medicalAidShare', from: '2013-05-17', value: '0.85' },
    { figure: 'medicalAidYearlyCap', from: '2013-08-01', value: '20000' },
  ])

/** Of the figures that are days the one that decides about persons. */
const isOfDay = (path: string): boolean =>
  isDay(path) && (!path.startsWith('figures.') || path === 'figures.lastEnlistmentDay')

interface Given {
  readonly household: DatedCase
  readonly standards: StandardsInForce | Standards
  readonly readings: Partial<Readings>
}

/** What an assessment of one day gives, the day being a day of the case or a figure. */
function assessedOn({ household, standards, readings }: Given, path: string, day: string): Determinations {
  const [root, figure = ''] = path.split('.')
  if (root !== 'figures') return plainly(withValue(household, path, day), { standards, readings })
  const register = standards instanceof Standards ? standards : Standards.from(rowsOf(standards))
  const rows = [
    ...register.rows().filter((row) => !('figure' in row && row.figure === figure)),
    { figure, from: '2012-12-03', value: day },
  ]
  return plainly(household, { standards: Standards.from(rows), readings })
}

const outcomesOf = ({ determinations }: Determinations): string => determinations.map(({ outcome }) => outcome).join()

it(`${households} random households along each of their days: no difference, none missed`, {
  timeout: 3_600_000,
}, () => {
  let [days, breakpoints] = [0, 0]
  const kindsSwept = new Set<string>()
  const drawn = fc
    .tuple(givenCases(), fc.constantFrom('orphan', 'demobilisedVeteran', undefined))
    .chain(([[plain, chosen, standards], group]) =>
      withExits(group ? ofDays(plain, group) : plain).map((household) => ({ household, chosen, standards, group })),
    )
    .chain(({ household, chosen, standards, group }) => {
      const readings = group ? { ...chosen, ...readingsOfDays } : chosen
      return fc.record({
        household: fc.oneof(
          { weight: 3, arbitrary: fc.constant(household) },
          { weight: 1, arbitrary: forgettingSome(household, readings) },
        ),
        readings: fc.constant(readings),
        standards: fc.constantFrom(standards, standards, amended(standards)),
        seed: fc.nat(1_000_000),
      })
    })
  fc.assert(
    fc.property(drawn, ({ household: given, readings, standards, seed }) => {
      const household = given as DatedCase
      const paths = sweepable({ policy: yiwu, household }).filter(isOfDay)
      // One day of each kind is enough of a household.
      const kinds = new Map(paths.map((path) => [path.replace(/^members\[\d+\]\.(claims\[\d+\]\.)?/, ''), path]))
      for (const path of kinds.values()) {
        const swept = sweep(yiwu, household, path, { standards, readings })
        expect([swept.unit, swept.step]).toEqual(['day', '1'])
        kindsSwept.add(path.replaceAll(/\[\d+\]/g, ''))
        const [first, last] = [dayNumber(swept.from), dayNumber(swept.to)]
        const steps = swept.steps.map(({ at }) => at)
        const allFrom = (from: number, to: number): void => {
          let before: Determinations | undefined
          for (let day = Math.max(from, first); day <= Math.min(to, last); day += 1) {
            const text = dayText(day)
            const alone = assessedOn({ household, standards, readings }, path, text)
            holds(alone, swept.pieces.find((piece) => piece.from <= text && piece.to >= text) as SweepPiece)
            if (before && outcomesOf(before) !== outcomesOf(alone)) expect(steps).toContain(text)
            before = alone
            days += 1
          }
        }
        swept.pieces.forEach(({ from, to }, place) => {
          const next = swept.pieces[place + 1]
          expect(next ? dayText(dayNumber(to) + 1) === next.from : to === swept.to).toBe(true)
          allFrom(dayNumber(from) - beside, dayNumber(from) + beside)
        })
        const random = first + (seed % (last - first + 1))
        allFrom(random, random + stretch)
        breakpoints += swept.pieces.length - 1
      }
    }),
    { numRuns: households, endOnFailure: true, ...seeded },
  )
  process.stdout.write(`${breakpoints} breakpoints, ${days} days assessed one by one\n`)
  expect(breakpoints).toBeGreaterThan(0)
  expect([...kindsSwept].sort()).toEqual([
    'exit.on',
    'figures.lastEnlistmentDay',
    'members.birthDate',
    'members.claims.servedOn',
    'members.claims.settledOn',
    'members.enlistedOn',
    'members.exit.on',
  ])
})
