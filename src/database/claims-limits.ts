/**
 * The limits of which a claim's amount is the least, read from its rule: what earlier claims left of the year's cap, what a
 * share counted over the year leaves, and those that look at the claim alone.
 */
import { type ClaimRules, yearFactsOf } from '../kit/programme'
import type { Input, QuantityNode } from '../language/expression'
import { inputsOf } from '../language/walk'

export interface ClaimLimits {
  /** The cap of the year, yuan: a figure of the document, which may follow the day of settlement or be unknown from a day on. */
  readonly cap: QuantityNode
  /** Limits that look at the claim alone. */
  readonly own: readonly QuantityNode[]
  /** What the share of the year leaves, where the readings count one over the year. */
  readonly ofYear: QuantityNode | undefined
}

/** Reads the limits from an amount whose readings are folded in; throws where its rule has another form. */
export function limitsOf(amount: QuantityNode, rules: ClaimRules): ClaimLimits {
  const least = withoutNames(amount)
  const items = least.kind === 'least' ? least.items : [least]
  const reading = (input: Input) => items.filter((item) => inputsOf([item]).some(({ key }) => key === input.key))
  const [capLeft, ...moreCaps] = reading(rules.cap.used.input)
  const [ofYear, ...moreShares] = rules.ratio ? reading(rules.ratio.others.aid.input) : []
  const cap = capLeft && leftOf(capLeft, rules.cap.used.input)
  const isShare = !ofYear || (rules.ratio && leftOf(ofYear, rules.ratio.others.aid.input))
  const own = items.filter((item) => item !== capLeft && item !== ofYear)
  const ofOthers = new Set(yearFactsOf(rules).map(({ input }) => input.key))
  const lookAside = inputsOf(own).some(({ key }) => ofOthers.has(key))
  const isFigure = cap && inputsOf([cap]).every(({ source }) => source === 'figure' || source === 'day')
  if (!isFigure || moreCaps.length > 0 || !isShare || moreShares.length > 0 || lookAside)
    throw new Error(
      `The amount of a claim must be the least of what is left of a cap and of other limits: \
least(greatest(number('0', 'yuan'), cap.minus(${rules.cap.used.input.id})), ...), where the cap is a figure in yuan and stands once`,
    )
  return { cap, own, ofYear }
}

/** Of "what is left of a whole after what was used, and never less than 0" the whole. */
function leftOf(node: QuantityNode, used: Input): QuantityNode | undefined {
  const left = withoutNames(node)
  if (left.kind !== 'greatest') return undefined
  const [zero, difference, ...others] = left.items.map(withoutNames)
  if (zero?.kind !== 'number' || zero.value !== '0' || difference?.kind !== 'subtract' || others.length > 0)
    return undefined
  const { left: whole, right } = difference
  const isUsed = right.kind === 'input' && right.input.key === used.key
  return isUsed && !inputsOf([whole]).some(({ key }) => key === used.key) ? withoutNames(whole) : undefined
}

const withoutNames = (node: QuantityNode): QuantityNode => (node.kind === 'rule' ? withoutNames(node.of) : node)
