/** What the JSON Schema of an assessment takes: each part of it in its form, and no other. */
import { describe, expect, it } from 'vitest'
import { assessmentJsonSchema } from '../../src/household/json-schema'
import { yiwu } from '../../src/yiwu/policy'
import { takes } from '../support/takes'

const determination = {
  programme: 'dibao',
  household: 'H',
  outcome: 'entitled',
  clauses: ['二(二)1-s2'],
  readings: { dibaoFloor: 'perPerson' },
  reasons: [{ condition: 'belowDibaoLine', state: 'held', clause: '二(二)1-s2' }],
}
const assessment = (more: object = {}, ofDetermination: object = {}) => ({
  id: 'H',
  on: '2013-06-01',
  determinations: [{ ...determination, ...ofDetermination }],
  totals: { perMonth: '320.00', perYear: { min: '0.00' }, once: { min: '0.00', max: '8000.00' } },
  engine: { version: '0.1.0', policy: 'yiwu-2012' },
  ...more,
})
const isTaken = (given: unknown) => takes(assessmentJsonSchema(yiwu), JSON.parse(JSON.stringify(given)))

it('takes an assessment', () => {
  expect(isTaken(assessment())).toBe(true)
})

it.each(['id', 'on', 'determinations', 'totals', 'engine'])('needs %s', (name) => {
  expect(isTaken(assessment({ [name]: undefined }))).toBe(false)
})

it.each(['programme', 'outcome', 'clauses', 'readings', 'reasons'])('needs %s of a determination', (name) => {
  expect(isTaken(assessment({}, { [name]: undefined }))).toBe(false)
})

it.each<readonly [string, unknown]>([
  ['id', 1],
  ['on', 20130601],
  ['determinations', {}],
  ['determinations', ['x']],
  ['totals', 'x'],
  ['totals', { perMonth: '1.00', perYear: '1.00' }],
  ['totals', { perMonth: '1.00', once: '1.00' }],
  ['totals', { perYear: '1.00', once: '1.00' }],
  ['totals', { perMonth: 1, perYear: '1.00', once: '1.00' }],
  ['totals', { perMonth: '1.00', perYear: '1.5', once: '1.00' }],
  ['totals', { perMonth: '1.00', perYear: '1.00', once: { max: '1.00' } }],
  ['engine', 'x'],
  ['engine', { version: '1' }],
  ['engine', { policy: 'p' }],
  ['engine', { version: 1, policy: 'p' }],
  ['engine', { version: '1', policy: 1 }],
])('does not take a wrong %s: %j', (name, value) => {
  expect(isTaken(assessment({ [name]: value }))).toBe(false)
})

const [clause, source] = ['二(二)1-s2', 'a notice']
const amended = { figure: 'medicalAidShare', value: '0.85', from: '2015-03-01', source }
const step = { rule: 'difference', clause, unit: 'yuan', value: '1', from: {}, rounded: {} }

describe('of a determination', () => {
  it.each<readonly [string, readonly unknown[], readonly unknown[]]>([
    ['programme', ['studentGrant'], ['food', 1]],
    ['household', ['x'], [1]],
    ['person', ['x'], [1]],
    ['claim', ['x'], [1]],
    ['outcome', ['notEntitled', 'undetermined', 'referred'], ['', 'perhaps']],
    ['amount', ['0.00', '100000.00'], ['1', '1.5', '1.005', '-1.00', '1.00 yuan', 1]],
    ['unit', ['yuan/month', 'yuan/year', 'yuan/academic year', 'yuan'], ['', 'yuan/day']],
    ['monthlyInstalment', ['1166.67'], ['1166.7']],
    ['basis', ['standard', 'floor'], ['', 'x']],
    ['withinMultiple', [true, false], ['yes']],
    ['instrument', ['x'], [1]],
    ['routes', [[], ['x']], ['x', [1]]],
    ['steps', [['x']], ['x', [1]]],
    ['covers', [['x']], ['x', [1]]],
    ['says', [{}, { zh: 'x' }, { zh: 'x', en: 'y' }], ['x', { zh: 1 }, { en: 1 }]],
    ['clauses', [[]], ['x', [1]]],
    ['readings', [{}, { rounding: 'halfUp' }], ['x', { rounding: 'up' }, { shoes: 'x' }]],
    [
      'amended',
      [[], [amended], [{ figure: 'medicalAidShare', value: null }]],
      [
        ['x'],
        [{ ...amended, figure: 'x' }],
        [{ ...amended, value: 1 }],
        [{ ...amended, from: 1 }],
        [{ ...amended, source: 1 }],
        [{ figure: 'medicalAidShare' }],
        [{ value: '1' }],
      ],
    ],
    ['missing', [['x']], ['x', [1]]],
    ['range', [{ min: '0.00' }, { min: '0.00', max: '1.00' }], ['x', {}, { min: 1 }, { min: '0.00', max: '1' }]],
    [
      'reasons',
      [[], [{ condition: 'x', state: 'failed', clause }], [{ condition: 'x', state: 'unknown', clause }]],
      [
        ['x'],
        [{ condition: 'x', state: 'perhaps', clause }],
        [{ condition: 1, state: 'held', clause }],
        [{ condition: 'x', state: 'held', clause: 1 }],
        [{ state: 'held', clause }],
        [{ condition: 'x', clause }],
        [{ condition: 'x', state: 'held' }],
      ],
    ],
    [
      'notes',
      [[], [{ code: 'x', clause }], [{ code: 'x', clause, values: { day: '2013-01-01' } }]],
      [
        ['x'],
        [{ code: 'x' }],
        [{ clause }],
        [{ code: 1, clause }],
        [{ code: 'x', clause: 1 }],
        [{ code: 'x', clause, values: 'x' }],
        [{ code: 'x', clause, values: { day: 1 } }],
      ],
    ],
    [
      'trace',
      [[], [step], [{ ...step, value: { min: '0' } }]],
      [
        ['x'],
        ...Object.keys(step).flatMap((name) => (name === 'value' ? [] : [[{ ...step, [name]: 1 }]])),
        ...['rule', 'clause', 'value', 'from'].map((name) => [{ ...step, [name]: undefined }]),
      ],
    ],
  ])('%s', (name, good, wrong) => {
    for (const value of good) expect([value, isTaken(assessment({}, { [name]: value }))]).toEqual([value, true])
    for (const value of wrong) expect([value, isTaken(assessment({}, { [name]: value }))]).toEqual([value, false])
  })
})

it('says which texts are days', () => {
  const { properties } = assessmentJsonSchema(yiwu) as never as {
    properties: {
      on: object
      determinations: { items: { properties: { amended: { items: { properties: object } } } } }
    }
  }
  const day = { type: 'string', format: 'date' }
  expect(properties.on).toEqual(day)
  expect(properties.determinations.items.properties.amended.items.properties).toMatchObject({ from: day })
})

it('says which programme, outcome and unit is which', () => {
  const { properties } = assessmentJsonSchema(yiwu) as never as {
    properties: { determinations: { items: { properties: { [name: string]: { description?: { zh: string } } } } } }
  }
  const told = (name: string) => properties.determinations.items.properties[name]?.description?.zh
  expect(told('programme')).toContain('dibao（最低生活保障）')
  expect(told('outcome')).toContain('notEntitled（')
  expect(told('unit')).toContain('yuan/month（元/月）')
  expect(told('amount')).toBeDefined()
})
