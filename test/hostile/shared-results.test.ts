/** A caller may change what it was given: no later result has a part of an earlier one that can be changed. */

import { expect, it } from 'vitest'
import {
  AuditWindow,
  assessMany,
  batch,
  batchOutcomes,
  defaultReadings,
  explainCalculation,
  findingKinds,
  formulas,
  type Programme,
  programmeIds,
  programmes,
  Standards,
  standardsAdvice,
} from '../support/all'
import { assess, explain, nextQuestion, sensitivity, settleYear, standardsCompliance } from '../support/untyped'

const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500', source: 'a notice' },
  { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '300' },
  { standard: 'ruralDibaoStandard', from: '2014-12-03', value: '3000' },
])
const standards = register.inForce('2013-06-01')

const facts = {
  ...{ residence: 'urban', householdSize: 2, monthlyIncome: '100', dibaoCertified: false, minor: true },
  ...{ categories: ['orphan', 'hardshipWorker'], memberCategories: ['orphan'], orphanCare: 'institution' },
  ...{ disease: 'uraemia', inPolicyCost: '10000', insurancePaid: '10', commercialPaid: '0', employerPaid: '0' },
  ...{ level: 'undergraduate', admitted: true, semesters: 1, sameKindAid: '5' },
}
const claim = { id: 'c', settledOn: '2013-05-01', disease: 'uraemia', inPolicyCost: '1000', insurancePaid: '0' }
const member = {
  ...{ id: 'a', birthDate: '2000-01-01', categories: ['orphan', 'hardshipWorker'], orphanCare: 'institution' },
  education: { level: 'undergraduate', academicYear: '2012-2013', admitted: true, sameKindAid: '5' },
  claims: [claim],
}
const household = { id: 'H', on: '2013-06-01', residence: 'urban', monthlyIncome: '100', members: [member] }

function openParts(value: unknown, path: string, found = new Map<object, string>()): ReadonlyMap<object, string> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || found.has(value)) return found
  if (!Object.isFrozen(value)) found.set(value, path)
  const parts = value instanceof Map ? [...value] : Object.entries(value)
  for (const [name, part] of parts) openParts(part, `${path}.${name}`, found)
  return found
}

/** The parts that two results share and that either could change. */
function shared(make: () => unknown): readonly string[] {
  const earlier = openParts(make(), '')
  return [...openParts(make(), '')].flatMap(([part, path]) => (earlier.has(part) ? [path] : []))
}

it.each(Object.values(programmes) as readonly Programme[])('of $id', (programme) => {
  const given = Object.fromEntries(Object.entries(facts).filter(([name]) => name in programme.definition.facts))
  const few = 'householdSize' in given ? { householdSize: 2 } : {}
  const prepared = batch(programme, { standards })
  for (const row of [given, few] as never[]) {
    for (let call = 0; call < 40; call++) programme(row, { standards })
    for (const trace of [false, true]) expect(shared(() => programme(row, { standards, trace }))).toEqual([])
    expect(shared(() => prepared.run([row, { foo: 1 }] as never).programmes)).toEqual([])
    expect(shared(() => explainCalculation(programme, row, { standards }))).toEqual([])
  }
  expect(Object.isFrozen(programme)).toBe(true)
})

it.each([
  ['values', { standards }],
  ['a register', { standards: register }],
  ['steps', { standards, trace: true }],
  ['no standards', {}],
])('of a household with %s', (_, options) => {
  for (let call = 0; call < 80; call++) assess(household, options)
  expect(shared(() => assess(household, options))).toEqual([])
  expect(shared(() => [...assessMany([household, {}], options)])).toEqual([])
  expect(shared(() => settleYear([household], '2013', options))).toEqual([])
  expect(shared(() => sensitivity(household, options))).toEqual([])
  expect(shared(() => nextQuestion(household as never, options))).toEqual([])
  expect(shared(() => explain(household, { ...options, sensitivity: true }))).toEqual([])
  expect(openParts(household, '').has(claim)).toBe(true)
})

it('of a register and of the lists of the library', () => {
  const asked = () => [register.rows(), register.changes('2012-12-03', '2015-01-01'), register.entries]
  expect(
    shared(() => [...asked(), register.inForce('2013-01-01'), register.entryOn('urbanDibaoStandard', '2013-01-01')]),
  ).toEqual([])
  expect(shared(() => [standardsAdvice(register), standardsCompliance(register)])).toEqual([])
  expect([
    ...openParts(
      [programmes, programmeIds, formulas, batchOutcomes, defaultReadings, findingKinds, AuditWindow.none],
      '',
    ).values(),
  ]).toEqual([''])
  const { F5, F8, lowIncomePartYear } = formulas
  const labels = () => Object.values(formulas).map(({ label }) => label)
  expect(shared(() => [labels(), F5({}), F8({}), lowIncomePartYear({})])).toEqual([])
})
