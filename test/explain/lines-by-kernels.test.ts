/** Lines filled in from kernels' numbers are what the exact lane writes, letter for letter: of fixtures, of random cases, of awkward ones. */
import { createReadStream } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { linesIn, useLines } from '../../src/explain/lines-by-kernels'
import { assessSayingExactly } from '../../src/explain/say'
import type { AssessOptions, Saying } from '../../src/household/assess'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import { readJsonRecords } from '../../src/tables/json-lines'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { randomCase, spoilt } from '../household/random-cases'
import { oneOf, randomReadings, randomStandards, seeded } from '../kernel/generate'
import { fixtureFiles } from '../support/fixtures'

const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '433.33' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
])

const sayings = ['zh', 'en', 'both'] as const
const ways = { zh: linesIn(yiwu, 'zh'), en: linesIn(yiwu, 'en'), both: linesIn(yiwu, 'both') }

const filled = (given: unknown, options: AssessOptions, way: Saying) =>
  compiledAssessment(yiwu, given, options, 0, ways[way])?.determinations as readonly { says: object }[] | undefined

const exactly = (given: unknown, options: AssessOptions, way: Saying) =>
  assessSayingExactly(yiwu, given, options, way).determinations

/** Compares some cases under the same law. */
let shared = 0
function compared(cases: readonly unknown[], options: AssessOptions, way: Saying = 'both'): number {
  for (const given of cases) {
    const found = filled(given, options, way)
    if (!found) continue
    const expected = exactly(given, options, way)
    if (JSON.stringify(found) !== JSON.stringify(expected)) { const at = found.findIndex((o,i)=>JSON.stringify(o)!==JSON.stringify(expected[i])); console.log(JSON.stringify(given), JSON.stringify((options as any).readings), JSON.stringify(found[at]), JSON.stringify(expected[at])); expect(found).toEqual(expected) }
    shared += found.length
  }
  return shared
}

describe('lines by kernels', () => {
  it('random', () => {
    let seen = 0
    const from = Number(process.env.SEED ?? 1), to = Number(process.env.SEEDS ?? 40)
    for (let seed = from; seed < from + to; seed++) {
      const random = seeded(seed)
      const standards = random() < 0.5 ? register : randomStandards(random)
      const readings = seed === 1 ? {} : randomReadings(random)
      const gaps = oneOf(random, [0, 0, 0.02, 0.2])
      const cases = Array.from({ length: 60 }, () => randomCase(random, gaps))
      compared(cases, { standards, readings, on: '2013-06-01' } as AssessOptions, oneOf(random, [...sayings, 'both']))
      seen += cases.length
    }
    console.log(seen, shared)
  }, 600000)
})
