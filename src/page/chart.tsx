/** What a change of income does, drawn where somebody asks for it. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PolicyInFull } from '../kit/policy'
import { chartOf } from '../what-if/chart'
import { sweep } from '../what-if/sweep'
import { sideways } from '../words/notice'
import { page } from '../words/page'
import { optionsOf } from './results'
import type { State } from './state'

interface ChartProps {
  readonly policy: PolicyInFull
  readonly state: State
  /** The fact that is changed. */
  readonly along: string
}

export function IncomeChart({ policy, state, along }: ChartProps): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  const { language } = state
  return (
    <details class="screen" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{page.chart[language]}</h2>
      </summary>
      {/* It is this library's own drawing, which escapes all that it writes. */}
      {isOpen && (
        <section
          class="scroll"
          aria-label={page.chart[language] + sideways[language]}
          tabindex={0}
          dangerouslySetInnerHTML={{ __html: drawn(policy, state, along) }}
        />
      )}
    </details>
  )
}

function drawn(policy: PolicyInFull, state: State, along: string): string {
  try {
    return chartOf(policy, sweep(policy, state.theCase, along, optionsOf(policy, state)), state.language)
  } catch {
    // What is wrong with the case stands above.
    return ''
  }
}
