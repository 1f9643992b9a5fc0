/** `jiuzhu inspect`: how a table would be read, before anything is calculated from it. */
import { describeIssue, InputError, issue } from '../../checks/issue'
import type { TableCatalogue } from '../../tables/catalogue/column'
import { tableNamed, tablesOf } from '../../tables/catalogue/tables'
import { writeCsvRow } from '../../tables/csv'
import type { FileBytes } from '../../tables/files/containers'
import { likelyTable } from '../../tables/reading/guess'
import type { FileMap } from '../../tables/reading/mapping'
import { type TableReport, tableReport } from '../../tables/reading/report'
import { openTable, type Table } from '../../tables/reading/table'
import type { TableOptions, TableRow } from '../../tables/reading/table-row'
import { lines } from '../../words/command'
import { list, same } from '../../words/language'
import { tablePhrases } from '../../words/tables'
import { type Command, command } from '../command'
import { type Context, print, UsageError } from '../context'
import { Draft } from '../draft'
import { issuesObject } from '../issues'
import { tableOptions } from '../options'
import { fileOf, tableReading } from '../table-files'
import { isGood, reportText } from './inspect-printer'

export const inspectCommand: Command = command({
  name: 'inspect',
  usage: 'inspect FILE...',
  summary: {
    zh: '预检：说明各文件将如何读取（编码、表头、各列含义、略过的行、需要更正的单元格），不作计算',
    en: 'Say how files would be read: encoding, header, what each column means, rows passed over, cells to mend',
  },
  takes: ['table/inspect', ...tableOptions, 'encoding', 'writeMap', 'writeClean', 'format/inspect'],
  examples: ({ ofClaimsInChinese }) => [
    `jiuzhu inspect ${ofClaimsInChinese}.xlsx --lang zh`,
    'jiuzhu inspect 2013-05.csv --write-map ledger.map.json',
    'jiuzhu inspect households.csv --table households --write-clean clean.csv',
  ],
  most: Number.MAX_SAFE_INTEGER,
  run: async ({ values, others: files }, context) => {
    const { language } = context
    if (files.length === 0) throw new UsageError(lines.noInput[language])
    if (values.writeClean !== undefined && files.length > 1) throw new UsageError(tablePhrases.oneClean[language]())
    const wanted = values.table === undefined ? undefined : namedTable(values.table, context)
    const reading = await tableReading(values, context)
    const maps: FileMap[] = []
    let isAllGood = true
    for (const name of files) {
      const file = await fileOf(name, context)
      const options = { ...reading(name), isTolerant: true }
      try {
        const table = await openTable(file, wanted ?? (await tableOf(file, options, context)), options)
        const clean = values.writeClean === undefined ? undefined : new CleanCopy(table)
        const report = await tableReport(table, (row) => clean?.add(row))
        isAllGood &&= isGood(report)
        print(
          context,
          values.format === 'json' ? `${JSON.stringify(report)}\n` : reportText(report, table.catalogue, language),
        )
        if (values.writeClean !== undefined && clean) await written(values.writeClean, clean.text(), context)
        if (values.writeMap !== undefined) maps.push(mapFrom(report, options, context))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        isAllGood = false
        const said = error.issues.map((one) => describeIssue(one, language)).join('\n  ')
        print(
          context,
          values.format === 'json'
            ? `${JSON.stringify({ file: name, error: issuesObject(error.issues, language) })}\n`
            : `${name}\n  ${said}\n`,
        )
      }
    }
    if (values.writeMap !== undefined)
      await written(values.writeMap, `${JSON.stringify({ files: maps }, undefined, 2)}\n`, context)
    return isAllGood ? 0 : 1
  },
})

function namedTable(name: string, { policy, language }: Context): TableCatalogue {
  const found = tableNamed(policy, name)
  if (found) return found
  const known = list(tablesOf(policy).map(({ id }) => same(id)))[language]
  throw new UsageError(tablePhrases.noTable[language](name, known))
}

/** What a file is by its columns. */
async function tableOf(file: FileBytes, options: TableOptions, { policy }: Context): Promise<TableCatalogue> {
  const tables = tablesOf(policy)
  const found = (await likelyTable(file, tables, options)) ?? tables[0]
  if (found) return found
  throw new InputError([issue('header', '')])
}

/** The table again with every value in its strict form; cells that were refused, and others, as they stand. */
class CleanCopy {
  private readonly lines: string[]
  private readonly cells: readonly ((row: TableRow) => string)[]

  constructor({ columns, set, catalogue: { aMonth } }: Table) {
    const isWide = columns.some(({ kind }) => kind === 'month')
    const given = columns.filter(({ kind }) => kind === 'column' || kind === 'carried' || kind === 'unknown')
    const strict = (id: string, at: (row: TableRow) => number | undefined) => (row: TableRow) =>
      row.values[id] ?? row.cells[at(row) ?? -1]?.trim() ?? ''
    const parts = [
      ...set.map(({ column: { id } }) => ({ name: id, cell: strict(id, () => undefined) })),
      ...given.map((one) => {
        const name = one.kind === 'column' ? one.column.id : one.name
        return { name, cell: strict(one.kind === 'column' ? name : '', () => one.place) }
      }),
      ...(isWide && aMonth
        ? [aMonth.period, aMonth.amount].map((id) => ({ name: id, cell: strict(id, ({ monthAt }) => monthAt) }))
        : []),
    ]
    this.lines = [writeCsvRow(parts.map(({ name }) => name))]
    this.cells = parts.map(({ cell }) => cell)
  }

  add(row: TableRow): void {
    this.lines.push(writeCsvRow(this.cells.map((cell) => cell(row))))
  }

  text(): string {
    return this.lines.join('')
  }
}

/** A map that says of a file what was found; what is not known is dropped by it, and told. */
function mapFrom(report: TableReport, { map, sheet }: TableOptions, { stderr, language }: Context): FileMap {
  const unknown = report.columns.filter(({ kind }) => kind === 'unknown').map(({ name }) => name)
  if (unknown.length > 0)
    stderr.write(`${tablePhrases.droppedByMap[language](report.file, list(unknown.map(same))[language])}\n`)
  const known = report.columns.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id] as const]))
  const drop = [...(map?.drop ?? []), ...unknown]
  return {
    name: report.file.replace(/^.*[\\/]/, ''),
    ...(sheet === undefined ? {} : { sheet }),
    headerRow: report.headerRow,
    columns: Object.fromEntries(known),
    ...(map?.values ? { values: map.values } : {}),
    ...(map?.set ? { set: map.set } : {}),
    ...(drop.length > 0 ? { drop } : {}),
  }
}

async function written(path: string, text: string, context: Context): Promise<void> {
  const draft = await Draft.of(path, context)
  await draft.write(text)
  await draft.commit(0)
}
