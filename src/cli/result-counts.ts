/** How many rows of a table came to which outcome, and what their amounts sum up to. */
import { grouped } from '../exact/decimal'
import { fenOf, yuanOf } from '../kernel/encode'
import type { RowResult } from '../tables/calculate'
import { type Language, list, same } from '../words/language'
import { outcomeNames } from '../words/results'
import { tablePhrases } from '../words/tables'

export class ResultCounts {
  refused = 0
  private rows = 0
  private readonly outcomes = new Map<string, number>()
  private fen = 0
  private hasAmounts = false

  add({ result, issues }: RowResult): void {
    this.rows += 1
    if (issues.length > 0) this.refused += 1
    const { outcome, amount } = result?.cells ?? {}
    if (typeof outcome === 'string') this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
    if (typeof amount !== 'string') return
    this.hasAmounts = true
    this.fen += fenOf(amount)
  }

  /** Adds more rows of an outcome that was there before, with the sum of their amounts. */
  addMore(outcome: string, rows: number, fen: number): void {
    this.rows += rows
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + rows)
    this.fen += fen
  }

  /** One line for people. */
  line(language: Language): string {
    const outcomes = [...this.outcomes].map(([outcome, count]) =>
      same(tablePhrases.ofKind[language](outcomeNames[outcome]?.[language] ?? outcome, String(count))),
    )
    const sum =
      this.hasAmounts && Number.isSafeInteger(this.fen) ? [tablePhrases.sum[language](grouped(yuanOf(this.fen)))] : []
    const refused = tablePhrases.refusedRows[language](String(this.refused))
    return tablePhrases.calculated[language](
      String(this.rows),
      list([...outcomes, ...[...sum, refused].map(same)])[language],
    )
  }
}
