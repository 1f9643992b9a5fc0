import type { Rounding, RuleName } from '../language/expression'
import { type Interval, type PlainValue, plain, type Truth, type Value } from './value'

/** One named rule as it was worked out. */
export interface TraceStep {
  /** The id of the rule, such as `dibaoFloor`. */
  readonly rule: string
  /** The locator of its clause, such as `二(二)1-s2`. */
  readonly clause: string
  /** Of quantities. */
  readonly unit?: string
  /** What it came to: exact, and not rounded unless `rounded` says so. */
  readonly value: PlainValue
  /** The named values that went in: facts, standards, readings, parameters and other rules. */
  readonly from: { readonly [name: string]: PlainValue }
  /** Where the rule rounds: the value before, and the direction. */
  readonly rounded?: { readonly before: string; readonly rounding: Rounding }
}

interface Frame {
  readonly from: { [name: string]: PlainValue }
  rounded?: { readonly before: string; readonly rounding: Rounding }
}

/** Collects the steps of an evaluation. A frame is open for each named rule that is being worked out. */
export class Trace {
  readonly steps: TraceStep[] = []
  private readonly frames: Frame[] = []

  enter(): void {
    this.frames.push({ from: {} })
  }

  used(name: string, value: Value): void {
    const frame = this.frames.at(-1)
    if (frame) frame.from[name] = plain(value)
  }

  rounded(before: string, rounding: Rounding): void {
    const frame = this.frames.at(-1)
    if (frame) frame.rounded = { before, rounding }
  }

  leave(name: RuleName, unit: string | undefined, value: Interval | Truth): TraceStep {
    const frame = this.frames.pop()
    const step = {
      rule: name.id,
      clause: name.clause,
      ...(unit === undefined ? {} : { unit }),
      value: plain(value),
      from: {},
      ...frame,
    }
    this.steps.push(step)
    return step
  }

  /** A step that another evaluation made of the same rule and facts. */
  add(step: TraceStep | undefined): void {
    if (step) this.steps.push(step)
  }
}
