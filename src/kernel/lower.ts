/**
 * A rule whose readings and standards are fixed, lowered to integer steps. Quantities in yuan become fen over a whole
 * divisor; a condition becomes the pair of what surely and what possibly holds, one and the same step where no fact can
 * be unknown. A value is worked out beside the condition under which it is known at all.
 */

import { dayNumber } from '../language/day'
import type { Rounding } from '../language/expression'
import { type ConditionNode, type Input, type QuantityNode, unreachable } from '../language/expression'
import { optionsOf } from './encode'
import { commonDivisor, fractionOf } from './fraction'
import { type Column, isAlways, type Step } from './step'
import type { Steps } from './steps'

export interface Quantity {
  readonly step: Step
  /** What the step is to be divided by. */
  readonly under: number
  /** Where it fails, the step's value means nothing. */
  readonly known: Step
  /** Of an input that may be anything from here up where it is not known. */
  readonly least?: Step
}

export interface Condition {
  readonly surely: Step
  readonly possibly: Step
  /** Where it fails, a quantity or a day was unknown on the way, of which the exact lane may know more. */
  readonly sharp: Step
}

/** What an input is to the kernel: a column, one value in every row, or unknown in every row. */
export type Source = Column | { readonly fixed: number } | undefined

export class Lowering {
  readonly steps: Steps
  private readonly sourceOf: (input: Input) => Source
  private readonly quantities = new Map<QuantityNode, Quantity>()
  private readonly conditions = new Map<ConditionNode, Condition>()

  constructor(steps: Steps, sourceOf: (input: Input) => Source) {
    this.steps = steps
    this.sourceOf = sourceOf
  }

  quantity(node: QuantityNode): Quantity {
    const made = this.quantities.get(node) ?? this.lowerQuantity(node)
    this.quantities.set(node, made)
    return made
  }

  condition(node: ConditionNode): Condition {
    const made = this.conditions.get(node) ?? this.lowerCondition(node)
    this.conditions.set(node, made)
    return made
  }

  /** A quantity in whole fen, or whole units of what is no money. */
  whole(node: QuantityNode): Quantity {
    const quantity = this.quantity(node)
    if (quantity.under !== 1) throw new Error('A result must be rounded to the fen by its rule')
    return quantity
  }

  /** What is rounded. */
  unrounded(node: Extract<QuantityNode, { readonly kind: 'round' | 'share' }>): Quantity {
    if (node.kind === 'round') return this.quantity(node.of)
    const { step, under, known } = this.product(this.quantity(node.of), this.quantity(node.parts))
    const outOf = fractionOf(node.outOf, 1)
    return { step: this.steps.multiply(step, this.steps.number(outOf.under)), under: under * outOf.over, known }
  }

  private lowerQuantity(node: QuantityNode): Quantity {
    const { steps } = this
    switch (node.kind) {
      case 'number':
        return this.figure(node.value, node.unit)
      case 'input':
        return this.quantityInput(node.input)
      case 'add':
      case 'subtract':
        return this.joined([this.quantity(node.left), this.quantity(node.right)], ([a, b]) => steps[node.kind](a, b))
      case 'multiply':
        return this.product(this.quantity(node.left), this.quantity(node.right))
      case 'least':
      case 'greatest':
        return node.items
          .map((item) => this.quantity(item))
          .reduce((one, other) => this.joined([one, other], ([a, b]) => steps[node.kind](a, b)))
      case 'round':
      case 'share':
        return this.rounded(this.unrounded(node), node.rounding)
      case 'choose': {
        const when = this.condition(node.when)
        const yes = this.quantity(node.yes)
        const no = this.quantity(node.no)
        const chosen = this.joined([yes, no], ([a, b]) => steps.choose(when.surely, a, b))
        return { ...chosen, known: steps.both(this.settled(when), steps.choose(when.surely, yes.known, no.known)) }
      }
      case 'rule': {
        const of = this.quantity(node.of)
        of.step.names.push(node.name)
        return of
      }
      default:
        return unreachable(node)
    }
  }

  private lowerCondition(node: ConditionNode): Condition {
    const { steps } = this
    switch (node.kind) {
      case 'given': {
        const source = this.sourceOf(node.input)
        if (source === undefined) return this.certain(steps.never)
        return this.certain('fixed' in source || source.absence === 'never' ? steps.always : steps.known(source))
      }
      case 'truth':
        return this.test(node.input, (step) => steps.isOneOf(step, [1]))
      case 'isOneOf': {
        // One of all its options, or of none, is settled whichever it is.
        const open = optionsOf(node.input).filter((option) => !node.options.includes(option)).length
        if (open === 0) return this.certain(steps.always)
        if (node.options.length === 0) return this.certain(steps.never)
        return this.test(node.input, (step) => steps.isOneOf(step, codesOf(node.input, node.options)))
      }
      case 'includesAny': {
        const surely = this.holds(node.input, (step) => steps.shares(step, codesOf(node.input, node.options)))
        return { ...this.certain(surely), possibly: steps.either(surely, steps.not(this.isKnown(node.input))) }
      }
      case 'onOrBefore':
        return this.test(node.input, (step) => steps.below(step, steps.number(dayNumber(node.day) + 1)))
      case 'below':
      case 'atMost':
        return this.compared(node.kind, this.quantity(node.left), this.quantity(node.right))
      case 'all':
        return this.together(node.items, steps.always, (one, other) => steps.both(one, other))
      case 'any':
        return this.together(node.items, steps.never, (one, other) => steps.either(one, other))
      case 'not': {
        const { surely, possibly, sharp } = this.condition(node.of)
        return { surely: steps.not(possibly), possibly: steps.not(surely), sharp }
      }
      case 'choose':
        return this.chosen(this.condition(node.when), this.condition(node.yes), this.condition(node.no))
      case 'rule': {
        const of = this.condition(node.of)
        of.surely.names.push(node.name)
        return of
      }
      default:
        return unreachable(node)
    }
  }

  /** What is unknown from its least up is compared by its least; of what is unknown otherwise nothing is said. */
  private compared(kind: 'below' | 'atMost', left: Quantity, right: Quantity): Condition {
    const { steps } = this
    const atLeast = ({ least, step, ...rest }: Quantity): Quantity =>
      least ? { ...rest, step: steps.choose(rest.known, step, least) } : { ...rest, step }
    const holds = (one: Quantity, other: Quantity): Step =>
      this.joined([one, other], ([a, b]) => steps[kind](a, b)).step
    const bounded = ({ known, least }: Quantity): Step => (least ? steps.always : known)
    // What may be anything from 0 up is neither surely below nor surely above what is itself above 0, whatever that is.
    const blunt = (open: Quantity, other: Quantity, from: number): Step =>
      open.least && isAlways(open.least, 0) && other.step.low >= from ? steps.not(open.known) : steps.never
    const sharp = steps.either(
      steps.both(bounded(left), bounded(right)),
      steps.either(blunt(left, right, kind === 'below' ? 1 : 0), blunt(right, left, kind === 'below' ? 0 : 1)),
    )
    return {
      surely: steps.both(steps.both(left.known, bounded(right)), holds(left, atLeast(right))),
      possibly: steps.either(steps.not(steps.both(bounded(left), right.known)), holds(atLeast(left), right)),
      sharp,
    }
  }

  /** Where a condition is not settled, each side may still hold. */
  private chosen(when: Condition, yes: Condition, no: Condition): Condition {
    const { steps } = this
    const sharp = steps.both(when.sharp, steps.both(yes.sharp, no.sharp))
    if (when.surely === when.possibly)
      return {
        sharp,
        surely: steps.choose(when.surely, yes.surely, no.surely),
        possibly: steps.choose(when.surely, yes.possibly, no.possibly),
      }
    const failing = steps.not(when.possibly)
    return {
      sharp,
      surely: steps.either(
        steps.both(yes.surely, no.surely),
        steps.either(steps.both(when.surely, yes.surely), steps.both(failing, no.surely)),
      ),
      possibly: steps.either(steps.both(when.possibly, yes.possibly), steps.both(steps.not(when.surely), no.possibly)),
    }
  }

  /** Where a condition is settled one way or the other. */
  settled({ surely, possibly }: Condition): Step {
    return this.steps.either(surely, this.steps.not(possibly))
  }

  private certain(step: Step): Condition {
    return { surely: step, possibly: step, sharp: this.steps.always }
  }

  /** Other days of a life may tell the exact lane more of one that is not known. */
  private test(input: Input, test: (step: Step) => Step): Condition {
    const { steps } = this
    const [holds, known] = [this.holds(input, test), this.isKnown(input)]
    const sharp = input.type === 'day' ? known : steps.always
    return { surely: steps.both(known, holds), possibly: steps.either(holds, steps.not(known)), sharp }
  }

  /** Whether the number in a row passes a test, be it that of a value or not. */
  private holds(input: Input, test: (step: Step) => Step): Step {
    const source = this.sourceOf(input)
    return source === undefined ? this.steps.never : test(this.stepOf(source))
  }

  private isKnown(input: Input): Step {
    const source = this.sourceOf(input)
    if (source === undefined) return this.steps.never
    const isOpen = 'absence' in source && source.absence === 'unknown' && source.meaning === undefined
    return isOpen ? this.steps.known(source) : this.steps.always
  }

  private stepOf(source: Exclude<Source, undefined>): Step {
    const { steps } = this
    if ('fixed' in source) return steps.number(source.fixed)
    const column = steps.column(source)
    return source.absence === 'unknown' && source.meaning !== undefined
      ? steps.choose(steps.known(source), column, steps.number(source.meaning))
      : column
  }

  private together(items: readonly ConditionNode[], start: Step, join: (one: Step, other: Step) => Step): Condition {
    return items
      .map((item) => this.condition(item))
      .reduce<Condition>(
        (one, other) => ({
          surely: join(one.surely, other.surely),
          possibly: join(one.possibly, other.possibly),
          sharp: this.steps.both(one.sharp, other.sharp),
        }),
        this.certain(start),
      )
  }

  private figure(value: string, unit: string): Quantity {
    const { over, under } = fractionOf(value, isMoney(unit) ? 100 : 1)
    return { step: this.steps.number(over), under, known: this.steps.always }
  }

  private quantityInput(input: Input): Quantity {
    const source = this.sourceOf(input)
    const known = this.isKnown(input)
    const isOpen = known !== this.steps.always && input.type === 'money' && !input.noMoreThan && !input.noLessThan
    const least = isOpen ? { least: this.figure(input.least ?? '0', 'yuan').step } : {}
    if (source === undefined) return { step: this.steps.number(0), under: 1, known, ...least }
    return { step: this.stepOf(source), under: 1, known, ...least }
  }

  /** Two quantities brought over one divisor. */
  private joined(pair: readonly [Quantity, Quantity], join: (steps: readonly [Step, Step]) => Step): Quantity {
    const [one, other] = pair
    const common = commonDivisor(one.under, other.under)
    const raised = ({ step }: Quantity, by: number): Step => this.steps.multiply(step, this.steps.number(by))
    return {
      step: join([raised(one, other.under / common), raised(other, one.under / common)]),
      under: (one.under / common) * other.under,
      known: this.steps.both(one.known, other.known),
    }
  }

  private product(one: Quantity, other: Quantity): Quantity {
    const { steps } = this
    return {
      step: steps.multiply(one.step, other.step),
      under: one.under * other.under,
      known: steps.both(one.known, other.known),
    }
  }

  /** To whole fen: rounding up and to the nearest are rounding down after adding to the parts. */
  private rounded({ step, under, known }: Quantity, rounding: Rounding): Quantity {
    const { steps } = this
    const added = { up: under - 1, down: 0, halfUp: Math.floor(under / 2) }[rounding]
    return { step: steps.divide(steps.add(step, steps.number(added)), under), under: 1, known }
  }
}

/** Yuan are counted in fen; a head count or a ratio in itself. */
const isMoney = (unit: string): boolean => unit.split('/')[0] === 'yuan'

const codesOf = (input: Input, options: readonly string[]): readonly number[] =>
  options.map((option) => optionsOf(input).indexOf(option))
