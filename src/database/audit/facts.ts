/** The facts of programmes as columns of a part: each from the field of the case that gives it. */
import { sharedSets } from '../../case/fields'
import { Evaluation } from '../../exact/evaluate'
import { known, settled } from '../../exact/value'
import type { Policy } from '../../kit/policy'
import { claimRulesOf, type Definition, entitlement, paceOf, yearFactsOf } from '../../kit/programme'
import type { Feed, Field, SomeMember } from '../../kit/shape'
import type { Input } from '../../language/expression'
import type { Condition } from '../../language/quantity'
import { inputsOf } from '../../language/walk'
import { dialects } from '../../sql/dialects'
import { plainSql, quoted, textLiteral } from '../../sql/expression'
import { optionsLeft } from '../../words/sql'
import { type FedBy, feedsOf, fieldName, inputOf } from '../case-fields'
import { DatedRule } from '../dated-rule'
import { dayOf } from './dates'
import type { CheckedAuditOptions } from './options'
import { listed } from './part'
import { someMemberColumn } from './some-member'

/** The parts that facts are read from. */
export interface ReadFrom {
  /** The alias of the household's version. */
  readonly version: string
  /** A column of the member. */
  readonly member: (column: string) => string
  /** The alias of the claim. */
  readonly claim?: string
  /** The month on whose first day a member has an age. */
  readonly month: string
}

export const memberOf =
  (alias: string) =>
  (column: string): string =>
    `${alias}.${quoted(column)}`

/** Beside a set stands whether it may hold more, beside a choice the options that are left to it. */
export const moreName = (id: string): string => `${id}.more`
const leftName = (id: string): string => `${id}.left`

/** The facts that have a column beside them, and which. */
export const partlyKnown = (policy: Policy): { readonly [id: string]: 'left' | 'more' } => ({
  ...Object.fromEntries(sharedSets(policy.shape).map(({ fact }) => [fact.input.id, 'more' as const])),
  ...Object.fromEntries(choicesWhere(policy).map(({ fact }) => [fact.input.id, 'left' as const])),
})

/** The columns of every fact that some programmes ask for, but for what follows from other claims. */
export function factColumns(options: CheckedAuditOptions, definitions: readonly Definition[], from: ReadFrom): string {
  const { policy } = options
  const columns = [...factsOf(definitions), ...boundingFacts(policy, definitions)].flatMap(({ key }) => {
    const some = policy.shape.someMember.find(({ fact }) => fact.input.key === key)
    if (some) return isRead(some, definitions, options) ? [columnOfSomeMember(some, from, options)] : []
    return [columnOfHousehold(policy, key, from) ?? columnOf(options, fedBy(policy, key), from)]
  })
  const isWorkedOut = (text: string): boolean => text.includes(' AS ')
  return listed([columns.filter((text) => !isWorkedOut(text)).join(', '), ...columns.filter(isWorkedOut)])
}

/** Whether a rule asks for a fact about some member under the readings. */
function isRead({ fact }: SomeMember, definitions: readonly Definition[], { policy, readings }: CheckedAuditOptions) {
  const under = new DatedRule(policy, { readings })
  return inputsOf(definitions.map((one) => under.condition(entitlement(one).node))).some(
    ({ key }) => key === fact.input.key,
  )
}

function columnOfSomeMember(some: SomeMember, { version, month }: ReadFrom, options: CheckedAuditOptions): string {
  const { policy } = options
  const column = (member: string, key: string): string => {
    const { field, feed } = fedBy(policy, key)
    const own = `${member}.${quoted(fieldName(field))}`
    return feed.way === 'underAge' ? isUnder(feed.years, own, month, policy) : own
  }
  return someMemberColumn(some, version, column, options)
}

/** Whether a member born on a day is under an age in a month. */
const isUnder = (years: number, birthDate: string, month: string, { firstDay }: Policy): string =>
  `${dayOf(month, firstDay)} - INTERVAL '${years} years' < ${birthDate}`

/** The facts, each once. */
function factsOf(definitions: readonly Definition[]): readonly Input[] {
  const facts = new Map<string, Input>()
  for (const definition of definitions) {
    const ofYear = paceOf(definition) === 'claim' ? yearFactsOf(claimRulesOf(definition)) : []
    const fromClaims = new Set(ofYear.map(({ input }) => input.key))
    for (const { input } of Object.values(definition.facts)) if (!fromClaims.has(input.key)) facts.set(input.key, input)
  }
  return [...facts.values()]
}

/** The facts of a case that bound those of some programmes, which do not ask for them themselves. */
export function boundingFacts(policy: Policy, definitions: readonly Definition[]): readonly Input[] {
  const facts = factsOf(definitions)
  const bounds = new Set(facts.flatMap(({ noMoreThan, noLessThan }) => [noMoreThan, noLessThan]))
  return feedsOf(policy)
    .map(({ feed }): Input => feed.fact.input)
    .filter(({ key }) => bounds.has(key) && !facts.some((fact) => fact.key === key))
}

/** A fact of the household that follows from its members. */
function columnOfHousehold({ shape }: Policy, key: string, { version }: ReadFrom): string | undefined {
  const { id } = shape.size.input
  if (key === shape.size.input.key) return `${version}.${quoted(id)}`
  const shared = sharedSets(shape).find(({ fact }) => fact.input.key === key)?.fact.input.id
  return shared && `${version}.${quoted(shared)}, ${version}.${quoted(moreName(shared))}`
}

function fedBy(policy: Policy, key: string): FedBy {
  const found = feedsOf(policy).find(({ feed }) => feed.fact.input.key === key)
  if (!found) throw new Error(`No field of a case gives the fact ${key}`)
  return found
}

function columnOf(
  { policy, language, dialect }: CheckedAuditOptions,
  { record, field, feed }: FedBy,
  from: ReadFrom,
): string {
  const { version, member, claim, month } = from
  const { id } = feed.fact.input
  const own = fieldName(field)
  switch (feed.way) {
    case 'asGiven': {
      const alias = record === 'household' ? version : record === 'claim' ? claim : undefined
      const text = alias === undefined ? member(own) : `${alias}.${quoted(own)}`
      return text.endsWith(`.${quoted(id)}`) ? text : `${text} AS ${quoted(id)}`
    }
    case 'underAge':
      return `${isUnder(feed.years, member(own), month, policy)} AS ${quoted(id)}`
    case 'otherYear':
      // A due of an academic year is worked out in a month of that year.
      return `FALSE AS ${quoted(id)}`
    case 'onlyWhere': {
      const [set, given] = [member(feed.set.input.id), member(own)]
      const { sets } = dialects[dialect]
      const isHeld = sets.hasOneOf(plainSql(set), [feed.holds]).text
      const otherwise = textLiteral(feed.otherwise)
      const options = (inputOf(field.takes)?.options ?? []).map(textLiteral)
      return `CASE WHEN ${isHeld} THEN ${given} WHEN ${set} IS NOT NULL THEN ${otherwise} END AS ${quoted(id)},
  -- ${optionsLeft[language](otherwise)}
  CASE
    WHEN NOT (${isHeld}) THEN ${sets.of([otherwise])}
    WHEN ${set} IS NULL THEN CASE WHEN ${given} IS NULL THEN ${sets.of([otherwise, ...options])} ELSE ${sets.of([otherwise, given])} END
    WHEN ${given} IS NULL THEN ${sets.of(options)}
    ELSE ${sets.of([given])}
  END AS ${quoted(leftName(id))}`
    }
  }
}

/** The columns of members behind the facts of programmes that are paid by claim, and behind what was paid before the claims. */
export function memberColumnsOf(options: CheckedAuditOptions, definitions: readonly Definition[]): ReadonlySet<string> {
  const { policy } = options
  const paidEarlier = policy.shape.member.filter(({ feeds }: Field) => feeds.some(({ way }) => way === 'beforeClaims'))
  const columns = new Set(paidEarlier.map(fieldName))
  const member = (column: string): string => {
    columns.add(column)
    return column
  }
  factColumns(options, definitions, { version: '', member, claim: '', month: '' })
  return columns
}

type ChoiceWhere = Extract<Feed, { readonly way: 'onlyWhere' }>

const choicesWhere = (policy: Policy): readonly ChoiceWhere[] =>
  feedsOf(policy).flatMap(({ feed }) => (feed.way === 'onlyWhere' ? [feed] : []))

/** The choices without which a programme gives nothing: a required condition that reads nothing else fails where one does not count. */
export const choicesNeeded = (policy: Policy, { requires, shutOut, notTwice }: Definition): readonly ChoiceWhere[] =>
  choicesWhere(policy).filter(({ fact, otherwise }) => {
    const evaluation = new Evaluation(new Map([[fact.input.key, known.choice(otherwise)]]))
    return requires
      .filter((condition) => condition !== shutOut?.by && condition !== notTwice)
      .some((condition) => readsOnly(condition, fact) && settled(evaluation.condition(condition)) === false)
  })

const readsOnly = ({ node }: Condition, { input }: ChoiceWhere['fact']): boolean =>
  inputsOf([node]).every(({ key }) => key === input.key)
