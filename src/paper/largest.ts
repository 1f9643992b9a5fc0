/** The largest findings of a stream, held in little memory. */
import type { Finding } from '../audit/finding'
import { weightOf } from '../audit/summary'
import type { Exact } from '../exact/decimal'

interface Weighed {
  readonly finding: Finding
  readonly weight: Exact
  readonly place: number
}

export class Largest {
  readonly most: number
  private kept: Weighed[] = []
  private place = 0

  constructor(most: number) {
    this.most = most
  }

  add({ evidence: _, trace: _trace, ...finding }: Finding): void {
    this.kept.push({ finding, weight: weightOf(finding), place: this.place })
    this.place += 1
    if (this.kept.length >= 2 * this.most) this.trim()
  }

  /** The largest first; equal ones in the order in which they came. */
  findings(): readonly Finding[] {
    this.trim()
    return this.kept.map(({ finding }) => finding)
  }

  private trim(): void {
    this.kept.sort((a, b) => b.weight.cmp(a.weight) || a.place - b.place)
    this.kept = this.kept.slice(0, this.most)
  }
}
