/** An invented city whose records hold one field of each kind. */
import type { Policy } from '../../src/kit/policy'
import { field, type Shape, skeleton } from '../../src/kit/shape'
import { ChoiceInput, CountInput, DayInput, MoneyInput, SetInput, TruthInput } from '../../src/language/input'
import { yiwu } from '../../src/yiwu/policy'
import { named } from '../support/made-up-facts'

const optionLabels = { hill: { zh: '山', en: 'hill' }, river: { zh: '河', en: 'river' } }
const district = new ChoiceInput({ ...named('district', 'choice'), optionLabels }, ['hill', 'river'])
const persons = new CountInput({ ...named('persons', 'count'), unit: 'person', least: '1', most: '3' }, true)
const grade = new CountInput({ ...named('grade', 'count'), unit: 'ratio', least: '1', most: '12' }, false)

const shape = {
  size: persons,
  someMember: [],
  parts: { home: { zh: '住处', en: 'Where it lives.' } },
  household: [
    skeleton.household.id,
    skeleton.household.on,
    field('home.isTenant', new TruthInput(named('isTenant', 'truth')), {
      description: { zh: '租住', en: 'Whether it rents.' },
    }),
    field('district', district),
    field('home.since', new DayInput(named('since', 'day')), { feeds: [] }),
  ],
  member: [
    skeleton.member.id,
    skeleton.member.note,
    skeleton.member.carried,
    field('groups', new SetInput(named('groups', 'set'), ['blind', 'miner'])),
    skeleton.member.exitOn,
  ],
  education: [field('grade', grade), skeleton.education.academicYear],
  claim: [
    skeleton.claim.id,
    skeleton.claim.settledOn,
    skeleton.claim.servedOn,
    field('bill', new MoneyInput({ ...named('bill', 'money'), unit: 'yuan' })),
    field('fees.night', new MoneyInput({ ...named('night', 'money'), unit: 'yuan' })),
  ],
} as const satisfies Shape

export const small: Policy = { ...yiwu, shape, firstDay: '2020-03-01', definitions: [], facts: {} }
