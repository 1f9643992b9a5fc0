/** A city's law as one value: what every room takes, so that none knows a policy. */
import type { Label } from '../language/expression'
import type { AnyInput } from '../language/input'
import type { PolicyDocument, Sentences } from './document'
import { lastDaysIn } from './figure'
import type { FloorRule } from './floors'
import type { Formula } from './formula'
import { type DeclaredProgramme, type Definition, expressionsInFull, type Pace, paceOf } from './programme'
import type { Shape } from './shape'
import type { TableWords } from './table-words'
import type { AmendableTerms } from './terms'

/** Two standards of which the first is seldom above the second; where it is, the register is advised to be looked at. */
export interface UnlikelyOrder {
  readonly code: string
  readonly lower: string
  readonly higher: string
}

export interface Policy extends AmendableTerms {
  readonly document: PolicyDocument
  /** By id, in the order of the document. */
  readonly programmes: { readonly [id: string]: DeclaredProgramme }
  readonly definitions: readonly Definition[]
  /** The floors that the document sets for the city's standards. */
  readonly floors: readonly FloorRule[]
  readonly unlikely: readonly UnlikelyOrder[]
  /** The sentence on supervision that an audit cites for programmes without one of their own. */
  readonly supervision?: string
  /** What a case holds, and which facts it gives. */
  readonly shape: Shape
  /** Every fact that a rule asks for, by id. */
  readonly facts: { readonly [id: string]: AnyInput }
}

/** Who can answer a question: who applies, the office that decides, or the city that sets its standards. */
export type Asks = 'applicant' | 'office' | 'city'

/** A question as a person asks it; `{who}` stands for the member and `{bill}` for the claim. */
export interface QuestionWords extends Label {
  readonly asks: Exclude<Asks, 'city'>
}

/** A policy with what forms and explanations ask: the question for each field of its cases, by the field's name in its record. */
export interface AskingPolicy extends Policy {
  readonly questions: { readonly [field: string]: QuestionWords }
  /** Who usually holds a fact or a standard and can be asked for it, by its id. */
  readonly suppliers: { readonly [id: string]: Label }
}

/** A policy with the sentences and the formulas of its document, as explanations, tables and pages need it. */
export interface PolicyInFull extends AskingPolicy {
  /** By id. */
  readonly formulas: { readonly [id: string]: Formula }
  readonly sentences: Sentences
  /** Why the default of each reading is its default, in one line, by the id of the reading. */
  readonly reasons: { readonly [reading: string]: Label }
  /** What people call the columns of tables. */
  readonly tables: TableWords
  /** What an audit's report calls a kind of finding, and what it means, where the general words are not those of this law. */
  readonly findings: { readonly [kind: string]: { readonly name: Label; readonly means: Label } }
}

/**
 * Makes a policy of its parts.
 * @throws Error for a programme whose sums nobody would ever pay: by academic year without a pupil, by claim without a claim.
 */
export function makePolicy(parts: Omit<Policy, 'definitions' | 'facts' | 'lastDays'>): Policy {
  const definitions = Object.values(parts.programmes).map(({ definition }) => definition)
  for (const definition of definitions) checkPace(definition)
  const facts = Object.assign({}, ...definitions.map((definition) => definition.facts))
  const floors = parts.floors.flatMap(({ floor, binds = [] }) => [floor, ...binds.flatMap(({ when }) => when ?? [])])
  const lastDays = lastDaysIn(() => [...definitions.flatMap(expressionsInFull), ...floors])
  return Object.freeze({ ...parts, definitions: Object.freeze(definitions), facts: Object.freeze(facts), lastDays })
}

/** Dues by academic year go over pupils and students, dues by claim over claims. */
function checkPace(definition: Definition): void {
  const { id, subject } = definition
  const pace: Pace | undefined = paceOf(definition)
  if (pace === undefined) throw new Error(`${id}: no dues go over the period of its amount`)
  if (pace === 'academicYear' && subject !== 'student') throw new Error(`${id}: an academic year is a student's`)
  if ((pace === 'claim') !== (subject === 'claim') && pace !== 'service')
    throw new Error(`${id}: a sum by claim is of a claim, and a claim has no other`)
}

/** The programmes that are paid by some period, in the order of the document. */
export function programmesPaidBy(policy: Policy, pace: Pace): readonly Definition[] {
  const known = byPace.get(policy) ?? new Map<Pace, readonly Definition[]>()
  byPace.set(policy, known)
  const before = known.get(pace)
  if (before) return before
  const found = policy.definitions.filter((definition) => paceOf(definition) === pace)
  known.set(pace, found)
  return found
}

const byPace = new WeakMap<Policy, Map<Pace, readonly Definition[]>>()

/** Every name of a programme: its id, its label in either language, and others. */
export const namesOf = ({ id, label, alsoCalled = [] }: Definition): readonly string[] => [
  ...new Set([id, label.zh, label.en, ...alsoCalled]),
]

/** The programmes of a policy by every name that they have. */
export function programmesByName(policy: Policy): ReadonlyMap<string, Definition> {
  const before = byName.get(policy)
  if (before) return before
  const names = new Map(
    policy.definitions.flatMap((definition) => namesOf(definition).map((name) => [name, definition] as const)),
  )
  byName.set(policy, names)
  return names
}

const byName = new WeakMap<Policy, ReadonlyMap<string, Definition>>()

/** By id, label in either language, or another name; `undefined` for an unknown one. */
export const programmeNamed = (policy: Policy, name: string): Definition | undefined =>
  programmesByName(policy).get(name.trim())

/** Why the default of a reading is its default. */
export function reasonOf({ reasons }: PolicyInFull, reading: string): Label {
  const reason = reasons[reading]
  if (!reason) throw new Error(`no reason is given for the default of ${reading}`)
  return reason
}

/** Words that explanations, forms, tables and pages need, and calculations do without. */
type MoreOfPolicy = Omit<PolicyInFull, keyof Policy>

/** A policy with its words; what a city has none of may be left out. */
export const policyInFull = (
  policy: Policy,
  more: Pick<MoreOfPolicy, 'sentences' | 'reasons'> & Partial<MoreOfPolicy>,
): PolicyInFull =>
  Object.freeze({ ...policy, formulas: {}, questions: {}, suppliers: {}, tables: noTableWords, findings: {}, ...more })

const noTableWords: TableWords = { otherNames: {}, programmes: {}, otherMeanings: [] }
