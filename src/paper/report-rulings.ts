/** Which ruling is worth most, as rows of a table. */
import type { RulingWorth } from '../audit/ruling-worth'
import { grouped } from '../exact/decimal'
import { reportWords } from '../words/audit-report'
import type { FindingWords } from './report-finding'

/** A row for each other option of a reading; sums over findings and, where they were looked at, over dues in order. */
export function rulingRows(rulings: readonly RulingWorth[], { labels, language }: FindingWords) {
  const hasInOrder = rulings.some(({ inOrder }) => inOrder !== undefined)
  const columns = [
    reportWords.reading,
    reportWords.option,
    reportWords.inFindings,
    reportWords.more,
    reportWords.less,
    ...(hasInOrder ? [reportWords.inOrder, reportWords.more, reportWords.less] : []),
  ]
  const rows = rulings.map(({ reading, option, findings, inOrder }) => [
    labels.reading(reading)[language],
    labels.option(reading, option)[language],
    ...[findings, ...(inOrder ? [inOrder] : [])].flatMap(({ count, more, less }) => [
      String(count),
      grouped(more),
      grouped(less),
    ]),
  ])
  return { columns: columns.map((label) => label[language]), rows }
}
