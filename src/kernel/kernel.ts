/**
 * A rule as a loop over columns of whole numbers: a module of WebAssembly where the platform allows it, else interpreted
 * step by step; the results are the same.
 */
import type { Loop } from './columns'
import { interpreted } from './interpret'
import type { Plan } from './plan'
import { canCompile, compiled, textOfPlan } from './wasm/run'

export type Mode = 'code' | 'closures'

export interface Kernel {
  readonly loop: Loop
  /** The module as text, for inspection, whichever way it runs. */
  readonly source: string
  readonly mode: Mode
}

/** Browsers have it, and Node does not. */
declare const SecurityPolicyViolationEvent: unknown

/**
 * How loops run where nobody says how. A page's policy may forbid modules, and a browser reports every attempt to make one, so
 * there none is made unless asked for.
 */
export const usualMode = (): Mode => (typeof SecurityPolicyViolationEvent === 'undefined' ? 'code' : 'closures')

/** Makes the loop of a plan, as a module unless closures are asked for or are all the platform allows. */
export function kernelOf(plan: Plan, mode: Mode = usualMode()): Kernel {
  const isCode = mode === 'code' && canCompile()
  return {
    loop: isCode ? compiled(plan) : interpreted(plan),
    get source() {
      return textOfPlan(plan)
    },
    mode: isCode ? 'code' : 'closures',
  }
}
