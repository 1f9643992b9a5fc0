/** The one value that a sweep goes along: a sum, a count or a day of the case, a standard, or a figure of the document. */

import type { DatedCase } from '../case/case'
import { daysOfBirth, daysOfLife } from '../case/days'
import { needsWhole } from '../case/partly-known'
import { fieldAt, placeOf, stepsOf, valueAt, withValue } from '../case/paths'
import type { PlainRecord } from '../case/records'
import { InputError, issue } from '../checks/issue'
import { day, money, parse } from '../checks/schema'
import { Exact, exact, exactText, fenText, mostYuan } from '../exact/decimal'
import { ExactCase } from '../household/exact-case'
import { Setting } from '../household/setting'
import { nameOfFigure, valueOfFigure } from '../kit/figure'
import type { CallOptions } from '../kit/options'
import type { Policy } from '../kit/policy'
import { type Field, type RecordName, skeleton } from '../kit/shape'
import type { Money } from '../kit/terms'
import { surroundings } from '../kit/values'
import { dayDigits, dayNumber, dayText } from '../language/day'
import { figureKey, type Label } from '../language/expression'
import type { AnyInput, MoneyInput } from '../language/input'
import { withRows } from './changed-law'

/** A value that is swept, in places: its fen, the count itself, hundredths of a share, or days since 1970. */
export interface Swept {
  /** As the caller names it: a path of the case, `standards.` or `figures.` with an id. */
  readonly path: string
  /** Under which rules look it up. */
  readonly key: string
  readonly label: Label
  readonly unit: string
  /** What one place more is. */
  readonly step: Exact
  /** The least and the greatest place that it may have. */
  readonly least: Exact
  readonly most: Exact
  /** As the case, the city or the document has it, if it is known. */
  readonly now: string | undefined
  /** Whether it is what the household lives on each month. */
  readonly isIncome: boolean
  /** Whose value it is: of a member or a claim, by the path of its record. */
  readonly of: string | undefined
  /** Whether it is what was paid before the first claim of a member, and not a fact that rules look up. */
  readonly isPaidBefore: boolean
  /** The value at a place, as people and cases write it. */
  text(place: Exact): string
  /** The household with the value at a place. */
  at(place: Exact): ExactCase
  /** Of a day: the household with a year, a month or a day in its place. */
  readonly inPart?: (text: string) => ExactCase
}

const fen = exact('0.01')
const ofFen = (place: Exact): string => fenText(fen.times(place))
const one = exact('1')

/** What a sweep of a household goes by. */
export interface Around {
  readonly policy: Policy
  readonly household: DatedCase
  readonly options: CallOptions
}

/** Along a line every place is worked out by the plain interval of the rules. */
const alike = { trace: false, narrows: false } as const

/** @throws InputError at `along` for what is no sum and no count of this household, and no standard or figure. */
export function sweptAt(around: Around, along: string): Swept {
  const { policy } = around
  const [root, id = ''] = along.split('.')
  const standard = policy.standards[root === 'standards' ? id : along]
  if (standard && (root === 'standards' || !along.includes('.'))) return sweptStandard(around, standard)
  const figure = root === 'figures' ? id : along
  if (Object.hasOwn(policy.figures, figure)) return sweptFigure(around, figure, along)
  const fact = sweptFact(around, along)
  if (fact) return fact
  throw new InputError([issue('along', 'along', { options: sweepable(around).join(', ') })])
}

function sweptStandard({ policy, household, options }: Around, { input }: MoneyInput<string>): Swept {
  const setting = new Setting(policy, options)
  const context = setting.contextOn(household.on)
  const now = setting.standardsOn(household.on)[input.id]
  return {
    ...ofInput(input),
    path: `standards.${input.id}`,
    now: now === undefined || now === null ? undefined : fenText(exact(String(now))),
    at: (place) => {
      const inForce = { ...context.inForce, [input.id]: fenText(fen.times(place)) }
      const values = surroundings(policy, inForce, context.readings)
      return new ExactCase(policy, household, { ...context, values }, alike)
    },
  }
}

function sweptFigure({ policy, household, options }: Around, id: string, along: string): Swept {
  const figure = policy.figures[id]
  if (!figure || !('unit' in figure)) throw new InputError([issue('along', 'along', { options: along })])
  const key = figureKey(id)
  const lastYear = Number.parseInt(household.on, 10)
  const changed = (value: string): Setting => {
    const rows = [{ figure: id, from: policy.firstDay, value }]
    return new Setting(policy, { ...options, standards: withRows(policy, options.standards ?? {}, rows, lastYear) })
  }
  const inForce = new Setting(policy, options).contextOn(household.on).inForce
  return {
    path: key,
    key,
    label: nameOfFigure(figure).label,
    unit: figure.unit,
    step: fen,
    text: ofFen,
    least: exact('0'),
    most: exact('99999999'),
    now: key in inForce ? String(inForce[key] ?? '') || undefined : valueOfFigure(figure),
    isIncome: false,
    of: undefined,
    isPaidBefore: false,
    at: (place) => {
      const context = changed(fenText(fen.times(place))).contextOn(household.on)
      return new ExactCase(policy, household, context, alike)
    },
  }
}

function sweptFact(around: Around, along: string): Swept | undefined {
  const { policy, household, options } = around
  const field = fieldAt(policy.shape, along)
  const record = recordPath(along)
  if (!field || !isRecordThere(household, record)) return undefined
  if (isSweptDay(field)) return sweptDay(around, along, field)
  const fed = feedOf(field)
  if (!fed) return undefined
  const { takes, fact, isPaidBefore } = fed
  const context = new Setting(policy, options).contextOn(household.on)
  const now = valueAt(household, stepsOf(along))
  const bounds = ofInput(takes.input)
  const isCount = takes.input.type === 'count'
  const { text } = bounds
  return {
    ...bounds,
    ...limited(bounds, { household, along, input: takes.input }),
    path: along,
    key: fact.input.key,
    now: typeof now === 'string' || typeof now === 'number' ? text(exact(String(now)).div(bounds.step)) : undefined,
    of: record === '' ? undefined : record,
    isPaidBefore,
    at: (place) => {
      const value = isCount ? Number.parseInt(text(place), 10) : text(place)
      const changed = withValue(household, along, value)
      return new ExactCase(policy, changed, context, alike)
    },
  }
}

/** A day that some rule goes by, and of which a part may be known. */
const isSweptDay = (field: Field): boolean =>
  typeof field.takes === 'object' && field.takes.takes === 'day' && !needsWhole(field)

function sweptDay(around: Around, along: string, { label }: Field): Swept {
  const { policy, household, options } = around
  const context = new Setting(policy, options).contextOn(household.on)
  const given = valueAt(household, stepsOf(along))
  const now = typeof given === 'string' && dayDigits(given) >= 0 ? given : undefined
  const { first, last } = daysAround(around, along, now)
  const inPart = (text: string): ExactCase => new ExactCase(policy, withValue(household, along, text), context, alike)
  const text = (place: Exact): string => dayText(place.toNumber())
  return {
    path: along,
    key: along,
    label,
    unit: 'day',
    step: one,
    least: exact(String(dayNumber(first))),
    most: exact(String(dayNumber(last))),
    text,
    now,
    isIncome: false,
    of: recordPath(along) || undefined,
    isPaidBefore: false,
    at: (place) => inPart(text(place)),
    inPart,
  }
}

/** The days that a day of a member or a claim can be: no life begins after its other days, no bill is settled before the treatment. */
function daysAround(
  { policy: { shape }, household }: Around,
  along: string,
  now: string | undefined,
): { readonly first: string; readonly last: string } {
  const { member: index, claim, name } = placeOf(along)
  const member = household.members[index ?? 0] as unknown as PlainRecord
  const { birth } = daysOfLife(shape.member)
  if (claim === undefined && name === birth?.name) {
    const { last } = daysOfBirth(shape.member, { ...member, [name]: undefined })
    return { first: earliest(firstSwept, now), last: earliest(household.on, last) }
  }
  const { first: born } = daysOfBirth(shape.member, member)
  const settledOn = valueAt(household, [...stepsOf(along).slice(0, -1), skeleton.claim.settledOn.name])
  const isOfClaim = claim !== undefined && typeof settledOn === 'string'
  return {
    first: latest(earliest(firstSwept, now), born),
    last: isOfClaim ? settledOn : latest(household.on, now),
  }
}

const earliest = (one: string, other = one): string => (other < one ? other : one)
const latest = (one: string, other = one): string => (other > one ? other : one)

/** A day before this one is swept only where the case has it. */
const firstSwept = '1900-01-01'

type Named = AnyInput['input']

function ofInput(input: Named) {
  const isCount = input.type === 'count'
  const step = isCount ? one : fen
  return {
    key: input.key,
    label: input.label,
    unit: input.unit ?? '',
    step,
    text: isCount ? exactText : ofFen,
    least: exact(input.least ?? '0').div(step),
    most: exact(input.most ?? mostYuan).div(step),
    isIncome: input.isIncome ?? false,
    of: undefined,
    isPaidBefore: false,
  }
}

/** What a field of a sum or a count feeds: a fact of rules, or what was paid before the claims. */
function feedOf(field: Field) {
  const { takes } = field
  if (typeof takes === 'string' || (takes.takes !== 'money' && takes.takes !== 'count')) return undefined
  const feed = field.feeds.find(({ way }) => way === 'asGiven' || way === 'beforeClaims')
  return feed && { takes, fact: feed.fact, isPaidBefore: feed.way === 'beforeClaims' }
}

/** The path of the record that a path of a case leads into; empty for the household itself. */
const recordPath = (path: string): string => /^(members\[\d+\](?:\.claims\[\d+\]|\.education)?)\./.exec(path)?.[1] ?? ''

const isRecordThere = (household: DatedCase, record: string): boolean =>
  record === '' || (valueAt(household, stepsOf(record)) ?? undefined) !== undefined

/** The places that another value of the same record leaves: what insurance paid is no more than the cost. */
function limited(
  { least, most, step }: Pick<Swept, 'least' | 'most' | 'step'>,
  { household, along, input }: { readonly household: DatedCase; readonly along: string; readonly input: Named },
): Pick<Swept, 'least' | 'most'> {
  const beside = (name: string | undefined): Exact | undefined => {
    const value = name === undefined ? undefined : valueAt(household, [...stepsOf(along).slice(0, -1), name])
    return typeof value === 'string' || typeof value === 'number' ? exact(String(value)).div(step) : undefined
  }
  const [floor, ceiling] = [beside(input.noLessThan), beside(input.noMoreThan)]
  return { least: floor ? Exact.max(least, floor) : least, most: ceiling ? Exact.min(most, ceiling) : most }
}

/** Every path that a sweep of a household can go along. */
export function sweepable({ policy, household }: Pick<Around, 'policy' | 'household'>): readonly string[] {
  const names = (record: RecordName, path: string, of: PlainRecord | null | undefined): readonly string[] =>
    of
      ? policy.shape[record].filter((field: Field) => isSweptDay(field) || feedOf(field)).map(({ name }) => path + name)
      : []
  return [
    ...names('household', '', household),
    ...household.members.flatMap((member, index) => [
      ...names('member', `members[${index}].`, member),
      ...names('education', `members[${index}].education.`, member.education as PlainRecord | null | undefined),
      ...(member.claims ?? []).flatMap((claim, place) => names('claim', `members[${index}].claims[${place}].`, claim)),
    ]),
    ...Object.keys(policy.standards).map((id) => `standards.${id}`),
    ...Object.entries(policy.figures).flatMap(([id, figure]) => ('unit' in figure ? [`figures.${id}`] : [])),
  ]
}

export const memberOf = ({ of, path }: Swept): number | undefined =>
  of === undefined ? undefined : placeOf(path).member

/** @throws InputError for a value that is no sum or no day, or lies beyond its bounds. */
export function placeIn(
  { step, least, most, text, inPart }: Swept,
  name: string,
  given: Money | undefined,
): Exact | undefined {
  if (given === undefined) return undefined
  const place = inPart
    ? exact(String(dayNumber(parse(day, given, { at: name }))))
    : exact(String(parse(money, given, { at: name }))).div(step)
  if (place.isInteger() && place.gte(least) && place.lte(most)) return place
  throw new InputError([issue('sweepBounds', name, { least: text(least), most: text(most) })])
}
