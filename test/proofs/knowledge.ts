/**
 * What holds of the evaluation itself, whatever is known of the facts: the truth is among what it finds possible, and
 * what it finds with more known is within what it found before. Proved of every step that the rules take, for any
 * operands; a rule is made of such steps, so by induction it holds of every rule.
 */

import type { Definition } from '../../src/kit/programme'
import type { AnyNode, ConditionNode, QuantityNode } from '../../src/language/expression'
import { all } from '../../src/language/quantity'
import { type Question, questionIn } from './prover'
import * as ends from './smt/extended'
import { Inputs } from './smt/inputs'
import { type IntervalTerm, KnowledgeFold, type TruthTerm } from './smt/knowledge'
import { KnownInputs } from './smt/known-inputs'
import { Script } from './smt/script'
import { type BoolTerm, both, choice, either, implication, negation } from './smt/terms'
import { ValueFold } from './smt/values'
import { anyQuantity, anyTruth } from './steps'

/** One case: its facts, what is known of them, and what is known when more has been learnt. */
class KnownCase {
  readonly script = new Script()
  readonly inputs = new Inputs(this.script)
  readonly truth = new ValueFold(this.script, this.inputs)
  private readonly less = new KnownInputs(this.script, this.inputs, 'before')
  readonly before = new KnowledgeFold(this.script, this.less)
  readonly after = new KnowledgeFold(this.script, new KnownInputs(this.script, this.inputs, 'after', this.less))

  question(claim: BoolTerm): Question {
    return questionIn(this.script, this.inputs, claim)
  }
}

const isQuantity = (node: AnyNode): node is QuantityNode => 'unit' in node

/** The value of a node is among what its evaluation finds possible; `evaluated` is the node that is evaluated. */
export function containsTheTruth(node: AnyNode, evaluated: AnyNode = node): Question {
  const known = new KnownCase()
  if (isQuantity(node) && isQuantity(evaluated)) {
    const { low, high } = known.before.quantity(evaluated)
    const value = ends.finite(known.truth.quantity(node))
    return known.question(both(ends.atMost(low, value), ends.atMost(value, high)))
  }
  const { canBeFalse, canBeTrue } = known.before.condition(evaluated as ConditionNode)
  return known.question(choice(known.truth.condition(node as ConditionNode), canBeTrue, canBeFalse))
}

/** With more known an evaluation finds nothing possible that it did not find possible before. */
export function narrows(node: AnyNode): Question {
  const known = new KnownCase()
  if (isQuantity(node)) {
    const [before, after] = [known.before.quantity(node), known.after.quantity(node)]
    return known.question(both(ends.atMost(before.low, after.low), ends.atMost(after.high, before.high)))
  }
  const [before, after] = [known.before.condition(node), known.after.condition(node)]
  return known.question(
    both(implication(after.canBeFalse, before.canBeFalse), implication(after.canBeTrue, before.canBeTrue)),
  )
}

/**
 * What is decided is decided in the same way when more is known: of any condition and any amount whose evaluation holds
 * the truth and narrows, as every rule's does.
 */
export function staysDecided(): Question {
  const known = new KnownCase()
  const [entitled, amount] = [anyTruth('entitled'), anyQuantity('amount', 2)]
  const [then, now] = [known.before, known.after].map((fold) => ({
    ...fold.condition(entitled),
    ...fold.quantity(amount),
  })) as [TruthTerm & IntervalTerm, TruthTerm & IntervalTerm]
  const isPoint = (one: IntervalTerm): BoolTerm => ends.atMost(one.high, one.low)
  const notEntitled = implication(negation(then.canBeTrue), negation(now.canBeTrue))
  const sameAmount = both(isPoint(now), ends.atMost(then.low, now.low), ends.atMost(now.low, then.low))
  const isDecided = both(negation(then.canBeFalse), isPoint(then))
  return known.question(both(notEntitled, implication(isDecided, both(negation(now.canBeFalse), sameAmount))))
}

type Grantable = Pick<Definition, 'requires' | 'grant'>

/** Exactly one of the outcomes of `determine`, whatever is known of a programme's facts. */
export function hasOneOutcome({ requires, grant }: Grantable): Question {
  const known = new KnownCase()
  const entitled = known.before.condition(all(...requires).node)
  const amount = grant.kind === 'amount' ? known.before.quantity(grant.amount.node) : undefined
  return known.question(oneOutcome(entitled, amount))
}

function oneOutcome(entitled: TruthTerm, amount: IntervalTerm | undefined): BoolTerm {
  const isOpen = amount ? ends.below(amount.low, amount.high) : 'false'
  const notEntitled = both(entitled.canBeFalse, negation(entitled.canBeTrue))
  const undetermined = both(entitled.canBeTrue, either(entitled.canBeFalse, isOpen))
  const decided = both(
    entitled.canBeTrue,
    negation(entitled.canBeFalse),
    negation(isOpen),
    amount ? ends.atMost(amount.low, amount.high) : 'true',
  )
  const each = [notEntitled, undetermined, decided]
  return either(...each.map((one) => both(one, ...each.filter((other) => other !== one).map(negation))))
}
