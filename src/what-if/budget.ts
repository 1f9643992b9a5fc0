/**
 * The value of a standard or figure at which a register begins to cost more than a budget. Households come twice. The first time
 * their lines are added up, which tell of every value whether the register surely costs more; the second time the few values that
 * roundings decide are worked out to the fen.
 */

import { checkedCase } from '../case/case'
import { InputError, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { money, oneOf, parse } from '../checks/schema'
import { type Exact, exact, fenText } from '../exact/decimal'
import { isNotApproved } from '../household/approval'
import { outcomesUnder, type UnderLaw } from '../household/compiled-assessment'
import { fenOfText } from '../household/fen'
import { addTo, noSum, type Sum, sumText } from '../household/sums'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import { type Definition, paceOf } from '../kit/programme'
import type { Money, Readings } from '../kit/terms'
import { AidOf } from './aid'
import { householdAlong } from './along'
import { lastYear } from './changed-law'
import { crossingOf } from './crossing'
import { lawOf } from './laws'
import { underReform } from './reform'
import type { SolveOptions } from './solve'
import type { BudgetSolution, Cost } from './solve-result'
import { SumOfLines } from './sum-of-lines'
import { placeIn, sweptAt } from './swept'
import type { Swept } from './swept-value'

/** What a year may cost. */
export interface BudgetGoal {
  /** Yuan a year: twelve months, the yearly sums and what is paid for claims. */
  readonly budget: Money
  /** The id of the programme that it is for; all of them otherwise. */
  readonly programme?: string
}

interface Weighed {
  readonly place: Exact
  readonly law: UnderLaw
  readonly cost: Sum
}

export class Budgeting {
  private readonly policy: Policy
  private readonly along: string
  private readonly options: CallOptions
  private readonly ends: { readonly from: Money | undefined; readonly to: Money | undefined }
  private readonly readings: Readings
  private readonly definitions: readonly Definition[]
  private readonly law: UnderLaw
  private readonly aidOf: AidOf
  private readonly budget: Exact
  private readonly cost = noSum()
  private households = 0
  private swept: Swept | undefined
  private sum: SumOfLines | undefined
  /** The values in force that households have. */
  private readonly values = new Set<string | undefined>()
  private readonly weighed: Weighed[] = []
  /** Those that households are taken for once more. */
  private open: readonly Weighed[] = []

  /** @throws InputError for options, a budget, a programme, and a value that is neither a standard nor a figure. */
  constructor(policy: Policy, along: string, goal: BudgetGoal, given: SolveOptions = {}) {
    this.policy = policy
    const { from, to, ...options } = checkedOptions(given, ['standards', 'on', 'readings', 'from', 'to'])
    const { budget, programme } = checkedOptions(goal, ['budget', 'programme'])
    const ids = policy.definitions.map(({ id }) => id)
    if (programme !== undefined) parse(oneOf(ids), programme, { at: 'programme' })
    this.budget = exact(String(parse(money, budget, { at: 'budget' })))
    this.along = along
    this.ends = { from, to }
    this.readings = checkedReadings(policy, options.readings ?? {})
    this.options = options
    const paid = policy.definitions.filter(({ grant }) => grant.kind === 'amount')
    this.definitions = paid.filter(({ id }) => programme === undefined || id === programme)
    this.law = lawOf(policy, options, this.definitions)
    this.aidOf = new AidOf(policy)
    const [root, id = ''] = along.includes('.') ? along.split('.') : ['', along]
    const names = [...Object.keys(policy.standards), ...Object.keys(policy.figures)]
    if (!['', 'standards', 'figures'].includes(root ?? '') || !names.includes(id))
      throw new InputError([issue('along', 'along', { options: names.join(', ') })])
  }

  /**
   * Takes a household for the first time.
   * @throws InputError for a case that is wrong; nothing of it is counted.
   */
  add(theCase: unknown): void {
    const { policy, readings } = this
    const household = checkedCase(policy, theCase, this.options.on)
    const { under } = outcomesUnder(policy, household, undefined, [this.law])
    const swept = sweptAt({ policy, household, options: { ...this.options, readings } }, this.along)
    this.swept ??= swept
    const from = placeIn(swept, 'from', this.ends.from) ?? swept.least
    const to = placeIn(swept, 'to', this.ends.to) ?? swept.most
    if (from.gt(to)) throw new InputError([issue('sweepOrder', 'from')])
    this.sum ??= new SumOfLines(from, to)
    this.households += 1
    this.values.add(swept.now)
    addTo(this.cost, this.aidOf.year(household, under[0] ?? []))
    const base = swept.at(from)
    for (const { definition, row, stretches } of householdAlong(
      policy,
      swept,
      readings,
      { from, to },
      this.definitions,
    )) {
      if (isNotApproved(policy, definition, household)) continue
      const times = paceOf(definition) === 'month' ? 12 : 1
      const [first] = stretches
      if (first)
        this.sum.add(
          stretches.map(({ made, ...span }) => ({ ...span, made: made.due.low })),
          times,
        )
      else this.sum.addLevel((base.all(definition)[row]?.due.low ?? exact('0')).times(times))
    }
  }

  /** Ends a time through. Returns whether the households have to come again. */
  isOpen(): boolean {
    const { swept, sum, policy, options } = this
    if (!swept || !sum) return false
    const [root, id] = swept.path.split('.') as ['standards' | 'figures', string]
    const missing = this.crossing(swept, sum).places.filter((place) => !this.weighedAt(place))
    this.open = missing.map((place) => {
      const changed = { [root]: { [id]: swept.text(place) } }
      const under = underReform(policy, options, changed, { path: '', lastYear })
      return { place, law: lawOf(policy, under, this.definitions), cost: noSum() }
    })
    this.weighed.push(...this.open)
    return missing.length > 0
  }

  /** Takes a household once more. */
  again(theCase: unknown): void {
    const laws = this.open.map(({ law }) => law)
    const { household, under } = outcomesUnder(this.policy, theCase, this.options.on, laws)
    this.open.forEach(({ cost }, index) => {
      addTo(cost, this.aidOf.year(household, under[index] ?? []))
    })
  }

  result(): BudgetSolution {
    const { swept, sum, budget } = this
    const told = { budget: fenText(budget), households: this.households, cost: sumText(this.cost) }
    if (!swept || !sum) return { along: this.along, unit: '', ...told, reached: false, from: '', to: '' }
    const costAt = (place: Exact): Cost => ({
      value: swept.text(place),
      perYear: sumText((this.weighedAt(place) as Weighed).cost),
    })
    const { found } = this.crossing(swept, sum)
    const value = this.values.size === 1 ? swept.now : undefined
    return {
      along: swept.path,
      unit: swept.unit,
      ...(value === undefined ? {} : { now: value }),
      ...told,
      reached: found !== undefined,
      from: swept.text(sum.from),
      to: swept.text(sum.to),
      ...(found ? { within: costAt(found.within), beyond: costAt(found.beyond) } : {}),
    }
  }

  private crossing(swept: Swept, sum: SumOfLines): ReturnType<typeof crossingOf> {
    const now = this.nowIn(swept, sum)
    const limit = fenOfText(fenText(this.budget))
    const isAbove = (place: Exact): boolean => {
      const { low } = this.weighedAt(place)?.cost ?? (place.eq(now) ? this.cost : noSum())
      return low > limit
    }
    return crossingOf(sum.above(this.budget), now, isAbove)
  }

  private weighedAt(place: Exact): Weighed | undefined {
    return this.weighed.find((one) => one.place.eq(place))
  }

  /** The place in force for all households, from which the nearest is looked for; else the first. */
  private nowIn(swept: Swept, { from, to }: SumOfLines): Exact {
    const [value, ...others] = this.values
    const place = value === undefined || others.length > 0 ? from : exact(value).div(swept.step).floor()
    return place.lt(from) ? from : place.gt(to) ? to : place
  }
}
