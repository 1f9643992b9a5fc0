/** One field of a form by what it takes; blank is unknown. Each has its name, its label, and what is wrong with it. */
import type { ComponentChildren, JSX } from 'preact'
import type { Takes } from '../kit/shape'
import type { Label } from '../language/expression'
import { noneOfThem, truths } from '../words/explanation'
import { type Language, list } from '../words/language'
import { page } from '../words/page'

export interface FieldProps {
  /** The path of the case, which is the name of the control too. */
  readonly path: string
  readonly label: Label
  readonly hint?: Label | undefined
  readonly takes: Takes
  readonly value: unknown
  readonly fault?: string | undefined
  /** Groups to choose from lie open: they are what is asked. */
  readonly isAsked?: boolean
  readonly language: Language
  readonly onValue: (value: unknown) => void
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
const typed = (event: { readonly currentTarget: { readonly value: string } }): string => event.currentTarget.value
const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

export function Field(props: FieldProps): JSX.Element {
  const { takes, path, value, onValue, language } = props
  const type = typeof takes === 'string' ? 'text' : takes.input.type
  if (type === 'set' && typeof takes === 'object') return <Choices {...props} />
  const about = { id: idOf(path), name: path, ...described(props) }
  switch (type) {
    case 'truth':
      return (
        <Labelled {...props}>
          <select
            {...about}
            value={value === true ? 'true' : value === false ? 'false' : ''}
            onChange={(event) => onValue({ true: true, false: false }[typed(event)])}
          >
            <option value="">{page.notKnown[language]}</option>
            <option value="true">{truths.yes[language]}</option>
            <option value="false">{truths.no[language]}</option>
          </select>
        </Labelled>
      )
    case 'choice':
      return (
        <Labelled {...props}>
          <select {...about} value={textOf(value)} onChange={(event) => onValue(orNothing(typed(event)))}>
            <option value="">{page.notKnown[language]}</option>
            {optionsOf(takes).map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </select>
        </Labelled>
      )
    case 'day':
      return (
        <Labelled {...props}>
          <input {...about} type="date" value={textOf(value)} onInput={(event) => onValue(orNothing(typed(event)))} />
        </Labelled>
      )
    case 'count':
      return (
        <Labelled {...props}>
          <input
            {...about}
            inputMode="numeric"
            value={textOf(value)}
            onInput={(event) => onValue(counted(orNothing(typed(event))))}
          />
        </Labelled>
      )
    default:
      return (
        <Labelled {...props}>
          <input
            {...about}
            inputMode={type === 'money' ? 'decimal' : undefined}
            autocomplete="off"
            value={textOf(value)}
            onInput={(event) => onValue(orNothing(typed(event)))}
          />
        </Labelled>
      )
  }
}

const counted = (text: string | undefined): unknown =>
  text !== undefined && /^\d+$/.test(text) ? Number.parseInt(text, 10) : text

/** Groups that somebody belongs to: nothing is known until the box above them is ticked. */
function Choices({ path, label, hint, takes, value, fault, isAsked, language, onValue }: FieldProps): JSX.Element {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : undefined
  const options = optionsOf(takes)
  const names = options.flatMap(({ id, label: option }) => (chosen?.includes(id) ? [option] : []))
  const now = chosen === undefined ? page.notKnown : names.length === 0 ? noneOfThem : list(names)
  const ticks = (
    <>
      <label class="tick">
        <input
          type="checkbox"
          name={`${path}?`}
          checked={chosen !== undefined}
          onChange={(event) => onValue(event.currentTarget.checked ? [] : undefined)}
        />{' '}
        {page.isKnown[language]}
      </label>
      <div class="ticks">
        {options.map(({ id, label: option }) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              name={`${path}=${id}`}
              checked={chosen?.includes(id) ?? false}
              onChange={(event) => {
                const others = (chosen ?? []).filter((one) => one !== id)
                onValue(event.currentTarget.checked ? [...others, id] : others)
              }}
            />{' '}
            {option[language]}
          </label>
        ))}
      </div>
    </>
  )
  return (
    <fieldset class="choices" aria-describedby={fault ? `${idOf(path)}-fault` : undefined}>
      <legend>{label[language]}</legend>
      {hint && <small>{hint[language]}</small>}
      {isAsked ? (
        ticks
      ) : (
        <details>
          <summary>{now[language]}</summary>
          {ticks}
        </details>
      )}
      {fault && <Fault path={path} text={fault} />}
    </fieldset>
  )
}

const optionsOf = (takes: Takes): readonly { readonly id: string; readonly label: Label }[] =>
  typeof takes === 'string'
    ? []
    : (takes.input.options ?? []).map((id) => ({ id, label: takes.input.optionLabels?.[id] ?? { zh: id, en: id } }))

const idOf = (path: string): string => `field-${path.replaceAll(/[^\w]+/g, '-')}`

const described = ({ path, fault, hint }: FieldProps) => ({
  'aria-describedby':
    [hint ? `${idOf(path)}-hint` : '', fault ? `${idOf(path)}-fault` : ''].join(' ').trim() || undefined,
  'aria-invalid': fault ? ('true' as const) : undefined,
})

function Labelled(props: FieldProps & { readonly children: ComponentChildren }): JSX.Element {
  const { path, label, hint, fault, language, children } = props
  return (
    <div class="field">
      <label for={idOf(path)}>{label[language]}</label>
      {hint && <small id={`${idOf(path)}-hint`}>{hint[language]}</small>}
      {children}
      {fault && <Fault path={path} text={fault} />}
    </div>
  )
}

const Fault = ({ path, text }: { readonly path: string; readonly text: string }): JSX.Element => (
  <span class="fault" id={`${idOf(path)}-fault`}>
    {text}
  </span>
)
