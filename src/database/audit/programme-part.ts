/** A programme's own query over the facts of another part, and what an audit asks of its result. */

import type { Definition } from '../../kit/programme'
import type { Label } from '../../language/expression'
import type { Condition } from '../../language/quantity'
import { quoted } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { type Beside, nothingBeside, type Step } from '../beside'
import { checkedSqlOptions } from '../options'
import { programmeQuery } from '../programme-query'
import { printedRule } from '../rule'
import { boundingFacts, partlyKnown } from './facts'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'

interface Asked {
  readonly name: string
  readonly title: Label
  /** The part with the facts, each under its id, and the standards. */
  readonly facts: string
  readonly beside?: Partial<Beside>
}

export function programmePart(
  definition: Definition,
  { name, title, facts, beside = {} }: Asked,
  options: CheckedAuditOptions,
): Part {
  const { policy, prefix, dialect, language, readings, figures } = options
  // A part may stand in a schema of its own
  const [table, schema] = (prefix + facts).split('.').reverse()
  const checked = checkedSqlOptions(policy, definition, {
    // The dialect of the parts takes its place below: it need not be one that a caller can name.
    dialect: 'duckdb',
    table,
    schema,
    standards: 'columns',
    claims: 'running',
    order: 'order',
    readings,
    figures,
    language,
  })
  const { query } = programmeQuery(printedRule(policy, definition, options), {
    ...checked,
    dialect,
    values: 'checked',
    partlyKnown: partlyKnown(policy),
    bounding: boundingFacts(policy, [definition]),
    paidEarlier: definition.subject === 'claim' ? 'byClaim' : false,
    beside: { ...nothingBeside, ...beside },
  })
  return { name, title, query }
}

/** The name of a part that is about one programme. */
export const partOf = (what: string, { id }: Definition): string =>
  `${what}_of_${id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

/** The heading of a part that is about one programme. */
export const titleOf = ({ label }: Definition, what: Label): Label => ({
  zh: `${label.zh}：${what.zh}`,
  en: `${label.en}: ${what.en}`,
})

/** Which rows of the facts of a programme count: those that a condition in SQL names, and none of a household that has left it. */
export function rowsOf({ endsWithAnyExit }: Definition, ...conditions: readonly string[]): string | undefined {
  const all = [...conditions, ...(endsWithAnyExit ? ['NOT "hasLeft"'] : [])]
  return all.length > 0 ? all.join(' AND ') : undefined
}

/** One way in which a programme is worked out. */
export interface Way {
  /** The name of a part, and its heading. */
  readonly name: (what: string) => string
  readonly title: (what: Label) => Label
  /** The required conditions, where a kind of finding looks at which of them failed. */
  readonly steps: readonly Step[]
  readonly options: CheckedAuditOptions
}

/** Stands before the names of the parts in which no other programme shuts a programme out. */
export const alone = 'alone_'

/** Whether another programme may shut a programme out under the readings of an audit. */
export const mayBeShutOut = ({ shutOut }: Definition, { readings }: CheckedAuditOptions): boolean =>
  shutOut !== undefined && readings[shutOut.unless.reading] !== shutOut.unless.option

/** As a programme is due; and where another programme shuts it out, as it would be if none did. */
export function waysOf(definition: Definition, options: CheckedAuditOptions): readonly Way[] {
  const { requires, shutOut, notTwice } = definition
  const steps = shutOut || notTwice ? requires.map((of) => ({ name: nameOf(of), of })) : []
  const name = (what: string): string => partOf(what, definition)
  const due = { name, title: (what: Label) => titleOf(definition, what), steps, options }
  if (!shutOut || !mayBeShutOut(definition, options)) return [due]
  const { reading, option } = shutOut.unless
  const { zh, en } = auditParts.alone
  const title = (what: Label): Label => titleOf(definition, { zh: `${what.zh}${zh}`, en: `${what.en}${en}` })
  const readings = { ...options.readings, [reading]: option }
  return [due, { name: (what) => alone + name(what), title, steps: [], options: { ...options, readings } }]
}

/** Between which ends a due lies; the upper one is NULL where no largest amount exists. */
export interface Ends {
  readonly low: string
  readonly high: string
}

/** Those of the result of a programme. */
export const dueEnds = (alias = ''): Ends => ({
  low: `CASE ${alias}"outcome" WHEN 'entitled' THEN ${alias}"amount" WHEN 'undetermined' THEN ${alias}"min" ELSE 0 END`,
  high: `CASE ${alias}"outcome" WHEN 'entitled' THEN ${alias}"amount" WHEN 'undetermined' THEN ${alias}"max" ELSE 0 END`,
})

/** Whether a result fails on one condition and on nothing else; it must have the steps of its way. */
export const failsOnlyOn = ({ requires }: Definition, condition: Condition, alias = ''): string =>
  requires
    .map(nameOf)
    .map((name) => `${alias}"${name}" IS ${name === nameOf(condition) ? '' : 'NOT '}FALSE`)
    .join(' AND ')

/** Whether what is due is not known. */
export const isOpen = (alias: string): string => {
  const { low, high } = dueEnds(alias)
  return `COALESCE(${low} <> ${high}, TRUE)`
}

/** The same where nothing is due until the authority has approved it. */
export function endsOfMonth({ approvedBy }: Definition, alias: string): Ends {
  const { low, high } = dueEnds(alias)
  if (!approvedBy) return { low, high }
  const refused = isRefused(approvedBy, alias)
  return { low: `CASE WHEN ${refused} THEN 0 ELSE ${low} END`, high: `CASE WHEN ${refused} THEN 0 ELSE ${high} END` }
}

const isRefused = ({ input }: NonNullable<Definition['approvedBy']>, alias: string): string =>
  `${alias}${quoted(input.id)} IS FALSE`

/** Whether the authority has refused what the rule gives, or may give; `undefined` where nothing is approved. */
export const isUnapproved = ({ approvedBy }: Definition, alias: string): string | undefined =>
  approvedBy && `(${isRefused(approvedBy, alias)} AND ${alias}"outcome" <> 'notEntitled')`

/** What some results of a way fail on together, as columns of their year. */
export function failures(definition: Definition, { steps }: Way, alias = ''): readonly WorkedOut[] {
  if (steps.length === 0) return []
  const { shutOut, notTwice } = definition
  const all = { shutOut: shutOut?.by, notTwice }
  return Object.entries(all).flatMap(([name, condition]) =>
    condition ? [{ name, text: `bool_or(${failsOnlyOn(definition, condition, alias)})` }] : [],
  )
}

/** A column of a part, and how it is worked out. */
export interface WorkedOut {
  readonly name: string
  readonly text: string
}

function nameOf({ node }: Condition): string {
  if (node.kind !== 'rule') throw new Error('A required condition must be a named rule')
  return node.name.id
}
