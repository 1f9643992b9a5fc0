/** An audit of two sorted files in several threads, each with a stretch of the households; what they find is joined in order. */
import { closeSync } from 'node:fs'
import type { Compared } from '../../audit/compared'
import type { Whole } from '../../audit/whole'
import { filesNamed, openedLedger } from '../case-files'
import type { Context } from '../context'
import { numberColumnOf } from '../household-numbers'
import { type Stretch, stretchesOf } from '../household-stretches'
import { foundByEach, type JobSetting, jobsOf, threadsOver } from '../jobs'
import { peeked } from '../peek'
import type { Source } from '../sources'
import type { Spool } from '../spool'
import type { AuditFiles, AuditValues, Rows } from './audit-files'
import type { AuditFound } from './audit-found'
import { AuditProgress } from './audit-progress'
import type { StretchFound, StretchSetting } from './audit-stretch'

/** An audit, and where what it finds is joined. */
export interface ThreadedAudit {
  readonly files: AuditFiles
  readonly rows: Rows
  readonly wanted: AuditValues
  readonly compared: Compared
  readonly whole: Whole
  readonly found: AuditFound
  readonly people: Spool
}

/** Returns `false`, with nothing joined, where one thread has to do the whole. */
export async function auditInThreads(audit: ThreadedAudit, context: Context): Promise<boolean> {
  const { files, wanted } = audit
  const jobs = jobsOf(wanted.jobs, context)
  const { form, cases, payments } = files
  const [register, ledger] = [cases[0], payments[0]]
  if (form !== 'json' || !register || !ledger) return false
  if (jobs === 1 || wanted.redact !== undefined || wanted.rulings !== undefined) return false
  const { standards, map, document } = wanted
  const threads = await threadsOver(filesNamed(register.file, ledger.file, standards, map, document), context)
  const cut = threads && (await cutIn(register, ledger, jobs, files, context))
  if (!threads || !cut) return false
  const { language } = context
  const progress = cut.stretches.map(() => new Float64Array(new SharedArrayBuffer(16)))
  const shown = showing(progress, register.bytes + ledger.bytes, context)
  const settings = cut.stretches.map((stretch, place): JobSetting => {
    const own = { stretch, encoding: cut.encoding, progress: progress[place] as Float64Array }
    return { command: 'audit', language, values: wanted, compared: plainly(audit.compared), ...own }
  })
  const work = [foundByEach<StretchFound | undefined>(threads, settings), register.sha256(), ledger.sha256()] as const
  const [parts] = await Promise.all(work).finally(shown)
  return joined(parts, audit)
}

const plainly = (compared: Compared): StretchSetting['compared'] => {
  const { window, isGiven } = compared
  return { from: window.from, to: window.to, isGiven, programmes: compared.rows() }
}

/** Shows how far all threads are; returns what ends it. */
function showing(progress: readonly Float64Array[], bytes: number, context: Context): () => void {
  const sum = (place: number): number => progress.reduce((all, own) => all + (own[place] ?? 0), 0)
  const read = {
    bytes,
    get done() {
      return sum(1)
    },
  }
  const shown = new AuditProgress([read], context)
  const timer = setInterval(() => shown.tick(sum(0), performance.now()), 500)
  return () => {
    clearInterval(timer)
    shown.done()
  }
}

/** Joins what the threads found, in their order, where all of them have done their part. */
async function joined(
  parts: readonly (StretchFound | undefined)[],
  { rows, whole, found, people }: ThreadedAudit,
): Promise<boolean> {
  const all = parts.filter((part) => part !== undefined)
  if (all.length < parts.length) {
    for (const part of all) for (const file of [part.found.kept, part.people]) if (file !== undefined) closeSync(file)
    return false
  }
  for (const part of all) {
    await found.join(part.found)
    whole.join(part.seen)
    if (part.people !== undefined) await people.take(part.people)
    for (const [file, count] of part.byFile) rows.byFile.set(file, (rows.byFile.get(file) ?? 0) + count)
  }
  return true
}

async function cutIn(
  register: Source,
  ledger: Source,
  jobs: number,
  files: AuditFiles,
  { policy }: Context,
): Promise<{ readonly stretches: readonly Stretch[]; readonly encoding: StretchSetting['encoding'] } | undefined> {
  if ((await peeked(await ledger.open())).isJson) return undefined
  const table = await openedLedger(ledger, policy, files)
  const stretches = numberColumnOf(table) ? undefined : stretchesOf(register.file, table, jobs)
  return stretches && stretches.length > 1 ? { stretches, encoding: table.form.encoding } : undefined
}
