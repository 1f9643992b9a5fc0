/** Readings that change a due: what is due under each of their options, one reading at a time. */

import { keptIn } from '../checks/once'
import type { Part } from '../household/answer'
import { type Due, outcomeOf } from '../household/due'
import { dueAt } from '../household/dues'
import { yuanText } from '../household/fen'
import type { Setting } from '../household/setting'
import type { Timeline } from '../household/timeline'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import type { Reading } from '../kit/reading'
import type { Readings } from '../kit/terms'
import type { NeedsRuling } from './finding'
import type { DueKey } from './key'
import type { AuditSetting } from './setting'

/** One household under other readings; each is worked out once for all of its findings. */
export class Rulings {
  private readonly timeline: Timeline
  private readonly audit: AuditSetting
  /** Of most households nothing is asked. */
  private others: Map<Setting, Timeline> | undefined
  private made: Map<readonly Part[], { readonly needsRuling: NeedsRuling | undefined }> | undefined

  constructor(timeline: Timeline, audit: AuditSetting) {
    this.timeline = timeline
    this.audit = audit
  }

  /** Returns `undefined` if no reading changes the due. */
  of(key: DueKey, due: Due): NeedsRuling | undefined {
    // Months in which nothing changes are made of the same parts.
    const { parts } = due
    this.made ??= new Map()
    const before = this.made.get(parts)
    if (before) return before.needsRuling
    const now = dueText(due)
    const idle = due.idleReadings()
    const needsRuling = rulingsOf(this.audit.policy, due.readings, now, (reading, option) =>
      idle.has(reading) ? now : dueText(this.dueUnder(key, reading, option)),
    )
    this.made.set(parts, { needsRuling })
    return needsRuling
  }

  /** The due under one other option. */
  dueUnder(key: DueKey, reading: string, option: string): Due {
    return dueAt(this.under(reading, option), key)
  }

  private under(reading: string, option: string): Timeline {
    const setting = this.audit.under(reading, option)
    this.others ??= new Map()
    return keptIn(this.others, setting, () => this.timeline.under(setting))
  }
}

/**
 * What each option of some readings gives, for the readings that change something; `now` is what they give as they are.
 * Returns `undefined` if none changes anything.
 */
export function rulingsOf(
  policy: Policy,
  readings: Readings,
  now: string,
  under: (reading: string, option: string) => string,
): NeedsRuling | undefined {
  const open = Object.entries(readings).flatMap(([id, chosen]) => {
    const others = (policy.readings[id] as Reading).options
      .filter((option) => option !== chosen)
      .map((option) => [option, under(id, option)] as const)
    if (others.every(([, text]) => text === now)) return []
    return [[id, Object.fromEntries([[chosen, now], ...others])] as const]
  })
  return open.length > 0 ? Object.fromEntries(open) : undefined
}

/** A sum, or the ends of its range; of a programme without an amount, its outcome. */
function dueText(due: Due): string {
  if (paceOf(due.definition) === 'service') return outcomeOf(due)
  const { low, high } = due.fen
  if (low === high) return yuanText(low)
  return `${yuanText(low)}…${high === undefined ? '' : yuanText(high)}`
}
