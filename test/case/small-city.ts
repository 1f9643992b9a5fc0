/** A city of few fields, made up: what a case holds, and its policy. */
import { figure } from '../../src/kit/figure'
import type { Policy } from '../../src/kit/policy'
import { field, type Shape, skeleton } from '../../src/kit/shape'
import { ChoiceInput, CountInput, DayInput, SetInput } from '../../src/language/input'
import { yiwu } from '../../src/yiwu/policy'
import { money, named, truth } from '../support/made-up-facts'

const count = (id: string) => new CountInput({ ...named(id, 'count'), unit: 'ratio', least: '0', most: '60' }, false)

export const income = money('income')
export const district = new ChoiceInput(named('district', 'choice'), ['hill', 'river', 'harbour'])
export const groups = new SetInput(named('groups', 'set'), ['miner', 'widowed', 'blind'])
export const anyGroups = new SetInput(named('anyGroups', 'set'), ['miner', 'widowed', 'blind'])
export const isChild = truth('isChild')
export const usedOfCap = money('usedOfCap', { absent: '0' })
const workedYears = count('workedYears')

/** Ten years, as long as nobody amends it. */
const longWork = figure('longWork', {
  ...{ value: '10', unit: 'ratio', clause: 'made up' },
  label: { zh: '工龄', en: 'long work' },
})

/** Facts of the household: of its miners. */
export const [childMiner, longMiner, poorMiner, oldMiner] = [
  truth('childMiner'),
  truth('longMiner'),
  truth('poorMiner'),
  truth('oldMiner'),
] as const
const ofMiners = { set: groups, holds: 'miner' } as const
const bornOn = new DayInput(named('bornOn', 'day'))
/** The day whose law applies. */
const today = new DayInput({ ...named('on', 'day'), source: 'day' })

export const shape = {
  size: new CountInput({ ...named('persons', 'count'), unit: 'person', least: '1', most: '4' }, true),
  someMember: [
    { fact: childMiner, is: isChild, ...ofMiners },
    { fact: longMiner, is: workedYears.isAtLeast(longWork), ...ofMiners },
    { fact: poorMiner, is: isChild.and(income.isAtMost(income.times(workedYears))), ...ofMiners },
    { fact: oldMiner, is: today.isOnOrBefore('2020-12-31').and(workedYears.isAtLeast(longWork)), ...ofMiners },
  ],
  parts: { home: { zh: '住处', en: 'Where it lives.' } },
  household: [
    skeleton.household.id,
    skeleton.household.on,
    field('income', income),
    field('home.district', district),
    field('home.rent', money('rent', { noMoreThan: 'income', exceeding: 'insuranceAboveCost' })),
  ],
  member: [
    skeleton.member.id,
    field('bornOn', bornOn, { feeds: [{ way: 'underAge', years: 18, fact: isChild }] }),
    field('enlistedOn', new DayInput(named('enlistedOn', 'day'))),
    field('groups', groups, {
      feeds: [
        { way: 'asGiven', fact: groups },
        { way: 'someMember', fact: anyGroups },
      ],
    }),
    field('workedYears', workedYears),
    field('paidBefore', money('paidBefore', { absent: '0' }), { feeds: [{ way: 'beforeClaims', fact: usedOfCap }] }),
    skeleton.member.exitOn,
  ],
  education: [{ ...skeleton.education.academicYear, feeds: [{ way: 'otherYear', fact: truth('otherYear') }] }],
  claim: [skeleton.claim.id, skeleton.claim.settledOn, skeleton.claim.servedOn, field('bill', money('bill'))],
} as const satisfies Shape

export const smallCity: Policy = { ...yiwu, shape, firstDay: '2020-03-01', definitions: [], facts: {} }

/** The same with another shape. */
export const shaped = (more: object): Policy => ({ ...smallCity, shape: { ...shape, ...more } })
