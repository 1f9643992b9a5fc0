/** The options of a set in the order in which the case has them, as a trace and a line of reason tell them. */
import { expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { ExactCase } from '../../src/household/exact-case'
import { Setting } from '../../src/household/setting'
import type { Subject } from '../../src/kit/programme'
import type { Input } from '../../src/language/expression'
import { categories, memberCategories, residence } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { claim } from '../support/claim'

const household = () =>
  checkedCase(yiwu, {
    id: 'H',
    on: '2013-06-01',
    residence: 'rural',
    monthlyIncome: '100',
    members: [
      { id: 'a', categories: ['severelyDisabled', 'orphan'] },
      { id: 'b', education: { level: 'undergraduate' }, categories: null },
      {
        id: 'c',
        categories: ['hardshipWorker', 'orphan', 'disabled'],
        education: { level: 'undergraduate' },
        claims: [claim('x', '2013-05-01', '1')],
      },
    ],
  })

const ofC = ['hardshipWorker', 'orphan', 'disabled']
const ofAll = ['severelyDisabled', 'orphan', 'hardshipWorker', 'disabled']

it.each<readonly [string, { readonly input: Input }, number, Subject, readonly string[]]>([
  ['a member by its place', categories, 0, 'person', ['severelyDisabled', 'orphan']],
  ['another', categories, 2, 'person', ofC],
  ['one whose categories are not known', categories, 1, 'person', []],
  // b is the first pupil or student, c the second; c has the only claim.
  ['a student', categories, 1, 'student', ofC],
  ['whoever has a claim', categories, 0, 'claim', ofC],
  ['the household: each once, as the members have them', memberCategories, 0, 'household', ofAll],
  ['all members, of a set of their own', categories, 0, 'household', ofAll],
  ['the household, asked for a claim', memberCategories, 0, 'claim', ofAll],
  ['what is no set', residence, 0, 'household', []],
])('of %s', (_, fact, row, subject, options) => {
  const setting = new Setting(yiwu, { standards: { ruralDibaoStandard: '400' } }, 0)
  const theCase = household()
  const exact = new ExactCase(yiwu, theCase, setting.contextOn(theCase.on), setting.options)
  expect(setting.throughKernels(exact, (one) => one.optionsInOrder(fact.input, row, subject))).toEqual(options)
})
