/** Assessments with a trace by kernels, for who has many of them to make. */
import type { TraceStep } from '../exact/trace'
import type { TraceColumns } from '../kit/determination-kernel'
import { SharedTraces, StepTemplates } from '../kit/shared-trace'
import { traced } from '../kit/trace-outputs'
import { useTracing } from './compiled-assessment'
import type { Beside } from './compiled-programmes'

/** Lets kernels make traces. A page that bundles assessments alone stays without, and small: the exact lane makes them there. */
export const useTraces = (): void =>
  useTracing({
    asked: traced,
    of: (facts) => {
      const templates = new StepTemplates()
      return ({ trace }) => besideOf(new SharedTraces(trace as TraceColumns, facts, templates))
    },
  })

const besideOf = (traces: SharedTraces): Beside => ({
  give(to: { trace?: readonly TraceStep[] }, row, turn, inOrder) {
    const trace = traces.of(row, turn, inOrder)
    if (trace) to.trace = trace
    return trace !== undefined
  },
  learn: (row, { determination }, inOrder) => traces.learn(row, determination.trace as readonly TraceStep[], inOrder),
  exactly: ({ determination }) => determination,
})
