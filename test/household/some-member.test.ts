/**
 * What some member of a household is only the exact lane tells. A programme that asks it and fails for another reason gives each
 * household its own reasons all the same.
 */
import { describe, expect, it } from 'vitest'
import { assessExactly } from '../../src/household/assess'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import { useTraces } from '../../src/household/traces'
import type { Policy } from '../../src/kit/policy'
import type { Definition } from '../../src/kit/programme'
import { rule } from '../../src/language/quantity'
import { orphanMemberShares, residence } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { housingAssistanceRule } from '../../src/yiwu/programmes/housing-assistance'
import { seeded } from '../kernel/generate'
import { randomCase } from './random-cases'

useTraces()

const hasOrphan = rule('hasOrphan', '二(七)-s1', { zh: '有孤儿', en: 'has an orphan' }, orphanMemberShares)
const asked = housingAssistanceRule.definition as unknown as Definition
const isUrban = rule('isUrban', '二(七)-s1', { zh: '城镇家庭', en: 'an urban household' }, residence.is('urban'))
const changed: Definition = { ...asked, requires: [isUrban, hasOrphan] }
const policy: Policy = { ...yiwu, definitions: [changed] }

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }

describe.each([false, true])('with a trace: %s', (trace) => {
  const options = { standards, readings: { orphanAge: 'under18' }, trace } as const

  it('random households come out as the exact lane has them', () => {
    const random = seeded(1)
    let compared = 0
    for (let round = 0; round < 400; round += 1) {
      const given = randomCase(random, round % 2 === 0 ? 0 : 0.2)
      const made = compiledAssessment(policy, given, options, 0)
      if (!made) continue
      expect(made.determinations).toEqual(assessExactly(policy, given, options).determinations)
      compared += 1
    }
    expect(compared).toBeGreaterThan(100)
  })

  // By hand: a rural household fails isUrban, whoever lives in it. An orphan of 8 shares, one of 20 does not under the reading
  // by age, and without an orphan nobody does.
  it('rural households with an orphan of 8, of 20 and without one', () => {
    const states = [
      { birthDate: '2005-01-01', categories: ['orphan'], orphanCare: 'scattered' },
      { birthDate: '1993-01-01', categories: ['orphan'], orphanCare: 'scattered' },
      { birthDate: '2005-01-01', categories: [] },
    ].map((member) => {
      const household = { id: 'H', on: '2013-06-01', residence: 'rural', members: [{ id: 'a', ...member }] }
      const made = compiledAssessment(policy, household, options, 0)
      return made?.determinations[0]?.reasons?.map(({ state }) => state)
    })
    expect(states).toEqual([
      ['failed', 'held'],
      ['failed', 'failed'],
      ['failed', 'failed'],
    ])
  })
})
