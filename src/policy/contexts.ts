/**
 * Standards and readings that were checked before, kept with whatever was compiled for them. Calls seldom bring new ones,
 * so a call compares what it was given with what is kept, value by value, and checks it only where it differs.
 */
import { type CalculatorOptions, checkedReadings, checkedStandards } from './calculator-options'
import type { Readings } from './readings'
import { Standards, type StandardsInForce } from './register'

/** One set of standards and readings. */
export interface Context<Compiled> {
  readonly inForce: StandardsInForce
  readonly readings: Partial<Readings>
  /** Shared by those that come to the same values, such as two days of a register. */
  readonly state: { calls: number; compiled: Compiled | undefined }
}

interface Kept<Compiled> extends Context<Compiled> {
  readonly register: Standards | undefined
  readonly on: string | undefined
  readonly given: Values
  readonly givenReadings: Values
}

type Values = { readonly [id: string]: unknown }

const mostKept = 12

/** The sets of standards and readings that some function was last called with. */
export class Contexts<Compiled> {
  private kept: Kept<Compiled>[] = []

  /** @throws InputError for bad readings, standards or day, in this order. */
  of(options: CalculatorOptions): Context<Compiled> {
    const { standards = {}, on } = options
    const readings = options.readings ?? {}
    const register = standards instanceof Standards ? standards : undefined
    for (const kept of this.kept) {
      if (kept.register !== register || (register ? kept.on !== on : !isSame(standards as Values, kept.given))) continue
      if (!isSame(readings, kept.givenReadings)) continue
      kept.state.calls += 1
      return kept
    }
    return this.keep(options, register)
  }

  private keep(options: CalculatorOptions, register: Standards | undefined): Context<Compiled> {
    const { standards = {}, on } = options
    const readings = checkedReadings(options.readings ?? {})
    const inForce = checkedStandards(options)
    const like = this.kept.find(
      (one) => isSame(inForce as Values, one.inForce as Values) && isSame(readings, one.readings),
    )
    const kept = {
      register,
      on,
      given: register ? {} : { ...standards },
      givenReadings: { ...options.readings },
      inForce,
      readings,
      state: like?.state ?? { calls: 1, compiled: undefined },
    }
    this.kept = [kept, ...this.kept].slice(0, mostKept)
    return kept
  }
}

/** Whether two records hold the same plain values under the same names. */
function isSame(one: Values | null, other: Values): boolean {
  if (typeof one !== 'object' || one === null) return false
  let count = 0
  for (const id in one) {
    if (one[id] !== other[id] || !(id in other)) return false
    count += 1
  }
  for (const _ in other) count -= 1
  return count === 0
}
