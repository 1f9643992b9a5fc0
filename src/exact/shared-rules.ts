/**
 * Rules that several evaluations need over the same facts: those of a household, which every programme of every member
 * asks for. The first evaluation works one out; the others take its value and its step of the trace.
 */
import type { AnyNode, Input, Named, RuleName } from '../language/expression'
import { inputsOf } from '../language/walk'
import type { TraceStep } from './trace'
import type { Interval, Truth } from './value'

export interface SharedRule {
  readonly value: Interval | Truth
  /** The rules that it used, in order. */
  readonly uses: readonly RuleName[]
  readonly step: TraceStep | undefined
}

/** Tells the rules that read nothing but inputs which are the same for every evaluation of a set. */
export class CommonRules {
  private readonly isCommon: (input: Input) => boolean
  private readonly known = new WeakMap<Named<AnyNode>, boolean>()

  constructor(isCommon: (input: Input) => boolean) {
    this.isCommon = isCommon
  }

  has(rule: Named<AnyNode>): boolean {
    const before = this.known.get(rule)
    if (before !== undefined) return before
    const isCommon = inputsOf([rule.of]).every(this.isCommon)
    this.known.set(rule, isCommon)
    return isCommon
  }
}

/** What one set of evaluations shares. All of them keep a trace, or none does. */
export class SharedRules {
  private readonly rules = new Map<RuleName, SharedRule>()
  private readonly common: CommonRules

  constructor(common: CommonRules) {
    this.common = common
  }

  recall(name: RuleName): SharedRule | undefined {
    return this.rules.get(name)
  }

  remember(
    rule: Named<AnyNode>,
    value: Interval | Truth,
    uses: readonly RuleName[],
    step: TraceStep | undefined,
  ): void {
    if (this.common.has(rule)) this.rules.set(rule.name, { value, uses, step })
  }
}
