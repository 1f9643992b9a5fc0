/** One question of a form: what is asked, how, of whom, and what an answer may be. */
import type { DatedCase, Member } from '../case/case'
import { fieldAt, inputAt, placeOf } from '../case/paths'
import type { AskingPolicy, Asks } from '../kit/policy'
import { type Definition, expressionsOf } from '../kit/programme'
import type { Input, Label } from '../language/expression'
import { childrenOf } from '../language/walk'
import { theBill, whatIs, whoIs } from '../words/explanation'
import { of, same, say } from '../words/language'
import { supplierOf } from './missing'
import { optionLabel } from './values'

/** What kind of answer a question takes: a sum in yuan, a whole number, one option, any of the options, yes or no, a day. */
export type QuestionKind = 'money' | 'count' | 'choice' | 'set' | 'truth' | 'day'

/** What a form needs to ask for one fact. */
export interface Asking {
  /** Where the answer belongs in the case, such as `members[0].birthDate`; `standards.x` belongs to the city's standards. */
  readonly path: string
  /** The question, as a person asks it. */
  readonly question: Label
  readonly kind: QuestionKind
  /** Of a choice or a set. */
  readonly options?: readonly { readonly id: string; readonly label: Label }[]
  /** Of money and counts, such as `yuan/month`. */
  readonly unit?: string
  /** The least answer of money and counts. */
  readonly least?: string
  /** The greatest, where there is one. */
  readonly most?: string
  /** The clause that asks. */
  readonly clause: string
  /** Who can answer: who applies, the office that decides, or the city that sets its standards. */
  readonly asks: Asks
  /** Who usually holds the answer, such as the hospital. */
  readonly supplier: Label
}

/** The question for a path that a programme waits for. */
export function askingFor(policy: AskingPolicy, household: DatedCase, path: string, waiting: Definition): Asking {
  const input = inputAt(policy, path)
  if (!input) throw new Error(`nothing can be asked at ${path}`)
  const { asks, text } = wordsFor(policy, household, path, input)
  const { type, options, unit } = input
  return {
    path,
    question: text,
    kind: type,
    ...(options ? { options: options.map((id) => ({ id, label: optionLabel(input, id) })) } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(type === 'money' || type === 'count' ? limits(input, household, path) : {}),
    clause: clauseOf(policy, waiting, path, input),
    asks,
    supplier: supplierOf(policy, input),
  }
}

interface Words {
  readonly asks: Asks
  readonly text: Label
}

function wordsFor(policy: AskingPolicy, household: DatedCase, path: string, input: Input): Words {
  if (input.source === 'standard') return { asks: 'city', text: say(whatIs, input.label) }
  const { name, member, claim } = placeOf(path)
  const words = policy.questions[name]
  const who = member === undefined ? same('') : nameOf(household, member)
  const day = claim === undefined ? '' : (household.members[member ?? 0]?.claims?.[claim]?.settledOn ?? '')
  const bill = say(theBill, day)
  const filled = (text: string, language: 'zh' | 'en'): string =>
    text.replaceAll('{who}', () => who[language]).replaceAll('{bill}', () => bill[language])
  return {
    asks: words?.asks ?? 'applicant',
    text: words ? of((language) => filled(words[language], language)) : say(whatIs, input.label),
  }
}

/** By name where the case has one, else by place. */
function nameOf({ members }: DatedCase, place: number): Label {
  const { name } = members[place] as Member
  return typeof name === 'string' && name.trim() !== '' ? same(name) : say(whoIs, String(place + 1))
}

/** How much is writing space and no limit of the world, so it is not shown: only what other facts of the case bound is. */
function limits(input: Input, household: DatedCase, path: string): Pick<Asking, 'least' | 'most'> {
  const { least = '0', most, type, noMoreThan, noLessThan } = input
  const beside = (key: string | undefined): string | undefined => (key ? heldBeside(household, path, key) : undefined)
  const greatest = beside(noMoreThan) ?? (type === 'count' ? most : undefined)
  return { least: beside(noLessThan) ?? least, ...(greatest === undefined ? {} : { most: greatest }) }
}

function heldBeside(household: DatedCase, path: string, name: string): string | undefined {
  const { member, claim } = placeOf(path)
  const claims = member === undefined ? undefined : household.members[member]?.claims
  const value = claim === undefined ? undefined : claims?.[claim]?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const clauses = new WeakMap<Definition, Map<string, string>>()

/** The clause of the innermost rule of a programme that reads what stands at a path. */
function clauseOf({ shape }: AskingPolicy, definition: Definition, path: string, { key }: Input): string {
  const known = clauses.get(definition) ?? readers(definition)
  clauses.set(definition, known)
  const fed = fieldAt(shape, path)?.feeds.map(({ fact }) => fact.input.key) ?? []
  const [found] = [key, ...fed].flatMap((one) => known.get(one) ?? [])
  return found ?? definition.clauses[0] ?? ''
}

function readers(definition: Definition): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (node: Parameters<typeof childrenOf>[0], clause: string): void => {
    if ('input' in node && !found.has(node.input.key)) found.set(node.input.key, clause)
    const within = node.kind === 'rule' ? node.name.clause : clause
    for (const child of childrenOf(node)) visit(child, within)
  }
  for (const { node } of expressionsOf(definition)) visit(node, definition.clauses[0] ?? '')
  return found
}
