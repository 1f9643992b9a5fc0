/**
 * How much work a sweep and a comparison are, counted and not timed, so that a busy machine changes nothing. The seconds are
 * measured by `npm run bench -- --only what-if`.
 */
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { Evaluation } from '../../src/exact/evaluate'
import { CompiledCase } from '../../src/household/compiled-case'
import { ExactCase } from '../../src/household/exact-case'
import { Comparing, sweep } from '../../src/what-if'
import { assess } from '../support/all'
import { couple, standards } from '../support/couple'
import { givenCases } from '../support/random-cases'

afterEach(() => {
  vi.restoreAllMocks()
})

it('sweeps one household over 0 to 5,000 yuan in few evaluations', () => {
  const quantities = vi.spyOn(Evaluation.prototype, 'quantity')
  const conditions = vi.spyOn(Evaluation.prototype, 'condition')
  sweep(couple('H-2', '600'), 'monthlyIncome', { standards, from: '0', to: '5000' })
  const evaluated = quantities.mock.calls.length + conditions.mock.calls.length
  // 444 when it was last looked at; a sweep that asked fen by fen would ask millions of times.
  expect(evaluated).toBeGreaterThan(100)
  expect(evaluated).toBeLessThan(1000)
})

it('compares a household under a reform in two passes of its kernels, where an assessment takes one', () => {
  const households = fc.sample(givenCases(), { numRuns: 200, seed: 23 }).map(([household]) => household)
  const inForce = { ...standards, urbanConsumptionPerCapita: '20000' }
  const comparing = new Comparing({ standards: inForce }, [{ standards: { urbanDibaoStandard: '550' } }])
  // Kernels are compiled for what comes often.
  for (const one of households) {
    assess(one, { standards: inForce })
    comparing.add(one)
  }
  const passes = vi.spyOn(CompiledCase.prototype as unknown as { run(): void }, 'run')
  const exactly = vi.spyOn(ExactCase.prototype, 'determined')
  const work = (task: (one: (typeof households)[number]) => void) => {
    passes.mockClear()
    exactly.mockClear()
    for (const one of households) task(one)
    return { passes: passes.mock.calls.length, exactly: exactly.mock.calls.length }
  }
  const assessed = work((one) => assess(one, { standards: inForce }))
  const compared = work((one) => comparing.add(one))
  expect(assessed).toEqual({ passes: households.length, exactly: 0 })
  expect(compared).toEqual({ passes: 2 * households.length, exactly: 0 })
})
