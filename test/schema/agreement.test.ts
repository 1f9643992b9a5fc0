/** What the JSON Schemas take and refuse is what the checks of the library take and refuse. */

import { describe, expect, it } from 'vitest'
import { checkedBySchema } from '../../src/audit/check-payment'
import { checkedCase } from '../../src/case/case'
import { checkedFacts } from '../../src/kit/calculator'
import { factsJsonSchema } from '../../src/kit/json-schema'
import { type JsonSchema, jsonSchema } from '../../src/schema'
import { same } from '../../src/words/language'
import { yiwu } from '../../src/yiwu/policy'
import {
  AuditSetting,
  AuditWindow,
  auditHousehold,
  type Programme,
  programmes,
  Standards,
  standardsFindings,
} from '../support/all'
import { issuesOf } from '../support/issues-of'
import { RandomHouseholds } from '../support/random-households'
import { takes } from '../support/takes'
import { assess } from '../support/untyped'

/** What no pattern tells: these a schema takes, and a check refuses. */
const beyondSchemas = [
  'insuranceAboveCost',
  'duplicateId',
  'standardTwice',
  'standardOrder',
  'dayAfter',
  'dayBefore',
  'academicYearOver',
]

const odd: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    0,
    1,
    -1,
    1.5,
    2,
    1000,
    1001,
    2012,
    2201,
    1e13,
    1e15,
    1.005,
    1e-7,
    1.1,
    0.07,
    '',
    ' ',
    'x',
    '0',
    '-1',
    '1.005',
    '1e3',
  ],
  ...[
    '１',
    '12345678901234',
    '2012-12-02',
    '2012-12-03',
    '2012-12-31',
    '2013-13-01',
    '2013-1-1',
    '2013-01-32',
    '0000-01-01',
  ],
  ...[
    '2009-12-03',
    '9999-12-31',
    '2013',
    '2013-05',
    '2013-00',
    '2012-2013',
    '2012-13',
    '2013-2015',
    '2200-2201',
    '２０１３-2014',
    '2013-02-29',
    '2012-02-29',
    '2100-02-29',
    '2000-02-29',
    '2013-04-31',
    '2013-06-30',
    '2013-02-30',
    '低保',
    ' dibao ',
    'yuan',
    '元/人/月',
    'yuan/person/year',
  ],
  ...[[], ['x'], [null], [{}], {}, { id: '' }, { id: 'z' }, { x: 1 }],
]

/** A value with each of its parts replaced, left out, or beside another. */
function* changed(value: unknown): Generator<unknown> {
  yield* odd
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries())
      for (const other of changed(part)) yield value.map((one, place) => (place === index ? other : one))
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, x: 1 }
    for (const [name, part] of Object.entries(value))
      for (const other of changed(part)) {
        const { [name]: _, ...rest } = value as { readonly [name: string]: unknown }
        yield other === undefined ? rest : { ...rest, [name]: other }
      }
  }
}

function agrees(schema: JsonSchema, good: unknown, check: (value: unknown) => unknown): void {
  expect([takes(schema, good), issuesOf(() => check(good))]).toEqual([true, []])
  for (const value of changed(good)) {
    const codes = issuesOf(() => check(value)).map(({ code }) => code)
    if (codes.length === 0 || !codes.every((code) => beyondSchemas.includes(code)))
      expect([value, takes(schema, value), codes]).toEqual([value, codes.length === 0, codes])
  }
}

const claim = {
  ...{ id: 'c', settledOn: '2013-05-01', servedOn: '2013-01-01', disease: 'other', diseaseRecognised: true },
  ...{ inPolicyCost: '1000', insurancePaid: '0', commercialPaid: '0', employerPaid: 0.5, withdrawn: false },
}
const member = {
  ...{ id: 'a', birthDate: '2000-01-01', categories: ['orphan'], employeeMedicalInsurance: false },
  ...{ enlistedOn: '2010-01-01', orphanCare: 'institution', medicalAidPaidEarlier: '0', claims: [claim] },
  education: { level: 'primary', academicYear: '2012-2013', admitted: true, semesters: 2, sameKindAid: '5' },
}
const household = {
  ...{ id: 'H', on: '2013-06-01', residence: 'urban', monthlyIncome: 100, members: [member] },
  certified: { dibao: true, lowIncome: false },
}

describe('the schema', () => {
  it('of a case', () => {
    const schema = jsonSchema('case')
    agrees(schema, household, (value) => checkedCase(yiwu, value, '2013-06-01'))
    const claims = Array.from({ length: 1001 }, (_, index) => ({ id: `c${index}`, settledOn: '2013-05-01' }))
    expect(takes(schema, { id: 'H', members: [{ id: 'a', claims }] })).toBe(false)
    expect(takes(schema, { id: 'H', members: [{ id: 'a', claims: claims.slice(1) }] })).toBe(true)
  })

  it('of standards', () => {
    const schema = jsonSchema('standards')
    const dated = {
      standard: 'ruralDibaoStandard',
      from: '2013-01-01',
      to: null,
      value: '400',
      source: 'a notice',
      unit: '元/人/月',
    }
    agrees(schema, [dated, { ...dated, standard: 'urbanDibaoStandard' }], Standards.from)
    agrees(
      schema,
      [{ standard: 'urbanConsumptionPerCapita', year: 2012, from: null, value: 20000, unit: ' yuan/person/year' }],
      Standards.from,
    )
  })

  it('of payments', () => {
    const payment = { household: 'H', programme: '低保', amount: '-5', paidOn: '2013-01-31' }
    const { items } = jsonSchema('payments') as { readonly items: JsonSchema }
    const claimed = { ...payment, programme: 'medicalAssistance', period: null, person: 'a', claim: 'c', id: null }
    agrees(items, claimed, (value) => {
      const { period, programme } = (value ?? {}) as { readonly period?: unknown; readonly programme?: unknown }
      // Which periods a programme has is no matter of the schema.
      const fits = typeof period === 'string' && /^(2013|2013-05|2012-2013)$/.test(period)
      const other = typeof programme === 'string' && programme.trim() !== 'medicalAssistance'
      if (fits) return checkedBySchema(yiwu, { ...(value as object), period: null }, { row: 0 })
      return checkedBySchema(yiwu, other ? { ...(value as object), period: '2013-05' } : value, { row: 0 })
    })
  })

  it.each(Object.values(programmes) as readonly Programme[])('of the facts of $id', ({ id, definition }) => {
    const facts = {
      ...{ residence: 'urban', householdSize: 2, monthlyIncome: '100', dibaoCertified: false, minor: true },
      ...{ categories: ['orphan'], orphanCare: 'none', enlistedOn: '1950-01-01', semesters: 1, sameKindAid: 5 },
      ...{ inPolicyCost: '10000', insurancePaid: '0', level: 'primary', disease: 'other' },
    }
    const good = Object.fromEntries(Object.entries(facts).filter(([name]) => name in definition.facts))
    agrees(factsJsonSchema(same(id), definition.facts), good, (value) => checkedFacts(definition.facts, value))
  })

  it('of a finding takes every finding, and knows each of its parts', () => {
    const schema = jsonSchema('finding')
    const known = [...Object.keys(schema.properties as object), 'trace', 'evidence']
    const standards = [
      { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '380' },
      { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
    ]
    const options = { from: '2012-12', to: '2014-12', standards: Standards.from(standards) }
    const audit = new AuditSetting(AuditWindow.of('2012-12', '2014-12'), options)
    const households = new RandomHouseholds(6, 0.2)
    const findings = Array.from({ length: 30 }, (_, number) => {
      const one = households.household(number)
      const paid = { household: one.id, amount: '-5.5' }
      const payments = [
        { ...paid, programme: 'dibao', period: '2014-05', id: 'x' },
        { ...paid, programme: '低收入家庭生活补助', period: '2014' },
        { ...paid, programme: 'medicalAssistance', person: 'p1', claim: 'c1', amount: 5 },
      ]
      return auditHousehold([one], payments, options).findings
    }).flat()
    expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(3)
    for (const finding of [...findings, ...standardsFindings(audit)]) {
      const plain = JSON.parse(JSON.stringify(finding))
      expect([plain, takes(schema, plain)]).toEqual([plain, true])
      expect(known).toEqual(expect.arrayContaining(Object.keys(plain)))
    }
  })

  it('of an assessment takes every assessment', () => {
    const schema = jsonSchema('assessment')
    const households = new RandomHouseholds(5, 0.3)
    for (let number = 0; number < 40; number++) {
      const result = assess(households.household(number), { standards: { ruralDibaoStandard: '400' }, trace: true })
      expect(takes(schema, JSON.parse(JSON.stringify(result)))).toBe(true)
    }
  })
})
