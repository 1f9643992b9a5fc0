/** Makes steps: proves their bounds, folds what the bounds settle, and keeps equal steps one. */
import { type Column, isAlways, type Step, TooWide } from './step'

type Unbounded<S> = S extends unknown ? Omit<S, 'low' | 'high' | 'names'> : never

export class Steps {
  private readonly made = new Map<string, Step>()
  private readonly numbers = new Map<Step, number>()

  number(value: number): Step {
    return this.make({ kind: 'number', value }, value, value)
  }

  /** What always holds, as a mask. */
  get always(): Step {
    return this.number(-1)
  }

  get never(): Step {
    return this.number(0)
  }

  column(column: Column): Step {
    return this.make({ kind: 'column', column }, column.least, column.most)
  }

  known(column: Column): Step {
    return this.make({ kind: 'known', column }, -1, 0)
  }

  add(left: Step, right: Step): Step {
    if (isAlways(right, 0)) return left
    if (isAlways(left, 0)) return right
    return this.make({ kind: 'add', left, right }, left.low + right.low, left.high + right.high)
  }

  subtract(left: Step, right: Step): Step {
    if (isAlways(right, 0)) return left
    return this.make({ kind: 'subtract', left, right }, left.low - right.high, left.high - right.low)
  }

  multiply(left: Step, right: Step): Step {
    if (isAlways(right, 1)) return left
    if (isAlways(left, 1)) return right
    const ends = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high]
    return this.make({ kind: 'multiply', left, right }, Math.min(...ends), Math.max(...ends))
  }

  divide(of: Step, by: number): Step {
    if (by === 1) return of
    return this.make({ kind: 'divide', of, by }, Math.floor(of.low / by), Math.floor(of.high / by))
  }

  least(left: Step, right: Step): Step {
    if (left.high <= right.low) return left
    if (right.high <= left.low) return right
    return this.make({ kind: 'least', left, right }, Math.min(left.low, right.low), Math.min(left.high, right.high))
  }

  greatest(left: Step, right: Step): Step {
    if (left.low >= right.high) return left
    if (right.low >= left.high) return right
    return this.make({ kind: 'greatest', left, right }, Math.max(left.low, right.low), Math.max(left.high, right.high))
  }

  choose(when: Step, yes: Step, no: Step): Step {
    if (when.kind === 'number') return when.value === 0 ? no : yes
    if (yes === no) return yes
    if (when.kind === 'not') return this.choose(when.of, no, yes)
    if (isMask(yes) && isMask(no)) {
      if (no.kind === 'number') return no.value === 0 ? this.both(when, yes) : this.either(this.not(when), yes)
      if (yes.kind === 'number') return yes.value === 0 ? this.both(this.not(when), no) : this.either(when, no)
    }
    return this.make({ kind: 'choose', when, yes, no }, Math.min(yes.low, no.low), Math.max(yes.high, no.high))
  }

  below(left: Step, right: Step): Step {
    if (left.high < right.low) return this.always
    if (left.low >= right.high) return this.never
    return this.make({ kind: 'below', left, right }, -1, 0)
  }

  atMost(left: Step, right: Step): Step {
    return this.not(this.below(right, left))
  }

  both(left: Step, right: Step): Step {
    if (left.kind === 'number') return left.value === 0 ? left : right
    if (right.kind === 'number') return right.value === 0 ? right : left
    if (areOpposite(left, right)) return this.never
    return left === right ? left : this.make({ kind: 'both', left, right }, -1, 0)
  }

  either(left: Step, right: Step): Step {
    if (left.kind === 'number') return left.value === 0 ? right : left
    if (right.kind === 'number') return right.value === 0 ? left : right
    if (areOpposite(left, right)) return this.always
    const shared = sharedSet(left, right)
    if (shared) return this.make({ kind: 'shares', of: shared.of, bits: shared.bits }, -1, 0)
    if (left.kind === 'either' && sharedSet(left.right, right))
      return this.either(left.left, this.either(left.right, right))
    if (right.kind === 'either' && sharedSet(left, right.left))
      return this.either(this.either(left, right.left), right.right)
    return left === right ? left : this.make({ kind: 'either', left, right }, -1, 0)
  }

  not(of: Step): Step {
    if (of.kind === 'number') return of.value === 0 ? this.always : this.never
    if (of.kind === 'not') return of.of
    return this.make({ kind: 'not', of }, -1, 0)
  }

  /** Whether a small code is one of some codes; a run of neighbours is a matter of its ends. */
  isOneOf(of: Step, codes: readonly number[]): Step {
    if (of.kind === 'number') return codes.includes(of.value) ? this.always : this.never
    const [first, last] = [Math.min(...codes), Math.max(...codes)]
    if (codes.length === 0) return this.never
    if (last - first + 1 === codes.length)
      return this.both(this.below(this.number(first - 1), of), this.below(of, this.number(last + 1)))
    return this.make({ kind: 'isOneOf', of, bits: bitsOf(codes) }, -1, 0)
  }

  shares(of: Step, codes: readonly number[]): Step {
    return this.make({ kind: 'shares', of, bits: bitsOf(codes) }, -1, 0)
  }

  private make(step: Unbounded<Step>, low: number, high: number): Step {
    if (step.kind !== 'number' && low === high) return this.number(low)
    const key = this.keyOf(step)
    const before = this.made.get(key)
    if (before) return before
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high))
      throw new TooWide(`A ${step.kind} may pass 2^53 within the bounds of the facts`)
    const made = { ...step, low, high, names: [] } as Step
    this.made.set(key, made)
    this.numbers.set(made, this.numbers.size)
    return made
  }

  private keyOf(step: Unbounded<Step>): string {
    return Object.values(step)
      .map((part) => (typeof part === 'object' ? ('key' in part ? part.key : this.numbers.get(part as Step)) : part))
      .join(' ')
  }
}

const isMask = ({ low, high }: Step): boolean => low >= -1 && high <= 0

/** Two tests of one set are one test. */
function sharedSet(one: Step, other: Step): { readonly of: Step; readonly bits: number } | undefined {
  if (one.kind !== 'shares' || other.kind !== 'shares' || one.of !== other.of) return undefined
  return { of: one.of, bits: one.bits | other.bits }
}

const areOpposite = (one: Step, other: Step): boolean =>
  (one.kind === 'not' && one.of === other) || (other.kind === 'not' && other.of === one)

const bitsOf = (codes: readonly number[]): number => codes.reduce((bits, code) => bits | (1 << code), 0)
