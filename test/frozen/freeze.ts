/** Makes the households that are frozen, each with readings of its own, and their results: `npm run freeze`. */

import { readFileSync } from 'node:fs'
import { readings } from '../../src/yiwu/readings'
import { type Readings, Standards } from '../support/all'
import { Random } from '../support/random'
import { RandomHouseholds } from '../support/random-households'
import { assess } from '../support/untyped'
import { readingIds } from '../support/yiwu'

export const count = 400

/** The standards that the results were made with, which they are replayed with too. */
export const standards = Standards.from(JSON.parse(readFileSync('test/frozen/standards.json', 'utf8')))

/** Every other household under readings of its own. */
function chosenFor(number: number): Partial<Readings> {
  if (number % 2 === 0) return {}
  const random = new Random(number)
  const ids = Array.from({ length: 4 }, () => random.pick(readingIds))
  return Object.fromEntries(ids.map((id) => [id, random.pick<string>(readings[id].options)])) as Partial<Readings>
}

/** One line of JSON a household: its facts, the readings chosen for it, its determinations; every tenth with its steps. */
export function freshResults(): string {
  const households = new RandomHouseholds(20121203)
  const lines = Array.from({ length: count }, (_entry, number) => {
    const household = households.household(number)
    const chosen = chosenFor(number)
    const { id, on, determinations } = assess(household, { standards, readings: chosen, trace: number % 10 === 0 })
    return JSON.stringify({ household, readings: chosen, id, on, determinations })
  })
  return `${lines.join('\n')}\n`
}
