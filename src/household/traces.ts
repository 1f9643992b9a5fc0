/** Assessments with a trace by kernels, for who has many of them to make. */
import type { NumberColumn } from '../kernel/columns'
import { SharedTraces, StepTemplates } from '../kit/shared-trace'
import { traced } from '../kit/trace-outputs'
import { useTracing } from './compiled-assessment'

/** Lets kernels make traces. A page that bundles assessments alone stays without, and small: the exact lane makes them there. */
export const useTraces = (): void =>
  useTracing({
    asked: traced,
    of: (kernel, columns) => {
      const facts = kernel.columns.map((column, place) => ({ column, numbers: columns[place] as NumberColumn }))
      const templates = new StepTemplates()
      return (made) => new SharedTraces(made, facts, templates)
    },
  })
