/** Reading and changing one value of a case by its path; the case that was given stays as it is. */
import { expect, it } from 'vitest'
import type { DatedCase } from '../../src/case/case'
import { inputAt, stepsOf, valueAt, withValue } from '../../src/case/paths'
import { yiwu } from '../../src/yiwu/policy'
import { placesOf } from '../support/issues-of'

const person = (id: string, more: object = {}) => ({ id, ...more })
const claim = (id: string) => ({ id, settledOn: '2013-05-01' })

const theCase: DatedCase = {
  id: 'H',
  on: '2013-06-01',
  monthlyIncome: '900',
  certified: { dibao: true },
  orders: null,
  members: [
    person('a', { education: { level: 'college' } }),
    person('b', { claims: [claim('c'), claim('d')], education: null }),
    ...Array.from({ length: 9 }, (_, place) => person(`m${place + 2}`)),
  ],
}

it.each([
  ['monthlyIncome', ['monthlyIncome']],
  ['certified.dibao', ['certified', 'dibao']],
  ['members[10].claims[23].disease', ['members', '10', 'claims', '23', 'disease']],
])('the steps of %s', (path, steps) => {
  expect(stepsOf(path)).toEqual(steps)
})

it.each<readonly [string, unknown]>([
  ['monthlyIncome', '900'],
  ['certified.dibao', true],
  ['members[0].education.level', 'college'],
  ['members[1].claims[1].id', 'd'],
  ['members[10].id', 'm10'],
  ['residence', undefined],
  // What leads through nothing, or through null, is nothing.
  ['members[1].education.level', undefined],
  ['members[0].claims[0].id', undefined],
  ['members[11].id', undefined],
])('%s holds %j', (path, value) => {
  expect(valueAt(theCase, stepsOf(path))).toBe(value)
})

it.each<readonly [string, (before: DatedCase) => object]>([
  ['monthlyIncome', (before) => ({ ...before, monthlyIncome: 'new' })],
  ['residence', (before) => ({ ...before, residence: 'new' })],
  ['certified.dibao', (before) => ({ ...before, certified: { dibao: 'new' } })],
  ['certified.lowIncome', (before) => ({ ...before, certified: { dibao: true, lowIncome: 'new' } })],
  // A part that is absent, or null, is made.
  ['exit.on', (before) => ({ ...before, exit: { on: 'new' } })],
  ['orders.on', (before) => ({ ...before, orders: { on: 'new' } })],
  [
    'members[0].education.admitted',
    (before) => ({
      ...before,
      members: [person('a', { education: { level: 'college', admitted: 'new' } }), ...before.members.slice(1)],
    }),
  ],
  [
    'members[1].claims[1].disease',
    ({ members: [first, , ...rest], ...before }) => ({
      ...before,
      members: [
        first,
        person('b', { claims: [claim('c'), { ...claim('d'), disease: 'new' }], education: null }),
        ...rest,
      ],
    }),
  ],
  [
    'members[10].birthDate',
    (before) => ({ ...before, members: [...before.members.slice(0, 10), person('m10', { birthDate: 'new' })] }),
  ],
])('%s is changed, and nothing else', (path, changed) => {
  const before = structuredClone(theCase)
  expect(withValue(theCase, path, 'new')).toEqual(changed(before))
  expect(theCase).toEqual(before)
})

it.each([
  // There are eleven members: a, b and nine more.
  ['members[11].birthDate'],
  // No one makes a member, an education or a claim by naming a value of it.
  ['members[2].education.level'],
  ['members[1].education.level'],
  ['members[2].claims[0].disease'],
  ['members[1].claims[2].disease'],
])('%s leads nowhere in the case', (path) => {
  expect(placesOf(() => withValue(theCase, path, 'new'))).toEqual([`noSuchPlace ${path}`])
})

it('a part within a part that is not there is not made', () => {
  expect(placesOf(() => withValue(theCase, 'exit.more.on', 'new'))).toEqual(['noSuchPlace exit.more.on'])
})

it('an amount that an amendment may give is asked for in yuan', () => {
  const [id = ''] = Object.keys(yiwu.figures)
  expect(inputAt(yiwu, `figures.${id}`)?.type).toBe('money')
  expect(inputAt(yiwu, `standards.${id}`)).toBeUndefined()
  expect(inputAt(yiwu, 'figures.noSuchFigure')).toBeUndefined()
  expect(inputAt(yiwu, 'readings.noSuchReading')).toBeUndefined()
  // What every object inherits is no figure.
  expect(inputAt(yiwu, 'figures.constructor')).toBeUndefined()
  expect(inputAt(yiwu, 'standards.noSuchStandard')).toBeUndefined()
})
