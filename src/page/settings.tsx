/** What results rest on beside the household: the city's standards, and how the law is read. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { optionLabel } from '../explain/values'
import type { PolicyInFull } from '../kit/policy'
import { page, pagePhrases } from '../words/page'
import { unitLabel } from '../words/units'
import { Field } from './fields'
import { pricesOf } from './results'
import type { State } from './state'

interface SettingsProps {
  readonly policy: PolicyInFull
  readonly state: State
  readonly faults: ReadonlyMap<string, string>
  readonly onState: (change: (state: State) => State) => void
}

export function StandardsOfCity({ policy, state, faults, onState }: SettingsProps): JSX.Element {
  const { standards, register, language } = state
  return (
    <section>
      <h2>{page.standards[language]}</h2>
      <p class="said">{page.standardsHint[language]}</p>
      {register ? (
        <p>
          {page.loaded[language]}{' '}
          <button type="button" class="quiet" onClick={() => onState((now) => ({ ...now, register: undefined }))}>
            {page.typeInstead[language]}
          </button>
        </p>
      ) : (
        <div class="fields">
          {Object.entries(policy.standards).map(([id, standard]) => (
            <Field
              key={id}
              path={`standards.${id}`}
              label={standard.input.label}
              hint={unitLabel(standard.input.unit ?? '')}
              takes={standard}
              value={standards[id]}
              fault={faults.get(`standards.${id}`)}
              language={language}
              onValue={(value) =>
                onState((now) => ({ ...now, standards: { ...now.standards, [id]: String(value ?? '') } }))
              }
            />
          ))}
        </div>
      )}
    </section>
  )
}

/** Every reading as a switch, with what its other options would change. */
export function ReadingsOfLaw({ policy, state, faults, onState }: SettingsProps): JSX.Element {
  const { language, readings } = state
  // Every other reading is another assessment, so they are priced for who looks at them.
  const [isOpen, setOpen] = useState(false)
  const prices = isOpen && faults.size === 0 ? pricesOf(policy, state) : new Map<string, readonly string[]>()
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{page.readings[language]}</h2>
      </summary>
      <p class="said">{page.readingsHint[language]}</p>
      <div class="fields readings">
        {Object.entries(policy.readings).map(([id, reading]) => (
          <div class="field" key={id}>
            <label for={`reading-${id}`}>{reading.input.label[language]}</label>
            <select
              id={`reading-${id}`}
              name={`readings.${id}`}
              value={readings[id] ?? reading.default}
              onChange={({ currentTarget: { value } }) =>
                onState((now) => ({ ...now, readings: { ...now.readings, [id]: value } }))
              }
            >
              {reading.options.map((option) => {
                const label = optionLabel(reading.input, option)[language]
                return (
                  <option key={option} value={option}>
                    {option === reading.default ? pagePhrases.default[language](label) : label}
                  </option>
                )
              })}
            </select>
            {reading.options.map((option) => {
              const changed = prices.get(`${id}=${option}`)
              const label = optionLabel(reading.input, option)[language]
              return changed && <small key={option}>{pagePhrases.if[language](label, changed.join('; '))}</small>
            })}
          </div>
        ))}
      </div>
    </details>
  )
}
