/** The counts and sums of one reform, added up household by household. */

import { keptIn } from '../checks/once'
import { addTo, noSum, type Sum, sumText } from '../household/sums'
import type { Determination } from '../kit/determination'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import type {
  BeforeAfter,
  ComparedGroup,
  ComparedHousehold,
  Comparison,
  ReformedProgramme,
  Touched,
} from './compare-result'
import { differenceText, twelfth } from './sums'

/** Which group of which kind a household is in. */
export interface Group {
  readonly by: string
  readonly group: string
}

/** What a household comes to: by the month, by the year, once. */
export interface Aid {
  /** The id of the household, and its day. */
  readonly id: string
  readonly on: string
  /** The sum of each determination, where it has one. */
  readonly sums: readonly (Sum | undefined)[]
  readonly determinations: readonly Determination[]
  readonly month: Sum
  readonly year: Sum
  readonly once: Sum
}

interface Both {
  readonly before: Sum
  readonly after: Sum
}

const both = (): Both => ({ before: noSum(), after: noSum() })

class Count {
  households = 0
  gain = 0
  lose = 0
  enter = 0
  leave = 0
  open = 0
  /** A year of monthly and yearly sums. */
  readonly year = both()
  readonly once = both()

  add({ before, after, verdict }: Compared): void {
    this.households += 1
    if (verdict !== 'same') this[verdict] += 1
    const [had, has] = [before.all.high !== 0n, after.all.high !== 0n]
    if (!had && has) this.enter += 1
    if (had && !has) this.leave += 1
    for (const side of ['before', 'after'] as const) {
      const aid = side === 'before' ? before : after
      addTo(this.year[side], aid.year)
      addTo(this.once[side], aid.once)
    }
  }

  join(other: Count): void {
    for (const name of ['households', 'gain', 'lose', 'enter', 'leave', 'open'] as const) this[name] += other[name]
    for (const side of ['before', 'after'] as const) {
      addTo(this.year[side], other.year[side])
      addTo(this.once[side], other.once[side])
    }
  }

  get touched(): Touched {
    const { households, gain, lose, enter, leave, open } = this
    return { households, gain, lose, enter, leave, open }
  }
}

/** A year of a household's monthly and yearly sums, what is paid once, and both together. */
interface YearOf {
  readonly year: Sum
  readonly once: Sum
  readonly all: Sum
}

interface Compared {
  readonly before: YearOf
  readonly after: YearOf
  readonly verdict: ComparedHousehold['verdict']
}

interface OfProgramme extends Both {
  entitledBefore: number
  entitledAfter: number
  enter: number
  leave: number
}

const ofProgramme = (): OfProgramme => ({ ...both(), entitledBefore: 0, entitledAfter: 0, enter: 0, leave: 0 })

const mostLargest = 10

export class Tally {
  private readonly policy: Policy
  private readonly total = new Count()
  private readonly groups = new Map<string, Map<string, Count>>()
  private readonly byProgramme = new Map<string, OfProgramme>()
  private largest: { readonly size: bigint; readonly tell: () => ComparedHousehold }[] = []

  constructor(policy: Policy) {
    this.policy = policy
  }

  /** Counts a household, and gives what tells of it. */
  add(before: Aid, after: Aid, groups: readonly Group[]): () => ComparedHousehold {
    const [was, is] = [yearOf(before), yearOf(after)]
    const compared: Compared = { before: was, after: is, verdict: verdictOf(was.all, is.all) }
    this.total.add(compared)
    for (const { by, group } of groups)
      keptIn(
        keptIn(this.groups, by, () => new Map<string, Count>()),
        group,
        () => new Count(),
      ).add(compared)
    const moves = this.programmes(before, after)
    const tell = (): ComparedHousehold => ({
      household: before.id,
      perMonth: perMonthOf({ before: was.year, after: is.year }),
      once: textOf({ before: was.once, after: is.once }),
      verdict: compared.verdict,
      ...moves,
    })
    this.keep(tell, is.all.low - was.all.low)
    return tell
  }

  /** Both assessments list the same programmes of the same persons and claims. */
  private programmes(before: Aid, after: Aid) {
    const [enter, leave]: [string[], string[]] = [[], []]
    before.determinations.forEach(({ programme, outcome: was }, index) => {
      const is = after.determinations[index]?.outcome
      const own = keptIn(this.byProgramme, programme, ofProgramme)
      const [old, now] = [before.sums[index], after.sums[index]]
      if (old) addTo(own.before, old)
      if (now) addTo(own.after, now)
      if (was === 'entitled') own.entitledBefore += 1
      if (is === 'entitled') own.entitledAfter += 1
      if (was === 'notEntitled' && is === 'entitled') {
        own.enter += 1
        if (!enter.includes(programme)) enter.push(programme)
      }
      if (was === 'entitled' && is === 'notEntitled') {
        own.leave += 1
        if (!leave.includes(programme)) leave.push(programme)
      }
    })
    return { enter, leave }
  }

  private keep(tell: () => ComparedHousehold, change: bigint): void {
    const size = change < 0n ? -change : change
    const last = this.largest.at(-1)
    if (size === 0n || (this.largest.length === mostLargest && last && size <= last.size)) return
    this.largest.push({ size, tell })
    this.largest.sort((a, b) => (a.size === b.size ? 0 : a.size > b.size ? -1 : 1))
    this.largest = this.largest.slice(0, mostLargest)
  }

  result(): Omit<Comparison, 'reform' | 'brokenFloors'> {
    return {
      ...this.total.touched,
      programmes: this.policy.definitions.flatMap((definition): readonly ReformedProgramme[] => {
        const own = this.byProgramme.get(definition.id)
        if (!own) return []
        const { entitledBefore, entitledAfter, enter, leave } = own
        const unit = definition.grant.kind === 'amount' ? definition.grant.amount.unit : ''
        const counts = { entitledBefore, entitledAfter, enter, leave }
        return paceOf(definition) === 'service' && enter === 0 && leave === 0
          ? []
          : [{ programme: definition.id, unit, ...textOf(own), ...counts }]
      }),
      perMonth: perMonthOf(this.total.year),
      once: textOf(this.total.once),
      groups: Object.fromEntries(
        [...this.groups].map(([by, own]) => [by, groupTexts(by === 'income' ? tenths(own) : ordered(own))]),
      ),
      largest: this.largest.map(({ tell }) => tell()),
    }
  }
}

function yearOf({ month, year, once }: Aid): YearOf {
  const [sum, all] = [noSum(), noSum()]
  addTo(sum, month, 12n)
  addTo(sum, year)
  addTo(all, sum)
  addTo(all, once)
  return { year: sum, once, all }
}

function verdictOf(before: Sum, after: Sum): ComparedHousehold['verdict'] {
  if (before.high !== undefined && after.low > before.high) return 'gain'
  if (after.high !== undefined && after.high < before.low) return 'lose'
  // What neither side knows better is the same on both.
  return before.low === after.low && before.high === after.high ? 'same' : 'open'
}

const textOf = ({ before, after }: Both): BeforeAfter => ({
  before: sumText(before),
  after: sumText(after),
  change: differenceText(before, after),
})

/** A twelfth of a year, half-up. */
const perMonthOf = ({ before, after }: Both): BeforeAfter => textOf({ before: monthOf(before), after: monthOf(after) })

const monthOf = ({ low, high }: Sum): Sum => ({
  low: twelfth(low),
  high: high === undefined ? undefined : twelfth(high),
})

type Counts = readonly (readonly [string, Count])[]

const groupTexts = (counts: Counts): readonly ComparedGroup[] =>
  counts.map(([group, count]) => ({ group, ...count.touched, perMonth: perMonthOf(count.year) }))

const ordered = (own: ReadonlyMap<string, Count>): Counts =>
  [...own].sort(([a], [b]) => (a === '?' ? 1 : b === '?' ? -1 : Number(a) - Number(b) || (a < b ? -1 : 1)))

/** Ten groups of about as many households, by whole yuan a head; households of one yuan stay together. */
function tenths(own: ReadonlyMap<string, Count>): Counts {
  const known = ordered(own).filter(([group]) => group !== '?')
  const all = known.reduce((sum, [, { households }]) => sum + households, 0)
  const made: { from: string; to: string; count: Count }[] = []
  let passed = 0
  for (const [group, count] of known) {
    const tenth = Math.floor((passed * 10) / all)
    const last = made[tenth]
    if (last) {
      last.count.join(count)
      last.to = group
    } else {
      const joined = new Count()
      joined.join(count)
      made[tenth] = { from: group, to: group, count: joined }
    }
    passed += count.households
  }
  const unknown = own.get('?')
  return [
    ...made.filter(Boolean).map(({ from, to, count }) => [from === to ? from : `${from}-${to}`, count] as const),
    ...(unknown ? [['?', unknown] as const] : []),
  ]
}
