/** The sentences that a finding cites: the programme's own, and what the document says of its payments. */
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { FindingKind } from './finding'

/** What of its payments a kind is about; kinds about neither cite the general sentence. */
const about: { readonly [kind in FindingKind]?: 'approval' | 'amount' | 'paying' } = {
  uncertified: 'approval',
  shouldHaveBeenCovered: 'amount',
  shouldHaveBeenToppedUp: 'amount',
  shouldHaveExited: 'amount',
  overpaid: 'amount',
  duplicate: 'paying',
  paidLate: 'paying',
  paidTwicePersons: 'paying',
}

export function clausesOf(kind: FindingKind, definition: Definition, { supervision }: Policy): readonly string[] {
  const part = about[kind]
  const own = part && definition.supervision?.[part]
  const onTime = kind === 'paidLate' ? definition.onTime : undefined
  return [...new Set([...definition.clauses, onTime, own ?? supervision].filter((one) => one !== undefined))]
}
