/** The due under each option of a reading, worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { DueKey } from '../../src/audit/key'
import { Rulings, rulingsOf } from '../../src/audit/ruling'
import { AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { dueAt } from '../../src/household/dues'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import type { StandardsInForce } from '../../src/kit/terms'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { caseOf, standards } from './one-household'

const window = AuditWindow.of('2013-01', '2013-12', yiwu.firstDay)

describe('which readings are listed', () => {
  const chosen = { dibaoFloor: 'perPerson', dibaoThreshold: 'atOrBelow', rounding: 'byWords' }
  const sums = {
    dibaoFloor: { oncePerHousehold: '200.00', cityAverage: '100.00' },
    dibaoThreshold: { below: '0.00' },
    rounding: { halfUp: '200.00' },
  } as const
  const listed = (ids: readonly (keyof typeof sums)[]) =>
    rulingsOf(yiwu, Object.fromEntries(ids.map((id) => [id, chosen[id]])), '200.00', (id, option) => {
      const under: { readonly [option: string]: string } = sums[id as keyof typeof sums]
      return under[option] ?? 'none'
    })

  it.each([
    ['none is asked', [], undefined],
    ['one that changes nothing', ['rounding'], undefined],
    [
      'one of whose options one changes the due: with all of them',
      ['dibaoFloor'],
      { dibaoFloor: { perPerson: '200.00', oncePerHousehold: '200.00', cityAverage: '100.00' } },
    ],
    [
      'one that is chosen: against the default',
      ['dibaoThreshold'],
      { dibaoThreshold: { atOrBelow: '200.00', below: '0.00' } },
    ],
    [
      'several',
      ['dibaoThreshold', 'rounding', 'dibaoFloor'],
      {
        dibaoThreshold: { atOrBelow: '200.00', below: '0.00' },
        dibaoFloor: { perPerson: '200.00', oncePerHousehold: '200.00', cityAverage: '100.00' },
      },
    ],
  ] as const)('%s', (_, ids, expected) => {
    expect(listed(ids)).toEqual(expected)
  })
})

function rulingsFor(theCase: object, inForce: StandardsInForce = standards, callsBefore?: number) {
  const audit = new AuditSetting(yiwu, window, { standards: inForce }, callsBefore)
  const timeline = new Timeline(checkedVersions(yiwu, [theCase]), audit.setting)
  const rulings = new Rulings(timeline, audit)
  const of = (key: DueKey) => rulings.of(key, dueAt(timeline, key))
  return { timeline, rulings, of }
}

const month: DueKey = { definition: programmes.dibao.definition, period: '2013-05' }
const year = (programme: 'lowIncomeSubsidy' | 'orphanAllowance', more: object = {}): DueKey => ({
  definition: programmes[programme].definition,
  period: '2013',
  ...more,
})

describe('what stands under each option', () => {
  it.each([
    ['by the exact lane', undefined],
    ['by the kernels', 0],
  ])('is a sum where it is exact, %s: the floor is 40% of 500 a person, or not of a single case', (_, callsBefore) => {
    expect(rulingsFor(caseOf('H', '2013-01-01', { monthlyIncome: '400' }), standards, callsBefore).of(month)).toEqual({
      dibaoFloor: { perPerson: '200.00', oncePerHousehold: '200.00', cityAverage: '100.00' },
    })
    // At the line of 500 nobody is under it; where it counts as well, the floor of 200 is due.
    expect(rulingsFor(caseOf('H', '2013-01-01', { monthlyIncome: '500' }), standards, callsBefore).of(month)).toEqual({
      dibaoThreshold: { below: '0.00', atOrBelow: '200.00' },
    })
    expect(rulingsFor(caseOf('H'), standards, callsBefore).of(month)).toBeUndefined()
  })

  it('is worked out once for dues that are made of the same parts', () => {
    const { timeline, rulings } = rulingsFor(caseOf('H', '2013-01-01', { monthlyIncome: '400' }))
    const due = dueAt(timeline, month)
    const first = rulings.of(month, due)
    expect(first).toBeDefined()
    expect(rulings.of(month, due)).toBe(first)
  })

  it('is a range where the reading leaves the point open', () => {
    const orphan = { id: 'a', categories: ['orphan'], orphanCare: 'scattered' }
    const claim = {
      id: 'c1',
      settledOn: '2013-02-01',
      disease: 'uraemia',
      inPolicyCost: '20000',
      insurancePaid: '6000',
      commercialPaid: '0',
      employerPaid: '0',
    }
    const { of } = rulingsFor(
      caseOf('H', '2013-01-01', { monthlyIncome: '2000', members: [{ ...orphan, claims: [claim] }] }),
    )
    const definition = programmes.medicalAssistance.definition
    // 80% x 14000 = 11200 is under 90% x 20000 - 6000 = 12000
    expect(of({ definition, person: 'a', claim: 'c1', period: '' })?.guaranteedPersonsInMedicalAid).toEqual({
      undetermined: '0.00…11200.00',
      listedOnly: '0.00',
      covered: '11200.00',
    })
  })

  it.each([
    ['by the exact lane', undefined],
    ['by the kernels', 0],
  ])('follows the claims before it, %s', (_, callsBefore) => {
    const costs = { disease: 'uraemia', commercialPaid: '0', employerPaid: '0', servedOn: '2013-01-10' }
    const claim = { ...costs, inPolicyCost: '150000', insurancePaid: '60000' }
    const member = (id: string, settledOn: string, more: object = {}) => ({
      id,
      categories: ['hardshipWorker'],
      claims: [{ ...claim, id: 'c', settledOn, ...more }],
    })
    const members = [member('a', '2013-02-01'), member('b', '2013-03-01', { servedOn: '2012-12-20' })]
    const { of } = rulingsFor(caseOf('H', '2013-01-01', { monthlyIncome: '2000', members }), standards, callsBefore)
    const definition = programmes.medicalAssistance.definition
    const rulings = (person: string) => of({ definition, person, claim: 'c', period: '' })
    // 80% x 90000 = 72000 is under 90% x 150000 - 60000 = 75000, and under the 100000 of a year.
    expect(rulings('a')?.medicalCapHolder).toBeUndefined()
    expect(rulings('a')?.medicalBase).toBeUndefined()
    // Of the household's 100000 the first claim leaves 28000.
    expect(rulings('b')?.medicalCapHolder).toEqual({ person: '72000.00', household: '28000.00' })
  })

  it('has no end where a standard is missing: 60% of 20000 at least, or of a floor that nobody knows', () => {
    const orphan = { id: 'a', categories: ['orphan'], orphanCare: 'scattered' }
    const known = { ...standards, institutionOrphanStandard: '20000' }
    const { of } = rulingsFor(caseOf('H', '2013-01-01', { members: [orphan] }), known)
    expect(of(year('orphanAllowance', { person: 'a' }))).toEqual({
      // Nobody says how old the orphan is.
      orphanAge: { byRecognition: '12000.00…', under18: '0.00…' },
      scatteredOrphanBase: { standard: '12000.00…', floor: '0.00…' },
      // Once or along the chain: a floor over 20000 gives more than 60% of 20000, and one under it 60% of 20000.
    })
  })

  it('of a programme without an amount is whether it is due', () => {
    // 600 is under 1.5 x 500 = 750, and nobody says whether there is a certificate.
    const { of } = rulingsFor(caseOf('H', '2013-01-01', { monthlyIncome: '600', certified: {} }))
    const definition = programmes.priceSubsidy.definition
    expect(of({ definition, person: 'a', period: '2013-05' })).toEqual({
      lowIncomeTest: { certificate: 'undetermined', income: 'entitled' },
    })
  })

  it('is nothing where the case names no such due', () => {
    const { timeline, rulings } = rulingsFor(caseOf('H', '2013-05-01', { monthlyIncome: '400' }))
    const due = dueAt(timeline, month)
    const before = { ...month, period: '2013-04' }
    const { amount, determined } = rulings.dueUnder(before, 'dibaoFloor', 'cityAverage')
    expect([amount.high.toString(), determined]).toEqual(['0', []])
    expect(rulings.of(before, due)).toEqual({
      dibaoThreshold: { below: '200.00', atOrBelow: '0.00' },
      dibaoFloor: { perPerson: '200.00', oncePerHousehold: '0.00', cityAverage: '0.00' },
      rounding: { byWords: '200.00', halfUp: '0.00' },
    })
  })
})

describe('the due under one option', () => {
  const { rulings } = rulingsFor(caseOf('H', '2013-01-01', { certified: { lowIncome: true } }))
  const subsidy = year('lowIncomeSubsidy')

  it('is 25% of 12 x 400 a year where it is paid beside dibao', () => {
    const due = rulings.dueUnder(subsidy, 'lowIncomeWithDibao', 'cumulative')
    expect(due.amount.low.toString()).toBe('1200')
    expect(rulings.dueUnder(subsidy, 'lowIncomeWithDibao', 'exclusive').amount.low.toString()).toBe('0')
  })

  it('is worked out once for all findings of the household', () => {
    const [once, again, other] = [
      rulings.dueUnder(subsidy, 'lowIncomeWithDibao', 'cumulative'),
      rulings.dueUnder(subsidy, 'lowIncomeWithDibao', 'cumulative'),
      rulings.dueUnder(subsidy, 'lowIncomeBase', 'monthlyFigure'),
    ]
    expect(again.determined[0]).toBe(once.determined[0])
    expect(other.determined[0]).not.toBe(once.determined[0])
  })
})
