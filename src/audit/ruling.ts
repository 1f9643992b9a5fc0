/** Points where the law is open and the due follows from the answer: the due under each option, one reading at a time. */
import { type Due, outcomeOf } from '../assessment/dues'
import type { Setting } from '../assessment/setting'
import { Timeline } from '../assessment/timeline'
import { fenText } from '../engine/decimal'
import { isPoint } from '../engine/value'
import type { ReadingId } from '../policy/readings'
import { dueAt } from './due'
import type { NeedsRuling } from './finding'
import type { DueKey } from './key'
import { paceOf } from './payment'
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
    const now = dueText(due)
    const open = (Object.keys(due.readings) as ReadingId[]).flatMap((id) => {
      const others = this.audit.otherOptions(id).map((option) => [option, this.dueUnder(id, option, key)] as const)
      if (others.every(([, text]) => text === now)) return []
      return [[id, Object.fromEntries([[this.audit.option(id), now], ...others])] as const]
    })
    return open.length > 0 ? Object.fromEntries(open) : undefined
  }

  private dueUnder(id: ReadingId, option: string, key: DueKey): string {
    const setting = this.audit.under(id, option)
    const timeline = this.others.get(setting) ?? new Timeline(this.timeline.versions, setting)
    this.others.set(setting, timeline)
    const due = dueAt(timeline, key)
    return due ? dueText(due) : nothing
  }
}

const nothing = '0.00'

/** A sum, the ends of its range, or of a programme without an amount its outcome. */
function dueText(due: Due): string {
  if (paceOf(due.definition) === 'service') return outcomeOf(due)
  const { low, high } = due.amount
  if (isPoint(due.amount)) return fenText(low)
  return high.isFinite() ? `${fenText(low)}…${fenText(high)}` : `${fenText(low)}…`
}
