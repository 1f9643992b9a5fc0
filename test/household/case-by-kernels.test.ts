/** A case through kernels, part by part: by hand, and what is asked of whoever has more to put beside a determination. */
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/household/answer'
import { assessExactly } from '../../src/household/assess'
import type { ListedClaim } from '../../src/household/claim-list'
import type { AskedClaim } from '../../src/household/claims'
import type { CompiledCase } from '../../src/household/compiled-case'
import type { Beside, Besides } from '../../src/household/compiled-programmes'
import { ExactCase } from '../../src/household/exact-case'
import { type FenRange, knownFen, noFen } from '../../src/household/fen'
import { absent } from '../../src/kernel/step'
import type { Determination } from '../../src/kit/determination'
import type { Determined } from '../../src/kit/determine'
import type { Definition } from '../../src/kit/programme'
import { signatures } from '../../src/kit/programme-outputs'
import { rule } from '../../src/language/quantity'
import { orphanMemberShares } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { housingAssistanceRule } from '../../src/yiwu/programmes/housing-assistance'
import { lakeside } from '../kit/another-city/policy'
import { watched } from '../support/watched'
import { ByKernels, bill, householdOf, programmeOf, standards } from './support/by-kernels'

const [rentHelp, winter, dental] = ['rentHelp', 'winterAllowance', 'dentalAid'].map(programmeOf) as [
  Definition,
  Definition,
  Definition,
]
const young = { id: 'young', birthDate: '2000-01-01' }
const old = { id: 'old', birthDate: '1940-01-01' }
const secondary = { school: 'secondary', academicYear: '2016-2017' }
const given = householdOf([
  { ...young, education: secondary, claims: [bill('x', '2016-08-01', '1500'), bill('y', '2016-08-02', '900')] },
  { ...old, education: { ...secondary, school: 'primary' } },
])

describe('the outcomes of a case', () => {
  const lines = (one: CompiledCase) =>
    one.outcomes().map(({ definition, outcome, due: { low, high } }) => `${definition.id} ${outcome} ${low} ${high}`)
  // 700 is under 2 x 800.
  const expected = [
    'rentHelp entitled 20000 20000',
    'winterAllowance notEntitled 0 0',
    'winterAllowance entitled 65000 65000',
    'schoolKit entitled 35000 35000',
    'schoolKit entitled 20000 20000',
    'dentalAid entitled 75000 75000',
    'dentalAid entitled 25000 25000',
    'libraryCard entitled 0 0',
    'libraryCard entitled 0 0',
    'fireRelief referred 0 0',
  ]

  it('are told with what is due, and share what is nothing', () => {
    const kernels = new ByKernels()
    expect(lines(kernels.caseOf(given))).toEqual(expected)
    expect(lines(kernels.caseOf(given))).toEqual(expected)
    const outcomes = kernels.caseOf(householdOf([young])).outcomes()
    expect(outcomes.map(({ due }) => due === noFen)).toEqual([false, true, true, true])
  })

  it('are told by the exact lane where a kernel cannot decide', () => {
    const claims = [bill('x', '2016-08-01', '1500', { cost: null })]
    expect(lines(new ByKernels().caseOf(householdOf([{ id: 'a', claims }], { income: null })))).toEqual([
      'rentHelp undetermined 0 20000',
      'winterAllowance undetermined 0 65000',
      'dentalAid undetermined 0 100000',
      'libraryCard undetermined 0 0',
      'fireRelief referred 0 0',
    ])
  })
})

describe('what programmes come to', () => {
  const kernels = () => new ByKernels()
  const answersOf = (wanted: Definition | undefined, of = kernels()) => {
    const told: (readonly [string, ...(bigint | string | undefined)[]])[] = []
    const due = (answer: Answer | undefined) => (answer?.entitled.canBeTrue === false ? 'none' : answer?.due.low)
    of.caseOf(given).answers(wanted, ({ definition: { id } }, own) => told.push([id, ...own.map(due)]))
    return told
  }
  const all = [
    ['rentHelp', 20_000n],
    // Another instrument decides.
    ['fireRelief', 'none'],
    ['winterAllowance', 'none', 65_000n],
    ['libraryCard', 0n, 0n],
    ['schoolKit', 35_000n, 20_000n],
  ]

  it('is told of all but claims, of one of them, and not of claims', () => {
    expect(answersOf(undefined)).toEqual(all)
    expect(answersOf(winter)).toEqual([['winterAllowance', 'none', 65_000n]])
    expect(answersOf(dental)).toEqual([])
  })

  it('asks the exact lane once for each kind of row, of which the winter has two', () => {
    const own = kernels()
    const asked = () => watched(ExactCase.prototype, 'determined', () => answersOf(undefined, own))
    expect([asked(), asked()].map(({ made, calls }) => [made, calls.length])).toEqual([
      [all, 6],
      [all, 0],
    ])
  })
})

it('the determinations of a case are those of the exact lane, at first and again', () => {
  const kernels = new ByKernels()
  const expected = assessExactly(lakeside, given, { standards }).determinations
  expect(expected).toHaveLength(10)
  expect(kernels.caseOf(given).determinations()).toEqual(expected)
  expect(kernels.caseOf(given).determinations()).toEqual(expected)
})

describe('a claim', () => {
  const one = () => new ByKernels().caseOf(given)
  const asked = (used: FenRange): AskedClaim => ({
    claim: one().exact.listed[0] as ListedClaim,
    place: 0,
    used,
    exactly: () => one().exact.settledClaims(dental)[0]?.exactly() as Determined,
  })
  const open = { low: 0n, high: 1n, missing: ['x'] }

  it('comes to what is left: 1000 - 900, and to nothing that is known after an open sum', () => {
    const due = (used: FenRange) => one().claimAnswer(dental, 0, asked(used))?.due.low
    expect([noFen, knownFen(90_000n), open].map(due)).toEqual([75_000n, 10_000n, undefined])
    expect(one().claimAnswer(rentHelp, 0, asked(noFen))).toBeUndefined()
  })

  // Neither the line nor whose cap it is changes a first claim: 700 is under it, and nothing was used.
  it('has idle readings, and none that are known after an open sum', () => {
    const idle = (used: FenRange) => one().idleReadingsOfClaim(dental, 0, asked(used))
    expect(idle(noFen)).toEqual(new Set(['rentTest', 'dentalCap']))
    expect(idle(open)).toBeUndefined()
  })
})

/** What is put beside determinations, told what to make of each; it notes what it is asked. */
class Noting implements Beside {
  readonly notes: unknown[] = []
  knows = false

  readonly make: Beside['make'] = (ids, row, turn, inOrder) => {
    this.notes.push(['make', ids, row, turn, inOrder])
    return this.knows ? ({ ...ids, programme: 'made' } as Determination) : undefined
  }
  readonly learn: Beside['learn'] = (row, { determination }, inOrder) => {
    this.notes.push(['learn', row, determination.outcome, inOrder])
  }
  readonly exactly: Beside['exactly'] = ({ determination }, turn) => {
    this.notes.push(['exactly', determination.outcome, turn])
    return { ...determination, programme: 'exactly' }
  }
}

describe('what stands beside a determination', () => {
  const kernelsOf = (noting: Noting, definition: Definition) =>
    new ByKernels({ definitions: [definition], besides: { asked: signatures, of: () => () => noting } })
  const turnOf = ({ notes }: Noting, place: number) => (notes[place] as readonly unknown[])[3] as number

  it('is made; else it is learnt from the exact lane, with what tells the case from others', () => {
    const noting = new Noting()
    const kernels = kernelsOf(noting, winter)
    const one = kernels.caseOf(householdOf([young, old]))
    expect(one.determinations().map(({ programme, person }) => [programme, person])).toEqual([
      ['exactly', 'young'],
      ['exactly', 'old'],
    ])
    const turn = turnOf(noting, 0)
    expect(noting.notes).toEqual([
      ['make', { household: 'H', person: 'young' }, 0, turn, one],
      ['learn', 0, 'notEntitled', one],
      ['exactly', 'notEntitled', turn],
      ['make', { household: 'H', person: 'old' }, 1, turn, one],
      ['learn', 1, 'entitled', one],
      ['exactly', 'entitled', turn],
    ])
    noting.knows = true
    const next = kernels.caseOf(householdOf([old]))
    expect(next.determinations()).toEqual([{ programme: 'made', household: 'H', person: 'old' }])
    expect(noting.notes.slice(6)).toEqual([['make', { household: 'H', person: 'old' }, 0, turn + 1, next]])
  })

  it('learns nothing of a row that a kernel cannot decide', () => {
    const noting = new Noting()
    const one = kernelsOf(noting, winter).caseOf(householdOf([{ id: 'a' }]))
    expect(one.determinations()).toMatchObject([{ programme: 'exactly', outcome: 'undetermined' }])
    const turn = turnOf(noting, 0)
    expect(noting.notes).toEqual([
      ['make', { household: 'H', person: 'a' }, 0, turn, one],
      ['exactly', 'undetermined', turn],
    ])
  })

  it('is asked of one row alone', () => {
    const noting = new Noting()
    const one = kernelsOf(noting, winter).caseOf(householdOf([young, old]))
    expect(one.determinationAt(winter, 1)).toMatchObject({ programme: 'exactly', person: 'old', outcome: 'entitled' })
    const turn = turnOf(noting, 0)
    expect(noting.notes).toEqual([
      ['make', { household: 'H', person: 'old' }, 1, turn, one],
      ['learn', 1, 'entitled', one],
      ['exactly', 'entitled', turn],
    ])
    // The kernel ran the one row: nothing is told of the other, which it would not entitle.
    expect(one.compiled.alone(winter).programmes[0]?.results.signatures.slice(0, 3)).toEqual(Int32Array.of(0, 1, 0))
  })

  it('is made for claims', () => {
    const noting = new Noting()
    noting.knows = true
    const kernels = kernelsOf(noting, dental)
    expect(kernels.caseOf(given).determinations()).toEqual([
      { programme: 'made', household: 'H', person: 'young', claim: 'x' },
      { programme: 'made', household: 'H', person: 'young', claim: 'y' },
    ])
  })
})

describe('whether some member is an orphan who shares', () => {
  const hasOrphan = rule('hasOrphan', '二(七)-s1', { zh: '有孤儿', en: 'has an orphan' }, orphanMemberShares)
  const housing: Definition = { ...housingAssistanceRule.definition, requires: [hasOrphan] }
  const policy = { ...yiwu, definitions: [housing] }
  const besides: Besides = { asked: signatures, of: () => () => new Noting() }
  const readings = { orphanAge: 'under18' }
  const home = (member: object) => ({
    id: 'H',
    on: '2013-06-01',
    residence: 'rural',
    members: [{ id: 'a', categories: ['orphan'], orphanCare: 'scattered', ...member }],
  })
  const toldBy = (member: object, work: (one: CompiledCase) => void, more: { readonly besides?: Besides }) => {
    const kernels = new ByKernels({ policy, on: '2013-06-01', standards: {}, readings, ...more })
    work(kernels.caseOf(home(member)))
    return kernels.reader.household.orphanMemberShares?.[0]
  }

  // By the reading under 18 an orphan of 8 shares, one of 20 does not, and of one without a day of birth nobody knows.
  it('is brought in where something stands beside, and else left out', () => {
    const all = (one: CompiledCase) => one.determinations()
    const one = (theCase: CompiledCase) => theCase.determinationAt(housing, 0)
    for (const [member, told] of [
      [{ birthDate: '2005-01-01' }, 1],
      [{ birthDate: '1993-01-01' }, 0],
      [{}, absent],
    ] as const) {
      expect([member, toldBy(member, all, { besides })]).toEqual([member, told])
      expect([member, toldBy(member, one, { besides })]).toEqual([member, told])
      expect([member, toldBy(member, all, {})]).toEqual([member, absent])
    }
  })
})
