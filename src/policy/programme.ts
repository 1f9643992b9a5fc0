/**
 * What a programme is: the clauses it rests on, the facts it asks for, the conditions that must hold, and what it
 * grants. A programme file fills one of these in; the calculators, the assessment and every backend read it.
 */
import type { Label } from '../engine/expression'
import type { AnyInput } from '../engine/input'
import { all, type Condition, type Quantity } from '../engine/quantity'
import type { AmountUnit } from './determination'

export type FactRecord = { readonly [id: string]: AnyInput }

/** Whom one determination is about. */
export type Subject = 'household' | 'person' | 'student' | 'claim'

/** What follows when every condition holds. */
export type Grant =
  | { readonly kind: 'amount'; readonly amount: Quantity<AmountUnit> }
  /** Granted without an amount in the text. */
  | { readonly kind: 'service' }
  /** A finding that other programmes use. */
  | { readonly kind: 'status' }
  /** Another instrument decides; `when` picks among several. */
  | { readonly kind: 'referral'; readonly instruments: readonly Instrument[] }

export interface Instrument {
  /** Its own title, which a determination names, and what that means in English. */
  readonly title: Label
  readonly when?: Condition
}

/** A note that is made when its condition surely holds, with figures if it has any. */
export interface NoteRule {
  readonly code: string
  readonly clause: string
  readonly label: Label
  readonly when: Condition
  readonly values?: { readonly [name: string]: Quantity<string> }
}

/** An entry of a list in the determination, such as a housing route. */
export interface ListEntry {
  readonly id: string
  readonly label: Label
  readonly when?: Condition
}

export interface Definition<Facts extends FactRecord = FactRecord> {
  readonly id: string
  readonly label: Label
  /** Further names that a payments table may use. */
  readonly alsoCalled?: readonly string[]
  readonly clauses: readonly string[]
  readonly subject: Subject
  readonly facts: Facts
  /** Named conditions; the subject is entitled (or referred) where all of them hold. */
  readonly requires: readonly Condition[]
  readonly grant: Grant
  readonly monthlyInstalment?: Quantity<'yuan/month'>
  /** Holds where the local standard gave the amount, fails where the document's floor did. */
  readonly basedOnStandard?: Condition
  readonly withinMultiple?: Condition
  readonly routes?: readonly ListEntry[]
  readonly steps?: readonly ListEntry[]
  readonly covers?: readonly ListEntry[]
  readonly notes?: readonly NoteRule[]
}

/** The condition under which a programme grants. */
export const entitlement = (definition: Definition): Condition => all(...definition.requires)

/** Every expression that a programme's determination depends on, notes and lists aside. */
export function expressionsOf(definition: Definition): readonly (Condition | Quantity<string>)[] {
  const { requires, grant, monthlyInstalment, basedOnStandard, withinMultiple } = definition
  return [
    ...requires,
    ...(grant.kind === 'amount' ? [grant.amount] : []),
    ...[monthlyInstalment, basedOnStandard, withinMultiple].filter((one) => one !== undefined),
  ]
}
