/**
 * A programme's function once it is compiled gives, key by key and in the same order, what the exact lane gives: on every
 * row of the fixture tables, and on random rows. A row that it leaves to the exact lane is nothing to compare.
 */
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/checks/issue'
import { CompiledCalculator } from '../../src/kit/compiled-calculator'
import type { Determination } from '../../src/kit/determination'
import { determine } from '../../src/kit/determine'
import type { Definition } from '../../src/kit/programme'
import type { CalculatorOptions } from '../../src/yiwu/calculator'
import { yiwu } from '../../src/yiwu/policy'
import { programmeIds, programmes } from '../../src/yiwu/programmes'
import { allFixtureRows } from '../support/fixtures'
import { checkedValues } from '../support/yiwu'
import { oneOf, randomReadings, randomRow, randomStandards, randomWishes, seeded } from './generate'

const rowsWanted = Number.parseInt(process.env.FUZZ_ROWS ?? '300', 10)
const fixtureRows = await allFixtureRows()

const exactlyOf =
  (definition: Definition) =>
  (facts: unknown, options: CalculatorOptions): Determination => {
    const { values, chosen } = checkedValues(definition.facts, facts, options)
    return determine(definition, values, {}, { readings: chosen, trace: false }).determination
  }

describe.each(programmeIds)('%s, compiled,', (id) => {
  const definition = programmes[id].definition as unknown as Definition
  const exactly = exactlyOf(definition)

  /** The compiled determination as text, or nothing; its exact twin, or what is wrong. */
  const both = (compiled: CompiledCalculator, facts: unknown, options: CalculatorOptions) => {
    const found = compiled.determination(facts, options, 0)
    try {
      return { found: found && JSON.stringify(found), exact: JSON.stringify(exactly(facts, options)) }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return { found: found && JSON.stringify(found), exact: undefined }
    }
  }

  it('gives the same on every fixture row, and settles nearly all that is settled', () => {
    const compiled = new CompiledCalculator(yiwu, definition, exactly)
    let settled = 0
    let left = 0
    for (const { row, subject, file, line } of fixtureRows) {
      if (subject.id !== id || row.issues.length > 0) continue
      // Without a household's size what lies between its bounds is not for the kernel, which has no ranges.
      if ('householdSize' in definition.facts && row.facts.householdSize === undefined) continue
      const options = { standards: row.standards, readings: row.readings as never }
      for (const _ of ['once', 'and from what is kept']) {
        const { found, exact } = both(compiled, row.facts, options)
        if (found !== undefined) expect([`${file}:${line}`, found]).toEqual([`${file}:${line}`, exact])
        if (exact && !exact.includes('"undetermined"')) {
          if (found === undefined) left += 1
          else settled += 1
        }
      }
    }
    expect(settled).toBeGreaterThan(left * 2)
  })

  it(`gives the same on ${rowsWanted} random rows`, { timeout: 7_200_000 }, () => {
    const compiled = new CompiledCalculator(yiwu, definition, exactly)
    let compared = 0
    for (let seed = 1; (seed - 1) * 30 < rowsWanted; seed++) {
      const random = seeded(seed)
      const options = { standards: randomStandards(random), readings: randomReadings(random) }
      const wishes = randomWishes(random, definition.facts)
      for (let count = 0; count < 30; count++) {
        const facts: { [id: string]: unknown } = { ...randomRow(random, definition.facts, options.standards, wishes) }
        if (random() < 0.01) facts[oneOf(random, ['monthlyIncom', 'on', 'toString'])] = undefined
        const { found, exact } = both(compiled, facts, options)
        if (found !== exact && found !== undefined) expect({ seed, facts, options, found }).toEqual(exact)
        if (found !== undefined) compared += 1
      }
    }
    expect(compared).toBeGreaterThan(rowsWanted / 10)
  })
})
