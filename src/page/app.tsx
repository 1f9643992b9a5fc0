/** The page: a form or questions on one side, what follows from them on the other. */
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { missingLabel } from '../explain/missing'
import type { PolicyInFull } from '../kit/policy'
import { languageTags } from '../paper/html-text'
import { colon } from '../words/language'
import { page } from '../words/page'
import { IncomeChart } from './chart'
import { Form } from './form'
import { Interview } from './interview'
import { type Worked, workedOut } from './results'
import { save } from './save'
import { ReadingsOfLaw, StandardsOfCity } from './settings'
import { Several } from './several'
import { emptyCase, type Given, keep, kept, type State } from './state'
import { useFiles } from './use-files'

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
  const { language, theCase, way } = state
  const { opened, ...files } = useFiles(policy, language, ({ register, only }) =>
    setState((now) => ({ ...now, ...(register ? { register } : {}), ...(only ? { theCase: only } : {}) })),
  )
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

  // A file dropped anywhere on the page is opened; the button does the same for who uses the keyboard.
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault()
    const take = (event: DragEvent) => {
      event.preventDefault()
      files.open(event.dataTransfer?.files)
    }
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', take)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', take)
    }
  })

  /** Shows one household of a table, and goes to its result. */
  const look = (theCase: Given) => {
    setState((now) => ({ ...now, theCase }))
    document.getElementById('results')?.focus()
  }

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
        {opened && opened.faults.length > 0 && (
          <div class="warn screen" role="alert">
            <ul>
              {opened.faults.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {opened.hasUnknown && (
              <button type="button" name="without-unknown" onClick={files.goOn}>
                {page.withoutUnknown[language]}
              </button>
            )}
          </div>
        )}
        {opened && opened.cases.length > 0 && (
          <Several policy={policy} state={state} opened={opened} onCase={look} onClose={files.close} />
        )}
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
                    multiple
                    accept=".json,.jsonl,.csv,.tsv,.txt,.xlsx,.gz,application/json,text/csv"
                    onChange={({ currentTarget }) => {
                      files.open(currentTarget.files)
                      // The same file may be opened again.
                      currentTarget.value = ''
                    }}
                  />
                </label>
                <button
                  type="button"
                  name="clear"
                  class="quiet"
                  onClick={() => {
                    files.close()
                    setState({ ...start, language, theCase: emptyCase(policy.firstDay) })
                  }}
                >
                  {page.clear[language]}
                </button>
              </p>
              <p class="said">{page.loadHint[language]}</p>
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
                        {missingLabel(policy, path).label[language]}
                        {colon[language]}
                        {text}
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
