/** How far a reading of several files has come: rows, rows a second and the time left. */
import { auditPhrases } from '../../words/audit'
import type { Context } from '../context'
import { Progress } from '../progress'
import type { Source } from '../sources'

/** What is read, and how far. */
type Read = Pick<Source, 'bytes' | 'done'>

export class AuditProgress extends Progress {
  private readonly sources: readonly Read[]

  constructor(sources: readonly Read[], context: Context) {
    super(context)
    this.sources = sources
  }

  protected override text(rows: number, elapsed: number): string {
    const seconds = Math.max(elapsed / 1000, 0.001)
    const done = this.sources.reduce((sum, source) => sum + source.done, 0)
    const all = this.sources.reduce((sum, source) => sum + source.bytes, 0)
    const left = done > 0 ? (seconds * (all - done)) / done : 0
    const share = all > 0 ? Math.min(Math.round((20 * done) / all), 20) : 0
    const said = auditPhrases.progress[this.context.language](
      rows.toLocaleString('en'),
      Math.round(rows / seconds).toLocaleString('en'),
      clock(left),
    )
    return `[${'#'.repeat(share)}${'.'.repeat(20 - share)}] ${said}`
  }
}

/** Minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
