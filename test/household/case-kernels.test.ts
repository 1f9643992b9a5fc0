/** What is asked of the kernels for whole cases, and what is done without them or where they leave it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError, Standards } from '../../src'
import { useKernels } from '../../src/batch'
import type { DatedCase } from '../../src/case/case'
import {
  contextOn,
  contextsOf,
  type DeterminedCase,
  quickAssessment,
  readCase,
  readWholeCase,
  throughKernels,
  useCaseKernels,
} from '../../src/household/case-kernels'
import type { CompiledCase } from '../../src/household/compiled-case'
import type { AssessmentContext, Besides } from '../../src/household/compiled-programmes'
import type { ExactCase } from '../../src/household/exact-case'
import type { Policy } from '../../src/kit/policy'
import { city, household } from '../support/another-city'
import { placesOf } from '../support/issues-of'

/** A day that is not the household's own, and a case known in part. */
const on = '2020-07-01'
const { on: _, ...undated } = household
const partly = { ...undated, income: { from: '1000', to: '2000' } }

const read = { ...undated, on, isRead: true } as unknown as DatedCase
const determined: DeterminedCase = { household: read, determinations: [] }
const exact = {} as ExactCase
const compiled = {} as CompiledCase
const besides = {} as Besides
const contextWith = (calls: number) => ({ calls }) as AssessmentContext

afterEach(() => useKernels())

describe('without kernels', () => {
  beforeEach(() => useCaseKernels(undefined))

  it('the schema checks a case', () => {
    // The day is filled in.
    expect(readCase(city, undated, on)).toEqual({ ...undated, on })
    expect(readWholeCase(city, household)).toEqual({ ...household })
    expect(() => readWholeCase(city, undated)).toThrow(InputError)
  })

  it('a case known in part is read, but not as a whole one', () => {
    expect(readCase(city, partly, on)).toMatchObject({ on, income: { from: '1000', to: '2000' } })
    expect(placesOf(() => readWholeCase(city, partly, on))).toEqual(['partlyRefused income'])
  })

  it('nothing is quick, and calls are counted', () => {
    expect(quickAssessment(city, household, {})).toBeUndefined()
    const context = contextWith(0)
    expect(throughKernels(city, exact, context, 0, () => 'made')).toBeUndefined()
    expect(context.calls).toBe(1)
  })
})

describe('with kernels', () => {
  let asked: unknown[][]

  /** Kernels that tell what they were asked, and do it or leave it. */
  const use = (does: boolean) =>
    useCaseKernels({
      read: (...given) => {
        asked.push(['read', ...given])
        return does ? read : undefined
      },
      assessment: (...given) => {
        asked.push(['assessment', ...given])
        return does ? determined : undefined
      },
      withCase: <T>(
        policy: Policy,
        one: ExactCase,
        context: AssessmentContext,
        work: (one: CompiledCase) => T,
        more?: Besides,
      ) => {
        asked.push(['withCase', policy, one, context.calls, more])
        return does ? work(compiled) : undefined
      },
    })

  beforeEach(() => {
    asked = []
  })

  it('they read a case and assess it', () => {
    use(true)
    const options = { standards: {} }
    expect(readCase(city, undated, on)).toBe(read)
    expect(readWholeCase(city, household)).toBe(read)
    expect(quickAssessment(city, household, options)).toBe(determined)
    expect(asked).toEqual([
      ['read', city, undated, on],
      ['read', city, household, undefined],
      ['assessment', city, household, options],
    ])
  })

  it('the schema checks a case that they leave', () => {
    use(false)
    expect(readCase(city, partly, on)).toMatchObject({ on, income: { from: '1000', to: '2000' } })
    expect(readWholeCase(city, undated, on)).toEqual({ ...undated, on })
    expect(placesOf(() => readWholeCase(city, partly, on))).toEqual(['partlyRefused income'])
    expect(quickAssessment(city, household, {})).toBeUndefined()
    expect(throughKernels(city, exact, contextWith(0), 0, () => 'made')).toBeUndefined()
    expect(asked.map(([name]) => name)).toEqual(['read', 'read', 'read', 'assessment', 'withCase'])
  })

  it('some work goes through them from the call on that makes it worth it', () => {
    use(true)
    const context = contextWith(1)
    const work = (one: CompiledCase) => one === compiled && 'made'
    // The second call, the third and the fourth.
    expect(throughKernels(city, exact, context, 3, work)).toBeUndefined()
    expect(asked).toEqual([])
    expect(throughKernels(city, exact, context, 3, work, besides)).toBe('made')
    expect(throughKernels(city, exact, context, 3, work)).toBe('made')
    expect(asked).toEqual([
      ['withCase', city, exact, 3, besides],
      ['withCase', city, exact, 4, undefined],
    ])
  })
})

describe('a context', () => {
  it('is kept by the policy', () => {
    const other = { ...city }
    expect(contextsOf(city)).toBe(contextsOf(city))
    expect(contextsOf(other)).not.toBe(contextsOf(city))
    expect(contextOn(city, {}, on)).toBe(contextsOf(city).of({}, on))
  })

  it('is that of the day, of what the options themselves say', () => {
    const standards = Standards.from([{ standard: 'ruralDibaoStandard', from: '2020-07-01', value: '480' }])
    expect(contextOn(city, { standards }, on).inForce).toEqual({ ruralDibaoStandard: '480' })
    expect(contextOn(city, { standards }, '2020-06-30').inForce).toEqual({})
    // What a stranger lends to every object is no option.
    Object.defineProperty(Object.prototype, 'standards', { value: { ruralDibaoStandard: '1' }, configurable: true })
    try {
      expect(contextOn(city, {}, on).inForce).toEqual({})
    } finally {
      Reflect.deleteProperty(Object.prototype, 'standards')
    }
  })
})
