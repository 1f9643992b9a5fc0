/**
 * Claims that are open because earlier ones are, under a made-up rule: a recognised illness has 600, whatever it cost, of 1000 a
 * year. The cost enters the rule twice, so that evaluating it once tells less than there is to know. By hand.
 */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { plain } from '../../src/exact/value'
import { ClaimList, type ListedClaim } from '../../src/household/claim-list'
import { settleClaims } from '../../src/household/claims'
import { type ClaimsOf, foundTogether } from '../../src/household/claims-together'
import { ExactCase } from '../../src/household/exact-case'
import type { Determined } from '../../src/kit/determine'
import type { Definition } from '../../src/kit/programme'
import { greatest, least, number, rule } from '../../src/language/quantity'
import { type Found, pathsMissing } from '../../src/narrow/narrow'
import { aidEarlierThisYear, diseaseRecognised, inPolicyCost } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { claim } from '../support/claim'
import { readingsWith, surroundings } from '../support/yiwu'

const facts = { inPolicyCost, diseaseRecognised, aidEarlierThisYear }
const left = greatest(number('0', 'yuan'), number('1000', 'yuan').minus(aidEarlierThisYear))
const definition = {
  ...medicalAssistance.definition,
  facts,
  requires: [rule('recognised', '', { zh: '认定', en: 'recognised' }, diseaseRecognised)],
  grant: {
    kind: 'amount',
    amount: least(left, number('600', 'yuan').plus(inPolicyCost).minus(inPolicyCost)),
    claims: { cap: { used: aidEarlierThisYear } },
  },
} as const satisfies Definition

/** Alone, evaluating it once gives 500 to 700. */
const anyCost = { from: '0', to: '100' }
const on = (month: number, diseaseRecognised: boolean | null, inPolicyCost: unknown = '1') =>
  claim(`c${month}`, `2013-0${month}-01`, inPolicyCost as string, { diseaseRecognised })

function claimsOf(claims: readonly object[], more: Partial<ClaimsOf> = {}, ofMember: object = {}): ClaimsOf {
  const readings = readingsWith()
  const members = [{ id: 'a', categories: [], ...ofMember, claims }]
  const one = new ExactCase(
    yiwu,
    checkedCase(yiwu, { id: 'H', on: '2013-12-01', members }),
    { values: surroundings({}), readings },
    { trace: false },
  )
  return { policy: yiwu, definition, list: one.claims, readings, groundsOf: (of) => one.groundsOf(of), ...more }
}

/** What each comes to alone. */
const alone = (of: ClaimsOf): readonly Determined[] =>
  settleClaims({ ...of, narrows: false }).map(({ exactly }) => exactly())

const shown = (found: Found | undefined) => {
  if (!found) return 'as it is'
  const sum = found.amount && plain(found.amount)
  return [typeof sum === 'string' ? sum : JSON.stringify(sum), ...pathsMissing(found)].join(' ')
}
const together = (of: ClaimsOf, settled: readonly (Determined | undefined)[] = alone(of)) =>
  foundTogether(of, settled).map(shown)

const recognised = (place: number) => `members[0].claims[${place}].diseaseRecognised`

describe('a claim after one that has 600 or nothing', () => {
  it('has 400 or 600, as each way is looked at once more with the evaluations that are left', () => {
    // 2 claims in 2 ways, 32 evaluations each: 128.
    expect(together(claimsOf([on(1, null), on(2, true, anyCost)]))).toEqual([
      'as it is',
      `{"min":"400","max":"600"} ${recognised(0)}`,
    ])
  })

  it('is found beside claims that kernels decided, and beside those that are known', () => {
    const of = claimsOf([on(1, false), on(2, null), on(3, true, anyCost), on(4, false)])
    const [, ...others] = alone(of)
    expect(together(of, [undefined, ...others])).toEqual([
      'as it is',
      'as it is',
      `{"min":"400","max":"600"} ${recognised(1)}`,
      'as it is',
    ])
  })
})

describe('a claim after two of them', () => {
  // With both nothing is left, with one 400, with none 600.
  const of = (...more: readonly object[]) => claimsOf([on(1, null), on(2, null), on(3, true, anyCost), ...more])

  it('is looked at once more with 8 evaluations, where there are 4 claims in 4 ways: 128', () => {
    expect(together(of(on(4, false)))).toEqual([
      'as it is',
      `{"min":"400","max":"600"} ${recognised(1)} ${recognised(0)}`,
      `{"min":"0","max":"600"} ${recognised(0)} ${recognised(1)}`,
      'as it is',
    ])
  })

  it('is open by them also if it misses but one of what they miss', () => {
    const [first, second, third] = alone(of())
    if (!third) throw new Error('There are three')
    const determination = { ...third.determination, missing: [recognised(0)] }
    expect(together(of(), [first, second, { ...third, determination }])[2]).toBe(
      `{"min":"0","max":"600"} ${recognised(0)}`,
    )
  })

  it('is not looked at once more where there are 4 claims in 8 ways: alone it has up to 700', () => {
    const three = claimsOf([on(1, null), on(2, null), on(3, null), on(4, true, anyCost)])
    const cost = 'members[0].claims[3].inPolicyCost'
    expect(together(three)[3]).toBe(
      `{"min":"0","max":"700"} ${[recognised(0), recognised(1), recognised(2), cost].join(' ')}`,
    )
  })
})

describe('claims stay as they are', () => {
  it.each<readonly [string, readonly object[], object]>([
    ['where there are none', [], {}],
    ['where one is open by itself', [on(1, null)], {}],
    ['where one is open by itself after one that is known', [on(1, true), on(2, null)], {}],
    ['where only a sum is not known', [on(1, true, anyCost)], { medicalAidPaidEarlier: { from: '0', to: '900' } }],
  ])('%s', (_, claims, ofMember) => {
    expect(together(claimsOf(claims, {}, ofMember))).toEqual([])
  })

  it('where there are more than 64, half of 128', () => {
    const many = (count: number) => {
      const of = claimsOf([on(1, null), on(2, true)])
      const [first, second] = of.list.all as readonly [ListedClaim, ListedClaim]
      const [open, after] = alone(of)
      const list = new ClaimList([])
      const all = [first, second, ...Array.from({ length: count - 2 }, () => first)]
      return foundTogether({ ...of, list: Object.assign(list, { all }) }, [open, after]).length
    }
    expect([many(64), many(65)]).toEqual([2, 0])
  })
})

describe('claims of a household', () => {
  const four = [on(1, null), on(2, true), on(3, true), on(4, false)]
  const sums = (of: ClaimsOf) =>
    settleClaims(of).map(({ answer: { due } }) => [Number(due.low), Number(due.high)].join(' to '))

  it('are told what they come to together', () => {
    // The first two have 600 and 400 or nothing and 600: the third has nothing or 400, and the last is not recognised.
    expect(sums(claimsOf(four))).toEqual(['0 to 60000', '40000 to 60000', '0 to 40000', '0 to 0'])
  })

  it('are left as open as each is alone where nothing is narrowed', () => {
    // Alone the third may come after 0 + 400.
    expect(sums(claimsOf(four, { narrows: false }))).toEqual(['0 to 60000', '40000 to 60000', '0 to 60000', '0 to 0'])
  })

  it('are determined only when that is asked for, where all are known', () => {
    const of = claimsOf([on(1, true), on(2, false)])
    let determined = 0
    const counted = (one: ListedClaim): ListedClaim => ({
      ...one,
      get ids() {
        determined += 1
        return one.ids
      },
    })
    const list = Object.assign(new ClaimList([]), { all: of.list.all.map(counted) })
    const [first] = settleClaims({ ...of, list })
    expect(determined).toBe(0)
    expect([first?.exactly().determination.amount, determined]).toEqual(['600.00', 1])
  })

  it('are settled once where they do not hang together', () => {
    const asked: string[] = []
    const of = claimsOf([on(1, null)])
    settleClaims({
      ...of,
      groundsOf: (one) => {
        asked.push(one.claim.id)
        return of.groundsOf(one)
      },
    })
    expect(asked).toEqual(['c1'])
  })
})
