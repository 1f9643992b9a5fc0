/** Schemas by their names, and the days that a policy is in force as a pattern. */
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/checks/issue'
import { dayAfter, dayBefore } from '../../src/checks/registers'
import { dayInForceShape, standardsJsonSchema } from '../../src/kit/json-schema'
import { jsonSchema } from '../../src/schema'
import { yiwu } from '../../src/yiwu/policy'

describe('a schema', () => {
  it.each(['case', 'standards', 'assessment', 'payments', 'finding', 'F4'])('has the name %s', (name) => {
    expect(jsonSchema(name)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: name })
  })

  it('of the facts of a programme has every name of it', () => {
    expect(['dibao', '低保', '最低生活保障'].map((name) => jsonSchema(name).title)).toEqual(['dibao', 'dibao', 'dibao'])
  })

  it.each(['cases', 'toString', ''])('has no name %j', (name) => {
    expect(() => jsonSchema(name)).toThrow(InputError)
  })

  it('that is asked for by a wrong name is told the one that is meant', () => {
    try {
      jsonSchema('cases')
      expect.unreachable()
    } catch (error) {
      expect((error as InputError).issues).toMatchObject([
        { code: 'unknownKey', path: 'name', values: { suggestion: 'case' } },
      ])
    }
  })
})

describe('days from a first day on', () => {
  it.each([
    '2012-12-03',
    '2012-12-31',
    '2013-01-01',
    '2015-07-29',
    '2019-09-30',
    '1999-10-09',
    '2000-02-29',
    '9999-11-20',
  ])('%s are those that the pattern takes', (firstDay) => {
    const { allOf } = dayInForceShape(firstDay) as { readonly allOf: readonly { readonly pattern: string }[] }
    const pattern = new RegExp(allOf[0]?.pattern ?? '', 'u')
    const takes = (day: string): boolean => pattern.test(day)
    let [before, after] = [dayBefore(firstDay), firstDay]
    // Two years to either side, so that every digit but the first two of the year changes.
    for (let days = 0; days < 800; days++) {
      if (after <= '9999-12-30') expect([after, takes(after)]).toEqual([after, true])
      expect([before, takes(before)]).toEqual([before, false])
      before = dayBefore(before)
      if (after <= '9999-12-30') after = dayAfter(after)
    }
    const years = ['0001', '0999', '1000', '1899', '2100', '3000', '9998']
    for (const year of years.filter((one) => one !== firstDay.slice(0, 4)))
      expect([year, takes(`${year}-06-15`)]).toEqual([year, `${year}-06-15` >= firstDay])
  })
})

describe('a register', () => {
  const { urbanConsumptionPerCapita: statistic, ruralDibaoStandard: dated } = yiwu.standards
  const ruleOf = (standards: object) => {
    const terms = { ...yiwu, standards, figures: {} } as unknown as typeof yiwu
    return (standardsJsonSchema(terms).items as { readonly allOf: readonly unknown[] }).allOf[0]
  }
  const byDay = { required: ['from'], properties: { from: { type: 'string' }, year: { type: 'null' } } }
  const byYear = {
    required: ['year'],
    properties: { year: { type: 'integer' }, from: { type: 'null' }, to: { type: 'null' } },
  }

  const where = (holds: object) =>
    Object.fromEntries([
      ['if', { properties: { standard: holds } }],
      ['then', byYear],
      ['else', byDay],
    ])

  it.each([
    ['one statistic', { dated, statistic }, where({ const: 'statistic' })],
    ['two statistics', { statistic, dated, other: statistic }, where({ enum: ['statistic', 'other'] })],
    ['none', { dated }, byDay],
  ])('with %s says which of its standards go by a day', (_, standards, rule) => {
    expect(ruleOf(standards)).toEqual(rule)
  })
})
