/** The sentences that a finding cites, of a policy with a sentence for each thing that may be wrong with a payment. */
import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../src/audit/clauses'
import { type FindingKind, findingKinds } from '../../src/audit/finding'
import type { Policy } from '../../src/kit/policy'
import type { Definition } from '../../src/kit/programme'

const policy = { supervision: 'in general' } as Policy
const supervision = { approval: 'who approves', amount: 'how much', paying: 'how to pay' }

/** What is cited beside the programme's own sentence. */
function cited(kind: FindingKind, more: Partial<Definition> = { supervision }, of: Policy = policy): readonly string[] {
  const [own, ...others] = clausesOf(kind, { clauses: ['its own'], ...more } as Definition, of)
  expect(own).toBe('its own')
  return others
}

describe('a finding cites', () => {
  it.each<[string, readonly FindingKind[]]>([
    ['who approves', ['uncertified']],
    ['how much', ['shouldHaveBeenCovered', 'shouldHaveBeenToppedUp', 'shouldHaveExited', 'overpaid']],
    ['how to pay', ['duplicate', 'paidLate', 'paidTwicePersons']],
    ['in general', ['unmatched', 'unverifiable', 'excludedTogether', 'capExceeded', 'standardBelowFloor']],
  ])('%s for %j', (sentence, kinds) => {
    for (const kind of kinds) expect([kind, cited(kind)]).toEqual([kind, [sentence]])
  })

  it('the general sentence for every kind, of a programme without sentences of its own', () => {
    for (const kind of findingKinds) expect([kind, cited(kind, {})]).toEqual([kind, ['in general']])
  })

  it('the sentence on the day for what is late, and for nothing else', () => {
    expect(cited('paidLate', { supervision, onTime: 'by the tenth' })).toEqual(['by the tenth', 'how to pay'])
    expect(cited('duplicate', { supervision, onTime: 'by the tenth' })).toEqual(['how to pay'])
  })

  it('a sentence once, and none where the policy has none', () => {
    expect(cited('paidLate', { supervision, onTime: 'how to pay' })).toEqual(['how to pay'])
    expect(cited('unmatched', {}, {} as Policy)).toEqual([])
  })
})
