/** The one value that a sweep goes along: a sum, a count or a day of the case, a standard, or a figure of the document. */

import type { DatedCase } from '../case/case'
import { heldBy } from '../case/fields'
import { fieldAt, placeOf, stepsOf, valueAt, withValue } from '../case/paths'
import type { PlainRecord } from '../case/records'
import { InputError, issue } from '../checks/issue'
import { day, money, parse } from '../checks/schema'
import { Exact, exact, exactText, fenText, mostYuan } from '../exact/decimal'
import { ExactCase } from '../household/exact-case'
import { Setting } from '../household/setting'
import { nameOfFigure, valueOfFigure } from '../kit/figure'
import { type Field, type RecordName, skeleton } from '../kit/shape'
import type { Money } from '../kit/terms'
import { surroundings } from '../kit/values'
import { dayNumber } from '../language/day'
import { figureKey } from '../language/expression'
import { type AnyInput, DayFigure, type MoneyInput } from '../language/input'
import { withFigure } from './changed-law'
import { isSweptDay, sweptDay, sweptDayFigure } from './swept-day'
import { type Around, alike, recordPath, type Swept } from './swept-value'

const fen = exact('0.01')
const ofFen = (place: Exact): string => fenText(fen.times(place))
const one = exact('1')

/** @throws InputError at `along` for what is no sum, count or day of this household, and no standard or figure. */
export function sweptAt(around: Around, along: string): Swept {
  const { policy } = around
  const [root, id = ''] = along.split('.')
  const named = root === 'standards' ? id : along
  const standard = Object.hasOwn(policy.standards, named) ? policy.standards[named] : undefined
  if (standard && (root === 'standards' || !along.includes('.'))) return sweptStandard(around, standard)
  const figure = root === 'figures' ? id : along
  const found = Object.hasOwn(policy.figures, figure) ? sweptFigure(around, figure) : sweptFact(around, along)
  if (found) return found
  if (along === skeleton.household.on.name) throw new InputError([issue('alongOn', 'along')])
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

function sweptFigure(around: Around, id: string): Swept | undefined {
  const figure = around.policy.figures[id]
  if (!figure || figure instanceof DayFigure) return figure && sweptDayFigure(around, id, figure)
  const { policy, household, options } = around
  const key = figureKey(id)
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
      const changed = withFigure(policy, options, { figure: id, value: ofFen(place) }, household.on)
      return new ExactCase(policy, household, new Setting(policy, changed).contextOn(household.on), alike)
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
  const isThere = (of: PlainRecord, field: Field): boolean =>
    isSweptDay(field) ? !field.required || heldBy(of, field) !== undefined : feedOf(field) !== undefined
  const names = (record: RecordName, path: string, of: PlainRecord | null | undefined): readonly string[] =>
    of ? policy.shape[record].filter((field: Field) => isThere(of, field)).map(({ name }) => path + name) : []
  return [
    ...names('household', '', household),
    ...household.members.flatMap((member, index) => [
      ...names('member', `members[${index}].`, member),
      ...names('education', `members[${index}].education.`, member.education as PlainRecord | null | undefined),
      ...(member.claims ?? []).flatMap((claim, place) => names('claim', `members[${index}].claims[${place}].`, claim)),
    ]),
    ...Object.keys(policy.standards).map((id) => `standards.${id}`),
    ...Object.keys(policy.figures).map((id) => `figures.${id}`),
  ]
}

export const memberOf = ({ of, path }: Swept): number | undefined =>
  of === undefined ? undefined : placeOf(path).member

/** @throws InputError for a value that is no sum or no day, or lies beyond its bounds. */
export function placeIn(
  { step, least, most, text, blocks }: Swept,
  name: string,
  given: Money | undefined,
): Exact | undefined {
  if (given === undefined) return undefined
  const place = blocks
    ? exact(String(dayNumber(parse(day, given, { at: name }))))
    : exact(String(parse(money, given, { at: name }))).div(step)
  if (place.isInteger() && place.gte(least) && place.lte(most)) return place
  throw new InputError([issue('sweepBounds', name, { least: text(least), most: text(most) })])
}
