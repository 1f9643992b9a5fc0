/** The columns of a pay list as cells, the same in every format. */

import { missingFact } from '../../explain/missing'
import { periodText } from '../../explain/periods'
import type { PolicyInFull } from '../../kit/policy'
import type { Label } from '../../language/expression'
import { type Language, list } from '../../words/language'
import { payListWords } from '../../words/pay-list'
import { carriedLabels } from '../report-columns'
import type { DueRow, PayLists } from './pay-lists'

/** One column: its title, and its cell of a row. */
export interface PayColumn {
  readonly title: string
  readonly isSum?: boolean
  readonly cell: (row: DueRow, number: number) => string
}

/** How a programme and what is missing are called. */
export interface PayNames {
  readonly language: Language
  readonly programme: (id: string) => string
  readonly missing: (paths: readonly string[]) => string
  /** A list to print: people by name and periods in words, where other formats have ids and periods that can be read again. */
  readonly isPrinted: boolean
}

/** The columns that say whose a payment is. */
export function payColumns(lists: PayLists, { language, programme, isPrinted }: PayNames): readonly PayColumn[] {
  const all = [...lists.lists.flatMap(({ rows }) => rows), ...lists.open]
  const some = (name: 'person' | 'claim'): readonly PayColumn[] =>
    all.some((row) => row[name] !== undefined) ? [column(payListWords[name], language, (row) => row[name] ?? '')] : []
  // A name that stands in its own column need not stand twice.
  const isTold = all.every(({ whom, people }) => whom === undefined || Object.values(people).includes(whom[language]))
  const whom = isTold ? [] : [column(payListWords.whom, language, (row) => row.whom?.[language] ?? '')]
  return [
    column(payListWords.programme, language, (row) => programme(row.programme)),
    column(payListWords.period, language, ({ period }) => (isPrinted ? periodText(period)[language] : period)),
    column(payListWords.household, language, ({ household }) => household),
    ...(isPrinted ? whom : [...some('person'), ...some('claim')]),
    ...lists.columns.map((title) => ({
      title: isPrinted ? carriedLabels(title)[language] : title,
      cell: ({ people }: DueRow) => people[title] ?? '',
    })),
  ]
}

const column = (label: Label, language: Language, cell: PayColumn['cell']): PayColumn => ({
  title: label[language],
  cell,
})

/** What a row comes to. */
export const amountColumn = ({ language }: PayNames): PayColumn => ({
  title: payListWords.amount[language],
  isSum: true,
  cell: ({ amount = '' }) => amount,
})

/** What an open row lies between, and what is missing. */
export const openColumns = ({ language, missing }: PayNames): readonly PayColumn[] => [
  column(payListWords.missing, language, (row) => missing(row.missing ?? [])),
  { title: payListWords.min[language], isSum: true, cell: ({ min = '' }) => min },
  { title: payListWords.max[language], isSum: true, cell: ({ max = '' }) => max },
]

/** What a policy calls its programmes and what is missing. */
export const payNames = (policy: PolicyInFull, language: Language): PayNames => ({
  language,
  isPrinted: false,
  programme: (id) => policy.definitions.find((one) => one.id === id)?.label[language] ?? id,
  missing: (paths) => list(paths.map((path) => missingFact(policy, path).label))[language],
})
