/** Findings that all households together explain: an id that is nearly another, and payments to another household of a member. */
import { describe, expect, it } from 'vitest'
import type { Finding, HouseholdOfPeople } from '../../src/audit/finding'
import { Marks } from '../../src/audit/marks'

const row = (place: number) => ({ row: place, amount: '1.00' })
const finding = (kind: Finding['kind'], household: string, more: Partial<Finding> = {}): Finding => ({
  ...{ kind, household, programme: 'dibao', period: '2013-05', due: null, paid: '400.00', difference: null },
  ...{ clauses: [], readings: {}, payments: [], rows: [row(household.length)] },
  ...more,
})
const unpaid = (household: string, more: Partial<Finding> = {}) =>
  finding('shouldHaveBeenCovered', household, { rows: [], ...more })

const near = (...entries: readonly (readonly [string, string, boolean])[]) =>
  new Map(entries.map(([unknown, id, isOneDigit]) => [unknown, { id, isOneDigit }]))
const marks = (of: Partial<ConstructorParameters<typeof Marks>[0]>, ...noted: readonly Finding[]): Marks => {
  const made = new Marks({ near: new Map(), people: [], ...of })
  for (const one of noted) made.note(one)
  return made
}

describe('an id that nearly names a household', () => {
  const written = near(['h-1', 'H-1', false])
  const slip = near(['H-7', 'H-1', true])

  it('is told of the payment, with the rows of what was paid too little there', () => {
    const [strange, less] = [finding('unmatched', 'h-1'), finding('shouldHaveBeenToppedUp', 'H-1', { rows: [row(8)] })]
    const made = marks({ near: written }, strange, less)
    expect(made.marked(strange)).toStrictEqual({ ...strange, likely: { household: 'H-1', rows: [row(8)] } })
    expect(made.marked(less)).toStrictEqual({ ...less, likely: { household: 'h-1', rows: [row(3)] } })
  })

  it('is told where nothing was paid too little, unless one digit is another', () => {
    const [one, other] = [finding('unmatched', 'h-1'), finding('unmatched', 'H-7')]
    expect(marks({ near: written }, one).marked(one)).toStrictEqual({ ...one, likely: { household: 'H-1', rows: [] } })
    expect(marks({ near: slip }, other).marked(other)).toStrictEqual(other)
    expect(marks({ near: slip }, other, unpaid('H-1')).marked(other)).toStrictEqual({
      ...other,
      likely: { household: 'H-1', rows: [] },
    })
  })

  it.each<readonly [string, Partial<Finding>]>([
    ['another month', { period: '2013-06' }],
    ['another programme', { programme: 'priceSubsidy' }],
    ['a claim', { claim: 'c1' }],
    ['what was paid too much', { kind: 'overpaid' }],
    ['what is right after all', { kind: 'paidLate' }],
    ['another household', { household: 'H-2' }],
  ])('explains nothing where it was paid too little for %s', (_, more) => {
    const [strange, less] = [finding('unmatched', 'H-7'), unpaid('H-1', more)]
    const made = marks({ near: slip }, strange, less)
    expect(made.marked(strange)).toStrictEqual(strange)
    expect(made.marked(less)).toStrictEqual(less)
    expect(made.likely.count).toBe(0)
  })

  it('explains what is unverifiable now, and would else have been paid too little', () => {
    for (const otherwise of ['shouldHaveBeenCovered', 'shouldHaveBeenToppedUp'] as const) {
      const open = finding('unverifiable', 'H-1', { otherwise })
      expect(marks({ near: slip }, finding('unmatched', 'H-7'), open).marked(open).likely?.household).toBe('H-7')
    }
    const open = finding('unverifiable', 'H-1', { otherwise: 'overpaid' })
    expect(marks({ near: slip }, finding('unmatched', 'H-7'), open).marked(open)).toStrictEqual(open)
  })

  it('is the first of several that have such a payment', () => {
    const several = near(['h-1', 'H-1', false], ['Ｈ-1', 'H-1', false], ['H -1', 'H-1', false])
    const less = unpaid('H-1')
    const made = marks(
      { near: several },
      finding('unmatched', 'h-1', { period: '2013-06' }),
      finding('unmatched', 'Ｈ-1', { rows: [row(5)] }),
      finding('unmatched', 'H -1'),
      less,
    )
    expect(made.marked(less).likely).toStrictEqual({ household: 'Ｈ-1', rows: [row(5)] })
  })

  it('is of unmatched payments alone', () => {
    const other = finding('overpaid', 'h-1')
    const made = marks({ near: written }, other, unpaid('H-1'))
    expect(made.marked(other)).toStrictEqual(other)
    expect(made.marked(unpaid('H-1'))).toStrictEqual(unpaid('H-1'))
    expect(made.likely.count).toBe(0)
  })

  it('has its rows where a finding has none, and a claim of its own', () => {
    const { rows: _, ...strange } = finding('unmatched', 'h-1', { claim: 'c1' })
    const { rows: _rows, ...less } = unpaid('H-1', { claim: 'c1' })
    const made = marks({ near: written }, strange, less)
    expect(made.marked(strange).likely).toStrictEqual({ household: 'H-1', rows: [] })
    expect(made.marked(less).likely).toStrictEqual({ household: 'h-1', rows: [] })
  })

  it('counts with what was paid; a slip of a digit only where it explains something', () => {
    const both = near(['h-1', 'H-1', false], ['H-7', 'H-2', true], ['H-8', 'H-3', true])
    const { likely } = marks(
      { near: both },
      finding('unmatched', 'h-1', { paid: '400.00' }),
      finding('unmatched', 'h-1', { paid: '0.50', period: '2013-06' }),
      finding('unmatched', 'H-7', { paid: '30.00' }),
      unpaid('H-2'),
      finding('unmatched', 'H-8', { paid: '7.00' }),
      finding('unmatched', 'zz', { paid: '9.00' }),
    )
    // 400 + 0.50 + 30
    expect([likely.count, likely.amount.toFixed(2)]).toEqual([3, '430.50'])
  })
})

describe('a member who stands in another household too', () => {
  const of = (household: string, from: string, ...periods: readonly string[]): HouseholdOfPeople => ({
    household,
    memberships: [{ identity: 'I', member: 'I', from, to: '9999-12' }],
    payments: periods.map((period, place) => ({ programme: 'dibao', period, fen: 100, ...row(place + 1) })),
  })
  const people = [
    { shown: 'I', households: [of('A', '2013-01'), of('B', '2013-01', '2013-05')], meet: true },
    { shown: 'J', households: [], meet: false },
  ]

  it('was perhaps paid there what was not paid here', () => {
    const made = marks({ people })
    const here = unpaid('A')
    const paidElsewhere = [{ household: 'B', person: 'I', payments: ['row 1'] }]
    expect(made.marked(here)).toStrictEqual({ ...here, paidElsewhere })
    for (const other of [unpaid('B'), unpaid('A', { period: '2013-06' }), finding('overpaid', 'A'), unpaid('C')])
      expect(made.marked(other)).toStrictEqual(other)
  })

  it('is told of every such member', () => {
    const second = { shown: 'I', households: [of('A', '2013-01'), of('C', '2013-01', '2013-05')], meet: true }
    const { paidElsewhere = [] } = marks({ people: [...people, second] }).marked(unpaid('A'))
    expect(paidElsewhere.map(({ household }) => household)).toEqual(['B', 'C'])
  })
})

it('a finding of a household that nothing is told of need not be looked at', () => {
  const people = [{ shown: 'I', households: [{ household: 'P', memberships: [], payments: [] }], meet: false }]
  const made = marks({ near: near(['h-1', 'H-1', false]), people })
  expect(['h-1', 'H-1', 'P', 'Q', ''].map((one) => made.concerns(one))).toEqual([true, true, true, false, false])
  const { household: _, ...standard } = finding('standardBelowFloor', '')
  expect(made.marked(standard)).toStrictEqual(standard)
})
