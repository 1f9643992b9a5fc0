/** Traces filled in from kernels' numbers are what the exact lane tells, byte for byte: of fixtures, of random cases, of awkward ones. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { TraceStep } from '../../src/exact/trace'
import { type AssessOptions, assessExactly } from '../../src/household/assess'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import { useTraces } from '../../src/household/traces'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { oneOf, randomReadings, randomStandards, seeded } from '../kernel/generate'
import { casesByLaw } from '../support/cases-by-law'
import { randomCase } from './random-cases'

beforeAll(useTraces)

const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '433.33' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
])

const traced = (given: unknown, options: AssessOptions) =>
  compiledAssessment(yiwu, given, { ...options, trace: true }, 0)?.determinations

const exactly = (given: unknown, options: AssessOptions) =>
  assessExactly(yiwu, given, { ...options, trace: true }).determinations

/** Steps that every row shares are frozen; those of the exact lane are not. */
const isShared = (trace: readonly TraceStep[] | undefined): boolean =>
  trace?.some((step) => Object.isFrozen(step)) ?? false

/** Compares some cases under the same law, and counts the traces that were filled in. */
function compared(cases: readonly unknown[], options: AssessOptions): number {
  let shared = 0
  for (const given of cases) {
    const found = traced(given, options)
    if (!found) continue
    const [one, other] = [JSON.stringify(found), JSON.stringify(exactly(given, options))]
    if (one !== other) expect({ given, options, found }).toEqual(exactly(given, options))
    shared += found.filter(({ trace }) => isShared(trace)).length
  }
  return shared
}

const household = (...members: readonly object[]) => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '100',
  certified: { dibao: false, lowIncome: false },
  members,
})

describe('traces by kernels', () => {
  it('are those of the exact lane for the households of the fixtures', async () => {
    let shared = 0
    for await (const { cases, options } of casesByLaw(register)) shared += compared(cases, options)
    expect(shared).toBeGreaterThan(1000)
  })

  it('are those of the exact lane for random households', () => {
    let shared = 0
    for (let seed = 1; seed <= 8; seed++) {
      const random = seeded(seed)
      const standards = random() < 0.5 ? register : randomStandards(random)
      const readings = seed === 1 ? {} : randomReadings(random)
      const gaps = oneOf(random, [0, 0, 0.02, 0.2])
      const cases = Array.from({ length: 25 }, () => randomCase(random, gaps))
      shared += compared(cases, { standards, readings, on: '2013-06-01' } as AssessOptions)
    }
    expect(shared).toBeGreaterThan(500)
  })

  it('list the options of a set in the order of the case, each once', () => {
    const cases = [
      household(
        { id: 'a', categories: ['oldCourier', 'severelyDisabled'] },
        { id: 'b', categories: ['martyrSurvivor'] },
      ),
      household({ id: 'a', categories: ['severelyDisabled', 'oldCourier'] }, { id: 'b', categories: ['oldCourier'] }),
      household({ id: 'a', categories: ['oldCourier'] }, { id: 'b', categories: ['severelyDisabled', 'oldCourier'] }),
    ]
    compared(cases, { standards: register })
    expect(compared(cases, { standards: register })).toBeGreaterThan(0)
    const [, , third] = cases
    const steps = traced(third, { standards: register })?.flatMap(({ trace }) => trace ?? []) ?? []
    const lists = steps.flatMap(({ from }) => (from.memberCategories ? [from.memberCategories] : []))
    expect(lists[0]).toEqual(['oldCourier', 'severelyDisabled'])
  })

  it('take nothing over from one case to the next', () => {
    const incomes = ['100', '100.10', '0', '433.33', '100']
    const cases = incomes.map((monthlyIncome) => ({ ...household({ id: 'a', categories: [] }), monthlyIncome }))
    compared(cases, { standards: register })
    const [first, second] = [traced(cases[0], { standards: register }), traced(cases[4], { standards: register })]
    expect(first).toEqual(second)
    const stepOf = (made: typeof first) => made?.[0]?.trace?.find(({ rule }) => rule === 'belowDibaoLine')
    expect(stepOf(first)?.from.monthlyIncome).toBe('100')
    expect(stepOf(first)).not.toBe(stepOf(second))
  })
})
