/** Results of plain rows put behind them as bytes: all but the amount is the same wherever the signature is. */
import { noSignature } from '../kit/programme-outputs'
import type { RowResult } from '../tables/calculate'
import type { PlainCalculator } from '../tables/plain/calculator'
import type { PlainRows } from '../tables/plain/reader'
import type { TableRow } from '../tables/reading/table-row'
import { visible } from '../tables/visible'
import type { ByteLines } from './byte-lines'
import type { ResultCounts } from './result-counts'
import type { ResultLines } from './result-lines'

/** What stands around the amounts of one signature, and how many rows have it. */
interface Alike {
  readonly outcome: string
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly hasAmount: boolean
  rows: number
  fen: number
}

export class PlainResults {
  private readonly calculator: PlainCalculator
  private readonly results: ResultLines
  private readonly counts: ResultCounts
  private readonly calculated: (row: TableRow) => RowResult
  private readonly alike = new Map<number, Alike>()

  /** `calculated` works one row out by itself, or says what is wrong with it. */
  constructor(
    calculator: PlainCalculator,
    results: ResultLines,
    counts: ResultCounts,
    calculated: (row: TableRow) => RowResult,
  ) {
    this.calculator = calculator
    this.results = results
    this.counts = counts
    this.calculated = calculated
  }

  write({ rows, bytes, starts, ends, columns, rowAt }: PlainRows, lines: ByteLines): void {
    const { signatures, amounts } = this.calculator.run(columns, rows)
    for (let row = 0; row < rows; row++) {
      const signature = signatures[row] as number
      const alike = this.alike.get(signature)
      if (!alike) {
        this.learn(signature, this.writeRow(rowAt(row), lines))
        continue
      }
      lines.add(bytes, starts[row], ends[row])
      lines.add(alike.before)
      alike.rows += 1
      if (alike.hasAmount) {
        const fen = amounts?.[row] as number
        alike.fen += fen
        lines.addFen(fen)
      }
      lines.add(alike.after)
    }
  }

  /** A row by itself. */
  writeRow(row: TableRow, lines: ByteLines): RowResult {
    const outcome = this.calculated(row)
    this.counts.add(outcome)
    lines.addText(visible(this.results.lineOf(row, outcome)))
    return outcome
  }

  /** To be called behind the last row. */
  end(): void {
    for (const { outcome, rows, fen } of this.alike.values()) this.counts.addMore(outcome, rows, fen)
  }

  private learn(signature: number, { result }: RowResult): void {
    const { outcome, amount } = result?.cells ?? {}
    if (!result || signature === noSignature || typeof outcome !== 'string') return
    const [before, after] = this.results.aroundAmount(result).map((text) => new TextEncoder().encode(visible(text)))
    if (before && after)
      this.alike.set(signature, { outcome, before, after, hasAmount: amount !== undefined, rows: 0, fen: 0 })
  }
}
