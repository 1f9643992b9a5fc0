/** What it takes to reach something, as plain data. */

import type { Amount } from '../household/sums'
import type { Outcome } from '../kit/determination'
import type { Money, Readings } from '../kit/terms'

/** What is to be reached: an outcome of a programme, or a sum of a programme or of all. */
export interface Goal {
  /** The id of the programme; without it a sum is the aid of all programmes by the month. */
  readonly programme?: string
  /** Its outcome. */
  readonly outcome?: Outcome
  /** A sum of at least so many yuan, whatever facts are missing. */
  readonly atLeast?: Money
  /** A sum of at most so many yuan, whatever facts are missing. */
  readonly atMost?: Money
}

/** What a household has of the goal at a value. */
export interface Reached {
  /** The value of what is changed. */
  readonly value: string
  /** The outcome of the programme. */
  readonly outcome?: Outcome
  /** The sum, in yuan. */
  readonly amount?: Amount
}

/** The smallest change of one value of a household that reaches a goal. */
export interface Solution {
  /** The id of the household. */
  readonly household: string
  /** The day whose law applies, `YYYY-MM-DD`. */
  readonly on: string
  /** The path of what is changed. */
  readonly along: string
  /** The unit of the value, such as `yuan/month`. */
  readonly unit: string
  /** The value as the case has it, where it is known. */
  readonly now?: string
  /** Whether some value from `from` to `to` reaches it. */
  readonly reached: boolean
  /** The first value that was looked at. */
  readonly from: string
  /** The last value that was looked at. */
  readonly to: string
  /** How much more the value is than now, in its unit; of a day, so many days later. Absent where it is not known now. */
  readonly change?: string
  /** The value that reaches the goal with the smallest change: where it is not known now, the least that does. */
  readonly at?: Reached
  /** The neighbouring value, nearer to now, that does not reach it yet; absent where no change is needed. */
  readonly before?: Reached
  readonly readings: Readings
  /** The version of this library, and the id of the document that it works by. */
  readonly engine: { readonly version: string; readonly policy: string }
}

/** What a register costs in a year at a value. */
export interface Cost {
  /** The value of the standard or figure. */
  readonly value: string
  /** Twelve months, the yearly sums and what is paid for claims, in yuan; of one programme, that alone. */
  readonly perYear: Amount
}

/** The value of a standard or figure nearest to now between which and its neighbour a year begins to cost more than a budget. */
export interface BudgetSolution {
  /** The path of what is changed. */
  readonly along: string
  /** The unit of its values. */
  readonly unit: string
  /** The value in force, where there is one for all households. */
  readonly now?: string
  /** How many households were gone through. */
  readonly households: number
  /** What a year costs now. */
  readonly cost: Amount
  /** What a year may cost, in yuan. */
  readonly budget: string
  /** Whether there is such a value. */
  readonly reached: boolean
  /** The first value that was looked at. */
  readonly from: string
  /** The last value that was looked at. */
  readonly to: string
  /** A value that costs no more than the budget, as far as it is surely due. */
  readonly within?: Cost
  /** The value beside it that costs more. */
  readonly beyond?: Cost
}
