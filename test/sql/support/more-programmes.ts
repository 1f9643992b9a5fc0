/** The policy of Yiwu with invented programmes beside its own: one or two more of every period and subject. */
import { makePolicy, type Policy } from '../../../src/kit/policy'
import type { Definition } from '../../../src/kit/programme'
import { figuresOfMonths, firstMonthFigure } from '../../../src/kit/settled-year'
import type { Label } from '../../../src/language/expression'
import { MoneyInput } from '../../../src/language/input'
import { any, greatest, least, number, rule, when } from '../../../src/language/quantity'
import * as facts from '../../../src/yiwu/facts'
import { yiwu } from '../../../src/yiwu/policy'
import { readings } from '../../../src/yiwu/readings'
import { dibaoHousehold } from '../../../src/yiwu/statuses'
import { programme } from '../../support/yiwu'

const clause = '二(一)-s1'
const named = (name: string): Label => ({ zh: `虚构${name}`, en: `invented ${name}` })
const invented = { clauses: [clause], alsoCalled: [] }
const status = {
  residence: facts.residence,
  householdSize: facts.householdSize.optional(),
  monthlyIncome: facts.monthlyIncome,
  dibaoCertified: facts.dibaoCertified,
}

const cold = rule('cold', clause, named('cold'), facts.memberCategories.includes('disabled', 'severelyDisabled'))

/** 50.00 yuan a month for a household with a disabled member. */
const heating: Definition = {
  ...invented,
  id: 'heating',
  label: named('heating'),
  subject: 'household',
  facts: { memberCategories: facts.memberCategories },
  requires: [cold],
  grant: { kind: 'amount', amount: number('50', 'yuan/month') },
}

const notInDibao = rule(
  'notInDibao',
  clause,
  named('notInDibao'),
  any(readings.lowIncomeWithDibao.is('cumulative'), dibaoHousehold.not()),
)
const isCared = rule('isCared', clause, named('isCared'), facts.categories.includes('severelyDisabled', 'disabled'))

/** 80.55 yuan a month for each disabled member, shut out by dibao. */
const care: Definition = {
  ...invented,
  id: 'careAllowance',
  label: named('care'),
  subject: 'person',
  facts: { ...status, categories: facts.categories },
  requires: [isCared, notInDibao],
  grant: { kind: 'amount', amount: number('80.55', 'yuan/month') },
  shutOut: { by: notInDibao, unless: { reading: 'lowIncomeWithDibao', option: 'cumulative' } },
}

const atSchool = rule('atSchool', clause, named('atSchool'), facts.level.is('primary', 'juniorSecondary'))

/** 25 yuan a month for pupils. */
const meals: Definition = {
  ...invented,
  id: 'schoolMilk',
  label: named('milk'),
  subject: 'student',
  facts: { level: facts.level },
  requires: [atSchool],
  grant: { kind: 'amount', amount: number('25', 'yuan/month') },
}

const isPoor = rule('isPoor', clause, named('isPoor'), facts.monthlyIncome.isBelow(number('900', 'yuan/month')))
const twelfths = figuresOfMonths.share({
  parts: number('1', 'ratio'),
  outOf: '12',
  rounding: 'down',
  unit: 'yuan/year',
})

/** 111.11 yuan a year for each of a poor household, by month of status, and never less than the first month's figure less 400. */
const fuel: Definition = {
  ...invented,
  id: 'fuel',
  label: named('fuel'),
  subject: 'household',
  facts: { householdSize: facts.householdSize, monthlyIncome: facts.monthlyIncome },
  requires: [isPoor],
  grant: {
    kind: 'amount',
    amount: number('111.11', 'yuan/person/year').times(facts.householdSize),
    settledYear: rule(
      'fuelYear',
      clause,
      named('fuelYear'),
      greatest(twelfths, firstMonthFigure.minus(number('400', 'yuan/year'))),
    ),
  },
}

const isOld = rule('isOld', clause, named('isOld'), facts.categories.includes('oldPartyMember', 'hardshipWorker'))
const pension = number('1000', 'yuan/year')

/** 1000 yuan a year for each old member, paid by instalments that are rounded up. */
const honour: Definition = {
  ...invented,
  id: 'honour',
  label: named('honour'),
  subject: 'person',
  facts: { categories: facts.categories },
  requires: [isOld],
  grant: { kind: 'amount', amount: pension, settledYear: rule('honourYear', clause, named('honourYear'), twelfths) },
  monthlyInstalment: rule(
    'honourInstalment',
    clause,
    named('honourInstalment'),
    pension.share({ parts: number('1', 'ratio'), outOf: '12', rounding: 'up', unit: 'yuan/month' }),
  ),
}

const noOther = rule(
  'noOther',
  clause,
  named('noOther'),
  facts.sameKindAid.isAtMost(number('300', 'yuan/academic year')),
)

/** 450 yuan an academic year for whoever has books to buy, unless had elsewhere. */
const books: Definition = {
  ...invented,
  id: 'books',
  label: named('books'),
  subject: 'student',
  facts: { level: facts.level, sameKindAid: facts.sameKindAid },
  requires: [rule('hasBooks', clause, named('hasBooks'), atSchool.not()), noOther],
  grant: {
    kind: 'amount',
    amount: when(
      facts.level.is('undergraduate'),
      number('450', 'yuan/academic year'),
      number('300', 'yuan/academic year'),
    ),
  },
  notTwice: noOther,
}

const used = new MoneyInput({
  key: 'clinicUsed',
  id: 'clinicUsed',
  source: 'fact',
  type: 'money',
  unit: 'yuan',
  label: named('clinicUsed'),
  least: '0',
  absent: '0',
})
const nothing = number('0', 'yuan')
const left = rule('clinicLeft', clause, named('clinicLeft'), greatest(nothing, number('900', 'yuan').minus(used)))
const third = rule(
  'clinicShare',
  clause,
  named('clinicShare'),
  facts.inPolicyCost.times(number('0.05', 'ratio')).roundedDown(),
)
const stands = rule('clinicStands', clause, named('clinicStands'), facts.withdrawn.not())

/** 5% of the cost of a claim, at most 900 yuan a year of a household. */
const clinic: Definition = {
  ...invented,
  id: 'clinic',
  label: named('clinic'),
  subject: 'claim',
  facts: { inPolicyCost: facts.inPolicyCost, withdrawn: facts.withdrawn, clinicUsed: used },
  requires: [stands],
  grant: {
    kind: 'amount',
    amount: least(left, third),
    claims: {
      cap: {
        used,
        binds: left.isBelow(third),
        byServiceDate: readings.medicalYear.is('serviceDate'),
        ofHousehold: readings.medicalYear.is('settlementDate', 'serviceDate'),
      },
    },
  },
}

const definitions = [heating, care, meals, fuel, honour, books, clinic]
const { definitions: _, facts: __, ...parts } = yiwu

export const withMore: Policy = makePolicy({
  ...parts,
  programmes: {
    ...yiwu.programmes,
    ...Object.fromEntries(definitions.map((definition) => [definition.id, programme(definition)])),
  },
})

export const moreIds: readonly string[] = definitions.map(({ id }) => id)
