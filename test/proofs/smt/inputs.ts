/** Inputs of rules as symbols: every admissible value, and nothing else, is what a proof ranges over. */
import type { Input } from '../../../src/language/expression'
import type { Script } from './script'
import { type BoolTerm, either, type IntTerm, numeral, type Scaled, scaled, withDecimals } from './terms'

/** A day as a number that compares as its text does: 19541031. */
const dayNumber = (day: string): IntTerm => numeral(BigInt(day.replaceAll('-', '')))

/** Decimals of a sum of money, and of a count. */
export const decimalsOf = ({ type }: Input): number => (type === 'money' ? 2 : 0)

/** The least value of a quantity in its last digit. */
export const leastOf = (input: Input): IntTerm => withDecimals(scaled(input.least ?? '0'), decimalsOf(input))

/** What a symbol stands for: an input, whether an option is in a set, or whether an input is given at all. */
export interface DeclaredInput {
  readonly input: Input
  readonly symbol: string
  readonly option?: string
  readonly asks?: 'given'
}

/**
 * The symbols of one case. Money is a whole number of fen from its least value on, without a largest (`most` is a limit
 * of writing and not of the world); a count lies between its limits; a choice is the place of one of its options, from
 * 0; a set is a truth value an option; a day is a number such as 19541031. `given` is a truth value of its own.
 */
export class Inputs {
  private readonly script: Script
  private readonly declared = new Map<string, DeclaredInput>()

  constructor(script: Script) {
    this.script = script
  }

  quantity(input: Input): Scaled {
    const term = this.declare({ input }, 'Int', (made) => {
      this.script.assert(`(<= ${leastOf(input)} ${made})`)
      if (input.type === 'count' && input.most !== undefined) this.script.assert(`(<= ${made} ${input.most})`)
    })
    return { term, decimals: decimalsOf(input) }
  }

  truth(input: Input): BoolTerm {
    return this.declare({ input }, 'Bool')
  }

  isOneOf(input: Input, options: readonly string[]): BoolTerm {
    const every = input.options ?? []
    const last = numeral(BigInt(every.length - 1))
    const term = this.declare({ input }, 'Int', (made) => this.script.assert(`(<= 0 ${made} ${last})`))
    return either(...options.filter((one) => every.includes(one)).map((one) => `(= ${term} ${every.indexOf(one)})`))
  }

  includesAny(input: Input, options: readonly string[]): BoolTerm {
    return either(...options.map((option) => this.declare({ input, option }, 'Bool')))
  }

  onOrBefore(input: Input, day: string): BoolTerm {
    const term = this.declare({ input }, 'Int', (made) =>
      this.script.assert(`(<= ${dayNumber('0001-01-01')} ${made} ${dayNumber('9999-12-31')})`),
    )
    return `(<= ${term} ${dayNumber(day)})`
  }

  given(input: Input): BoolTerm {
    return this.declare({ input, asks: 'given' }, 'Bool')
  }

  /** Every symbol so far. */
  all(): readonly DeclaredInput[] {
    return [...this.declared.values()]
  }

  /** Asserts what holds between two inputs, such as insurance that never exceeds the cost; when all are declared. */
  assertBounds(): void {
    for (const { input, symbol, asks } of this.declared.values()) {
      if (asks) continue
      const most = this.declared.get(input.noMoreThan ?? '')
      const least = this.declared.get(input.noLessThan ?? '')
      if (most) this.script.assert(`(<= ${symbol} ${most.symbol})`)
      if (least) this.script.assert(`(<= ${least.symbol} ${symbol})`)
    }
  }

  /** That every sum of money can be written: for cases that go back to the exact lane. */
  limits(): readonly BoolTerm[] {
    return this.all().flatMap(({ input, symbol, asks }) =>
      input.type === 'money' && input.most !== undefined && asks === undefined
        ? [`(<= ${symbol} ${withDecimals(scaled(input.most), decimalsOf(input))})`]
        : [],
    )
  }

  private declare(
    what: Omit<DeclaredInput, 'symbol'>,
    sort: 'Bool' | 'Int',
    bind: (symbol: string) => void = () => {},
  ): string {
    const name = [what.input.key, what.asks, what.option].filter((part) => part !== undefined).join(' ')
    const before = this.declared.get(name)
    if (before) return before.symbol
    const symbol = this.script.declare(name, sort)
    this.declared.set(name, { ...what, symbol })
    bind(symbol)
    return symbol
  }
}
