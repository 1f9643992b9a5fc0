/** What a sweep finds, as plain data. */

import type { Amount } from '../household/sums'
import type { Outcome } from '../kit/determination'
import type { Readings } from '../kit/terms'
import type { Loss } from './losses'
import type { Turn } from './turn'

/** A sum at both ends of a piece, in yuan. */
export interface Ends {
  readonly atFrom: Amount
  readonly atTo: Amount
}

/** A programme over a piece. */
export interface ProgrammePiece extends Partial<Ends> {
  /** Of several persons or claims: the one that is entitled, if any is. */
  readonly outcome: Outcome
  /** What one fen more of the value adds, in fen; a range has a line at each end. */
  readonly perFen?: Amount
  /** Of a count or a share, which have no fen: what one more (a hundredth more) adds, in yuan. */
  readonly perStep?: Amount
}

/** Values over which no outcome changes and every amount goes straight. */
export interface SweepPiece {
  /** The first value, which belongs to it. */
  readonly from: string
  /** The last value, which belongs to it. */
  readonly to: string
  /** What the aid comes to: by the month with a twelfth of yearly sums, and once for claims. */
  readonly total: { readonly perMonth: Ends; readonly once?: Ends }
  /** The aid by the month and the swept income together. */
  readonly resources?: Ends
  /** By the id of the programme; those that are not entitled throughout the sweep are left out. */
  readonly programmes: { readonly [id: string]: ProgrammePiece }
  /** Why it begins here, where it begins without a step: the amount goes on at another rate. */
  readonly turns?: readonly (Turn & { readonly programme: string; readonly person?: string })[]
}

/** Why a result jumps: from what to what, and the condition or rule that turned. */
export interface Cause extends Partial<Turn> {
  /** The id of the programme. */
  readonly programme: string
  /** The id of the member, for a programme about persons or claims. */
  readonly person?: string
  /** The id of the claim. */
  readonly claim?: string
  /** The amount a fen below, or the outcome of a programme without one. */
  readonly from: Amount
  readonly to: Amount
}

/** A jump between a value and the one a fen below it. */
export interface SweepStep {
  /** The first value of the new piece. */
  readonly at: string
  readonly total: { readonly before: Amount; readonly after: Amount; readonly change: Amount }
  /** The same for what is paid once. */
  readonly once?: { readonly before: Amount; readonly after: Amount; readonly change: Amount }
  readonly because: readonly Cause[]
}

/** What a sweep finds under one set of readings. */
export interface SweepFindings {
  /** The first value of the sweep. */
  readonly from: string
  /** The last value of the sweep. */
  readonly to: string
  readonly pieces: readonly SweepPiece[]
  readonly steps: readonly SweepStep[]
  /** By programme that ends: the last value at which it is still paid or granted. */
  readonly paysUpTo: { readonly [id: string]: string }
  /** Of a swept income: stretches of it that leave less than a fen below a step. */
  readonly losses?: readonly Loss[]
}

/** The same sweep under another option of one reading. */
export interface Alternative extends SweepFindings {
  /** The id of the reading. */
  readonly reading: string
  /** The option that is taken in place of the first of the list. */
  readonly option: string
}

/** A household along one value. */
export interface Sweep extends SweepFindings {
  /** The id of the household. */
  readonly household: string
  /** The day whose law applies, `YYYY-MM-DD`. */
  readonly on: string
  /** The path of what is swept, `standards.` or `figures.` before the id of one. */
  readonly along: string
  /** The unit of the value, such as `yuan/month`. */
  readonly unit: string
  /** What lies between two neighbouring values: 0.01 of money and shares, 1 of a count. */
  readonly step: string
  /** The value as the case has it, where it is known. */
  readonly now?: string
  /** Where readings came as lists: under each option but the first. */
  readonly alternatives?: readonly Alternative[]
  readonly readings: Readings
  /** The version of this library, and the id of the document that it works by. */
  readonly engine: { readonly version: string; readonly policy: string }
}
