/**
 * The smallest change of one value that reaches a goal. The pieces of a sweep hold every value, so nothing nearer is missed: over a
 * piece an outcome is the same, and a sum goes straight up to rounding, where the exact lane is asked fen by fen.
 */

import { checkedCase } from '../case/case'
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { money, oneOf, parse } from '../checks/schema'
import { Exact, exact, exactText, fenText, zero } from '../exact/decimal'
import { add } from '../exact/interval'
import { type Interval, point } from '../exact/value'
import type { Outcome } from '../kit/determination'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { Money } from '../kit/terms'
import { dayNumber } from '../language/day'
import { version } from '../version'
import { firstAtLeast } from './reach'
import type { Goal, Reached, Solution } from './solve-result'
import { placeIn, sweptAt } from './swept'
import { ofProgramme, SweptHousehold, strongest } from './swept-household'
import type { Swept } from './swept-value'
import { amountText } from './totals'

/** As for an assessment; and between which values to look. */
export interface SolveOptions extends Omit<CallOptions, 'trace'> {
  /** The first value; the least there can be by default. */
  readonly from?: Money
  /** The last value; the greatest there can be by default. */
  readonly to?: Money
}

/** @throws InputError for what a sweep throws for, and at `goal` for one that is none. */
export function solve(policy: Policy, theCase: unknown, along: string, goal: Goal, given: SolveOptions = {}): Solution {
  const { from, to, ...call } = checkedOptions(given, ['standards', 'on', 'readings', 'from', 'to'])
  const aim = aimOf(policy, goal)
  const household = checkedCase(policy, theCase, call.on)
  const readings = checkedReadings(policy, call.readings ?? {})
  const swept = sweptAt({ policy, household, options: { ...call, readings } }, along)
  const first = placeIn(swept, 'from', from) ?? swept.least
  const last = placeIn(swept, 'to', to) ?? swept.most
  if (first.gt(last)) throw new InputError([issue('sweepOrder', 'from')])
  const one = new SweptHousehold(policy, swept, readings, first, last)
  const now = nowIn(swept)
  const found = nearest(one, aim, now)
  const reachedAt = (place: Exact): Reached => ({ value: swept.text(place), ...aim.told(one, place) })
  return {
    household: household.id,
    on: household.on,
    along: swept.path,
    unit: swept.unit,
    ...(swept.now === undefined ? {} : { now: swept.now }),
    reached: found !== undefined,
    from: swept.text(first),
    to: swept.text(last),
    ...(found
      ? {
          ...(now ? { change: changeText(swept, found.place) } : {}),
          at: reachedAt(found.place),
          ...(found.before ? { before: reachedAt(found.before) } : {}),
        }
      : {}),
    readings,
    engine: { version, policy: policy.id },
  }
}

/** The place of the value as it is; of one between two places, such as a share of 0.125, the place below it. */
const nowIn = ({ now, step, blocks }: Swept): Exact | undefined =>
  now === undefined ? undefined : blocks ? exact(String(dayNumber(now))) : exact(now).div(step).floor()

function changeText({ now = '0', step, blocks }: Swept, place: Exact): string {
  if (blocks) return exactText(place.minus(dayNumber(now)))
  const change = place.times(step).minus(now)
  return step.eq(1) ? exactText(change) : fenText(change)
}

/** A goal as what is measured at a place. */
interface Aim {
  /** Whether it is reached at a place. */
  holds(one: SweptHousehold, place: Exact): boolean
  /** Of a sum: how much of it counts for the goal, which is reached from so much on. */
  readonly sum?: { readonly target: Exact; at(one: SweptHousehold, place: Exact): Exact }
  told(one: SweptHousehold, place: Exact): Omit<Reached, 'value'>
}

const outcomes = oneOf(['entitled', 'notEntitled', 'undetermined', 'referred'])

/** @throws InputError at `goal` for a programme that is none, and for other than one thing to reach. */
function aimOf(policy: Policy, given: Goal): Aim {
  const { programme, outcome, atLeast, atMost } = checkedOptions(given, ['programme', 'outcome', 'atLeast', 'atMost'])
  const ids = policy.definitions.map(({ id }) => id)
  if (programme !== undefined) parse(oneOf(ids), programme, { at: 'goal.programme' })
  const wanted = [outcome, atLeast, atMost].filter((one) => one !== undefined).length
  if (wanted !== 1 || (outcome !== undefined && programme === undefined)) throw new InputError([issue('goal', 'goal')])
  const told = (one: SweptHousehold, place: Exact): Omit<Reached, 'value'> => ({
    ...(programme === undefined ? {} : { outcome: outcomeAt(one, programme, place) }),
    ...(outcome === undefined || isPaid(policy, programme) ? { amount: amountText(sumAt(one, programme, place)) } : {}),
  })
  if (outcome !== undefined && programme !== undefined) {
    const asked = parse(outcomes, outcome, { at: 'goal.outcome' })
    return { holds: (one, place) => outcomeAt(one, programme, place) === asked, told }
  }
  const isLeast = atLeast !== undefined
  const at = (one: SweptHousehold, place: Exact): Exact => {
    const { low, high } = sumAt(one, programme, place)
    return isLeast ? low : high.negated()
  }
  const limit = exact(
    String(parse(money, isLeast ? atLeast : atMost, { at: isLeast ? 'goal.atLeast' : 'goal.atMost' })),
  )
  const target = isLeast ? limit : limit.negated()
  return { holds: (one, place) => at(one, place).gte(target), sum: { target, at }, told }
}

const isPaid = ({ definitions }: Policy, programme: string | undefined): boolean =>
  definitions.some(({ id, grant }) => id === programme && grant.kind === 'amount')

const outcomeAt = (one: SweptHousehold, programme: string, place: Exact): Outcome =>
  strongest(ofProgramme(one, programme, place).map(({ determined }) => determined.determination.outcome))

/** The sum of a programme, or of all by the month. */
function sumAt(one: SweptHousehold, programme: string | undefined, place: Exact): Interval {
  if (programme === undefined) return one.at(place).totals.perMonth
  const own = ofProgramme(one, programme, place).map(({ determined: { due } }) => due)
  return own.reduce(add, point(zero))
}

interface Found {
  readonly place: Exact
  readonly before?: Exact
}

/** The place that reaches it with the smallest change; of two that are as near the lower, and where nothing is known now the least. */
function nearest(one: SweptHousehold, aim: Aim, now: Exact | undefined): Found | undefined {
  const start = now ?? one.first
  if (start.gte(one.first) && start.lte(one.last) && aim.holds(one, start)) return { place: start }
  const [down, up] = [now && reachedFrom(one, aim, start, -1), reachedFrom(one, aim, start, 1)]
  const isUp = up && (!down || up.minus(start).lt(start.minus(down)))
  const place = isUp ? up : down
  return place && { place, before: isUp ? place.minus(1) : place.plus(1) }
}

/** The first place on one side that reaches it. */
function reachedFrom(one: SweptHousehold, { holds, sum }: Aim, start: Exact, side: 1 | -1): Exact | undefined {
  const pieces = one.spans().map(({ from, to }) => ({ from: Exact.max(from, start), to, piece: from }))
  const beside = one.spans().map(({ from, to }) => ({ from, to: Exact.min(to, start), piece: from }))
  for (const { from, to, piece } of side === 1 ? pieces : beside.toReversed()) {
    if (from.gt(to)) continue
    const near = side === 1 ? from : to
    if (!sum) {
      if (holds(one, near)) return near
      continue
    }
    // Seen from now, places run up on either side.
    const found = firstAtLeast(sum.target, {
      from: side === 1 ? from : to.negated(),
      to: side === 1 ? to : from.negated(),
      slack: one.slackFrom(piece),
      at: (place) => sum.at(one, place.times(side)),
    })
    if (found) return found.times(side)
  }
  return undefined
}
