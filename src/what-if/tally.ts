/** The counts and sums of one reform, added up household by household. */

import { keptIn } from '../checks/once'
import type { RowOutcome } from '../household/compiled-case'
import { noFen } from '../household/fen'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import type { AidOf } from './aid'
import type { ComparedGroup, ComparedHousehold, Comparison, ReformedProgramme } from './compare-result'
import { type Compared, Count, type CountParts, verdictOf } from './count'
import { addBoth, addResult, type Both, both, bySize, perMonthOf, textOf } from './sums'

/** Which group of which kind a household is in. */
export interface Group {
  readonly by: string
  readonly group: string
}

/** A household with its outcomes on both sides. */
export interface HouseholdUnder {
  readonly id: string
  readonly before: readonly RowOutcome[]
  readonly after: readonly RowOutcome[]
}

interface OfProgramme extends Both {
  entitledBefore: number
  entitledAfter: number
  enter: number
  leave: number
}

const ofProgramme = (): OfProgramme => ({ ...both(), entitledBefore: 0, entitledAfter: 0, enter: 0, leave: 0 })

const mostLargest = 10

/** One of the largest changes: how large, and where its household stands in the register. */
interface Large {
  readonly size: bigint
  readonly place: number
  readonly tell: () => ComparedHousehold
}

/** What a tally holds, as data that a thread can send. */
export interface TallyParts {
  readonly total: CountParts
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, CountParts>>
  readonly byProgramme: ReadonlyMap<string, OfProgramme>
  readonly largest: readonly (Omit<Large, 'tell'> & { readonly told: ComparedHousehold })[]
}

export class Tally {
  private readonly policy: Policy
  private readonly aidOf: AidOf
  private readonly total = new Count()
  private readonly groups = new Map<string, Map<string, Count>>()
  private readonly byProgramme = new Map<string, OfProgramme>()
  private largest: Large[] = []

  constructor(policy: Policy, aidOf: AidOf) {
    this.policy = policy
    this.aidOf = aidOf
  }

  /** Counts the household at a place of the register, and gives what tells of it. */
  add(household: HouseholdUnder, groups: readonly Group[], place: number): () => ComparedHousehold {
    const [year, once, all] = [both(), both(), both()]
    const moves = this.programmes(household, { year, once })
    addBoth(all, year)
    addBoth(all, once)
    const compared: Compared = { year, once, all, verdict: verdictOf(all) }
    this.total.add(compared)
    for (const { by, group } of groups) this.group(by, group).add(compared)
    const tell = (): ComparedHousehold => ({
      household: household.id,
      perMonth: perMonthOf(year),
      once: textOf(once),
      verdict: compared.verdict,
      ...moves,
    })
    const change = all.after.low - all.before.low
    this.keep({ size: change < 0n ? -change : change, place, tell })
    return tell
  }

  parts(): TallyParts {
    const { total, groups, byProgramme } = this
    return { total, groups, byProgramme, largest: this.largest.map(({ tell, ...one }) => ({ ...one, told: tell() })) }
  }

  /** Adds what another tally counted of other households. */
  join({ total, groups, byProgramme, largest }: TallyParts): void {
    this.total.join(total)
    for (const [by, own] of groups) for (const [group, count] of own) this.group(by, group).join(count)
    for (const [id, counts] of byProgramme) {
      const own = keptIn(this.byProgramme, id, ofProgramme)
      addBoth(own, counts)
      for (const name of ['entitledBefore', 'entitledAfter', 'enter', 'leave'] as const) own[name] += counts[name]
    }
    for (const { told, ...one } of largest) this.keep({ ...one, tell: () => told })
  }

  private group(by: string, group: string): Count {
    const own = keptIn(this.groups, by, () => new Map<string, Count>())
    return keptIn(own, group, () => new Count())
  }

  /** Both sides list the same programmes of the same persons and claims. */
  private programmes({ before, after }: HouseholdUnder, sums: { readonly year: Both; readonly once: Both }) {
    const [enter, leave]: [string[], string[]] = [[], []]
    before.forEach((one, index) => {
      const {
        definition: { id },
        outcome: was,
        due: old,
      } = one
      const own = keptIn(this.byProgramme, id, ofProgramme)
      const { outcome: is, due: now } = after[index] as RowOutcome
      if (old !== noFen || now !== noFen) {
        addResult(own, old, now)
        addResult(this.aidOf.isOnce(one) ? sums.once : sums.year, old, now, this.aidOf.times(one))
      }
      if (was === 'entitled') own.entitledBefore += 1
      if (is === 'entitled') own.entitledAfter += 1
      if (was === is) return
      if (was === 'notEntitled' && is === 'entitled') {
        own.enter += 1
        if (!enter.includes(id)) enter.push(id)
      }
      if (was === 'entitled' && is === 'notEntitled') {
        own.leave += 1
        if (!leave.includes(id)) leave.push(id)
      }
    })
    return { enter, leave }
  }

  private keep(one: Large): void {
    const last = this.largest.at(-1)
    if (one.size === 0n || (this.largest.length === mostLargest && last && byLarge(one, last) > 0)) return
    this.largest.push(one)
    this.largest.sort(byLarge)
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

/** The largest first; of two alike the one that stands first. */
const byLarge = (a: Large, b: Large): number => bySize(a, b) || a.place - b.place

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
