/** The days that a sweep can go along: those of the case, and figures of the document that are days. */

import { daysOfBirth, daysOfLife } from '../case/days'
import { heldBy } from '../case/fields'
import { needsWhole } from '../case/partly-known'
import { placeOf, stepsOf, valueAt, withValue } from '../case/paths'
import type { PlainRecord } from '../case/records'
import { exact } from '../exact/decimal'
import { ExactCase } from '../household/exact-case'
import { Setting } from '../household/setting'
import { valueOfFigure } from '../kit/figure'
import { daysOf } from '../kit/partly-known'
import { expressionsOf } from '../kit/programme'
import { type Field, skeleton } from '../kit/shape'
import { isRegister } from '../kit/standards-in-force'
import { dayDigits, dayNumber, dayText } from '../language/day'
import { figureKey } from '../language/expression'
import type { DayFigure } from '../language/input'
import { nodesOf } from '../language/walk'
import { withFigure } from './changed-law'
import { blocksBeside, blocksInParts } from './day-blocks'
import { type Around, alike, recordPath, type Swept } from './swept-value'

/** A day that a rule or the engine goes by. The day of the case is none of these: it is the day on which all of them are asked. */
export const isSweptDay = (field: Field): boolean =>
  typeof field.takes === 'object' && field.takes.takes === 'day' && (!needsWhole(field) || field.required)

/** Returns `undefined` for a day that has to be known whole, and that the case does not have. */
export function sweptDay(around: Around, along: string, field: Field): Swept | undefined {
  const { policy, household, options } = around
  const given = valueAt(household, stepsOf(along))
  const now = typeof given === 'string' && dayDigits(given) >= 0 ? given : undefined
  const isWhole = needsWhole(field)
  if (isWhole && now === undefined) return undefined
  const context = new Setting(policy, options).contextOn(household.on)
  return ofDays(around, {
    ...(field.name === skeleton.claim.settledOn.name
      ? daysOfSettlement(around, along)
      : daysAround(around, along, now)),
    path: along,
    key: along,
    label: field.label,
    now,
    of: recordPath(along) || undefined,
    isWhole,
    with: (text) => new ExactCase(policy, withValue(household, along, text), context, alike),
  })
}

/** A figure that is a day, as an amendment would change it. */
export function sweptDayFigure(around: Around, id: string, figure: DayFigure): Swept {
  const { policy, household, options } = around
  const key = figureKey(id)
  const { inForce } = new Setting(policy, options).contextOn(household.on)
  const now = key in inForce ? (inForce[key]?.toString() ?? undefined) : valueOfFigure(figure)
  return ofDays(around, {
    first: earliest(firstSwept, now),
    last: latest(household.on, now),
    path: key,
    key,
    label: figure.name.label,
    now,
    of: undefined,
    isWhole: true,
    with: (text) => {
      const setting = new Setting(policy, withFigure(policy, options, { figure: id, value: text }, household.on))
      return new ExactCase(policy, household, setting.contextOn(household.on), alike)
    },
  })
}

type OfDays = Pick<Swept, 'path' | 'key' | 'label' | 'now' | 'of'> & {
  readonly first: string
  readonly last: string
  /** Whether it cannot be known by its year or month alone. */
  readonly isWhole: boolean
  /** The household with a day, or a part of one, in its place. */
  with(text: string): ExactCase
}

function ofDays(around: Around, { first, last, isWhole, with: household, ...told }: OfDays): Swept {
  const { definitions } = around.policy
  const assessed = (text: string) => {
    const one = household(text)
    return definitions.flatMap((definition) => one.all(definition))
  }
  const text = (place: Parameters<Swept['text']>[0]): string => dayText(place.toNumber())
  return {
    ...told,
    unit: 'day',
    step: exact('1'),
    least: exact(String(dayNumber(first))),
    most: exact(String(dayNumber(last))),
    text,
    isIncome: false,
    isPaidBefore: false,
    at: (place) => household(text(place)),
    blocks: (span) =>
      isWhole
        ? blocksBeside(assessed, daysNamed(around), span)
        : blocksInParts(assessed, told.path, boundedBy(around, told.path), span),
  }
}

/** The days, months and years that the case or the law names. */
function daysNamed(around: Around): readonly string[] {
  const { policy, household, options } = around
  const ofLaw = isRegister(options.standards) ? options.standards.changes(policy.firstDay, lastSwept) : []
  return [...textsIn(household), ...ofLaw, ...(policy.lastDays?.() ?? []), ...daysOfRules(around)].filter((text) =>
    isDayOrPart.test(text),
  )
}

/** The days that rules compare a day with, as they are in force, and the births from which on one is under an age. */
function daysOfRules({ policy, household, options }: Around): readonly string[] {
  const { inForce } = new Setting(policy, options).contextOn(household.on)
  const nodes = nodesOf(policy.definitions.flatMap(expressionsOf).map(({ node }) => node))
  const compared = [...nodes].flatMap((node) => (node.kind === 'onOrBefore' ? [node.day] : []))
  const [year, ...day] = household.on.split('-')
  const ages = policy.shape.member.flatMap(({ feeds }: Field) =>
    feeds.flatMap((feed) => (feed.way === 'underAge' ? [[Number(year) - feed.years, ...day].join('-')] : [])),
  )
  return [...compared, ...textsIn(inForce), ...ages].filter((text) => isDayOrPart.test(text))
}

/** Where some day of the same member is not known whole, and so lies before or after the swept one: the days it is compared with. */
function boundedBy(around: Around, along: string): readonly string[] {
  const { shape } = around.policy
  const member = around.household.members[placeOf(along).member ?? 0] as unknown as PlainRecord
  const { birth, later } = daysOfLife(shape.member)
  const isOpen = [...(birth ? [birth] : []), ...later].some((field) => dayDigits(String(heldBy(member, field))) < 0)
  return isOpen ? [...textsIn(member).filter((text) => isDayOrPart.test(text)), ...daysOfRules(around)] : []
}

const isDayOrPart = /^\d{4}(-\d{2}(-\d{2})?)?$/

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : []

interface Days {
  readonly first: string
  readonly last: string
}

/** The days that a day of a member or a claim can be: no life begins after its other days, no bill is settled before the treatment. */
function daysAround({ policy: { shape }, household }: Around, along: string, now: string | undefined): Days {
  const { member: index, claim, name } = placeOf(along)
  const first = earliest(firstSwept, now)
  if (index === undefined) return { first, last: latest(household.on, now) }
  const member = household.members[index] as unknown as PlainRecord
  const { birth } = daysOfLife(shape.member)
  if (claim === undefined && name === birth?.name) {
    const { last } = daysOfBirth(shape.member, { ...member, [name]: undefined })
    return { first, last: earliest(household.on, last) }
  }
  const { first: born } = daysOfBirth(shape.member, member)
  const settledOn = valueAt(household, [...stepsOf(along).slice(0, -1), skeleton.claim.settledOn.name])
  const isOfClaim = claim !== undefined && typeof settledOn === 'string'
  return { first: latest(first, born), last: isOfClaim ? settledOn : latest(household.on, now) }
}

/** A claim is settled under the policy, and not before the treatment; up to the end of the year after the latest that is known. */
function daysOfSettlement({ policy: { shape, firstDay }, household }: Around, along: string): Days {
  const member = household.members[placeOf(along).member ?? 0] as (typeof household.members)[number]
  const { first: born } = daysOfBirth(shape.member, member as unknown as PlainRecord)
  const servedOn = valueAt(household, [...stepsOf(along).slice(0, -1), skeleton.claim.servedOn.name])
  const served = typeof servedOn === 'string' ? daysOf(servedOn).first : undefined
  const settled = household.members.flatMap(({ claims }) => (claims ?? []).map(({ settledOn }) => settledOn))
  const known = [...settled, household.on].reduce((one, other) => latest(one, other))
  return { first: [born, served].reduce<string>(latest, firstDay), last: `${Number.parseInt(known, 10) + 1}-12-31` }
}

const earliest = (one: string, other = one): string => (other < one ? other : one)
const latest = (one: string, other = one): string => (other > one ? other : one)

/** A day before this one is swept only where the case has it. */
const firstSwept = '1900-01-01'

const lastSwept = '9999-12-31'
