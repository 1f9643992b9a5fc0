/** What a programme comes to: by a kernel's sum, or by a determination of the exact lane. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { maybe, no, yes } from '../../src/exact/value'
import { ExactAnswer, isNothing, settledAnswer, unapproved } from '../../src/household/answer'
import { ExactCase } from '../../src/household/exact-case'
import { knownFen, noFen } from '../../src/household/fen'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeHousehold } from '../../src/yiwu/programmes/low-income-household'
import { lowIncomeSubsidy } from '../../src/yiwu/programmes/low-income-subsidy'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { readingsWith, surroundings } from '../support/yiwu'

describe('a sum of a kernel', () => {
  it.each([
    [32_000, true, yes, knownFen(32_000n)],
    [0, true, yes, noFen],
    [0, false, no, noFen],
  ])('of %i', (fen, isEntitled, entitled, due) => {
    expect(settledAnswer(fen, isEntitled)).toEqual({ due, entitled, figure: due, instalment: 0n, notes: [] })
  })

  it('is one and the same for all who are due nothing and told nothing', () => {
    expect(settledAnswer(0, false)).toBe(settledAnswer(0, false))
  })

  it('may be paid by instalments', () => {
    expect(settledAnswer(1_400_000, true, 116_667).instalment).toBe(116_667n)
    expect(settledAnswer(0, false, 116_667).instalment).toBe(0n)
  })
})

it('a sum of a kernel carries the codes of its notes, whether anything is due or not', () => {
  const notes = [{ code: 'orphanOfAge', clause: '二(六)-s1' }]
  expect(settledAnswer(100, true, 0, notes).notes).toEqual(['orphanOfAge'])
  expect(settledAnswer(0, false, 0, notes).notes).toEqual(['orphanOfAge'])
})

describe('surely nothing', () => {
  it('is due to whom a kernel does not entitle', () => {
    expect(isNothing(settledAnswer(0, false))).toBe(true)
  })

  it('is not said of an entitlement to a sum of nothing, nor of a sum', () => {
    expect(isNothing(settledAnswer(0, true))).toBe(false)
    expect(isNothing(settledAnswer(1, true))).toBe(false)
  })

  it('is not said of a due above nothing, whoever is entitled to it', () => {
    const refused = settledAnswer(0, false)
    expect(isNothing({ ...refused, due: knownFen(1n) })).toBe(false)
    expect(isNothing({ ...refused, due: { low: 0n, high: undefined, missing: ['a'] } })).toBe(false)
    expect(isNothing({ ...refused, entitled: maybe(['a']) })).toBe(false)
    expect(isNothing({ ...refused, notApproved: noFen })).toBe(false)
  })

  it('is due of what is not approved, which is told beside it', () => {
    expect(unapproved(settledAnswer(100, true, 9, [{ code: 'orphanOfAge', clause: '二(六)-s1' }]))).toStrictEqual({
      ...{ due: noFen, entitled: no, figure: noFen, instalment: 0n, notes: [] },
      notApproved: knownFen(100n),
    })
  })

  it('is not said of what an approval would give, nor of what may be due', () => {
    expect(isNothing(unapproved(settledAnswer(100, true)))).toBe(false)
    const maybeDue = { due: { low: 0n, high: 100n, missing: ['a'] }, entitled: maybe(['a']) }
    expect(isNothing({ ...settledAnswer(100, true), ...maybeDue })).toBe(false)
  })
})

describe('a determination of the exact lane', () => {
  const answerOf = ({ definition }: { readonly definition: Definition }, more: object) => {
    const given = { id: 'H', on: '2013-05-01', residence: 'rural', monthlyIncome: '100', ...more }
    const household = checkedCase(yiwu, { members: [{ id: 'a', categories: [] }], ...given })
    const around = surroundings({ ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' })
    const [one] = new ExactCase(yiwu, household, { values: around, readings: readingsWith() }, { trace: false }).all(
      definition,
    )
    return one && new ExactAnswer(one, () => one)
  }

  it('comes to the same in fen: 400 - 100', () => {
    const answer = answerOf(dibao, {})
    expect([answer?.due, answer?.entitled, answer?.figure]).toEqual([knownFen(30_000n), yes, knownFen(30_000n)])
  })

  it('comes to nothing or to its figure where entitlement is open: 25% x 12 x 400', () => {
    const answer = answerOf(lowIncomeSubsidy, { monthlyIncome: '500', certified: { lowIncome: null } })
    const path = 'certified.lowIncome'
    expect(answer?.due).toEqual({ low: 0n, high: 120_000n, missing: [path] })
    expect(answer?.entitled).toEqual(maybe([path]))
    expect(answer?.figure).toEqual(knownFen(120_000n))
  })

  it('is open where a fact is missing that decides', () => {
    expect(answerOf(dibao, {})?.isOpen).toBe(false)
    expect(answerOf(dibao, { monthlyIncome: '900' })?.isOpen).toBe(false)
    expect(answerOf(dibao, { monthlyIncome: null })?.isOpen).toBe(true)
  })

  it('carries what was decided, and the codes of its notes', () => {
    const refused = answerOf(dibao, { certified: { dibao: false } })
    expect(refused?.decided.outcome).toBe('entitled')
    expect(refused?.notes).toEqual(['certificateAgainstIncome', 'notApproved'])
    expect(answerOf(dibao, {})?.notes).toEqual([])
  })

  it('tells the instalment, where it has one: 70% x 20000 / 12, up', () => {
    const orphan = { id: 'o', categories: ['orphan'], orphanCare: 'institution' }
    expect(answerOf(orphanAllowance, { members: [orphan] })?.instalment).toBe(116_667n)
    expect(answerOf(dibao, {})?.instalment).toBe(0n)
  })

  it('comes to no sum where the programme has none', () => {
    const answer = answerOf(lowIncomeHousehold, { certified: { lowIncome: true } })
    expect([answer?.due, answer?.entitled, answer?.figure]).toEqual([noFen, yes, noFen])
  })
})
