/**
 * Everything that changes for a household along one value: pieces over which each outcome is the same and each amount is one
 * straight line up to rounding, and the steps between them. Breakpoints are proved over stretches, and every figure is the
 * exact lane's own at the place where it stands.
 */

import { checkedCase } from '../case/case'
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { money, parse } from '../checks/schema'
import { Exact, exact, exactText, fenText } from '../exact/decimal'
import { add } from '../exact/interval'
import { point } from '../exact/value'
import type { Outcome } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import type { Money, Readings } from '../kit/terms'
import { isLevel } from '../narrow/line'
import { version } from '../version'
import { householdAlong } from './along'
import { type Loss, lossesOf, type Resources } from './losses'
import { leadsTo, type Piece, pieceAt, piecesOf } from './pieces'
import { type Swept, sweptAt } from './swept'
import { type Amount, amountText, type Totals, totalsOf } from './totals'
import { type Turn, turnBetween } from './turn'

/** As for an assessment; and how far the sweep goes. */
export interface SweepOptions extends Omit<CallOptions, 'trace'> {
  /** The first value, in yuan or as a count; the least there can be by default. */
  readonly from?: Money
  /** The last value; where it is absent, some way beyond the last breakpoint. */
  readonly to?: Money
}

/** A sum at both ends of a piece, in yuan. */
export interface Ends {
  readonly atFrom: Amount
  readonly atTo: Amount
}

/** A programme over a piece. */
export interface ProgrammePiece extends Partial<Ends> {
  /** Of several persons or claims: the one that is entitled, if any is. */
  readonly outcome: Outcome
  /** What one fen more of the value adds, in fen; a range has a line at each end. */
  readonly perFen?: Amount
  /** Of a count or a share, which have no fen: what one more (a hundredth more) adds, in yuan. */
  readonly perStep?: Amount
}

/** Values over which no outcome changes and every amount goes straight. */
export interface SweepPiece {
  /** Both ends belong to it. */
  readonly from: string
  readonly to: string
  /** What the aid comes to: by the month with a twelfth of yearly sums, and once for claims. */
  readonly total: { readonly perMonth: Ends; readonly once?: Ends }
  /** The aid by the month and the swept income together. */
  readonly resources?: Ends
  /** By the id of the programme; those that are not entitled throughout the sweep are left out. */
  readonly programmes: { readonly [id: string]: ProgrammePiece }
  /** Why it begins here, where it begins without a step: the amount goes on at another rate. */
  readonly turns?: readonly (Turn & { readonly programme: string; readonly person?: string })[]
}

/** Why a result jumps: from what to what, and the condition or rule that turned. */
export interface Cause extends Partial<Turn> {
  readonly programme: string
  readonly person?: string
  readonly claim?: string
  /** The amount a fen below, or the outcome of a programme without one. */
  readonly from: Amount
  readonly to: Amount
}

/** A jump between a value and the one a fen below it. */
export interface SweepStep {
  /** The first value of the new piece. */
  readonly at: string
  readonly total: { readonly before: Amount; readonly after: Amount; readonly change: Amount }
  /** The same for what is paid once. */
  readonly once?: { readonly before: Amount; readonly after: Amount; readonly change: Amount }
  readonly because: readonly Cause[]
}

export interface Sweep {
  readonly household: string
  readonly on: string
  /** The path of what is swept, `standards.` or `figures.` before the id of one. */
  readonly along: string
  readonly unit: string
  /** What lies between two neighbouring values: 0.01 of money and shares, 1 of a count. */
  readonly step: string
  readonly from: string
  readonly to: string
  /** The value as the case has it, where it is known. */
  readonly now?: string
  readonly pieces: readonly SweepPiece[]
  readonly steps: readonly SweepStep[]
  /** By programme that ends: the last value at which it is still paid or granted. */
  readonly paysUpTo: { readonly [id: string]: string }
  /** Of a swept income: stretches of it that leave less than a fen below a step. */
  readonly losses?: readonly Loss[]
  readonly readings: Readings
  readonly engine: { readonly version: string; readonly policy: string }
}

/** @throws InputError for what `assess` throws for, for a path that cannot be swept, and for ends that are none. */
export function sweep(policy: Policy, theCase: unknown, along: string, given: SweepOptions = {}): Sweep {
  const { from, to, ...options } = checkedOptions(given, ['standards', 'on', 'readings', 'figures', 'from', 'to'])
  const household = checkedCase(policy, theCase, options.on)
  const readings = checkedReadings(policy, options.readings ?? {})
  const swept = sweptAt({ policy, household, options }, along)
  const first = placeOf(swept, 'from', from) ?? swept.least
  const last = placeOf(swept, 'to', to) ?? swept.most
  if (first.gt(last)) throw new InputError([issue('sweepOrder', 'from')])
  const made = new Sweeping(policy, swept, readings, first, last)
  return made.result({ household: household.id, on: household.on }, to === undefined)
}

/** @throws InputError for a value that is no sum or lies beyond its bounds. */
function placeOf({ step, least, most }: Swept, name: 'from' | 'to', given: Money | undefined): Exact | undefined {
  if (given === undefined) return undefined
  const place = exact(String(parse(money, given, { at: name }))).div(step)
  if (place.isInteger() && place.gte(least) && place.lte(most)) return place
  const [from, to] = [least, most].map((one) => exactText(one.times(step))) as [string, string]
  throw new InputError([issue('sweepBounds', name, { least: from, most: to })])
}

/** A household at one place: its determinations, in the order of an assessment, and what they come to. */
export interface AtPlace {
  readonly determined: readonly Determined[]
  readonly totals: Totals
  /** The swept income and the aid by the month. */
  readonly resources: Totals['perMonth']
}

/** One of the rows of an assessment along the value. */
interface Row {
  /** Its place among the determinations. */
  readonly index: number
  readonly pieces: readonly Piece[]
}

class Sweeping {
  private readonly policy: Policy
  private readonly swept: Swept
  private readonly readings: Readings
  private readonly first: Exact
  private readonly last: Exact
  private readonly rows: readonly Row[]
  /** The first place of every piece, in order. */
  private readonly starts: readonly Exact[]
  private readonly known = new Map<string, AtPlace>()

  constructor(policy: Policy, swept: Swept, readings: Readings, first: Exact, last: Exact) {
    this.policy = policy
    this.swept = swept
    this.readings = readings
    this.first = first
    this.rows = householdAlong(policy, swept, readings, { from: first, to: last }).map(({ stretches }, index) => ({
      index,
      pieces: piecesOf(stretches),
    }))
    const starts = new Map<string, Exact>([[first.toFixed(), first]])
    for (const { pieces } of this.rows) for (const { from } of pieces) starts.set(from.toFixed(), from)
    this.starts = [...starts.values()].sort((a, b) => a.cmp(b))
    this.last = last
  }

  result(of: { readonly household: string; readonly on: string }, isOpen: boolean): Sweep {
    const { swept } = this
    const last = isOpen ? this.end() : this.last
    const pieces = this.starts.map((from, index) => {
      const to = this.starts[index + 1]?.minus(1) ?? last
      return { from, to }
    })
    const granted = this.grantedAmong(pieces)
    const losses = swept.isIncome ? { losses: lossesOf(this.resources(pieces)) } : {}
    return {
      ...of,
      along: swept.path,
      unit: swept.unit,
      step: exactText(swept.step),
      from: this.text(this.first),
      to: this.text(last),
      ...(swept.now === undefined ? {} : { now: swept.now }),
      pieces: pieces.map((one, index) => this.piece(one, granted, index)),
      steps: this.starts.slice(1).flatMap((place) => this.step(place)),
      paysUpTo: this.paysUpTo(pieces),
      ...losses,
      readings: this.readings,
      engine: { version, policy: this.policy.id },
    }
  }

  private resources(pieces: Resources['pieces']): Resources {
    return {
      pieces,
      at: (place) => this.at(place).resources,
      text: (place) => this.text(place),
      slackFrom: (place) =>
        this.rows.reduce((slack, { pieces: own }) => {
          const line = pieceAt(own, place)?.made.due.high
          if (!line || isLevel(line)) return slack
          // A twelfth of it is rounded once more.
          return slack.plus(line.over.minus(line.under).times(2)).plus('0.01')
        }, exact('0')),
    }
  }

  /** Some way beyond the last breakpoint, and beyond the value that the case has. */
  private end(): Exact {
    const now = this.swept.now === undefined ? this.first : exact(this.swept.now).div(this.swept.step)
    const furthest = Exact.max(this.starts.at(-1) ?? this.first, now, this.first.plus(1))
    const beyond = furthest.times(3).div(2).ceil()
    const unit = new Exact(10).pow(beyond.toFixed().length - 2)
    return Exact.min(beyond.div(unit).ceil().times(unit), this.last)
  }

  private text(place: Exact): string {
    const value = place.times(this.swept.step)
    return this.swept.step.eq(1) ? exactText(value) : fenText(value)
  }

  private at(place: Exact): AtPlace {
    const key = place.toFixed()
    const before = this.known.get(key)
    if (before) return before
    const household = this.swept.at(place)
    const determined = this.policy.definitions.flatMap((definition) => household.all(definition))
    const totals = totalsOf(determined)
    const resources = add(totals.perMonth, point(place.times(this.swept.step)))
    const made = { determined, totals, resources }
    this.known.set(key, made)
    return made
  }

  /** The programmes that are granted or referred somewhere. */
  private grantedAmong(pieces: readonly { readonly from: Exact }[]): ReadonlySet<string> {
    const granted = new Set<string>()
    for (const { from } of pieces)
      for (const { determination } of this.at(from).determined)
        if (determination.outcome !== 'notEntitled') granted.add(determination.programme)
    return granted
  }

  private piece(
    { from, to }: { readonly from: Exact; readonly to: Exact },
    granted: ReadonlySet<string>,
    index: number,
  ): SweepPiece {
    const [start, end] = [this.at(from), this.at(to)]
    const ends = (of: (at: AtPlace) => Totals['once']): Ends => ({
      atFrom: amountText(of(start)),
      atTo: amountText(of(end)),
    })
    const hasOnce = this.policy.definitions.some((one) => granted.has(one.id) && paceOf(one) === 'claim')
    const turns = index === 0 ? [] : this.turns(from)
    return {
      from: this.text(from),
      to: this.text(to),
      total: {
        perMonth: ends(({ totals }) => totals.perMonth),
        ...(hasOnce ? { once: ends(({ totals }) => totals.once) } : {}),
      },
      ...(this.swept.isIncome ? { resources: ends(({ resources }) => resources) } : {}),
      programmes: Object.fromEntries(
        this.policy.definitions
          .filter(({ id }) => granted.has(id))
          .map((definition) => [definition.id, this.programme(definition.id, start, end, from)]),
      ),
      ...(turns.length > 0 ? { turns } : {}),
    }
  }

  private programme(id: string, start: AtPlace, end: AtPlace, from: Exact): ProgrammePiece {
    const own = start.determined.flatMap((one, index) => (one.definition.id === id ? [{ one, index }] : []))
    const outcome = strongest(own.map(({ one }) => one.determination.outcome))
    if (own[0]?.one.definition.grant.kind !== 'amount') return { outcome }
    const [atFrom, atTo] = [start, end].map(({ determined }) =>
      amountText(
        determined
          .filter(({ definition }) => definition.id === id)
          .map(({ due }) => due)
          .reduce(add),
      ),
    ) as [Amount, Amount]
    return {
      outcome,
      atFrom,
      atTo,
      ...this.rate(
        own.map(({ index }) => index),
        from,
      ),
    }
  }

  /** What a place more adds to some rows together. */
  private rate(indexes: readonly number[], from: Exact): Partial<ProgrammePiece> {
    const lines = indexes.flatMap((index) => pieceAt(this.rows[index]?.pieces ?? [], from)?.made.due ?? [])
    const isFen = this.swept.unit.startsWith('yuan')
    const sum = (end: 'low' | 'high'): string => {
      const slope = lines.reduce((total, line) => total.plus(line[end].slope), exact('0'))
      return exactText((isFen ? slope.times(100) : slope).toDecimalPlaces(8))
    }
    const rate = lines.every(({ low, high }) => low === high) ? sum('low') : { min: sum('low'), max: sum('high') }
    return isFen ? { perFen: rate } : { perStep: rate }
  }

  /** The rows that begin a piece at a place, each with what it was before. */
  private changedAt(place: Exact) {
    const [before, after] = [this.at(place.minus(1)), this.at(place)]
    return this.rows.flatMap(({ index, pieces }) => {
      const own = pieces.find(({ from }) => from.eq(place))
      const other = own && pieces[pieces.indexOf(own) - 1]
      const [was, is] = [before.determined[index], after.determined[index]]
      if (!own || !other || !was || !is) return []
      const goesOn =
        was.determination.outcome === is.determination.outcome &&
        (isOn(other, place, is) || isOn(own, place.minus(1), was))
      return [{ was, is, goesOn, index, own, other }]
    })
  }

  private turns(place: Exact): NonNullable<SweepPiece['turns']> {
    return this.changedAt(place).flatMap(({ was, is, goesOn, index, own, other }) => {
      if (!goesOn) return []
      const [first, last] = [this.at(other.from).determined[index], this.at(own.to).determined[index]]
      // Right at the turn roundings may hide it; the far ends of both pieces show it.
      const turn = turnBetween(was, is) ?? (first && last && turnBetween(first, last))
      const { programme, person } = is.determination
      return turn ? [{ programme, ...(person === undefined ? {} : { person }), ...turn }] : []
    })
  }

  private step(place: Exact): readonly SweepStep[] {
    const jumps = this.changedAt(place).filter(({ goesOn }) => !goesOn)
    if (jumps.length === 0) return []
    const [before, after] = [this.at(place.minus(1)).totals, this.at(place).totals]
    const isOnce = jumps.some(({ is }) => paceOf(is.definition) === 'claim')
    return [
      {
        at: this.text(place),
        total: change(before.perMonth, after.perMonth),
        ...(isOnce ? { once: change(before.once, after.once) } : {}),
        because: jumps.map(({ was, is }) => causeOf(was, is)),
      },
    ]
  }

  private paysUpTo(pieces: readonly { readonly from: Exact; readonly to: Exact }[]): { readonly [id: string]: string } {
    const ends: { [id: string]: string } = {}
    for (const { id } of this.policy.definitions) {
      const isGranted = pieces.map(({ from }) =>
        this.at(from).determined.some((one) => one.definition.id === id && isPaid(one)),
      )
      const last = isGranted.lastIndexOf(true)
      const piece = pieces[last]
      if (piece && last < pieces.length - 1) ends[id] = this.text(piece.to)
    }
    return ends
  }
}

const isPaid = ({ determination: { outcome }, due, definition }: Determined): boolean =>
  definition.grant.kind === 'amount' ? due.high.gt(0) : outcome === 'entitled'

const isOn = ({ made: { due } }: Piece, place: Exact, { due: value }: Determined): boolean =>
  leadsTo(due.low, place, value.low) && leadsTo(due.high, place, value.high)

const order: readonly Outcome[] = ['entitled', 'undetermined', 'referred', 'notEntitled']

const strongest = (outcomes: readonly Outcome[]): Outcome =>
  order.find((one) => outcomes.includes(one)) ?? 'notEntitled'

function change(before: Totals['once'], after: Totals['once']): SweepStep['total'] {
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
