/** The page: a form or questions on one side, what follows from them on the other. */
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PolicyInFull } from '../kit/policy'
import { languageTags } from '../paper/html-text'
import { page } from '../words/page'
import { IncomeChart } from './chart'
import { save, withJson } from './files'
import { Form } from './form'
import { Interview } from './interview'
import { type Worked, workedOut } from './results'
import { ReadingsOfLaw, StandardsOfCity } from './settings'
import { emptyCase, keep, kept, type State } from './state'

/** Each language by its own name, for who cannot read the one that is shown. */
const otherLanguage = { zh: 'English', en: '中文' } as const

interface AppProps {
  readonly policy: PolicyInFull
  /** What it starts with where nothing was kept. */
  readonly start: State
}

export function App({ policy, start }: AppProps): JSX.Element {
  const [isKept, setKept] = useState(kept() !== undefined)
  const [state, setState] = useState<State>(kept() ?? start)
  const [unreadable, setUnreadable] = useState(false)
  const { language, theCase, way } = state
  const { worked, faults } = useMemo(() => workedOut(policy, state), [policy, state])
  // The fact of a household that is best had less of is its income.
  const income = policy.shape.household.find(
    ({ takes }) => typeof takes === 'object' && 'input' in takes && takes.input.advice === 'lessOnly',
  )?.name
  const last = useRef<Worked | undefined>(worked)
  if (worked) last.current = worked

  useEffect(() => {
    document.documentElement.lang = languageTags[language]
    document.title = page.title[language]
  }, [language])
  // Before the next frame: who forgets and leaves at once has it forgotten.
  useLayoutEffect(() => keep(isKept ? state : undefined), [isKept, state])

  const open = async (file: File | undefined | null) => {
    if (!file) return
    const text = await file.text()
    setUnreadable(withJson(start, text) === undefined)
    setState((now) => withJson(now, text) ?? now)
  }

  // A file dropped anywhere on the page is opened; the button does the same for who uses the keyboard.
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault()
    const take = (event: DragEvent) => {
      event.preventDefault()
      void open(event.dataTransfer?.files[0])
    }
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', take)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', take)
    }
  })

  return (
    <div class="app">
      <a class="skip" href="#results">
        {page.skip[language]}
      </a>
      <header class="screen">
        <p class="bar">
          <strong>{page.title[language]}</strong>
          <button
            type="button"
            name="language"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            class="quiet"
            onClick={() => setState((now) => ({ ...now, language: now.language === 'zh' ? 'en' : 'zh' }))}
          >
            {otherLanguage[language]}
          </button>
        </p>
        <p>{page.about[language]}</p>
      </header>
      <main class="wide">
        <div class="columns">
          <div class="screen asks">
            <fieldset class="ways">
              <legend>{page.ways[language]}</legend>
              {(['form', 'interview'] as const).map((one) => (
                <label key={one} class="tick">
                  <input
                    type="radio"
                    name="way"
                    value={one}
                    checked={way === one}
                    onChange={() => setState((now) => ({ ...now, way: one }))}
                  />{' '}
                  {(one === 'form' ? page.wayForm : page.wayInterview)[language]}
                </label>
              ))}
            </fieldset>
            {way === 'interview' && <Interview policy={policy} state={state} faults={faults} onState={setState} />}
            {way === 'form' && (
              <Form
                policy={policy}
                theCase={theCase}
                faults={faults}
                language={language}
                onCase={(change) => setState((now) => ({ ...now, theCase: change(now.theCase) }))}
              />
            )}
            <StandardsOfCity policy={policy} state={state} faults={faults} onState={setState} />
            <ReadingsOfLaw policy={policy} state={state} faults={faults} onState={setState} />
            <section>
              <h2>{page.files[language]}</h2>
              <p class="buttons">
                <button
                  type="button"
                  name="save"
                  onClick={() => save('household.json', 'application/json', `${JSON.stringify(theCase, null, 2)}\n`)}
                >
                  {page.save[language]}
                </button>
                <label class="button">
                  {page.load[language]}
                  <input
                    type="file"
                    name="load"
                    accept=".json,application/json"
                    onChange={({ currentTarget }) => {
                      void open(currentTarget.files?.[0])
                      // The same file may be opened again.
                      currentTarget.value = ''
                    }}
                  />
                </label>
                <button
                  type="button"
                  name="clear"
                  class="quiet"
                  onClick={() => setState({ ...start, language, theCase: emptyCase(policy.firstDay) })}
                >
                  {page.clear[language]}
                </button>
              </p>
              <p class="said">{page.loadHint[language]}</p>
              <p role="status">{unreadable && page.unreadable[language]}</p>
              <label class="tick">
                <input
                  type="checkbox"
                  name="keep"
                  checked={isKept}
                  onChange={(event) => setKept(event.currentTarget.checked)}
                />{' '}
                {page.keep[language]}
              </label>
            </section>
          </div>
          <div class="sheet" id="results" tabindex={-1}>
            <div class="screen">
              <p class="live" role="status">
                {last.current?.summary}
              </p>
              {faults.size > 0 && (
                <div class="warn" role="alert">
                  <p>
                    <b>{page.faults[language]}</b>
                  </p>
                  <ul>
                    {[...faults].map(([path, text]) => (
                      <li key={path}>
                        {path}: {text}
                      </li>
                    ))}
                  </ul>
                  {last.current && <p>{page.lastGood[language]}</p>}
                </div>
              )}
              <p class="buttons">
                <button type="button" name="print" onClick={() => print()}>
                  {page.print[language]}
                </button>
              </p>
            </div>
            {/* It is this library's own HTML, which escapes all that it prints. */}
            {income && <IncomeChart policy={policy} state={state} along={income} />}
            <div class="notice" dangerouslySetInnerHTML={{ __html: last.current?.notice ?? '' }} />
          </div>
        </div>
      </main>
    </div>
  )
}
