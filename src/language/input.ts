import type { FigureName, Input } from './expression'
import { Condition, Quantity } from './quantity'

/**
 * Inputs as rules write them. The type parameters carry what the compiler checks: a quantity's unit, a choice's
 * options, and whether a caller of a calculator must give the fact (`Required`).
 */
export class MoneyInput<U extends string> extends Quantity<U> {
  readonly takes = 'money'
  readonly input: Input

  constructor(input: Input & { readonly unit: U }) {
    super({ kind: 'input', unit: input.unit, input })
    this.input = Object.freeze(input)
  }

  isGiven(): Condition {
    return given(this.input)
  }
}

export class CountInput<U extends string, Required extends boolean = false> extends Quantity<U> {
  readonly takes = 'count'
  readonly input: Input
  readonly required: Required

  constructor(input: Input & { readonly unit: U }, required: Required) {
    super({ kind: 'input', unit: input.unit, input })
    this.input = Object.freeze(input)
    this.required = required
  }

  /** The same count for a caller who may not know it. */
  optional(): CountInput<U> {
    return new CountInput(this.input as Input & { readonly unit: U }, false)
  }
}

export class TruthInput extends Condition {
  readonly takes = 'truth'
  readonly input: Input

  constructor(input: Input) {
    super({ kind: 'truth', input })
    this.input = Object.freeze(input)
  }

  isGiven(): Condition {
    return given(this.input)
  }
}

export class ChoiceInput<Option extends string> {
  readonly takes = 'choice'
  readonly input: Input
  readonly options: readonly Option[]

  constructor(input: Omit<Input, 'options'>, options: readonly Option[]) {
    this.input = Object.freeze({ ...input, options })
    this.options = options
  }

  is(...options: readonly Option[]): Condition {
    return new Condition({ kind: 'isOneOf', input: this.input, options })
  }

  /** The same choice for a caller who cannot choose one of the options. */
  without<Left extends Option>(option: Left): ChoiceInput<Exclude<Option, Left>> {
    const others = this.options.filter((other): other is Exclude<Option, Left> => other !== option)
    return new ChoiceInput(this.input, others)
  }
}

export class SetInput<Option extends string> {
  readonly takes = 'set'
  readonly input: Input
  readonly options: readonly Option[]

  constructor(input: Omit<Input, 'options'>, options: readonly Option[]) {
    this.input = Object.freeze({ ...input, options })
    this.options = options
  }

  includes(...options: readonly Option[]): Condition {
    return new Condition({ kind: 'includesAny', input: this.input, options })
  }
}

/** A day that the document fixes, with its name and clause. */
export class DayFigure {
  readonly day: string
  readonly name: FigureName

  constructor(day: string, name: FigureName) {
    this.day = day
    this.name = name
  }
}

export class DayInput {
  readonly takes = 'day'
  readonly input: Input

  constructor(input: Input) {
    this.input = Object.freeze(input)
  }

  isOnOrBefore(day: string | DayFigure): Condition {
    const compared = typeof day === 'string' ? { day } : { day: day.day, figure: day.name }
    return new Condition({ kind: 'onOrBefore', input: this.input, ...compared })
  }
}

export type AnyInput =
  | MoneyInput<string>
  | CountInput<string, boolean>
  | TruthInput
  | ChoiceInput<string>
  | SetInput<string>
  | DayInput

const given = (input: Input): Condition => new Condition({ kind: 'given', input })
