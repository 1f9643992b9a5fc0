/**
 * Everything that changes for a household along one value: pieces over which each outcome is the same and each amount is one
 * straight line up to rounding, and the steps between them. Breakpoints are proved over stretches, and every figure is the
 * exact lane's own at the place where it stands.
 */

import { checkedCase, type DatedCase } from '../case/case'
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { isRecord } from '../checks/own'
import { type Exact, exactText, fenText } from '../exact/decimal'
import { add } from '../exact/interval'
import type { Interval } from '../exact/value'
import type { Determined } from '../kit/determine'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import type { GivenReadings, Money } from '../kit/terms'
import { version } from '../version'
import { lossesOf } from './losses'
import type {
  Alternative,
  Cause,
  Ends,
  ProgrammePiece,
  Sweep,
  SweepFindings,
  SweepPiece,
  SweepStep,
} from './sweep-result'
import { placeIn, sweptAt } from './swept'
import { ofProgramme, type Span, SweptHousehold, strongest } from './swept-household'
import { amountText } from './totals'
import { turnBetween } from './turn'

/** As for an assessment; and how far the sweep goes. */
export interface SweepOptions extends Omit<CallOptions, 'trace' | 'readings'> {
  /** Options that differ from the defaults; of a list the first, and the same sweep under each of the others. */
  readonly readings?: { readonly [id: string]: string | readonly string[] | undefined }
  /** The first value, in yuan, as a count or as a day; the least there can be by default. */
  readonly from?: Money
  /** The last value; where it is absent, some way beyond the last breakpoint. */
  readonly to?: Money
}

/** @throws InputError for what `assess` throws for, for a path that cannot be swept, and for ends that are none. */
export function sweep(policy: Policy, theCase: unknown, along: string, given: SweepOptions = {}): Sweep {
  const options = checkedOptions(given, ['standards', 'on', 'readings', 'from', 'to'])
  const household = checkedCase(policy, theCase, options.on)
  const { chosen, others } = optionsOf(options.readings ?? {})
  const asked = { policy, household, along, options }
  const { swept, findings } = sweepUnder(asked, chosen, options.to)
  const alternatives = others.map(({ reading, option }): Alternative => {
    const under = sweepUnder(asked, { ...chosen, [reading]: option }, findings.to)
    return { reading, option, ...under.findings }
  })
  return {
    household: household.id,
    on: household.on,
    along: swept.path,
    unit: swept.unit,
    step: exactText(swept.step),
    ...(swept.now === undefined ? {} : { now: swept.now }),
    ...findings,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    readings: checkedReadings(policy, chosen),
    engine: { version, policy: policy.id },
  }
}

/** The first option of each list, and each other one. */
function optionsOf(readings: NonNullable<SweepOptions['readings']>) {
  if (!isRecord(readings)) return { chosen: readings as GivenReadings, others: [] }
  const lists = Object.entries(readings).filter((entry): entry is [string, readonly string[]] =>
    Array.isArray(entry[1]),
  )
  const firsts = Object.fromEntries(lists.map(([id, list]) => [id, list[0]]))
  const others = lists.flatMap(([reading, list]) => list.slice(1).map((option) => ({ reading, option })))
  return { chosen: { ...readings, ...firsts } as GivenReadings, others }
}

interface Asked {
  readonly policy: Policy
  readonly household: DatedCase
  readonly along: string
  readonly options: SweepOptions
}

function sweepUnder(
  { policy, household, along, options: { from, to: _, ...options } }: Asked,
  readings: GivenReadings,
  to: Money | undefined,
) {
  const complete = checkedReadings(policy, readings)
  const swept = sweptAt({ policy, household, options: { ...options, readings: complete } }, along)
  const first = placeIn(swept, 'from', from) ?? swept.least
  const last = placeIn(swept, 'to', to) ?? swept.most
  if (first.gt(last)) throw new InputError([issue('sweepOrder', 'from')])
  return {
    swept,
    findings: findingsOf(policy, new SweptHousehold(policy, swept, complete, first, last), to === undefined),
  }
}

function findingsOf(policy: Policy, one: SweptHousehold, isOpen: boolean): SweepFindings {
  const last = isOpen ? one.end() : one.last
  const spans = one.spans(last)
  const granted = policy.definitions.filter(({ id }) => spans.some(({ from }) => isGranted(one, id, from)))
  const ids = granted.map(({ id }) => id)
  const hasOnce = granted.some((definition) => paceOf(definition) === 'claim')
  const losses = () =>
    lossesOf({
      pieces: spans,
      at: (place) => one.at(place).resources,
      slackFrom: (place) => one.slackFrom(place),
      text: (place) => one.text(place),
    })
  return {
    from: one.text(one.first),
    to: one.text(last),
    pieces: spans.map((span) => pieceOf(one, span, { ids, hasOnce })),
    steps: one.starts.slice(1).flatMap((place) => stepAt(one, place)),
    paysUpTo: Object.fromEntries(ids.flatMap((id) => lastPaid(one, id, spans))),
    ...(one.swept.isIncome ? { losses: losses() } : {}),
  }
}

const isGranted = (one: SweptHousehold, id: string, place: Exact): boolean =>
  ofProgramme(one, id, place).some(({ determined }) => determined.determination.outcome !== 'notEntitled')

function pieceOf(
  one: SweptHousehold,
  { from, to }: Span,
  { ids, hasOnce }: { readonly ids: readonly string[]; readonly hasOnce: boolean },
): SweepPiece {
  const [start, end] = [one.at(from), one.at(to)]
  const turns = from.eq(one.first) ? [] : turnsAt(one, from)
  return {
    from: one.text(from),
    to: one.text(to),
    total: {
      perMonth: endsOf(start.totals.perMonth, end.totals.perMonth),
      ...(hasOnce ? { once: endsOf(start.totals.once, end.totals.once) } : {}),
    },
    ...(one.swept.isIncome ? { resources: endsOf(start.resources, end.resources) } : {}),
    programmes: Object.fromEntries(ids.map((id) => [id, programmePiece(one, id, { from, to })])),
    ...(turns.length > 0 ? { turns } : {}),
  }
}

const endsOf = (start: Interval, end: Interval): Ends => ({ atFrom: amountText(start), atTo: amountText(end) })

function programmePiece(one: SweptHousehold, id: string, { from, to }: Span): ProgrammePiece {
  const own = ofProgramme(one, id, from)
  const outcome = strongest(own.map(({ determined }) => determined.determination.outcome))
  if (own[0]?.determined.definition.grant.kind !== 'amount') return { outcome }
  const [start, end] = [from, to].map((place) =>
    ofProgramme(one, id, place)
      .map(({ determined }) => determined.due)
      .reduce(add),
  ) as [Interval, Interval]
  const indexes = own.map(({ index }) => index)
  return { outcome, ...endsOf(start, end), ...one.rate(indexes, from) }
}

/** Why amounts go on at another rate from a place on. */
function turnsAt(one: SweptHousehold, place: Exact): NonNullable<SweepPiece['turns']> {
  return one.changedAt(place).flatMap(({ was, is, goesOn, index, own, other }) => {
    if (!goesOn) return []
    const [first, last] = [one.at(other.from).determined[index], one.at(own.to).determined[index]]
    // Right at the turn roundings may hide it; the far ends of both pieces show it.
    const turn = turnBetween(was, is) ?? (first && last && turnBetween(first, last))
    const { programme, person } = is.determination
    return turn ? [{ programme, ...(person === undefined ? {} : { person }), ...turn }] : []
  })
}

function stepAt(one: SweptHousehold, place: Exact): readonly SweepStep[] {
  const jumps = one.changedAt(place).filter(({ goesOn }) => !goesOn)
  if (jumps.length === 0) return []
  const [before, after] = [one.at(place.minus(1)).totals, one.at(place).totals]
  const isOnce = jumps.some(({ is }) => paceOf(is.definition) === 'claim')
  return [
    {
      at: one.text(place),
      total: changeOf(before.perMonth, after.perMonth),
      ...(isOnce ? { once: changeOf(before.once, after.once) } : {}),
      because: jumps.map(({ was, is }) => causeOf(was, is)),
    },
  ]
}

function changeOf(before: Interval, after: Interval): SweepStep['total'] {
  const [low, high] = [after.low.minus(before.low), after.high.minus(before.high)]
  return {
    before: amountText(before),
    after: amountText(after),
    change: low.eq(high) || !high.isFinite() ? fenText(low) : { min: fenText(low), max: fenText(high) },
  }
}

function causeOf(was: Determined, is: Determined): Cause {
  const { programme, person, claim } = is.determination
  const isAmount = is.definition.grant.kind === 'amount'
  return {
    programme,
    ...(person === undefined ? {} : { person }),
    ...(claim === undefined ? {} : { claim }),
    from: isAmount ? amountText(was.due) : was.determination.outcome,
    to: isAmount ? amountText(is.due) : is.determination.outcome,
    ...turnBetween(was, is),
  }
}

/** The last place at which a programme is paid or granted, where it is not to the end. */
function lastPaid(one: SweptHousehold, id: string, spans: readonly Span[]): readonly (readonly [string, string])[] {
  const isPaidAt = (place: Exact): boolean => ofProgramme(one, id, place).some(({ determined }) => isPaid(determined))
  const last = spans.findLast(({ from, to }) => isPaidAt(from) || isPaidAt(to))
  if (!last || (last === spans.at(-1) && isPaidAt(last.to))) return []
  let place = last.to
  // A line that runs down to nothing reaches it a few places before its end at the most.
  while (!isPaidAt(place)) place = place.minus(1)
  return [[id, one.text(place)]]
}

const isPaid = ({ determination: { outcome }, due, definition }: Determined): boolean =>
  definition.grant.kind === 'amount' ? due.high.gt(0) : outcome === 'entitled'
