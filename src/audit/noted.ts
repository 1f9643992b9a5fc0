/** What an audit notes beside its findings: whom somebody should ask about, though what was paid may be in order. */

import { monthAfter } from '../household/calendar'
import type { Due } from '../household/due'
import { addFen, type FenRange, noFen, yuanText } from '../household/fen'
import { periodOfMonths } from '../household/period'
import type { NoteRule } from '../kit/programme'

/** A note of a programme that stands for a household or a person over a time. */
export interface AuditNote {
  /** The code of the note, such as `orphanOfAge`. */
  readonly note: string
  /** The id of the household. */
  readonly household: string
  /** The id of the member, for what is paid to a person. */
  readonly person?: string
  /** The id of the programme. */
  readonly programme: string
  /** As a finding has it; months that follow each other are one span. */
  readonly period: string
  /** Of what the authority has not approved: what the rule gives at least over that time, yuan to the fen. */
  readonly wouldBeDue?: string
  /** Locators of the clauses, such as `二(六)-s1`. */
  readonly clauses: readonly string[]
}

/** Periods that follow each other. */
interface Run {
  readonly rule: NoteRule
  readonly due: Due
  last: string
  unapproved: FenRange
}

/** The notes of one household, as its dues are gone through in the order of their periods. */
export class Notes {
  private readonly household: string
  private readonly runs: Run[] = []
  /** Most households have nothing to be noted. */
  private latest: Map<string, Run> | undefined

  constructor(household: string) {
    this.household = household
  }

  see(due: Due): void {
    const { definition, person, period } = due
    for (const rule of definition.notes ?? []) {
      if (rule.inAudit === undefined || !stands(rule, due)) continue
      const { notApproved = noFen } = due
      const key = JSON.stringify([definition.id, rule.code, person])
      this.latest ??= new Map()
      const before = this.latest.get(key)
      if (before && monthAfter(before.last) === period) {
        before.last = period
        before.unapproved = addFen(before.unapproved, notApproved)
      } else {
        const run: Run = { rule, due, last: period, unapproved: notApproved }
        this.runs.push(run)
        this.latest.set(key, run)
      }
    }
  }

  all(): readonly AuditNote[] {
    return this.runs.map(({ rule, due: { definition, person, period: first }, last, unapproved }) => ({
      note: rule.code,
      household: this.household,
      ...(person === undefined ? {} : { person }),
      programme: definition.id,
      period: periodOfMonths(first, last, false),
      ...(rule.inAudit === 'notApproved' ? { wouldBeDue: yuanText(unapproved.low) } : {}),
      clauses: [rule.clause],
    }))
  }
}

function stands({ code, inAudit }: NoteRule, due: Due): boolean {
  if (inAudit === 'notApproved') return due.notApproved !== undefined
  if (!due.entitled.canBeTrue) return false
  return due.parts.some(({ answer: { notes } }) => notes.includes(code))
}
