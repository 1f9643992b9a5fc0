/** What evaluations share changes no value, no order and no step: traces with and without sharing are one text. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { CommonRules, SharedRules } from '../../src/exact/shared-rules'
import { ExactCase } from '../../src/household/exact-case'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { oneOf, randomReadings, randomStandards, seeded } from '../kernel/generate'
import { readingsWith, surroundings } from '../support/yiwu'
import { randomCase } from './random-cases'

const definitions = Object.values(programmes)
  .map(({ definition }): Definition => definition)
  .filter(({ subject }) => subject !== 'claim')

describe('rules of a household', () => {
  it('are shared by its programmes and members, to the same traces', () => {
    let steps = 0
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed)
      const readings = randomReadings(random)
      const given = randomCase(random, oneOf(random, [0, 0.2]))
      const household = accepted(given)
      if (!household) continue
      const around = { values: surroundings(randomStandards(random), readings), readings: readingsWith(readings) }
      const sharing = new ExactCase(yiwu, household, around, { trace: true })
      const shared = new SharedRules(new CommonRules(() => false))
      const apart = new ExactCase(yiwu, household, around, { trace: true, shared })
      for (const definition of definitions) {
        const said = (from: ExactCase): string => JSON.stringify(from.all(definition).map((one) => one.determination))
        expect([seed, said(sharing)]).toEqual([seed, said(apart)])
        steps += 1
      }
    }
    expect(steps).toBeGreaterThan(500)
  })
})

function accepted(given: unknown) {
  try {
    return checkedCase(yiwu, given, '2013-06-01')
  } catch {
    return undefined
  }
}
