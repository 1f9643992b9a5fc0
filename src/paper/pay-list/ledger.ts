/** What is due as a ledger that an audit takes: a row a payment, or a row a household with a column a month. */

import { monthNames, monthsTotalName } from '../../tables/catalogue/names'
import type { Language } from '../../words/language'
import { payListWords } from '../../words/pay-list'
import { type DueRow, type PayLists, totalOf } from './pay-lists'

type Named = { readonly title: string; readonly cell: (row: DueRow) => string }

/** Columns by their ids, or by the Chinese names of a ledger. */
function keyColumns(language: Language, rows: readonly DueRow[], programme: (id: string) => string): readonly Named[] {
  const title = (name: 'household' | 'person' | 'claim' | 'programme'): string =>
    ({ zh: payListWords[name].zh, en: name })[language]
  const some = (name: 'person' | 'claim'): readonly Named[] =>
    rows.some((row) => row[name] !== undefined) ? [{ title: title(name), cell: (row) => row[name] ?? '' }] : []
  return [
    { title: title('household'), cell: ({ household }) => household },
    ...some('person'),
    ...some('claim'),
    {
      title: title('programme'),
      cell: (row) => ({ zh: programme(row.programme), en: row.programme })[language],
    },
  ]
}

/** A row a payment. Of a claim the period is its month, which a ledger leaves empty. */
export function payLedger(lists: PayLists, language: Language, programme: (id: string) => string): string[][] {
  const rows = lists.lists.flatMap((list) => list.rows)
  const columns: readonly Named[] = [
    ...keyColumns(language, rows, programme),
    {
      title: { zh: payListWords.period.zh, en: 'period' }[language],
      cell: ({ claim, period }) => (claim === undefined ? period : ''),
    },
    { title: { zh: payListWords.amount.zh, en: 'amount' }[language], cell: ({ amount = '' }) => amount },
    ...lists.columns.map((title) => ({ title, cell: ({ people }: DueRow) => people[title] ?? '' })),
  ]
  return [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]
}

/** A row a household or person with a column a month. */
export function wideLedger(lists: PayLists, language: Language, programme: (id: string) => string): string[][] {
  const all = lists.lists.flatMap((list) => list.rows)
  const subjects = new Map<string, DueRow[]>()
  for (const row of all) {
    const key = JSON.stringify([row.household, row.person, row.programme])
    subjects.set(key, [...(subjects.get(key) ?? []), row])
  }
  const keys = keyColumns(language, all, programme)
  const rows = [...subjects.values()].map((own) => {
    const [first] = own
    const ofMonth = (place: number): string =>
      own.find(({ period }) => Number.parseInt(period.slice(5), 10) === place + 1)?.amount ?? ''
    return [
      ...(first ? keys.map(({ cell }) => cell(first)) : []),
      ...lists.columns.map((column) => first?.people[column] ?? ''),
      ...monthNames.map((_, place) => ofMonth(place)),
      totalOf(own),
    ]
  })
  return [[...keys.map(({ title }) => title), ...lists.columns, ...monthNames, monthsTotalName], ...rows]
}
