/** A programme of whoever has left: nobody is entitled any more, and that is the one reason. */
import { keptIn, once } from '../checks/once'
import type { Determination } from '../kit/determination'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'

const kept = once((_: Policy) => new Map<Definition, Definition>())

export const exited = (policy: Policy, definition: Definition): Definition =>
  keptIn(kept(policy), definition, () => {
    const { stands } = policy.shape.exit ?? {}
    if (!stands) throw new Error('The policy has no rule for whoever has left')
    const { notes, withinMultiple, shutOut, notTwice, ...rest } = definition
    return { ...rest, requires: [stands] }
  })

/** Whether a determination refuses whoever has left. */
export function isExited({ shape }: Policy, { reasons }: Determination): boolean {
  const stands = shape.exit?.stands.node
  return stands?.kind === 'rule' && reasons.some(({ condition }) => condition === stands.name.id)
}
