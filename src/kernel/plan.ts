/** What a kernel is to do: the columns that it reads and checks, and the steps whose values it writes. */
import { type Column, operandsOf, type Step } from './step'

export interface Output {
  readonly name: string
  readonly step: Step
  /** A mask that holds in rows which the result leaves open. */
  readonly open?: Step
  /** Whether the result is one of a few codes, each kept in a byte. */
  readonly isCode?: boolean
}

export interface Plan {
  readonly columns: readonly Column[]
  readonly outputs: readonly Output[]
  /** Whether each row that is to be worked out elsewhere is marked, beside what the whole loop reports. */
  readonly marks: boolean
  /** Whether few rows are asked for at a time, so that several at once would gain nothing. */
  readonly isForFewRows?: boolean
}

/** What a loop says of its rows: every one settled, some left open, or some outside the bounds. */
export const findings = { settled: 0, open: 1, outside: 2 } as const

/** The steps that outputs need, operands first. */
export function stepsOf(outputs: readonly Output[]): readonly Step[] {
  const seen = new Set<Step>()
  const visit = (step: Step): void => {
    if (seen.has(step)) return
    for (const operand of operandsOf(step)) visit(operand)
    seen.add(step)
  }
  for (const step of rootsOf(outputs)) visit(step)
  return [...seen]
}

/** What outputs are worked out for. */
export const rootsOf = (outputs: readonly Output[]): readonly Step[] =>
  outputs.flatMap(({ step, open }) => (open ? [step, open] : [step]))
