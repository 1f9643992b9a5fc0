/** Cases of a small made-up city taken apart: what is given in part, the rest, and both together again. */
import { describe, expect, it } from 'vitest'
import { apart, needsWhole } from '../../src/case/partly-known'
import type { Field } from '../../src/kit/shape'
import { shape } from './small-city'

const between = { from: '1', to: '2' }
const issue = (code: string, path: string) => ({ code, path })

const given = {
  id: 'H',
  on: '2020-06-01',
  income: between,
  home: { district: { anyOf: ['hill', 'river'] }, rent: '5' },
  members: [
    { id: 'a', bornOn: '1970-01-01', claims: [{ id: 'c' }] },
    'none',
    {
      id: 'b',
      bornOn: '1970',
      enlistedOn: '1990-02',
      workedYears: { from: 3, to: 2 },
      claims: [
        { id: 'd', settledOn: '2020', servedOn: '2019' },
        7,
        { id: 'e', servedOn: '2020-02', bill: { to: '9' } },
      ],
    },
  ],
}

describe('a case that gives something in part', () => {
  it('is told apart by path, with what is wrong', () => {
    const told = apart(shape, given).partly.map(({ path, fault }) => (fault ? [path, fault.code, fault.path] : path))
    expect(told).toEqual([
      'income',
      'home.district',
      'members[2].bornOn',
      'members[2].enlistedOn',
      ['members[2].workedYears', 'partlyBetween', 'members[2].workedYears'],
      // The day of settlement must be whole, and is left for the schema to refuse.
      'members[2].claims[0].servedOn',
      'members[2].claims[2].servedOn',
      'members[2].claims[2].bill',
    ])
  })

  it('has a whole without it, and is itself once all is put back', () => {
    const before = structuredClone(given)
    const { whole, restored } = apart(shape, given)
    const [a, none] = given.members
    const expected = {
      id: 'H',
      on: '2020-06-01',
      income: undefined,
      home: { district: undefined, rent: '5' },
      members: [
        a,
        none,
        {
          id: 'b',
          bornOn: undefined,
          enlistedOn: undefined,
          workedYears: undefined,
          claims: [
            { id: 'd', settledOn: '2020', servedOn: undefined },
            7,
            { id: 'e', servedOn: undefined, bill: undefined },
          ],
        },
      ],
    }
    expect(whole).toStrictEqual(expected)
    expect(given).toStrictEqual(before)
    // What the schema made of the whole is kept.
    expect(restored({ ...expected, id: 'checked' })).toStrictEqual({ ...given, id: 'checked' })
  })
})

it('an education may be known in part', () => {
  const grade = { ...shape.education[0], name: 'grade', takes: shape.household[2].takes }
  const students = { ...shape, education: [grade] as readonly Field[] }
  const { partly, whole } = apart(students, { members: [{ education: { grade: between } }, { education: null }] })
  expect(partly).toMatchObject([{ path: 'members[0].education.grade' }])
  expect(whole).toStrictEqual({ members: [{ education: { grade: undefined } }, { education: null }] })
})

it.each<readonly [string, unknown]>([
  ['all is whole', { id: 'H', income: '1', members: [{ id: 'a', bornOn: '1970-01-01', claims: null }] }],
  ['nothing is said', {}],
  ['it is no record', [between]],
  ['it is a text', 'H'],
  ['it is null', null],
  ['what the engine goes by is known in part', { id: between, on: '2020', members: [{ exit: { on: '2020' } }] }],
  ['a part is no record', { home: [between], income: null }],
  ['a part is a text', { home: 'district' }],
  // It is for the schema to refuse, though it holds a name like one of the part.
  ['a part is a list with names', { home: Object.assign([], { district: { anyOf: ['hill'] } }) }],
  ['an academic year is between two', { members: [{ education: { academicYear: { from: '2019-2020' } } }] }],
  ['the members are no list', { members: { 0: { bornOn: '1970' } } }],
  ['the claims are no list', { members: [{ claims: { 0: { servedOn: '2019' } } }] }],
  ['records are none', { members: [['1970'], null], education: [] }],
])('a case stays as it is where %s', (_, theCase) => {
  const { whole, partly, restored } = apart(shape, theCase)
  expect(whole).toBe(theCase)
  expect(partly).toEqual([])
  const checked = { id: 'checked' }
  expect(restored(checked)).toBe(checked)
})

it('what the engine itself goes by must be whole, but for the day of service', () => {
  const whole = [...shape.household, ...shape.member, ...shape.education, ...shape.claim].filter(needsWhole)
  expect(whole.map(({ name }) => name)).toEqual(['id', 'on', 'id', 'exit.on', 'id', 'settledOn'])
})

it('what no rule asks for must be whole too', () => {
  const [, , income] = shape.household
  const [, , servedOn] = shape.claim
  expect([income, { ...income, feeds: [] }, { ...income, required: true }].map(needsWhole)).toEqual([false, true, true])
  expect([{ ...income, inForce: true }, servedOn, { ...servedOn, name: 'seenOn' }].map(needsWhole)).toEqual([
    true,
    false,
    true,
  ])
})

it('faults of several fields are all told', () => {
  const { partly } = apart(shape, { income: { from: '2', to: '1' }, home: { district: { anyOf: [] } } })
  expect(partly.map(({ fault }) => fault)).toMatchObject([
    issue('partlyBetween', 'income'),
    issue('partlyChoice', 'home.district'),
  ])
})
