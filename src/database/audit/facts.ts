/** The facts of programmes as columns of a part: each from the field of the case that gives it. */
import { Evaluation } from '../../exact/evaluate'
import { known, settled } from '../../exact/value'
import type { Policy } from '../../kit/policy'
import { claimRulesOf, type Definition, paceOf, yearFactsOf } from '../../kit/programme'
import type { Feed } from '../../kit/shape'
import type { Condition } from '../../language/quantity'
import { inputsOf } from '../../language/walk'
import { quoted, textLiteral } from '../../sql/expression'
import { type FedBy, feedsOf, fieldName, inputOf } from '../case-fields'
import { dayOf } from './dates'

/** The aliases of the parts that facts are read from. */
export interface ReadFrom {
  readonly version: string
  /** A column of the member. */
  readonly member: (column: string) => string
  readonly claim?: string | undefined
  /** The month whose first day tells a member's age. */
  readonly month: string
}

export const memberOf =
  (alias: string) =>
  (column: string): string =>
    `${alias}.${quoted(column)}`

/** What stands beside a set that may hold more, and beside a choice: the options that are left. */
export const moreName = (id: string): string => `${id}.more`
const leftName = (id: string): string => `${id}.left`

/** The columns of every fact that some programmes ask for, what other claims give left out. */
export function factColumns(policy: Policy, definitions: readonly Definition[], from: ReadFrom): string {
  const { size } = policy.shape
  return factsOf(definitions)
    .map((key) =>
      key === size.input.key ? `${from.version}.${quoted(size.input.id)}` : columnOf(policy, fedBy(policy, key), from),
    )
    .join(', ')
}

/** The keys of the facts, each once. */
const factsOf = (definitions: readonly Definition[]): readonly string[] => [
  ...new Set(
    definitions.flatMap((definition) => {
      const ofYear = paceOf(definition) === 'claim' ? yearFactsOf(claimRulesOf(definition)) : []
      const given = new Set(ofYear.map(({ input }) => input.key))
      return Object.values(definition.facts).flatMap(({ input: { key } }) => (given.has(key) ? [] : [key]))
    }),
  ),
]

function fedBy(policy: Policy, key: string): FedBy {
  const found = feedsOf(policy).find(({ feed: { way, fact } }) => way !== 'beforeClaims' && fact.input.key === key)
  if (!found) throw new Error(`No field of a case gives the fact ${key}`)
  return found
}

function columnOf({ firstDay }: Policy, { record, field, feed }: FedBy, from: ReadFrom): string {
  const { version, member, claim, month } = from
  const name = quoted(feed.fact.input.id)
  switch (feed.way) {
    case 'someMember':
      return `${version}.${name}, ${version}.${quoted(moreName(feed.fact.input.id))}`
    case 'underAge':
      return `${dayOf(month, firstDay)} - INTERVAL '${feed.years} years' < ${member(fieldName(field))} AS ${name}`
    case 'onlyWhere': {
      const [set, given] = [member(feed.set.input.id), member(fieldName(field))]
      const held = `${set} && ARRAY[${textLiteral(feed.holds)}]`
      const otherwise = textLiteral(feed.otherwise)
      const options = (inputOf(field.takes)?.options ?? []).map(textLiteral).join(', ')
      return `
  CASE WHEN ${held} THEN ${given} WHEN ${set} IS NOT NULL THEN ${otherwise} END AS ${name},
  -- Where it may not count, the option for that is left too; one that is not given is any
  CASE
    WHEN NOT (${held}) THEN ARRAY[${otherwise}]
    ELSE CASE WHEN ${set} IS NULL THEN ARRAY[${otherwise}] ELSE CAST(ARRAY[] AS TEXT[]) END
      || CASE WHEN ${given} IS NULL THEN ARRAY[${options}] ELSE ARRAY[${given}] END
  END AS ${quoted(leftName(feed.fact.input.id))}`
    }
    default:
      return inRecord(record, fieldName(field), { version, member, claim })
  }
}

function inRecord(
  record: FedBy['record'],
  column: string,
  { version, member, claim }: Pick<ReadFrom, 'version' | 'member' | 'claim'>,
): string {
  if (record === 'household') return `${version}.${quoted(column)}`
  if (record === 'claim') return `${claim}.${quoted(column)}`
  const text = member(column)
  return text.endsWith(`.${quoted(column)}`) ? text : `${text} AS ${quoted(column)}`
}

/** The columns of members that stand behind the facts of programmes, and behind what was paid before their claims. */
export function memberColumnsOf(policy: Policy, definitions: readonly Definition[]): ReadonlySet<string> {
  const columns = new Set<string>()
  const member = (column: string): string => {
    columns.add(column)
    return quoted(column)
  }
  factColumns(policy, definitions, { version: '', member, claim: '', month: '' })
  for (const { field, feed } of feedsOf(policy)) if (feed.way === 'beforeClaims') member(fieldName(field))
  return columns
}

/** The facts that have a column beside them, and which. */
export const partlyKnown = (policy: Policy): { readonly [id: string]: 'left' | 'more' } =>
  Object.fromEntries(
    feedsOf(policy).flatMap(({ feed: { way, fact } }): readonly (readonly [string, 'left' | 'more'])[] => {
      if (way === 'someMember') return [[fact.input.id, 'more']]
      return way === 'onlyWhere' ? [[fact.input.id, 'left']] : []
    }),
  )

/** Members of whom a set lacks an option get nothing, where a condition fails on what a fact of theirs is then. */
export const mayBeDueTo = (policy: Policy, { requires }: Definition): readonly OnlyWhere[] =>
  feedsOf(policy)
    .map(({ feed }) => feed)
    .filter((feed): feed is OnlyWhere => feed.way === 'onlyWhere')
    .filter(({ fact, otherwise }) => {
      const evaluation = new Evaluation(new Map([[fact.input.key, known.choice(otherwise)]]))
      return requires.some(
        (condition) => readsOnly(condition, fact) && settled(evaluation.condition(condition)) === false,
      )
    })

type OnlyWhere = Extract<Feed, { readonly way: 'onlyWhere' }>

const readsOnly = ({ node }: Condition, { input }: OnlyWhere['fact']): boolean =>
  inputsOf([node]).every(({ key }) => key === input.key)
