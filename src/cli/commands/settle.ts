/** `jiuzhu settle`: a year of each household, settled from the versions of its case, as data, as pay lists or as a ledger. */

import { type CaseGroup, CaseRows, groupsOf, newCaseGroup, type UnreadableRow } from '../../audit/rows'
import { issuesLine } from '../../checks/issue'
import { grouped } from '../../exact/decimal'
import { periodText } from '../../explain/periods'
import { type SettledYear, settleYear } from '../../household/year'
import { yuanOf } from '../../kernel/encode'
import { payNames } from '../../paper/pay-list/columns'
import { payListHtml } from '../../paper/pay-list/html'
import { payLedger, wideLedger } from '../../paper/pay-list/ledger'
import { type DueRow, PayLists, totalOf } from '../../paper/pay-list/pay-lists'
import { paySheet, paySheets } from '../../paper/pay-list/sheets'
import { byteOrderMark } from '../../tables/columns'
import { writeCsvRow } from '../../tables/csv'
import { cellText } from '../../tables/sheet'
import { workbookBytes } from '../../tables/write-workbook'
import { phrases } from '../../words/command'
import { payListPhrases } from '../../words/pay-list'
import { caseFiles, filesNamed, onlyHousehold, readCases } from '../case-files'
import { type Command, command } from '../command'
import { type Context, UsageError } from '../context'
import { Draft, refuseInputs } from '../draft'
import type { OptionId } from '../option-table'
import { caseTableOptions, datedOptions, type Values } from '../options'
import { Source } from '../sources'
import { programmeIds } from '../subject'
import { surroundingsOf } from '../surroundings'
import { turn } from '../turn'

const settleOptions = [
  'year',
  'format/settle',
  'programme',
  'period',
  'household/cases',
  'ledger',
  'wide',
  ...caseTableOptions,
  ...datedOptions,
  'bom',
  'out',
] as const satisfies readonly OptionId[]
type SettleValues = Values<(typeof settleOptions)[number]>

export const settleCommand: Command = command({
  name: 'settle',
  usage: 'settle [FILE]',
  summary: {
    zh: '结算一年：按历次变更的家庭信息逐月认定，列出各期应发金额；csv、xlsx、html 为发放花名册，jsonl 每户一行',
    en: 'Settle a year: the versions of each household month by month; csv, xlsx and html are pay lists, jsonl is one line a household',
  },
  takes: settleOptions,
  examples: ({ programme }) => [
    'jiuzhu settle cases.jsonl --year 2013 --standards standards.json > year.jsonl',
    `jiuzhu settle --people people.xlsx --year 2013 --standards standards.csv --programme ${programme} --period 2013-05 --format xlsx --out list.xlsx`,
    `jiuzhu settle --people people.xlsx --year 2013 --standards standards.csv --programme ${programme} --wide --bom --out ledger.csv`,
  ],
  most: Number.MAX_SAFE_INTEGER,
  run: async ({ values, others }, context) => {
    const { out, households, people, members, claims, standards, format, ledger, wide } = values
    if ((ledger || wide) && (format === 'html' || format === 'xlsx'))
      throw new UsageError(payListPhrases.ledgerIsCsv[context.language](format))
    const isData = format === 'jsonl' && !ledger && !wide
    if (isData && (values.period !== undefined || values.programme.length > 0))
      throw new UsageError(payListPhrases.ofLists[context.language]())
    if (ledger && wide) throw new UsageError(payListPhrases.oneLedger[context.language]())
    await refuseInputs(out, filesNamed(others, households, people, members, claims, standards), context)
    const years = await settled(values, others, context)
    const draft = await Draft.of(out, context)
    try {
      if (isData) for (const { year } of years.settled) await draft.write(`${JSON.stringify(year)}\n`)
      else await writeLists(years.settled, values, draft, context)
      const code = years.isWhole ? 0 : 2
      await draft.commit(code)
      return code
    } catch (error) {
      await draft.discard()
      throw error
    }
  },
})

interface Settled {
  readonly year: SettledYear
  readonly versions: CaseGroup['versions']
}

/** The years of all households that can be read; what cannot is told. */
async function settled(values: SettleValues, given: readonly string[], context: Context) {
  const { standards = {}, readings, ...reading } = await surroundingsOf(values, context)
  const files = await caseFiles(Source.once, given, values, context)
  const faults: UnreadableRow[] = []
  const rows = new CaseRows(context.policy, (row) => faults.push(row))
  const records = onlyHousehold(readCases(context.policy, files, reading), values.household, context)
  const groups = await groupsOf(records, rows.read.bind(rows), newCaseGroup)
  for (const fault of faults) context.stderr.write(`${faultText(fault, context)}\n`)
  // A household with a version that cannot be read is not settled on the others.
  const whole = [...groups.values()].filter(({ id, versions }) => !rows.isBroken(id) && versions.length > 0)
  const years: Settled[] = []
  for (const { versions } of whole) {
    years.push({ year: settleYear(context.policy, versions, values.year, { standards, readings }), versions })
    await turn()
  }
  return { settled: years, isWhole: faults.length === 0 }
}

async function writeLists(years: readonly Settled[], values: SettleValues, draft: Draft, context: Context) {
  const { policy, language, stderr } = context
  const lists = listsOf(years, values, context)
  const names = payNames(policy, language)
  const table = (rows: readonly (readonly string[])[]): string =>
    (values.bom ? byteOrderMark : '') + rows.map(writeCsvRow).join('')
  const isLedger = values.ledger || values.wide
  if (values.wide) await draft.write(table(wideLedger(lists, language, names.programme)))
  else if (values.ledger) await draft.write(table(payLedger(lists, language, names.programme)))
  else if (values.format === 'html') await draft.write(payListHtml(lists, names))
  else if (values.format === 'xlsx') await draft.writeBytes(await workbookBytes(paySheets(lists, names)))
  else {
    const { rows } = paySheet(lists, names)
    await draft.write(table(rows.map((cells) => cells.map(cellText))))
  }
  // A ledger has no place for what is open.
  if (isLedger) for (const row of lists.open) stderr.write(`${openText(row, names, language)}\n`)
  const paid = lists.lists.flatMap(({ rows }) => rows)
  const counts = [String(paid.length), grouped(totalOf(paid)), String(lists.open.length)] as const
  stderr.write(`${payListPhrases.summary[language](...counts)}\n`)
  const { households, fen } = lists.notApproved
  if (households.size > 0)
    stderr.write(`${payListPhrases.notApproved[language](String(households.size), grouped(yuanOf(fen)))}\n`)
}

/** What is due of the programmes and the period that are asked for. */
function listsOf(
  years: readonly Settled[],
  { programme: names, period: wanted, wide }: SettleValues,
  context: Context,
) {
  const programmes = programmeIds(names, context)
  const lists = new PayLists(context.policy)
  for (const { year, versions } of years) {
    const parts = year.parts.filter(
      ({ programme, period }) =>
        (programmes.length === 0 || programmes.includes(programme)) && (wanted ?? period) === period,
    )
    lists.add(parts, versions.at(-1))
  }
  const isMonthly = lists.lists.every(({ period, rows }) => /^\d{4}-\d{2}$/.test(period) && !rows[0]?.claim)
  if (wide && !isMonthly) throw new UsageError(payListPhrases.wideOfMonths[context.language]())
  return lists
}

function openText(row: DueRow, names: ReturnType<typeof payNames>, language: Context['language']): string {
  const { min = '0.00', max } = row
  const { between, atLeast, openDue } = payListPhrases
  const range = max === undefined ? atLeast[language](grouped(min)) : between[language](grouped(min), grouped(max))
  const who = [row.household, row.whom?.[language]].filter(Boolean).join(' ')
  const period = periodText(row.period)[language]
  return openDue[language](who, names.programme(row.programme), period, names.missing(row.missing ?? []), range)
}

const faultText = ({ row, file, issues }: UnreadableRow, { language }: Context): string =>
  `${file === undefined ? '' : `${file} `}${phrases.inLine[language](String(row), issuesLine(issues, language))}`
