/** An invented city whose every record holds other fields than those of Yiwu, and a household of it. */
import type { Policy } from '../../src/kit/policy'
import { field, type Shape, skeleton } from '../../src/kit/shape'
import { ChoiceInput, CountInput, DayInput, SetInput } from '../../src/language/input'
import { yiwu } from '../../src/yiwu/policy'
import { money, named, truth } from './made-up-facts'

export const district = new ChoiceInput(named('district', 'choice'), ['hill', 'river', 'harbour'])
export const income = money('income')
export const rent = money('rent', { noMoreThan: 'income', exceeding: 'insuranceAboveCost' })
export const isTenant = truth('isTenant')
const persons = new CountInput({ ...named('persons', 'count'), unit: 'person', least: '1', most: '4' }, true)
export const groups = new SetInput(named('groups', 'set'), ['miner', 'widowed', 'blind'])
export const anyGroups = new SetInput(named('anyGroups', 'set'), ['miner', 'widowed', 'blind'])
export const isChild = truth('isChild')
const isBelow60 = truth('isBelow60')
export const guide = new ChoiceInput(named('guide', 'choice'), ['nobody', 'person', 'dog'])
const workedYears = new CountInput({ ...named('workedYears', 'count'), unit: 'ratio', least: '0', most: '60' }, false)
export const usedOfCap = money('usedOfCap', { absent: '0' })
const grade = new CountInput({ ...named('grade', 'count'), unit: 'ratio', least: '1', most: '12', absent: '1' }, false)
export const bill = money('bill')
const born = new DayInput(named('born', 'day'))

/** A child who is a miner. */
const childMiner = truth('childMiner')

export const shape = {
  size: persons,
  someMember: [{ fact: childMiner, is: isChild.and(groups.includes('miner')), set: groups, holds: 'miner' }],
  parts: { home: { zh: '住处', en: 'Where it lives.' } },
  household: [
    skeleton.household.id,
    skeleton.household.on,
    field('home.rent', rent),
    field('home.isTenant', isTenant, { description: { zh: '租住', en: 'Whether it rents.' } }),
    field('district', district),
    field('income', income),
  ],
  member: [
    skeleton.member.id,
    // Before the set that it follows from.
    field('guide', guide.without('nobody'), {
      feeds: [{ way: 'onlyWhere', set: groups, holds: 'blind', fact: guide, otherwise: 'nobody' }],
    }),
    field('born', born, {
      feeds: [
        { way: 'underAge', years: 18, fact: isChild },
        { way: 'underAge', years: 60, fact: isBelow60 },
      ],
    }),
    field('groups', groups, {
      feeds: [
        { way: 'asGiven', fact: groups },
        { way: 'someMember', fact: anyGroups },
      ],
    }),
    field('work.years', workedYears),
    field('paidBefore', money('paidBefore'), { feeds: [{ way: 'beforeClaims', fact: usedOfCap }] }),
    // It tells no rule anything, and is checked all the same.
    field('shoeSize', new CountInput({ ...named('shoeSize', 'count'), unit: 'ratio', least: '1', most: '60' }, false), {
      feeds: [],
    }),
  ],
  education: [field('grade', grade), skeleton.education.academicYear],
  claim: [skeleton.claim.id, skeleton.claim.settledOn, field('bill', bill)],
} as const satisfies Shape

export const city: Policy = { ...yiwu, shape, firstDay: '2020-03-01', definitions: [], facts: {} }

export const household = {
  id: 'H',
  on: '2020-06-01',
  home: { rent: '900', isTenant: true },
  district: 'river',
  income: 1200,
  members: [
    {
      id: 'a',
      born: '1960-06-02',
      groups: ['blind', 'miner'],
      guide: 'dog',
      work: { years: 31 },
      paidBefore: '20.5',
      shoeSize: 43,
      claims: [{ id: 'c', settledOn: '2020-03-01', bill: '5' }],
    },
    { id: 'b', born: '2002-06-02', groups: [], guide: 'person', education: { grade: 9, academicYear: '2019-2020' } },
    { id: 'c' },
  ],
}
