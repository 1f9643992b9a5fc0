/** `jiuzhu audit`: payments on record against payments due. */

import { windowOf } from '../../audit/household'
import { Pseudonyms } from '../../audit/redact'
import { NotSorted } from '../../audit/rows'
import { auditRows, type RunOptions, windowNamedBy } from '../../audit/run'
import { AuditSetting } from '../../audit/setting'
import { standardsFindings } from '../../audit/standards'
import type { AuditWindow } from '../../audit/window'
import { auditPhrases, sources as sourceNames } from '../../words/audit'
import { lines, phrases } from '../../words/command'
import { type CaseFiles, caseFiles, filesNamed, readCases, readPayments } from '../case-files'
import { type Command, command } from '../command'
import { allBytesOf, type Context, UsageError } from '../context'
import { Draft, refuseInputs } from '../draft'
import type { OptionId } from '../option-table'
import { caseTableOptions, datedOptions, type Values } from '../options'
import { Source } from '../sources'
import { type Surroundings, surroundingsOf } from '../surroundings'
import { AuditPrinter } from './audit-printer'
import { AuditProgress } from './audit-progress'

const auditOptions = [
  'cases',
  ...caseTableOptions,
  'payments',
  'from/audit',
  'to',
  'format/audit',
  'out',
  'trace',
  'evidence',
  'redact',
  'year/table',
  'bom',
  ...datedOptions,
] as const satisfies readonly OptionId[]
type AuditValues = Values<(typeof auditOptions)[number]>

export const auditCommand: Command = command({
  name: 'audit',
  usage: 'audit',
  summary: {
    zh: '核对发放台账与应发：应保未保、应补未补、应退未退、超发等，逐项列明条款',
    en: 'Hold payments on record against payments due: who should have been covered, topped up or left, under which clause',
  },
  takes: auditOptions,
  examples: () => [
    'jiuzhu audit --cases cases.jsonl --payments ledger.csv --standards standards.json --from 2013-01 --to 2013-12',
    'jiuzhu audit --cases cases.jsonl --payments 台账.csv --standards standards.csv --lang zh --format html --out 审计.html',
    'jiuzhu audit --cases households.csv --members members.csv --claims claims.csv --payments ledger.csv --format csv --bom --out findings.csv',
  ],
  most: 0,
  run: async ({ values }, context) => {
    const { cases, payments } = values
    await refuseInputs(
      values.out,
      filesNamed(
        cases,
        payments,
        values.households,
        values.people,
        values.members,
        values.claims,
        values.standards,
        values.redact,
      ),
      context,
    )
    if ((values.from === undefined) !== (values.to === undefined))
      throw new UsageError(lines.fromAndTo[context.language])
    if (filesNamed(cases, values.households, values.people).length === 0)
      throw new UsageError(phrases.needed[context.language]('--cases', '--payments'))
    const surroundings = await surroundingsOf(values, context)
    const files: AuditFiles = {
      ...(await caseFiles(Source.again, cases, values, context)),
      payments: await Promise.all(payments.map((file) => Source.again(file, context))),
      surroundings,
      carry: values.carry,
    }
    const window = windowOf(context.policy, values) ?? (await windowNamedBy(context.policy, rowsOf(files, context)))
    if (!window) throw new UsageError(auditPhrases.nothingNamed[context.language]())
    return run(files, window, values, context)
  },
})

interface AuditFiles extends CaseFiles {
  readonly payments: readonly Source[]
  readonly surroundings: Surroundings
  readonly carry: readonly string[]
}

const rowsOf = (files: AuditFiles, { policy }: Context) => ({
  // `--encoding` is the ledger's; cases are told by themselves.
  cases: readCases(policy, files, {}),
  payments: readPayments(policy, files, { ...files.surroundings, carry: files.carry }),
})

/** Household by household where both files are sorted; from memory where they turn out not to be. */
async function run(files: AuditFiles, window: AuditWindow, wanted: AuditValues, context: Context): Promise<number> {
  const { standards = {}, readings } = files.surroundings
  const { trace, evidence, redact } = wanted
  const audit = new AuditSetting(context.policy, window, { standards, readings, trace, evidence })
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
  wanted: AuditValues,
  options: RunOptions,
  context: Context,
): Promise<number> {
  const printer = new AuditPrinter(draft, audit.window, wanted, context)
  const progress = new AuditProgress([...files.cases, ...files.members, ...files.claims, ...files.payments], context)
  await printer.start()
  for (const finding of standardsFindings(audit)) await printer.finding(finding)
  for await (const event of auditRows(rowsOf(files, context), audit, options)) {
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
  const isTable = source === 'payments' || files.form !== 'json'
  const { sortTable, sortLines } = auditPhrases
  const how = (isTable ? sortTable : sortLines)[language]()
  return auditPhrases.notSorted[language](sourceNames[source][language], String(row), how)
}
