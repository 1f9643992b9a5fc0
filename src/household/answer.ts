/** What a programme comes to for one of its subjects: told by a kernel, or exactly. */

import { known, no, type Truth, yes } from '../exact/value'
import type { Determination, Note } from '../kit/determination'
import type { Decided, Determined } from '../kit/determine'
import type { Besides } from './compiled-programmes'
import { type FenRange, inFen, knownFen, noFen } from './fen'

/** What is due, as far as it is known. */
export interface Sum {
  /** Not entitled counts as nothing. */
  readonly due: FenRange
  readonly entitled: Truth
}

export interface Answer extends Sum {
  /** The sum if the subject is entitled. */
  readonly figure: FenRange
  /** A sum that is granted by monthly instalments: one of them. */
  readonly instalment: bigint
  /** What the rule gives, where nothing is due because the authority has not approved it. */
  readonly notApproved?: FenRange
  /** The codes of the notes on what may be due. */
  readonly notes: readonly string[]
}

/** Whether surely nothing is due, and nothing would be with an approval. */
export const isNothing = ({ due, entitled, notApproved }: Answer): boolean =>
  due.high === 0n && !entitled.canBeTrue && notApproved === undefined

/** Nothing is due of what is not approved. */
export const unapproved = ({ due }: Answer): Answer => ({ ...nothingDue, notApproved: due })

/** What a due is made of: an answer, and the determination behind it, which is made when it is asked for. */
export interface Part {
  readonly answer: Answer
  exactly(): Determined
  /** The same by kernels with what else is to stand beside it, where they can tell. */
  withBesides?(besides: Besides): Determination | undefined
  /** The readings of which surely no option changes what the rule gives, where kernels can tell. */
  idleReadings?(): ReadonlySet<string> | undefined
}

/** Of a subject that is not entitled. */
const nothingDue: Answer = Object.freeze({ due: noFen, entitled: no, figure: noFen, instalment: 0n, notes: [] })

/** A sum that a kernel worked out. */
export function settledAnswer(fen: number, isEntitled: boolean, instalment = 0, notes?: readonly Note[]): Answer {
  if (!isEntitled) return notes === undefined ? nothingDue : { ...nothingDue, notes: codesOf(notes) }
  const due = knownFen(BigInt(fen))
  return { due, entitled: yes, figure: due, instalment: BigInt(instalment), notes: codesOf(notes) }
}

/** The same notes stand for many rows. */
const codesOf = (notes: readonly Note[] | undefined): readonly string[] =>
  notes === undefined ? noCodes : notes.map(({ code }) => code)
const noCodes: readonly string[] = Object.freeze([])

/** What the exact lane decided; its determination, which says why, is made when it is asked for. */
export class ExactAnswer implements Answer {
  readonly due: FenRange
  readonly entitled: Truth
  /** Of households that lack the same facts, one and the same. */
  readonly decided: Decided
  private readonly exactly: () => Determined

  constructor(decided: Decided, exactly: () => Determined) {
    this.due = inFen(decided.due)
    this.entitled = decided.entitled
    this.decided = decided
    this.exactly = exactly
  }

  /** Whether the outcome is not known. */
  get isOpen(): boolean {
    return this.decided.outcome === 'undetermined'
  }

  get figure(): FenRange {
    const { definition, evaluation } = this.decided
    return definition.grant.kind === 'amount' ? inFen(evaluation.quantity(definition.grant.amount)) : noFen
  }

  get instalment(): bigint {
    return inFen(known.quantity(this.exactly().determination.monthlyInstalment ?? '0')).low
  }

  get notes(): readonly string[] {
    return codesOf(this.exactly().determination.notes)
  }
}
