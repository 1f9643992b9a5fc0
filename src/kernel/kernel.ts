/**
 * A rule as a loop over columns of whole numbers: made from printed code where the platform allows it, else interpreted
 * step by step; the results are the same.
 */
import { isMathTampered } from '../language/intrinsics'
import type { Loop } from './columns'
import { interpreted } from './interpret'
import { type Plan, sourceOf } from './print'

export type Mode = 'code' | 'closures'

export interface Kernel {
  readonly loop: Loop
  /** The loop as JavaScript, for inspection, whichever way it runs. */
  readonly source: string
  readonly mode: Mode
}

/** Browsers have it, and Node does not. */
declare const SecurityPolicyViolationEvent: unknown

/**
 * How loops run where nobody says how. A page's policy may forbid code from text, and a browser reports every attempt to
 * make some, so there none is made unless asked for.
 */
export const usualMode = (): Mode => (typeof SecurityPolicyViolationEvent === 'undefined' ? 'code' : 'closures')

/** Makes the loop of a plan, from code unless closures are asked for or are all the platform allows. */
export function kernelOf(plan: Plan, mode: Mode = usualMode()): Kernel {
  const source = sourceOf(plan)
  const made = mode === 'code' ? fromText(['columns', 'outputs', 'marks', 'from', 'to'], source) : undefined
  if (!made) return { loop: interpreted(plan), source, mode: 'closures' }
  return { loop: source.includes('Math.') ? guarded(made as Loop, plan) : (made as Loop), source, mode }
}

/** Printed code calls `Math` by its name; where a stranger has changed that, the closures do its work. */
function guarded(printed: Loop, plan: Plan): Loop {
  let closures: Loop | undefined
  return (columns, outputs, marks, from, to) => {
    if (!isMathTampered()) return printed(columns, outputs, marks, from, to)
    closures ??= interpreted(plan)
    return closures(columns, outputs, marks, from, to)
  }
}

/** A function made from text, or nothing where the platform forbids it. */
export function fromText(
  names: readonly string[],
  body: string,
): ((...given: readonly unknown[]) => unknown) | undefined {
  try {
    return new Function(...names, body) as (...given: readonly unknown[]) => unknown
  } catch (error) {
    if (error instanceof EvalError) return undefined
    throw error
  }
}
