/** To compare a register takes at most 2.5 times what it takes to assess it once, in user time. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Comparing } from '../../src/what-if'
import { assess } from '../support/all'
import { givenCases } from '../support/random-cases'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }
const households = fc.sample(givenCases(), { numRuns: 400, seed: 23 }).map(([household]) => household)

function userTime(work: () => void): number {
  const before = process.cpuUsage().user
  work()
  return process.cpuUsage().user - before
}

it('compares in at most 2.5 times the time of one assessment', () => {
  // What is compiled once for a register is no part of it.
  const comparing = new Comparing({ standards }, [{ standards: { urbanDibaoStandard: '550' } }])
  const rounds = Array.from({ length: 10 }, () => ({
    once: userTime(() => {
      for (const one of households) assess(one, { standards })
    }),
    compared: userTime(() => {
      for (const one of households) comparing.add(one)
    }),
  }))
  const least = (name: 'once' | 'compared'): number => Math.min(...rounds.map((round) => round[name]))
  expect(least('compared') / least('once')).toBeLessThan(2.5)
})
