/** `jiuzhu columns`: what every table may hold, with all names that are known and all values that are allowed. */

import { carriedColumns } from '../../tables/catalogue/carried'
import type { TableCatalogue, TableColumn } from '../../tables/catalogue/column'
import { tableNamed, tablesOf } from '../../tables/catalogue/tables'
import { colon, type Language, list, same } from '../../words/language'
import { tablePhrases, tableWords } from '../../words/tables'
import { type Command, command } from '../command'
import { print, UsageError } from '../context'

export const columnsCommand: Command = command({
  name: 'columns',
  usage: 'columns [TABLE]',
  summary: {
    zh: '列出各表的列：列名、同义列名、允许填写的内容（中英文）',
    en: 'List the columns of every table: their names, other names that are known, allowed values in both languages',
  },
  takes: ['format/columns'],
  examples: ({ programme }) => [
    'jiuzhu columns',
    'jiuzhu columns payments --lang zh',
    `jiuzhu columns ${programme} --format json`,
  ],
  most: 1,
  run: async ({ values, others: [name] }, { policy, language, stdout }) => {
    const all = tablesOf(policy)
    const found = name === undefined ? undefined : tableNamed(policy, name)
    if (name !== undefined && !found)
      throw new UsageError(tablePhrases.noTable[language](name, list(all.map(({ id }) => same(id)))[language]))
    const tables = found ? [found] : all
    print(
      { stdout },
      values.format === 'json'
        ? `${JSON.stringify(tables.map(tableObject), undefined, 2)}\n`
        : tables.map((table) => tableText(table, language)).join('\n'),
    )
    return 0
  },
})

/** A table as data, without what only its reader needs. */
const tableObject = ({ id, label, columns, required }: TableCatalogue) => ({
  table: id,
  label,
  columns: columns.map(({ id: column, label: columnLabel, names, kind, options, unit }) => ({
    id: column,
    label: columnLabel,
    names,
    kind,
    required: required.includes(column),
    ...(unit === undefined ? {} : { unit }),
    ...(options ? { values: options } : {}),
  })),
  carried: carriedColumns,
})

function tableText({ id, label, columns, required }: TableCatalogue, language: Language): string {
  return [
    `${label[language]} ${id}`,
    ...columns.flatMap((column) => columnLines(column, required.includes(column.id), language)),
    `  ${tableWords.carried[language]}${colon[language]}${list(carriedColumns.map(({ label: one }) => same(one.zh)))[language]}`,
    '',
  ].join('\n')
}

function columnLines(
  { id, label, names, options = {} }: TableColumn,
  isRequired: boolean,
  language: Language,
): readonly string[] {
  const name = `${label.zh} ${id}`
  const between = { zh: '、', en: ', ' }[language]
  const others = names.length === 0 ? '' : `${colon[language]}${list(names.map(same))[language]}`
  return [
    `  ${isRequired ? tablePhrases.requiredColumn[language](name) : name}${others}`,
    ...Object.entries(options).map(
      ([option, words]) =>
        `    ${[words.label.zh, option, ...words.names.filter((one) => one !== words.label.en)].join(between)}`,
    ),
  ]
}
