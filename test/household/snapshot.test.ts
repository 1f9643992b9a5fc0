/** A household on one day: what programmes come to is told by the kernels where they can, else exactly, and told once. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { plain } from '../../src/exact/value'
import { linesIn } from '../../src/explain/lines-by-kernels'
import { ExactAnswer } from '../../src/household/answer'
import { ClaimList, type ListedClaim } from '../../src/household/claim-list'
import type { AskedClaim } from '../../src/household/claims'
import { ExactCase } from '../../src/household/exact-case'
import { inYuan, knownFen, noFen } from '../../src/household/fen'
import { Setting } from '../../src/household/setting'
import { Snapshot } from '../../src/household/snapshot'
import type { Determined } from '../../src/kit/determine'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeHousehold } from '../../src/yiwu/programmes/low-income-household'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { priceSubsidy } from '../../src/yiwu/programmes/price-subsidy'
import { Standards } from '../../src/yiwu/register'
import { claim } from '../support/claim'
import { watched } from '../support/watched'

const standards = { ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }
const household = (more: object = {}) =>
  checkedCase(yiwu, {
    id: 'H',
    on: '2013-02-01',
    residence: 'rural',
    monthlyIncome: '100',
    certified: { lowIncome: false },
    members: [
      { id: 'a', categories: [] },
      { id: 'o', categories: ['orphan'], orphanCare: 'institution' },
    ],
    ...more,
  })
const snapshotOf = (more: object = {}, setting = new Setting(yiwu, { standards }, 0)) =>
  new Snapshot(household(more), setting)

const shown = (snapshot: Snapshot, { definition }: { readonly definition: typeof dibao.definition }) =>
  snapshot.rows(definition).map((_, row) => {
    const { answer } = snapshot.part(definition, row)
    return [plain(inYuan(answer.due)), answer instanceof ExactAnswer]
  })

describe('an answer', () => {
  it('is that of the kernels where they can tell: 2 x 400 - 100, 70% x 20000', () => {
    const snapshot = snapshotOf()
    expect(shown(snapshot, dibao)).toEqual([['700', false]])
    expect(shown(snapshot, orphanAllowance)).toEqual([
      ['0', false],
      ['14000', false],
    ])
  })

  it('is exact where a row lacks a fact, where there are no kernels, and of a programme without an amount', () => {
    expect(shown(snapshotOf({ monthlyIncome: null }), dibao)).toEqual([[{ min: '0', max: '800' }, true]])
    const [a, o] = household().members
    expect(shown(snapshotOf({ members: [{ ...a, categories: null }, o] }), orphanAllowance)).toEqual([
      [{ min: '0', max: '14000' }, true],
      ['14000', false],
    ])
    expect(shown(snapshotOf({}, new Setting(yiwu, { standards })), dibao)).toEqual([['700', true]])
    expect(shown(snapshotOf(), lowIncomeHousehold)).toEqual([['0', true]])
  })

  it('is told of any row first', () => {
    const snapshot = snapshotOf()
    const rows = [1, 0].map((row) => snapshot.part(priceSubsidy.definition, row).answer)
    expect(rows.every((answer) => answer instanceof ExactAnswer)).toBe(true)
  })

  it('is told once, and the kernels are asked once', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const snapshot = snapshotOf({ monthlyIncome: null }, setting)
    const asked = () => [dibao, lowIncomeHousehold].map(({ definition }) => snapshot.part(definition, 0).answer)
    const twice = () => watched(ExactCase.prototype, 'decided', () => [asked(), asked()] as const)
    const { made, calls } = watched(Setting.prototype, 'throughKernels', twice)
    const [first, again] = made.made
    expect(first.every((answer, place) => answer === again[place])).toBe(true)
    expect(calls).toHaveLength(1)
    const exactly = made.calls.map(({ given: [definition] }) => definition)
    expect(exactly.filter((definition) => definition === lowIncomeHousehold.definition)).toHaveLength(1)
  })
})

describe('a part', () => {
  it('has the determination behind its answer made when it is asked for, once', () => {
    const { made: part, calls } = watched(ExactCase.prototype, 'ofMembers', () => {
      const setting = new Setting(yiwu, { standards }, 0)
      snapshotOf({}, setting).part(orphanAllowance.definition, 1)
      return snapshotOf({}, setting).part(orphanAllowance.definition, 1)
    })
    // For the templates of both members, of the first snapshot.
    expect(calls).toHaveLength(2)
    expect(part.exactly()).toBe(part.exactly())
    expect(part.exactly().determination.amount).toBe('14000.00')
  })
})

describe('a part, asked more', () => {
  // 800 - 100 = 700 is due under any reading: it is more than the floor of 320.
  it('has what else is to stand beside it, and which readings are idle, by kernels', () => {
    const part = snapshotOf().part(dibao.definition, 0)
    expect(part.withBesides?.(linesIn(yiwu, 'en'))).toMatchObject({
      amount: '700.00',
      says: { en: expect.stringContaining('800.00 − 100.00 = 700.00') },
    })
    const idle = part.idleReadings?.()
    expect(['dibaoThreshold', 'dibaoFloor', 'rounding'].map((id) => idle?.has(id))).toEqual([true, true, true])
  })

  it('of another row has those of that row', () => {
    const part = snapshotOf().part(orphanAllowance.definition, 1)
    expect(part.withBesides?.(linesIn(yiwu, 'en'))).toMatchObject({ person: 'o', amount: '14000.00' })
    // The orphan is in an institution, and lives with nobody.
    expect(part.idleReadings?.()?.has('scatteredOrphanBase')).toBe(true)
  })

  it('has neither where there are no kernels', () => {
    const part = snapshotOf({}, new Setting(yiwu, { standards })).part(dibao.definition, 0)
    expect([part.withBesides?.(linesIn(yiwu, 'en')), part.idleReadings?.()]).toEqual([undefined, undefined])
  })
})

it('an exact answer has its instalment from its own determination: 70% x 20000 / 12, up', () => {
  const snapshot = snapshotOf({}, new Setting(yiwu, { standards }))
  const instalments = [0, 1].map((row) => snapshot.part(orphanAllowance.definition, row).answer.instalment)
  expect(instalments).toEqual([0n, 116_667n])
})

describe('nothing is given', () => {
  const [a, o] = household().members
  it.each<readonly [string, { readonly definition: typeof dibao.definition }, object, boolean]>([
    ['where the household is over the line', dibao, { monthlyIncome: '900' }, true],
    ['not where it is under it', dibao, {}, false],
    ['not where it would be with an approval', dibao, { certified: { dibao: false } }, false],
    ['where no member has a right', orphanAllowance, { members: [a] }, true],
    ['not where the last has', orphanAllowance, { members: [a, o] }, false],
    ['not where the first has', orphanAllowance, { members: [o, a] }, false],
    ['where nobody is there to have it', medicalAssistance, {}, true],
  ])('%s', (_, { definition }, more, isNothing) => {
    expect(snapshotOf(more).givesNothing(definition)).toBe(isNothing)
  })
})

it('what is not approved is not due, and tells what would be; who is not entitled is told nothing of it', () => {
  const answerOf = (more: object) => snapshotOf(more).part(dibao.definition, 0).answer
  const refused = { certified: { dibao: false } }
  expect(answerOf(refused)).toMatchObject({ due: noFen, notApproved: knownFen(70_000n) })
  expect(answerOf({ ...refused, monthlyIncome: '900' })).not.toHaveProperty('notApproved')
  expect(answerOf({})).not.toHaveProperty('notApproved')
})

describe('a snapshot of which programmes are asked one by one', () => {
  it('asks the kernels of each once', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const { calls, made } = watched(Setting.prototype, 'throughKernels', () => {
      const snapshot = new Snapshot(household(), setting, true)
      return [dibao, orphanAllowance, dibao, orphanAllowance].map((one) => shown(snapshot, one))
    })
    const [ofDibao, ofOrphans] = [
      [['700', false]],
      [
        ['0', false],
        ['14000', false],
      ],
    ]
    expect(made).toEqual([ofDibao, ofOrphans, ofDibao, ofOrphans])
    expect(calls).toHaveLength(2)
  })
})

describe('a claim', () => {
  const members = [
    {
      id: 'a',
      categories: ['hardshipWorker'],
      employeeMedicalInsurance: false,
      claims: [claim('x', '2013-01-05', '100')],
    },
    {
      id: 'b',
      categories: ['hardshipWorker'],
      employeeMedicalInsurance: false,
      claims: [claim('x', '2013-01-05', '50')],
    },
  ]
  const snapshot = snapshotOf({ members })
  const { definition } = medicalAssistance
  /** Its place is another's, as in a list over versions. */
  const asked = (claim: ListedClaim): AskedClaim => ({
    claim,
    place: 7,
    used: noFen,
    exactly: () => snapshot.exact.all(definition)[claim.member] as Determined,
  })
  const [ofA, ofB] = new ClaimList([snapshot.household]).all as readonly [ListedClaim, ListedClaim]

  it('is told by the kernels where the case has it: 80% of 100 and of 50', () => {
    const answers = [ofA, ofB].map((one) => snapshot.compiledClaim(definition, asked(one)))
    expect(answers.map((answer) => answer?.due.low)).toEqual([8_000n, 4_000n])
  })

  it('is not told where the case has another, or has it of another member', () => {
    const copy = { ...ofB, claim: { ...ofB.claim } }
    expect(snapshot.compiledClaim(definition, asked(copy))).toBeUndefined()
    expect(snapshot.compiledClaim(definition, asked({ ...ofA, of: ofB.of }))).toBeUndefined()
  })
  // Nobody else has paid for it, so that it does not matter whose payments count; whether the year counts is never told.
  it('tells which readings are idle', () => {
    const idle = snapshot.idleReadingsOfClaim(definition, asked(ofA))
    expect(idle?.has('medicalRatioPeriod')).toBe(false)
    expect(idle?.has('medicalRatioCounts')).toBe(true)
    expect(snapshot.idleReadingsOfClaim(definition, asked({ ...ofA, of: ofB.of }))).toBeUndefined()
  })

  it('is left to the exact lane where it goes by another law than the day: 85% from February on', () => {
    const amended = Standards.from([
      { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' },
      { figure: 'medicalAidShare', from: '2013-02-01', value: '0.85' },
    ])
    const claims = [claim('x', '2013-01-31', '100'), claim('y', '2013-02-01', '100')]
    const setting = new Setting(yiwu, { standards: amended }, 0)
    const own = snapshotOf({ on: '2013-02-10', members: [{ ...members[0], claims }] }, setting)
    const answers = own.exact.listed.map((one) => own.compiledClaim(definition, asked(one)))
    expect(answers.map((answer) => answer?.due)).toEqual([undefined, knownFen(8_500n)])
    const idle = own.exact.listed.map((one) => own.idleReadingsOfClaim(definition, asked(one)))
    expect(idle.map((one) => one !== undefined)).toEqual([false, true])
  })
})
