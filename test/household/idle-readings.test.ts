/**
 * The readings that surely change nothing about a sum, so that an audit need not try them: a kernel works the row out under every
 * option of each. Which they are follows from the case by hand.
 */
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { CaseReader } from '../../src/case/case-columns'
import { no } from '../../src/exact/value'
import type { Part } from '../../src/household/answer'
import { contextOn } from '../../src/household/case-kernels'
import { ClaimList } from '../../src/household/claim-list'
import { CompiledProgrammes } from '../../src/household/compiled-programmes'
import { Due, inAll } from '../../src/household/due'
import { dueAt } from '../../src/household/dues'
import { noFen } from '../../src/household/fen'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { DeterminationKernel } from '../../src/kit/determination-kernel'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeSubsidy } from '../../src/yiwu/programmes/low-income-subsidy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import type { Readings } from '../../src/yiwu/readings'
import { claim } from '../support/claim'
import { watched } from '../support/watched'
import { readingsWith } from '../support/yiwu'

interface Asked {
  readonly more?: object
  readonly readings?: Partial<Readings>
  readonly ruralDibaoStandard?: string
  readonly callsBefore?: number
}

const adult = { id: 'a', birthDate: '1970-01-01', categories: [], employeeMedicalInsurance: false }

const household = (more: object = {}) => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '900',
  certified: { lowIncome: false },
  members: [adult, { ...adult, id: 'b' }],
  ...more,
})

const timelineOf = ({ more, readings = {}, ruralDibaoStandard = '400', callsBefore = 0 }: Asked) =>
  new Timeline(
    checkedVersions(yiwu, [household(more)]),
    new Setting(yiwu, { standards: { ruralDibaoStandard, urbanConsumptionPerCapita: '20000' }, readings }, callsBefore),
  )

const idleOf = (asked: Asked, definition: Definition, key: { period: string; person?: string; claim?: string }) => {
  const due = dueAt(timelineOf(asked), { definition, ...key })
  return Object.keys(due.readings).filter((id) => due.idleReadings().has(id))
}

describe('of dibao, which asks for the threshold, the floor and the rounding', () => {
  const of = (asked: Asked) => idleOf(asked, dibao.definition, { period: '2013-06' })
  const [threshold, floor, rounding] = ['dibaoThreshold', 'dibaoFloor', 'rounding']

  it.each<readonly [string, Asked, readonly (string | undefined)[]]>([
    // The line is 2 x 400 = 800.
    ['an income over the line gives nothing under any reading', {}, [threshold, floor, rounding]],
    ['at the line, the threshold decides', { more: { monthlyIncome: '800' } }, [floor, rounding]],
    [
      'at the line as well, where nobody is over it by the reading',
      { more: { monthlyIncome: '800' }, readings: { dibaoThreshold: 'atOrBelow', dibaoFloor: 'cityAverage' } },
      // the difference is 0; a floor would give more
      [rounding],
    ],
    // 800 - 300 = 500 is over every floor: 40% of 800 is 320.
    ['a large difference is due under any reading', { more: { monthlyIncome: '300' } }, [threshold, floor, rounding]],
    // 800 - 700 = 100 is under the floor of 320; once a household it is 160.
    ['a small difference leaves the floor to decide', { more: { monthlyIncome: '700' } }, [threshold, rounding]],
    // 40% of 2 x 400.03 is 320.024: 320.03 or 320.02.
    [
      'a floor that is no whole fen is rounded',
      { more: { monthlyIncome: '700' }, ruralDibaoStandard: '400.03' },
      [threshold],
    ],
    ['an income that is not known is left to the exact lane', { more: { monthlyIncome: null } }, []],
    ['so is everything where there are no kernels', { callsBefore: 64 }, []],
  ])('%s', (_, asked, idle) => {
    expect(of(asked)).toEqual(idle)
  })
})

it('what makes a year of the months is in doubt always', () => {
  // An adult is no orphan by age, nor by category.
  expect(idleOf({}, orphanAllowance.definition, { period: '2013', person: 'a' })).toEqual([
    'scatteredOrphanBase',
    'orphanRoundingChain',
    'orphanAge',
  ])
  // Without the certificate there is no subsidy, unless income is taken for it; which of its figures counts is in doubt all the same.
  const idle = idleOf({ more: { monthlyIncome: '90000' } }, lowIncomeSubsidy.definition, { period: '2013' })
  expect(idle).not.toContain('lowIncomePartYear')
  expect(idle).not.toContain('rounding')
  expect(idle).toContain('lowIncomeBase')
})

it('a span of months has those that are idle in each of them', () => {
  const standards = Standards.from([
    { standard: 'ruralDibaoStandard', from: '2012-12-01', value: '400' },
    { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
  ])
  const setting = new Setting(yiwu, { standards, readings: { dibaoFloor: 'cityAverage' } }, 0)
  const timeline = new Timeline(checkedVersions(yiwu, [household({ monthlyIncome: '800' })]), setting)
  const idleIn = (period: string) => [...dueAt(timeline, { definition: dibao.definition, period }).idleReadings()]
  // At the line of 800 in June.
  expect(idleIn('2013-06')).toEqual(['dibaoFloor', 'rounding'])
  // In July the line is 960: 160 are due, under a floor of 40% of it.
  expect(idleIn('2013-07')).toEqual(['dibaoThreshold', 'rounding'])
  expect(idleIn('2013-06..2013-07')).toEqual(['rounding'])
})

describe('of the aid for claims, which depend on each other', () => {
  const worker = (...claims: readonly object[]) => ({
    more: { members: [{ ...adult, categories: ['hardshipWorker'], claims }] },
  })
  const of = (asked: Asked, id: string) =>
    idleOf(asked, medicalAssistance.definition, { period: '', person: 'a', claim: id })
  const plainOf = (id: string, cost: string) => claim(id, '2013-06-02', cost)
  const plain = plainOf('c', '1000')
  // 1000 - 100 leaves 900: 720 for 800. What counts under the 90% is the same.
  const insured = claim('d', '2013-06-03', '1000', { commercialPaid: '100' })

  it('whether shares count over the year is in doubt always', () => {
    expect(of(worker(plain), 'c')).toContain('medicalBase')
    expect(of(worker(plain), 'c')).not.toContain('medicalRatioPeriod')
  })

  // A hardship worker is paid 80%, at most 100000 a year.
  it.each<readonly [string, readonly object[], boolean, object]>([
    ['nothing where there is one claim', [plain], true, {}],
    ['nothing where one is capped that has no other beside it', [claim('c', '2013-06-02', '130000')], true, {}],
    [
      'nothing where all of them are under it: 80000 + 20000',
      [plainOf('c', '100000'), plainOf('d', '25000')],
      true,
      {},
    ],
    ['something where they are over it by a fen', [plainOf('c', '100000'), plainOf('d', '25000.01')], false, {}],
    ['something where it is used up', [plainOf('c', '130000'), plainOf('d', '1000')], false, {}],
    ['something where one is not known', [plain, claim('d', '2013-06-03', null)], false, {}],
    ['something where aid before them is told', [plain], false, { medicalAidPaidEarlier: '100' }],
    // 80000 and 20000, or a fen more: each is under the cap of its own year.
    ['nothing where one year would hold both', [plainOf('c', '100000'), claim('d', '2014-01-03', '25000')], true, {}],
    [
      'something where one year would not hold both',
      [plainOf('c', '100000'), claim('d', '2014-01-03', '25000.01')],
      false,
      {},
    ],
  ])('whose cap it is, and of which year, turns %s', (_, claims, isIdle, more) => {
    const asked = { more: { members: [{ ...adult, categories: ['hardshipWorker'], claims, ...more }] } }
    const idle = of(asked, 'c')
    expect([idle.includes('medicalYear'), idle.includes('medicalCapHolder')]).toEqual([isIdle, isIdle])
  })

  it('aid before them may be told of a member without claims, or be left out by who holds the cap', () => {
    const a = { ...adult, categories: ['hardshipWorker'] }
    const b = { ...a, id: 'b' }
    const told = { medicalAidPaidEarlier: '100' }
    const standards = { ruralDibaoStandard: '400' }
    const inVersions = (...versions: readonly (readonly object[])[]) => {
      const cases = versions.map((members, place) => household({ on: `2013-0${6 + place}-01`, members }))
      const timeline = new Timeline(checkedVersions(yiwu, cases), new Setting(yiwu, { standards }, 0))
      const key = { definition: medicalAssistance.definition, period: '', person: 'a', claim: 'c' }
      const idle = dueAt(timeline, key).idleReadings()
      return [idle.has('medicalYear'), idle.has('medicalCapHolder'), idle.has('medicalBase')]
    }
    const claims = [plain]
    expect(inVersions([{ ...a, claims }, b])).toEqual([true, true, true])
    expect(
      inVersions([
        { ...a, claims },
        { ...b, ...told },
      ]),
    ).toEqual([false, false, true])
    // Were the cap the household's, its first claim were the one of June 1; July tells nothing of what was paid before that.
    const earlier = { ...b, claims: [claim('e', '2013-06-01', '1000')] }
    expect(inVersions([{ ...a, claims }, earlier], [a, earlier])).toEqual([true, true, true])
    expect(inVersions([{ ...a, claims, ...told }, earlier], [a, earlier])).toEqual([false, false, true])
  })

  it('nobody asks what was paid before where none is idle', () => {
    const askedOf = (cost: string | null) => {
      const timeline = timelineOf(worker(claim('c', '2013-06-02', cost)))
      const due = dueAt(timeline, { definition: medicalAssistance.definition, period: '', person: 'a', claim: 'c' })
      return watched(ClaimList.prototype, 'paidBefore', () => due.idleReadings()).calls.length
    }
    expect([askedOf(null), askedOf('1000')]).toEqual([0, 2])
  })

  it('a reading that changes one of them may change the others', () => {
    for (const id of ['c', 'd']) expect(of(worker(plain, insured), id)).not.toContain('medicalBase')
    expect(of(worker(plain, insured), 'c')).toContain('medicalRatioCounts')
  })

  it('a cap that is used up leaves nothing to change: 80% of 130000 is more than 100000', () => {
    const idle = of(worker(claim('c', '2013-06-02', '130000'), insured), 'd')
    expect(idle).toContain('medicalBase')
  })

  it('none is idle where a reading leaves open whether there is aid at all', () => {
    const claims = [plain]
    expect(of({ more: { members: [{ ...adult, categories: ['fiveGuarantees'], claims }] } }, 'c')).toEqual([])
  })

  it('none is idle where one of them is not known, or where shares count over the year', () => {
    expect(of(worker(plain, claim('d', '2013-06-03', null)), 'c')).toEqual([])
    expect(of({ ...worker(plain), readings: { medicalRatioPeriod: 'perYear' } }, 'c')).toEqual([])
  })
})

it('a due has none where one of its parts cannot tell', () => {
  const idle = new Set(['rounding'])
  const of = (...parts: readonly Partial<Part>[]) =>
    new Due(
      { definition: dibao.definition, period: '2013-06..2013-07' },
      { due: noFen, entitled: no },
      { parts: () => parts as readonly Part[], under: readingsWith() },
    ).idleReadings()
  const [told, notTold] = [{ idleReadings: () => idle }, { idleReadings: () => undefined }]
  expect([of(told, told), of(told, notTold), of(told, {})]).toEqual([idle, new Set(), new Set()])
})

it('what several sets have in common, and nothing where one is not known', () => {
  const [ab, bc] = [new Set(['a', 'b']), new Set(['b', 'c'])]
  expect([...inAll([ab])]).toEqual(['a', 'b'])
  expect([...inAll([ab, bc])]).toEqual(['b'])
  expect([...inAll([ab, ab, bc])]).toEqual(['b'])
  expect([...inAll([ab, undefined])]).toEqual([])
  expect([...inAll([undefined, ab])]).toEqual([])
  expect([...inAll([])]).toEqual([])
})

describe('the kernel of other readings', () => {
  const programmes = (ruralDibaoStandard: string, inForce?: object) => {
    const context = contextOn(yiwu, { standards: { ruralDibaoStandard } }, '2013-06-01')
    const reader = new CaseReader(yiwu)
    reader.read(household(), undefined)
    return new CompiledProgrammes(yiwu, { ...context, ...(inForce && { inForce }) } as typeof context, reader, [
      dibao.definition,
    ])
  }

  it('tells nothing of sums that are too wide for whole numbers, however often it is asked', () => {
    const wide = programmes('9999999999999.99')
    expect([wide.idleReadings(dibao.definition, 0), wide.idleReadings(dibao.definition, 0)]).toEqual([
      undefined,
      undefined,
    ])
    expect(programmes('400').idleReadings(dibao.definition, 0)).toContain('rounding')
  })

  it('works out a row for each other option, and one for those in force', () => {
    // 2 thresholds, 3 floors and 2 roundings: 1 + 2 + 1 others.
    const own = programmes('400')
    const { calls } = watched(DeterminationKernel.prototype, 'run', () => own.idleReadings(dibao.definition, 0))
    expect(calls.map(({ given: [, from, to] }) => [from, to])).toEqual([[0, 5]])
  })

  it('does not hide an error that is none of its own', () => {
    const broken = Object.defineProperty({}, 'ruralDibaoStandard', {
      enumerable: true,
      get: () => {
        throw new RangeError('out of reach')
      },
    })
    expect(() => programmes('400', broken).idleReadings(dibao.definition, 0)).toThrow('out of reach')
  })
})
