/** How far a reading has come, on a terminal's standard error only. */
import { phrases } from '../words/command'
import type { Context } from './context'

export class Progress {
  protected readonly context: Context
  private startedAt: number | undefined
  private shownAt = 0
  private shown = false

  constructor(context: Context) {
    this.context = context
  }

  /** `now` in milliseconds; called for every row, prints twice a second. */
  tick(rows: number, now: number): void {
    const { stderr, terminal = stderr } = this.context
    if (!terminal.isTTY) return
    this.startedAt ??= now
    if (now - this.shownAt < 500) return
    this.shownAt = now
    this.shown = true
    terminal.write(`\r${this.text(rows, now - this.startedAt)}\u001b[K`)
  }

  done(): void {
    if (this.shown) (this.context.terminal ?? this.context.stderr).write('\r\u001b[K')
  }

  /** What is shown for so many rows after so many milliseconds. */
  protected text(rows: number, _elapsed: number): string {
    return phrases.rows[this.context.language](rows.toLocaleString('en'))
  }
}
