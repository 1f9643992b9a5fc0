/**
 * A property of the rules: a condition in the algebra that the rules are written in, which a solver decides for every
 * admissible case, the exact lane evaluates on any one, and a broken rule must fail.
 */

import type { AmountUnit } from '../../src/kit/determination'
import type { Definition } from '../../src/kit/programme'
import { all, type Condition, type Quantity, when } from '../../src/language/quantity'
import { sameUnit } from '../../src/language/unit'
import type { Readings } from '../../src/yiwu/readings'
import { Rebuild } from '../support/rebuild'
import { nothing } from './algebra'
import type { Breakage } from './breakage'

export const groups = {
  dibao: 'Dibao',
  lowIncome: 'Low-income subsidy',
  medical: 'Medical assistance',
  students: 'Student grant',
  orphans: 'Orphan allowance',
  standards: "The city's standards",
  programmes: 'Every programme',
} as const

type Group = keyof typeof groups

/** What is claimed: wherever everything `given` holds, `holds` does. */
export interface Claim {
  readonly given: readonly Condition[]
  readonly holds: Condition
}

/** Plain values by input key. */
export interface PlainCase {
  readonly [key: string]: string | number | boolean | readonly string[]
}

export interface Property {
  readonly id: string
  readonly group: Group
  readonly clause: string
  /** The claim in words. */
  readonly says: string
  /** The readings it is about; at every other point it is decided for every reading. */
  readonly readings?: Partial<Readings>
  readonly claim: (rules: Rules) => Claim
  /** Decided of multiplication itself at once, where its laws do not say enough. */
  readonly needsMultiplication?: boolean
  /** What is done to the rules to see the claim fail. */
  readonly brokenBy: Breakage
}

/** A claim that one would expect and that is false, with a case (illustrative figures) that a solver found. */
export interface Expectation extends Omit<Property, 'brokenBy'> {
  readonly counterexample: PlainCase
  /** What happens in the case, and why it is so. */
  readonly because: string
}

type Programme = { readonly definition: Pick<Definition, 'id' | 'requires' | 'grant'> }

/** The rules as they are, or with one broken: what a claim asks them. */
export class Rules {
  private readonly rebuild: Rebuild

  constructor(rebuild = new Rebuild(() => undefined)) {
    this.rebuild = rebuild
  }

  quantity = <U extends string>(one: Quantity<U>): Quantity<U> => this.rebuild.quantity(one)
  condition = (one: Condition): Condition => this.rebuild.condition(one)

  entitled({ definition }: Programme): Condition {
    return this.condition(all(...definition.requires))
  }

  /** The amount of a programme where it is entitled. */
  amount<U extends AmountUnit>({ definition: { id, grant } }: Programme, unit: U): Quantity<U> {
    if (grant.kind !== 'amount') throw new Error(`${id} has no amount`)
    sameUnit(grant.amount.unit, unit)
    return this.quantity(grant.amount as Quantity<U>)
  }

  /** What is owed: the amount, or nothing. */
  due<U extends AmountUnit>(programme: Programme, unit: U): Quantity<U> {
    return when(this.entitled(programme), this.amount(programme, unit), nothing(unit))
  }
}
