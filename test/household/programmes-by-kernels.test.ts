/** The programmes of Lakeside as kernels: what is idle, what they are made from, and what is too wide for them. */
import { describe, expect, it } from 'vitest'
import { CaseReader } from '../../src/case/case-columns'
import { type AssessmentContext, CompiledProgrammes, withProgrammes } from '../../src/household/compiled-programmes'
import { TooWide } from '../../src/kernel/step'
import type { Definition } from '../../src/kit/programme'
import { signatures } from '../../src/kit/programme-outputs'
import type { GivenReadings, StandardsInForce } from '../../src/kit/terms'
import { type Condition, rule } from '../../src/language/quantity'
import { orphanMemberShares, residence } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { housingAssistanceRule } from '../../src/yiwu/programmes/housing-assistance'
import * as facts from '../kit/another-city/facts'
import { lakeside } from '../kit/another-city/policy'
import { readings } from '../kit/another-city/readings'
import { ByKernels, bill, householdOf, programmeOf } from './support/by-kernels'

const [rentHelp, winter, dental] = ['rentHelp', 'winterAllowance', 'dentalAid'].map(programmeOf) as [
  Definition,
  Definition,
  Definition,
]
const tooWide = { rentLine: '9999999999999.99' }

describe('the readings that change nothing', () => {
  const idleOf = (income: string, standards: StandardsInForce = { rentLine: '800' }) => {
    const kernels = new ByKernels({ definitions: [rentHelp], standards })
    kernels.caseOf(householdOf([{ id: 'a' }], { income }))
    return [0, 0].map((row) => kernels.compiled.idleReadings(rentHelp, row))
  }

  it('are all of them under the line, none at it, and none that are known of sums too wide', () => {
    const idle = new Set(['rentTest'])
    expect([idleOf('799.99'), idleOf('800'), idleOf('1', tooWide)]).toEqual([
      [idle, idle],
      [new Set(), new Set()],
      [undefined, undefined],
    ])
  })

  it('do not hide an error that is none of theirs', () => {
    const inForce = Object.defineProperty({}, 'rentLine', {
      enumerable: true,
      get: () => {
        throw new RangeError('out of reach')
      },
    })
    const { context } = new ByKernels()
    const broken = new CompiledProgrammes(lakeside, { ...context, inForce }, new CaseReader(lakeside), [rentHelp])
    expect(() => broken.idleReadings(rentHelp, 0)).toThrow('out of reach')
  })

  // A first claim under the line is the same either way; but a reading that counts a share over the year is in doubt.
  it('of a claim are not those by which a share counts over the year', () => {
    const { cost, insured, usedThisYear } = facts
    const others = { cost: usedThisYear, payments: usedThisYear, aid: usedThisYear }
    const ratio = { overYear: readings.rentTest.is('atOrBelow'), cost, payments: insured, others }
    const grant = { ...dental.grant, claims: { cap: { used: usedThisYear }, ratio } }
    const shared = { ...dental, grant } as Definition
    const idle = (definition: Definition, given: GivenReadings) => {
      const kernels = new ByKernels({ definitions: [definition], readings: given })
      kernels.caseOf(householdOf([{ id: 'a', claims: [bill('x', '2016-08-01', '100')] }]))
      return kernels.compiled.idleReadingsOfClaim(definition, 0, 0)
    }
    expect(idle(dental, {})).toEqual(new Set(['rentTest', 'dentalCap']))
    expect(idle(shared, {})).toEqual(new Set(['dentalCap']))
    expect(idle(shared, { rentTest: 'atOrBelow' })).toBeUndefined()
    expect(idle(dental, { rentTest: 'atOrBelow' })).toEqual(new Set(['rentTest', 'dentalCap']))
  })
})

it('what stands beside is made from the columns of the facts, and whom they are about', () => {
  const seen: unknown[] = []
  const of = (given: unknown) => {
    seen.push(given)
    return () => ({ make: () => undefined, learn: () => undefined, exactly: () => ({}) as never })
  }
  const kernels = new ByKernels({ definitions: [winter], besides: { asked: signatures, of } })
  const { kernel } = kernels.compiled.of('person')
  const [column] = kernel.columns
  expect(column?.name).toBe('under70')
  expect(seen).toEqual([[{ column, numbers: kernels.reader.members.under70, subject: 'person' }]])
})

// A rural household fails isUrban, whoever lives in it. By the reading under 18 an orphan of 8 shares, and one of 20 does not.
it('what only the exact lane tells of members is not told of another household', () => {
  const named = (id: string, what: Condition) => rule(id, '二(七)-s1', { zh: id, en: id }, what)
  const requires = [named('isUrban', residence.is('urban')), named('hasOrphan', orphanMemberShares)]
  const policy = { ...yiwu, definitions: [{ ...housingAssistanceRule.definition, requires }] }
  const kernels = new ByKernels({ policy, on: '2013-06-01', standards: {}, readings: { orphanAge: 'under18' } })
  const statesOf = (birthDate: string) => {
    const member = { id: 'a', birthDate, categories: ['orphan'], orphanCare: 'scattered' }
    const one = kernels.caseOf({ id: 'H', on: '2013-06-01', residence: 'rural', members: [member] })
    return one.determinations()[0]?.reasons.map(({ state }) => state)
  }
  expect(statesOf('2005-01-01')).toEqual(['failed', 'held'])
  expect(statesOf('1993-01-01')).toEqual(['failed', 'failed'])
})

describe('programmes of a context', () => {
  const asked = (compiled: CompiledProgrammes, context: Partial<AssessmentContext>, work: () => string) => {
    const of = context as AssessmentContext
    let made = 0
    const make = () => {
      made += 1
      return compiled
    }
    return [withProgrammes(of, make, (own) => [own === compiled, work()]), made, of.compiled]
  }

  it('are made once, and never again where they are too wide', () => {
    const { compiled } = new ByKernels()
    const told = () => 'told'
    expect(asked(compiled, {}, told)).toEqual([[true, 'told'], 1, compiled])
    expect(asked(compiled, { compiled }, told)).toEqual([[true, 'told'], 0, compiled])
    expect(asked(compiled, { compiled: 'tooWide' }, told)).toEqual([undefined, 0, 'tooWide'])
    const wide = () => {
      throw new TooWide()
    }
    expect(asked(compiled, {}, wide)).toEqual([undefined, 1, 'tooWide'])
  })

  it('do not hide another error, after which they stand', () => {
    const { compiled } = new ByKernels()
    const context: Partial<AssessmentContext> = {}
    const broken = () => {
      throw new RangeError('out of reach')
    }
    expect(() => asked(compiled, context, broken)).toThrow('out of reach')
    expect(context.compiled).toBe(compiled)
  })
})
