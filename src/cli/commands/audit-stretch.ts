/** Stretches of an audit, in a thread of their own. */
import { Compared, type ComparedProgramme } from '../../audit/compared'
import { compareIds } from '../../audit/order'
import { NotSorted } from '../../audit/rows'
import { auditBlocks } from '../../audit/run'
import type { AuditSetting } from '../../audit/setting'
import { type Seen, Whole } from '../../audit/whole'
import { AuditWindow } from '../../audit/window'
import { FindingWords } from '../../paper/report-finding'
import type { FileEncoding } from '../../tables/files/encodings'
import type { Table } from '../../tables/reading/table'
import { openedLedger, paymentBlocks } from '../case-files'
import { type Context, UsageError } from '../context'
import { HouseholdNumbers } from '../household-numbers'
import type { Stretch } from '../household-stretches'
import { Source } from '../sources'
import { Spool } from '../spool'
import { type Surroundings, surroundingsOf } from '../surroundings'
import { tableReading } from '../table-files'
import { type AuditFiles, type AuditValues, officialIn, Rows, settingOf } from './audit-files'
import { AuditFound, type FoundParts, rowOf } from './audit-found'

/** A stretch, for whichever thread is free. */
export interface StretchPiece {
  readonly stretch: Stretch
  /** Shared memory in which the thread tells how far it is: rows, and bytes. */
  readonly progress: Float64Array
}

/** What a thread is told of all its stretches. */
export interface StretchSetting {
  readonly values: AuditValues
  readonly encoding: FileEncoding | undefined
  /** What is compared, as plain data. */
  readonly compared: {
    readonly from: string
    readonly to: string
    readonly isGiven: boolean
    readonly programmes: readonly ComparedProgramme[]
  }
}

/** What comes of it, as plain data. */
export interface StretchFound {
  readonly found: FoundParts
  readonly seen: Seen
  /** The file with its people, which is open. */
  readonly people: number | undefined
  readonly byFile: ReadonlyMap<string, number>
}

/** What is made once for all stretches of a thread. */
interface Grounds {
  readonly surroundings: Surroundings
  readonly reading: AuditFiles['reading']
  readonly audit: AuditSetting
  readonly words: FindingWords
}

/**
 * Audits stretches, one after the other. Each comes to `undefined` where one thread must do the whole: the files are not sorted, the
 * ledger has rows that are nobody's, or something is wrong that one thread tells in its place.
 */
export function stretchAudit(
  setting: StretchSetting,
  given: Context,
): (piece: StretchPiece) => Promise<StretchFound | undefined> {
  // What is to be said was said where the stretches were made.
  const context = { ...given, stderr: silent }
  let grounds: Promise<Grounds> | undefined
  return async (piece) => {
    try {
      grounds ??= groundsOf(setting, context)
      return await auditStretch(piece, setting, await grounds, context)
    } catch (error) {
      if (error instanceof NotSorted || error instanceof UsageError) return undefined
      throw error
    }
  }
}

async function groundsOf({ values, compared, encoding }: StretchSetting, context: Context): Promise<Grounds> {
  const surroundings = await surroundingsOf(values, context)
  const official = await officialIn(values, context)
  return {
    surroundings,
    reading: await tableReading({ ...values, encoding }, context),
    audit: settingOf(surroundings, comparedOf(compared, context), values, context),
    words: new FindingWords(context.policy, context.language, official?.text),
  }
}

async function auditStretch(
  { stretch, progress }: StretchPiece,
  { values }: StretchSetting,
  { surroundings, reading, audit, words }: Grounds,
  context: Context,
): Promise<StretchFound | undefined> {
  const files = filesOf(stretch, values, surroundings, reading, context)
  const people = new Spool(context)
  const whole = new Whole(audit, people)
  const found = new AuditFound(whole.patterns, values, { rowOf: rowOf(values.format, words) }, context)
  const rows = new Rows(files, context)
  const ledger = await openedLedger(files.payments[0] as Source, context.policy, files)
  const options = { sorted: true, idsByFile: values.paymentIds === 'by-file', whole }
  const ends: string[] = []
  for await (const block of auditBlocks(rows.sources(paymentBlocks(context.policy, ledger)), audit, options)) {
    await found.take(block)
    progress[0] = found.rows
    progress[1] = [...files.cases, ...files.payments].reduce((sum, { done }) => sum + done, 0)
    for (const event of block) if ('household' in event) ends[ends.length === 0 ? 0 : 1] = event.household.household
  }
  if (!isPlain(ledger, stretch) || !ends.every((id) => liesIn(id, stretch))) return undefined
  return { found: await found.parts(), seen: whole.seen, people: await people.handedOver(), byFile: rows.byFile }
}

const silent = { write: () => true } as unknown as Context['stderr']

const liesIn = (id: string, { from, to }: Stretch): boolean =>
  (from === undefined || compareIds(id, from) >= 0) && (to === undefined || compareIds(id, to) < 0)

function filesOf(
  stretch: Stretch,
  { carry }: AuditValues,
  surroundings: Surroundings,
  reading: AuditFiles['reading'],
  context: Context,
): AuditFiles {
  const payments = Source.ofPart(stretch.payments, context)
  return {
    cases: [Source.ofPart(stretch.cases, context)],
    form: 'json',
    members: [],
    claims: [],
    reading,
    told: new Set([payments.file]),
    context,
    // A ledger that names households by their numbers is for one thread.
    numbers: new HouseholdNumbers(noCases, context.language),
    payments: [payments],
    surroundings,
    carry,
  }
}

async function* noCases(): AsyncGenerator<never> {}

const comparedOf = ({ from, to, isGiven, programmes }: StretchSetting['compared'], { policy }: Context): Compared =>
  Compared.ofRows(
    policy,
    from === '' ? AuditWindow.none : AuditWindow.of(from, to, policy.firstDay),
    isGiven,
    programmes,
  )

/** Whether every line was a row of data, but for those that stand for the lines before the stretch. */
function isPlain({ summary }: Table, { payments }: Stretch): boolean {
  const { passedOver, otherEncoding } = summary
  const over = passedOver.reduce((sum, { kind, count }) => (kind === 'blank' ? sum + count : Number.NaN), 0)
  return over === payments.linesBefore && otherEncoding === 0
}
