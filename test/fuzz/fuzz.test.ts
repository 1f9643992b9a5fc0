/** Broken input on every way in. A few thousand in the test command; `npm run fuzz` for a million and more. */

import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { collected } from '../support/collected'
import { surfaces } from './surfaces'

const inputs = Number.parseInt(process.env.FUZZ_INPUTS ?? '4000', 10)
const firstSeed = Number.parseInt(process.env.FUZZ_SEED ?? '1', 10)
const allShares = Object.values(surfaces).reduce((sum, { share }) => sum + share, 0)

/**
 * More work for one input is a hang: milliseconds that the processor was at it, while the slowest input of a million takes a
 * fifth. Other work on the machine hardly lengthens it.
 */
const longest = 60_000
const worked = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

describe.each(Object.entries(surfaces))('%s', (name, { share, run }) => {
  const count = Math.ceil((inputs * share) / allShares)

  it(`${count} broken inputs give results in good order or errors for people`, { timeout: 3_600_000 }, async () => {
    const prototype = Reflect.ownKeys(Object.prototype).length
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      const started = worked()
      try {
        await run(seed)
      } catch (error) {
        throw new Error(`${name}, seed ${seed}: ${(error as Error).stack ?? error}`)
      }
      const took = worked() - started
      if (took > longest) throw new Error(`${name}, seed ${seed}: took ${took} ms of work`)
    }
    expect(Reflect.ownKeys(Object.prototype).length).toBe(prototype)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})

it('leaves no memory behind', { timeout: 600_000 }, async () => {
  const held = async (from: number): Promise<number> => {
    for (let seed = from; seed < from + 400; seed += 1) await surfaces.case?.run(seed)
    return collected().heapUsed
  }
  const before = await held(1)
  await held(1001)
  const after = await held(2001)
  expect(after - before).toBeLessThan(40 * 1024 * 1024)
})
