/** `jiuzhu audit`: payments on record against payments due. */

import { windowOf } from '../../audit/household'
import { Pseudonyms } from '../../audit/redact'
import { NotSorted } from '../../audit/rows'
import { auditRows, type RunOptions, windowNamedBy } from '../../audit/run'
import { AuditSetting } from '../../audit/setting'
import { standardsFindings } from '../../audit/standards'
import type { AuditWindow } from '../../audit/window'
import { auditPhrases, sources as sourceNames } from '../../words/audit'
import { lines } from '../../words/command'
import { type Command, standardsHelp } from '../command'
import { allBytesOf, type Context, UsageError } from '../context'
import { Draft, refuseInputs } from '../draft'
import { datedOptions, oneOfWords, parsed, type Surroundings, surroundingsOf } from '../options'
import {
  type CaseFiles,
  caseFiles,
  caseTableOptions,
  caseTablesHelp,
  readCases,
  readPayments,
  Source,
} from '../sources'
import { type AuditFormat, AuditPrinter, auditFormats } from './audit-printer'
import { AuditProgress } from './audit-progress'

const options = {
  ...datedOptions,
  cases: { type: 'string' },
  ...caseTableOptions,
  payments: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  carry: { type: 'string', multiple: true },
  trace: { type: 'boolean' },
  evidence: { type: 'boolean' },
  redact: { type: 'string' },
  bom: { type: 'boolean' },
} as const

export const auditCommand: Command = {
  name: 'audit',
  usage:
    'audit --cases FILE --payments FILE [--standards FILE] [--from MONTH --to MONTH] [--format text|csv|json|html] [--out FILE]',
  summary: {
    zh: '核对发放台账与应发：应保未保、应补未补、应退未退、超发等，逐项列明条款',
    en: 'Hold payments on record against payments due: who should have been covered, topped up or left, under which clause',
  },
  options: [
    [
      '--cases FILE',
      {
        zh: '个案（JSON Lines；同一户可有多个版本），或户表 CSV',
        en: 'cases (JSON Lines, a household in several versions), or a CSV of households',
      },
    ],
    ...caseTablesHelp,
    [
      '--payments FILE',
      {
        zh: '发放台账（CSV 或 JSON Lines，中英文表头）',
        en: 'the ledger (CSV or JSON Lines, English or Chinese headers)',
      },
    ],
    [
      '--from MONTH, --to MONTH',
      {
        zh: '核对期间，如 2013-01 至 2013-12（默认为台账所涉月份）',
        en: 'the window, 2013-01 to 2013-12 (what the payments name otherwise)',
      },
    ],
    ['--format text|csv|json|html', { zh: '输出格式（默认 text）', en: 'the output format (text otherwise)' }],
    ['--out FILE', { zh: '写入文件（完成后才出现）', en: 'write to a file, which appears only when it is whole' }],
    ['--trace', { zh: '附上每一步计算', en: 'add every step of the calculation' }],
    [
      '--evidence',
      { zh: '附上证据记录及其 SHA-256，供 jiuzhu verify 复核', en: 'add evidence and its SHA-256, for jiuzhu verify' },
    ],
    [
      '--redact KEYFILE',
      {
        zh: '以密钥文件生成稳定的假名，替换各类编号',
        en: 'replace ids by stable pseudonyms under the secret in this file',
      },
    ],
    [
      '--carry COLUMN',
      { zh: '台账中略过的其他列，可重复', en: 'another column of the ledger to pass over; repeatable' },
    ],
    ['--bom', { zh: 'CSV 带字节序标记，供电子表格打开', en: 'CSV with a byte order mark, for spreadsheets' }],
    ...standardsHelp.filter(([name]) => name !== '--on DATE'),
  ],
  examples: [
    'jiuzhu audit --cases cases.jsonl --payments ledger.csv --standards standards.json --from 2013-01 --to 2013-12',
    'jiuzhu audit --cases cases.jsonl --payments 台账.csv --standards standards.csv --lang zh --format html --out 审计.html',
    'jiuzhu audit --cases households.csv --members members.csv --claims claims.csv --payments ledger.csv --format csv --bom --out findings.csv',
  ],
  run: async (args, context) => {
    const { values } = parsed(args, options, context, 0)
    const { cases, payments } = values
    if (cases === undefined || payments === undefined) throw new UsageError(lines.auditFiles[context.language])
    await refuseInputs(
      values.out,
      [cases, payments, values.members, values.claims, values.standards, values.redact],
      context,
    )
    if ((values.from === undefined) !== (values.to === undefined))
      throw new UsageError(lines.fromAndTo[context.language])
    const format = oneOfWords('--format', values.format ?? 'text', auditFormats, context)
    const surroundings = await surroundingsOf(values, context)
    const files: AuditFiles = {
      ...(await caseFiles(Source.again, cases, values, context)),
      payments: await Source.again(payments, context),
      surroundings,
      carry: values.carry ?? [],
    }
    const window = windowOf(values) ?? (await windowNamedBy(rowsOf(files)))
    if (!window) throw new UsageError(auditPhrases.nothingNamed[context.language]())
    return run(files, window, { ...values, format }, context)
  },
}

interface AuditFiles extends CaseFiles {
  readonly payments: Source
  readonly surroundings: Surroundings
  readonly carry: readonly string[]
}

const rowsOf = (files: AuditFiles) => ({
  // `--encoding` is the ledger's; cases are told by themselves.
  cases: readCases(files, {}),
  payments: readPayments(files.payments, { ...files.surroundings, carry: files.carry }),
})

interface Wanted {
  readonly format: AuditFormat
  readonly out?: string | undefined
  readonly trace?: boolean | undefined
  readonly evidence?: boolean | undefined
  readonly redact?: string | undefined
  readonly bom?: boolean | undefined
}

/** Household by household where both files are sorted; from memory where they turn out not to be. */
async function run(files: AuditFiles, window: AuditWindow, wanted: Wanted, context: Context): Promise<number> {
  const { standards = {}, readings } = files.surroundings
  const { trace = false, evidence = false, redact } = wanted
  const audit = new AuditSetting(window, { standards, readings, trace, evidence })
  const pseudonyms = redact === undefined ? undefined : await pseudonymsOf(redact, context)
  const into = async (sorted: boolean): Promise<number> => {
    const draft = await Draft.of(wanted.out, context)
    try {
      const code = await auditInto(
        draft,
        files,
        audit,
        wanted,
        { sorted, ...(pseudonyms ? { pseudonyms } : {}) },
        context,
      )
      await draft.commit(code)
      return code
    } catch (error) {
      await draft.discard()
      throw error
    }
  }
  try {
    return await into(true)
  } catch (error) {
    if (!(error instanceof NotSorted)) throw error
    context.stderr.write(`${notSortedText(error, files, context)}\n`)
    return into(false)
  }
}

async function auditInto(
  draft: Draft,
  files: AuditFiles,
  audit: AuditSetting,
  wanted: Wanted,
  options: RunOptions,
  context: Context,
): Promise<number> {
  const printer = new AuditPrinter(draft, audit.window, wanted, context)
  const progress = new AuditProgress([files.cases, files.members, files.claims, files.payments], context)
  await printer.start()
  for (const finding of standardsFindings(audit)) await printer.finding(finding)
  for await (const event of auditRows(rowsOf(files), audit, options)) {
    if ('unreadable' in event) printer.unreadable(event.unreadable)
    else await printer.household(event.household)
    progress.tick(printer.rows, performance.now())
  }
  progress.done()
  return printer.end()
}

async function pseudonymsOf(file: string, context: Context): Promise<Pseudonyms> {
  const secret = (await allBytesOf(file, context)).toString('utf8').trim()
  if (secret === '') throw new UsageError(lines.emptyKey[context.language])
  return Pseudonyms.of(secret)
}

/** How to sort, in commands that every system has (and jq for JSON Lines). */
function notSortedText({ source, row }: NotSorted, files: AuditFiles, { language }: Context): string {
  const isTable = source === 'payments' || files.members !== undefined
  const { sortTable, sortLines } = auditPhrases
  const how = (isTable ? sortTable : sortLines)[language]()
  return auditPhrases.notSorted[language](sourceNames[source][language], String(row), how)
}
