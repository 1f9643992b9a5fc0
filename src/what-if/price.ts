/**
 * What each reading is worth over a register. Households come twice: once for every reading alone, and once more for the pairs
 * of those that changed something. Memory holds counts and sums alone.
 */

import { keptIn } from '../checks/once'
import { checkedOptions } from '../checks/options'
import { outcomesUnder, type UnderLaw } from '../household/compiled-assessment'
import type { RowOutcome } from '../household/compiled-case'
import { yuanText } from '../household/fen'
import { addTo, noSum, type Sum, sumText } from '../household/sums'
import { readingsOf } from '../kit/determine'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { Readings } from '../kit/terms'
import { AidOf } from './aid'
import { verdictOf } from './count'
import { lawOf } from './laws'
import { Pair } from './pair'
import type { PricedOption, PricedReading, Prices } from './price-result'
import { addBoth, addResult, type Both, both, bySize, changeText, moveOf, sizeOf } from './sums'

/** The readings taken, and what else households are assessed under. */
export interface PriceOptions extends Omit<CallOptions, 'trace'> {}

/** One other option of one reading, with what it does. */
class Ruling {
  /** A year of the results that it changes. */
  readonly year = both()
  changed = 0
  gain = 0
  lose = 0
  readonly reading: string
  readonly option: string
  readonly law: UnderLaw

  constructor(reading: string, option: string, law: UnderLaw) {
    this.reading = reading
    this.option = option
    this.law = law
  }
}

export class Pricing {
  private readonly policy: Policy
  private readonly base: CallOptions
  private readonly taken: Readings
  private readonly rulings: readonly Ruling[]
  private readonly laws: readonly UnderLaw[]
  private readonly aidOf: AidOf
  private readonly total = noSum()
  private households = 0
  /** Of the second time through: the rulings that change something, and their pairs. */
  private changing: readonly Ruling[] = []
  private pairs: readonly Pair[] = []

  /** @throws InputError for standards or readings that are wrong. */
  constructor(policy: Policy, given: PriceOptions) {
    this.policy = policy
    this.base = checkedOptions(given, ['standards', 'on', 'readings'])
    this.taken = checkedReadings(policy, this.base.readings ?? {})
    this.aidOf = new AidOf(policy)
    this.rulings = Object.entries(policy.readings).flatMap(([reading, { options, open }]) => {
      const asking = policy.definitions.filter((definition) => reading in readingsOf(definition, this.taken))
      // To leave a point open is no ruling.
      const others = options.filter((option) => option !== this.taken[reading] && option !== open)
      return others.map((option) => new Ruling(reading, option, this.law({ [reading]: option }, asking)))
    })
    this.laws = [this.law({}, policy.definitions), ...this.rulings.map(({ law }) => law)]
  }

  private law(ruled: { readonly [reading: string]: string }, definitions: readonly Definition[]): UnderLaw {
    return lawOf(this.policy, { ...this.base, readings: { ...this.taken, ...ruled } }, definitions)
  }

  /**
   * Takes one household.
   * @throws InputError for a case that is wrong; nothing of it is counted.
   */
  add(theCase: unknown): void {
    const { household, under } = outcomesUnder(this.policy, theCase, this.base.on, this.laws)
    const [own, ...others] = under as [readonly RowOutcome[], ...(readonly RowOutcome[])[]]
    this.households += 1
    addTo(this.total, this.aidOf.year(household, own))
    const before = byProgramme(own)
    this.rulings.forEach((ruling, index) => {
      const [was, is] = [
        this.aidOf.due(
          household,
          ruling.law.definitions.flatMap(({ id }) => before.get(id) ?? []),
        ),
        this.aidOf.due(household, others[index] ?? []),
      ]
      const year = both()
      let isChanged = false
      was.forEach((one, row) => {
        const other = is[row] as RowOutcome
        if (!isAnother(one, other)) return
        isChanged = true
        addResult(year, one.due, other.due, this.aidOf.times(one))
      })
      if (!isChanged) return
      ruling.changed += 1
      addBoth(ruling.year, year)
      const verdict = verdictOf(year)
      if (verdict === 'gain' || verdict === 'lose') ruling[verdict] += 1
    })
  }

  /** Ends the first time through. Returns whether there are pairs, for which the same households have to come again. */
  pair(): boolean {
    this.changing = this.rulings.filter(({ changed }) => changed > 0)
    this.pairs = this.changing.flatMap((one, place) =>
      this.changing.slice(place + 1).flatMap((other, beyond): readonly Pair[] => {
        const shared = one.law.definitions.filter((definition) => other.law.definitions.includes(definition))
        if (one.reading === other.reading || shared.length === 0) return []
        const law = this.law({ [one.reading]: one.option, [other.reading]: other.option }, shared)
        return [new Pair([one, other], [place, place + 1 + beyond], law)]
      }),
    )
    return this.pairs.length > 0
  }

  /** Takes a household once more. */
  again(theCase: unknown): void {
    const [base] = this.laws as [UnderLaw]
    const alone = this.changing.map(({ law }) => law)
    const laws = [base, ...alone, ...this.pairs.map(({ law }) => law)]
    const { household, under } = outcomesUnder(this.policy, theCase, this.base.on, laws)
    const all = under.map(byProgramme)
    this.pairs.forEach((pair, index) => {
      const { law, places } = pair
      const sumAt = (place: number): Sum =>
        this.aidOf.year(
          household,
          law.definitions.flatMap(({ id }) => all[place]?.get(id) ?? []),
        )
      pair.add(sumAt(0), sumAt(1 + places[0]), sumAt(1 + places[1]), sumAt(1 + alone.length + index))
    })
  }

  result(): Prices {
    const readings = Object.entries(this.policy.readings).map(([id, reading]): PricedReading & { size: bigint } => {
      const own = this.rulings.filter((one) => one.reading === id)
      const sizes = own.map(({ year: { before, after } }) => sizeOf(moveOf(before, after)))
      const size = sizes.sort((a, b) => (a < b ? 1 : -1))[0] ?? 0n
      const options = reading.options.flatMap((option) => this.optionOf(id, option))
      return {
        reading: id,
        clause: reading.clause,
        taken: this.taken[id] as string,
        worth: yuanText(size),
        options,
        size,
      }
    })
    const changed = ({ options }: PricedReading): number => Math.max(...options.map((one) => one.changed))
    return {
      households: this.households,
      perYear: sumText(this.total),
      readings: readings.sort((a, b) => bySize(a, b) || changed(b) - changed(a)).map(({ size: _, ...one }) => one),
      interactions: this.pairs
        .map((pair) => pair.result())
        .filter((one) => one !== undefined)
        .sort(bySize)
        .map(({ told }) => told),
    }
  }

  private optionOf(reading: string, option: string): readonly PricedOption[] {
    if (option === this.taken[reading])
      return [{ option, perYear: sumText(this.total), change: '0.00', changed: 0, gain: 0, lose: 0 }]
    const ruling = this.rulings.find((one) => one.reading === reading && one.option === option)
    if (!ruling) return []
    const { year, changed, gain, lose } = ruling
    return [
      {
        option,
        perYear: sumText(instead(this.total, year)),
        change: changeText(year.change),
        changed,
        gain,
        lose,
      },
    ]
  }
}

function byProgramme(outcomes: readonly RowOutcome[]): ReadonlyMap<string, readonly RowOutcome[]> {
  const own = new Map<string, RowOutcome[]>()
  for (const one of outcomes) keptIn(own, one.definition.id, () => []).push(one)
  return own
}

const isAnother = (one: RowOutcome, other: RowOutcome): boolean =>
  one.outcome !== other.outcome || one.due.low !== other.due.low || one.due.high !== other.due.high

/** A total in which one part stands in place of another. */
const instead = (total: Sum, { before, after }: Both): Sum => ({
  low: total.low - before.low + after.low,
  high:
    total.high === undefined || before.high === undefined || after.high === undefined
      ? undefined
      : total.high - before.high + after.high,
})
