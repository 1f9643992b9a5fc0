/** Standards, figures, readings and facts by the names that people know them by, where a command takes their ids. */
import { InputError, issue } from '../checks/issue'
import { isRecord } from '../checks/own'
import { nameOfFigure } from '../kit/figure'
import type { PolicyInFull } from '../kit/policy'
import type { Label } from '../language/expression'
import { plain } from '../tables/values/cell'
import { phrases } from '../words/command'
import { list, of } from '../words/language'
import { type Context, UsageError } from './context'
import { exampleNames } from './examples'

interface Named {
  readonly id: string
  readonly label: Label
  readonly others?: readonly string[] | undefined
}

type Kind = 'standards' | 'figures' | 'readings' | 'facts'

/** Everything of one kind that a policy has. */
function namedIn({ standards, figures, readings, shape, tables }: PolicyInFull, kind: Kind): readonly Named[] {
  const othersOf = (id: string) => tables.otherNames[id]?.names
  switch (kind) {
    case 'figures':
      return Object.entries(figures).map(([id, one]) => ({ id, label: nameOfFigure(one).label, others: othersOf(id) }))
    case 'facts':
      return shape.household.map(({ name, label, alsoCalled }) => ({ id: name, label, others: alsoCalled }))
    default:
      return Object.entries(kind === 'standards' ? standards : readings).map(([id, { input }]) => ({
        id,
        label: input.label,
        others: othersOf(id),
      }))
  }
}

/** The id of a name; the name itself where nothing, or more than one thing, is called so. */
function idOf(name: string, all: readonly Named[]): string {
  if (all.some(({ id }) => id === name)) return name
  const given = plain(name)
  const found = all.filter(({ label, others = [] }) => [label.zh, ...others].some((one) => plain(one) === given))
  return found.length === 1 ? (found[0]?.id ?? name) : name
}

function optionsOf({ readings }: PolicyInFull, id: string): readonly Named[] {
  const { optionLabels = {} } = readings[id]?.input ?? {}
  return Object.entries(optionLabels).map(([option, label]) => ({ id: option, label }))
}

/**
 * `--reading` as an id and what stands behind the sign; what there is no reading of passes as it is.
 * @throws UsageError for what is not written `id=option`.
 */
export function readingGiven(pair: string, { policy, language }: Context): readonly [string, string] {
  const [name, option, ...rest] = pair.split('=').map((part) => part.trim())
  if (!name || !option || rest.length > 0)
    throw new UsageError(phrases.readingSyntax[language](exampleNames(policy).reading))
  return [idOf(name, namedIn(policy, 'readings')), option]
}

/**
 * An option of a reading by its id or its Chinese name.
 * @throws InputError where the reading has no such option.
 */
export function optionGiven(reading: string, option: string, { policy, language }: Context): string {
  const all = optionsOf(policy, reading)
  const id = idOf(option, all)
  if (all.length === 0 || all.some((one) => one.id === id)) return id
  const known = all.map((one) => of((each) => (each === 'zh' ? `${one.label.zh}（${one.id}）` : one.id)))
  throw new InputError([issue('option', `readings.${reading}`, { options: list(known)[language] })])
}

/** What a sweep goes along: a fact, `standards.` or `figures.` and one of them, each also by its Chinese name. */
export function alongGiven(given: string, { policy }: Context): string {
  const [, root, name = ''] = /^(standards|figures)\.(.+)$/.exec(given) ?? []
  if (root === 'standards' || root === 'figures') return `${root}.${idOf(name, namedIn(policy, root))}`
  for (const kind of ['facts', 'standards', 'figures'] as const) {
    const id = idOf(given, namedIn(policy, kind))
    if (id !== given) return id
  }
  return given
}

/** Standards, figures and readings of a file of JSON under their ids: rows of a register, or a reform. */
export function withIds(policy: PolicyInFull, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((row: unknown) => rowWithIds(policy, row))
  if (!isRecord(given)) return given
  const { standards, figures, readings, ...others } = given as { readonly [name: string]: unknown }
  const keyed = (kind: Kind, value: unknown) => (isRecord(value) ? renamed(value, namedIn(policy, kind)) : value)
  const chosen = keyed('readings', readings)
  return {
    ...others,
    ...(standards === undefined
      ? {}
      : { standards: Array.isArray(standards) ? withIds(policy, standards) : keyed('standards', standards) }),
    ...(figures === undefined ? {} : { figures: keyed('figures', figures) }),
    ...(chosen === undefined ? {} : { readings: isRecord(chosen) ? optionsByIds(policy, chosen) : chosen }),
  }
}

const renamed = (record: object, all: readonly Named[]): object =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [idOf(name, all), value]))

const optionsByIds = (policy: PolicyInFull, record: object): object =>
  Object.fromEntries(
    Object.entries(record).map(([id, option]: [string, unknown]) => [
      id,
      typeof option === 'string' ? idOf(option, optionsOf(policy, id)) : option,
    ]),
  )

function rowWithIds(policy: PolicyInFull, row: unknown): unknown {
  if (!isRecord(row)) return row
  const { standard, figure } = row as { readonly standard?: unknown; readonly figure?: unknown }
  return {
    ...row,
    ...(typeof standard === 'string' ? { standard: idOf(standard, namedIn(policy, 'standards')) } : {}),
    ...(typeof figure === 'string' ? { figure: idOf(figure, namedIn(policy, 'figures')) } : {}),
  }
}
