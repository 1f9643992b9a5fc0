/** Assessments with a trace by kernels, for who has many of them to make. */
import { once } from '../checks/once'
import type { DeterminationKernel } from '../kit/determination-kernel'
import { SharedTraces, StepTemplates } from '../kit/shared-trace'
import { traced } from '../kit/trace-outputs'
import { useTracing } from './compiled-assessment'

/** Lets kernels make traces. A page that bundles assessments alone stays without, and small: the exact lane makes them there. */
export const useTraces = (): void =>
  useTracing({
    asked: traced,
    traces: (columns, { kernel, columns: numbers }) =>
      new SharedTraces(
        columns,
        kernel.columns.map((column, place) => ({ column, numbers: numbers[place] as (typeof numbers)[number] })),
        templatesOf(kernel),
      ),
  })

const templatesOf = once((_: DeterminationKernel) => new StepTemplates())
