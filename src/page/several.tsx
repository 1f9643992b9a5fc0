/** Households of a table that was opened: what each gets, one of them to look at, and all results to download. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { issuesLine } from '../checks/issue'
import type { Assessment } from '../household/assess'
import type { PolicyInFull } from '../kit/policy'
import { type Language, list, same } from '../words/language'
import { page, pagePhrases } from '../words/page'
import { assessedHouseholds, type HouseholdResult, resultsAsTable, sumsOf } from './households'
import type { Opened } from './opened'
import { optionsOf } from './results'
import { save } from './save'
import type { Given, State } from './state'

interface SeveralProps {
  readonly policy: PolicyInFull
  readonly state: State
  readonly opened: Opened
  readonly onCase: (theCase: Given) => void
  readonly onClose: () => void
}

/** So many rows are shown; the download holds them all. */
const mostRows = 200

export function Several({ policy, state, opened, onCase, onClose }: SeveralProps): JSX.Element {
  const { language, standards, register, readings } = state
  const { cases, told } = opened
  const [day, setDay] = useState('')
  const [wanted, setWanted] = useState('')
  const [all, setAll] = useState<readonly HouseholdResult[]>([])
  useEffect(() => {
    let isWanted = true
    const work = async () => {
      const done: HouseholdResult[] = []
      const options = { ...optionsOf(policy, state), ...(day === '' ? {} : { on: day }) }
      for await (const some of assessedHouseholds(policy, cases, options)) {
        if (!isWanted) return
        done.push(...some)
        setAll([...done])
      }
    }
    // What is wrong with the standards stands beside the results.
    work().catch(() => setAll([]))
    return () => {
      isWanted = false
    }
  }, [cases, standards, register, readings, day])
  const found = all.filter(({ id, name }) => `${id} ${name}`.includes(wanted.trim()))
  const wrong = all.filter((one) => 'issues' in one).length
  return (
    <section class="several screen" aria-labelledby="several">
      <h2 id="several">{page.several[language]}</h2>
      {told.length > 0 && (
        <ul class="said">
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="live" role="status">
        {pagePhrases.assessed[language](String(all.length), String(cases.length), String(wrong))}
      </p>
      <div class="fields">
        <div class="field">
          <label for="several-day">{page.dayOfAll[language]}</label>
          <small id="several-day-hint">{page.dayOfAllHint[language]}</small>
          <input
            id="several-day"
            name="several-day"
            type="date"
            aria-describedby="several-day-hint"
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="several-find">{page.find[language]}</label>
          <input
            id="several-find"
            name="several-find"
            autocomplete="off"
            value={wanted}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        </div>
      </div>
      <p class="buttons">
        <button
          type="button"
          name="download"
          disabled={all.length < cases.length}
          onClick={() => save('results.csv', 'text/csv', resultsAsTable(policy, all, language))}
        >
          {page.download[language]}
        </button>
        <button type="button" name="close" class="quiet" onClick={onClose}>
          {page.close[language]}
        </button>
      </p>
      <section class="scroll" aria-label={page.results[language]} tabindex={0}>
        <table class="cards">
          <caption class="unseen">{page.several[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{page.householdNumber[language]}</th>
              <th scope="col">{page.name[language]}</th>
              <th scope="col">{page.gets[language]}</th>
              {periods.map((period) => (
                <th key={period} scope="col" class="number">
                  {page[period][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, mostRows).map((one, place) => (
              <Row key={`${place} ${one.id}`} policy={policy} one={one} state={state} onCase={onCase} />
            ))}
          </tbody>
        </table>
      </section>
      {found.length > mostRows && (
        <p class="said">{pagePhrases.notAllShown[language](String(mostRows), String(found.length))}</p>
      )}
    </section>
  )
}

const periods = ['perMonth', 'perYear', 'once'] as const

interface RowProps {
  readonly policy: PolicyInFull
  readonly one: HouseholdResult
  readonly state: State
  readonly onCase: (theCase: Given) => void
}

function Row({ policy, one, state: { language }, onCase }: RowProps): JSX.Element {
  const { id, name, theCase } = one
  return (
    <tr>
      <th scope="row">
        {theCase ? (
          <button
            type="button"
            class="link"
            aria-label={pagePhrases.lookAt[language](id)}
            onClick={() => onCase(theCase)}
          >
            <bdi>{id}</bdi>
          </button>
        ) : (
          <bdi>{id}</bdi>
        )}
      </th>
      <td class="whole">
        <bdi>{name}</bdi>
      </td>
      {'issues' in one ? (
        <td colspan={1 + periods.length} class="fault">
          {issuesLine(one.issues, language)}
        </td>
      ) : (
        <Sums policy={policy} assessment={one.assessment} language={language} />
      )}
    </tr>
  )
}

interface SumsProps {
  readonly policy: PolicyInFull
  readonly assessment: Assessment
  readonly language: Language
}

function Sums({ policy, assessment, language }: SumsProps): JSX.Element {
  const sums = sumsOf(assessment)
  const programmes = new Set(
    assessment.determinations.flatMap(({ outcome, programme }) => (outcome === 'entitled' ? [programme] : [])),
  )
  const names = [...programmes].map((id) => policy.programmes[id]?.definition.label ?? same(id))
  return (
    <>
      <td>{list(names)[language]}</td>
      {periods.map((period) => (
        <td key={period} class="number" data-label={sums[period] === '' ? undefined : page[period][language]}>
          {sums[period]}
        </td>
      ))}
    </>
  )
}
