/** How far a reading of several files has come: rows, rows a second and the time left; on a terminal only. */
import { auditPhrases } from '../../words/audit'
import type { Context } from '../context'
import type { Source } from '../sources'

export class AuditProgress {
  private readonly sources: readonly Source[]
  private readonly context: Context
  private startedAt: number | undefined
  private shownAt = 0
  private shown = false

  constructor(sources: readonly (Source | undefined)[], context: Context) {
    this.sources = sources.filter((source) => source !== undefined)
    this.context = context
  }

  /** `now` in milliseconds; prints twice a second. */
  tick(rows: number, now: number): void {
    if (!this.context.stderr.isTTY) return
    this.startedAt ??= now
    if (now - this.shownAt < 500) return
    this.shownAt = now
    this.shown = true
    const seconds = Math.max((now - this.startedAt) / 1000, 0.001)
    const done = this.sources.reduce((sum, source) => sum + source.done, 0)
    const all = this.sources.reduce((sum, source) => sum + source.bytes, 0)
    const left = done > 0 ? (seconds * (all - done)) / done : 0
    const share = all > 0 ? Math.min(Math.round((20 * done) / all), 20) : 0
    const bar = `[${'#'.repeat(share)}${'.'.repeat(20 - share)}]`
    const text = auditPhrases.progress[this.context.language](
      rows.toLocaleString('en'),
      Math.round(rows / seconds).toLocaleString('en'),
      clock(left),
    )
    this.context.stderr.write(`\r${bar} ${text}\u001b[K`)
  }

  done(): void {
    if (this.shown) this.context.stderr.write('\r\u001b[K')
  }
}

/** Minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
