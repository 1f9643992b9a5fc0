/** Which finding a due and what was paid against it make, each kind on both sides of its bounds, and which goes before which. */
import { describe, expect, it } from 'vitest'
import { type DueUnder, verdictOf } from '../../src/audit/classify'
import { paidBy } from '../../src/audit/paid'
import type { Payment } from '../../src/audit/payment'
import { exact, infinity } from '../../src/exact/decimal'
import { interval, maybe, no, type Truth, yes } from '../../src/exact/value'
import type { Answer, Part } from '../../src/household/answer'
import { Due } from '../../src/household/due'
import { inFen } from '../../src/household/fen'
import type { Determined } from '../../src/kit/determine'
import type { Condition } from '../../src/language/quantity'
import { programmes } from '../../src/yiwu/programmes'
import { medicalCapBinds } from '../../src/yiwu/programmes/medical-assistance'

const unknown = maybe(['monthlyIncome'])

interface Given {
  readonly programme?: keyof typeof programmes
  /** Yuan; what it may be at most beside it, where facts are missing. */
  readonly owed?: string
  readonly most?: string
  readonly entitled?: Truth
  readonly determined?: readonly object[]
}

function due({ programme = 'dibao', owed = '0', most = owed, entitled = yes, determined = [] }: Given): Due {
  const high = most === 'unlimited' ? infinity : exact(most)
  return new Due(
    { definition: programmes[programme].definition, period: '' },
    { due: inFen(interval(exact(owed), high, ['monthlyIncome'])), entitled },
    { parts: () => determined.map((one) => partOf(one as Determined)), under: {} },
  )
}

/** A month of a determination, of which only the instalment is asked. */
const partOf = (determined: Determined): Part => {
  const instalment = BigInt((determined.determination.monthlyInstalment ?? '0').replace('.', ''))
  return { answer: { instalment } as Answer, exactly: () => determined }
}

const paid = (...amounts: readonly string[]) => paidBy(amounts.map((amount) => ({ amount }) as Payment))

const noOther: DueUnder = (id) => {
  throw new Error(`the reading ${id} is not asked for`)
}

const verdict = (given: Given, ...amounts: readonly string[]) => verdictOf(due(given), paid(...amounts), noOther)

describe('a sum that is known', () => {
  it.each([
    [[], 'shouldHaveBeenCovered'],
    [['-0.01'], 'shouldHaveBeenCovered'],
    [['300', '-300'], 'shouldHaveBeenCovered'],
    [['0.01'], 'shouldHaveBeenToppedUp'],
    [['399.99'], 'shouldHaveBeenToppedUp'],
    [['400'], undefined],
    [['0.5', '399.5'], undefined],
    [['400.01'], 'overpaid'],
    [['800'], 'overpaid'],
  ])('400 due, %j paid: %s', (amounts, expected) => {
    expect(verdict({ owed: '400' }, ...amounts)).toBe(expected)
  })

  it.each([
    [[], undefined],
    [['5', '-5'], undefined],
    [['0.01'], 'shouldHaveExited'],
    [['5', '5'], 'shouldHaveExited'],
    [['-0.01'], 'shouldHaveBeenToppedUp'],
  ])('nothing due, %j paid: %s', (amounts, expected) => {
    expect(verdict({ owed: '0', entitled: no }, ...amounts)).toBe(expected)
  })

  it.each([
    ['the due and a fen', ['400', '0.01'], 'duplicate'],
    ['the due twice', ['400', '400'], 'duplicate'],
    ['two parts that pass it together only', ['200', '200.01'], 'overpaid'],
    ['a fen too little without the smallest', ['399.99', '0.02'], 'overpaid'],
    ['the due without the smallest of three', ['150', '250', '100'], 'duplicate'],
    ['two payments of which one was taken back', ['401', '401', '-401'], 'overpaid'],
    ['the due beside a payment that was taken back', ['300', '400', '-300', '7'], 'duplicate'],
    ['one payment, in which a part was taken back', ['500', '-50'], 'overpaid'],
  ])('paid twice: %s', (_, amounts, expected) => {
    expect(verdict({ owed: '400' }, ...amounts)).toBe(expected)
  })
})

it('what is paid without approval is uncertified where nothing is due, and else as much too much', () => {
  const refused = (owed: string): Due =>
    new Due(
      { definition: programmes.dibao.definition, period: '' },
      { due: inFen(interval(exact(owed), exact(owed), [])), entitled: no },
      {
        parts: () => [
          { answer: { instalment: 0n, notApproved: inFen(interval(exact('200'), exact('200'), [])) } } as Part,
        ],
        under: {},
      },
    )
  const found = (owed: string, amount: string) => verdictOf(refused(owed), paid(amount), noOther)
  expect([found('0', '150'), found('0', '0'), found('100', '150')]).toEqual(['uncertified', undefined, 'overpaid'])
})

describe('a sum that is not known', () => {
  it.each([
    [[], 'undeterminedUnpaid'],
    [['5', '-5'], 'undeterminedUnpaid'],
    [['0.01'], 'unverifiable'],
    [['-0.01'], 'unverifiable'],
  ])('from nothing to 400, or without end, %j paid: %s', (amounts, expected) => {
    for (const most of ['400', 'unlimited'])
      expect(verdict({ owed: '0', most, entitled: unknown }, ...amounts)).toBe(expected)
  })
})

describe('a programme without an amount', () => {
  it.each([
    ['entitled', yes, [undefined, undefined, undefined]],
    ['not entitled', no, [undefined, 'shouldHaveExited', 'shouldHaveBeenToppedUp']],
    ['not known', unknown, [undefined, 'unverifiable', 'unverifiable']],
  ])('%s: nothing paid, 30 paid, 30 taken back', (_, entitled, expected) => {
    for (const programme of ['priceSubsidy', 'legalAid', 'lowIncomeHousehold'] as const)
      expect([[], ['30'], ['-30']].map((amounts) => verdict({ programme, entitled }, ...amounts))).toEqual(expected)
  })
})

describe('monthly instalments of an orphan', () => {
  const months = (count: number, monthlyInstalment: string) =>
    Array.from({ length: count }, () => ({ determination: { monthlyInstalment, reasons: [] } }))

  it('rounded up each, may pass the due: eleven of 700.04 are 7700.44', () => {
    // January is not entitled and has no instalment.
    const orphan = {
      programme: 'orphanAllowance',
      owed: '7700.39',
      determined: [{ determination: { reasons: [] } }, ...months(11, '700.04')],
    } as const
    expect(verdict(orphan, '7700.38')).toBe('shouldHaveBeenToppedUp')
    expect(verdict(orphan, '7700.39')).toBeUndefined()
    expect(verdict(orphan, '7700.44')).toBeUndefined()
    expect(verdict(orphan, '7700.45')).toBe('overpaid')
  })

  it('rounded to the nearest fen may fall short of it: twelve of 700.00 are 8400.00', () => {
    const orphan = { programme: 'orphanAllowance', owed: '8400.05', determined: months(12, '700.00') } as const
    expect(verdict(orphan, '8400.00')).toBe('shouldHaveBeenToppedUp')
    expect(verdict(orphan, '8400.05')).toBeUndefined()
    expect(verdict(orphan, '8400.06')).toBe('overpaid')
  })
})

/** The conditions of a programme that failed, that are not known, and that held. */
const reasons = (states: { readonly [condition: string]: 'held' | 'failed' | 'unknown' }) => ({
  determination: { reasons: Object.entries(states).map(([condition, state]) => ({ condition, state })) },
})

describe('the low-income subsidy while on dibao', () => {
  const onDibao = reasons({ lowIncomeHousehold: 'held', notShutOutByDibao: 'failed' })
  const off = reasons({ lowIncomeHousehold: 'held', notShutOutByDibao: 'held' })
  const subsidy = (determined: readonly object[], cumulative: Given, owed = '200', amounts = ['1200', '1200']) => {
    const asked: string[] = []
    const found = verdictOf(
      due({ programme: 'lowIncomeSubsidy', owed, determined }),
      paid(...amounts),
      (id, option) => {
        asked.push(`${id}=${option}`)
        return due(cumulative)
      },
    )
    return [found, ...asked]
  }
  const other = 'lowIncomeWithDibao=cumulative'

  it.each([
    ['more would be due without the exclusion', [onDibao], { owed: '200.01' }, ['excludedTogether', other]],
    ['more may be due', [onDibao], { owed: '0', most: '1200' }, ['excludedTogether', other]],
    ['no more would be due', [onDibao], { owed: '200' }, ['duplicate', other]],
    ['less would be due', [onDibao], { owed: '0' }, ['duplicate', other]],
    ['in one month of the year', [off, onDibao, off], { owed: '1200' }, ['excludedTogether', other]],
    ['not on dibao', [off], {}, ['duplicate']],
    ['perhaps on dibao', [reasons({ lowIncomeHousehold: 'held', notShutOutByDibao: 'unknown' })], {}, ['duplicate']],
    [
      'perhaps of low income',
      [reasons({ lowIncomeHousehold: 'unknown', notShutOutByDibao: 'failed' })],
      { owed: '1200' },
      ['excludedTogether', other],
    ],
    [
      'not of low income either',
      [reasons({ lowIncomeHousehold: 'failed', notShutOutByDibao: 'failed' })],
      {},
      ['duplicate'],
    ],
    [
      'only not of low income',
      [reasons({ lowIncomeHousehold: 'failed', notShutOutByDibao: 'held' })],
      {},
      ['duplicate'],
    ],
  ])('%s', (_, determined, cumulative, expected) => {
    expect(subsidy(determined, cumulative)).toEqual(expected)
  })

  it('is a question of what is paid above the due', () => {
    expect(subsidy([onDibao], {}, '200', ['200'])).toEqual([undefined])
    expect(subsidy([onDibao], {}, '200', ['199'])).toEqual(['shouldHaveBeenToppedUp'])
  })
})

describe('a student grant with same-kind aid', () => {
  const grant = (determined: readonly object[], programme: Given['programme'] = 'studentGrant') =>
    verdict({ programme, determined, entitled: no }, '6000')
  const alone = reasons({ admitted: 'held', inGrantGroup: 'held', openAfterSameKindAid: 'failed' })

  it.each([
    ['fails on the aid alone', [alone], 'duplicate'],
    [
      'fails on the aid, the rest being unknown',
      [reasons({ admitted: 'unknown', openAfterSameKindAid: 'failed' })],
      'duplicate',
    ],
    [
      'fails on another condition too',
      [reasons({ admitted: 'failed', inGrantGroup: 'held', openAfterSameKindAid: 'failed' })],
      'shouldHaveExited',
    ],
    [
      'fails on another condition only',
      [reasons({ admitted: 'failed', openAfterSameKindAid: 'held' })],
      'shouldHaveExited',
    ],
    ['fails on nothing', [reasons({ admitted: 'held', openAfterSameKindAid: 'held' })], 'shouldHaveExited'],
    ['is named by no version of the case', [], 'shouldHaveExited'],
    ['fails on the aid alone in one version of two', [reasons({ openAfterSameKindAid: 'held' }), alone], 'duplicate'],
  ])('%s', (_, determined, expected) => {
    expect(grant(determined)).toBe(expected)
  })

  it('is no question of other programmes', () => {
    expect(grant([reasons({ admitted: 'held' })], 'dibao')).toBe('shouldHaveExited')
    expect(grant([alone], 'dibao')).toBe('shouldHaveExited')
  })
})

describe('a claim under the yearly cap', () => {
  const claim = (outcome: string, binds: Truth) => ({
    determination: { outcome, reasons: [] },
    evaluation: { condition: (condition: Condition) => (condition === medicalCapBinds ? binds : no) },
  })
  const aid = (...determined: readonly object[]) =>
    verdict({ programme: 'medicalAssistance', owed: '4000', determined }, '48000')

  it.each([
    ['the cap keeps the due down', [claim('entitled', yes)], 'capExceeded'],
    ['it does not', [claim('entitled', no)], 'overpaid'],
    ['it may', [claim('entitled', unknown)], 'overpaid'],
    ['the claim is not entitled', [claim('notEntitled', yes)], 'overpaid'],
    ['the claim is not known', [], 'overpaid'],
  ])('%s', (_, determined, expected) => {
    expect(aid(...determined)).toBe(expected)
  })

  it('of which nothing is left, and paid for twice', () => {
    const determined = [claim('entitled', yes)]
    expect(verdict({ programme: 'medicalAssistance', owed: '0', determined }, '48000')).toBe('capExceeded')
    expect(verdict({ programme: 'medicalAssistance', owed: '4000', determined }, '4000', '4000')).toBe('duplicate')
  })

  it('is no question of other programmes', () => {
    expect(verdict({ programme: 'dibao', owed: '400', determined: [claim('entitled', yes)] }, '500')).toBe('overpaid')
  })
})
