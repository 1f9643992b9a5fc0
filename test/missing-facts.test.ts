/**
 * A fact that is dropped either changes nothing or is named as missing, and every completion of it gives an answer
 * inside the range: for every programme and every row of its tables.
 */
import { describe, expect, it } from 'vitest'
import { InputError } from '../src/checks/issue'
import { Exact } from '../src/exact/decimal'
import type { Determination } from '../src/kit/determination'
import type { PlainFacts } from '../src/kit/values'
import type { AnyInput } from '../src/language/input'
import { programmeIds, programmes } from '../src/yiwu/programmes'
import { allFixtureRows } from './support/fixtures'

const rows = await allFixtureRows()

/** Facts whose absence has a meaning of its own. */
const hasMeaning = (fact: AnyInput, readings: { readonly lowIncomeTest?: string | undefined }): boolean =>
  fact.input.absent !== undefined ||
  fact.input.id === 'dibaoCertified' ||
  (fact.takes === 'count' && fact.required) ||
  (fact.input.id === 'lowIncomeCertified' && readings.lowIncomeTest === 'income')

/** Values that a dropped fact may turn out to have: ends, thresholds and their neighbours, every option. */
function completions(fact: AnyInput, original: PlainFacts[string]): readonly PlainFacts[string][] {
  switch (fact.takes) {
    case 'truth':
      return [true, false]
    case 'choice':
      return fact.options
    case 'set':
      return [original, [], ...fact.options.map((option) => [option]), fact.options]
    case 'day':
      return [original, '1954-10-31', '1954-11-01', '1900-01-01', '2012-12-31']
    default:
      return [
        original,
        '0',
        '0.01',
        '499.99',
        '500',
        '750',
        '1199.99',
        '1200',
        '4000',
        '10000',
        '123456.78',
        '999999999',
      ]
  }
}

function contains(uncertain: Determination, certain: Determination): boolean {
  if (uncertain.outcome !== 'undetermined')
    return uncertain.outcome === certain.outcome && uncertain.amount === certain.amount
  if (!uncertain.range) return true
  const low = new Exact(certain.outcome === 'undetermined' ? (certain.range?.min ?? '0') : (certain.amount ?? '0'))
  const high = certain.outcome === 'undetermined' ? certain.range?.max : (certain.amount ?? '0')
  if (low.lt(uncertain.range.min)) return false
  if (uncertain.range.max === undefined) return true
  return high !== undefined && new Exact(high).lte(uncertain.range.max)
}

const same = (a: Determination, b: Determination): boolean =>
  JSON.stringify([a.outcome, a.amount, a.range, a.missing]) ===
  JSON.stringify([b.outcome, b.amount, b.range, b.missing])

describe.each(programmeIds)('%s', (id) => {
  const { definition } = programmes[id]
  const calculate = programmes[id] as unknown as (facts: PlainFacts, options: object) => Determination
  const mine = rows.filter(({ subject }) => subject.id === id)

  it('dropping a fact changes nothing or names it, and its completions stay inside the range', () => {
    let dropped = 0
    for (const { row, file, line } of mine) {
      if (row.expected.get('error') || row.issues.length > 0) continue
      const options = { standards: row.standards, readings: row.readings }
      const whole = calculate(row.facts, options)
      for (const [name, fact] of Object.entries<AnyInput>(definition.facts)) {
        const original = row.facts[name]
        if (original === undefined || hasMeaning(fact, row.readings)) continue
        const { [name]: _, ...rest } = row.facts
        const without = calculate(rest, options)
        const at = `${file}:${line} without ${name}`
        dropped += 1
        if (!same(whole, without)) {
          expect([at, without.outcome]).toEqual([at, 'undetermined'])
          expect([at, without.missing?.includes(name)]).toEqual([at, true])
        }
        for (const value of completions(fact, original)) {
          const completed = attempt(() => calculate({ ...rest, [name]: value }, options))
          if (completed) expect([at, value, contains(without, completed)]).toEqual([at, value, true])
        }
      }
    }
    const droppable = Object.values<AnyInput>(definition.facts).some((fact) => !hasMeaning(fact, {}))
    expect(dropped > 0).toBe(droppable)
  })
})

/** A completion that is not admissible (insurance above the cost) is no completion. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
