/** One question at a time: what would settle most is asked first, and what could change nothing is not asked. */

import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { inputAt } from '../case/paths'
import { nextQuestion } from '../explain/next-question'
import type { PolicyInFull } from '../kit/policy'
import type { AnyInput } from '../language/input'
import { pair } from '../words/explanation'
import { list, same, say } from '../words/language'
import { page } from '../words/page'
import { Field } from './fields'
import { optionsOf } from './results'
import { type State, withValue } from './state'

interface InterviewProps {
  readonly policy: PolicyInFull
  readonly state: State
  readonly faults: ReadonlyMap<string, string>
  readonly onState: (change: (state: State) => State) => void
}

export function Interview({ policy, state, faults, onState }: InterviewProps): JSX.Element {
  const { language } = state
  const [answer, setAnswer] = useState<unknown>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const question = asked(policy, state)
  // Who answers by keyboard goes on at the next question.
  const isAnswered = useRef(false)
  useEffect(() => {
    if (isAnswered.current) form.current?.querySelector<HTMLElement>('select, input')?.focus()
  }, [question?.path])
  if (faults.size > 0 && ![...faults.keys()].some((path) => path === lastAsked.path))
    return <p>{page.needsMembers[language]}</p>
  if (question === undefined) return <p class="done">{page.finished[language]}</p>
  const { path, decides, supplier } = question
  const input = inputAt(policy, path)
  if (input === undefined) return <p>{page.finished[language]}</p>
  const give = (value: unknown) => {
    lastAsked.path = path
    isAnswered.current = true
    setAnswer(undefined)
    const [root, id = ''] = path.split('.')
    onState((now) =>
      root === 'standards'
        ? { ...now, standards: { ...now.standards, [id]: value === null ? '' : String(value) } }
        : { ...now, theCase: withValue(now.theCase, path, value) },
    )
  }
  const names = [
    ...new Set(decides.map(({ programme }) => policy.programmes[programme]?.definition.label ?? same(programme))),
  ]
  return (
    <form
      class="interview"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        give(answer ?? (question.kind === 'set' ? [] : null))
      }}
    >
      <Field
        key={path}
        path={path}
        label={question.question}
        hint={supplier}
        takes={{ input } as AnyInput}
        value={answer ?? (question.kind === 'set' ? [] : undefined)}
        fault={faults.get(path)}
        isAsked={true}
        language={language}
        onValue={setAnswer}
      />
      <p class="buttons">
        <button type="submit" name="answer">
          {page.next[language]}
        </button>
        <button type="button" name="cannot-say" class="quiet" onClick={() => give(null)}>
          {page.cannotSay[language]}
        </button>
      </p>
      <p class="said">{page.needsMembers[language]}</p>
      <p class="said">{say(pair, page.why, list(names))[language]}</p>
    </form>
  )
}

/** A wrong answer is asked for again, and is no reason to leave the questions. */
const lastAsked = { path: '' }

function asked(policy: PolicyInFull, state: State) {
  try {
    return nextQuestion(policy, state.theCase, optionsOf(policy, state))
  } catch {
    // What is wrong with the case stands beside the results.
    return undefined
  }
}
