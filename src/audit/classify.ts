/** Which kind of finding a due and what was paid against it make, if any. */

import { type Exact, exact, zero } from '../exact/decimal'
import { isPoint, settled } from '../exact/value'
import type { Due } from '../household/due'
import { yuanText } from '../household/fen'
import type { Determination } from '../kit/determination'
import { claimRulesOf, paceOf } from '../kit/programme'
import type { Condition } from '../language/quantity'
import type { FindingKind } from './finding'
import type { Paid } from './paid'

/** `undeterminedUnpaid`: facts are missing and nothing was paid, which is only counted. */
export type Verdict = FindingKind | 'undeterminedUnpaid' | undefined

/** The due under another option of a reading. */
export type DueUnder = (reading: string, option: string) => Due

export function verdictOf(due: Due, paid: Paid, dueUnder: DueUnder): Verdict {
  if (paceOf(due.definition) === 'service') return serviceVerdict(due, paid)
  if (!isPoint(due.amount)) return paid.total.isZero() ? 'undeterminedUnpaid' : 'unverifiable'
  const owed = due.amount.low
  if (paid.total.lt(owed))
    return paid.total.gt(zero) || owed.isZero() ? 'shouldHaveBeenToppedUp' : 'shouldHaveBeenCovered'
  if (paid.total.eq(owed) || paid.total.lte(instalmentsOf(due))) return undefined
  if (isExcludedTogether(due, dueUnder)) return 'excludedTogether'
  if (isShutOutBySameKindAid(due) || isPaidTwice(owed, paid)) return 'duplicate'
  if (isCapped(due)) return 'capExceeded'
  if (owed.isZero() && due.notApproved) return 'uncertified'
  return owed.isZero() ? 'shouldHaveExited' : 'overpaid'
}

/** Of a claim that is decided by a month before the household's first version nobody has stated a status, so that nothing can be told. */
export const verdictWithoutStatus = ({ total }: Paid): Verdict =>
  total.isZero() ? 'undeterminedUnpaid' : 'unverifiable'

/** Of a programme without an amount in the text, only the entitlement can be held against a payment. */
function serviceVerdict({ entitled }: Due, { total }: Paid): Verdict {
  if (total.isZero()) return undefined
  const holds = settled(entitled)
  if (holds === undefined) return 'unverifiable'
  if (holds) return undefined
  return total.gt(zero) ? 'shouldHaveExited' : 'shouldHaveBeenToppedUp'
}

/** Monthly instalments are rounded one by one, so that together they may come to more than the year's due. */
const instalmentsOf = ({ instalments }: Due): Exact => exact(yuanText(instalments))

/** Whether a determination fails on one condition and on nothing else. */
function failsOnlyOn({ node }: Condition, { reasons }: Determination): boolean {
  const name = node.kind === 'rule' ? node.name.id : ''
  return reasons.every(({ condition, state }) => (state === 'failed') === (condition === name))
}

/** Whether another programme shuts this one out, and more would be due, or may be, if it did not. */
function isExcludedTogether(due: Due, dueUnder: DueUnder): boolean {
  const { shutOut } = due.definition
  if (!shutOut || !due.determined.some(({ determination }) => failsOnlyOn(shutOut.by, determination))) return false
  const { reading, option } = shutOut.unless
  return dueUnder(reading, option).amount.high.gt(due.amount.low)
}

/** Whether the grant fails on same-kind aid and on nothing else. */
function isShutOutBySameKindAid(due: Due): boolean {
  const { notTwice } = due.definition
  return notTwice !== undefined && due.determined.some(({ determination }) => failsOnlyOn(notTwice, determination))
}

/** Whether the payments that stand reach what was due even without the smallest of them. */
const isPaidTwice = (owed: Exact, { total, unreversed: [smallest = zero] }: Paid): boolean =>
  owed.gt(zero) && total.minus(smallest).gte(owed)

/** Whether what is left of the yearly cap is why the due is no higher. */
const isCapped = (due: Due): boolean => {
  const [claim] = paceOf(due.definition) === 'claim' ? due.determined : []
  if (claim?.determination.outcome !== 'entitled') return false
  return settled(claim.evaluation.condition(claimRulesOf(due.definition).cap.binds)) === true
}
