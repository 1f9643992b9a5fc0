/** When a case goes through the kernels, and when it is left to the schema and the exact lane. */
import { describe, expect, it } from 'vitest'
import { InputError, Standards } from '../../src'
import { checkedCase, type DatedCase } from '../../src/case/case'
import { CaseReader } from '../../src/case/case-columns'
import { contextOn, readCase, throughKernels } from '../../src/household/case-kernels'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import type { CompiledCase } from '../../src/household/compiled-case'
import { ExactCase } from '../../src/household/exact-case'
import { Setting } from '../../src/household/setting'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { watched } from '../support/watched'

const standards = { ruralDibaoStandard: '400' }
const household = (more: object = {}) => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '100',
  members: [{ id: 'a', categories: [] }],
  ...more,
})

const exactCase = (given: object) => {
  const one = checkedCase(yiwu, given)
  return new ExactCase(yiwu, one, contextOn(yiwu, { standards }, one.on), { trace: false })
}

const dibaoOf = (given: unknown, options: Parameters<typeof compiledAssessment>[2], calls?: number) =>
  compiledAssessment(yiwu, given, options, calls)?.determinations[0]?.amount

/** Runs some work while every object seems to have a property. */
function whileInherited<T>(name: string, value: unknown, work: () => T, enumerable = false): T {
  Object.defineProperty(Object.prototype, name, { value, enumerable, configurable: true })
  try {
    return work()
  } finally {
    Reflect.deleteProperty(Object.prototype, name)
  }
}

describe('a case that is read', () => {
  it('is taken as it is where it is good at first sight, with its day', () => {
    const given = household()
    expect(readCase(yiwu, given, undefined)).toEqual(given)
    expect(readCase(yiwu, given, undefined).members).toBe(given.members)
    const { on: _, ...undated } = given
    expect(readCase(yiwu, undated, '2013-07-01')).toEqual({ ...undated, on: '2013-07-01' })
  })

  it('is checked by the schema else', () => {
    const given = household({ monthlyIncome: '99999999.99' })
    expect(readCase(yiwu, given, undefined)).toEqual(given)
    expect(readCase(yiwu, given, undefined).members).not.toBe(given.members)
    expect(() => readCase(yiwu, household({ residence: 'town' }), undefined)).toThrow('residence')
    expect(() => readCase(yiwu, { id: 'H', members: [{ id: 'a' }] }, undefined)).toThrow(InputError)
  })
})

describe('standards and readings of a day', () => {
  it('are checked, and those of a register are the ones in force', () => {
    const register = Standards.from([{ standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' }])
    const on = (day: string) => contextOn(yiwu, { standards: register, readings: { rounding: 'halfUp' } }, day)
    expect(on('2013-07-01')).toMatchObject({
      inForce: { ruralDibaoStandard: '480' },
      readings: { rounding: 'halfUp' },
    })
    expect(on('2013-06-30').inForce).toEqual({})
    expect(() => contextOn(yiwu, { standards: { ruralDibaoStandard: 'x' } }, '2013-07-01')).toThrow(
      'standards.ruralDibaoStandard',
    )
  })
})

describe('a case goes through the kernels', () => {
  it('once eight of the same standards and readings have come', () => {
    const options = { standards: { ruralDibaoStandard: '401' } }
    for (let call = 1; call < 8; call++) expect(dibaoOf(household(), options)).toBeUndefined()
    expect(dibaoOf(household(), options)).toBe('301.00')
    expect(dibaoOf(household(), { standards: { ruralDibaoStandard: '402' } })).toBeUndefined()
  })

  it('at once where that is asked for, under the standards of its day', () => {
    const register = Standards.from([
      { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
      { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
    ])
    expect(dibaoOf(household(), { standards: register }, 0)).toBe('300.00')
    expect(dibaoOf(household({ on: '2013-07-01' }), { standards: register }, 0)).toBe('380.00')
    const { on: _, ...undated } = household()
    expect(dibaoOf(undated, { standards: register, on: '2013-07-02' }, 0)).toBe('380.00')
    expect(compiledAssessment(yiwu, household(), { standards: register }, 0)?.household).toEqual(household())
  })

  it('and not where it is not good at first sight', () => {
    expect(compiledAssessment(yiwu, household({ residence: 'town' }), { standards }, 0)).toBeUndefined()
    expect(compiledAssessment(yiwu, household({ monthlyIncome: '99999999.99' }), { standards }, 0)).toBeUndefined()
    expect(() => compiledAssessment(yiwu, household(), { standards: { ruralDibaoStandard: 'x' } }, 0)).toThrow(
      InputError,
    )
  })

  it('and not where sums are too wide for whole numbers', () => {
    const wide = { standards: { ruralDibaoStandard: '9999999999999.99' } }
    expect(compiledAssessment(yiwu, household(), wide, 0)).toBeUndefined()
    expect(compiledAssessment(yiwu, household(), wide, 0)).toBeUndefined()
    const setting = new Setting(yiwu, wide, 0)
    const asked = (one: CompiledCase) => one.answers(dibao.definition, () => {})
    expect(setting.throughKernels(exactCase(household()), asked)).toBeUndefined()
    // Nobody asks them again.
    expect(setting.throughKernels(exactCase(household()), () => 'settled')).toBeUndefined()
    expect(setting.contextOn('2013-06-01').compiled).toBe('tooWide')
  })

  it('and not where a stranger has given every object a part of a case, an option or an id', () => {
    const { monthlyIncome: _, ...without } = household()
    const outcome = (given: object) => compiledAssessment(yiwu, given, { standards }, 0)?.determinations[0]?.outcome
    for (const name of ['monthlyIncome', 'trace', 'person', 'on'])
      expect([name, whileInherited(name, '0', () => outcome(without))]).toEqual([name, undefined])
    // A name that has no value makes up for one that is lent, where names are counted alone.
    expect(whileInherited('monthlyIncome', '0', () => outcome({ ...without, note: undefined }))).toBeUndefined()
    expect(whileInherited('monthlyIncome', '0', () => dibaoOf(household(), { standards }, 0))).toBe('300.00')
    expect(whileInherited('unheardOf', '0', () => dibaoOf(household(), { standards }, 0))).toBe('300.00')
    expect(whileInherited('unheardOf', '0', () => dibaoOf(household(), { standards }, 0), true)).toBeUndefined()
  })

  it('and not while another does, whose columns it would take', () => {
    let within: unknown = 'not asked'
    const nested = Object.defineProperty(household(), 'monthlyIncome', {
      enumerable: true,
      get: () => {
        within = compiledAssessment(yiwu, household({ residence: 'urban', monthlyIncome: '0' }), { standards }, 0)
        return '150'
      },
    })
    expect(dibaoOf(nested, { standards }, 0)).toBe('250.00')
    expect(within).toBeUndefined()
    expect(dibaoOf(household(), { standards }, 0)).toBe('300.00')
  })

  it('also after one that could not be read', () => {
    const broken = Object.defineProperty(household(), 'monthlyIncome', {
      enumerable: true,
      get: () => {
        throw new RangeError('out of reach')
      },
    })
    expect(() => compiledAssessment(yiwu, broken, { standards }, 0)).toThrow('out of reach')
    expect(dibaoOf(household(), { standards }, 0)).toBe('300.00')
  })
})

describe('a case that is asked again', () => {
  const context = new Setting(yiwu, { standards }).contextOn('2013-06-01')
  const asking = (...cases: readonly ExactCase[]) => {
    const amountOf = (one: ExactCase) =>
      throughKernels(yiwu, one, context, 0, (compiled) => compiled.determinations()[0]?.amount)
    const { made, calls } = watched(CaseReader.prototype, 'read', () => cases.map(amountOf))
    return [made, calls.length]
  }
  const [one, other] = [exactCase(household()), exactCase(household({ monthlyIncome: '150' }))]

  it('is not read again', () => {
    expect(asking(one, one, one)).toEqual([['300.00', '300.00', '300.00'], 1])
    expect(asking(one)).toEqual([['300.00'], 0])
  })

  it('is read again after another', () => {
    expect(asking(one, other, other, one)).toEqual([['300.00', '250.00', '250.00', '300.00'], 2])
    readCase(yiwu, household({ monthlyIncome: '150' }), undefined)
    expect(asking(one)).toEqual([['300.00'], 1])
    expect(dibaoOf(household({ monthlyIncome: '150' }), { standards }, 0)).toBe('250.00')
    expect(asking(one)).toEqual([['300.00'], 1])
  })

  it('is read again after one that the kernels do not take, or that could not be read', () => {
    const wide = exactCase(household({ monthlyIncome: '99999999.99' }))
    expect(asking(one, wide, one)).toEqual([['300.00', undefined, '300.00'], 2])
    const broken = new ExactCase(
      yiwu,
      Object.defineProperty({ ...household({ monthlyIncome: '150' }) }, 'certified', {
        enumerable: true,
        get: () => {
          throw new RangeError('out of reach')
        },
      }) as DatedCase,
      context,
      { trace: false },
    )
    expect(() => asking(broken)).toThrow('out of reach')
    expect(asking(one)).toEqual([['300.00'], 1])
  })
})

describe('a case that was checked', () => {
  const context = () => new Setting(yiwu, { standards }).contextOn('2013-06-01')
  const programmesOf = (calls: number, used = context(), given: object = household()) =>
    throughKernels(yiwu, exactCase(given), used, calls, (one) => one.determinations().map(({ programme }) => programme))

  it('comes to the programmes with an amount, for each member, student and claim', () => {
    const education = { level: 'undergraduate' }
    const claims = [{ id: 'c', settledOn: '2013-05-01' }]
    expect(programmesOf(0)).toEqual(['dibao', 'lowIncomeSubsidy', 'orphanAllowance'])
    expect(programmesOf(0, context(), household({ members: [{ id: 'a', education, claims }] }))).toEqual([
      'dibao',
      'lowIncomeSubsidy',
      'medicalAssistance',
      'studentGrant',
      'orphanAllowance',
    ])
  })

  it('counts as a call, and is left to the exact lane until as many have come', () => {
    const used = context()
    expect([programmesOf(3, used), programmesOf(3, used)]).toEqual([undefined, undefined])
    expect(used.compiled).toBeUndefined()
    expect(programmesOf(3, used)).toEqual(['dibao', 'lowIncomeSubsidy', 'orphanAllowance'])
    expect(used.calls).toBe(3)
  })

  it('is left to the exact lane where the kernels do not take it', () => {
    expect(programmesOf(0, context(), household({ monthlyIncome: '99999999.99' }))).toBeUndefined()
  })

  it('does not hide an error that is none of theirs', () => {
    const broken = Object.defineProperty({}, 'ruralDibaoStandard', {
      enumerable: true,
      get: () => {
        throw new RangeError('out of reach')
      },
    })
    expect(() => programmesOf(0, { ...context(), inForce: broken })).toThrow('out of reach')
  })
})
