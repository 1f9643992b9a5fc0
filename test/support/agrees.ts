/** Whether a JSON Schema takes what a check of the library takes, and nothing else. */

import { expect } from 'vitest'
import type { JsonSchema } from '../../src/schema'
import { issuesOf } from './issues-of'
import { takes } from './takes'

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

/** A good value and all that is changed in one part of it: schema and check agree. */
export function agrees(schema: JsonSchema, good: unknown, check: (value: unknown) => unknown): void {
  expect([takes(schema, good), issuesOf(() => check(good))]).toEqual([true, []])
  for (const value of changed(good)) {
    const codes = issuesOf(() => check(value)).map(({ code }) => code)
    if (codes.length === 0 || !codes.every((code) => beyondSchemas.includes(code)))
      expect([value, takes(schema, value), codes]).toEqual([value, codes.length === 0, codes])
  }
}
