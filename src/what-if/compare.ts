/**
 * A register under today's rules and under reforms, household by household as they come: memory holds the counts, the sums and
 * the ten largest changes of each reform alone.
 */

import { heldBy } from '../case/fields'
import type { DatedCase } from '../case/records'
import { checkedOptions } from '../checks/options'
import { outcomesUnder, type UnderLaw } from '../household/compiled-assessment'
import { standardsCompliance } from '../kit/compliance'
import { type CallOptions, checkedReadings, checkedStandards } from '../kit/options'
import type { Policy } from '../kit/policy'
import { lastDay } from '../kit/register'
import { type Field, isOfExit } from '../kit/shape'
import { isRegister } from '../kit/standards-in-force'
import { AidOf } from './aid'
import { lastYear, withRows } from './changed-law'
import type { BrokenFloor, ComparedHousehold, Comparison } from './compare-result'
import { latestOf } from './latest'
import { lawOf } from './laws'
import { type Reform, underReform } from './reform'
import { type Group, Tally, type TallyParts } from './tally'

/** Today's rules. */
export interface CompareOptions extends Omit<CallOptions, 'trace'> {}

/** What some households came to, as data that a thread can send. */
export interface ComparedParts {
  /** The last day that a household was of. */
  readonly latest: string
  /** By reform. */
  readonly tallies: readonly TallyParts[]
}

export class Comparing {
  private readonly policy: Policy
  private readonly base: CallOptions
  private readonly reforms: readonly { readonly name: string; readonly options: CallOptions; readonly tally: Tally }[]
  private readonly income: Field | undefined
  private latest: string
  private count = 0
  private readonly choices: readonly Field[]
  /** Today's law, then that of each reform. */
  private readonly laws: readonly UnderLaw[]
  private readonly aidOf: AidOf

  /** @throws InputError for standards, readings or a reform that is wrong. */
  constructor(policy: Policy, given: CompareOptions, reforms: readonly Reform[]) {
    this.policy = policy
    const base = checkedOptions(given, ['standards', 'on', 'readings'])
    if (!isRegister(base.standards)) checkedStandards(policy, base)
    checkedReadings(policy, base.readings ?? {})
    this.base = base
    this.latest = policy.firstDay
    this.aidOf = new AidOf(policy)
    this.reforms = reforms.map((reform, index) => ({
      name: reform.name ?? String(index + 1),
      options: underReform(policy, base, reform, { path: `reforms[${index}]`, lastYear }),
      tally: new Tally(policy, this.aidOf),
    }))
    this.laws = [base, ...this.reforms.map(({ options }) => options)].map((options) => lawOf(policy, options))
    const fields: readonly Field[] = policy.shape.household
    this.income = fields.find(({ takes }) => typeof takes === 'object' && takes.input.isIncome)
    this.choices = fields.filter(
      (field) => typeof field.takes === 'object' && field.takes.takes === 'choice' && !isOfExit(field),
    )
  }

  /**
   * Takes one household. What each reform makes of it, in their order, is told when it is asked for.
   * @param place where it stands in the register, for registers that are gone through in parts: of two changes alike the first
   * is told
   * @throws InputError for a case that is wrong; nothing of it is counted.
   */
  add(theCase: unknown, place = this.count): () => readonly ComparedHousehold[] {
    const { household, under } = outcomesUnder(this.policy, theCase, this.base.on, this.laws)
    const [before, ...after] = under.map((outcomes) => this.aidOf.due(household, outcomes))
    const { id, on } = household
    if (on > this.latest) this.latest = on
    const groups = this.groupsOf(household)
    const told = this.reforms.map(({ tally }, index) =>
      tally.add({ id, before: before ?? [], after: after[index] ?? [] }, groups, place),
    )
    this.count += 1
    return () => told.map((tell) => tell())
  }

  /** What the households so far came to, for another that joins it. */
  parts(): ComparedParts {
    return { latest: this.latest, tallies: this.reforms.map(({ tally }) => tally.parts()) }
  }

  /** Takes what another, of the same reforms, found over other households. */
  join({ latest, tallies }: ComparedParts): void {
    if (latest > this.latest) this.latest = latest
    tallies.forEach((parts, index) => {
      this.reforms[index]?.tally.join(parts)
    })
  }

  /** What each reform comes to, in their order. */
  result(): readonly Comparison[] {
    const floors = (options: CallOptions) => {
      const register = this.registerOf(options)
      const years = [...register.changes(this.policy.firstDay, lastDay), this.latest].map((day) => day.slice(0, 4))
      const to = `${years.sort().at(-1)}-12-31`
      return standardsCompliance(this.policy, register, { readings: options.readings ?? {}, to })
    }
    const kept = floors(this.base)
    return this.reforms.map(
      ({ name, options, tally }): Comparison => ({
        reform: name,
        ...tally.result(),
        brokenFloors: floors(options).flatMap((one): readonly BrokenFloor[] => {
          const { rule, clause, standard, from, to, floor, actual, shortfall, compliant } = one
          // What is broken today already is not the reform's doing.
          const isOld = kept.some(
            (old) => old.rule === rule && old.compliant === false && old.from <= from && old.to >= from,
          )
          if (compliant !== false || isOld) return []
          return [
            { rule, clause, standard, from, to, floor: floor ?? '', actual: actual ?? '', shortfall: shortfall ?? '' },
          ]
        }),
      }),
    )
  }

  private registerOf({ standards = {} }: CallOptions) {
    return isRegister(standards) ? standards : withRows(this.policy, standards, [], lastYear)
  }

  private groupsOf(household: DatedCase): readonly Group[] {
    const unknown = '?'
    const { length } = household.members
    const income = this.income && heldBy(household, this.income)
    const isSum = typeof income === 'string' || typeof income === 'number'
    return [
      ...this.choices.map((field) => {
        const option = heldBy(household, field)
        return { by: field.name, group: typeof option === 'string' ? option : unknown }
      }),
      { by: 'size', group: String(length) },
      // Whole yuan a head: tenths are made of these once all households are known.
      ...(this.income
        ? [{ by: 'income', group: isSum ? String(Math.min(Math.floor(Number(income) / length), mostIncome)) : unknown }]
        : []),
    ]
  }
}

/** Incomes a head beyond this are one group, which keeps their number small. */
const mostIncome = 20_000

/**
 * Households under today's rules and under each reform, each once, by its latest version.
 * @throws InputError for the first case that is wrong, and for standards, readings or a reform that are.
 */
export function compare(
  policy: Policy,
  cases: Iterable<unknown>,
  options: CompareOptions,
  reforms: readonly Reform[],
): readonly Comparison[] {
  const comparing = new Comparing(policy, options, reforms)
  for (const one of latestOf(cases, options.on)) comparing.add(one)
  return comparing.result()
}
