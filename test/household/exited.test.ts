/** A programme of whoever has left: what stays of it, and what does not. */
import { describe, expect, it } from 'vitest'
import { exited, isExited } from '../../src/household/exited'
import type { Determination } from '../../src/kit/determination'
import type { Policy } from '../../src/kit/policy'
import type { Definition } from '../../src/kit/programme'
import { TruthInput } from '../../src/language/input'
import { rule } from '../../src/language/quantity'
import { yiwu } from '../../src/yiwu/policy'
import { plainInput } from '../support/plain-input'

const isIll = new TruthInput(plainInput('isIll', 'truth', {}))
const label = { zh: '某', en: 'some' }
const stands = rule('stands', '', label, isIll.not())
const policy = { ...yiwu, shape: { ...yiwu.shape, exit: { stands, ends: [] } } }
const basic = {
  id: 'aid',
  label,
  clauses: ['1'],
  subject: 'household',
  facts: { isIll },
  grant: { kind: 'service' },
  approvedBy: isIll,
} as const
const definition: Definition = {
  ...basic,
  requires: [rule('ill', '', label, isIll)],
  notes: [{ code: 'some', clause: '1', label, when: isIll }],
  withinMultiple: isIll,
  shutOut: { by: isIll, unless: { reading: 'some', option: 'none' } },
  notTwice: isIll,
}

it('has one condition, which fails; notes and other reasons are gone', () => {
  expect(exited(policy, definition)).toStrictEqual({ ...basic, requires: [stands] })
})

it('is made once for a policy', () => {
  expect(exited(policy, definition)).toBe(exited(policy, definition))
  expect(exited({ ...policy }, definition)).not.toBe(exited(policy, definition))
})

it('is none where a policy knows no exits', () => {
  const { exit: _, ...shape } = yiwu.shape
  expect(() => exited({ ...yiwu, shape }, definition)).toThrow('The policy has no rule for whoever has left')
})

describe('a determination refuses whoever has left', () => {
  const reasonsOf = (...conditions: readonly string[]) =>
    ({ reasons: conditions.map((condition) => ({ condition })) }) as unknown as Determination
  const { exit: _, ...shape } = yiwu.shape
  const unnamed = { ...policy, shape: { ...shape, exit: { stands: isIll.not(), ends: [] } } }

  it.each<readonly [string, Policy, readonly string[], boolean]>([
    ['where that is a reason', policy, ['ill', 'stands'], true],
    ['not where it is none', policy, ['ill'], false],
    ['not where there is no reason', policy, [], false],
    ['not where a policy knows no exits', { ...yiwu, shape }, ['stands'], false],
    ['not where the policy does not name it', unnamed, ['stands'], false],
  ])('%s', (_, of, conditions, is) => {
    expect(isExited(of, reasonsOf(...conditions))).toBe(is)
  })
})
