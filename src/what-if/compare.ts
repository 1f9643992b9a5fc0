/**
 * A register under today's rules and under reforms, household by household as they come: memory holds the counts, the sums and
 * the ten largest changes of each reform alone.
 */

import { heldBy } from '../case/fields'
import type { Case } from '../case/records'
import { checkedOptions } from '../checks/options'
import { isNotApproved } from '../household/approval'
import { assess } from '../household/assess'
import { addTo, noSum, sumOf } from '../household/sums'
import { standardsCompliance } from '../kit/compliance'
import type { Determination } from '../kit/determination'
import { type CallOptions, checkedReadings, checkedStandards } from '../kit/options'
import type { Policy } from '../kit/policy'
import { type Definition, type Pace, paceOf } from '../kit/programme'
import { lastDay } from '../kit/register'
import type { Field } from '../kit/shape'
import { isRegister } from '../kit/standards-in-force'
import { withRows } from './changed-law'
import type { BrokenFloor, ComparedHousehold, Comparison } from './compare-result'
import { type Reform, underReform } from './reform'
import { type Aid, type Group, Tally } from './tally'

/** Today's rules. */
export interface CompareOptions extends Omit<CallOptions, 'trace'> {}

export class Comparing {
  private readonly policy: Policy
  private readonly base: CallOptions
  private readonly reforms: readonly { readonly name: string; readonly options: CallOptions; readonly tally: Tally }[]
  private readonly income: Field | undefined
  /** The last day that a household was of. */
  private latest: string
  private readonly choices: readonly Field[]
  private readonly paces: ReadonlyMap<string, Pace>
  /** The programmes that somebody has to approve. */
  private readonly approved: readonly Definition[]

  /** @throws InputError for standards, readings or a reform that is wrong. */
  constructor(policy: Policy, given: CompareOptions, reforms: readonly Reform[]) {
    this.policy = policy
    const base = checkedOptions(given, ['standards', 'on', 'readings'])
    if (!isRegister(base.standards)) checkedStandards(policy, base)
    checkedReadings(policy, base.readings ?? {})
    this.base = base
    this.latest = policy.firstDay
    this.reforms = reforms.map((reform, index) => ({
      name: reform.name ?? String(index + 1),
      options: underReform(policy, base, reform, { path: `reforms[${index}]`, lastYear }),
      tally: new Tally(policy),
    }))
    this.paces = new Map(policy.definitions.map((definition) => [definition.id, paceOf(definition)]))
    this.approved = policy.definitions.filter(({ approvedBy }) => approvedBy !== undefined)
    const fields: readonly Field[] = policy.shape.household
    this.income = fields.find(({ takes }) => typeof takes === 'object' && takes.input.isIncome)
    this.choices = fields.filter(({ takes }) => typeof takes === 'object' && takes.takes === 'choice')
  }

  /**
   * Takes one household. What each reform makes of it, in their order, is told when it is asked for.
   * @throws InputError for a case that is wrong; nothing of it is counted.
   */
  add(theCase: unknown): () => readonly ComparedHousehold[] {
    const before = this.aid(theCase, this.base)
    const after = this.reforms.map(({ options }) => this.aid(theCase, options))
    if (before.on > this.latest) this.latest = before.on
    // An assessment has checked it.
    const groups = this.groupsOf(theCase as Case)
    const told = this.reforms.map(({ tally }, index) => tally.add(before, after[index] as Aid, groups))
    return () => told.map((tell) => tell())
  }

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

  private aid(theCase: unknown, options: CallOptions): Aid {
    const { id, on, determinations: given } = assess(this.policy, theCase, options)
    // What is not approved is not due, whatever the rule gives. The assessment has checked the case.
    const refused = this.approved.filter((one) => isNotApproved(this.policy, one, theCase as Case))
    const determinations = given.map((one) =>
      refused.some((definition) => definition.id === one.programme) ? notDue(one) : one,
    )
    const [month, year, once] = [noSum(), noSum(), noSum()]
    const sums = determinations.map((one) => {
      const sum = sumOf(one)
      if (!sum) return undefined
      const pace = this.paces.get(one.programme)
      addTo(pace === 'month' ? month : pace === 'claim' ? once : year, sum)
      return sum
    })
    return { id, on, determinations, sums, month, year, once }
  }

  private groupsOf(household: Case): readonly Group[] {
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

const notDue = ({ amount: _, range: __, ...one }: Determination): Determination => ({ ...one, outcome: 'notEntitled' })

/** Incomes a head beyond this are one group, which keeps their number small. */
const mostIncome = 20_000

/** Values that a caller gives without days hold up to this year. */
const lastYear = 2100
