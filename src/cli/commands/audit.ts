/** `jiuzhu audit`: payments on record against payments due. */

import { createPrivateKey, type KeyObject } from 'node:crypto'
import { Compared } from '../../audit/compared'
import { headOf } from '../../audit/head'
import { comparedBy, windowOf } from '../../audit/household'
import { Pseudonyms } from '../../audit/redact'
import { NotSorted } from '../../audit/rows'
import { auditBlocks, type RunOptions, surveyOf } from '../../audit/run'
import type { AuditOptions, AuditSetting } from '../../audit/setting'
import { standardsFindings } from '../../audit/standards'
import { Whole } from '../../audit/whole'
import { AuditWindow } from '../../audit/window'
import { auditPhrases, sources as sourceNames } from '../../words/audit'
import { lines, phrases } from '../../words/command'
import { caseFiles, readCases } from '../case-files'
import { type Command, command } from '../command'
import { allBytesOf, type Context, UsageError } from '../context'
import { Draft, refuseInputs } from '../draft'
import { HouseholdNumbers } from '../household-numbers'
import { Source } from '../sources'
import { Spool } from '../spool'
import { surroundingsOf } from '../surroundings'
import { inTurns } from '../turn'
import { type AuditFiles, type AuditValues, auditOptions, officialIn, Rows, settingOf } from './audit-files'
import { AuditPrinter, evidenceFileOf, type Outputs } from './audit-printer'
import { AuditProgress } from './audit-progress'
import { auditInThreads } from './audit-threads'

export const auditCommand: Command = command({
  name: 'audit',
  usage: 'audit',
  summary: {
    zh: '核对发放台账与应发：应保未保、应补未补、应退未退、超标准发放等，逐项列明条款',
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
    const { cases, payments, households, members, claims, people } = values
    const inputs = [cases, payments, households, people, members, claims].flat()
    const { standards, redact, document } = values
    for (const out of [values.out, values.rulings])
      await refuseInputs(out, [...inputs, ...standards, redact, document], context)
    if (values.sheets && values.format !== 'html' && values.format !== 'xlsx')
      throw new UsageError(auditPhrases.sheetsNeedPaper[context.language]())
    if ((values.from === undefined) !== (values.to === undefined))
      throw new UsageError(lines.fromAndTo[context.language])
    if (cases.length + households.length + people.length === 0)
      throw new UsageError(phrases.needed[context.language]('--cases', '--payments'))
    const surroundings = await surroundingsOf(values, context)
    const given = await caseFiles(Source.again, cases, values, context)
    const files: AuditFiles = {
      ...given,
      numbers: new HouseholdNumbers(() => readCases(context.policy, given, {}), context.language),
      payments: await Promise.all(payments.map((file) => Source.again(file, context))),
      surroundings,
      carry: values.carry,
    }
    return run(files, await comparedIn(files, values, context), values, context)
  },
})

/** The programmes and periods that options and ledger name. */
async function comparedIn(files: AuditFiles, values: AuditValues, context: Context): Promise<Compared> {
  const { policy, language } = context
  const { from, to, programme } = values
  const window = windowOf(policy, values)
  const survey = await surveyOf(policy, new Rows(files, context).sources(), window)
  // Of rows of which none can be read nothing is compared.
  if (survey.rows > 0 && survey.programmes.size === 0) return Compared.over(policy, window ?? AuditWindow.none, [])
  const programmes = programme.includes('all') ? ('all' as const) : programme.length > 0 ? programme : undefined
  const compared = comparedBy(policy, { ...(window ? { from, to } : {}), programmes } as AuditOptions, survey)
  if (!compared) throw new UsageError(auditPhrases.nothingNamed[language]())
  return compared
}

/** Household by household where both files are sorted; from memory where they turn out not to be. */
async function run(files: AuditFiles, compared: Compared, wanted: AuditValues, context: Context): Promise<number> {
  const { redact } = wanted
  const audit = settingOf(files.surroundings, compared, wanted, context)
  const pseudonyms = redact === undefined ? undefined : await pseudonymsOf(redact, context)
  const idsByFile = wanted.paymentIds === 'by-file'
  const key = wanted.sign === undefined ? undefined : await privateKeyIn(wanted.sign, context)
  const official = await officialIn(wanted, context)
  const into = async (sorted: boolean): Promise<number> => {
    const draft = await Draft.of(wanted.out, context)
    const beside = await draftBeside(wanted, context)
    if (beside) draft.startHash()
    const rulings = wanted.rulings === undefined ? undefined : await Draft.of(wanted.rulings, context)
    try {
      const how = { sorted, idsByFile, ...(pseudonyms ? { pseudonyms } : {}) }
      const code = await auditInto({ draft, beside, rulings, key, official }, files, audit, wanted, how, context)
      for (const one of [beside, rulings, draft]) await one?.commit(code)
      return code
    } catch (error) {
      for (const one of [beside, rulings, draft]) await one?.discard()
      throw error
    }
  }
  // Files that are sorted each are not so together.
  if (files.cases.length + files.payments.length > 2) return into(false)
  try {
    return await into(true)
  } catch (error) {
    if (!(error instanceof NotSorted)) throw error
    context.stderr.write(`${notSortedText(error, files, context)}\n`)
    return into(false)
  }
}

/** A report that cannot carry its evidence has it in a file beside it. */
async function draftBeside({ format, evidence, out }: AuditValues, context: Context): Promise<Draft | undefined> {
  if (!evidence || format === 'json' || format === 'text') return undefined
  if (out === undefined || out === '-') throw new UsageError(auditPhrases.evidenceNeedsOut[context.language]())
  return Draft.of(evidenceFileOf(out), context)
}

async function privateKeyIn(file: string, context: Context): Promise<KeyObject> {
  const bytes = await allBytesOf(file, context)
  try {
    const key = createPrivateKey(bytes)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below: what it should be.
  }
  throw new UsageError(auditPhrases.noKey[context.language](file))
}

async function auditInto(
  outputs: Outputs,
  files: AuditFiles,
  audit: AuditSetting,
  wanted: AuditValues,
  options: RunOptions,
  context: Context,
): Promise<number> {
  const people = new Spool(context)
  const whole = new Whole(audit, people)
  const rows = new Rows(files, context)
  const printer = new AuditPrinter(outputs, whole.patterns, wanted, context)
  const { found } = printer
  await printer.start()
  for (const finding of standardsFindings(audit)) await found.finding(finding)
  const isDone =
    options.sorted &&
    (await auditInThreads({ files, rows, compared: audit.compared, wanted, whole, found, people }, context))
  if (!isDone) {
    const progress = new AuditProgress([...files.cases, ...files.members, ...files.claims, ...files.payments], context)
    for await (const block of inTurns(auditBlocks(rows.sources(), audit, { ...options, whole }))) {
      await found.take(block)
      progress.tick(found.rows, performance.now())
    }
    progress.done()
  }
  const at = wanted.at ?? new Date().toISOString()
  const { pseudonyms } = options
  const told = await whole.told(async (identity) => (pseudonyms ? pseudonyms.person(identity) : identity))
  people.close()
  return printer.end(headOf(audit, whole, { files: await rows.read(), at }), told)
}

/** Bytes; a shorter secret can be guessed. */
const leastKey = 16

async function pseudonymsOf(file: string, context: Context): Promise<Pseudonyms> {
  const secret = await allBytesOf(file, context)
  if (secret.length < leastKey) throw new UsageError(phrases.shortKey[context.language](String(leastKey)))
  return Pseudonyms.of(secret)
}

/** How to sort, in commands that every system has (and jq for JSON Lines). */
function notSortedText({ source, row }: NotSorted, files: AuditFiles, { language }: Context): string {
  const isTable = source === 'payments' || files.form !== 'json'
  const { sortTable, sortLines } = auditPhrases
  const how = (isTable ? sortTable : sortLines)[language]()
  return auditPhrases.notSorted[language](sourceNames[source][language], String(row), how)
}
