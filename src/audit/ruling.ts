/** Points where the law is open and the due follows from the answer: the due under each option, one reading at a time. */

import { fenText } from '../exact/decimal'
import { isPoint } from '../exact/value'
import { type Due, outcomeOf } from '../household/dues'
import type { Setting } from '../household/setting'
import { Timeline } from '../household/timeline'
import { yuanOf } from '../kernel/encode'
import { paceOf } from '../kit/programme'
import type { ReadingId } from '../yiwu/reading-options'
import { dueAt, fenAt } from './due'
import type { NeedsRuling } from './finding'
import type { DueKey } from './key'
import type { AuditSetting } from './setting'

/** One household under other readings; each is worked out once for all of its findings. */
export class Rulings {
  private readonly timeline: Timeline
  private readonly audit: AuditSetting
  private readonly others = new Map<Setting, Timeline>()

  constructor(timeline: Timeline, audit: AuditSetting) {
    this.timeline = timeline
    this.audit = audit
  }

  /** Nothing where no reading changes the due. */
  of(key: DueKey, due: Due): NeedsRuling | undefined {
    return rulingsOf(Object.keys(due.readings) as ReadingId[], dueText(due), this.audit, (id, option) => {
      const fen = fenAt(this.under(id, option), key)
      return fen === undefined ? dueText(this.dueUnder(key, id, option)) : yuanOf(fen)
    })
  }

  /** The due under one other option. */
  dueUnder(key: DueKey, id: ReadingId, option: string): Due {
    return dueAt(this.under(id, option), key)
  }

  private under(id: ReadingId, option: string): Timeline {
    const setting = this.audit.under(id, option)
    const timeline = this.others.get(setting) ?? new Timeline(this.timeline.versions, setting)
    this.others.set(setting, timeline)
    return timeline
  }
}

/** What each option of each reading gives, for the readings that change something; nothing where none does. */
export function rulingsOf(
  ids: readonly ReadingId[],
  now: string,
  audit: AuditSetting,
  under: (id: ReadingId, option: string) => string,
): NeedsRuling | undefined {
  const open = ids.flatMap((id) => {
    const others = audit.otherOptions(id).map((option) => [option, under(id, option)] as const)
    if (others.every(([, text]) => text === now)) return []
    return [[id, Object.fromEntries([[audit.option(id), now], ...others])] as const]
  })
  return open.length > 0 ? Object.fromEntries(open) : undefined
}

/** A sum, the ends of its range, or of a programme without an amount its outcome. */
function dueText(due: Due): string {
  if (paceOf(due.definition) === 'service') return outcomeOf(due)
  const { low, high } = due.amount
  if (isPoint(due.amount)) return fenText(low)
  return high.isFinite() ? `${fenText(low)}…${fenText(high)}` : `${fenText(low)}…`
}
