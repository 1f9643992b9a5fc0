/** Where surely nothing is due of a programme over a span: by hand. */
import { describe, expect, it } from 'vitest'
import { givesNothing } from '../../src/household/gives-nothing'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import type { Definition, Grant, Subject } from '../../src/kit/programme'
import { figuresOfMonths } from '../../src/kit/settled-year'
import { number, rule } from '../../src/language/quantity'
import { monthlyIncome } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { Standards } from '../../src/yiwu/register'
import { claim, household, patient, person } from '../audit/made-up'

const months = Array.from({ length: 12 }, (_, place) => `2013-${String(place + 1).padStart(2, '0')}`)
const span = { months, years: ['2013'], academicYears: ['2012-2013', '2013-2014'] }

it('is not said of what only an approval is missing for', () => {
  const setting = new Setting(yiwu, {
    standards: Standards.from([{ standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' }]),
  })
  const [dibao] = yiwu.definitions.filter(({ id }) => id === 'dibao')
  const of = (more: object) =>
    dibao && givesNothing(new Timeline(checkedVersions(yiwu, [household(more)]), setting), dibao, span)
  const poor = { residence: 'urban', monthlyIncome: '100', members: [person('a')] }
  expect(of(poor)).toBe(false)
  expect(of({ ...poor, certified: { dibao: false } })).toBe(false)
  expect(of({ ...poor, monthlyIncome: '900' })).toBe(true)
  // Between 500 and an unknown income there may be a due.
  expect(of({ ...poor, monthlyIncome: null })).toBe(false)
})

describe('of a programme for incomes below 100', () => {
  const label = { zh: '某', en: 'x' }
  const programme = (grant: Grant, subject: Subject = 'household'): Definition => ({
    ...{ id: 'x', label, clauses: ['一'], subject, facts: { monthlyIncome }, grant },
    requires: [rule('poor', '一', label, monthlyIncome.isBelow(number('100', 'yuan/month')))],
  })
  const monthly = programme({ kind: 'amount', amount: number('7', 'yuan/month') })
  const yearly = programme({ kind: 'amount', amount: number('12', 'yuan/year'), settledYear: figuresOfMonths })
  const inAnyYear = programme({
    ...{ kind: 'amount', amount: number('12', 'yuan/year') },
    settledYear: number('5', 'yuan/year'),
  })
  const ofStudents = programme({ kind: 'amount', amount: number('9', 'yuan/academic year') }, 'student')
  const ofClaims = medicalAssistance.definition

  const [toJune, toJuly] = [months.slice(0, 6), months.slice(0, 7)]
  const student = person('a', { education: { level: 'undergraduate' } })

  // Poor from July 2013 on. August 2013 is the last month of 2012-2013; nothing is known of a household before 2013.
  it.each<readonly [string, Definition, object, object, boolean]>([
    ['the months before are idle', monthly, { months: toJune }, {}, true],
    ['one month of them is not', monthly, { months: toJuly }, {}, false],
    ['for a month years do not matter', monthly, { years: ['2013'], academicYears: ['2012-2013'] }, {}, true],
    ['the months before are idle, of what is paid by the year too', yearly, { months: toJune }, {}, true],
    ['one month of them is not, of what is paid by the year too', yearly, { months: toJuly }, {}, false],
    ['an idle year', yearly, { months: toJune, years: ['2012'] }, {}, true],
    ['a year of which half is idle', yearly, { months: toJune, years: ['2013'] }, {}, false],
    ['one of two years', yearly, { months: toJune, years: ['2012', '2013'] }, {}, false],
    ['a rule that gives 5 for a year of nothing', inAnyYear, { months: toJune }, {}, false],
    ['nobody has a claim', ofClaims, {}, {}, true],
    ['somebody has one', ofClaims, {}, { members: [patient('a', claim('c', '2013-02-01', '0'))] }, false],
    ['nobody is a student', ofStudents, { academicYears: ['2012-2013'] }, {}, true],
    ['a student in no year', ofStudents, {}, { members: [student] }, true],
    ['a student in a year before', ofStudents, { academicYears: ['2011-2012'] }, { members: [student] }, true],
    ['a student in the year', ofStudents, { academicYears: ['2012-2013'] }, { members: [student] }, false],
    ['one of two years', ofStudents, { academicYears: ['2011-2012', '2012-2013'] }, { members: [student] }, false],
    ['what is no sum', programme({ kind: 'service' }), { months: toJuly, years: ['2013'] }, {}, true],
  ])('%s', (_, definition, asked, more, isNothing) => {
    const versions = [household(more), household({ ...more, monthlyIncome: '50' }, '2013-07-01')]
    const timeline = new Timeline(checkedVersions(yiwu, versions), new Setting(yiwu, {}, Number.POSITIVE_INFINITY))
    const none = { months: [], years: [], academicYears: [] }
    expect(givesNothing(timeline, definition, { ...none, ...asked })).toBe(isNothing)
  })
})
