/** The whole form: every fact of a case, as its shape lists them. */
import type { JSX } from 'preact'
import type { Policy } from '../kit/policy'
import { isCarried, type RecordName, type Field as ShapeField } from '../kit/shape'
import type { Language } from '../words/language'
import { page, pagePhrases } from '../words/page'
import { Field } from './fields'
import { type Given, listAt, valueAt, withItem, withValue } from './state'

export interface FormProps {
  readonly policy: Policy
  readonly theCase: Given
  readonly faults: ReadonlyMap<string, string>
  readonly language: Language
  readonly onCase: (change: (theCase: Given) => Given) => void
}

export function Form(props: FormProps): JSX.Element {
  const { theCase, language, onCase } = props
  return (
    <>
      <section>
        <h2>{page.household[language]}</h2>
        <Fields {...props} record="household" at="" />
      </section>
      <section>
        <h2>{page.members[language]}</h2>
        {listAt(theCase, 'members').map(({ id }, index) => (
          <Member key={id} {...props} index={index} />
        ))}
        <button type="button" name="add-member" onClick={() => onCase((now) => withItem(now, 'members', 'p'))}>
          {page.addMember[language]}
        </button>
      </section>
    </>
  )
}

function Member(props: FormProps & { readonly index: number }): JSX.Element {
  const { theCase, index, language, onCase } = props
  const at = `members[${index}]`
  const name = pagePhrases.member[language](String(index + 1))
  const claims = listAt(theCase, `${at}.claims`)
  const remove = (path: string) => onCase((now) => withValue(now, path, undefined))
  return (
    <fieldset class="member">
      <legend>{name}</legend>
      <Fields {...props} record="member" at={`${at}.`} />
      {valueAt(theCase, `${at}.education`) !== undefined && (
        <fieldset>
          <legend>{page.education[language]}</legend>
          <Fields {...props} record="education" at={`${at}.education.`} />
          <Remove of={page.education[language]} language={language} onRemove={() => remove(`${at}.education`)} />
        </fieldset>
      )}
      {claims.map(({ id }, claim) => (
        <fieldset key={id}>
          <legend>{pagePhrases.claim[language](String(claim + 1))}</legend>
          <Fields {...props} record="claim" at={`${at}.claims[${claim}].`} />
          <Remove
            of={pagePhrases.claim[language](String(claim + 1))}
            language={language}
            onRemove={() => remove(claims.length > 1 ? `${at}.claims[${claim}]` : `${at}.claims`)}
          />
        </fieldset>
      ))}
      <p class="buttons">
        {valueAt(theCase, `${at}.education`) === undefined && (
          <button
            type="button"
            name={`${at}.add-education`}
            onClick={() => onCase((now) => withValue(now, at, { ...(valueAt(now, at) as Given), education: {} }))}
          >
            {page.addEducation[language]}
          </button>
        )}
        <button
          type="button"
          name={`${at}.add-claim`}
          onClick={() => onCase((now) => withItem(now, `${at}.claims`, 'c', { settledOn: now.on }))}
        >
          {page.addClaim[language]}
        </button>
        {listAt(theCase, 'members').length > 1 && <Remove of={name} language={language} onRemove={() => remove(at)} />}
      </p>
    </fieldset>
  )
}

const Remove = (props: { readonly of: string; readonly language: Language; readonly onRemove: () => void }) => (
  <button type="button" class="quiet" onClick={props.onRemove}>
    {pagePhrases.removeIt[props.language](props.of)}
  </button>
)

/** The fields of one record; ids of members and claims are the page's own, and notes stay as they were loaded. */
function Fields(props: FormProps & { readonly record: RecordName; readonly at: string }): JSX.Element {
  const { policy, theCase, record, at, faults, language, onCase } = props
  const fields: readonly ShapeField[] = policy.shape[record]
  const named = fields.filter(({ name }) => name === 'name')
  const facts = fields.filter((field) => !isCarried(field) && (field.name !== 'id' || record === 'household'))
  const shown = [...named, ...facts]
  return (
    <div class="fields">
      {shown.map(({ name, label, takes }) => (
        <Field
          key={name}
          path={at + name}
          label={label}
          hint={typeof takes === 'object' && takes.input.type !== 'set' ? takes.input.description : undefined}
          takes={takes}
          value={valueAt(theCase, at + name)}
          fault={faults.get(at + name)}
          language={language}
          onValue={(value) => onCase((now) => withValue(now, at + name, value))}
        />
      ))}
    </div>
  )
}
