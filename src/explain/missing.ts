/** What is missing, in words: which fact it is, whose, and who can supply it. */

import { inputAt, placeOf } from '../case/paths'
import { keptIn, once } from '../checks/once'
import { fenText, grouped, zero } from '../exact/decimal'
import { isPoint } from '../exact/value'
import type { Determined } from '../kit/determine'
import type { AskingPolicy, Policy } from '../kit/policy'
import type { Input, Label } from '../language/expression'
import { frequencies, ranges, suppliers, whose } from '../words/explanation'
import { list, same, say } from '../words/language'

/** A fact, standard or reading that can still change a result. */
export interface MissingFact {
  /** The path in the case, such as `members[0].birthDate`, or the standard or reading. */
  readonly path: string
  /** What it is. */
  readonly label: Label
  /** Who can say. */
  readonly supplier: Label
}

/** What is missing at a path of a case, or under the id of a calculator's fact. */
export const missingFact = (policy: AskingPolicy, path: string): MissingFact => ({
  ...missingLabel(policy, path),
  supplier: supplierOf(policy, inputAt(policy, path)),
})

/** The same without who can say. What is missing in one case is missing in others. */
export function missingLabel(policy: Policy, path: string): Omit<MissingFact, 'supplier'> {
  const kept = labelsOf(policy)
  if (kept.size >= mostKept) kept.clear()
  return keptIn(kept, path, () => labelAt(policy, path))
}

const labelsOf = once((_: Policy) => new Map<string, Omit<MissingFact, 'supplier'>>())
const mostKept = 4096

function labelAt(policy: Policy, path: string): Omit<MissingFact, 'supplier'> {
  const { name, member, claim } = placeOf(path)
  const label = inputAt(policy, path)?.label ?? same(name)
  return { path, label: whoseLabel(label, member, claim) }
}

/** Who can say what an input is. */
export const supplierOf = (policy: AskingPolicy, input: Input | undefined): Label =>
  (input && (policy.suppliers[input.id] ?? input.supplier)) ?? suppliers[input?.source ?? 'fact']

/** Counted from one, as people count. */
function whoseLabel(label: Label, member: number | undefined, claim: number | undefined): Label {
  if (member === undefined) return label
  const person = String(member + 1)
  return claim === undefined ? say(whose.member, label, person) : say(whose.claim, label, person, String(claim + 1))
}

/** The range of an undetermined amount, and what it depends on; whether it may be nothing at all is said apart. */
export function rangeInWords(
  { definition, determination, entitled, evaluation }: Determined,
  missing: readonly MissingFact[],
): Label {
  const facts = list(missing.map(({ label }) => label))
  const per = frequencies[determination.unit ?? 'yuan']
  const { min = '', max } = determination.range ?? {}
  if (max === undefined) return say(ranges.from, grouped(min), per, facts)
  const { grant } = definition
  const amount = grant.kind === 'amount' && entitled.canBeFalse ? evaluation.quantity(grant.amount) : undefined
  if (amount && isPoint(amount)) return say(ranges.notOr, fenText(amount.low), per, facts)
  return amount?.high.isFinite() && amount.low.gt(zero)
    ? say(ranges.notOrBetween, grouped(fenText(amount.low)), grouped(fenText(amount.high)), per, facts)
    : say(ranges.between, grouped(min), grouped(max), per, facts)
}
