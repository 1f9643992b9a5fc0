/** Conditions as steps: what surely and what possibly holds of a row, by code and by closures, worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { Mode } from '../../src/kernel/kernel'
import { findings } from '../../src/kernel/plan'
import { absent } from '../../src/kernel/step'
import { dayNumber } from '../../src/language/day'
import { all, any, type Condition, number, rule, when } from '../../src/language/quantity'
import { columns, facts, newLowering } from './lowered'
import { type NumberRow, runPlan } from './run-plan'
import { textOf } from './step-text'

const { income, wealth, wage, paid, heads, certified, disabled, quarter, kinds, born, rent, insured, aid } = facts
const { retired, savings, fixedRent, fixedTruth, fixedQuarter, fixedKinds, noMoney, noTruth, noKinds } = facts
const yuan = (value: string) => number(value, 'yuan')
const label = { zh: '步', en: 'step' }

/**
 * A condition, and what is said of some rows; facts that a row does not name are unknown, or their least where they are
 * known in every row. `open` is what no one can tell; `blunt`, where a quantity was unknown on the way, is what the exact
 * lane may know more of.
 */
type Cases = readonly (readonly [string, Condition, string])[]

const unknownInAll = Object.fromEntries(
  Object.values(columns).map(({ key, absence, least }) => [key, absence === 'never' ? least : absent]),
)

/** A number, a day, or with a question mark a set that is known in part: what is known beside the sign. */
function numberOf(text: string): number {
  if (text.includes('-')) return dayNumber(text)
  return text.endsWith('?') ? absent + Number.parseInt(text, 10) : Number(text)
}

/** `income 499: yes; nothing: open` as pairs of facts and what is said. */
const pairsOf = (text: string): readonly (readonly [string, string])[] =>
  text.split(/[;\n]/).map((pair) => {
    const [given = '', expected = ''] = pair.split(':')
    return [given.trim(), expected.trim()]
  })

function rowOf(given: string): NumberRow {
  const named = given === 'nothing' ? [] : given.split(', ').map((fact) => fact.split(' '))
  return { ...unknownInAll, ...Object.fromEntries(named.map(([name, value = '']) => [name, numberOf(value)])) }
}

function said(condition: Condition, rows: readonly NumberRow[], mode: Mode): readonly string[] {
  const { surely, possibly, sharp } = newLowering().condition(condition.node)
  const outputs = Object.entries({ surely, possibly, sharp }).map(([name, step]) => ({ name, step }))
  const plan = { columns: Object.values(columns), outputs, marks: true }
  const { finding, results } = runPlan(plan, mode, rows)
  expect(finding).toBe(findings.settled)
  return rows.map((_, row) => {
    const [isSure, isPossible, isSharp] = results.map((values) => values[row] !== 0)
    if (isSure) return isPossible ? 'yes' : 'sure and impossible'
    return isPossible ? (isSharp ? 'open' : 'blunt') : 'no'
  })
}

const ofOneFact: Cases = [
  ['certified', certified, 'certified 1: yes; certified 0: no; nothing: open'],
  ['insured, always known', insured, 'insured 1: yes; insured 0: no'],
  ['retired, false where not given', retired, 'retired 1: yes; retired 0: no; nothing: no'],
  ['a truth for all rows', fixedTruth, 'nothing: yes'],
  ['a truth unknown in all rows', noTruth, 'nothing: open'],
  ['income is given', income.isGiven(), 'income 0: yes; nothing: no'],
  ['savings are given', savings.isGiven(), 'savings 0: yes; nothing: no'],
  ['aid is given', aid.isGiven(), 'aid 0: yes; nothing: no'],
  ['rent is given', rent.isGiven(), 'nothing: yes'],
  ['what is one in all rows is given', fixedRent.isGiven(), 'nothing: yes'],
  ['what is unknown in all rows is given', noMoney.isGiven(), 'nothing: no'],
  [
    'the quarter is north or south',
    quarter.is('north', 'south'),
    'quarter 0: yes; quarter 1: no; quarter 2: yes; quarter 3: no; nothing: open',
  ],
  // One of all, or of none, whichever it is.
  ['the quarter is any of the four', quarter.is('west', 'north', 'east', 'south'), 'quarter 3: yes; nothing: yes'],
  ['the quarter is none', quarter.is(), 'quarter 0: no; nothing: no'],
  ['a quarter for all rows is east', fixedQuarter.is('east'), 'nothing: yes'],
  ['a quarter for all rows is north or south', fixedQuarter.is('north', 'south'), 'nothing: no'],
  // A set known in part keeps what is known beside the sign: it may hold more.
  [
    'orphan or veteran',
    kinds.includes('orphan', 'veteran'),
    'kinds 1: yes; kinds 4: yes; kinds 2: no; kinds 0: no; kinds 4?: yes; kinds 2?: open; nothing: open',
  ],
  ['a set for all rows holds an orphan', fixedKinds.includes('orphan'), 'nothing: yes'],
  ['a set for all rows holds a student', fixedKinds.includes('student'), 'nothing: no'],
  ['a set unknown in all rows', noKinds.includes('orphan'), 'nothing: open'],
  [
    'born by 3 December 2012',
    born.isOnOrBefore('2012-12-03'),
    'born 2012-12-03: yes; born 2012-12-04: no; born 1969-12-31: yes; nothing: blunt',
  ],
]

const compared: Cases = [
  // Money may be anything from 0 up, unless its least is another.
  ['income < 5', income.isBelow(yuan('5')), 'income 499: yes; income 500: no; nothing: open'],
  ['income <= 5', income.isAtMost(yuan('5')), 'income 500: yes; income 501: no; nothing: open'],
  ['income > 5', income.isAbove(yuan('5')), 'income 501: yes; income 500: no; nothing: open'],
  ['income >= 5', income.isAtLeast(yuan('5')), 'income 500: yes; income 499: no; nothing: open'],
  ['income < 0', income.isBelow(yuan('0')), 'income 0: no; nothing: no'],
  ['income <= 0', income.isAtMost(yuan('0')), 'income 0: yes; income 1: no; nothing: open'],
  ['income > 0', income.isAbove(yuan('0')), 'income 1: yes; income 0: no; nothing: open'],
  ['income >= 0', income.isAtLeast(yuan('0')), 'income 0: yes; nothing: yes'],
  ['wage < 100', wage.isBelow(yuan('100')), 'wage 10000: no; nothing: no'],
  ['wage >= 100', wage.isAtLeast(yuan('100')), 'wage 10000: yes; nothing: yes'],
  ['wage <= 100', wage.isAtMost(yuan('100')), 'wage 10000: yes; wage 10001: no; nothing: open'],
  ['wage > 99.99', wage.isAbove(yuan('99.99')), 'wage 10000: yes; nothing: yes'],
  ['rent < 5, always known', rent.isBelow(yuan('5')), 'rent 499: yes; rent 500: no'],
  ['aid > 19.99', aid.isAbove(yuan('19.99')), 'aid 1999: no; aid 2000: yes; nothing: yes'],
  ['what is unknown in all rows < 5', noMoney.isBelow(yuan('5')), 'nothing: open'],
  ['what is unknown in all rows < 0', noMoney.isBelow(yuan('0')), 'nothing: no'],
  // Of what is unknown otherwise nothing is said.
  ['heads < 3', heads.isBelow(number('3', 'person')), 'heads 2: yes; heads 3: no; nothing: blunt'],
  ['heads > 3', heads.isAbove(number('3', 'person')), 'heads 4: yes; heads 3: no; nothing: blunt'],
  ['paid < 5', paid.isBelow(yuan('5')), 'paid 4: yes; paid 500: no; nothing: blunt'],
  ['income + 1 < 5', income.plus(yuan('1')).isBelow(yuan('5')), 'income 399: yes; income 400: no; nothing: blunt'],
  [
    'income / 2 < 1',
    income.times(number('0.5', 'ratio')).isBelow(yuan('1')),
    'income 199: yes; income 200: no; nothing: blunt',
  ],
  // Two unknowns from 0 up; neither is surely below the other.
  [
    'income < wealth',
    income.isBelow(wealth),
    'income 1, wealth 2: yes; income 2, wealth 2: no; income 1: open; wealth 2: open; wealth 0: no; nothing: open',
  ],
  [
    'income <= wealth',
    income.isAtMost(wealth),
    'income 2, wealth 2: yes; income 2, wealth 1: no; income 0: yes; income 1: open; wealth 0: open; nothing: open',
  ],
]

const perHead = number('2', 'yuan/person').times(heads)
const fromNothing = number('2', 'yuan/person').times(heads).minus(yuan('2'))
const belowNothing = number('2', 'yuan/person').times(heads).minus(yuan('2.01'))
const fromOneFen = number('2', 'yuan/person').times(heads).minus(yuan('1.99'))

/**
 * Beside what is itself unknown, but surely above 0 or at least 0, money that may be anything from 0 up is open for good;
 * beside what might be less, or where the money is known, the exact lane may know more.
 */
const besideUnknowns: Cases = [
  [
    'income < 2 a head',
    income.isBelow(perHead),
    'income 399, heads 2: yes; income 400, heads 2: no; heads 2: open; income 1: blunt; nothing: open',
  ],
  ['income < from 0.01', income.isBelow(fromOneFen), 'income 1: blunt; nothing: open'],
  ['income < from 0', income.isBelow(fromNothing), 'income 1: blunt; nothing: blunt'],
  ['income <= from 0', income.isAtMost(fromNothing), 'income 1: blunt; nothing: open'],
  ['income <= from -0.01', income.isAtMost(belowNothing), 'income 1: blunt; nothing: blunt'],
  ['income > from 0', income.isAbove(fromNothing), 'income 1: blunt; nothing: open'],
  ['income > from -0.01', income.isAbove(belowNothing), 'income 1: blunt; nothing: blunt'],
  ['income >= from 0.01', income.isAtLeast(fromOneFen), 'income 1: blunt; nothing: open'],
  ['income >= from 0', income.isAtLeast(fromNothing), 'income 1: blunt; nothing: blunt'],
  ['wage < from 0.01, as a wage is not anything from 0 up', wage.isBelow(fromOneFen), 'nothing: blunt'],
  ['wage > from 0', wage.isAbove(fromNothing), 'nothing: blunt'],
]

const isSmall = heads.isBelow(number('3', 'person'))
const joined: Cases = [
  ['all of none', all(), 'nothing: yes'],
  ['any of none', any(), 'nothing: no'],
  [
    'certified and disabled',
    all(certified, disabled),
    'certified 1, disabled 1: yes; certified 1, disabled 0: no; disabled 0: no; disabled 1: open; nothing: open',
  ],
  [
    'certified or disabled',
    any(certified, disabled),
    'certified 0, disabled 0: no; certified 1, disabled 0: yes; disabled 1: yes; disabled 0: open; nothing: open',
  ],
  ['not certified', certified.not(), 'certified 1: no; certified 0: yes; nothing: open'],
  ['not fewer than 3 heads', isSmall.not(), 'heads 3: yes; heads 2: no; nothing: blunt'],
  ['certified and fewer than 3 heads', all(certified, isSmall), 'certified 1: blunt; heads 2: open; certified 0: no'],
  ['fewer than 3 heads or certified', any(isSmall, certified), 'certified 0: blunt; heads 3: open; certified 1: yes'],
  [
    'insured ? certified : disabled',
    when(insured, certified, disabled),
    `insured 1, certified 1, disabled 0: yes; insured 1, certified 0, disabled 1: no
     insured 1, disabled 1: open; insured 0, certified 0, disabled 1: yes
     insured 0, certified 1, disabled 0: no; insured 0, certified 1: open`,
  ],
  // Where the condition is not settled, what both sides say is settled all the same.
  [
    'certified ? disabled : insured',
    when(certified, disabled, insured),
    `certified 1, disabled 1, insured 0: yes; certified 1, disabled 0, insured 1: no
     certified 1, insured 1: open; certified 0, disabled 0, insured 1: yes
     certified 0, disabled 1, insured 0: no; disabled 1, insured 1: yes; disabled 0, insured 0: no
     disabled 1, insured 0: open; disabled 0, insured 1: open; insured 1: open; insured 0: open`,
  ],
  [
    'fewer than 3 heads ? certified : disabled',
    when(isSmall, certified, disabled),
    'certified 1, disabled 0: blunt; heads 2, disabled 1: open; certified 1, disabled 1: yes',
  ],
  [
    'certified ? fewer than 3 heads : disabled',
    when(certified, isSmall, disabled),
    'certified 1: blunt; heads 2, disabled 0: open',
  ],
  [
    'insured ? certified : fewer than 3 heads',
    when(insured, certified, isSmall),
    'insured 0: blunt; insured 0, heads 2: yes',
  ],
]

describe.each(['code', 'closures'] as const)('by %s, of a row it is said that', (mode) => {
  it.each([...ofOneFact, ...compared, ...besideUnknowns, ...joined])('%s', (_, condition, rows) => {
    const pairs = pairsOf(rows)
    const found = said(
      condition,
      pairs.map(([given]) => rowOf(given)),
      mode,
    )
    expect(pairs.map(([given], row) => [given, found[row]])).toEqual(pairs.map((pair) => [...pair]))
  })
})

describe('a condition', () => {
  it('that a rule names has the name on the step of what surely holds', () => {
    const { surely } = newLowering().condition(rule('isPoor', 'art. 1', label, rent.isBelow(yuan('5'))).node)
    expect([textOf(surely), ...surely.names.map(({ id }) => id)]).toEqual(['below(rent, 500)', 'isPoor'])
  })

  it('that no fact can leave open is one step and not two', () => {
    for (const condition of [insured, rent.isBelow(yuan('5')), when(insured, rent.isBelow(yuan('5')), all(insured))]) {
      const { surely, possibly, sharp } = newLowering().condition(condition.node)
      expect(possibly).toBe(surely)
      expect(textOf(sharp)).toBe('-1')
    }
  })

  it('of what is always given or never is no question', () => {
    const texts = [rent, fixedRent, noMoney].map((money) =>
      textOf(newLowering().condition(money.isGiven().node).surely),
    )
    expect(texts).toEqual(['-1', '-1', '0'])
  })

  it('is settled where it surely holds or cannot', () => {
    const lowering = newLowering()
    const { steps } = lowering
    const [surely, possibly] = [steps.known(columns.income), steps.known(columns.heads)]
    const settled = lowering.settled({ surely, possibly, sharp: steps.always })
    expect(textOf(settled)).toBe('either(known(income), not(known(heads)))')
  })
})
