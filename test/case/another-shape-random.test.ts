/** Random cases of an invented city: what the compiled reader reads is what the exact lane makes of it. */
import { expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { CaseReader } from '../../src/case/case-columns'
import { householdValues } from '../../src/case/case-values'
import type { DatedCase } from '../../src/case/records'
import { isUnknown, known, plain, type Value } from '../../src/exact/value'
import { decoded } from '../../src/kernel/encode'
import { absent } from '../../src/kernel/step'
import type { Input } from '../../src/language/expression'
import { spoilt } from '../household/random-cases'
import { seeded } from '../kernel/generate'
import { city, household, income, isTenant, rent } from '../support/another-city'
import { issuesOf } from '../support/issues-of'

const read = (given: unknown) => {
  const reader = new CaseReader(city)
  return { reader, read: reader.read(given, undefined) }
}

/** What a number of a column stands for, as values show it. */
const asPlain = (input: Input, code: number): unknown => {
  const value = decoded(input, code)
  return typeof value === 'boolean' ? value : plain(known.quantity(String(value)))
}

it('reads a case as the exact lane values it, or leaves it to the schema', () => {
  const random = seeded(4)
  const inputs = new Map([rent, isTenant, income].map(({ input }) => [input.key, input]))
  const outcomes = { read: 0, refused: 0, left: 0 }
  for (let run = 0; run < 3000; run++) {
    const given = random() < 0.1 ? household : spoilt(random, household)
    const { reader, read: found } = read(given)
    const faults = issuesOf(() => checkedCase(city, given))
    if (!found) {
      outcomes[faults.length > 0 ? 'refused' : 'left'] += 1
      continue
    }
    outcomes.read += 1
    expect([given, faults]).toEqual([given, []])
    const values = householdValues(city, new Map(), found as DatedCase)
    for (const [id, input] of inputs) {
      const code = reader.household[id]?.[0] ?? absent
      const value = values.get(id) as Value
      expect([given, id, isUnknown(value) ? absent : plain(value)]).toEqual([
        given,
        id,
        code === absent ? absent : asPlain(input, code),
      ])
    }
  }
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(400)
})
