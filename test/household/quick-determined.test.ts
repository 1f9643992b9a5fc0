/** Determinations by the kernels: by hand, and the exact lane asked once and only where it is needed. */
import { describe, expect, it } from 'vitest'
import { no, plain, yes } from '../../src/exact/value'
import { QuickHousehold, quickly } from '../../src/household/quick-determined'
import { Setting } from '../../src/household/setting'
import { checkedVersions, Timeline } from '../../src/household/timeline'
import type { Determination } from '../../src/kit/determination'
import type { Determined } from '../../src/kit/determine'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeHousehold } from '../../src/yiwu/programmes/low-income-household'
import { lowIncomeSubsidy } from '../../src/yiwu/programmes/low-income-subsidy'
import { studentGrant } from '../../src/yiwu/programmes/student-grant'

const { definition } = dibao
const determination = (more: Partial<Determination>) =>
  ({ programme: 'dibao', household: 'H', ...more }) as Determination

describe('a settled determination', () => {
  const never = (): readonly Determined[] => {
    throw new Error('The exact lane is not needed')
  }

  it.each<readonly [string, Partial<Determination>, typeof yes, string]>([
    ['with an amount', { outcome: 'entitled', amount: '320.00' }, yes, '320'],
    ['with an amount of nothing', { outcome: 'entitled', amount: '0.00' }, yes, '0'],
    ['that is not entitled', { outcome: 'notEntitled' }, no, '0'],
  ])('%s', (_, more, entitled, due) => {
    const [quick] = quickly(definition, [determination(more)], never)
    expect(quick && [quick.entitled, plain(quick.due)]).toEqual([entitled, due])
    expect(quick?.definition).toBe(definition)
  })

  it('asks the exact lane for what lies behind it, once for all that stand together', () => {
    let asked = 0
    const behind = [
      { values: new Map(), evaluation: 'of the first' },
      { values: new Map(), evaluation: 'of the second' },
    ] as unknown as readonly Determined[]
    const [first, second, third] = quickly(
      definition,
      ['1.00', '2.00', '3.00'].map((amount) => determination({ outcome: 'entitled', amount })),
      () => {
        asked += 1
        return behind
      },
    )
    expect([first, second, third].map((one) => one && plain(one.due))).toEqual(['1', '2', '3'])
    expect(asked).toBe(0)
    expect(first?.evaluation).toBe('of the first')
    expect(second?.evaluation).toBe('of the second')
    expect(second?.values).toBe(behind[1]?.values)
    expect(asked).toBe(1)
    expect(() => third?.values).toThrow('The exact lane has no determination of dibao at 2')
  })
})

describe('the kernels of a household', () => {
  const setting = new Setting(yiwu, { standards: { ruralDibaoStandard: '400' } }, 0)
  const quickOf = (monthlyIncome: string | null) => {
    const given = { id: 'H', on: '2013-01-01', residence: 'rural', monthlyIncome, certified: { lowIncome: false } }
    const timeline = new Timeline(
      checkedVersions(yiwu, [{ ...given, members: [{ id: 'a', categories: [] }] }]),
      setting,
    )
    const snapshot = timeline.snapshot('2013-05')
    return snapshot && timeline.quicklyOn(snapshot)
  }

  it('settle the programmes with an amount', () => {
    // 400 - 100 = 300, over the floor of 160
    expect(quickOf('100')?.settled(definition)).toMatchObject([{ outcome: 'entitled', amount: '300.00' }])
    expect(quickOf('400')?.settled(definition)).toMatchObject([{ outcome: 'notEntitled' }])
    expect(quickOf('100')?.settled(lowIncomeSubsidy.definition)).toMatchObject([{ outcome: 'notEntitled' }])
    expect(quickOf('100')?.settled(studentGrant.definition)).toEqual([])
  })

  it('have those of a programme in their order', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((person) => determination({ person, outcome: 'notEntitled' }))
    const other = determination({ programme: 'studentGrant', outcome: 'undetermined' })
    const quick = new QuickHousehold([first, other, second, third].flatMap((one) => one ?? []))
    expect(quick.settled(definition)).toEqual([first, second, third])
    expect(quick.settled(studentGrant.definition)).toBeUndefined()
    expect(quick.settled(lowIncomeSubsidy.definition)).toEqual([])
  })

  it('leave those without, and those that miss a fact', () => {
    expect(quickOf('100')?.settled(lowIncomeHousehold.definition)).toBeUndefined()
    expect(quickOf(null)?.settled(definition)).toBeUndefined()
  })
})
