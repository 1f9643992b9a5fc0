/** The parts of the catalogue that a form, a translator or a program over results needs: facts, conditions, notes, units, errors. */
import type { Determination } from '../kit/determination'
import type { PolicyInFull } from '../kit/policy'
import type { RecordName } from '../kit/shape'
import type { Input, Label } from '../language/expression'
import type { IssueCode } from '../words/issue-code'
import { english } from '../words/issues'
import { chinese } from '../words/issues-in-chinese'
import { jsonMessages } from '../words/json-issues'
import type { Language } from '../words/language'
import { mending, mendingOfJson } from '../words/mending'
import { mendingOfRuns } from '../words/mending-of-runs'
import { mendingOfTables } from '../words/mending-of-tables'
import type { AllMessages } from '../words/message'
import { outcomeNames } from '../words/results'
import { runEnglish } from '../words/run-issues'
import { tableEnglish } from '../words/table-issues'
import { tableChinese } from '../words/table-issues-in-chinese'
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

/** What can be wrong with an input, and how to mend it. */
export interface ErrorEntry {
  /** The code. */
  readonly code: IssueCode
  /** What it is about: facts, cases and options; runs over standards, versions, payments and queries; or tables in files. */
  readonly about: 'input' | 'run' | 'table'
  /** The message, with the names of its values in braces. */
  readonly message: Label
  /** What to do about it. */
  readonly mending: Label
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

/** Every error that the library and its command may tell of an input. */
export const errorsIn = (): readonly ErrorEntry[] => [
  ...errorsAbout('input', { zh: chinese, en: english }, mending),
  ...errorsAbout('input', jsonMessages, mendingOfJson),
  ...errorsAbout('run', { zh: chinese, en: runEnglish }, mendingOfRuns),
  ...errorsAbout('table', { zh: tableChinese, en: tableEnglish }, mendingOfTables),
]

const errorsAbout = <Code extends IssueCode>(
  about: ErrorEntry['about'],
  { zh, en }: { readonly [language in Language]: AllMessages<NoInfer<Code>> },
  mendings: { readonly [code in Code]: Label },
): readonly ErrorEntry[] =>
  (Object.keys(mendings) as Code[]).map((code) => ({
    code,
    about,
    message: { zh: template(zh[code]), en: template(en[code]) },
    mending: mendings[code],
  }))

/** A message with the names of its values where they stand. */
const template = <Values extends object>(message: (values: Values) => string): string =>
  message(new Proxy({} as Values, { get: (_, name) => `{${String(name)}}` }))
