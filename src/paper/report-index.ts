/** What the findings of a report name between them: kinds, clauses, columns of people, and readings that change them. */

import type { Finding } from '../audit/finding'
import { type OpenDue, type RulingWorth, RulingWorths } from '../audit/ruling-worth'
import { carriedColumns } from '../tables/catalogue/carried'
import { peopleOn } from './report-columns'
import { kindName } from './report-labels'

export class ReportIndex {
  readonly kinds = new Set<string>()
  readonly clauses = new Set<string>()
  private readonly columnsSeen = new Set<string>()
  private readonly worths: RulingWorths

  /** `withOpen` says that dues paid in order are looked at under other readings too. */
  constructor(withOpen: boolean) {
    this.worths = new RulingWorths(withOpen)
  }

  add(finding: Finding): void {
    this.kinds.add(kindName(finding))
    for (const clause of finding.clauses) this.clauses.add(clause)
    for (const [column] of peopleOn(finding)) this.columnsSeen.add(column)
    const { readings, needsRuling } = finding
    if (needsRuling) this.worths.add('findings', { readings, needsRuling })
  }

  addOpen(due: OpenDue): void {
    this.worths.add('inOrder', due)
  }

  /** Adds what findings behind these name; of what another thread sent only the fields are there. */
  join({ kinds, clauses, columnsSeen, worths }: ReportIndex): void {
    for (const kind of kinds) this.kinds.add(kind)
    for (const clause of clauses) this.clauses.add(clause)
    for (const column of columnsSeen) this.columnsSeen.add(column)
    this.worths.join(worths)
  }

  /** The columns of people that some finding fills, the usual ones first. */
  get columns(): readonly string[] {
    const known = usual.filter((column) => this.columnsSeen.has(column))
    return [...known, ...[...this.columnsSeen].filter((column) => !usual.includes(column))]
  }

  get rulings(): readonly RulingWorth[] {
    return this.worths.result()
  }
}

const usual: readonly string[] = carriedColumns.map(({ label }) => label.zh)
