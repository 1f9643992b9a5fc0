/** Paths that a rule cannot tell apart have one name; what a rule tells apart keeps its own. */
import { expect, it } from 'vitest'
import { known, type Value, yes } from '../../src/exact/value'
import type { Asks } from '../../src/narrow/asked'
import { named } from '../../src/narrow/names'

const asked = (key: string) =>
  [
    key,
    {
      input: { key, id: key, type: 'money' as const, source: 'fact' as const },
      times: 2,
      groups: [],
      days: [],
      isAskedGiven: false,
    },
  ] as const
const asks = new Map(['income', 'used', 'cost'].map((key) => asked(key))) as unknown as Asks
const open = (...missing: string[]): Value => ({ ...known.quantity('0'), high: known.quantity('9').low, missing })

it('what only earlier claims miss is one name', () => {
  const values = new Map<string, Value>([
    ['used', open('claims[0].cost', 'income', 'claims[0].insurance', 'claims[1].cost')],
    ['other', yes],
  ])
  const { values: told, nameOf } = named(values, asks)
  // The income is asked for itself too; the cost of this claim stands alone.
  expect(told.get('used')).toMatchObject({ missing: ['claims[0].cost', 'income'] })
  expect(['claims[1].cost', 'claims[0].insurance', 'income', 'cost', 'unheard'].map(nameOf)).toEqual([
    'claims[0].cost',
    'claims[0].cost',
    'income',
    'cost',
    'unheard',
  ])
})

it('nothing changes where every path is told apart', () => {
  const values = new Map<string, Value>([
    ['used', open('claims[0].cost')],
    ['cost', { unknown: ['claims[1].cost'] }],
  ])
  expect(named(values, asks).values).toBe(values)
})

it('a fact that is not known at all is renamed as well', () => {
  const values = new Map<string, Value>([['used', { unknown: ['a', 'b'] }]])
  expect(named(values, asks).values.get('used')).toEqual({ unknown: ['a'] })
})
