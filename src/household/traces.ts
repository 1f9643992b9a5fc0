/** Assessments with a trace by kernels, for who has many of them to make. */
import type { TraceStep } from '../exact/trace'
import type { Determination } from '../kit/determination'
import type { DeterminationColumns, TraceColumns } from '../kit/determination-kernel'
import { fromTemplate } from '../kit/shared-determination'
import { SharedTraces, StepTemplates } from '../kit/shared-trace'
import { traced } from '../kit/trace-outputs'
import { useTracing } from './compiled-assessment'
import type { Beside, Templates } from './compiled-programmes'

/** Lets kernels make traces. A page that bundles assessments alone stays without, and small: the exact lane makes them there. */
export const useTraces = (): void =>
  useTracing({
    asked: traced,
    of: (facts) => {
      const templates = new StepTemplates()
      return (results, own) => besideOf(results, own, new SharedTraces(results.trace as TraceColumns, facts, templates))
    },
  })

function besideOf(results: DeterminationColumns, templates: Templates, traces: SharedTraces): Beside {
  return {
    make(ids, row, turn, inOrder) {
      const template = templates.get(results.signatures[row] as number)
      const trace = template && traces.of(row, turn, inOrder)
      if (!trace) return undefined
      const made: { trace?: readonly TraceStep[] } & Determination = fromTemplate(template, ids, results, row)
      made.trace = trace
      return made
    },
    learn: (row, { determination }, inOrder) => traces.learn(row, determination.trace as readonly TraceStep[], inOrder),
    exactly: ({ determination }) => determination,
  }
}
