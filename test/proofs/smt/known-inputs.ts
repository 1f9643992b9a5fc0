/**
 * What is known of the inputs of one case: any interval around a quantity, any pair around a truth, any options among
 * which a choice is, some of a set and perhaps more. The value itself (`Inputs`) is always among what it can be.
 */
import type { Input } from '../../../src/language/expression'
import * as ends from './extended'
import { decimalsOf, type Inputs, leastOf } from './inputs'
import type { IntervalTerm, TruthTerm } from './knowledge'
import type { Script } from './script'
import { type BoolTerm, both, either, implication, negation } from './terms'

export class KnownInputs {
  private readonly script: Script
  private readonly values: Inputs
  private readonly name: string
  private readonly before: KnownInputs | undefined
  private readonly intervals = new Map<string, IntervalTerm>()
  private readonly truths = new Map<string, TruthTerm>()
  private readonly parts = new Map<string, BoolTerm>()

  /** What is known where `before` was known: as much or more. Whether an input is given never changes. */
  constructor(script: Script, values: Inputs, name: string, before?: KnownInputs) {
    this.script = script
    this.values = values
    this.name = name
    this.before = before
  }

  quantity(input: Input): IntervalTerm {
    const known = this.intervals.get(input.key)
    if (known) return known
    const value = ends.finite(this.values.quantity(input))
    const least = ends.finite({ term: leastOf(input), decimals: decimalsOf(input) })
    const low = ends.finite(this.number(input, 'low'))
    const isInfinite = this.script.declare(`${this.name} ${input.key} is open`, 'Bool')
    const high = { ...ends.finite(this.number(input, 'high')), isInfinite }
    const before = this.before?.quantity(input)
    this.script.assert(both(ends.atMost(before?.low ?? least, low), ends.atMost(low, value), ends.atMost(value, high)))
    if (before) this.script.assert(ends.atMost(high, before.high))
    this.intervals.set(input.key, { low, high })
    return { low, high }
  }

  truth(input: Input): TruthTerm {
    return this.pair(input.key, this.values.truth(input))
  }

  onOrBefore(input: Input, day: string): TruthTerm {
    return this.pair(`${input.key} to ${day}`, this.values.onOrBefore(input, day))
  }

  given(input: Input): TruthTerm {
    const given = this.values.given(input)
    return { canBeFalse: negation(given), canBeTrue: given }
  }

  isOneOf(input: Input, options: readonly string[]): TruthTerm {
    const every = input.options ?? []
    const canBe = (listed: boolean): BoolTerm =>
      either(...every.filter((one) => options.includes(one) === listed).map((one) => this.canBe(input, one)))
    return { canBeFalse: canBe(false), canBeTrue: canBe(true) }
  }

  includesAny(input: Input, options: readonly string[]): TruthTerm {
    const holds = either(...options.map((option) => this.surelyHolds(input, option)))
    return { canBeFalse: negation(holds), canBeTrue: either(holds, this.mayHoldMore(input)) }
  }

  private canBe(input: Input, option: string): BoolTerm {
    return this.part(`${input.key} can be ${option}`, (can) => {
      this.script.assert(implication(this.values.isOneOf(input, [option]), can))
      if (this.before) this.script.assert(implication(can, this.before.canBe(input, option)))
    })
  }

  private surelyHolds(input: Input, option: string): BoolTerm {
    const more = this.mayHoldMore(input)
    return this.part(`${input.key} surely holds ${option}`, (surely) => {
      const value = this.values.includesAny(input, [option])
      this.script.assert(both(implication(surely, value), implication(value, either(surely, more))))
      if (this.before) this.script.assert(implication(this.before.surelyHolds(input, option), surely))
    })
  }

  private mayHoldMore(input: Input): BoolTerm {
    return this.part(`${input.key} may hold more`, (more) => {
      if (this.before) this.script.assert(implication(more, this.before.mayHoldMore(input)))
    })
  }

  private pair(name: string, value: BoolTerm): TruthTerm {
    const known = this.truths.get(name)
    if (known) return known
    const canBeFalse = this.script.declare(`${this.name} ${name} can be false`, 'Bool')
    const canBeTrue = this.script.declare(`${this.name} ${name} can be true`, 'Bool')
    this.script.assert(both(implication(value, canBeTrue), implication(negation(value), canBeFalse)))
    const before = this.before?.pair(name, value)
    if (before)
      this.script.assert(both(implication(canBeFalse, before.canBeFalse), implication(canBeTrue, before.canBeTrue)))
    this.truths.set(name, { canBeFalse, canBeTrue })
    return { canBeFalse, canBeTrue }
  }

  private part(name: string, bind: (symbol: BoolTerm) => void): BoolTerm {
    const known = this.parts.get(name)
    if (known) return known
    const symbol = this.script.declare(`${this.name} ${name}`, 'Bool')
    this.parts.set(name, symbol)
    bind(symbol)
    return symbol
  }

  private number(input: Input, end: 'low' | 'high'): { readonly term: string; readonly decimals: number } {
    return { term: this.script.declare(`${this.name} ${input.key} ${end}`, 'Int'), decimals: decimalsOf(input) }
  }
}
