/** The parts of the catalogue that a form, a translator or a program over results needs: facts, conditions, notes, units, errors. */
import type { Determination } from '../kit/determination'
import type { PolicyInFull } from '../kit/policy'
import type { RecordName } from '../kit/shape'
import type { Input, Label } from '../language/expression'
import { english, type Messages } from '../words/issues'
import { chinese } from '../words/issues-in-chinese'
import { outcomeNames } from '../words/results'
import { unitLabel } from '../words/units'
import { optionLabel } from './values'

/** A fact that rules ask for, or a standard. */
export interface FactEntry {
  /** Its name in the flat facts of a calculator. */
  readonly id: string
  /** What it is. */
  readonly label: Label
  /** What it holds, as far as its label does not say so. */
  readonly description?: Label
  /** What kind of value it is. */
  readonly kind: Input['type']
  /** Of money and counts. */
  readonly unit?: string
  /** Of a choice or a set: every option. */
  readonly options?: readonly NamedEntry[]
  /** What its absence means, where it does not mean unknown. */
  readonly absent?: string
  /** Who usually holds it, where it is not the household. */
  readonly supplier?: Label
}

/** What has an id and a name in both languages. */
export interface NamedEntry {
  /** The id. */
  readonly id: string
  /** The name. */
  readonly label: Label
}

/** A field of a case: where it stands, and how a form asks for it. */
export interface FieldEntry {
  /** Its path; `[]` stands for a place in a list. */
  readonly path: string
  /** What it is. */
  readonly label: Label
  /** What it holds, and what its absence means, as far as its label does not say so. */
  readonly description?: Label
  /** The facts that it gives. */
  readonly facts: readonly string[]
  /** How a form asks for it; `{who}` stands for the member and `{bill}` for the claim. */
  readonly question?: Label
  /** Who can answer. */
  readonly asks?: 'applicant' | 'office'
}

/** A condition that programmes require, or a note that they make. */
export interface RuledEntry extends NamedEntry {
  /** The locator of its clause. */
  readonly clause: string
  /** The programmes. */
  readonly programmes: readonly string[]
  /** Of a note: the names of the figures that it tells. */
  readonly values?: readonly string[]
}

/** What can be wrong with an input. */
export interface ErrorEntry {
  /** The code. */
  readonly code: string
  /** The message, with the names of its values in braces. */
  readonly message: Label
}

/** An input as an entry. */
export const entryOf = (input: Input): FactEntry => {
  const { id, label, description, type, unit, options, absent, supplier } = input
  return {
    id,
    label,
    ...(description ? { description } : {}),
    kind: type,
    ...(unit === undefined ? {} : { unit }),
    ...(options ? { options: options.map((option) => ({ id: option, label: optionLabel(input, option) })) } : {}),
    ...(absent === undefined ? {} : { absent }),
    ...(supplier ? { supplier } : {}),
  }
}

/** Every fact that a calculator takes. */
export const factsIn = ({ facts }: PolicyInFull): readonly FactEntry[] =>
  Object.values(facts).map(({ input }) => entryOf(input))

const prefixes: { readonly [record in RecordName]: string } = {
  household: '',
  member: 'members[].',
  education: 'members[].education.',
  claim: 'members[].claims[].',
}

/** Every field of a case. */
export const fieldsIn = ({ shape, questions }: PolicyInFull): readonly FieldEntry[] =>
  (Object.keys(prefixes) as RecordName[]).flatMap((record) =>
    shape[record].map(({ name, label, description, feeds }): FieldEntry => {
      const { asks, zh, en } = questions[name] ?? {}
      return {
        path: prefixes[record] + name,
        label,
        ...(description ? { description } : {}),
        facts: feeds.map(({ fact }) => fact.input.id),
        ...(asks && zh && en ? { question: { zh, en }, asks } : {}),
      }
    }),
  )

/** Every condition that a programme requires. */
export function conditionsIn({ definitions }: PolicyInFull): readonly RuledEntry[] {
  const found = new Map<string, RuledEntry>()
  for (const { id: programme, requires } of definitions)
    for (const { node } of requires) {
      if (node.kind !== 'rule') continue
      const { id, label, clause } = node.name
      found.set(id, { id, label, clause, programmes: [...(found.get(id)?.programmes ?? []), programme] })
    }
  return [...found.values()]
}

/** Every note that a programme makes. */
export function notesIn({ definitions }: PolicyInFull): readonly RuledEntry[] {
  const found = new Map<string, RuledEntry>()
  for (const { id: programme, notes = [] } of definitions)
    for (const { code: id, label, clause, values = {} } of notes) {
      const programmes = [...new Set([...(found.get(id)?.programmes ?? []), programme])]
      found.set(id, { id, label, clause, programmes, values: Object.keys(values) })
    }
  return [...found.values()]
}

/** Every unit of a fact, a standard or an amount. */
export function unitsIn({ facts, standards, definitions }: PolicyInFull): readonly NamedEntry[] {
  const units = [
    ...Object.values(facts).map(({ input }) => input.unit),
    ...Object.values(standards).map(({ unit }) => unit),
    ...definitions.map(({ grant }) => (grant.kind === 'amount' ? grant.amount.unit : undefined)),
  ]
  return [...new Set(units)].flatMap((id) => (id === undefined || id === 'ratio' ? [] : [{ id, label: unitLabel(id) }]))
}

const outcomes: { readonly [outcome in Determination['outcome']]: true } = {
  entitled: true,
  notEntitled: true,
  undetermined: true,
  referred: true,
}

/** Every outcome. */
export const outcomesIn = (): readonly NamedEntry[] =>
  Object.keys(outcomes).map((id) => ({ id, label: outcomeNames[id] as Label }))

/** Every error that a function of the library may tell of an input. */
export const errorsIn = (): readonly ErrorEntry[] =>
  Object.keys(english).map((code) => ({ code, message: { zh: template(chinese, code), en: template(english, code) } }))

/** A message with the names of its values where they stand. */
const template = (messages: Messages, code: string): string => {
  const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` })
  return (messages as { readonly [code: string]: ((values: object) => string) | undefined })[code]?.(names) ?? ''
}
