/** A household along one value: the pieces of each of its determinations, and what it has at any place. */

import { Exact, exact, exactText } from '../exact/decimal'
import { add } from '../exact/interval'
import { type Interval, point } from '../exact/value'
import type { Outcome } from '../kit/determination'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { type Definition, paceOf } from '../kit/programme'
import type { Readings } from '../kit/terms'
import { isLevel } from '../narrow/line'
import { householdAlong } from './along'
import { leadsTo, type Piece, pieceAt, piecesOf } from './pieces'
import type { ProgrammePiece } from './sweep-result'
import type { Swept } from './swept-value'
import { type Totals, totalsOf } from './totals'

/** A household at one place: its determinations, in the order of an assessment, and what they come to. */
interface AtPlace {
  readonly determined: readonly Determined[]
  readonly totals: Totals
  /** The swept income and the aid by the month. */
  readonly resources: Interval
}

/** One of the rows of an assessment along the value. */
interface Row {
  /** Its place among the determinations. */
  readonly index: number
  readonly definition: Definition
  readonly pieces: readonly Piece[]
}

/** A row that begins a piece at a place. */
interface Changed {
  /** Its determinations a place before, and at the place. */
  readonly was: Determined
  readonly is: Determined
  /** Whether the outcome stays, and the amount goes on without a jump. */
  readonly goesOn: boolean
  readonly index: number
  readonly own: Piece
  readonly other: Piece
}

/** Places that follow each other, both ends included. */
export interface Span {
  readonly from: Exact
  readonly to: Exact
}

export class SweptHousehold {
  readonly swept: Swept
  readonly first: Exact
  /** The first place of every piece, in order. */
  readonly starts: readonly Exact[]
  private readonly policy: Policy
  /** The last place that was asked for. */
  readonly last: Exact
  private readonly rows: readonly Row[]
  private readonly known = new Map<string, AtPlace>()

  constructor(policy: Policy, swept: Swept, readings: Readings, first: Exact, last: Exact) {
    this.policy = policy
    this.swept = swept
    this.first = first
    this.rows = householdAlong(policy, swept, readings, { from: first, to: last }).map(
      ({ definition, stretches }, index) => ({
        index,
        definition,
        pieces: piecesOf(stretches),
      }),
    )
    const starts = new Map<string, Exact>([[first.toFixed(), first]])
    for (const { pieces } of this.rows) for (const { from } of pieces) starts.set(from.toFixed(), from)
    this.starts = [...starts.values()].sort((a, b) => a.cmp(b))
    this.last = last
  }

  /** Some way beyond the last breakpoint, and beyond the value that the case has; of days the last that there can be. */
  end(): Exact {
    if (this.swept.blocks) return this.last
    const now = this.swept.now === undefined ? this.first : exact(this.swept.now).div(this.swept.step)
    const furthest = Exact.max(this.starts.at(-1) ?? this.first, now, this.first.plus(1))
    const beyond = furthest.times(3).div(2).ceil()
    const unit = exact(`1e${beyond.toFixed().length - 2}`)
    return Exact.min(beyond.div(unit).ceil().times(unit), this.last)
  }

  /** The pieces up to a place. */
  spans(last = this.last): readonly Span[] {
    return this.starts.map((from, index) => ({ from, to: this.starts[index + 1]?.minus(1) ?? last }))
  }

  text(place: Exact): string {
    return this.swept.text(place)
  }

  at(place: Exact): AtPlace {
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

  /** What a place more adds to some rows together. */
  rate(indexes: readonly number[], from: Exact): Partial<ProgrammePiece> {
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
  changedAt(place: Exact): readonly Changed[] {
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

  /** How far roundings may take what the household has off the straight, within the piece that begins at a place. */
  slackFrom(place: Exact): Exact {
    return this.rows.reduce((slack, { definition, pieces }) => {
      const line = pieceAt(pieces, place)?.made.due.high
      if (!line || isLevel(line)) return slack
      // A twelfth of yearly sums is rounded once more.
      const twelfth = paceOf(definition) === 'month' ? '0' : '0.01'
      return slack.plus(line.over.minus(line.under).times(2)).plus(twelfth)
    }, exact('0'))
  }
}

const isOn = ({ made: { due } }: Piece, place: Exact, { due: value }: Determined): boolean =>
  leadsTo(due.low, place, value.low) && leadsTo(due.high, place, value.high)

/** The determinations of a programme at a place, with their places among all. */
export const ofProgramme = (one: SweptHousehold, id: string, place: Exact) =>
  one
    .at(place)
    .determined.flatMap((determined, index) => (determined.definition.id === id ? [{ determined, index }] : []))

const order: readonly Outcome[] = ['entitled', 'undetermined', 'referred', 'notEntitled']

/** Of several persons or claims: the outcome of the one that is entitled, if any is. */
export const strongest = (outcomes: readonly Outcome[]): Outcome =>
  order.find((one) => outcomes.includes(one)) ?? 'notEntitled'
